#include "core/session/requests.h"

#include <algorithm>

#include "core/practice/references.h"

namespace headlight {
namespace {

// The lesson example under another temperature or scale.
TraceRequest example_request(const CurrentFigure& figure) {
  TraceRequest request;
  request.source = SourceKind::Lesson;
  request.example = figure.figure.example;
  return request;
}

TraceRequest text_request(const Figure& figure, SourceKind source, const std::string& text) {
  TraceRequest request;
  request.source = source;
  request.text = text;
  request.layer = figure.layer;
  request.head = figure.head;
  request.level = Level::Word;
  return request;
}

// Without the learned model the untrained source shows at least how the figure works.
SourceKind text_source(const State& state) {
  return state.model.status == ModelStatus::Missing ? SourceKind::Untrained : SourceKind::Encoder;
}

TraceRequest shelf_request(const CurrentFigure& figure) {
  const ShelfState& shelf = figure.state.figure.shelf;
  TraceRequest request;
  request.source = SourceKind::Shelf;
  request.text = shelf_words(figure.figure, shelf);
  for (const std::string& card : shelf_cards(*figure.example, shelf)) request.text += "\n" + card;
  return request;
}

}  // namespace

std::vector<std::string> shelf_cards(const LessonExample& example, const ShelfState& shelf) {
  if (!shelf.cards.empty()) return shelf.cards;
  std::vector<std::string> cards;
  for (std::size_t card = 1; card < example.trace->pieces.size(); ++card) {
    cards.push_back(example.trace->pieces[card].token);
  }
  return cards;
}

std::string shelf_words(const Figure& figure, const ShelfState& shelf) {
  return shelf.request.value_or(figure.text.empty() ? figure.query : figure.text);
}

TraceRequest explore_request(const ExploreState& explore, const HandSetEdits& edits) {
  TraceRequest request;
  request.source = explore.source;
  request.level = explore.level;
  if (explore.source == SourceKind::Lesson) return request;  // the example has its own sentence and a single head
  request.text = explore.sentence;
  if (explore.source == SourceKind::HandSet) {
    request.level = Level::Piece;  // its pieces are words
    request.edits = edits;
    return request;
  }
  request.layer = explore.layer;
  request.head = explore.head;
  return request;
}

TraceRequest workbench_request(const State& state) {
  TraceRequest request;
  request.source = SourceKind::HandSet;
  request.text = state.workbench.sentence;
  request.edits = state.hand_set.edits;
  return request;
}

std::optional<CurrentFigure> current_figure(const State& state, const Content& content) {
  const auto index = static_cast<std::size_t>(state.page.slide - 1);
  if (state.page.kind != PageKind::Slide || index >= content.deck.slides.size()) return std::nullopt;
  const Slide& slide = content.deck.slides[index];
  if (!slide.figure) return std::nullopt;
  const SlideState& own = state.slides[index];
  const auto step = static_cast<std::size_t>(own.looked.value_or(own.step));
  const auto example = content.examples.find(slide.figure->example);
  return CurrentFigure{slide, *slide.figure, own, slide.steps[std::min(step, slide.steps.size() - 1)].shows,
                       example == content.examples.end() ? nullptr : &example->second};
}

int named_row(const CurrentFigure& figure) {
  const auto named = row_of_word(figure.figure.query, *figure.example->trace);
  return named ? *named : figure.example->focus;
}

int shown_row(const CurrentFigure& figure) {
  const int last = static_cast<int>(figure.example->trace->size()) - 1;
  if (figure.stage == Stage::Guess) return named_row(figure);  // the guess is about the slide's own word
  return std::clamp(figure.state.figure.row.value_or(named_row(figure)), 0, last);
}

std::optional<TraceRequest> followed_request(const State& state, const Content& content) {
  if (state.page.kind == PageKind::Explore) return explore_request(state.explore, state.hand_set.edits);
  if (state.page.kind == PageKind::Workbench) return workbench_request(state);
  const auto figure = current_figure(state, content);
  if (!figure) return std::nullopt;
  if (figure->stage == Stage::OwnText) {
    return text_request(figure->figure, text_source(state),
                        figure->state.figure.sentence.value_or(figure->figure.text));
  }
  if (figure->stage == Stage::Heat) {
    TraceRequest heated = example_request(*figure);
    heated.temperature = figure->state.figure.softmax.temperature;
    return heated;
  }
  if (figure->stage == Stage::OwnShelf && figure->example != nullptr) return shelf_request(*figure);
  return std::nullopt;
}

TrainingRequest training_request(const CurrentFigure& figure) {
  const LearningState& learning = figure.state.figure.learning;
  return {figure.figure.example, learning.targets, learning.seed, learning.rate};
}

std::vector<Request> wanted(const State& state, const Content& content) {
  std::vector<Request> requests;
  if (const auto followed = followed_request(state, content)) requests.emplace_back(*followed);
  const auto figure = current_figure(state, content);
  if (!figure) return requests;
  const FigureState& own = figure->state.figure;
  switch (figure->stage) {
    case Stage::Scaling: {
      TraceRequest raw = example_request(*figure);
      raw.scaled = false;
      requests.emplace_back(raw);
      break;
    }
    case Stage::Experiment: requests.emplace_back(ExperimentRequest{own.softmax.seed}); break;
    case Stage::Slope:
    case Stage::Train: requests.emplace_back(training_request(*figure)); break;
    case Stage::Learned:
      requests.emplace_back(text_request(figure->figure, SourceKind::Untrained, figure->figure.text));
      requests.emplace_back(text_request(figure->figure, SourceKind::Encoder, figure->figure.text));
      break;
    default: break;
  }
  return requests;
}

}  // namespace headlight
