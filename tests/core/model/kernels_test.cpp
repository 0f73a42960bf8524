#include "core/model/kernels.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

class Kernel : public testing::TestWithParam<CpuPath> {};

TEST_P(Kernel, AgreesWithDoublePrecisionForAnyShape) {
  Random random(1);
  const auto size = [&](int largest) { return 1 + static_cast<Eigen::Index>(random.uniform() * largest); };
  for (int round = 0; round < 60; ++round) {
    const Eigen::Index rows = round == 0 ? 1 : size(20);
    const Eigen::Index inputs = round == 1 ? 1 : size(70);
    const Eigen::Index outputs = round == 2 ? 1 : size(90);
    Matrix x(rows, inputs);
    Matrix w(inputs, outputs);
    Row bias(outputs);
    for (float& value : x.reshaped()) value = static_cast<float>(random.normal());
    for (float& value : w.reshaped()) value = static_cast<float>(random.normal());
    for (float& value : bias) value = static_cast<float>(random.normal());
    const PackedMatrix packed =
        pack(GetParam(), w.data(), static_cast<std::size_t>(inputs), static_cast<std::size_t>(outputs));
    const Matrix y = linear(GetParam(), x, packed, bias);
    const MatrixOf<double> expected = (x.cast<double>() * w.cast<double>()).rowwise() + bias.cast<double>();
    EXPECT_LT((y.cast<double>() - expected).cwiseAbs().maxCoeff(), 1e-4) << rows << "×" << inputs << "×" << outputs;
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
