#include "core/model/generated_vectors.h"

#include <Eigen/Cholesky>
#include <cmath>

#include "core/base/random.h"

namespace headlight {
namespace {

// `count` directions of length 1 at right angles to each other (Gram–Schmidt, twice for accuracy).
MatrixOf<double> orthonormal_rows(Eigen::Index count, Eigen::Index width, std::uint64_t seed) {
  Random random(seed);
  MatrixOf<double> rows(count, width);
  for (Eigen::Index i = 0; i < count; ++i) {
    for (Eigen::Index j = 0; j < width; ++j) rows(i, j) = random.normal();
    for (int pass = 0; pass < 2; ++pass) {
      for (Eigen::Index earlier = 0; earlier < i; ++earlier) {
        rows.row(i) -= rows.row(i).dot(rows.row(earlier)) * rows.row(earlier);
      }
    }
    rows.row(i).normalize();
  }
  return rows;
}

}  // namespace

std::optional<GeneratedVectors> generate_vectors(const GeneratedSpec& spec) {
  const auto count = static_cast<Eigen::Index>(spec.cosines.size());
  const Eigen::Index features = spec.value_amounts.cols();
  const MatrixOf<double> directions = orthonormal_rows(1 + count + features, spec.head_width, spec.seed);
  const MatrixOf<double> scores =
      std::sqrt(static_cast<double>(spec.head_width)) * (spec.weights.array().log() + spec.offset);

  GeneratedVectors result;
  result.keys.resize(count, spec.head_width);
  for (Eigen::Index j = 0; j < count; ++j) {
    const double cosine = spec.cosines[static_cast<std::size_t>(j)];
    if (!(scores(spec.focus, j) * cosine > 0)) return std::nullopt;
    const double length = scores(spec.focus, j) / (spec.focus_length * cosine);  // q·k = |q| |k| cosine
    result.keys.row(j) = length * (cosine * directions.row(0) + std::sqrt(1 - cosine * cosine) * directions.row(1 + j));
  }
  // The other queries: the shortest q with K q = scores, which is q = Kᵀ (K Kᵀ)⁻¹ scores.
  const MatrixOf<double> gram = result.keys * result.keys.transpose();
  const Eigen::LLT<MatrixOf<double>> factors(gram);
  if (factors.info() != Eigen::Success) return std::nullopt;
  result.queries = factors.solve(scores.transpose()).transpose() * result.keys;
  result.queries.row(spec.focus) = spec.focus_length * directions.row(0);
  result.directions = directions.bottomRows(features);
  result.values = spec.value_amounts * result.directions;
  return result;
}

}  // namespace headlight
