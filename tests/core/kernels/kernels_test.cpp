#include "core/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  return pack(path, w.data(), static_cast<std::size_t>(w.rows()), static_cast<std::size_t>(w.cols()));
}

TEST_P(Kernel, AgreesWithDoublePrecisionForAnyShape) {
  Random random(1);
  SerialExecutor executor;
  const auto size = [&](int largest) { return 1 + static_cast<Eigen::Index>(random.uniform() * largest); };
  for (int round = 0; round < 80; ++round) {
    const Eigen::Index rows = round == 0 ? 1 : size(40), inputs = round == 1 ? 1 : size(70);
    const Eigen::Index outputs = round == 2 ? 1 : size(90);
    const Matrix x = random_numbers(rows, inputs, random), w = random_numbers(inputs, outputs, random);
    const Row bias = random_numbers(1, outputs, random);
    const Matrix residual = random_numbers(rows, outputs, random);
    const PackedMatrix packed = packed_for(GetParam(), w);
    const std::string shape = std::to_string(rows) + "×" + std::to_string(inputs) + "×" + std::to_string(outputs);
    const MatrixOf<double> plain = (x.cast<double>() * w.cast<double>()).rowwise() + bias.cast<double>();
    const MatrixOf<double> finished = plain.cwiseMax(0) + residual.cast<double>();
    EXPECT_LT(largest_difference(linear(GetParam(), x, packed, bias, executor), plain), 1e-4) << shape;
    EXPECT_LT(largest_difference(linear(GetParam(), x, packed, bias, executor, {true, &residual}), finished), 1e-4)
        << shape;
    EXPECT_LT(largest_difference(product(GetParam(), x, w), x.cast<double>() * w.cast<double>()), 1e-4) << shape;
    EXPECT_LT(largest_difference(product_transposed(GetParam(), x, w.transpose()), x.cast<double>() * w.cast<double>()),
              1e-4)
        << shape;
  }
}

// Two halves one after the other, as a helper thread would get one of them.
class CountingExecutor final : public Executor {
 public:
  void for_each(std::size_t count, const std::function<void(std::size_t)>& task) override {
    most = std::max(most, count);
    for (std::size_t index = count; index-- > 0;) task(index);
  }
  std::size_t most = 0;
};

TEST_P(Kernel, TwoHalvesHaveTheBitsOfTheWhole) {
  Random random(2);
  const Matrix x = random_numbers(130, 300, random), w = random_numbers(300, 517, random);
  const Row bias = random_numbers(1, 517, random);
  const PackedMatrix packed = packed_for(GetParam(), w);
  CountingExecutor executor;
  const Matrix shared = linear(GetParam(), x, packed, bias, executor);
  EXPECT_EQ(executor.most, 2U) << "large enough to be shared";
  const Matrix few = x.topRows(3);
  executor.most = 0;
  const Matrix alone = linear(GetParam(), few, packed, bias, executor);
  EXPECT_EQ(executor.most, 1U);
  EXPECT_EQ(shared.topRows(3), alone) << "and a row's bits do not depend on the others";
}

TEST_P(Kernel, ExtremeNumbersStayWhatTheyAre) {
  SerialExecutor executor;
  Matrix x = Matrix::Zero(3, 2);
  x << 1e30F, -1e30F, 1e-42F, 0, 0, 1;
  const Matrix w = Matrix::Identity(2, 2);
  const Row bias = Row::Zero(2);
  const Matrix y = linear(GetParam(), x, packed_for(GetParam(), w), bias, executor);
  EXPECT_EQ(y, x) << "huge, tiny and zero";
  EXPECT_EQ(linear(GetParam(), x, packed_for(GetParam(), w), bias, executor, {true, nullptr}), x.cwiseMax(0));
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
