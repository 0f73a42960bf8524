#include "core/lab/lab_sentence.h"

#include <algorithm>
#include <optional>

#include "core/attention/project.h"
#include "core/attention/scaling.h"
#include "core/attention/scores.h"
#include "core/attention/softmax.h"
#include "core/text/alignment.h"

namespace headlight {
namespace {

// All pieces of some words.
std::vector<int> pieces_in(const WordPieces& words, const std::vector<int>& which) {
  std::vector<int> pieces;
  for (const int word : which) {
    const std::vector<int>& own = words[static_cast<std::size_t>(word)];
    pieces.insert(pieces.end(), own.begin(), own.end());
  }
  return pieces;
}

}  // namespace

WordPieces pieces_of_words(const std::vector<Span>& words, const std::vector<Piece>& pieces) {
  WordPieces found(words.size());
  std::size_t word = 0;
  for (WordGroup& group : align_words(words, pieces)) {
    while (word < words.size() && words[word].begin < group.span.begin) ++word;
    if (word < words.size() && words[word] == group.span) found[word] = std::move(group.pieces);
  }
  return found;
}

Result<std::vector<LabSentence>> read_raw(const Encoder& encoder, const std::vector<RelationSentence>& sentences,
                                          HeadFeatures features, Executor& executor) {
  std::vector<LabSentence> read(sentences.size());
  std::vector<std::optional<Error>> errors(sentences.size());
  executor.for_each(sentences.size(), [&](std::size_t i) {
    SerialExecutor alone;
    const auto run = encoder.run(sentences[i].text, alone, layers_for(features));
    if (!run) {
      errors[i] = run.error();
      return;
    }
    read[i] = {raw_features(*run, features), pieces_of_words(run->sentence.words, run->sentence.pieces),
               sentences[i].links};
  });
  for (const auto& error : errors) {
    if (error) return *error;
  }
  return read;
}

Row mean_features(const std::vector<LabSentence>& sentences) {
  if (sentences.empty()) return {};
  RowOf<double> sum = RowOf<double>::Zero(sentences.front().features.cols());
  Eigen::Index rows = 0;
  for (const LabSentence& sentence : sentences) {
    sum += sentence.features.cast<double>().colwise().sum();
    rows += sentence.features.rows();
  }
  return (sum / static_cast<double>(rows)).cast<float>();
}

Result<LabSet> read_sentences(const Encoder& encoder, const std::vector<RelationSentence>& sentences,
                              HeadFeatures features, Row centre, Executor& executor) {
  auto read = read_raw(encoder, sentences, features, executor);
  if (!read) return read.error();
  LabSet set{std::move(*read), std::move(centre)};
  if (set.centre.size() == 0) set.centre = mean_features(set.sentences);
  for (LabSentence& sentence : set.sentences) sentence.features = scaled_features(sentence.features, set.centre);
  return set;
}

HeadExample<float> example_of(const LabSentence& sentence, float rest) {
  const auto size = static_cast<std::size_t>(sentence.features.rows());
  HeadExample<float> example{sentence.features, std::vector<std::vector<int>>(size), std::vector<float>(size, 0)};
  for (const Link& link : sentence.links) {
    const std::vector<int> targets = pieces_in(sentence.words, link.targets);
    if (targets.empty()) continue;  // beyond what the model reads
    for (const int piece : pieces_in(sentence.words, {link.query})) {
      example.wanted[static_cast<std::size_t>(piece)] = targets;
    }
  }
  const auto linked = static_cast<float>(
      std::count_if(example.wanted.begin(), example.wanted.end(), [](const auto& wanted) { return !wanted.empty(); }));
  for (std::size_t piece = 0; piece < size; ++piece) {
    if (!example.wanted[piece].empty()) {
      example.importance[piece] = 1 / linked;
      continue;
    }
    const auto own = std::find_if(sentence.words.begin(), sentence.words.end(), [&](const std::vector<int>& pieces) {
      return std::find(pieces.begin(), pieces.end(), static_cast<int>(piece)) != pieces.end();
    });
    example.wanted[piece] = own == sentence.words.end() ? std::vector<int>{static_cast<int>(piece)} : *own;
    example.importance[piece] = rest / (static_cast<float>(size) - linked);
  }
  return example;
}

std::vector<double> shares_of_words(const Matrix& weights, const WordPieces& words, int query) {
  const std::vector<int>& rows = words[static_cast<std::size_t>(query)];
  std::vector<double> shares(words.size(), 0);
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (const int row : rows) {
      for (const int column : words[word]) shares[word] += weights(row, column);
    }
    if (!rows.empty()) shares[word] /= static_cast<double>(rows.size());
  }
  return shares;
}

int most_looked_at(const std::vector<double>& shares, int query) {
  int most = -1;
  for (int word = 0; word < static_cast<int>(shares.size()); ++word) {
    if (word == query) continue;
    if (most < 0 || shares[static_cast<std::size_t>(word)] > shares[static_cast<std::size_t>(most)]) most = word;
  }
  return most;
}

Matrix weights_with(const HeadWeights<float>& weights, const Matrix& features, bool scaled) {
  const Matrix scores = attention_scores(project(features, weights.query), project(features, weights.key));
  return softmax_rows(attention_logits(scores, bias_of(weights, features.rows()), scaling_of(weights, scaled)));
}

double accuracy(const std::vector<LabSentence>& sentences, const HeadWeights<float>& weights, bool scaled) {
  int right = 0, asked = 0;
  for (const LabSentence& sentence : sentences) {
    const Matrix attention = weights_with(weights, sentence.features, scaled);
    for (const Link& link : sentence.links) {
      const int most = most_looked_at(shares_of_words(attention, sentence.words, link.query), link.query);
      right += std::find(link.targets.begin(), link.targets.end(), most) != link.targets.end() ? 1 : 0;
      ++asked;
    }
  }
  return asked == 0 ? 0 : static_cast<double>(right) / asked;
}

}  // namespace headlight
