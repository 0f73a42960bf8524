#include "core/i18n/catalogue.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/test_files.h"

namespace headlight {
namespace {

TEST(CatalogueTest, FillsPlaceholdersAndPlurals) {
  const auto parsed =
      Catalogue::parse(R"({"a": "{x} and {y} and {z}", "n": {"one": "{n} word", "other": "{n} words"}})", "f");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->text("a", {{"x", "1"}, {"y", "{x}"}}), "1 and {x} and {z}")
      << "what is filled in is not filled again";
  EXPECT_EQ(parsed->plural("n", 1), "1 word");
  EXPECT_EQ(parsed->plural("n", 0), "0 words");
  EXPECT_EQ(parsed->text("missing.key"), "missing.key");
  EXPECT_EQ(parsed->sentence({"a", {}, "file:3"}), "file:3: {x} and {y} and {z}");
}

TEST(CatalogueTest, RefusesWhatItCannotUse) {
  EXPECT_EQ(Catalogue::parse("[", "f").error().code, "error.catalogue.not_json");
  EXPECT_EQ(Catalogue::parse(R"({"a": 3})", "f").error().code, "error.catalogue.bad_entry");
  EXPECT_EQ(Catalogue::parse(R"({"a": {"one": "x"}})", "f").error().args[0].second, "a");
}

// Every string in the sources that looks like a key of the text table.
std::set<std::string> quoted_keys() {
  std::set<std::string> keys;
  const std::regex quoted("\"([a-z]+[.](?:[a-z0-9_-]+[.])*[a-z0-9_-]*)\"");
  for (const char* room : {"app", "core", "ui"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_folder() / room)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      const std::string source = text.str();
      for (std::sregex_iterator match(source.begin(), source.end(), quoted), end; match != end; ++match)
        keys.insert((*match)[1]);
    }
  }
  return keys;
}

// A key is used when it is quoted whole, or when it begins with a quoted prefix that ends in a dot ("origin." + kind).
bool is_used(const std::string& key, const std::set<std::string>& quoted) {
  if (quoted.contains(key)) return true;
  for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1)) {
    if (quoted.contains(key.substr(0, dot + 1))) return true;
  }
  return false;
}

std::string without_plural(const std::string& key) { return key.substr(0, key.find('#')); }

TEST(EnglishTexts, EveryKeyIsUsed) {
  const auto quoted = quoted_keys();
  for (const auto& [key, text] : test::english().entries()) {
    EXPECT_TRUE(is_used(without_plural(key), quoted)) << key << " is not used; remove it from en.json";
  }
}

TEST(EnglishTexts, EveryErrorHasItsSentence) {
  std::set<std::string> known;
  for (const auto& [key, text] : test::english().entries()) known.insert(without_plural(key));
  for (const std::string& key : quoted_keys()) {
    if (key.starts_with("error.") && key.back() != '.') {
      EXPECT_TRUE(known.contains(key)) << key << " has no sentence in en.json";
    }
  }
}

// text("…"), plural("…") and Texts of tables: a key that is looked up must exist.
TEST(EnglishTexts, EveryKeyThatIsLookedUpExists) {
  const std::regex lookup(
      "(?:text|plural)\\((?:[^\"()]*\\? )?\"([a-z]+(?:[.][a-z0-9_-]+)+)\"(?: : \"([a-z.0-9_-]+)\")?");
  for (const char* room : {"app", "core", "ui"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_folder() / room)) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      const std::string source = text.str();
      for (std::sregex_iterator match(source.begin(), source.end(), lookup), end; match != end; ++match) {
        for (const std::size_t group : {1U, 2U}) {
          const std::string key = (*match)[group];
          const auto& entries = test::english().entries();
          EXPECT_TRUE(key.empty() || entries.contains(key) || entries.contains(key + "#one"))
              << entry.path() << ": " << key;
        }
      }
    }
  }
}

}  // namespace
}  // namespace headlight
