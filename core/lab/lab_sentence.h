// A sentence of a relation as a head reads it: features, words, and which word should look at which.
#pragma once

#include <vector>

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/lab/head_loss.h"
#include "core/lab/relation_sentences.h"
#include "core/model/encoder.h"
#include "core/model/head_features.h"

namespace headlight {

using WordPieces = std::vector<std::vector<int>>;  // for each word its pieces; none where the model has not read it

struct LabSentence {
  Matrix features;  // (T, C)
  WordPieces words;
  std::vector<Link> links;
};

struct LabSet {
  std::vector<LabSentence> sentences;
  Row centre;  // (C): the mean over all pieces, which the features are relative to
};

WordPieces pieces_of_words(const std::vector<Span>& words, const std::vector<Piece>& pieces);

// What the encoder makes of the sentences, not yet scaled. Errors: those of Encoder::run.
Result<std::vector<LabSentence>> read_raw(const Encoder& encoder, const std::vector<RelationSentence>& sentences,
                                          HeadFeatures features, Executor& executor);

// The mean over all pieces, (C); empty for no sentences.
Row mean_features(const std::vector<LabSentence>& sentences);

// Reads the sentences with the encoder. `centre`: what their features are to be relative to; empty: their own mean.
// Errors: those of Encoder::run.
Result<LabSet> read_sentences(const Encoder& encoder, const std::vector<RelationSentence>& sentences,
                              HeadFeatures features, Row centre, Executor& executor);

// The loss that a sentence stands for: the words with a link should look at their targets, all others at themselves.
// `rest` is how much the others count together, where those with a link count 1. With 0 they would point anywhere:
// arrows that mean nothing.
inline constexpr float kUsualRest = 0.5F;
HeadExample<float> example_of(const LabSentence& sentence, float rest = kUsualRest);

// What a word gives each other word: the sum over the other's pieces, the mean over its own. `weights` (T, T).
std::vector<double> shares_of_words(const Matrix& weights, const WordPieces& words, int query);

// The word that gets most, the query left out; the first of several, −1 where there is no other.
int most_looked_at(const std::vector<double>& shares, int query);

// The weights with which a head reads features, (T, T).
Matrix weights_with(const HeadWeights<float>& weights, const Matrix& features, bool scaled);

// The share of all links whose query looks most at one of its targets, itself left out.
double accuracy(const std::vector<LabSentence>& sentences, const HeadWeights<float>& weights, bool scaled);

}  // namespace headlight
