#include "core/i18n/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
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

// All of the sources' text, file by file.
std::vector<std::string> sources() {
  std::vector<std::string> texts;
  for (const char* room : {"app", "core", "ui"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_folder() / room)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      texts.push_back(text.str());
    }
  }
  return texts;
}

std::set<std::string> found_in_sources(const std::regex& pattern) {
  std::set<std::string> found;
  for (const std::string& source : sources()) {
    for (std::sregex_iterator match(source.begin(), source.end(), pattern), end; match != end; ++match)
      found.insert((*match)[1]);
  }
  return found;
}

// Strings that look like a key of the text table.
std::set<std::string> quoted_keys() { return found_in_sources(std::regex("\"([a-z]+(?:[.][a-z0-9_-]+)+)\"")); }

// Beginnings of keys that are looked up with a computed end: text("origin." + kind).
std::set<std::string> looked_up_prefixes() {
  return found_in_sources(std::regex("(?:text\\(|key = )\"([a-z]+[.](?:[a-z-]+[.])*)\" ?[+]"));
}

bool is_used(const std::string& key, const std::set<std::string>& quoted, const std::set<std::string>& prefixes) {
  return quoted.contains(key) || std::any_of(prefixes.begin(), prefixes.end(),
                                             [&](const std::string& prefix) { return key.starts_with(prefix); });
}

std::string without_plural(const std::string& key) { return key.substr(0, key.find('#')); }

TEST(EnglishTexts, EveryKeyIsUsed) {
  const auto quoted = quoted_keys();
  const auto prefixes = looked_up_prefixes();
  ASSERT_TRUE(prefixes.contains("origin."));
  for (const auto& [key, text] : test::english().entries()) {
    EXPECT_TRUE(is_used(without_plural(key), quoted, prefixes)) << key << " is not used; remove it from en.json";
  }
}

TEST(EnglishTexts, EveryErrorHasItsSentence) {
  std::set<std::string> known;
  for (const auto& [key, text] : test::english().entries()) known.insert(without_plural(key));
  for (const std::string& key : quoted_keys()) {
    if (key.starts_with("error.")) {
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
