#include "core/model/weight_file.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

namespace headlight {
namespace {

constexpr const char* kManifest = R"({"weightsManifest": [{"paths": ["one", "two"], "weights": [
  {"name": "a", "shape": [2, 2], "dtype": "float32"},
  {"name": "n", "shape": [], "dtype": "int32"},
  {"name": "b", "shape": [3], "dtype": "float32"}]}]})";

std::vector<std::byte> bytes_of(const std::vector<float>& values) {
  std::vector<std::byte> bytes(values.size() * sizeof(float));
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}

// Eight elements, cut in the middle of the fifth float: tensors may straddle shards.
struct Shards {
  std::vector<std::byte> all = bytes_of({1, 2, 3, 4, 0, 5, 6, 7});
  std::vector<NamedBytes> cut(std::size_t at) const {
    return {{"one", std::span(all).first(at)}, {"two", std::span(all).subspan(at)}};
  }
};

Result<WeightFile> opened(const Shards& shards, std::size_t at = 22) {
  return WeightFile::open(*WeightManifest::parse(kManifest, "model.json"), shards.cut(at));
}

TEST(WeightFile, ReadsTensorsThatStraddleShards) {
  const Shards shards;
  for (std::size_t at = 0; at <= shards.all.size(); ++at) {
    const auto file = opened(shards, at);
    ASSERT_TRUE(file);
    EXPECT_EQ(*file->read("a", {2, 2}), (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(*file->read("b", {3}), (std::vector<float>{5, 6, 7}));
  }
}

TEST(WeightFile, NamesWhatIsWrong) {
  const Shards shards;
  EXPECT_EQ(opened(shards)->read("c", {1}).error().code, "error.weights.missing_tensor");
  EXPECT_EQ(opened(shards)->read("n", {}).error().code, "error.weights.missing_tensor") << "not a float";
  EXPECT_EQ(opened(shards)->read("a", {4}).error().code, "error.weights.wrong_shape");
  Shards poisoned;
  poisoned.all = bytes_of({1, 2, std::numeric_limits<float>::quiet_NaN(), 4, 0, 5, 6, 7});
  EXPECT_EQ(opened(poisoned)->read("a", {2, 2}).error().code, "error.weights.not_finite");
}

TEST(WeightFile, RefusesMissingAndTruncatedShards) {
  const Shards shards;
  const auto manifest = *WeightManifest::parse(kManifest, "model.json");
  EXPECT_EQ(WeightFile::open(manifest, {}).error().code, "error.weights.missing_shard");
  std::vector<NamedBytes> wrong = shards.cut(8);
  wrong[1].name = "three";
  EXPECT_EQ(WeightFile::open(manifest, wrong).error().code, "error.weights.missing_shard");
  for (const std::size_t missing : {1U, 4U, 20U}) {
    std::vector<NamedBytes> cut = shards.cut(8);
    cut[1].bytes = cut[1].bytes.first(cut[1].bytes.size() - missing);
    EXPECT_EQ(WeightFile::open(manifest, cut).error().code, "error.weights.wrong_size");
  }
}

class BrokenManifest : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(BrokenManifest, IsRefused) {
  const auto parsed = WeightManifest::parse(GetParam().first, "model.json");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenManifest,
    testing::Values(
        std::pair{"", "error.weights.not_json"}, std::pair{"{\"weightsManifest\": [", "error.weights.not_json"},
        std::pair{"[]", "error.weights.no_manifest"},
        std::pair{"{\"weightsManifest\": 3}", "error.weights.no_manifest"},
        std::pair{R"({"weightsManifest": [{"paths": [1], "weights": []}]})", "error.weights.no_manifest"},
        std::pair{R"({"weightsManifest": [{"paths": ["../x"], "weights": []}]})", "error.weights.no_manifest"},
        std::pair{R"({"weightsManifest": [{"paths": ["x"], "weights": [{}]}]})", "error.weights.bad_tensor"},
        std::pair{
            R"({"weightsManifest": [{"paths": ["x"], "weights": [{"name": "a", "shape": [-1], "dtype": "float32"}]}]})",
            "error.weights.bad_tensor"},
        std::pair{
            R"({"weightsManifest": [{"paths": ["x"], "weights": [{"name": "a", "shape": [4000000000, 4000000000], "dtype": "float32"}]}]})",
            "error.weights.bad_tensor"},
        std::pair{
            R"({"weightsManifest": [{"paths": ["x"], "weights": [{"name": "a", "shape": [1], "dtype": "string"}]}]})",
            "error.weights.bad_tensor"},
        std::pair{
            R"({"weightsManifest": [{"paths": ["x"], "weights": [{"name": "a", "shape": [1], "dtype": "float32", "quantization": {}}]}]})",
            "error.weights.bad_tensor"}));

}  // namespace
}  // namespace headlight
