// Matrices of seeded random numbers.
#pragma once

#include "core/base/matrix.h"
#include "core/base/random.h"

namespace headlight {

// Entries with mean 0 and variance 1/inputs, so that a product with unit-variance rows has variance 1 again.
Matrix random_matrix(Random& random, Eigen::Index inputs, Eigen::Index outputs);

}  // namespace headlight
