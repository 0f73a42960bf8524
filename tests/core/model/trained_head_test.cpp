// A trained head: what it reads, how it attends, and its file.
#include "core/model/trained_head.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "core/attention/explain.h"
#include "core/base/random.h"
#include "core/model/head_file.h"
#include "core/model/sources.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

const Encoder& model() { return *test::encoder(CpuPath::Portable); }

EncoderRun run_of(const std::string& text, std::size_t layers = kLayers) {
  SerialExecutor executor;
  return *model().run(text, executor, layers);
}

TrainedHead some_head(HeadFeatures features = HeadFeatures::Layer1) {
  Random random(5);
  const auto normal = [&](auto& table) {
    for (float& entry : table.reshaped()) entry = static_cast<float>(0.05 * random.normal());
  };
  TrainedHead head{"some", features, Row(width_of(features)), {}, true, {"describes", "matrices", 7, 400, 30}};
  head.weights = {Matrix(width_of(features), 8), Matrix(width_of(features), 8), Row(kBiasDistances)};
  normal(head.centre);
  normal(head.weights.query);
  normal(head.weights.key);
  normal(head.weights.distance);
  return head;
}

constexpr HeadFeatures kAllFeatures[] = {HeadFeatures::Embedding, HeadFeatures::Neighbours, HeadFeatures::Layer1,
                                         HeadFeatures::Layer2, HeadFeatures::NeighboursAndLayer1};

TEST(HeadFeatures, AreScaledAndHaveTheWidthTheySay) {
  const EncoderRun run = run_of("The animal was tired");
  for (const HeadFeatures features : kAllFeatures) {
    const Matrix raw = raw_features(run, features);
    EXPECT_EQ(raw.cols(), width_of(features)) << name_of(features);
    EXPECT_EQ(features_named(name_of(features)), features);
    const Matrix scaled = scaled_features(raw, Row::Zero(raw.cols()));
    EXPECT_LT(scaled.rowwise().mean().cwiseAbs().maxCoeff(), 1e-4F);
    for (Eigen::Index i = 0; i < scaled.rows(); ++i) {
      EXPECT_NEAR(scaled.row(i).squaredNorm() / static_cast<float>(scaled.cols()), 1, 1e-2) << name_of(features);
    }
  }
}

TEST(HeadFeatures, AnEmbeddingIsTheSameInEverySentenceAndNeighboursAreTheOnesBeside) {
  const EncoderRun one = run_of("The animal was tired"), other = run_of("But the animal slept");
  const Matrix a = raw_features(one, HeadFeatures::Embedding), b = raw_features(other, HeadFeatures::Embedding);
  ASSERT_EQ(one.sentence.pieces[1].token, other.sentence.pieces[2].token);
  EXPECT_LT((a.row(1) - b.row(2)).cwiseAbs().maxCoeff(), 1e-6F);
  const Matrix wide = raw_features(one, HeadFeatures::Neighbours);
  const Eigen::Index width = a.cols();
  EXPECT_EQ(wide.row(1).head(width), a.row(0));
  EXPECT_EQ(wide.row(1).segment(width, width), a.row(1));
  EXPECT_EQ(wide.row(1).tail(width), a.row(2));
  EXPECT_TRUE(wide.row(0).head(width).isZero());
  EXPECT_TRUE(wide.row(3).tail(width).isZero());
  EXPECT_EQ(raw_features(run_of("Stop"), HeadFeatures::Neighbours).cols(), 768) << "one piece alone";
}

TEST(HeadFeatures, NeedNoMoreLayersThanTheySay) {
  for (const HeadFeatures features : kAllFeatures) {
    const EncoderRun whole = run_of("The animal was tired"),
                     part = run_of("The animal was tired", layers_for(features));
    EXPECT_EQ(raw_features(whole, features), raw_features(part, features)) << name_of(features);
  }
}

TEST(TrainedHead, GivesATraceWhoseNumbersFollowFromItsTables) {
  const TrainedHead head = some_head();
  const AttentionTrace trace = read_with(head, run_of("The animal was tired"));
  ASSERT_EQ(trace.size(), 4);
  EXPECT_EQ(trace.origin.kind, OriginKind::TrainedHere);
  EXPECT_EQ(trace.origin.source, "head:some");
  EXPECT_EQ(trained_head(trace.origin), "some");
  EXPECT_EQ(trained_head({OriginKind::Learned, "encoder", 0, 0, false}), "");
  for (int row = 0; row < 4; ++row) EXPECT_NEAR(trace.weights.row(row).sum(), 1, 1e-5);
  const Matrix queries = *trace.vectors * head.weights.query, keys = *trace.vectors * head.weights.key;
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 4; ++j) {
      const float logit = queries.row(i).dot(keys.row(j)) / std::sqrt(8.0F) + head.weights.distance(j - i + 16);
      EXPECT_NEAR(trace.logits(i, j), logit, 1e-4);
    }
  }
}

TEST(TrainedHead, TheDistanceIsAStepOfTheChain) {
  const TrainedHead head = some_head();
  const CellExplanation cell = explain(read_with(head, run_of("The animal was tired")), 3, 1);
  ASSERT_TRUE(cell.chain && cell.chain->bias);
  EXPECT_FLOAT_EQ(static_cast<float>(*cell.chain->bias), head.weights.distance(14));
  TrainedHead without = head;
  without.weights.distance = {};
  without.scaled = false;
  const CellExplanation plain = explain(read_with(without, run_of("The animal was tired")), 3, 1);
  EXPECT_FALSE(plain.chain->bias);
  EXPECT_EQ(plain.chain->divisor, 1);
}

