#include "app/cli/input.h"

#include <gtest/gtest.h>

#include <sstream>

namespace headlight::cli {
namespace {

std::vector<std::string> texts_from(const Options& options, const std::string& bytes,
                                    std::string* failed_at = nullptr) {
  std::istringstream input(bytes);
  std::vector<std::string> texts;
  const auto result = for_each_text(options, input, [&](const InputText& each) {
    texts.push_back(each.text);
    return true;
  });
  if (!result && failed_at != nullptr) *failed_at = result.error().where;
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Input, ArgumentsComeBeforeStandardInput) {
  Options options;
  options.texts = {"one", ""};
  EXPECT_EQ(texts_from(options, "ignored\n"), (Texts{"one", ""}));
}

TEST(Input, ReadsOneTextALine) { EXPECT_EQ(texts_from({}, "a b\n\nlast"), (Texts{"a b", "", "last"})); }

TEST(Input, InvalidBytesBecomeReplacementCharacters) {
  std::istringstream input("a\xFFz\n");
  std::size_t replaced = 0;
  std::string text;
  ASSERT_TRUE(for_each_text({}, input, [&](const InputText& each) {
    replaced = each.replaced;
    text = each.text;
    return true;
  }));
  EXPECT_EQ(replaced, 1U);
  EXPECT_EQ(text, "a\uFFFDz");
}

TEST(Input, JsonLinesMayHoldNewlinesAndNul) {
  Options options;
  options.json_lines = true;
  EXPECT_EQ(texts_from(options, R"({"text": "a\nb\u0000c"})"), (Texts{std::string("a\nb\0c", 5)}));
}

TEST(Input, NamesTheLineThatIsNotJson) {
  Options options;
  options.json_lines = true;
  std::string where;
  EXPECT_EQ(texts_from(options, "{\"text\": \"a\"}\n{\"txt\": 1}\n", &where), (Texts{"a"}));
  EXPECT_EQ(where, "line 2");
}

}  // namespace
}  // namespace headlight::cli
