// The quick check: every kind of question is answered, judged or compared, tried again, brought back and summed up.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/quiz/gift.h"
#include "core/session/exported.h"
#include "core/session/intent_json.h"
#include "core/session/names.h"
#include "core/session/progress.h"
#include "tests/support/quiz.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

TEST(Quiz, HasTheSeedsQuestionAndAtLeastFortyEightOthers) {
  const Driver driver(at_quiz());
  const auto& questions = driver.content().questions;
  EXPECT_GE(questions.size(), 49U);
  for (const QuestionKind kind : {QuestionKind::Choice, QuestionKind::Multiple, QuestionKind::TrueFalse,
                                  QuestionKind::ShortText, QuestionKind::Number, QuestionKind::Matching}) {
    EXPECT_LT(place_of(kind), static_cast<int>(questions.size()));
  }
  std::set<std::string> keys;
  for (const Question& question : questions) {
    EXPECT_TRUE(keys.insert(key_of(question)).second) << key_of(question);
    EXPECT_TRUE(page_named(question.topic)) << question.topic << " is no page to look at again";
  }
}

TEST(Quiz, EveryOptionOfEveryChoiceHasItsOwnFeedback) {
  Driver driver(at_quiz());
  const int count = static_cast<int>(driver.content().questions.size());
  for (int question = 0; question < count; ++question) {
    const auto& each = driver.content().questions[static_cast<std::size_t>(question)];
    if (each.kind != QuestionKind::Choice && each.kind != QuestionKind::TrueFalse) continue;
    for (std::size_t option = 0; option < each.options.size(); ++option) {
      driver.apply(GoToQuestion{question});
      driver.settle();
      driver.click(option_id(driver, static_cast<int>(option)));
      const bool right = is_right(each.options[option]);
      EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with(right ? "Right." : "Not quite.")) << each.title;
      EXPECT_EQ(driver.shows("quiz.again"), !right);
      EXPECT_EQ(driver.state().quiz.attempts.back().response, each.options[option].text);
    }
  }
}

TEST(Quiz, OptionsStandInAnotherOrderAndStayThere) {
  Driver driver(at_quiz());
  std::set<int> firsts;
  for (int seed = 1; seed <= 12; ++seed) {
    State state = at_quiz();
    state.quiz.seed = static_cast<std::uint64_t>(seed);
    const Driver shuffled(state);
    const Scene scene = shuffled.scene();
    std::vector<int> order = scene.quiz->order;
    firsts.insert(order.front());
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], static_cast<int>(i));
  }
  EXPECT_GT(firsts.size(), 1U);
  EXPECT_EQ(driver.scene().quiz->order, Driver(at_quiz()).scene().quiz->order);
}

TEST(Quiz, SeveralOptionsAreTickedAndChecked) {
  Driver driver(at_quiz(place_of(QuestionKind::Multiple)));
  const Question question = current(driver);
  EXPECT_TRUE(driver.see("quiz.check").disabled);
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (question.options[i].credit > 0) driver.click(option_id(driver, static_cast<int>(i)));
  }
  const int wrong = first_option(question, false);
  driver.click(option_id(driver, wrong));
  driver.click(option_id(driver, wrong));  // and off again
  driver.click("quiz.check");
  EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with("Right."));
  driver.click("quiz.next");
  EXPECT_NE(driver.state().quiz.current, place_of(QuestionKind::Multiple));
}

TEST(Quiz, ANumberIsTypedAndEnterHandsItIn) {
  Driver driver(at_quiz(place_of(QuestionKind::Number)));
  const Question question = current(driver);
  driver.type("quiz.typed", "−123456");
  driver.key(ImGuiKey_Enter);
  EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with("Not quite."));
  driver.click("quiz.again");
  driver.type("quiz.typed", std::to_string((question.options[0].range->low + question.options[0].range->high) / 2));
  driver.click("quiz.check");
  EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with("Right."));
}

TEST(Quiz, AWordIsTyped) {
  Driver driver(at_quiz(place_of(QuestionKind::ShortText)));
  driver.type("quiz.typed", "  " + current(driver).options[0].text + " ");
  driver.click("quiz.check");
  EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with("Right."));
}

