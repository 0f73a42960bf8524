#include <algorithm>
#include <cmath>

#include "core/attention/blend.h"
#include "core/practice/share_guess.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

// The guess of a row that the page asks for; nothing where it asks for none.
ShareGuess* share_guess(const Change& change, int side) {
  if (change.state.page.kind == PageKind::Explore) return side == 0 ? &change.state.explore.guess : nullptr;
  const auto figure = current_figure(change.state, change.content);
  if (!figure) return nullptr;
  FigureState& own = change.slide().figure;
  if (figure->figure.kind == FigureKind::Classroom) return side == 0 ? &own.classroom.guess : nullptr;
  if (figure->figure.kind != FigureKind::Meanings || side < 0 || side > 1) return nullptr;
  return &own.meanings.sides[static_cast<std::size_t>(side)].guess;
}

void commit(FigureState& figure) {
  figure.guess.revealed = true;
  figure.classroom.guess.committed = true;
  for (SideState& side : figure.meanings.sides) side.guess.committed = true;
}

}  // namespace

void apply(const Change& change, const ToggleGuess& intent) {
  GuessState& guess = change.slide().figure.guess;
  const auto figure = current_figure(change.state, change.content);
  const bool there = figure && figure->example != nullptr && intent.row >= 0 &&
                     intent.row < static_cast<int>(figure->example->trace->size());
  if (!there || guess.revealed) return;
  const auto found = std::find(guess.words.begin(), guess.words.end(), intent.row);
  if (found != guess.words.end()) {
    guess.words.erase(found);
  } else {
    guess.words.push_back(intent.row);
  }
}

void apply(const Change& change, const RevealGuess&) {
  if (change.state.page.kind == PageKind::Explore) {
    change.state.explore.guess.committed = true;
    return change.restart_motion();
  }
  if (!change.on_slide()) return;
  SlideState& slide = change.slide();
  commit(slide.figure);
  if (slide.step == 0) return apply(change, GoNext{});
  slide.looked.reset();
  change.restart_motion();
}

void apply(const Change& change, const GuessAgain&) {
  if (change.state.page.kind == PageKind::Explore) change.state.explore.guess = {};
  if (!change.on_slide()) return;
  FigureState& figure = change.slide().figure;
  figure.guess = {};
  figure.classroom.guess = {};
  for (SideState& side : figure.meanings.sides) side.guess = {};
}

void apply(const Change& change, const SetGuessing& intent) {
  if (change.state.page.kind != PageKind::Explore) return;
  change.state.explore.guessing = intent.guessing;
  change.state.explore.guess = {};
  change.state.explore.cell.reset();
}

void apply(const Change& change, const GuessShare& intent) {
  ShareGuess* guess = share_guess(change, intent.side);
  if (guess == nullptr || !std::isfinite(intent.share)) return;
  if (intent.words < 1 || intent.words > kMostGuessed || intent.key < 0 || intent.key >= intent.words) return;
  const bool begun = static_cast<int>(guess->shares.size()) == intent.words;
  if (guess->committed && begun) return;
  guess->committed = false;  // what was committed was about another row
  const Row equal = equal_shares(intent.words);
  const Row before = begun ? Row(Eigen::Map<const Row>(guess->shares.data(), intent.words)) : equal;
  const Row after = with_share(before, intent.key, std::clamp(intent.share, 0.0F, 1.0F), equal);
  guess->shares.assign(after.data(), after.data() + after.size());
}

}  // namespace headlight
