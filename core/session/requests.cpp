#include "core/session/requests.h"

#include <algorithm>

#include "core/practice/classroom.h"
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

TraceRequest text_request(SourceKind source, const std::string& text, int layer, int head) {
  TraceRequest request;
  request.source = source;
  request.text = text;
  if (has_one_head(source)) return request;  // its pieces are words
  request.layer = layer;
  request.head = head;
  request.level = Level::Word;
  return request;
}

TraceRequest text_request(const Figure& figure, SourceKind source, const std::string& text) {
  return text_request(source, text, figure.layer, figure.head);
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

const HandSetEdits& own_edits(const State& state) {
  return state.set_aside ? state.set_aside->edits : state.hand_set.edits;
}

TraceRequest reflection_request(const ReflectionState& reflection, std::size_t side) {
  constexpr int kLayer = 1, kHead = 1;  // of the eight, the head that ties nouns to what they go with
  return text_request(reflection.source, reflection.sides[side].text, kLayer, kHead);
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

std::vector<std::string> class_seats(const Figure& figure, const ClassState& own) {
  if (!own.seats.empty()) return own.seats;
  std::vector<std::string> seats = {figure.query};
  seats.insert(seats.end(), figure.classmates.begin(), figure.classmates.end());
  return seats;
}

Side shown_side(const CurrentFigure& figure, std::size_t side) {
  const MeaningsState& own = figure.state.figure.meanings;
  const auto& pairs = figure.figure.pairs;  // an edited file may have fewer than before
  const SentencePair& pair = pairs[std::min(static_cast<std::size_t>(own.pair), pairs.size() - 1)];
  return {own.sides[side].text.value_or(pair.texts[side]), pair.words[side]};
}

std::string own_sentence(const CurrentFigure& figure) {
  return figure.state.figure.sentence.value_or(figure.figure.text);
}

// The lesson's sentences, and those of the student's two that have the word as well.
ContextRequest context_request(const CurrentFigure& figure) {
  ContextRequest request;
  const auto add = [&](const std::string& text) {
    const auto word = span_of_form(figure.figure.query, text);
    if (!word) return;
    const WordInText place{text, *word};
    if (std::find(request.places.begin(), request.places.end(), place) == request.places.end()) {
      request.places.push_back(place);
    }
  };
  for (const ContextSentence& context : figure.figure.contexts) add(context.text);
  for (std::size_t side = 0; side < 2; ++side) add(shown_side(figure, side).text);
  return request;
}

namespace {

// What a slide's figure follows at its stage.
std::vector<TraceRequest> followed_by(const CurrentFigure& figure, const State& state) {
  const FigureState& own = figure.state.figure;
  switch (figure.stage) {
    case Stage::OwnText: return {text_request(figure.figure, text_source(state), own_sentence(figure))};
    case Stage::Heat: {
      TraceRequest heated = example_request(figure);
      heated.temperature = own.softmax.temperature;
      return {heated};
    }
    case Stage::OwnShelf:
      if (figure.example == nullptr) return {};
      return {shelf_request(figure)};
    case Stage::Ask:
    case Stage::Hands:
    case Stage::Combine:
      return {text_request(figure.figure, own.source, class_sentence(class_seats(figure.figure, own.classroom)))};
    case Stage::Questions:
    case Stage::Process: {
      TraceRequest request = text_request(figure.figure, own.source, own_sentence(figure));
      request.level = Level::Piece;  // only one piece has one query, one key and one value
      return {request};
    }
    case Stage::Foresee:
    case Stage::Rows:
    case Stage::Difference:
    case Stage::Plane:
      if (figure.figure.pairs.empty()) return {};
      return {text_request(figure.figure, own.source, shown_side(figure, 0).text),
              text_request(figure.figure, own.source, shown_side(figure, 1).text)};
    default: return {};
  }
}

}  // namespace

std::vector<TraceRequest> followed_requests(const State& state, const Content& content) {
  switch (state.page.kind) {
    case PageKind::Quiz:
      if (!state.quiz.own_sentence) return {};
      return {explore_request(state.explore, own_edits(state))};
    case PageKind::Explore: {
      std::vector<TraceRequest> requests = {explore_request(state.explore, own_edits(state))};
      if (auto other = compared_request(state.explore, own_edits(state))) requests.push_back(std::move(*other));
      return requests;
    }
    case PageKind::Workbench: return {workbench_request(state)};
    case PageKind::Reflection:
      return {reflection_request(state.reflection, 0), reflection_request(state.reflection, 1)};
    default: break;
  }
  const auto figure = current_figure(state, content);
  return figure ? followed_by(*figure, state) : std::vector<TraceRequest>{};
}

TrainingRequest training_request(const CurrentFigure& figure) {
  const LearningState& learning = figure.state.figure.learning;
  return {figure.figure.example, learning.targets, learning.seed, learning.rate};
}

std::vector<Request> wanted(const State& state, const Content& content) {
  std::vector<Request> requests;
  if (state.page.kind == PageKind::Explore) requests = wanted_by_explore(state, content);
  for (TraceRequest& followed : followed_requests(state, content)) {
    const bool twice = std::find(requests.begin(), requests.end(), Request{followed}) != requests.end();
    if (!twice) requests.emplace_back(std::move(followed));
  }
  const auto figure = current_figure(state, content);
  if (!figure) return requests;
  const FigureState& own = figure->state.figure;
  switch (figure->stage) {
    case Stage::Scaling:
    case Stage::Compute:
    case Stage::Compare:
    case Stage::Outputs: {
      TraceRequest raw = example_request(*figure);
      raw.scaled = false;
      requests.emplace_back(raw);
      break;
    }
    case Stage::Context:
      if (!figure->figure.pairs.empty()) requests.emplace_back(context_request(*figure));
      break;
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
