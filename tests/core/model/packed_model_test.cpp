#include "core/model/packed_model.h"

#include <gtest/gtest.h>

#include <utility>

#include "core/base/random.h"
#include "core/model/encoder.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

class PackedModel : public testing::TestWithParam<CpuPath> {
 protected:
  std::shared_ptr<std::string> packed() const {
    const auto encoder = test::encoder(GetParam());
    return std::make_shared<std::string>(pack_model(encoder->vocabulary(), encoder->weights(), "here"));
  }
};

TEST_P(PackedModel, ComputesTheSameBits) {
  const auto bytes = packed();
  auto parts = open_packed_model(*bytes, bytes, GetParam(), "here");
  ASSERT_TRUE(parts);
  EXPECT_TRUE(is_intact(*bytes));
  const auto place = [&](const SharedFloats& floats) {
    return reinterpret_cast<const char*>(floats.values.data()) - bytes->data();
  };
  for (const EncoderLayer& layer : parts->weights.layers) {
    EXPECT_EQ(place(layer.heads[1].key.weights.panels) % 64, 0) << "a cache line of the file";
    EXPECT_EQ(place(layer.contract.weights.panels) % 64, 0);
  }
  const Encoder opened(std::move(parts->vocabulary), std::move(parts->weights));
  SerialExecutor executor;
  const std::string text = "The animal didn't cross the street because it was too tired";
  const auto run = opened.run(text, executor);
  const auto expected = test::encoder(GetParam())->run(text, executor);
  EXPECT_EQ(run->embedding, expected->embedding);
  EXPECT_EQ(run->sentence.pieces, expected->sentence.pieces);
  EXPECT_EQ(run->heads[1][2]->weights, expected->heads[1][2]->weights);
}

TEST_P(PackedModel, FitsOneOriginAndOnePath) {
  const auto bytes = packed();
  EXPECT_FALSE(open_packed_model(*bytes, bytes, GetParam(), "there"));
  for (const CpuPath path : {CpuPath::Portable, CpuPath::Avx2, CpuPath::Avx512}) {
    EXPECT_EQ(open_packed_model(*bytes, bytes, path, "here").has_value(), path == GetParam());
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, PackedModel, testing::ValuesIn(test::supported_paths()),
                         [](const auto& instance) { return std::string(name_of(instance.param)); });

// Any byte of the header and some of the tables: it is refused, or it holds pieces for a text and layers that can be
// run, and then the checksum tells.
TEST(PackedBytes, NoByteThatIsChangedCrashesItOrPassesTheCheck) {
  const auto encoder = test::encoder(CpuPath::Portable);
  const auto bytes = std::make_shared<std::string>(pack_model(encoder->vocabulary(), encoder->weights(), "here"));
  Random random(1);
  SerialExecutor executor;
  int accepted = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::size_t range = round % 2 == 0 ? 12'000 : 500'000;
    const auto place = static_cast<std::size_t>(random.uniform() * static_cast<double>(range));
    char& byte = (*bytes)[round % 2 == 0 ? place : bytes->size() - 1 - place];
    const char before = byte;
    byte = round % 4 == 0 ? static_cast<char>('0' + random.uniform() * 10) : static_cast<char>(random.uniform() * 256);
    auto parts = open_packed_model(*bytes, bytes, CpuPath::Portable, "here");
    if (byte != before && parts) {
      ++accepted;
      if (accepted % 10 == 0) {
        EXPECT_FALSE(is_intact(*bytes)) << place;
      }
      if (accepted % 50 == 0) {
        (void)Encoder(std::move(parts->vocabulary), std::move(parts->weights)).run("The animal didn't cross", executor);
      }
    }
    byte = before;
  }
  EXPECT_GT(accepted, 500);
  EXPECT_TRUE(is_intact(*bytes));
}

// Of the header every digit that still reads: each moves or resizes a tensor, or is the checksum itself.
TEST(PackedBytes, TheChecksumCoversTheHeader) {
  const auto encoder = test::encoder(CpuPath::Portable);
  std::string bytes = pack_model(encoder->vocabulary(), encoder->weights(), "here");
  for (std::size_t place = bytes.find('{'); place < 12'000; place += 97) {
    if (bytes[place] < '0' || bytes[place] > '9') continue;
    const char before = std::exchange(bytes[place], bytes[place] == '1' ? '2' : '1');
    EXPECT_FALSE(is_intact(bytes)) << place;
    bytes[place] = before;
  }
}

}  // namespace
}  // namespace headlight
