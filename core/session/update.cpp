#include "core/session/update.h"

#include <algorithm>
#include <cmath>

namespace headlight {
namespace {

constexpr float kTextStep = 1.1F;

// Pages in the order of the rail; Next and Back walk along it.
Page page_after(const Page& page) {
  switch (page.kind) {
    case PageKind::Slide:
      return page.slide < kSlides ? Page{PageKind::Slide, page.slide + 1} : Page{PageKind::Explore, 1};
    case PageKind::Explore: return {PageKind::Concepts, 1};
    case PageKind::Concepts: return {PageKind::Quiz, 1};
    case PageKind::Quiz: return page;
  }
  return page;
}

Page page_before(const Page& page) {
  switch (page.kind) {
    case PageKind::Slide: return {PageKind::Slide, std::max(1, page.slide - 1)};
    case PageKind::Explore: return {PageKind::Slide, kSlides};
    case PageKind::Concepts: return {PageKind::Explore, 1};
    case PageKind::Quiz: return {PageKind::Concepts, 1};
  }
  return page;
}

std::size_t index_of(int slide) { return static_cast<std::size_t>(std::clamp(slide, 1, kSlides) - 1); }

void go_to(State& state, Page page) {
  page.slide = std::clamp(page.slide, 1, kSlides);
  if (page.kind != PageKind::Slide) page.slide = 1;
  if (state.page.kind == PageKind::Slide && !(page == state.page)) state.visited[index_of(state.page.slide)] = true;
  state.page = page;
}

void set_explore(State& state, ExploreState changed) {
  if (!(explore_request(changed) == explore_request(state.explore))) changed.cell.reset();
  const bool rows_differ = changed.level != state.explore.level || changed.source != state.explore.source;
  if (rows_differ) changed.query.reset();
  state.explore = std::move(changed);
}

int question_count(const Content& content) { return static_cast<int>(content.questions.size()); }

// One function for each intent; all work on the copy that update() returns.
class Updater {
 public:
  Updater(State& state, const Content& content) : state_(state), content_(content) {}

  void operator()(const GoToPage& intent) { go_to(state_, intent.page); }
  void operator()(const GoNext&) { go_to(state_, page_after(state_.page)); }
  void operator()(const GoBack&) { go_to(state_, page_before(state_.page)); }

  void operator()(const SetSentence& intent) {
    change([&](ExploreState& explore) { explore.sentence = intent.text; });
  }
  void operator()(const SetSource& intent) {
    change([&](ExploreState& explore) { explore.source = intent.source; });
  }
  void operator()(const SetLayer& intent) {
    change([&](ExploreState& explore) { explore.layer = std::clamp(intent.layer, 0, kLayers - 1); });
  }
  void operator()(const SetHead& intent) {
    change([&](ExploreState& explore) { explore.head = std::clamp(intent.head, kMeanHead, kHeads - 1); });
  }
  void operator()(const SetLevel& intent) {
    change([&](ExploreState& explore) { explore.level = intent.level; });
  }

  void operator()(const SelectWord& intent) {
    state_.explore.query = std::max(0, intent.row);
    state_.explore.cell.reset();
  }
  void operator()(const SelectCell& intent) {
    const Cell cell{std::max(0, intent.cell.query), std::max(0, intent.cell.key)};
    state_.explore.query = cell.query;
    state_.explore.cell = cell;
  }
  void operator()(const CloseCell&) { state_.explore.cell.reset(); }
  void operator()(const SelectSlideWord& intent) {
    if (state_.page.kind == PageKind::Slide) state_.row[index_of(state_.page.slide)] = std::max(0, intent.row);
  }

  void operator()(const ChooseOption& intent) {
    if (state_.quiz.current >= question_count(content_)) return;
    const auto& options = content_.questions[static_cast<std::size_t>(state_.quiz.current)].options;
    if (intent.option < 0 || intent.option >= static_cast<int>(options.size())) return;
    state_.quiz.chosen[state_.quiz.current] = intent.option;
  }
  void operator()(const GoToQuestion& intent) {
    state_.quiz.current = std::clamp(intent.question, 0, std::max(0, question_count(content_) - 1));
  }

