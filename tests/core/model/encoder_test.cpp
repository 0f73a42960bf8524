#include "core/model/encoder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <new>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/support/test_files.h"

namespace headlight {
namespace {

constexpr double kTolerance = 1e-5;

class EncoderOnPath : public testing::TestWithParam<CpuPath> {};

double largest_difference(const Matrix& weights, const nlohmann::json& expected) {
  double largest = 0;
  for (Eigen::Index i = 0; i < weights.rows(); ++i) {
    for (Eigen::Index j = 0; j < weights.cols(); ++j) {
      const auto row = static_cast<std::size_t>(i);
      const auto key = static_cast<std::size_t>(j);
      largest = std::max(largest, std::abs(weights(i, j) - expected.at(row).at(key).get<double>()));
    }
  }
  return largest;
}

TEST_P(EncoderOnPath, AgreesWithTheReferenceImplementation) {
  const auto encoder = test::encoder(GetParam());
  SerialExecutor executor;
  const auto lines = test::lines_of(test::data_file("encoder_reference.jsonl"));
  ASSERT_EQ(lines.size(), 16U);
  for (const std::string& line : lines) {
    const auto expected = nlohmann::json::parse(line);
    const auto run = encoder->run(expected["text"].get<std::string>(), executor);
    ASSERT_TRUE(run);
    const auto& pieces = run->heads[0][0]->pieces;
    ASSERT_EQ(pieces.size(), expected["n"].get<std::size_t>());
    EXPECT_EQ(run->heads[0][0]->dropped, expected["ids"].size() - pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) EXPECT_EQ(pieces[i].id, expected["ids"][i].get<int>());
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      const auto& maps = expected["attention"]["layer" + std::to_string(layer)];
      for (std::size_t head = 0; head < kHeads; ++head) {
        EXPECT_LT(largest_difference(run->heads[layer][head]->weights, maps[head]), kTolerance)
            << expected["text"] << " L" << layer << "H" << head;
      }
    }
    for (Eigen::Index i = 0; i < kEmbeddingWidth; ++i) {
      EXPECT_NEAR(run->embedding(i), expected["embedding"][static_cast<std::size_t>(i)].get<double>(), kTolerance);
    }
  }
}

TEST_P(EncoderOnPath, HeadsHaveTheModelsShapes) {
  SerialExecutor executor;
  const auto run = test::encoder(GetParam())->run("The animal was tired", executor);
  ASSERT_TRUE(run);
  const AttentionTrace& first = *run->heads[0][0];
  const AttentionTrace& second = *run->heads[1][3];
  EXPECT_EQ(first.head_width(), 64);
  EXPECT_EQ(first.scaling.divisor, 8.0F);
  EXPECT_EQ(second.head_width(), 128);
  EXPECT_EQ(second.origin.layer, 1);
  EXPECT_EQ(second.origin.head, 3);
  EXPECT_EQ(run->hidden[2]->cols(), 512);
  EXPECT_NEAR(run->embedding.norm(), 1, 1e-5);
}

TEST_P(EncoderOnPath, RefusesATextWithoutPieces) {
  SerialExecutor executor;
  const auto run = test::encoder(GetParam())->run("", executor);
  ASSERT_FALSE(run);
  EXPECT_EQ(run.error().code, "error.text.empty");
}

bool same_bits(const EncoderRun& a, const EncoderRun& b) {
  bool same = a.embedding == b.embedding && a.sentence.pieces == b.sentence.pieces && *a.hidden[2] == *b.hidden[2];
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    for (std::size_t head = 0; head < kHeads; ++head) {
      same = same && a.heads[layer][head]->weights == b.heads[layer][head]->weights &&
             a.heads[layer][head]->output == b.heads[layer][head]->output;
    }
  }
  return same;
}

Encoder fresh_copy(CpuPath path) { return {test::encoder(path)->vocabulary(), test::encoder(path)->weights()}; }

