// The learned model in the real program: its packed copy is made behind the first picture, and looked after.
#include <algorithm>

#include "app/platform/open_model.h"
#include "tests/support/model_folder.h"
#include "tests/support/real_window.h"

namespace headlight::test {
namespace {

TEST_F(RealWindow, AModelsCopyIsMadeAndADamagedOneIsReplacedWithANotice) {
  const ModelFolder folder;
  const CpuPath path = *choose_cpu_path("");
  const auto copy = folder.path() / ("packed-" + std::string(name_of(path)) + ".safetensors");
  GuiOptions options;
  options.model = folder.path();
  options.state.page = {PageKind::Explore, 1};
  options.state.explore.sentence = "The animal was tired";
  start();
  restart(options);
  settle();
  ASSERT_TRUE(open_model(folder.path(), path)->mapped);
  EXPECT_FALSE(app_->state().notice);
  const auto numbers = [&] {
    std::vector<std::string> shown;
    for (const Semantic& entry : app_->semantics().entries()) {
      if (entry.id.starts_with("explore.")) shown.push_back(entry.id + " " + entry.name + " " + entry.value);
    }
    return shown;
  };
  const auto expected = numbers();
  ASSERT_FALSE(expected.empty());

  std::string bytes = *read_file(copy);
  constexpr std::size_t kEmbedding = std::size_t{8002} * 256 * 4, kHeads = 1'000'000;  // bytes: the first tensors
  std::fill_n(bytes.begin() + kEmbedding + 50'000, kHeads, '\0');
  ASSERT_TRUE(write_file(copy, bytes));
  restart(options);
  settle();
  ASSERT_TRUE(app_->state().notice);
  EXPECT_EQ(app_->state().notice->problem->code, "error.packed.damaged");
  EXPECT_EQ(app_->state().model.status, ModelStatus::Ready);
  EXPECT_EQ(numbers(), expected) << "nothing is left of what was read with the damaged copy";
  const auto sound = open_model(folder.path(), path);
  EXPECT_TRUE(sound->mapped);
  EXPECT_FALSE(tend_model(*sound).notice) << "a new copy was made";
}

}  // namespace
}  // namespace headlight::test