  void operator()(const SetTheme& intent) { state_.settings.theme = intent.theme; }
  void operator()(const ChangeTextSize& intent) {
    float& scale = state_.settings.text_scale;
    scale = intent.steps == 0 ? 1 : scale * std::pow(kTextStep, static_cast<float>(intent.steps));
    scale = std::clamp(scale, kSmallestText, kLargestText);
    if (std::abs(scale - 1) < 0.01F) scale = 1;  // steps up and down again end exactly at 100 %
  }

  void operator()(const ModelLoaded&) { state_.model = {ModelStatus::Ready, {}}; }
  void operator()(const ModelFailed& intent) { state_.model = {ModelStatus::Missing, intent.problem}; }

  void operator()(const TraceReady& intent) {
    if (!is_current(intent.request, intent.generation)) return;
    state_.shown = intent.request;
    state_.late = false;
    state_.trace_problem.reset();
  }
  void operator()(const TraceFailed& intent) {
    if (!is_current(intent.request, intent.generation)) return;
    state_.late = false;
    state_.trace_problem = intent.problem;
  }
  void operator()(const TraceLate& intent) {
    if (intent.generation == state_.generation && state_.shown != explore_request(state_.explore)) state_.late = true;
  }

 private:
  template <class Change>
  void change(const Change& apply) {
    ExploreState changed = state_.explore;
    apply(changed);
    set_explore(state_, std::move(changed));
  }

  bool is_current(const TraceRequest& request, std::uint64_t generation) const {
    return generation == state_.generation && request == explore_request(state_.explore);
  }

  State& state_;
  const Content& content_;
};

// What a figure shows beside its lesson example.
std::vector<TraceRequest> figure_requests(const Figure& figure) {
  TraceRequest request;
  if (figure.kind == FigureKind::Softmax) {  // the same example without the division by √d_k
    request.source = SourceKind::Lesson;
    request.example = figure.example;
    request.scaled = false;
    return {request};
  }
  if (figure.kind != FigureKind::Contrast) return {};
  request.source = SourceKind::Untrained;
  request.text = figure.text;
  request.layer = figure.layer;
  request.head = figure.head;
  request.level = Level::Word;
  TraceRequest learned = request;
  learned.source = SourceKind::Encoder;
  return {request, learned};
}

void ask_for(const std::vector<TraceRequest>& requests, Updated& updated) {
  for (const TraceRequest& request : requests)
    updated.effects.push_back(ComputeTrace{request, updated.state.generation});
}

}  // namespace

TraceRequest explore_request(const ExploreState& explore) {
  TraceRequest request;
  request.source = explore.source;
  request.level = explore.level;
  if (explore.source == SourceKind::Lesson) return request;  // the example has its own sentence and a single head
  request.text = explore.sentence;
  request.layer = explore.layer;
  request.head = explore.head;
  return request;
}

std::vector<TraceRequest> wanted_traces(const State& state, const Content& content) {
  if (state.page.kind == PageKind::Explore) return {explore_request(state.explore)};
  if (state.page.kind != PageKind::Slide || index_of(state.page.slide) >= content.deck.slides.size()) return {};
  const auto& figure = content.deck.slides[index_of(state.page.slide)].figure;
  return figure ? figure_requests(*figure) : std::vector<TraceRequest>{};
}

Updated update(const State& state, const Intent& intent, const Content& content) {
  Updated updated{state, {}};
  std::visit(Updater(updated.state, content), intent);
  const auto wanted = wanted_traces(updated.state, content);
  const bool model_arrived = std::holds_alternative<ModelLoaded>(intent) || std::holds_alternative<ModelFailed>(intent);
  if (wanted != wanted_traces(state, content) || model_arrived) {
    ++updated.state.generation;
    updated.state.late = false;
    updated.state.trace_problem.reset();
    ask_for(wanted, updated);
  }
  return updated;
}

Updated begin(State state, const Content& content) {
  Updated updated{std::move(state), {}};
  ask_for(wanted_traces(updated.state, content), updated);
  return updated;
}

}  // namespace headlight
