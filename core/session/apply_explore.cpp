#include <algorithm>
#include <array>

#include "core/practice/references.h"
#include "core/session/apply.h"
#include "core/session/names.h"
#include "core/session/progress_ranges.h"

namespace headlight {
namespace {

// The rows of another reading are other rows.
void forget_rows(ExploreState& explore) {
  explore.query.reset();
  explore.pins.clear();
  explore.guess = {};
  explore.look.window = {};
}

template <class Edit>
void edit_explore(const Change& change, const Edit& edit) {
  ExploreState& explore = change.state.explore;
  ExploreState changed = explore;
  edit(changed);
  const TraceRequest before = explore_request(explore), after = explore_request(changed);
  if (!(before == after)) changed.cell.reset();
  if (after.level != before.level || after.source != before.source) forget_rows(changed);
  if (changed.sentence != explore.sentence) {
    changed.guess = {};
    if (changed.what_if.removed) {  // the word it spoke of is no longer there
      changed.what_if.removed.reset();
      if (changed.what_if.changes_nothing() && changed.comparison.against == Against::Original)
        changed.comparison.against = Against::Nothing;
    }
    changed.look.window = {};
    changed.pins.clear();
  }
  explore = std::move(changed);
}

void look_at(ExploreState& explore, int row) {
  if (explore.query != row) explore.guess = {};  // each row is guessed anew
  explore.query = row;
  explore.cell.reset();
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
  constexpr std::array kOnSlides = {SourceKind::HandSet, SourceKind::Encoder, SourceKind::Untrained};
  if (std::find(kOnSlides.begin(), kOnSlides.end(), intent.source) != kOnSlides.end()) {
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
void apply(const Change& change, const SetTrainedHead& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.trained = intent.name; });
}
void apply(const Change& change, const SetHead& intent) {
  edit_explore(change, [&](ExploreState& explore) {
    explore.head = std::clamp(intent.head, kMeanHead, kHeads - 1);
    if (intent.layer) explore.layer = std::clamp(*intent.layer, 0, kLayers - 1);
  });
}
void apply(const Change& change, const SetLevel& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.level = intent.level; });
  if (intent.query) change.state.explore.query = std::max(0, *intent.query);
}

void apply(const Change& change, const SelectWord& intent) {
  if (change.state.page.kind == PageKind::Workbench) {
    change.state.workbench.query = std::max(0, intent.row);
    return;
  }
  look_at(change.state.explore, std::max(0, intent.row));
  change.state.explore.pins.clear();
}
void apply(const Change& change, const PinWord& intent) {
  ExploreState& explore = change.state.explore;
  const int row = std::max(0, intent.row);
  if (explore.query == row) return;
  const auto pinned = std::find(explore.pins.begin(), explore.pins.end(), row);
  explore.cell.reset();
  if (pinned != explore.pins.end()) {
    explore.pins.erase(pinned);
  } else if (explore.pins.size() < kMostPins) {
    explore.pins.push_back(row);
  }
}
void apply(const Change& change, const SelectCell& intent) {
  const Cell cell{std::max(0, intent.cell.query), std::max(0, intent.cell.key)};
  ExploreState& explore = change.state.explore;
  look_at(explore, explore.direction == Direction::LooksAt ? cell.query : cell.key);
  explore.cell = cell;
}
void apply(const Change& change, const CloseCell&) { change.state.explore.cell.reset(); }

void apply(const Change& change, const SetDirection& intent) {
  change.state.explore.direction = intent.direction;
  change.state.explore.cell.reset();
}
void apply(const Change& change, const ShowExploreStage& intent) { change.state.explore.stage = intent.stage; }
void apply(const Change& change, const ShowExploreTab& intent) {
  change.state.explore.tab = intent.tab;
  change.state.explore.cell.reset();
}
void apply(const Change& change, const SetWhatIf& intent) {
  edit_explore(change, [&](ExploreState& explore) {
    const bool removes = intent.what_if.removed && intent.what_if.removed != explore.what_if.removed;
    explore.what_if = in_range(intent.what_if);
    if (removes && explore.comparison.against == Against::Nothing) explore.comparison.against = Against::Original;
  });
}
void apply(const Change& change, const SetComparison& intent) {
  edit_explore(change, [&](ExploreState& explore) { explore.comparison = in_range(intent.comparison); });
}
void apply(const Change& change, const SetLook& intent) { change.state.explore.look = in_range(intent.look); }

void apply(const Change& change, const OpenExample& intent) {
  change.state.overlay = Overlay::None;
  ExploreState& explore = change.state.explore;
  explore.example.reset();
  explore.clue = false;
  if (intent.example < 0) return;
  explore.example = intent.example;
  const ExampleSentence* example = open_example(explore, change.content);
  if (example == nullptr) return explore.example.reset();
  edit_explore(change, [&](ExploreState& changed) {
    changed.sentence = example->sentence;
    changed.source = source_named(example->source).value_or(SourceKind::Encoder);
    changed.layer = example->layer;
    changed.head = example->head;
    if (!example->trained.empty()) changed.trained = example->trained;
    changed.level = Level::Word;
    changed.stage = ExploreStage::Weights;
    changed.direction = Direction::LooksAt;
    changed.tab = ExploreTab::Word;
    changed.what_if = {};
    changed.comparison = {};
    if (!example->other.empty()) changed.comparison.sentence = example->other;
  });
  forget_rows(explore);
  explore.query = word_index(example->word, example->sentence);
}
void apply(const Change& change, const ShowClue& intent) { change.state.explore.clue = intent.shown; }

}  // namespace headlight
