// Undo and redo, of the page that is open.
#include "core/session/apply.h"

namespace headlight {
namespace {

using HandSetStep = void (History<HandSetEdits>::*)(HandSetEdits&);
using ExploreStep = void (History<ExploreSetup>::*)(ExploreSetup&);

void take(const Change& change, HandSetStep hand_set, ExploreStep explore) {
  State& state = change.state;
  if (state.page.kind != PageKind::Explore) return (state.hand_set.steps.*hand_set)(state.hand_set.edits);
  const ExploreSetup before = state.explore;
  (state.explore_history.steps.*explore)(state.explore);
  state.explore_history.burst = Burst::None;
  const ExploreSetup& now = state.explore;
  if (now == before) return;
  state.explore.cell.reset();
  state.explore.guess = {};
  if (now.sentence != before.sentence || now.level != before.level) state.explore.look.window = {};
  if (now.example != before.example) state.explore.clue = false;
}

Burst burst_of(const ExploreSetup& before, const ExploreSetup& after, const Intent& intent) {
  if (std::holds_alternative<SetSentence>(intent)) {
    return after.sentence.size() < before.sentence.size() ? Burst::Deleting : Burst::Typing;
  }
  ExploreSetup other = before;
  other.what_if.temperature = after.what_if.temperature;
  if (other == after) return after.what_if.temperature == 1 ? Burst::None : Burst::Temperature;  // 1: it was reset
  other = before;
  other.comparison.sentence = after.comparison.sentence;
  if (!(other == after)) return Burst::None;
  const bool shorter = after.comparison.sentence.size() < before.comparison.sentence.size();
  return shorter ? Burst::DeletingOther : Burst::TypingOther;
}

}  // namespace

void apply(const Change& change, const UndoEdit&) {
  take(change, &History<HandSetEdits>::undo, &History<ExploreSetup>::undo);
}

void apply(const Change& change, const RedoEdit&) {
  take(change, &History<HandSetEdits>::redo, &History<ExploreSetup>::redo);
}

void keep_history(const ExploreSetup& before, const Intent& intent, State& after) {
  const bool is_step = !std::holds_alternative<UndoEdit>(intent) && !std::holds_alternative<RedoEdit>(intent);
  if (!is_step || before == after.explore) return;
  ExploreHistory& history = after.explore_history;
  const Burst burst = burst_of(before, after.explore, intent);
  const bool goes_on = burst != Burst::None && burst == history.burst && !history.steps.past.empty();
  if (!goes_on) history.steps.remember(before);
  history.burst = burst;
}

}  // namespace headlight
