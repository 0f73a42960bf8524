#include "core/kernels/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/attention/softmax.h"
#include "core/base/random.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

class Kernel : public testing::TestWithParam<CpuPath> {};

Matrix random_numbers(Eigen::Index rows, Eigen::Index columns, Random& random) {
  Matrix numbers(rows, columns);
  for (float& value : numbers.reshaped()) value = static_cast<float>(random.normal());
  return numbers;
}

double largest_difference(const Matrix& y, const MatrixOf<double>& expected) {
  return (y.cast<double>() - expected).cwiseAbs().maxCoeff();
}

PackedMatrix packed_for(CpuPath path, const Matrix& w) {
  return pack(path, w.data(), static_cast<std::size_t>(w.rows()), static_cast<std::size_t>(w.cols()),
              static_cast<std::size_t>(w.cols()));
}

Matrix linear_of(CpuPath path, const Matrix& x, const Matrix& w, const Row& bias, const Finish& finish = {}) {
  Matrix y(x.rows(), w.cols());
  linear(path, x, packed_for(path, w), bias, finish, {0, x.rows()}, y);
  return y;
}

TEST_P(Kernel, AgreesWithDoublePrecisionForAnyShape) {
  Random random(1);
  const auto size = [&](int largest) { return 1 + static_cast<Eigen::Index>(random.uniform() * largest); };
  for (int round = 0; round < 80; ++round) {
    const Eigen::Index rows = round == 0 ? 1 : size(40), inputs = round == 1 ? 1 : size(70);
    const Eigen::Index outputs = round == 2 ? 1 : size(200);
    const Matrix x = random_numbers(rows, inputs, random), w = random_numbers(inputs, outputs, random);
    const Row bias = random_numbers(1, outputs, random);
    const Matrix residual = random_numbers(rows, outputs, random);
    const std::string shape = std::to_string(rows) + "×" + std::to_string(inputs) + "×" + std::to_string(outputs);
    const MatrixOf<double> plain = x.cast<double>() * w.cast<double>();
    const MatrixOf<double> biased = plain.rowwise() + bias.cast<double>();
    const MatrixOf<double> finished = biased.cwiseMax(0) + residual.cast<double>();
    EXPECT_LT(largest_difference(linear_of(GetParam(), x, w, bias), biased), 1e-4) << shape;
    EXPECT_LT(largest_difference(linear_of(GetParam(), x, w, bias, {true, &residual}), finished), 1e-4) << shape;
    EXPECT_LT(largest_difference(product(GetParam(), x, w), plain), 1e-4) << shape;
    EXPECT_LT(largest_difference(product_transposed(GetParam(), x, w.transpose()), plain), 1e-4) << shape;
  }
}

TEST_P(Kernel, ARowsBitsDoNotDependOnTheOthers) {
  Random random(2);
  const Matrix x = random_numbers(130, 300, random), w = random_numbers(300, 517, random);
  const Row bias = random_numbers(1, 517, random);
  const Matrix all = linear_of(GetParam(), x, w, bias);
  EXPECT_EQ(all.topRows(3), linear_of(GetParam(), x.topRows(3), w, bias));
  Matrix some = Matrix::Constant(130, 517, 7);
  linear(GetParam(), x, packed_for(GetParam(), w), bias, {}, {60, 97}, some);
  EXPECT_EQ(some.middleRows(60, 37), all.middleRows(60, 37));
  EXPECT_TRUE((some.topRows(60).array() == 7).all() && (some.bottomRows(33).array() == 7).all())
      << "the other rows stay as they are";
}

TEST_P(Kernel, ExtremeNumbersStayWhatTheyAre) {
  Matrix x = Matrix::Zero(3, 2);
  x << 1e30F, -1e30F, 1e-42F, 0, 0, 1;
  const Matrix w = Matrix::Identity(2, 2);
  EXPECT_EQ(linear_of(GetParam(), x, w, Row::Zero(2)), x) << "huge, tiny and zero";
  EXPECT_EQ(linear_of(GetParam(), x, w, Row::Zero(2), {true, nullptr}), x.cwiseMax(0));
}

// Logits of every kind: ordinary, far apart, masked here and there, tiny.
Matrix hard_logits(Eigen::Index rows, Eigen::Index columns, Random& random) {
  Matrix logits = 20 * random_numbers(rows, columns, random);
  for (Eigen::Index row = 0; row < rows; ++row) {
    if (row % 5 == 1) logits.row(row) *= 1e-40F;
    if (row % 5 == 2) logits.row(row) *= 1e29F;
    for (Eigen::Index key = 0; key < columns; ++key) {
      if (row % 5 >= 3 && random.uniform() < 0.3) logits(row, key) = -std::numeric_limits<float>::infinity();
    }
  }
  return logits;
}

