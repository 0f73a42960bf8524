// What the page needs to have computed: traces, the scale experiment, a training run, a word in several sentences. A
// request is everything its result depends on, and the key under which the result is kept.
#pragma once

#include <array>
#include <optional>
#include <variant>
#include <vector>

#include "core/attention/habits.h"
#include "core/lab/training.h"
#include "core/model/contexts.h"
#include "core/practice/difference_map.h"
#include "core/session/content.h"
#include "core/session/state.h"

namespace headlight {

struct ExperimentRequest {
  std::uint64_t seed = 1;

  auto operator<=>(const ExperimentRequest&) const = default;
};

struct ContextRequest {
  std::vector<WordInText> places;

  auto operator<=>(const ContextRequest&) const = default;
};

// All heads of a source that has several, with what each does on the whole.
struct HeadsRequest {
  TraceRequest base;  // its layer and head are 0

  auto operator<=>(const HeadsRequest&) const = default;
};

struct HeadReading {
  TracePtr trace;
  Habits habits;
};
using HeadsReading = std::array<std::array<HeadReading, kHeads>, kLayers>;
using HeadsReadingPtr = std::shared_ptr<const HeadsReading>;
inline constexpr Eigen::Index kMostForAllHeads = 512;  // rows; eight traces of so many take 25 MB

struct DifferenceRequest {
  TraceRequest first, second;

  auto operator<=>(const DifferenceRequest&) const = default;
};

using Request =
    std::variant<TraceRequest, ExperimentRequest, TrainingRequest, ContextRequest, HeadsRequest, DifferenceRequest>;

// What the student has changed in the hand-set head, whatever task is being tried.
const HandSetEdits& own_edits(const State& state);

// What Explore reads: the sentence, with what is changed for a try (unless that is what it is compared with).
TraceRequest explore_request(const ExploreState& explore, const HandSetEdits& edits = {});

// The other reading, where there is a comparison.
std::optional<TraceRequest> compared_request(const ExploreState& explore, const HandSetEdits& edits = {});

// Where all heads are looked at: what they read.
HeadsRequest heads_request(TraceRequest reading);

// An example sentence as its clue speaks of it; nothing for an example whose file is damaged.
std::optional<TraceRequest> example_request(const ExampleSentence& example, const std::string& sentence);
const ExampleSentence* open_example(const ExploreState& explore, const Content& content);  // null: none

TraceRequest workbench_request(const State& state);

// One of the two sentences of the reflection.
TraceRequest reflection_request(const ReflectionState& reflection, std::size_t side);

// The current slide's figure, its state and the stage on show; nothing on other pages and slides without a figure.
struct CurrentFigure {
  const Slide& slide;
  const Figure& figure;
  const SlideState& state;
  Stage stage;
  const LessonExample* example;  // null when its file cannot be read
};
std::optional<CurrentFigure> current_figure(const State& state, const Content& content);

// The row that the figure looks at: the chosen one, otherwise the word that the slide names. Needs an example.
int shown_row(const CurrentFigure& figure);

// The row that the slide names, whatever was chosen.
int named_row(const CurrentFigure& figure);

// The traces that follow the student's hand on this page (Explore's sentence, a slide's own text or shelf, two
// sentences side by side), at most kMostFollowed. The last one of each stays on the screen until the next is ready.
std::vector<TraceRequest> followed_requests(const State& state, const Content& content);

// What the student asks the shelf; at first what the slide proposes.
std::vector<std::string> shelf_cards(const LessonExample& example, const ShelfState& shelf);  // empty: taken away
std::string shelf_words(const Figure& figure, const ShelfState& shelf);

// Who sits in the classroom, the asker first.
std::vector<std::string> class_seats(const Figure& figure, const ClassState& own);

// One of the two sentences of a slide, and the word in it that is compared. Needs a figure with pairs.
struct Side {
  std::string text, word;
};
Side shown_side(const CurrentFigure& figure, std::size_t side);

// The sentence whose words are asked for their query, key and value.
std::string own_sentence(const CurrentFigure& figure);

ContextRequest context_request(const CurrentFigure& figure);

TrainingRequest training_request(const CurrentFigure& figure);

// What Explore needs besides the readings themselves. It is computed before them, so that it is there when they come
// on the screen.
std::vector<Request> wanted_by_explore(const State& state, const Content& content);

// Everything that the page shows and that has to be computed. The lesson's examples are part of the content.
std::vector<Request> wanted(const State& state, const Content& content);

}  // namespace headlight