TEST(Quiz, SidesAreMatched) {
  Driver driver(at_quiz(place_of(QuestionKind::Matching)));
  const Question question = current(driver);
  const std::vector<std::string> sides = right_sides(question);
  const std::vector<int> order = driver.scene().quiz->order;
  for (std::size_t i = 0; i < question.pairs.size(); ++i) {
    const auto side = std::find(sides.begin(), sides.end(), question.pairs[i].right) - sides.begin();
    const auto place = std::find(order.begin(), order.end(), static_cast<int>(side)) - order.begin();
    EXPECT_TRUE(driver.see("quiz.check").disabled);
    driver.click("quiz.match." + std::to_string(i) + "." + std::to_string(place));
  }
  driver.click("quiz.check");
  EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with("Right."));
  EXPECT_TRUE(driver.shows("quiz.general"));
}

TEST(Quiz, WhatWasMissedReturnsAfterThreeOthers) {
  Driver driver(at_quiz());
  driver.click(option_id(driver, first_option(current(driver), false)));
  for (int others = 0; others < 3; ++others) {
    driver.click("quiz.next");
    EXPECT_NE(driver.state().quiz.current, 0);
    driver.apply(SetAnswer{{{first_option(current(driver), true)}, ""}});
    driver.apply(HandIn{});
    driver.settle();
  }
  driver.click("quiz.next");
  EXPECT_EQ(driver.state().quiz.current, 0);
  EXPECT_NE(driver.see("quiz.place").name.find("once more"), std::string::npos);
}

TEST(Quiz, ItCanBeAskedHowSureOneIs) {
  Driver driver(at_quiz());
  driver.click("quiz.sure.on");
  EXPECT_TRUE(driver.see("quiz.certainty.sure").disabled);
  driver.click(option_id(driver, first_option(current(driver), false)));
  EXPECT_FALSE(driver.shows("quiz.feedback")) << "not handed in yet";
  driver.click("quiz.certainty.sure");
  EXPECT_EQ(driver.state().quiz.attempts.back().certainty, Certainty::Sure);
  EXPECT_NE(driver.see("quiz.marks_given").name.find("−6"), std::string::npos);
  driver.click("quiz.results");
  EXPECT_NE(driver.see("results.marks").name.find("−6 of 3"), std::string::npos);
}

TEST(Quiz, OnlyComparingJudgesNothing) {
  Driver driver(at_quiz());
  driver.click("quiz.mode.on");
  const int wrong = first_option(current(driver), false);
  driver.click(option_id(driver, wrong));
  EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with("You say"));
  EXPECT_EQ(driver.see(option_id(driver, wrong)).value, "") << "no judgement";
  EXPECT_EQ(driver.see("quiz.score").name, "0 of 0 answered right");
  driver.click("quiz.next");
  EXPECT_EQ(driver.state().quiz.current, 1);
}

TEST(Quiz, ResultsSpeakOfEachTopicAndAreSavedAndKept) {
  Driver driver(at_quiz());
  driver.click(option_id(driver, first_option(current(driver), true)));
  driver.click("quiz.results");
  EXPECT_NE(driver.see("results.topic.0").value.find("100 %  1 / "), std::string::npos);
  EXPECT_EQ(driver.see("results.topic.0").name, driver.content().deck.slides[0].title);
  driver.type("results.learner", "Ada, \"the first\"");
  driver.key(ImGuiKey_Escape);
  const State kept = *with_progress(State{}, progress_text(driver.state(), ""), "kept");
  EXPECT_EQ(kept.quiz, driver.state().quiz) << "answers, attempts and place";
  const std::string csv = *exported_text(driver.scene(), ExportKind::AnswersCsv);
  EXPECT_NE(csv.find("1,\"Ada, \"\"the first\"\"\",slide-1,"), std::string::npos) << csv;
  driver.click("quiz.save_xapi");
  EXPECT_TRUE(driver.see("save.kind.answers.jsonl").selected);
  driver.key(ImGuiKey_Escape);
  driver.click("results.again");
  EXPECT_EQ(driver.state().quiz.attempts, kept.quiz.attempts) << "it is asked once more first";
  driver.click("results.keep");
  EXPECT_FALSE(driver.shows("results.forget"));
  driver.click("results.again");
  driver.click("results.back");
  driver.click("quiz.results");
  EXPECT_FALSE(driver.shows("results.forget")) << "who goes away has not said yes";
  driver.click("results.again");
  driver.click("rail.explore");
  driver.click("rail.quiz");
  EXPECT_FALSE(driver.shows("results.forget"));
  driver.click("results.again");
  driver.click("results.forget");
  EXPECT_TRUE(driver.state().quiz.attempts.empty());
  EXPECT_EQ(driver.state().quiz.seed, 2U);
}

