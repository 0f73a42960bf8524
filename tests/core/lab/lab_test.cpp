// The lab: what it shows follows from the request alone, whatever was asked before.
#include "core/lab/lab.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/platform/load.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

Lab new_lab() {
  auto texts = load_relation_texts(test::assets_folder() / "lab");
  Lab lab;
  lab.set_texts(std::make_shared<const RelationTexts>(std::move(*texts)));
  return lab;
}

LabSettings small(Relation relation = Relation::Refers) {
  LabSettings settings;
  settings.relation = relation;
  settings.sentences = 120;
  settings.plan.width = 16;
  settings.plan.steps = 60;
  settings.plan.rate = 5e-3F;
  return settings;
}

LabSnapshotPtr at(Lab& lab, const LabSettings& settings, int step,
                  const std::string& text = "The dog slept, it was old") {
  SerialExecutor executor;
  const auto snapshot = lab.get({settings, kLabParts, step, text}, *test::encoder(CpuPath::Portable), executor);
  if (!snapshot) throw std::runtime_error(snapshot.error().code);
  return *snapshot;
}

void expect_same(const LabSnapshot& a, const LabSnapshot& b) {
  EXPECT_EQ(a.step, b.step);
  EXPECT_EQ(a.head->weights, b.head->weights);
  EXPECT_EQ(a.losses, b.losses);
  ASSERT_EQ(a.measures.size(), b.measures.size());
  for (std::size_t i = 0; i < a.measures.size(); ++i) EXPECT_EQ(a.measures[i].accuracy, b.measures[i].accuracy);
  EXPECT_EQ(a.trace->weights, b.trace->weights);
}

TEST(Lab, AStepIsTheSameFromTheBeginningFromBeforeAndFromAfterwards) {
  Lab straight = new_lab(), wandering = new_lab();
  const LabSnapshotPtr expected = at(straight, small(), 37);
  for (const int step : {12, 37, 60, 37, 3, 36, 37}) (void)at(wandering, small(), step);
  expect_same(*at(wandering, small(), 37), *expected);
  EXPECT_EQ(expected->losses.size(), 37U);
}

TEST(Lab, ScrubbingBackForgetsNothingOfTheRun) {
  Lab lab = new_lab();
  const LabSnapshotPtr end = at(lab, small(), 60);
  const LabSnapshotPtr begin = at(lab, small(), 0);
  EXPECT_EQ(begin->step, 0);
  EXPECT_TRUE(begin->losses.empty());
  EXPECT_EQ(begin->measures.size(), 1U) << "measured before the first step as well";
  expect_same(*at(lab, small(), 60), *end);
}

TEST(Lab, ReadsItsSentencesInPartsAndSaysHowFarItIs) {
  Lab lab = new_lab();
  SerialExecutor executor;
  for (int parts = 0; parts < kLabParts; parts += 3) {
    const auto snapshot = *lab.get({small(), parts, 10, "x y"}, *test::encoder(CpuPath::Portable), executor);
    EXPECT_EQ(snapshot->parts, parts);
    EXPECT_EQ(snapshot->head, nullptr);
    EXPECT_EQ(snapshot->step, 0) << "no step before everything is read";
  }
  Lab at_once = new_lab();
  expect_same(*at(lab, small(), 10), *at(at_once, small(), 10));
}

TEST(Lab, LearnsWhatItIsShown) {
  for (const Relation relation : {Relation::Describes, Relation::Refers}) {
    Lab lab = new_lab();
    LabSettings settings = small(relation);
    settings.sentences = 600;
    settings.plan.steps = 150;
    const LabSnapshotPtr end = at(lab, settings, 150);
    EXPECT_LT(end->losses.back(), 0.5F * end->losses.front()) << name_of(relation);
    EXPECT_GT(end->measures.back().accuracy, end->measures.front().accuracy + 0.2) << name_of(relation);
    EXPECT_EQ(end->head->story.steps, 150);
    EXPECT_EQ(end->trained_on, 600);
  }
}

TEST(Lab, AnotherWayToLearnReadsNothingAnew) {
  Lab lab = new_lab(), fresh = new_lab();
  (void)at(lab, small(), 20);
  LabSettings other = small();
  other.plan.rate = 1e-3F;
  other.plan.width = 8;
  SerialExecutor executor;
  const auto early = *lab.get({other, 1, 0, "x"}, *test::encoder(CpuPath::Portable), executor);
  EXPECT_EQ(early->parts, kLabParts) << "all is read already";
  expect_same(*at(lab, other, 20), *at(fresh, other, 20));
  other.plan.seed = 2;
  EXPECT_EQ((*lab.get({other, 1, 0, "x"}, *test::encoder(CpuPath::Portable), executor))->parts, 1) << "other sentences";
}

