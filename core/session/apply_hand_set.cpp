#include <algorithm>
#include <cmath>
#include <utility>

#include "core/session/apply.h"

namespace headlight {
namespace {

// The number at a place of the head as it came, or nothing if there is no such place.
std::optional<float> original(const HandSet& hand_set, const HandSetEdit& edit) {
  const HandSetHead& head = hand_set.head;
  const auto entry = [&](const Matrix& table) -> std::optional<float> {
    if (edit.row < 0 || edit.row >= table.rows() || edit.column < 0 || edit.column >= table.cols()) return std::nullopt;
    return table(edit.row, edit.column);
  };
  switch (edit.part) {
    case HandSetPart::Query: return entry(head.query);
    case HandSetPart::Key: return entry(head.key);
    case HandSetPart::Value: return entry(head.value);
    case HandSetPart::Distance: return entry(Matrix(head.distance));
    case HandSetPart::Word:
      return edit.word.empty() ? std::nullopt : entry(Matrix(hand_set.lexicon.look_up(edit.word).amounts));
  }
  return std::nullopt;
}

// All edits at once, as one step.
void replace(HandSetState& own, HandSetEdits edits) {
  if (edits == own.edits) return;
  own.steps.remember(std::move(own.edits));
  own.edits = std::move(edits);
}

const Goal* current_goal(const Change& change) {
  const auto& goal = change.state.workbench.goal;
  const auto& goals = change.content.goals;
  return goal && *goal < static_cast<int>(goals.size()) ? &goals[static_cast<std::size_t>(*goal)] : nullptr;
}

}  // namespace

bool is_reached(const WorkbenchState& bench, const Goal& goal) {
  return std::find(bench.reached.begin(), bench.reached.end(), goal.name) != bench.reached.end();
}

void apply(const Change& change, const EditHandSet& intent) {
  if (!change.content.hand_set) return;
  HandSetEdit edit = intent.edit;
  if (edit.part == HandSetPart::Word) edit.row = 0;
  if (edit.part != HandSetPart::Word) edit.word.clear();
  const auto before = original(*change.content.hand_set, edit);
  if (!before || !std::isfinite(edit.value)) return;
  if (std::abs(edit.value) > kLargestEntry) {
    change.state.notice = Notice{"bench.limit", {{"most", std::to_string(static_cast<int>(kLargestEntry))}}, {}};
  }
  edit.value = std::clamp(edit.value, -kLargestEntry, kLargestEntry);
  HandSetState& own = change.state.hand_set;
  HandSetEdits edits = joined(own.edits, {edit});
  if (edit.value == *before) edits.pop_back();  // set back to what it was
  if (edits == own.edits || edits.size() > kMostEdits) return;
  if (!intent.continues || own.steps.past.empty()) own.steps.remember(own.edits);
  own.edits = std::move(edits);
}

void apply(const Change& change, const ResetHandSet&) {
  HandSetState& own = change.state.hand_set;
  const Goal* goal = current_goal(change);
  replace(own, goal != nullptr ? goal->start : HandSetEdits{});
  change.state.workbench.solution = false;
}

void apply(const Change& change, const OpenGoal& intent) {
  State& state = change.state;
  WorkbenchState& bench = state.workbench;
  bench.goal.reset();
  bench.hint = bench.solution = false;
  if (intent.goal >= 0 && intent.goal < static_cast<int>(change.content.goals.size())) bench.goal = intent.goal;
  if (const Goal* goal = current_goal(change)) {
    bench.sentence = goal->sentence;
    bench.query.reset();
    if (!state.set_aside) state.set_aside = std::move(state.hand_set);
    state.hand_set = {goal->start, {}};  // a task has a head and a history of its own
    if (!goal->solution.empty()) bench.part = goal->solution.front().part;
  } else if (state.set_aside) {
    state.hand_set = std::move(*state.set_aside);
    state.set_aside.reset();
  }
}

void apply(const Change& change, const ShowHint&) { change.state.workbench.hint = true; }

void apply(const Change& change, const ShowSolution&) {
  const Goal* goal = current_goal(change);
  if (goal == nullptr) return;
  WorkbenchState& bench = change.state.workbench;
  bench.sentence = goal->sentence;
  bench.solution = true;
  if (!goal->solution.empty()) {  // the place that was changed comes into view
    const HandSetEdit& first = goal->solution.front();
    bench.part = first.part;
    bench.row = first.row;
    bench.column = first.column;
  }
  replace(change.state.hand_set, joined(goal->start, goal->solution));
}

void apply(const Change& change, const GoalReached&) {
  WorkbenchState& bench = change.state.workbench;
  const Goal* goal = current_goal(change);
  if (goal != nullptr && !bench.solution && !is_reached(bench, *goal)) bench.reached.push_back(goal->name);
}

void apply(const Change& change, const ShowHandSetPart& intent) { change.state.workbench.part = intent.part; }

void apply(const Change& change, const SelectEntry& intent) {
  WorkbenchState& bench = change.state.workbench;
  bench.row = std::max(0, intent.row);
  bench.column = std::max(0, intent.column);
}

}  // namespace headlight
