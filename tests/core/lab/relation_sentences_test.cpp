#include "core/lab/relation_sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/platform/load.h"
#include "core/base/letters.h"
#include "core/text/words.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

const RelationTexts& shipped() {
  static const RelationTexts kTexts = [] {
    auto texts = load_relation_texts(test::assets_folder() / "lab");
    if (!texts) throw std::runtime_error(texts.error().code + " " + texts.error().where);
    return std::move(*texts);
  }();
  return kTexts;
}

std::set<std::string> listed(const std::string& prefix) {
  std::set<std::string> words;
  for (const auto& [list, entries] : shipped().words) {
    if (!list.starts_with(prefix)) continue;
    for (const ListedWord& word : entries) words.insert({lower_case(word.one), lower_case(word.several)});
  }
  return words;
}

TEST(RelationSentences, OneSeedGivesTheSameSentencesAndAnotherOthers) {
  for (const Relation relation : kRelations) {
    const auto first = make_sentences(shipped(), relation, Drawn::Training, 50, 1);
    EXPECT_EQ(make_sentences(shipped(), relation, Drawn::Training, 50, 1), first);
    EXPECT_NE(make_sentences(shipped(), relation, Drawn::Training, 50, 2), first);
  }
}

TEST(RelationSentences, EachLinkJoinsTwoWordsOfTheSentence) {
  for (const Relation relation : kRelations) {
    for (const RelationSentence& sentence : make_sentences(shipped(), relation, Drawn::Training, 500, 3)) {
      const int words = static_cast<int>(lower_words(sentence.text).size());
      ASSERT_FALSE(sentence.links.empty());
      for (const Link& link : sentence.links) {
        ASSERT_LT(link.query, words) << sentence.text;
        ASSERT_FALSE(link.targets.empty());
        for (const int target : link.targets) {
          EXPECT_LT(target, words) << sentence.text;
          EXPECT_NE(target, link.query) << sentence.text;
        }
      }
    }
  }
}

TEST(RelationSentences, AdjectivesPointToNounsAndPronounsToNounsOrNames) {
  std::set<std::string> nouns = listed("noun."), adjectives = listed("adj."), meant = nouns;
  meant.merge(listed("name."));
  meant.merge(listed("parents"));
  for (const Drawn drawn : {Drawn::Training, Drawn::HeldOut}) {
    for (const RelationSentence& sentence : make_sentences(shipped(), Relation::Describes, drawn, 300, 4)) {
      const auto words = lower_words(sentence.text);
      for (const Link& link : sentence.links) {
        EXPECT_TRUE(adjectives.contains(words[static_cast<std::size_t>(link.query)])) << sentence.text;
        for (const int target : link.targets) {
          EXPECT_TRUE(nouns.contains(words[static_cast<std::size_t>(target)])) << sentence.text;
        }
      }
    }
    const std::set<std::string> pronouns = {"it", "he", "she", "they", "them"};
    for (const RelationSentence& sentence : make_sentences(shipped(), Relation::Refers, drawn, 300, 4)) {
      const auto words = lower_words(sentence.text);
      for (const Link& link : sentence.links) {
        EXPECT_TRUE(pronouns.contains(words[static_cast<std::size_t>(link.query)])) << sentence.text;
        for (const int target : link.targets) {
          EXPECT_TRUE(meant.contains(words[static_cast<std::size_t>(target)])) << sentence.text;
        }
      }
    }
  }
}

// The words of the open classes that stand in some sentences.
std::set<std::string> used(Relation relation, Drawn drawn, const std::set<std::string>& of) {
  std::set<std::string> found;
  for (const RelationSentence& sentence : make_sentences(shipped(), relation, drawn, 1500, 5)) {
    for (const Link& link : sentence.links) {
      const auto words = lower_words(sentence.text);
      const std::string& word = words[static_cast<std::size_t>(link.query)];
      if (of.contains(word)) found.insert(word);
    }
  }
  return found;
}