TEST(Quiz, AsksAboutTheStudentsOwnSentenceAsOftenAsOneLikes) {
  State state = at_quiz();
  state.explore.sentence = "An old cat slept near a fire";
  state.explore.source = SourceKind::HandSet;
  Driver driver(state);
  driver.click("quiz.bank.on");
  std::set<std::string> questions;
  int shown_figures = 0;
  for (int i = 0; i < 12; ++i) {
    const Scene scene = driver.scene();
    ASSERT_TRUE(scene.quiz->question);
    questions.insert(scene.quiz->question->text);
    const bool calculated = scene.quiz->question->text.find("%") != std::string::npos &&
                            scene.quiz->question->text.find("attention to") == std::string::npos;
    EXPECT_FALSE(calculated && driver.shows("quiz.heatmap.cells")) << "it would give the answer away";
    shown_figures += driver.shows("quiz.heatmap.cells") ? 1 : 0;
    const bool right = i % 2 == 0;
    driver.click(option_id(driver, first_option(*scene.quiz->question, right)));
    EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with(right ? "Right." : "Not quite."));
    EXPECT_EQ(driver.shows("quiz.look_again"), !right);
    driver.click("quiz.next");
  }
  EXPECT_GT(questions.size(), 6U);
  EXPECT_GT(shown_figures, 0) << "something to read the answer from";
  driver.click("quiz.results");
  EXPECT_EQ(driver.state().quiz.attempts.size(), 12U);
  const std::vector<TopicResult> topics = driver.scene().quiz->results.topics;
  EXPECT_EQ(topics.back().topic, "explore");
  EXPECT_EQ(topics.back().answered, 12);
  EXPECT_NEAR(topics.back().first, 0.5, 1e-9);
  state.explore.sentence = "Hello";
  Driver short_one(state);
  short_one.click("quiz.bank.on");
  EXPECT_TRUE(short_one.shows("quiz.none"));
}

TEST(Quiz, AnAnswerStaysWhereOneLeftItBetweenTheTwoBanks) {
  State state = at_quiz();
  state.explore.sentence = "An old cat slept near a fire";
  state.explore.source = SourceKind::HandSet;
  Driver driver(state);
  driver.click("quiz.option.B");
  const Answer lesson = driver.state().quiz.draft;
  driver.click("quiz.bank.on");
  EXPECT_FALSE(driver.state().quiz.handed_in);
  EXPECT_NE(driver.see("quiz.place").name.find("set by hand"), std::string::npos) << "whose numbers they are";
  driver.apply(SetAnswer{{{0}, ""}});
  driver.click("quiz.bank.off");
  EXPECT_TRUE(driver.state().quiz.handed_in);
  EXPECT_EQ(driver.state().quiz.draft, lesson);
  EXPECT_EQ((*with_progress(State{}, progress_text(driver.state(), ""), "kept")).quiz, driver.state().quiz);
  driver.click("quiz.bank.on");
  EXPECT_EQ(driver.state().quiz.draft.chosen, std::vector<int>{0});
  driver.apply(GoToPage{{PageKind::Explore, 1}});
  driver.apply(SetSentence{"Another sentence about a cat"});
  EXPECT_TRUE(driver.state().quiz.draft.chosen.empty()) << "it spoke of the other sentence";
}

TEST(Quiz, ComparedAnswersShowNoMarksOfEmphasis) {
  Driver driver(at_quiz());
  driver.click("quiz.mode.on");
  const auto& questions = driver.content().questions;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].kind != QuestionKind::Choice) continue;
    driver.apply(GoToQuestion{static_cast<int>(i)});
    driver.apply(SetAnswer{{{first_option(questions[i], false)}, ""}});
    driver.apply(HandIn{});
    driver.settle();
    EXPECT_EQ(driver.see("quiz.feedback").name.find('*'), std::string::npos) << driver.see("quiz.feedback").name;
  }
}