TEST(Lab, ARivalIsAskedTheSame) {
  Lab lab = new_lab();
  const auto shipped = load_heads(test::assets_folder() / "heads").heads;
  const TrainedHeadPtr& refers = shipped[1];
  ASSERT_EQ(refers->name, "refers");
  SerialExecutor executor;
  const auto& encoder = *test::encoder(CpuPath::Portable);
  const std::string text = "The animal was hungry because it had not eaten";
  const auto snapshot = *lab.get({small(), kLabParts, 5, text, "refers"}, encoder, executor, refers);
  ASSERT_TRUE(snapshot->rival);
  EXPECT_EQ(snapshot->rival->name, "refers");
  EXPECT_GT(*snapshot->rival->accuracy, 0.75);
  EXPECT_GT(snapshot->rival->trace->weights(5, 1), 0.5F);
  EXPECT_NE(snapshot->trace->weights, snapshot->rival->trace->weights);
  EXPECT_FALSE((*lab.get({small(), kLabParts, 5, text}, encoder, executor))->rival);
}

TEST(Lab, TheTraceIsThatOfTheHeadAsItIs) {
  Lab lab = new_lab();
  const LabSnapshotPtr snapshot = at(lab, small(), 20, "The animal was tired");
  SerialExecutor executor;
  const auto run = test::encoder(CpuPath::Portable)->run("The animal was tired", executor);
  const AttentionTrace alone = read_with(*snapshot->head, *run);
  EXPECT_LT((snapshot->trace->weights - alone.weights).cwiseAbs().maxCoeff(), 1e-6F);
  EXPECT_EQ(at(lab, small(), 20, "")->trace, nullptr) << "nothing to read";
}

TEST(Lab, AnAbsurdRateStopsWhereTheLossIsNoNumberAndTheStepBeforeCanBeSeen) {
  Lab lab = new_lab();
  LabSettings settings = small();
  settings.plan.rate = 1e9F;
  settings.plan.method = Method::Descent;
  const LabSnapshotPtr end = at(lab, settings, 60);
  ASSERT_GE(end->diverged, 0);
  EXPECT_LT(end->step, 60);
  EXPECT_EQ(end->step, end->diverged);
  EXPECT_TRUE(end->head->weights.query.allFinite());
  EXPECT_TRUE(end->trace->weights.allFinite()) << "what is shown can be drawn";
  EXPECT_TRUE(end->trace->logits.allFinite() || end->trace->combined());
  for (const float loss : end->losses) EXPECT_TRUE(std::isfinite(loss));
  const LabSnapshotPtr before = at(lab, settings, 0);
  EXPECT_TRUE(before->head->weights.query.allFinite());
  settings.plan.rate = 5e-3F;
  EXPECT_EQ(at(lab, settings, 5)->diverged, -1) << "another run is not touched by it";
}

TEST(Lab, ShuffledTargetsCannotBeLearnedAndHiddenQueriesNeither) {
  Lab lab = new_lab();
  LabSettings settings = small();
  settings.sentences = 600;
  settings.plan.steps = 150;
  const double honest = at(lab, settings, 150)->measures.back().accuracy;
  LabSettings shuffled = settings;
  shuffled.shuffled = true;
  EXPECT_LT(at(lab, shuffled, 150)->measures.back().accuracy, honest - 0.15);
  LabSettings hidden = settings;
  hidden.hidden = true;
  EXPECT_LT(at(lab, hidden, 150)->measures.back().accuracy, honest);
}

// --- one's own sentences ---

LabSettings own(std::vector<OwnSentence> sentences) {
  LabSettings settings = small();
  settings.relation.reset();
  settings.own = std::move(sentences);
  return settings;
}

std::string code_of(const LabSettings& settings) {
  Lab lab = new_lab();
  SerialExecutor executor;
  const auto snapshot = lab.get({settings, kLabParts, 1, "x"}, *test::encoder(CpuPath::Portable), executor);
  return snapshot ? "" : snapshot.error().code;
}

TEST(Lab, OneExampleIsLearnedByHeart) {
  Lab lab = new_lab();
  const LabSnapshotPtr end = at(lab, own({{"The cat saw a red ball", 4, {5}}}), 60, "The cat saw a red ball");
  EXPECT_GT(end->trace->weights(4, 5), 0.9F);
  EXPECT_TRUE(end->measures.empty()) << "nothing is held out, so nothing is claimed";
  EXPECT_EQ(end->head->story.relation, "own");
}

TEST(Lab, ContradictoryExamplesEndInTheMiddle) {
  Lab lab = new_lab();
  LabSettings settings = own({{"The cat saw a red ball", 4, {5}}, {"The cat saw a red ball", 4, {1}}});
  settings.plan.dropout = 0;
  const LabSnapshotPtr end = at(lab, settings, 60, "The cat saw a red ball");
  EXPECT_NEAR(end->trace->weights(4, 5), 0.5F, 0.1F);
  EXPECT_NEAR(end->trace->weights(4, 1), 0.5F, 0.1F);
}

