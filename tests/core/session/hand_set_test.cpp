// Editing the hand-set head: state in, intent in, state out.
#include <gtest/gtest.h>

#include <cmath>

#include "core/session/progress.h"
#include "core/session/requests.h"
#include "core/session/update.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::after;
using test::content;

EditHandSet query_entry(float value, bool continues = false) {
  return {{HandSetPart::Query, 2, 0, "", value}, continues};  // an adjective looks for a noun to describe
}

TEST(HandSetEditing, EachStepCanBeUndoneAndBroughtBack) {
  State state = after(after(State{}, query_entry(5)), query_entry(6));
  EXPECT_EQ(state.hand_set.edits, (HandSetEdits{query_entry(6).edit}));
  state = after(state, UndoEdit{});
  EXPECT_EQ(state.hand_set.edits, (HandSetEdits{query_entry(5).edit}));
  state = after(after(state, UndoEdit{}), UndoEdit{});
  EXPECT_TRUE(state.hand_set.edits.empty());
  state = after(after(after(state, RedoEdit{}), RedoEdit{}), RedoEdit{});
  EXPECT_EQ(state.hand_set.edits, (HandSetEdits{query_entry(6).edit}));
  state = after(after(state, UndoEdit{}), query_entry(7));
  EXPECT_TRUE(state.hand_set.steps.future.empty()) << "a new edit ends what could be brought back";
}

TEST(HandSetEditing, ADragIsOneStep) {
  State state = after(State{}, query_entry(5));
  for (int i = 0; i < 20; ++i) state = after(state, query_entry(5 + 0.1F * static_cast<float>(i), true));
  EXPECT_EQ(state.hand_set.steps.past.size(), 1U);
  EXPECT_TRUE(after(state, UndoEdit{}).hand_set.edits.empty());
}

TEST(HandSetEditing, WhatIsSetBackIsNoEdit) {
  const float original = content().hand_set->head.query(2, 0);
  EXPECT_TRUE(after(after(State{}, query_entry(9)), query_entry(original)).hand_set.edits.empty());
}

TEST(HandSetEditing, ResetCanBeUndone) {
  const State changed = after(State{}, query_entry(9));
  const State reset = after(changed, ResetHandSet{});
  EXPECT_TRUE(reset.hand_set.edits.empty());
  EXPECT_EQ(after(reset, UndoEdit{}).hand_set.edits, changed.hand_set.edits);
  EXPECT_EQ(after(State{}, ResetHandSet{}), State{}) << "nothing to reset";
}

TEST(HandSetEditing, NonsenseChangesNothing) {
  for (const HandSetEdit& edit :
       {HandSetEdit{HandSetPart::Query, 99, 0, "", 1}, HandSetEdit{HandSetPart::Key, 0, -1, "", 1},
        HandSetEdit{HandSetPart::Distance, 0, kDistances, "", 1}, HandSetEdit{HandSetPart::Word, 0, 0, "", 1},
        HandSetEdit{HandSetPart::Value, 0, 0, "", std::nanf("")}}) {
    EXPECT_EQ(after(State{}, EditHandSet{edit, false}).hand_set, HandSetState{});
  }
  EXPECT_EQ(after(State{}, query_entry(1e9F)).hand_set.edits[0].value, kLargestEntry);
}

TEST(HandSetEditing, ATaskLeavesTheStudentsOwnHeadAlone) {
  State state = after({}, query_entry(9));
  const HandSetEdits own = state.hand_set.edits;
  state = after(after(state, OpenGoal{0}), OpenGoal{3});
  EXPECT_EQ(state.hand_set.edits, content().goals[3].start);
  EXPECT_EQ(own_edits(state), own) << "what Explore reads with";
  const State kept = *with_progress(State{}, progress_text(state, ""), "kept");
  EXPECT_EQ(own_edits(kept), own);
  state = after(state, OpenGoal{-1});
  EXPECT_EQ(state.hand_set.edits, own);
  EXPECT_FALSE(state.hand_set.steps.past.empty()) << "and can still be undone";
}

TEST(HandSetEditing, TheTraceFollows) {
  State state;
  state.page = {PageKind::Explore, 1};
  state = after(state, SetSource{SourceKind::HandSet});
  const Updated edited = update(state, query_entry(9), content());
  ASSERT_EQ(edited.effects.size(), 1U);
  const auto& request = std::get<TraceRequest>(std::get<Compute>(edited.effects[0]).request);
  EXPECT_EQ(request.edits, edited.state.hand_set.edits);
}

}  // namespace
}  // namespace headlight
