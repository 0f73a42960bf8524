// What a head does with a sentence on the whole: where its attention goes by place.
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// Means over the rows of a matrix of weights. The four shares add up to 1 where every row does.
struct Habits {
  double self = 0;      // on the word itself
  double previous = 0;  // on the one before it
  double next = 0;      // on the one after it
  double others = 0;
  double entropy = 0;       // bits
  double most_entropy = 0;  // what it would be if all words got the same: log2 T
};

// weights (T, T), T ≥ 1.
Habits habits_of(const Matrix& weights);

}  // namespace headlight
