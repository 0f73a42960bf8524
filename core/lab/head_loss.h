// What training makes small: how little of a word's weight falls on the words that it should look at.
#pragma once

#include <vector>

#include "core/base/matrix.h"
#include "core/model/head_weights.h"

namespace headlight {

// A sentence as training sees it: T pieces with C features each.
template <class Scalar>
struct HeadExample {
  MatrixOf<Scalar> features;             // (T, C)
  std::vector<std::vector<int>> wanted;  // T: the pieces on which the piece's weight should fall; none: it is left out
  std::vector<Scalar> importance;        // T: its part in the loss
};

template <class Scalar>
struct HeadLoss {
  Scalar loss = 0;
  HeadWeights<Scalar> gradients;
};

// loss = Σ_i importance_i · −log Σ_{j wanted of i} A(i, j), averaged over the sentences, where A = softmax(q·k / √D +
// bias), or without the root. The gradients are analytic, stage by stage backwards.
template <class Scalar>
HeadLoss<Scalar> head_loss(const std::vector<const HeadExample<Scalar>*>& batch, const HeadWeights<Scalar>& weights,
                           bool scaled);

extern template HeadLoss<float> head_loss(const std::vector<const HeadExample<float>*>&, const HeadWeights<float>&,
                                          bool);
extern template HeadLoss<double> head_loss(const std::vector<const HeadExample<double>*>&, const HeadWeights<double>&,
                                           bool);

}  // namespace headlight