TEST(Lab, OneInFiveOfManyOwnSentencesIsHeldOutWithAllThatIsAskedAboutIt) {
  Lab lab = new_lab();
  std::vector<OwnSentence> sentences(12, {"The cat saw a red ball", 4, {5}});
  EXPECT_EQ(at(lab, own(sentences), 0)->held_out, 0) << "twelve times the same sentence is one";
  for (const char* word : {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}) {
    sentences.push_back({std::string("The cat saw ") + word + " ball", 3, {4}});
    sentences.push_back({std::string("The cat saw ") + word + " ball", 3, {1}});
  }
  const LabSnapshotPtr begin = at(lab, own(sentences), 0);
  EXPECT_EQ(begin->held_out, 2) << "of ten sentences";
  EXPECT_EQ(begin->trained_on, 12 + 14);
}

TEST(Lab, WordsThatTheModelDoesNotReadAreAnError) {
  std::string text = "it";
  for (int i = 0; i < 150; ++i) text += " the";
  EXPECT_EQ(code_of(own({{text + " cat", 0, {151}}})), "error.lab.own_unread");
  EXPECT_EQ(code_of(own({{text + " cat", 0, {1, 151}}})), "") << "one of them is read";
}

TEST(Lab, WhatIsHiddenWhileLearningIsHiddenInTheSentenceOnShow) {
  Lab lab = new_lab();
  LabSettings settings = small();
  settings.hidden = true;
  const LabSnapshotPtr begin = at(lab, settings, 0, "The man was old and it was here");
  const auto row = begin->trace->weights.row(5);
  EXPECT_LT(row.maxCoeff() - row.minCoeff(), 1e-6F) << "a query of zeros asks for nothing";
  EXPECT_GT(begin->trace->weights.row(0).maxCoeff() - begin->trace->weights.row(0).minCoeff(), 1e-3F);
}

TEST(Lab, EveryStepThatIsLookedBackAtHasItsGradients) {
  Lab lab = new_lab(), straight = new_lab();
  (void)at(lab, small(), 60);
  for (const int step : {1, 2, 25, 26, 59, 60}) {
    const LabSnapshotPtr back = at(lab, small(), step);
    EXPECT_EQ(back->gradients, at(straight, small(), step)->gradients) << step;
    ASSERT_GT(back->gradients.query.size(), 0) << step;
    EXPECT_GT(back->gradients.query.cwiseAbs().maxCoeff(), 0) << step;
  }
  EXPECT_EQ(at(lab, small(), 0)->gradients.query.size(), 0) << "no step, no gradient";
}

TEST(Lab, NumbersThatNoHeadMayHaveEndTheRunAtOnce) {
  LabSettings settings = small();
  settings.plan.rate = 1e9F;  // Adam keeps the loss a number for long
  Lab lab = new_lab();
  const LabSnapshotPtr end = at(lab, settings, 60);
  EXPECT_EQ(end->diverged, 0) << "the first step was too large";
  EXPECT_LT(end->head->weights.query.cwiseAbs().maxCoeff(), 10);
}

TEST(Lab, WithoutItsTextsItSaysSo) {
  Lab lab;
  SerialExecutor executor;
  const auto snapshot = lab.get({small(), 1, 0, "x"}, *test::encoder(CpuPath::Portable), executor);
  EXPECT_EQ(snapshot.error().code, "error.lab.no_texts");
}

TEST(Lab, ExamplesAndSettingsThatCannotBeAreErrors) {
  EXPECT_EQ(code_of(own({})), "error.lab.no_examples");
  EXPECT_EQ(code_of(own({{"a b c", 1, {1}}})), "error.lab.example") << "a target that is the query";
  EXPECT_EQ(code_of(own({{"a b c", 1, {3}}})), "error.lab.example");
  EXPECT_EQ(code_of(own({{"a b c", -1, {0}}})), "error.lab.example");
  EXPECT_EQ(code_of(own({{"", 0, {1}}})), "error.lab.example");
  const auto with = [](auto change) {
    LabSettings settings = small();
    change(settings);
    return code_of(settings);
  };
  EXPECT_EQ(with([](LabSettings& s) { s.sentences = 0; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.own.resize(kMostOwnSentences + 1); }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.sentences = kMostLabSentences + 1; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.rate = 0; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.rate = std::numeric_limits<float>::quiet_NaN(); }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.width = 0; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.batch = 0; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.steps = 0; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.dropout = 1; }), "error.lab.setting");
  EXPECT_EQ(with([](LabSettings& s) { s.plan.decay = -1; }), "error.lab.setting");
}

}  // namespace
}  // namespace headlight
