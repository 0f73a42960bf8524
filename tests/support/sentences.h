// A hundred sentences of different length and kind, to try things on.
#pragma once

#include <string>
#include <vector>

namespace headlight::test {

inline std::vector<std::string> hundred_sentences() {
  const std::vector<std::string> who = {
      "The animal", "A tired teacher", "My neighbour", "She",  "The old bank by the river",
      "Nobody",     "The quick fox",   "Our 3 dogs",   "Snow", "The judge"};
  const std::vector<std::string> what = {"was tired.",
                                         "crossed the street because it was late",
                                         "didn't see the plant, did she?",
                                         "deposits money at the bank",
                                         "sat on a bench to read",
                                         "sleeps",
                                         "gave the salary to a friend who needed it more than anyone",
                                         "loves music and water",
                                         "lit a flame in the cold dark night",
                                         "left the court early!"};
  std::vector<std::string> sentences;
  for (const std::string& subject : who) {
    for (const std::string& predicate : what) sentences.push_back(subject + " " + predicate);
  }
  return sentences;
}

}  // namespace headlight::test