// Typing, deleting, changing a word in the middle, other texts between: the bits are those of a first reading.
TEST_P(EncoderOnPath, WhatIsRememberedOfTheLastSentenceChangesNothing) {
  SerialExecutor executor;
  const auto encoder = fresh_copy(GetParam());
  std::string very_long;
  for (int i = 0; i < 150; ++i) very_long += "word ";
  for (const std::string& text :
       {std::string("The animal"), std::string("The animal was"), std::string("The animal was tired"),
        std::string("The animals was tired"), std::string("The animal was tired"), std::string("The street was tired"),
        very_long, std::string("A street was tired"), std::string("A"), very_long + "x", std::string("A street")}) {
    const auto again = encoder.run(text, executor);
    const auto first = fresh_copy(GetParam()).run(text, executor);
    ASSERT_TRUE(again && first);
    EXPECT_TRUE(same_bits(*again, *first)) << text;
  }
}

// Does what two threads would do one after the other, the last block first.
class TwoAtOnce final : public Executor {
 public:
  std::size_t threads() const override { return 2; }
  void for_each(std::size_t count, const std::function<void(std::size_t)>& task) override {
    most = std::max(most, count);
    for (std::size_t index = count; index-- > 0;) task(index);
  }
  std::size_t most = 0;
};

TEST_P(EncoderOnPath, DividedAmongThreadsTheBitsAreTheSame) {
  SerialExecutor alone;
  TwoAtOnce shared;
  std::string text;
  for (int i = 0; i < 60; ++i) text += i % 3 == 0 ? "animal " : "tired ";
  const auto divided = fresh_copy(GetParam()).run(text, shared);
  EXPECT_TRUE(same_bits(*divided, *fresh_copy(GetParam()).run(text, alone)));
  EXPECT_GT(shared.most, 1U);
}

// Fails as soon as it is asked for the second time.
class Failing final : public Executor {
 public:
  void for_each(std::size_t count, const std::function<void(std::size_t)>& task) override {
    if (++asked_ == 2) throw std::bad_alloc();
    for (std::size_t index = 0; index < count; ++index) task(index);
  }

 private:
  int asked_ = 0;
};

TEST_P(EncoderOnPath, FewerLayersOrAFailureBetweenChangeNothing) {
  SerialExecutor executor;
  const auto encoder = fresh_copy(GetParam());
  const std::string text = "The animal was tired", other = "The river was tired";
  const auto expected = fresh_copy(GetParam()).run(text, executor);
  for (const std::size_t layers : {0U, 1U, 2U}) {
    ASSERT_TRUE(encoder.run(other, executor, layers));
    EXPECT_TRUE(same_bits(*encoder.run(text, executor), *expected)) << layers;
  }
  Failing failing;
  EXPECT_THROW((void)encoder.run(other, failing), std::bad_alloc);
  EXPECT_TRUE(same_bits(*encoder.run(text, executor), *expected));
}

TEST_P(EncoderOnPath, SeveralThreadsMayReadAtOnce) {
  const auto encoder = fresh_copy(GetParam());
  const std::vector<std::string> texts = {"The animal was tired", "The bank of the river", "It", "He lost his old hat"};
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> readers;
    for (std::size_t reader = 0; reader < 6; ++reader) {
      readers.emplace_back([&, reader] {
        SerialExecutor executor;
        const auto alone = fresh_copy(GetParam());
        for (std::size_t i = 0; i < 20; ++i) {
          const std::string& text = texts[(reader + i) % texts.size()];
          if (!same_bits(*encoder.run(text, executor), *alone.run(text, executor))) ++wrong;
        }
      });
    }
  }
  EXPECT_EQ(wrong, 0);
}

TEST_P(EncoderOnPath, AWorkspaceIsUsedAgain) {
  SerialExecutor executor;
  const auto encoder = fresh_copy(GetParam());
  const auto first = encoder.run("The animal was tired", executor);
  const auto again = encoder.run("The animal was tired", executor);
  EXPECT_EQ(first->hidden[0], again->hidden[0]) << "the very same matrix, not a copy";
}

INSTANTIATE_TEST_SUITE_P(Paths, EncoderOnPath, testing::ValuesIn(test::supported_paths()),
                         [](const auto& instance) { return std::string(name_of(instance.param)); });

}  // namespace
}  // namespace headlight