TEST(TrainedHead, IsASourceByItsName) {
  Sources sources;
  SerialExecutor executor;
  TraceRequest request;
  request.source = SourceKind::Trained;
  request.text = "The animal was tired";
  request.trained = "some";
  EXPECT_EQ(sources.trace(request, executor).error().code, "error.source.no_head");
  sources.set_trained_heads({std::make_shared<const TrainedHead>(some_head())});
  EXPECT_EQ(sources.trace(request, executor).error().code, "error.model.missing");
  sources.set_encoder(test::encoder(CpuPath::Portable));
  request.level = Level::Word;
  request.mask = Mask::Causal;
  const auto trace = sources.trace(request, executor);
  ASSERT_TRUE(trace);
  EXPECT_EQ((*trace)->weights(0, 3), 0);
  EXPECT_TRUE((*trace)->origin.what_if);
}

TEST(TrainedHead, PathsOfTheProcessorAgree) {
  const TrainedHead head = some_head(HeadFeatures::Layer2);
  SerialExecutor executor;
  const Matrix reference = read_with(head, run_of("The animal was tired")).weights;
  for (const CpuPath path : test::supported_paths()) {
    const auto run = test::encoder(path)->run("The animal was tired", executor);
    EXPECT_LT((read_with(head, *run).weights - reference).cwiseAbs().maxCoeff(), 1e-4F);
  }
}

// --- the file ---

TEST(HeadFile, WhatIsWrittenIsReadAgain) {
  for (const HeadFeatures features : kAllFeatures) {
    TrainedHead head = some_head(features);
    EXPECT_EQ(*read_head(write_head(head), "file"), head);
    head.weights.distance = {};
    head.scaled = false;
    head.name = "tired → animal “1”";
    EXPECT_EQ(*read_head(write_head(head), "file"), head);
  }
}

std::string code_of(const std::string& bytes) {
  const auto head = read_head(bytes, "x.safetensors");
  if (head) return "";
  EXPECT_EQ(head.error().where, "x.safetensors");
  return head.error().code;
}

// The file with one text of its header put in place of another.
std::string changed(const std::string& bytes, const std::string& from, const std::string& to) {
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), sizeof(length));
  const std::string numbers = bytes.substr(sizeof(length) + length);
  std::string header = bytes.substr(sizeof(length), length);
  const auto at = header.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  header.replace(at, from.size(), to);
  length = header.size();
  return std::string(reinterpret_cast<const char*>(&length), sizeof(length)) + header + numbers;
}

TEST(HeadFile, DamagedAndForeignFilesAreErrors) {
  const std::string good = write_head(some_head());
  EXPECT_EQ(code_of(""), "error.head.size");
  EXPECT_EQ(code_of("short"), "error.head.size");
  EXPECT_EQ(code_of(good.substr(0, 200)), "error.head.size") << "cut off inside the header";
  EXPECT_EQ(code_of(std::string(kLargestHeadFile + 1, 'x')), "error.head.size");
  EXPECT_EQ(code_of(std::string(8, '\xff') + "{}"), "error.head.size") << "a header of 2^64 − 1 bytes";
  EXPECT_EQ(code_of(std::string("\4\0\0\0\0\0\0\0nope", 12)), "error.head.header");
  EXPECT_EQ(code_of(std::string("\4\0\0\0\0\0\0\0[12]", 12)), "error.head.header");
  EXPECT_EQ(code_of(std::string("\2\0\0\0\0\0\0\0{}", 10)), "error.head.foreign");
  EXPECT_EQ(code_of(changed(good, "headlight-head-1", "headlight-head-2")), "error.head.foreign") << "a newer one";
  EXPECT_EQ(code_of(changed(good, "\"layer-1\"", "\"layer-9\"")), "error.head.foreign");
  EXPECT_EQ(code_of(good.substr(0, good.size() - 4)), "error.head.tensor") << "the last number is missing";
  EXPECT_EQ(code_of(changed(good, "\"layer-1\"", "\"layer-2\"")), "") << "as wide: nothing tells them apart";
  EXPECT_EQ(code_of(changed(good, "\"layer-1\"", "\"embedding\"")), "error.head.tensor");
  EXPECT_EQ(code_of(changed(good, "\"query\":{\"data_offsets\":[", "\"query\":{\"data_offsets\":[9")),
            "error.head.tensor");
  EXPECT_EQ(code_of(changed(good, "\"query\":{", "\"quest\":{")), "error.head.tensor");
  EXPECT_EQ(code_of(changed(good, "[512,8]", "[512,-8]")), "error.head.tensor");
  EXPECT_EQ(code_of(changed(good, "[512,8]", "[512,99999999999]")), "error.head.tensor");
  EXPECT_EQ(code_of(changed(good, "F32", "F16")), "error.head.tensor");
  for (const float bad : {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN(), 3e38F}) {
    TrainedHead head = some_head();
    head.weights.key(3, 3) = bad;
    EXPECT_EQ(code_of(write_head(head)), "error.head.not_finite");
  }
}

TEST(HeadFile, NoByteThatIsChangedCrashesIt) {
  TrainedHead head = some_head(HeadFeatures::Embedding);
  std::string bytes = write_head(head);
  Random random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string damaged = bytes;
    damaged[random.next() % 700] = static_cast<char>(random.next());  // the header and what tells its length
    (void)read_head(damaged, "file");
  }
}

}  // namespace
}  // namespace headlight
