// The lab's page: sentences of one's own, experiments, and heads that are kept.
#include <gtest/gtest.h>

#include "core/lab/own_sentences.h"
#include "core/model/head_file.h"
#include "core/session/exported.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

State in_the_lab(LabTab tab) {
  State state;
  state.page = {PageKind::Lab, 1};
  state.lab.tab = tab;
  state.lab.settings.sentences = 60;
  state.lab.settings.plan.width = 8;
  state.lab.settings.plan.steps = 20;
  return state;
}

void wait_for(Driver& driver, int step) {
  for (int i = 0; i < 400 && (driver.state().lab.step < step || driver.state().lab.asked); ++i) driver.frame();
  ASSERT_GE(driver.state().lab.step, step);
}

TEST(LabOwn, TwoClicksOnASentenceMakeAnExampleAndOneIsEnoughToTrain) {
  Driver driver(in_the_lab(LabTab::Settings));
  driver.click("lab.relation.own");
  EXPECT_TRUE(driver.see("lab.run").disabled);
  EXPECT_NE(driver.see("lab.how_far").name.find("needed"), std::string::npos);
  driver.type("lab.own.draft", "The cat saw a red ball");
  driver.click("lab.own.word.4");
  EXPECT_NE(driver.see("lab.own.next").name.find("red"), std::string::npos);
  driver.click("lab.own.word.5");
  EXPECT_EQ(driver.state().lab.own, (std::vector<OwnSentence>{{"The cat saw a red ball", 4, {5}}}));
  EXPECT_EQ(driver.see("lab.own.0.link").name, "red → ball");
  driver.click("lab.run");
  wait_for(driver, 20);
  driver.settle();
  EXPECT_GT(std::stod(driver.see("lab.heatmap.cell.4.5").value), 0.5) << "its own sentence is on show";
  EXPECT_TRUE(driver.shows("lab.accuracy.none")) << "nothing is held out, so nothing is claimed";
  driver.click("lab.own.0.remove");
  EXPECT_TRUE(driver.state().lab.own.empty());
}

TEST(LabOwn, ExamplesAreSavedAndOpened) {
  State state = in_the_lab(LabTab::Settings);
  state.lab.settings.relation.reset();
  state.lab.own = {{"The cat saw a red ball", 4, {5}}};
  Driver driver(state);
  driver.click("lab.save.sentences");
  EXPECT_TRUE(driver.see("save.kind.sentences.jsonl").selected);
  driver.click("save.write");
  ASSERT_FALSE(driver.exports().empty());
  EXPECT_EQ(std::get<WriteExport>(driver.exports().back()).file, "headlight-lab-sentences.jsonl");
  EXPECT_TRUE(driver.see("lab.open").disabled);
  driver.type("lab.file", "mine.jsonl");
  driver.click("lab.open");
  EXPECT_EQ(std::get<ReadLabFile>(driver.exports().back()).file, "mine.jsonl");
  driver.apply(OwnSentencesRead{{{"a b c", 0, {1}}, {"a b c", 0, {2}}}});
  driver.settle();
  EXPECT_EQ(driver.see("lab.own.2.link").name, "a → c");
  EXPECT_TRUE(driver.shows("lab.own.contradiction"));
  EXPECT_EQ(driver.state().notice->text, "notice.sentences_read");
}

TEST(LabExperimentsPage, OneSaysFirstWhatOneExpects) {
  Driver driver(in_the_lab(LabTab::Experiments));
  for (int i = 0; i < 6; ++i) {
    driver.click("lab.experiment." + std::to_string(i));
    EXPECT_EQ(driver.state().lab.experiment, kLabExperiments[i]);
    EXPECT_FALSE(driver.see("lab.experiment.question").name.empty());
    EXPECT_TRUE(driver.see("lab.run").disabled);
    EXPECT_FALSE(driver.shows("lab.result")) << "nothing is given away";
    driver.click("lab.outcome." + std::to_string(i % 4));
    EXPECT_EQ(prediction_of(driver.state().lab, kLabExperiments[i]), kLabOutcomes[i % 4]);
    EXPECT_FALSE(driver.see("lab.run").disabled);
  }
  driver.click("lab.plain");
  EXPECT_FALSE(driver.state().lab.experiment);
  EXPECT_EQ(driver.state().lab.settings, plain_settings());
}

TEST(LabExperimentsPage, SaysWhatWasSeenAndWhatWasExpected) {
  State state = in_the_lab(LabTab::Experiments);
  state.lab.experiment = LabExperiment::Fewer;
  state.lab.settings = changed_by(LabExperiment::Fewer);
  state.lab.ends = {{plain_settings(), 0.25, 0.91, false}, {state.lab.settings, 0.25, 0.62, false}};
  state.lab.predictions = {{LabExperiment::Fewer, LabOutcome::Worse}};
  Driver driver(state);
  const std::string result = driver.see("lab.result").name;
  for (const char* number : {"91 %", "62 %", "25 %"}) EXPECT_NE(result.find(number), std::string::npos) << number;
  EXPECT_NE(driver.see("lab.result.outcome").name.find("As you expected"), std::string::npos);
  EXPECT_TRUE(driver.shows("lab.result.why"));
  EXPECT_FALSE(driver.shows("lab.outcome.0"));
  state.lab.predictions = {{LabExperiment::Fewer, LabOutcome::Better}};
  Driver other(state);
  EXPECT_NE(other.see("lab.result.outcome").name.find("Expected: more often"), std::string::npos);
}

