#include "core/practice/pronouns.h"

#include <algorithm>

#include "core/lab/lab_sentence.h"
#include "core/practice/references.h"

namespace headlight {
namespace {

constexpr const char* kVerbs[] = {"called", "met", "helped", "saw", "thanked", "visited"};
constexpr const char* kReasons[] = {"was tired", "was late", "was ill", "needed help"};

PronounSentence sentence(const NounPair& pair, const char* verb, const char* reason, bool male_first, bool he) {
  const std::string first = male_first ? pair.he : pair.she;
  const std::string second = male_first ? pair.she : pair.he;
  const std::string pronoun = he ? "he" : "she";
  return {"The " + first + " " + verb + " the " + second + " because " + pronoun + " " + reason, pronoun,
          he ? pair.he : pair.she, he ? pair.she : pair.he};
}

void add(const PronounSentence& sentence, const EncoderRun& run, const Matrix& weights, PronounCount& count) {
  const auto pronoun = word_index(sentence.pronoun, sentence.text);
  const auto same = word_index(sentence.same, sentence.text), other = word_index(sentence.other, sentence.text);
  if (!pronoun || !same || !other) return;
  const WordPieces words = pieces_of_words(run.sentence.words, run.sentence.pieces);
  const std::vector<double> shares = shares_of_words(weights, words, *pronoun);
  const double to_same = shares[static_cast<std::size_t>(*same)], to_other = shares[static_cast<std::size_t>(*other)];
  ++count.cases;
  count.same += to_same > to_other ? 1 : 0;
  count.weight_same += to_same;
  count.weight_other += to_other;
}

void make_means(PronounCount& count) {
  count.weight_same /= std::max(1, count.cases);
  count.weight_other /= std::max(1, count.cases);
}

}  // namespace

const std::vector<NounPair>& gendered_nouns() {
  static const std::vector<NounPair> kNouns = {{"man", "woman"},     {"boy", "girl"},       {"king", "queen"},
                                               {"father", "mother"}, {"brother", "sister"}, {"uncle", "aunt"}};
  return kNouns;
}

const std::vector<NounPair>& occupations() {
  static const std::vector<NounPair> kOccupations = {{"doctor", "nurse"},
                                                     {"engineer", "secretary"},
                                                     {"pilot", "dancer"},
                                                     {"mechanic", "teacher"},
                                                     {"soldier", "baker"}};
  return kOccupations;
}

std::vector<PronounSentence> pronoun_sentences(const std::vector<NounPair>& pairs) {
  std::vector<PronounSentence> sentences;
  for (const NounPair& pair : pairs) {
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
  for (const PronounSentence& each : pronoun_sentences(gendered_nouns())) {
    const auto run = encoder.run(each.text, executor);
    if (!run) return run.error();
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      for (std::size_t head = 0; head < kHeads; ++head)
        add(each, *run, run->heads[layer][head]->weights, counts[layer][head]);
    }
  }
  for (auto& layer : counts) {
    for (PronounCount& count : layer) make_means(count);
  }
  return counts;
}

Result<PronounCount> count_pronouns(const TrainedHead& head, const Encoder& encoder, const std::vector<NounPair>& pairs,
                                    Executor& executor) {
  PronounCount count;
  for (const PronounSentence& each : pronoun_sentences(pairs)) {
    const auto run = encoder.run(each.text, executor);
    if (!run) return run.error();
    add(each, *run, read_with(head, *run).weights, count);
  }
  make_means(count);
  return count;
}

}  // namespace headlight