TEST(Quiz, LookAgainLeadsToTheSlide) {
  Driver driver(at_quiz());
  driver.click(option_id(driver, first_option(current(driver), false)));
  driver.click("quiz.look_again");
  EXPECT_EQ(driver.state().page, (Page{PageKind::Slide, 1}));
  driver.click("nav.next");
  const QuizState left = driver.state().quiz;
  driver.click("nav.question");
  EXPECT_EQ(driver.state().page, (Page{PageKind::Quiz, 1}));
  EXPECT_EQ(driver.state().quiz, left) << "at the question as it was left";
  driver.click("rail.slide-2");
  EXPECT_FALSE(driver.shows("nav.question")) << "nobody was sent here";
}

TEST(Quiz, EveryQuestionFitsEveryWindow) {
  for (const ImVec2 size : {ImVec2{1280, 800}, {640, 480}, {320, 240}}) {
    Driver driver(at_quiz(), size);
    for (int question = 0; question < static_cast<int>(driver.content().questions.size()); ++question) {
      driver.apply(GoToQuestion{question});
      driver.settle();
      EXPECT_TRUE(driver.shows("quiz.text"));
    }
    driver.apply(ShowResults{true});
    driver.settle();
    EXPECT_TRUE(driver.shows("results.topic.0"));
  }
}

TEST(QuizMissed, OnlyWhatWasMissedIsShown) {
  Driver driver(at_quiz(3));
  driver.click("quiz.which.on");
  EXPECT_TRUE(driver.shows("quiz.nothing_missed"));
  driver.click("quiz.which.off");
  const Question& question = driver.content().questions[0];
  driver.apply(GoToQuestion{0});
  State missed = driver.state();
  missed.quiz.attempts.push_back({key_of(question), question.topic, question.text, "wrong", 0, std::nullopt, false});
  missed.quiz.current = 5;
  Driver again(missed);
  again.click("quiz.which.on");
  EXPECT_EQ(again.state().quiz.current, 0);
  EXPECT_FALSE(again.shows("quiz.nothing_missed"));
}

TEST(QuizResults, GoBackToTheSameQuestion) {
  Driver driver(at_quiz(2));
  driver.click("quiz.results");
  driver.click("results.back");
  EXPECT_EQ(driver.state().quiz.current, 2);
}

TEST(QuizReplay, ARecordedSessionGivesTheSameScreen) {
  State state;
  state.page = {PageKind::Quiz, 1};
  Driver driver(state);
  const auto press_first = [&](const std::string& prefix) {
    for (const Semantic& entry : driver.tree().entries()) {
      if (entry.id.starts_with(prefix) && entry.item != 0) return driver.click(std::string(entry.id));
    }
  };
  for (int i = 0; i < 3; ++i) {
    press_first("quiz.option.");
    if (driver.shows("quiz.check")) driver.click("quiz.check");
    if (driver.shows("quiz.next")) driver.click("quiz.next");
  }
  driver.click("quiz.results");
  Driver replayed(state);
  for (const Intent& intent : driver.intents()) {
    const auto line = to_json_line(intent);
    ASSERT_TRUE(line);
    replayed.apply(*intent_from_json(*line, "recording"));
  }
  replayed.settle();
  EXPECT_EQ(replayed.state(), driver.state());
  const auto seen = [](const Driver& each) {
    std::vector<std::string> list;
    for (const Semantic& entry : each.tree().entries()) list.push_back(entry.id + "|" + entry.name + "|" + entry.value);
    return list;
  };
  EXPECT_EQ(seen(replayed), seen(driver));
}

TEST(QuizProblems, OfTheFileAreShownWithTheirLines) {
  State state;
  state.page = {PageKind::Quiz, 1};
  Content content = Driver(state).content();
  content.questions.clear();
  std::string broken = "Fine? {T#yes#no}\n\n";
  for (int i = 0; i < 40; ++i) broken += "Open {=a ~b\n\n";
  const ParsedQuiz parsed = parse_gift({"quiz.gift", broken});
  content.problems = parsed.problems;
  Driver driver(state, content);
  EXPECT_NE(driver.see("quiz.problem.0").name.find("quiz.gift:3"), std::string::npos);
  EXPECT_TRUE(driver.shows("quiz.problem.more")) << "not all forty";
  EXPECT_TRUE(driver.shows("quiz.none"));
}

}  // namespace
}  // namespace headlight::test
