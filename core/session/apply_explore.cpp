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
  if (rows_differ || changed.sentence != explore.sentence) changed.guess = {};
  explore = std::move(changed);
}

}  // namespace

void apply(const Change& change, const SetSentence& intent) {
  if (change.state.page.kind == PageKind::Workbench) {
    change.state.workbench.sentence = intent.text;
    change.state.workbench.query.reset();
    return;
  }
  edit_explore(change, [&](ExploreState& explore) { explore.sentence = intent.text; });
}
void apply(const Change& change, const SetSource& intent) {
  if (intent.source != SourceKind::Lesson && intent.source != SourceKind::Shelf) {  // those that read any sentence
    if (change.on_slide()) change.slide().figure.source = intent.source;
    if (change.state.page.kind == PageKind::Reflection) change.state.reflection.source = intent.source;
  }
  if (change.state.page.kind != PageKind::Explore) return;
  edit_explore(change, [&](ExploreState& explore) { explore.source = intent.source; });
}
void apply(const Change& change, const SetLayer& intent) {
  if (change.on_slide()) {
    change.slide().figure.meanings.layer = std::clamp(intent.layer, 0, kLayers);
    return change.restart_motion();
  }
  edit_explore(change, [&](ExploreState& explore) { explore.layer = std::clamp(intent.layer, 0, kLayers - 1); });
}
void apply(const Change& change, const SetHead& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.head = std::clamp(intent.head, kMeanHead, kHeads - 1); });
}
void apply(const Change& change, const SetLevel& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.level = intent.level; });
}

void apply(const Change& change, const SelectWord& intent) {
  if (change.state.page.kind == PageKind::Workbench) {
    change.state.workbench.query = std::max(0, intent.row);
    return;
  }
  const int row = std::max(0, intent.row);
  if (change.state.explore.query != row) change.state.explore.guess = {};  // each row is guessed anew
  change.state.explore.query = row;
  change.state.explore.cell.reset();
}
void apply(const Change& change, const SelectCell& intent) {
  const Cell cell{std::max(0, intent.cell.query), std::max(0, intent.cell.key)};
  if (change.state.explore.query != cell.query) change.state.explore.guess = {};
  change.state.explore.query = cell.query;
  change.state.explore.cell = cell;
}
void apply(const Change& change, const CloseCell&) { change.state.explore.cell.reset(); }

}  // namespace headlight