TEST(LabHeads, AHeadIsKeptComparedUsedAndDeleted) {
  Driver driver(in_the_lab(LabTab::Heads));
  driver.click("lab.run");
  wait_for(driver, 20);
  EXPECT_TRUE(driver.see("lab.keep").disabled) << "without a name";
  driver.type("lab.head_name", "other");
  driver.type("lab.head_name", "mine");  // what stood there is replaced
  driver.click("lab.keep");
  ASSERT_TRUE(driver.shows("lab.head.mine"));
  const TrainedHeadPtr kept = find_head(driver.content(), "mine");
  EXPECT_EQ(kept->weights, driver.results().find(*driver.state().lab.on_show)->head->weights);
  driver.click("lab.head.refers.beside");
  for (int i = 0; i < 30; ++i) driver.frame();
  EXPECT_TRUE(driver.shows("lab.rival.heatmap"));
  EXPECT_NE(driver.see("lab.accuracy.rival").name.find("refers"), std::string::npos);
  driver.click("lab.head.refers.beside");
  for (int i = 0; i < 30; ++i) driver.frame();
  EXPECT_FALSE(driver.shows("lab.rival.heatmap"));
  driver.click("lab.head.mine.explore");
  EXPECT_EQ(driver.state().page.kind, PageKind::Explore);
  EXPECT_EQ(trained_head(driver.scene().explore->view->trace->origin), "mine");
  EXPECT_TRUE(driver.see("explore.trained.mine").selected);
  EXPECT_EQ(driver.state().explore.comparison.trained, "refers");
  driver.apply(GoToPage{{PageKind::Lab, 1}});
  driver.settle();
  driver.click("lab.head.mine.forget");
  EXPECT_TRUE(driver.shows("lab.head.mine")) << "asked first";
  driver.click("lab.head.mine.forget");
  EXPECT_FALSE(driver.shows("lab.head.mine"));
  EXPECT_FALSE(driver.shows("lab.head.refers.forget")) << "those that come with the program stay";
}

TEST(LabHeads, ANameThatIsTakenIsSaidAndNothingIsLost) {
  Driver driver(in_the_lab(LabTab::Heads));
  for (int i = 0; i < 30; ++i) driver.frame();
  driver.type("lab.head_name", "refers");
  driver.click("lab.keep");
  EXPECT_EQ(driver.state().notice->problem->code, "error.heads.name_taken");
  EXPECT_EQ(driver.content().own_heads.size(), 0U);
}

TEST(LabHeads, IsSavedAsAFileButNotCopied) {
  Driver driver(in_the_lab(LabTab::Heads));
  for (int i = 0; i < 30; ++i) driver.frame();
  driver.click("lab.save.head");
  EXPECT_TRUE(driver.see("save.kind.head.safetensors").selected);
  EXPECT_TRUE(driver.see("save.copy").disabled);
  driver.click("save.write");
  EXPECT_EQ(std::get<WriteExport>(driver.exports().back()).file, "headlight-lab-head.safetensors");
}

TEST(LabPages, TheKeyboardReachesEveryControlOfEveryTabAtEverySize) {
  for (const LabTab tab : {LabTab::Settings, LabTab::Experiments, LabTab::Heads}) {
    for (const ImVec2 size : {ImVec2{1280, 800}, ImVec2{560, 420}}) {
      State state = in_the_lab(tab);
      state.lab.settings.relation.reset();
      state.lab.draft.text = "a b";
      state.lab.own = {{"a b", 0, {1}}};
      Driver driver(state, size);
      std::set<std::string> controls;
      for (const Semantic& each : driver.seen("lab.")) {
        const bool pressable = each.role == Role::Button || each.role == Role::Segment || each.role == Role::Chip ||
                               each.role == Role::TextBox;
        if (pressable && !each.disabled) controls.insert(each.id);
      }
      EXPECT_GE(controls.size(), 8U);
      EXPECT_EQ(driver.reached(controls), controls);
    }
  }
}

TEST(LabHeads, WhatIsSavedCanBeReadAgain) {
  State state = in_the_lab(LabTab::Heads);
  state.lab.own = {{"a b", 0, {1}}};
  Driver driver(state);
  for (int i = 0; i < 30; ++i) driver.frame();
  const auto head = read_head(*exported_text(driver.scene(), ExportKind::Head), "");
  ASSERT_TRUE(head) << head.error().code;
  EXPECT_EQ(*head, *driver.scene().lab->shown->head);
  const auto own = read_own_sentences({"", *exported_text(driver.scene(), ExportKind::OwnSentences)});
  ASSERT_TRUE(own);
  EXPECT_EQ(*own, state.lab.own);
}

TEST(LabPages, TheLastSlideLeadsThere) {
  State state;
  state.page = {PageKind::Slide, 7};
  state.slides[6].step = 3;
  Driver driver(state);
  driver.click("figure.lab");
  EXPECT_EQ(driver.state().page.kind, PageKind::Lab);
}

}  // namespace
}  // namespace headlight::test
