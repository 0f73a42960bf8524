#include "core/practice/goals.h"

#include <gtest/gtest.h>

#include <set>

#include "app/platform/content.h"
#include "core/session/effects.h"
#include "core/session/scene.h"
#include "core/session/update.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::content;

// The state and what it shows, computed at once.
class Bench {
 public:
  Bench() : sources_(sources_for(content())) { give(GoToPage{{PageKind::Workbench, 1}}); }

  void give(const Intent& intent) {
    Updated updated = update(state_, intent, content());
    state_ = std::move(updated.state);
    for (const Effect& effect : updated.effects) {
      if (const auto* wanted = std::get_if<Compute>(&effect))
        give(deliver(compute(*wanted, sources_, executor_), results_));
    }
  }
  GoalScore score() const { return *derive(state_, content(), results_).workbench->score; }
  const State& state() const { return state_; }

 private:
  State state_;
  Sources sources_;
  SerialExecutor executor_;
  ResultStore results_;
};

TEST(Goals, ThereAreTenAndEachHasANameOfItsOwn) {
  EXPECT_EQ(content().goals.size(), 10U);
  std::set<std::string> names;
  for (const Goal& goal : content().goals) EXPECT_TRUE(names.insert(goal.name).second) << goal.name;
}

class EveryGoal : public testing::TestWithParam<int> {};

TEST_P(EveryGoal, IsOpenAtFirstAndReachedByTheEditsOfItsSolution) {
  const Goal& goal = content().goals[static_cast<std::size_t>(GetParam())];
  Bench bench;
  bench.give(OpenGoal{GetParam()});
  EXPECT_FALSE(bench.score().reached) << goal.name << " " << bench.score().share;
  const double before = bench.score().share;
  for (const HandSetEdit& edit : goal.solution) bench.give(EditHandSet{edit, false});
  EXPECT_TRUE(bench.score().reached) << goal.name << " " << bench.score().share;
  EXPECT_GT(bench.score().share, before);
  bench.give(ResetHandSet{});
  EXPECT_EQ(bench.state().hand_set.edits, goal.start) << "back to where the task began";
  bench.give(ShowSolution{});
  EXPECT_TRUE(bench.score().reached) << "the solution that is shown";
  for (const HandSetEdit& edit : goal.solution) EXPECT_LE(std::abs(edit.value), kLargestEntry);
}

INSTANTIATE_TEST_SUITE_P(Tasks, EveryGoal, testing::Range(0, 10));

TEST(Goals, EveryTargetCounts) {
  const Goal goal{"n", "t", "h", "a b", {{"a", "b"}, {"b", "a"}}, std::nullopt, 0.5, {}, {}};
  AttentionTrace trace;
  trace.text = "a b";
  trace.pieces = {{"a", 0, {0, 1}}, {"b", 0, {2, 3}}};
  trace.weights = Matrix{{0.0F, 1.0F}, {0.3F, 0.7F}};
  const GoalScore score = *score_of(goal, trace);
  EXPECT_NEAR(score.share, 0.65, 1e-6);
  EXPECT_FALSE(score.reached) << "b looks at a too little";
  trace.text = "another sentence";
  EXPECT_FALSE(score_of(goal, trace));
}

TEST(Goals, AGoalThatDoesNotExistChangesNothingButEndsTheTask) {
  Bench bench;
  bench.give(OpenGoal{2});
  bench.give(OpenGoal{99});
  EXPECT_FALSE(bench.state().workbench.goal);
  bench.give(ShowSolution{});
  EXPECT_TRUE(bench.state().hand_set.edits.empty()) << "the student's own head is back";
}

TEST(GoalFiles, NameTheGoalThatIsBroken) {
  const HandSet& hand_set = *content().hand_set;
  EXPECT_EQ(parse_goals("[]", "g", hand_set).error().code, "error.handset.not_json");
  EXPECT_EQ(parse_goals("{}", "g", hand_set).error().args[0].second, "goals");
  const std::string begin = R"({"goals":[{"name":"x","title":"t","hint":"h","sentence":"a b","every":1)";
  EXPECT_TRUE(parse_goals(begin + "}]}", "g", hand_set));
  for (const char* broken : {R"(,"targets":[{"query":"a","key":"b"}]})", R"(,"start":3})",
                             R"(,"solution":[{"part":"query","row":"no","column":"money","value":1}]})",
                             R"(,"solution":[{"part":"distance","distance":9,"value":1}]})",
                             R"(,"solution":[{"part":"word","feature":"noun","value":1}]})",
                             R"(,"solution":[{"part":"nothing","value":1}]})", R"(,"solution":[7]})"}) {
    const auto goals = parse_goals(begin + broken + "]}", "g", hand_set);
    ASSERT_FALSE(goals) << broken;
    EXPECT_EQ(goals.error().args[0].second, "x");
  }
}

}  // namespace
}  // namespace headlight
