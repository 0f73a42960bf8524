#include <algorithm>

#include "core/session/apply.h"

namespace headlight {
namespace {

template <class Edit>
void edit_explore(const Change& change, const Edit& edit) {
  ExploreState& explore = change.state.explore;
  ExploreState changed = explore;
  edit(changed);
  if (!(explore_request(changed) == explore_request(explore))) changed.cell.reset();
  const bool rows_differ = changed.level != explore.level || changed.source != explore.source;
  if (rows_differ) changed.query.reset();
  explore = std::move(changed);
}

int question_count(const Change& change) { return static_cast<int>(change.content.questions.size()); }

// Whether an answer is one to what the page is asking for now.
bool is_typed(const Change& change, const Request& request, std::uint64_t generation) {
  const auto typed = typed_request(change.state, change.content);
  return generation == change.state.generation && typed && request == Request{*typed};
}

}  // namespace

void apply(const Change& change, const SetSentence& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.sentence = intent.text; });
}
void apply(const Change& change, const SetSource& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.source = intent.source; });
}
void apply(const Change& change, const SetLayer& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.layer = std::clamp(intent.layer, 0, kLayers - 1); });
}
void apply(const Change& change, const SetHead& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.head = std::clamp(intent.head, kMeanHead, kHeads - 1); });
}
void apply(const Change& change, const SetLevel& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.level = intent.level; });
}

void apply(const Change& change, const SelectWord& intent) {
  change.state.explore.query = std::max(0, intent.row);
  change.state.explore.cell.reset();
}
void apply(const Change& change, const SelectCell& intent) {
  const Cell cell{std::max(0, intent.cell.query), std::max(0, intent.cell.key)};
  change.state.explore.query = cell.query;
  change.state.explore.cell = cell;
}
void apply(const Change& change, const CloseCell&) { change.state.explore.cell.reset(); }

void apply(const Change& change, const ChooseOption& intent) {
  QuizState& quiz = change.state.quiz;
  if (quiz.current >= question_count(change)) return;
  const auto& options = change.content.questions[static_cast<std::size_t>(quiz.current)].options;
  if (intent.option < 0 || intent.option >= static_cast<int>(options.size())) return;
  quiz.chosen[quiz.current] = intent.option;
}
void apply(const Change& change, const GoToQuestion& intent) {
  change.state.quiz.current = std::clamp(intent.question, 0, std::max(0, question_count(change) - 1));
}

void apply(const Change& change, const ModelLoaded&) { change.state.model = {ModelStatus::Ready, {}}; }
void apply(const Change& change, const ModelFailed& intent) {
  change.state.model = {ModelStatus::Missing, intent.problem};
}

void apply(const Change& change, const ResultReady& intent) {
  if (!is_typed(change, intent.request, intent.generation)) return;
  change.state.shown = std::get<TraceRequest>(intent.request);
  change.state.late = false;
  change.state.trace_problem.reset();
}
void apply(const Change& change, const ResultFailed& intent) {
  if (!is_typed(change, intent.request, intent.generation)) return;
  change.state.late = false;
  change.state.trace_problem = intent.problem;
}
void apply(const Change& change, const ResultLate& intent) {
  if (intent.generation != change.state.generation) return;
  const auto typed = typed_request(change.state, change.content);
  if (typed && change.state.shown != *typed) change.state.late = true;
}

}  // namespace headlight
