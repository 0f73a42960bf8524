#include "core/practice/pronouns.h"

#include "core/practice/references.h"

namespace headlight {
namespace {

struct Pair {
  const char *male, *female;
};
constexpr Pair kPairs[] = {{"man", "woman"},     {"boy", "girl"},       {"king", "queen"},
                           {"father", "mother"}, {"brother", "sister"}, {"uncle", "aunt"}};
constexpr const char* kVerbs[] = {"called", "met", "helped", "saw", "thanked", "visited"};
constexpr const char* kReasons[] = {"was tired", "was late", "was ill", "needed help"};

PronounSentence sentence(const Pair& pair, const char* verb, const char* reason, bool male_first, bool he) {
  const std::string first = male_first ? pair.male : pair.female;
  const std::string second = male_first ? pair.female : pair.male;
  const std::string pronoun = he ? "he" : "she";
  return {"The " + first + " " + verb + " the " + second + " because " + pronoun + " " + reason, pronoun,
          he ? pair.male : pair.female, he ? pair.female : pair.male};
}

}  // namespace

std::vector<PronounSentence> pronoun_sentences() {
  std::vector<PronounSentence> sentences;
  for (const Pair& pair : kPairs) {
    for (const char* verb : kVerbs) {
      for (const char* reason : kReasons) {
        for (const bool male_first : {true, false}) {
          for (const bool he : {true, false}) sentences.push_back(sentence(pair, verb, reason, male_first, he));
        }
      }
    }
  }
  return sentences;
}

Result<PronounCounts> count_pronouns(const Encoder& encoder, Executor& executor) {
  PronounCounts counts;
  for (const PronounSentence& each : pronoun_sentences()) {
    const auto run = encoder.run(each.text, executor);
    if (!run) return run.error();
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      for (std::size_t head = 0; head < kHeads; ++head) {
        const AttentionTrace& trace = *run->heads[layer][head];
        const auto pronoun = row_of_form(each.pronoun, trace);
        const auto same = row_of_form(each.same, trace), other = row_of_form(each.other, trace);
        if (!pronoun || !same || !other) continue;
        PronounCount& count = counts[layer][head];
        const double to_same = trace.weights(*pronoun, *same), to_other = trace.weights(*pronoun, *other);
        ++count.cases;
        count.same += to_same > to_other ? 1 : 0;
        count.weight_same += to_same;
        count.weight_other += to_other;
      }
    }
  }
  for (auto& layer : counts) {
    for (PronounCount& count : layer) {
      count.weight_same /= std::max(1, count.cases);
      count.weight_other /= std::max(1, count.cases);
    }
  }
  return counts;
}

}  // namespace headlight
