#include "core/session/progress_ranges.h"

#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "core/lab/lab_data.h"
#include "core/lab/own_sentences.h"
#include "core/lab/scale_experiment.h"
#include "core/lab/training.h"
#include "core/practice/classroom.h"
#include "core/text/words.h"

namespace headlight {
namespace {

void clean(std::string& text) { text = clean_utf8(text).text; }

void clamp_row(std::optional<int>& row) {
  if (row) row = std::max(0, *row);
}

bool is_share(float share) { return share >= 0 && share <= 1; }

void keep_in_range(ShareGuess& guess) {
  double sum = 0;
  for (const float share : guess.shares) sum += static_cast<double>(share);
  const bool whole = std::abs(sum - 1) < 1e-3 && std::all_of(guess.shares.begin(), guess.shares.end(), is_share);
  if (!whole) guess.shares.clear();
}

// Any source that reads sentences.
void keep_in_range(SourceKind& source) {
  if (source == SourceKind::Lesson || source == SourceKind::Shelf) source = SourceKind::HandSet;
}

// Any source that slides offer for one's own sentence.
void keep_on_slides(SourceKind& source) {
  keep_in_range(source);
  if (source == SourceKind::Trained) source = SourceKind::Encoder;
}

void keep_in_range(ClassState& classroom) {
  std::vector<std::string> seats;
  for (const std::string& seat : classroom.seats) {
    const std::string name = seat_name(clean_utf8(seat).text);
    if (!name.empty() && seats.size() < kMostSeats) seats.push_back(name);
  }
  classroom.seats = seats.size() < 2 ? std::vector<std::string>{} : std::move(seats);
  classroom.seat = std::max(0, classroom.seat);
  keep_in_range(classroom.guess);
}

void keep_in_range(MeaningsState& meanings) {
  meanings.pair = std::max(0, meanings.pair);
  meanings.layer = std::clamp(meanings.layer, 0, kLayers);
  for (SideState& side : meanings.sides) {
    if (side.text) clean(*side.text);
    clamp_row(side.row);
    keep_in_range(side.guess);
  }
}

void keep_in_range(ReflectionState& reflection) {
  reflection.word = seat_name(clean_utf8(reflection.word).text);
  keep_on_slides(reflection.source);
  for (ReflectionSide& side : reflection.sides) {
    clean(side.text);
    clean(side.reason);
    std::erase_if(side.marked, [](int row) { return row < 0; });
  }
}

void keep_in_range(FigureState& figure) {
  clamp_row(figure.row);
  clamp_row(figure.sentence_row);
  clamp_row(figure.sentence_key);
  keep_on_slides(figure.source);
  keep_in_range(figure.classroom);
  keep_in_range(figure.meanings);
  std::erase_if(figure.guess.words, [](int word) { return word < 0; });
  for (Arrow* arrow : {&figure.arrows.query, &figure.arrows.key}) {
    *arrow = {std::clamp(arrow->x, -kLongestArrow, kLongestArrow), std::clamp(arrow->y, -kLongestArrow, kLongestArrow)};
  }
  figure.softmax.temperature = std::clamp(figure.softmax.temperature, kColdest, kHottest);
  figure.softmax.shown = std::clamp(figure.softmax.shown, 1, kSoftmaxSteps);
  figure.softmax.width = std::clamp(figure.softmax.width, 1, kLargestWidth);
  figure.part = std::clamp(figure.part, 0, kFormulaParts);
  figure.walk.position = std::max(0, figure.walk.position);
  figure.learning.training.position = std::clamp(figure.learning.training.position, 0, kTrainingSteps);
  figure.learning.push = std::clamp(figure.learning.push, -kFarthestPush, kFarthestPush);
  figure.learning.rate = std::clamp(figure.learning.rate, kSlowestRate, kFastestRate);
  if (figure.sentence) clean(*figure.sentence);
  if (figure.shelf.request) clean(*figure.shelf.request);
  std::for_each(figure.shelf.cards.begin(), figure.shelf.cards.end(), clean);
  if (!std::all_of(figure.shares.begin(), figure.shares.end(), is_share)) figure.shares.clear();
}

void keep_in_range(ExploreState& explore) {
  clean(explore.sentence);
  clean(explore.trained);
  keep_in_range(explore.guess);
  explore.layer = std::clamp(explore.layer, 0, kLayers - 1);
  explore.head = std::clamp(explore.head, kMeanHead, kHeads - 1);
  if (explore.source == SourceKind::Shelf) explore.source = SourceKind::Encoder;  // not a source of this page
  if (explore.query) explore.query = std::max(0, *explore.query);
  if (explore.example && *explore.example < 0) explore.example.reset();
  std::erase_if(explore.pins, [](int row) { return row < 0; });
  if (explore.pins.size() > kMostPins) explore.pins.resize(kMostPins);
  explore.what_if = in_range(explore.what_if);
  explore.comparison = in_range(explore.comparison);
  explore.look = in_range(explore.look);
  if (explore.cell) explore.cell = Cell{std::max(0, explore.cell->query), std::max(0, explore.cell->key)};
}

void keep_in_range(WorkbenchState& bench) {
  clean(bench.sentence);
  bench.row = std::max(0, bench.row);
  bench.column = std::max(0, bench.column);
  if (bench.query) bench.query = std::max(0, *bench.query);
  if (bench.goal && *bench.goal < 0) bench.goal.reset();
  std::for_each(bench.reached.begin(), bench.reached.end(), clean);
}

// Those of the plain run and of the experiments, one of each.
std::vector<LabEnd> known_ends(const std::vector<LabEnd>& ends) {
  std::vector<LabSettings> known = {plain_settings()};
  for (const LabExperiment experiment : kLabExperiments) known.push_back(changed_by(experiment));
  std::vector<LabEnd> kept;
  for (const LabSettings& settings : known) {
    const auto found =
        std::find_if(ends.begin(), ends.end(), [&](const LabEnd& end) { return end.settings == settings; });
    if (found == ends.end()) continue;
    kept.push_back(*found);
    kept.back().first = std::clamp(found->first, 0.0, 1.0);
    kept.back().last = std::clamp(found->last, 0.0, 1.0);
  }
  return kept;
}

void keep_in_range(LabState& lab) {
  clean(lab.sentence);
  clean(lab.rival);
  clean(lab.draft.text);
  clamp_row(lab.query);
  clamp_row(lab.draft.query);
  lab.draft.text.resize(fitting_prefix(lab.draft.text, kLongestOwnSentence));
  const auto words = static_cast<int>(split_words(lab.draft.text).size());
  if (lab.draft.query && *lab.draft.query >= words) lab.draft.query.reset();
  for (OwnSentence& own : lab.own) clean(own.text);
  std::erase_if(lab.own, [](const OwnSentence& own) { return !is_sound(own); });
  if (lab.own.size() > kMostOwnSentences) lab.own.resize(kMostOwnSentences);
  lab.settings.own.clear();
  if (check(lab.settings)) lab.settings = {};
  lab.resume = std::clamp(lab.resume, 0, lab.settings.plan.steps);
  const bool of_experiment =
      lab.experiment && (lab.settings == plain_settings() || lab.settings == changed_by(*lab.experiment));
  if (!of_experiment) lab.experiment.reset();
  lab.ends = known_ends(lab.ends);
}

void keep_in_range(QuizState& quiz) {
  quiz.current = std::max(0, quiz.current);
  quiz.sample = std::max(1, quiz.sample);
  clean(quiz.learner);
  clean(quiz.draft.typed);
  clean(quiz.other_draft.typed);
  for (Attempt& attempt : quiz.attempts) {
    for (std::string* text : {&attempt.question, &attempt.topic, &attempt.text, &attempt.response}) clean(*text);
    attempt.credit = std::clamp(attempt.credit, 0.0, 1.0);
  }
}

void keep_in_range(HandSetEdits& edits) {
  if (edits.size() > kMostEdits) edits.resize(kMostEdits);
  for (HandSetEdit& edit : edits) {
    clean(edit.word);
    edit.value = std::clamp(edit.value, -kLargestEntry, kLargestEntry);
  }
}

void keep_in_range(SlideState& slide) {
  slide.step = std::max(0, slide.step);
  if (slide.looked && (*slide.looked < 0 || *slide.looked >= slide.step)) slide.looked.reset();
  clean(slide.note);
  keep_in_range(slide.figure);
}

}  // namespace

WhatIf in_range(WhatIf what_if) {
  what_if.temperature = std::clamp(what_if.temperature, kColdest, kHottest);
  if (!std::isfinite(what_if.temperature)) what_if.temperature = 1;
  if (what_if.removed) what_if.removed = std::max(0, *what_if.removed);
  return what_if;
}

Comparison in_range(Comparison comparison) {
  clean(comparison.sentence);
  clean(comparison.trained);
  keep_in_range(comparison.source);
  comparison.layer = std::clamp(comparison.layer, 0, kLayers - 1);
  comparison.head = std::clamp(comparison.head, kMeanHead, kHeads - 1);
  return comparison;
}

HeatmapLook in_range(HeatmapLook look) {
  constexpr float kNarrowest = 0.02F;                                                       // of the range
  const auto share = [](float value) { return value > 0 ? std::min(value, 1.0F) : 0.0F; };  // NaN becomes 0
  look.low = std::min(share(look.low), 1 - kNarrowest);
  look.high = std::max(share(look.high), look.low + kNarrowest);
  look.least = share(look.least);
  look.most = std::max(0, look.most);
  MatrixWindow& window = look.window;
  window = {std::max(0, window.row), std::max(0, window.column), std::max(0, window.count)};
  if (window.count > 0) window.count = std::max(window.count, kFewestCells);
  return look;
}

void keep_in_range(State& state) {
  for (SlideState& slide : state.slides) keep_in_range(slide);
  keep_in_range(state.explore);
  keep_in_range(state.hand_set.edits);
  if (state.set_aside) keep_in_range(state.set_aside->edits);
  keep_in_range(state.workbench);
  keep_in_range(state.reflection);
  keep_in_range(state.lab);
  keep_in_range(state.quiz);
  state.settings.text_scale = std::clamp(state.settings.text_scale, kSmallestText, kLargestText);
}

}  // namespace headlight