TEST_P(Kernel, SoftmaxAgreesWithDoublePrecisionForAnyShape) {
  Random random(3);
  for (Eigen::Index columns = 1; columns <= 70; ++columns) {
    const Matrix logits = hard_logits(10, columns, random);
    const Matrix weights = softmax_of_rows(GetParam(), logits);
    EXPECT_LT(largest_difference(weights, softmax_rows(MatrixOf<double>(logits.cast<double>()))), 1e-6) << columns;
    for (Eigen::Index row = 0; row < weights.rows(); ++row) {
      const bool all_masked = logits.row(row).maxCoeff() == -std::numeric_limits<float>::infinity();
      EXPECT_NEAR(weights.row(row).cast<double>().sum(), all_masked ? 0 : 1, 1e-6) << columns;
    }
    EXPECT_TRUE(((logits.array() == -std::numeric_limits<float>::infinity()) <= (weights.array() == 0)).all())
        << "what is masked is exactly 0";
  }
}

TEST_P(Kernel, SoftmaxOfTheExtremes) {
  constexpr float kMasked = -std::numeric_limits<float>::infinity();
  Matrix logits(5, 3);
  logits << 1e30F, -1e30F, 0, kMasked, kMasked, kMasked, 1e-42F, -1e-42F, 0, kMasked, -1e30F, kMasked, 3e38F, 3e38F,
      -3e38F;
  Matrix expected(5, 3);
  expected << 1, 0, 0, 0, 0, 0, 1.0F / 3, 1.0F / 3, 1.0F / 3, 0, 1, 0, 0.5F, 0.5F, 0;
  EXPECT_TRUE(softmax_of_rows(GetParam(), logits).isApprox(expected, 1e-6F)) << softmax_of_rows(GetParam(), logits);
}

TEST_P(Kernel, SoftmaxDoesNotHideWhatIsNoNumber) {
  constexpr float kMasked = -std::numeric_limits<float>::infinity();
  const float nothing = std::numeric_limits<float>::quiet_NaN();
  Matrix logits(3, 3);
  logits << nothing, nothing, nothing, 1, nothing, kMasked, kMasked, nothing, kMasked;
  const Matrix weights = softmax_of_rows(GetParam(), logits);
  for (Eigen::Index row = 0; row < 3; ++row) EXPECT_TRUE(weights.row(row).hasNaN()) << row;
}

TEST_P(Kernel, LayerNormAgreesWithDoublePrecisionForAnyShape) {
  Random random(4);
  for (Eigen::Index width = 1; width <= 70; ++width) {
    const Matrix x = 3 * random_numbers(9, width, random);
    const Row scale = random_numbers(1, width, random), bias = random_numbers(1, width, random);
    Matrix y = Matrix::Constant(9, width, 7);
    normalize_rows(GetParam(), x, scale, bias, {1, 8}, y);
    EXPECT_TRUE((y.row(0).array() == 7).all() && (y.row(8).array() == 7).all());
    for (Eigen::Index row = 1; row < 8; ++row) {
      const RowOf<double> centred = x.row(row).cast<double>().array() - x.row(row).cast<double>().mean();
      const double deviation = std::sqrt(centred.squaredNorm() / static_cast<double>(width) + 1e-6);
      const RowOf<double> expected = (centred / deviation).cwiseProduct(scale.cast<double>()) + bias.cast<double>();
      EXPECT_LT((y.row(row).cast<double>() - expected).cwiseAbs().maxCoeff(), 1e-4) << width;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, Kernel, testing::ValuesIn(test::supported_paths()),
                         [](const auto& instance) { return std::string(name_of(instance.param)); });

TEST(CpuPathChoice, TakesTheFastestUnlessOneIsNamed) {
  EXPECT_EQ(*choose_cpu_path(""), test::supported_paths().back());
  EXPECT_EQ(*choose_cpu_path("portable"), CpuPath::Portable);
  EXPECT_EQ(choose_cpu_path("sse9").error().code, "error.cpu.unknown");
  for (const CpuPath path : {CpuPath::Avx2, CpuPath::Avx512}) {
    const auto chosen = choose_cpu_path(name_of(path));
    if (cpu_supports(path)) {
      EXPECT_EQ(*chosen, path);
    } else {
      EXPECT_EQ(chosen.error().code, "error.cpu.unsupported");
    }
  }
}

}  // namespace
}  // namespace headlight
