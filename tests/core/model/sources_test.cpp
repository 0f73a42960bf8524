#include "core/model/sources.h"

#include "core/attention/explain.h"

#include <gtest/gtest.h>

#include "tests/support/test_files.h"

namespace headlight {
namespace {

class SourcesTest : public testing::Test {
 protected:
  SourcesTest() : sources_(test::examples()) { sources_.set_encoder(test::encoder(CpuPath::Portable)); }

  static TraceRequest request(SourceKind source, const std::string& text) {
    TraceRequest made;
    made.source = source;
    made.text = text;
    return made;
  }

  TracePtr get(const TraceRequest& wanted) {
    auto trace = sources_.trace(wanted, executor_);
    if (!trace) ADD_FAILURE() << trace.error().code;
    return *trace;
  }

  std::string code_of(const TraceRequest& wanted) {
    const auto trace = sources_.trace(wanted, executor_);
    return trace ? "" : trace.error().code;
  }

  Sources sources_;
  SerialExecutor executor_;
};

TEST_F(SourcesTest, AllHeadsComeFromOneForwardPass) {
  TraceRequest wanted = request(SourceKind::Encoder, "The animal was tired");
  const TracePtr first = get(wanted);
  EXPECT_EQ(get(wanted), first) << "the same trace, not a second computation";
  for (wanted.layer = 0; wanted.layer < kLayers; ++wanted.layer) {
    for (wanted.head = 0; wanted.head < kHeads; ++wanted.head) {
      const TracePtr trace = get(wanted);
      EXPECT_EQ(trace->origin.layer, wanted.layer);
      EXPECT_EQ(trace->origin.head, wanted.head);
      EXPECT_EQ(trace->origin.kind, OriginKind::Learned);
    }
  }
}

TEST_F(SourcesTest, WordLevelJoinsThePiecesOfAWord) {
  TraceRequest wanted = request(SourceKind::Encoder, "The king didn't sleep");
  wanted.level = Level::Word;
  for (wanted.head = kMeanHead; wanted.head < kHeads; ++wanted.head) {
    const TracePtr words = get(wanted);
    ASSERT_EQ(words->size(), 4);
    EXPECT_EQ(words->pieces[1].token, "king");
    EXPECT_EQ(words->pieces[2].token, "didn't");
    for (int row = 0; row < 4; ++row) EXPECT_NEAR(words->weights.row(row).sum(), 1, 1e-5);
  }
}

TEST_F(SourcesTest, PiecesOutsideEveryWordKeepTheirShare) {
  TraceRequest wanted = request(SourceKind::Encoder, "two  spaces and a tail ");
  wanted.level = Level::Word;
  const TracePtr trace = get(wanted);
  EXPECT_GT(trace->size(), 5);
  for (int row = 0; row < trace->size(); ++row) EXPECT_NEAR(trace->weights.row(row).sum(), 1, 1e-5);
}

TEST_F(SourcesTest, CountsWhatIsDropped) {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "cat ";
  const TracePtr trace = get(request(SourceKind::Encoder, text));
  EXPECT_EQ(trace->size(), 128);
  EXPECT_EQ(trace->dropped, 23U) << "150 words and the last space";
  EXPECT_EQ(text.substr(trace->read_end, 4), " cat");
}

TEST_F(SourcesTest, MaskTemperatureAndScaleAreWhatIfs) {
  TraceRequest wanted = request(SourceKind::Encoder, "The animal was tired");
  EXPECT_FALSE(get(wanted)->origin.what_if);
  wanted.mask = Mask::Causal;
  EXPECT_TRUE(get(wanted)->origin.what_if);
  EXPECT_EQ(get(wanted)->weights(0, 1), 0);
  EXPECT_NEAR(get(wanted)->weights(0, 0), 1, 1e-6);
  wanted.mask = Mask::None;
  wanted.temperature = 0.01F;
  EXPECT_GT(get(wanted)->weights.row(0).maxCoeff(), 0.99F);
  wanted.temperature = 1;
  wanted.scaled = false;
  EXPECT_EQ(get(wanted)->scaling.divisor, 1);
}

TEST_F(SourcesTest, TheUntrainedSourceIsTheSameEveryTimeAndSpreadOut) {
  const TraceRequest wanted = request(SourceKind::Untrained, "the cat saw the dog");
  const TracePtr trace = get(wanted);
  Sources other(test::examples());
  EXPECT_EQ((*other.trace(wanted, executor_))->weights, trace->weights);
  EXPECT_EQ(trace->origin.kind, OriginKind::Random);
  EXPECT_EQ(trace->head_width(), 64);
  EXPECT_LT(trace->weights.maxCoeff(), 0.9F);
}

TEST_F(SourcesTest, AHiddenWordIsSeenByNoOneWithAllItsPieces) {
  TraceRequest wanted = request(SourceKind::Encoder, "The kings slept well");
  wanted.hidden_words = {1};  // ▁k, ing, s
  const TracePtr pieces = get(wanted);
  for (const int piece : {1, 2, 3}) EXPECT_EQ(pieces->weights.col(piece).sum(), 0) << pieces->pieces[1].token;
  EXPECT_GT(pieces->weights.col(4).sum(), 0);
  EXPECT_NEAR(static_cast<double>(pieces->weights.row(2).sum()), 1, 1e-5) << "the rest shares what is free";
  EXPECT_TRUE(pieces->origin.what_if);
  wanted.level = Level::Word;
  const TracePtr words = get(wanted);
  EXPECT_EQ(words->weights.col(1).sum(), 0);
  EXPECT_TRUE(is_hidden(*words, 0, 1));
  EXPECT_FALSE(is_hidden(*words, 1, 0));
  wanted.head = kMeanHead;
  EXPECT_TRUE(is_hidden(*get(wanted), 0, 1));
  wanted.hidden_words = {99, -1};
  EXPECT_FALSE(get(wanted)->origin.what_if) << "no such word";
  TraceRequest alone = request(SourceKind::HandSet, "alone");
  alone.hidden_words = {0};
  sources_.set_hand_set(test::hand_set());
  EXPECT_EQ(get(alone)->weights.sum(), 0) << "a row that may see nothing";
}

TEST_F(SourcesTest, ACausalMaskHidesOnlyWhatIsStillToCome) {
  TraceRequest wanted = request(SourceKind::Encoder, "The kings slept well");
  wanted.mask = Mask::Causal;
  wanted.level = Level::Word;
  const TracePtr words = get(wanted);
  EXPECT_TRUE(is_hidden(*words, 0, 1));
  EXPECT_FALSE(is_hidden(*words, 1, 1)) << "▁k sees itself, though not ing";
}

TEST_F(SourcesTest, TwoThousandWordsCanBeReadByHandAndUntrained) {
  std::string text;
  for (int i = 0; i < 2'100; ++i) text += "w" + std::to_string(i % 50) + " ";
  sources_.set_hand_set(test::hand_set());
  for (const SourceKind source : {SourceKind::HandSet, SourceKind::Untrained}) {
    const TracePtr trace = get(request(source, text));
    EXPECT_EQ(trace->size(), 2'048);
    EXPECT_EQ(trace->dropped, 52U);
    EXPECT_NEAR(static_cast<double>(trace->weights.row(2'000).sum()), 1, 1e-4);
    EXPECT_EQ(trace->largest, trace->weights.maxCoeff());
  }
}

TEST_F(SourcesTest, SaysWhatCannotBeComputed) {
  EXPECT_EQ(code_of(request(SourceKind::Encoder, "")), "error.text.empty");
  EXPECT_EQ(code_of(request(SourceKind::Untrained, " \n ")), "error.text.empty");
  TraceRequest wanted = request(SourceKind::Encoder, "x");
  wanted.layer = 2;
  EXPECT_EQ(code_of(wanted), "error.source.layer");
  wanted.layer = 0;
  wanted.head = 4;
  EXPECT_EQ(code_of(wanted), "error.source.head");
  wanted.head = 0;
  wanted.temperature = 0;
  EXPECT_EQ(code_of(wanted), "error.source.temperature");
  wanted = request(SourceKind::Lesson, "");
  wanted.example = "nope";
  EXPECT_EQ(code_of(wanted), "error.source.no_example");
  Sources without(test::examples());
  EXPECT_EQ(without.trace(request(SourceKind::Encoder, "x"), executor_).error().code, "error.model.missing");
}

}  // namespace
}  // namespace headlight
