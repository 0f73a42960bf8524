#include "core/session/meanings_scene.h"

#include "core/attention/similarity.h"
#include "core/practice/references.h"

namespace headlight {
namespace {

// The trace whose rows have values: of pieces, where words are made of several.
const AttentionTrace* with_values(const AttentionTrace& trace) {
  if (!trace.combined()) return &trace;
  const AttentionTrace& part = *trace.parts.front();
  return trace.groups.empty() || part.combined() ? nullptr : &part;
}

SideScene side_scene(const State& state, const CurrentFigure& figure, const TraceRequest& request, std::size_t place,
                     const ResultStore& results) {
  const SideState& own = figure.state.figure.meanings.sides[place];
  SideScene scene;
  const auto [text, word] = shown_side(figure, place);
  scene.text = text;
  scene.wanted = scene.word = word;
  scene.following = follow(state, results, request, place);
  if (const TracePtr& trace = scene.following.trace) {
    const auto row = own.row ? own.row : row_of_form(word, *trace);
    scene.missing = !row;
    scene.view = view_of(trace, row);
    scene.word = shown_word(*trace, scene.view->row.query);
    if (trace->size() <= kMostGuessed) scene.guess = guess_of(own.guess, trace->weights.row(scene.view->row.query));
  }
  return scene;
}

ContextScene context_scene(const CurrentFigure& figure, const ResultStore& results) {
  const ContextRequest request = context_request(figure);
  ContextScene scene;
  scene.vectors = results.find(request);
  scene.layer = figure.state.figure.meanings.layer;
  for (const WordInText& place : request.places) {
    scene.texts.push_back(place.text);
    scene.senses.emplace_back();
    for (const ContextSentence& context : figure.figure.contexts) {
      if (context.text == place.text) scene.senses.back() = context.sense;
    }
  }
  if (!scene.vectors) return scene;
  for (std::size_t layer = 0; layer < scene.contrasts.size(); ++layer) {
    scene.contrasts[layer] = contrast_of(scene.vectors->cosines[layer], scene.senses);
  }
  return scene;
}

}  // namespace

std::optional<PlaneScene> plane_of(const TraceView& first, const TraceView& second) {
  const AttentionTrace* a = with_values(*first.trace);
  const AttentionTrace* b = with_values(*second.trace);
  if (a == nullptr || b == nullptr || a->values.cols() != b->values.cols()) return std::nullopt;
  Matrix cloud(a->values.rows() + b->values.rows(), a->values.cols());
  cloud << a->values, b->values;
  PlaneScene scene;
  scene.plane = principal_plane(cloud);
  for (const auto& [side, trace] : {std::pair{std::size_t{0}, a}, {std::size_t{1}, b}}) {
    scene.values[side] = placed(scene.plane, trace->values);
    for (int row = 0; row < trace->size(); ++row) scene.labels[side].push_back(plain_word(*trace, row));
  }
  Matrix outputs(2, cloud.cols());
  outputs << first.trace->output.row(first.row.query), second.trace->output.row(second.row.query);
  scene.outputs = placed(scene.plane, outputs);
  scene.cosine = compare(outputs.row(0), outputs.row(1)).cosine;
  return scene;
}

MeaningsScene meanings_scene(const State& state, const CurrentFigure& figure, const Content& content,
                             const ResultStore& results) {
  MeaningsScene scene;
  if (figure.figure.pairs.empty()) return scene;
  if (figure.stage == Stage::Context) {
    scene.model_missing = state.model.status == ModelStatus::Missing;
    scene.context = context_scene(figure, results);
    return scene;
  }
  const auto requests = followed_requests(state, content);
  for (std::size_t side = 0; side < 2; ++side) {
    scene.sides[side] = side_scene(state, figure, requests[side], side, results);
  }
  const auto& [first, second] = scene.sides;
  if (!first.view || !second.view) return scene;
  scene.shares = shares_of_both(*first.view->trace, first.view->row.query, *second.view->trace, second.view->row.query);
  scene.moved = points_moved(scene.shares);
  scene.names = vector_names(*first.view->trace, content);
  scene.plane = plane_of(*first.view, *second.view);
  return scene;
}

}  // namespace headlight
