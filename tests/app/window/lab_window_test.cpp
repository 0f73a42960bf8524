// The lab in the real program: what is kept over its end, and files that are opened.
#include "app/platform/lab_files.h"
#include "app/platform/load.h"
#include "tests/support/real_window.h"
#include "tests/support/temporary_folder.h"

namespace headlight::test {
namespace {

State in_the_lab() {
  State state;
  state.page = {PageKind::Lab, 1};
  state.lab.settings.sentences = 60;
  state.lab.settings.plan.width = 8;
  state.lab.settings.plan.steps = 5000;
  return state;
}

TEST_F(RealWindow, ClosingWhileTrainingLosesNothing) {
  const TemporaryFolder folder;
  auto progress = std::make_shared<ProgressFile>(folder.path());
  GuiOptions options;
  options.state = in_the_lab();
  start();
  restart(options, progress);
  app_->apply(RunLab{true});
  ASSERT_TRUE(wait_until([&] { return app_->state().lab.step >= 40; }));
  app_.reset();
  options.state = progress->load({}).state;
  const int made = options.state.lab.resume;
  EXPECT_GE(made, 40);
  restart(options, progress);
  ASSERT_TRUE(wait_until([&] { return app_->state().lab.step >= made; }));
  settle();
  EXPECT_EQ(app_->state().lab.step, made) << "back where it was, and no further";
  EXPECT_EQ(app_->state().lab.settings, in_the_lab().lab.settings);
}

TEST_F(RealWindow, HeadsAreKeptOverTheProgramsEndAndOpenedFromFiles) {
  const TemporaryFolder folder;
  GuiOptions options;
  options.state = in_the_lab();
  options.own_heads = folder.path() / "heads";
  start();
  restart(options);
  settle();
  settle({KeepHead{"mine"}});
  ASSERT_EQ(app_->content().own_heads.size(), 1U);
  const TrainedHead kept = *app_->content().own_heads.front();
  restart(options);
  settle();
  ASSERT_EQ(app_->content().own_heads.size(), 1U);
  EXPECT_EQ(*app_->content().own_heads.front(), kept);
  app_->open_file((folder.path() / "heads" / "mine.safetensors").string());
  settle();
  EXPECT_EQ(app_->content().own_heads.size(), 2U);
  EXPECT_TRUE(find_head(app_->content(), "mine-2")) << "a name that is taken gets a number";
  const auto damaged = folder.write("heads/broken.safetensors", "x");
  settle({KeepHead{"broken"}});
  EXPECT_EQ(*read_file(damaged), "x") << "no file is overwritten";
  EXPECT_TRUE(find_head(app_->content(), "broken-2"));
  settle({ForgetHead{"broken-2"}});
  settle({ForgetHead{"mine"}});
  EXPECT_EQ(load_heads(options.own_heads).heads.size(), 1U);
  app_->open_file((folder.path() / "not-there.jsonl").string());
  settle();
  EXPECT_EQ(app_->state().notice->problem->code, "error.file.missing");
  app_->open_file(folder.write("mine.jsonl", R"({"text": "a red ball", "query": "red", "gold": ["ball"]})").string());
  settle();
  EXPECT_EQ(app_->state().lab.own, (std::vector<OwnSentence>{{"a red ball", 1, {2}}}));
}

}  // namespace
}  // namespace headlight::test
