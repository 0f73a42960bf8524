#include "core/lab/relation_sentences.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/lab/sentence_draft.h"

namespace headlight {
namespace {

constexpr double kLeadIn = 0.25, kTail = 0.25;  // how often something stands before or after a statement
constexpr char kSenseLetter = 's';

// Of the open classes one word in five is kept from training, decided by its letters.
bool is_new(const ListedWord& word) { return hash_bytes(word.one) % 5 == 4; }

bool is_open_class(const std::string& list) {
  return list.starts_with("noun.") || list.starts_with("adj.") || list.starts_with("name.");
}

// The list of adjectives that suit a kind of noun.
std::string adjectives_for(const std::string& kind) {
  if (kind == "man" || kind == "woman") return "adj.person";
  return "adj." + (kind == "mass" ? "food" : kind);
}

bool is_pronoun(const Slot& slot) {
  static const std::set<std::string> pronouns = {"it", "he", "she", "they", "them"};
  return slot.drawn && pronouns.contains(slot.word);
}

bool can_be_meant(const Slot& slot) {
  static const std::set<std::string> things = {"noun", "nouns", "man", "woman", "parents"};
  return slot.drawn && slot.letter != 0 && things.contains(slot.word);
}

template <class Items>
const auto& one_of(const Items& items, Random& random) {
  return items[static_cast<std::size_t>(random.next() % items.size())];
}

// Makes one sentence.
class Maker {
 public:
  Maker(const RelationTexts& texts, Relation relation, bool new_words, Random& random)
      : texts_(texts), relation_(relation), new_words_(new_words), random_(random) {}

  RelationSentence make(const Structure& structure) {
    for (const Slot& slot : structure.slots) fill(structure, slot);
    if (relation_ != Relation::Sense) wrap();
    return finished(draft_, random_);
  }

 private:
  void fill(const Structure& structure, const Slot& slot) {
    if (!slot.drawn) {
      draft_.push_back({slot.word});
    } else if (slot.word == "statement" || slot.word == "predicate") {
      add_fragment(slot.word == "statement");
    } else if (is_pronoun(slot)) {
      draft_.push_back({slot.word, slot.letter, relation_ == Relation::Refers, false});
    } else if (slot.word == "clue") {
      draft_.push_back({one_of(texts_.clues, random_)});
    } else {
      const ListedWord& word = fresh(list_of(structure, slot));
      const bool asks = relation_ == Relation::Describes && slot.word == "adj";
      const bool answers = relation_ != Relation::Sense && can_be_meant(slot);
      draft_.push_back({slot.word == "nouns" ? word.several : word.one, slot.letter, asks, answers});
    }
  }

  std::string list_of(const Structure& structure, const Slot& slot) {
    if (slot.word == "noun" || slot.word == "nouns") return "noun." + kind_of(structure, slot);
    if (slot.word == "adj") return adjectives_for(kind_of(structure, slot));
    if (slot.word == "name") return random_.next() % 2 == 0 ? "name.man" : "name.woman";
    if (slot.word == "man" || slot.word == "woman") return "name." + slot.word;
    return slot.word;
  }

  // What has one letter is of one kind; what has none is of its own.
  std::string kind_of(const Structure& structure, const Slot& slot) {
    const auto known = kinds_.find(slot.letter);
    if (slot.letter != 0 && known != kinds_.end()) return known->second;
    std::string named = slot.kind;
    for (const Slot& other : structure.slots) {
      if (slot.letter != 0 && other.letter == slot.letter && !other.kind.empty()) named = other.kind;
    }
    const std::string kind = one_of(kinds_in(named), random_);
    if (slot.letter != 0) kinds_[slot.letter] = kind;
    return kind;
  }

  // A word of the list that may be used, and was not used before in the sentence.
  const ListedWord& fresh(const std::string& list) {
    const std::vector<ListedWord>& words = texts_.words.at(list);
    if (!is_open_class(list)) return one_of(words, random_);
    std::vector<const ListedWord*> fitting;
    for (const ListedWord& word : words) {
      if (is_new(word) == new_words_ && !used_.contains(word.one)) fitting.push_back(&word);
    }
    const ListedWord& word = fitting.empty() ? one_of(words, random_) : *one_of(fitting, random_);
    used_.insert(word.one);
    return word;
  }

  void add_fragment(bool statement) {
    const SenseFragment* fragment = nullptr;
    do {
      fragment = &one_of(texts_.fragments, random_);
    } while (fragment->statement != statement || fragment->held_out != new_words_);
    for (const SenseFragment::Word& word : fragment->words) {
      draft_.push_back({word.text, kSenseLetter, word.asks, word.clue});
    }
  }

  void wrap() {
    static const std::set<std::string> questions = {"is",  "are", "was",  "why", "how",  "what",
                                                    "who", "did", "does", "if",  "where"};
    if (questions.contains(draft_.front().text)) return;
    if (random_.uniform() < kLeadIn) draft_.insert(draft_.begin(), {fresh("lead-in").one});
    if (random_.uniform() < kTail) draft_.push_back({fresh("tail").one});
  }

  const RelationTexts& texts_;
  Relation relation_;
  bool new_words_;
  Random& random_;
  std::vector<DraftWord> draft_;
  std::map<char, std::string> kinds_;
  std::set<std::string> used_;
};

}  // namespace

std::vector<RelationSentence> make_sentences(const RelationTexts& texts, Relation relation, Drawn drawn, int count,
                                             std::uint64_t seed) {
  const bool held_out = drawn == Drawn::HeldOut;
  std::vector<const Structure*> structures;
  for (const Structure& structure : texts.structures[static_cast<std::size_t>(relation)]) {
    if (structure.held_out == held_out) structures.push_back(&structure);
  }
  Random random(seed);
  std::vector<RelationSentence> sentences;
  while (sentences.size() < static_cast<std::size_t>(count)) {
    RelationSentence sentence = Maker(texts, relation, held_out, random).make(*one_of(structures, random));
    if (!sentence.links.empty()) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace headlight