TEST(RelationSentences, HeldOutWordsAreNeverTrainedOn) {
  const std::set<std::string> adjectives = listed("adj.");
  const auto trained = used(Relation::Describes, Drawn::Training, adjectives);
  const auto held_out = used(Relation::Describes, Drawn::HeldOut, adjectives);
  EXPECT_GT(trained.size(), 150U);
  EXPECT_GT(held_out.size(), 30U);
  std::set<std::string> asked, asked_new;
  for (const SenseFragment& fragment : shipped().fragments) {
    for (const auto& word : fragment.words) {
      if (word.asks) (fragment.held_out ? asked_new : asked).insert(word.text);
    }
  }
  std::vector<std::string> both;
  std::set_intersection(trained.begin(), trained.end(), held_out.begin(), held_out.end(), std::back_inserter(both));
  std::set_intersection(asked.begin(), asked.end(), asked_new.begin(), asked_new.end(), std::back_inserter(both));
  EXPECT_TRUE(both.empty()) << both.front();
  EXPECT_EQ(used(Relation::Sense, Drawn::HeldOut, asked_new).size(), asked_new.size());
  EXPECT_TRUE(used(Relation::Sense, Drawn::Training, asked_new).empty());
}

TEST(RelationSentences, NoSentenceThatMeasuresIsTrainedOn) {
  std::set<std::string> measured;
  for (const std::string file : {"heads_hard.jsonl", "heads_visible.jsonl"}) {
    for (const std::string& line : test::lines_of(test::data_file(file))) {
      const auto from = line.find("\"text\": \"") + 9;
      measured.insert(lower_case(line.substr(from, line.find('"', from) - from)));
    }
  }
  ASSERT_GT(measured.size(), 120U);
  for (const Relation relation : kRelations) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      for (const RelationSentence& sentence : make_sentences(shipped(), relation, Drawn::Training, 4000, seed)) {
        std::string plain = lower_case(sentence.text);
        if (plain.back() == '.') plain.pop_back();
        EXPECT_FALSE(measured.contains(plain)) << sentence.text;
      }
    }
  }
}

// --- the files ---

std::string code_of(const std::vector<NamedText>& files) {
  const auto texts = read_relation_texts(files);
  return texts ? "" : texts.error().code + " " + texts.error().where;
}

std::vector<NamedText> good_files() {
  const auto folder = test::assets_folder() / "lab";
  std::vector<NamedText> files;
  for (const std::string name : {"lexicon.txt", "describes.txt", "refers.txt", "sense.txt", "fragments.txt"}) {
    std::string text;
    for (const std::string& line : test::lines_of(folder / name)) text += line + "\n";
    files.push_back({name, text});
  }
  return files;
}

TEST(RelationTexts, SayWhatIsWrongAndWhere) {
  EXPECT_EQ(code_of(good_files()), "");
  const auto broken = [](std::size_t file, const std::string& text, bool whole = false) {
    auto files = good_files();
    files[file].text = whole ? text : text + "\n" + files[file].text;
    return code_of(files);
  };
  EXPECT_EQ(broken(0, "cat, dog"), "error.lab.no_section lexicon.txt:1");
  EXPECT_EQ(broken(0, "[noun.man]\nman/men"), "error.lab.section_twice lexicon.txt:" + std::string("6"));
  EXPECT_EQ(broken(0, "[fresh]"), "error.lab.empty_section lexicon.txt");
  EXPECT_EQ(broken(0, "[is]\nis", true), "error.lab.unknown_list describes.txt:8");
  EXPECT_EQ(broken(1, "the {noun a is"), "error.lab.brace describes.txt:1");
  EXPECT_EQ(broken(1, "the {colour} cat"), "error.lab.unknown_list describes.txt:1");
  EXPECT_EQ(broken(1, "the {noun a:ghost}"), "error.lab.unknown_kind describes.txt:1");
  EXPECT_EQ(broken(1, "~the {noun a} is {adj a}", true), "error.lab.too_few describes.txt");
  EXPECT_EQ(broken(4, "[bank]\nthe river =flows"), "error.lab.no_query fragments.txt:2");
  EXPECT_EQ(broken(4, "[bank]\nthe bank was there"), "error.lab.no_clue fragments.txt:2");
  EXPECT_EQ(broken(4, "[bank]\nthe bank was =steep", true), "error.lab.too_few fragments.txt");
  EXPECT_EQ(code_of({}), "error.lab.no_file lexicon.txt");
}

}  // namespace
}  // namespace headlight
