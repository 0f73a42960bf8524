// The plane in which a cloud of vectors is spread out most: its first two principal axes.
// Source: Pearson 1901; the axes are the eigenvectors of the covariance with the largest eigenvalues.
#pragma once

#include <array>

#include "core/base/matrix.h"

namespace headlight {

struct Plane {
  Row centre;                     // (D): the mean of the cloud
  Matrix axes;                    // (2, D): of length 1, at right angles; zero where the cloud has no such direction
  std::array<double, 2> share{};  // of the cloud's variance that lies along each axis, 0 … 1
};

// points: (N, D), N at least 1. Each axis points to where its largest entry is positive, so that a picture does not
// turn over by itself.
Plane principal_plane(const Matrix& points);

// Where vectors (M, D) of the same space lie in the plane: (M, 2).
Matrix placed(const Plane& plane, const Matrix& vectors);

}  // namespace headlight
