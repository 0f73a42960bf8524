// What the hand-set source knows about words: each an amount (0 … 1) of a few named features, from
// assets/handset/lexicon.json. Words that are not listed are guessed, and marked as such.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/matrix.h"
#include "core/base/result.h"

namespace headlight {

struct WordFeatures {
  enum class How {
    Listed,   // the word itself
    Stem,     // a listed word with an ending: "rivers"
    Ending,   // guessed by its ending: "-ness" makes a noun
    Unknown,  // taken for a noun
    Mark      // punctuation: no feature at all
  };
  Row amounts;  // (F)
  How how = How::Unknown;
  std::string by;  // the stem or the ending
};

class Lexicon {
 public:
  // Errors (where = file): error.handset.not_json, error.handset.bad_field (field).
  static Result<Lexicon> parse(std::string_view json, const std::string& where);

  const std::vector<std::string>& features() const { return features_; }  // F names
  std::size_t size() const { return words_.size(); }

  // Upper case does not count.
  WordFeatures look_up(std::string_view word) const;

 private:
  struct Ending {
    std::string letters;
    Row amounts;
  };
  const Row* listed(const std::string& word) const;

  std::vector<std::string> features_;
  std::map<std::string, Row, std::less<>> words_;
  std::vector<Ending> endings_;
  Row unknown_;  // of a word that nothing is known about
};

}  // namespace headlight
