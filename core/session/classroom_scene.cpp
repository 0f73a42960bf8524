#include "core/session/classroom_scene.h"

#include <algorithm>

#include "core/practice/references.h"

namespace headlight {

VectorNames vector_names(const AttentionTrace& trace, const Content& content) {
  if (trace.origin.source != "handset" || !content.hand_set) return {};
  return {content.hand_set->head.asks, content.hand_set->head.carries};
}

std::optional<Blend> blend_of(const AttentionTrace& trace, int row) {
  if (!trace.combined()) return blend(trace.weights.row(row), trace.values);
  if (trace.groups.empty() || trace.parts.front()->combined()) return std::nullopt;
  // A word's copy is made of its pieces' copies, the mean over the pieces of the word that asks.
  const AttentionTrace& pieces = *trace.parts.front();
  const auto& queries = trace.groups[static_cast<std::size_t>(row)];
  Blend mixed{trace.weights.row(row), Matrix::Zero(trace.size(), pieces.values.cols()), trace.output.row(row)};
  for (Eigen::Index word = 0; word < trace.size(); ++word) {
    for (const int query : queries) {
      for (const int key : trace.groups[static_cast<std::size_t>(word)]) {
        mixed.copies.row(word) +=
            pieces.weights(query, key) / static_cast<float>(queries.size()) * pieces.values.row(key);
      }
    }
  }
  return mixed;
}

ClassroomScene classroom_scene(const State& state, const CurrentFigure& figure, const Content& content,
                               const ResultStore& results) {
  const ClassState& own = figure.state.figure.classroom;
  ClassroomScene scene;
  scene.seats = class_seats(figure.figure, own);
  scene.chosen = std::clamp(own.seat, 0, static_cast<int>(scene.seats.size()) - 1);
  scene.following = follow(state, results, followed_requests(state, content).front());
  const TracePtr& trace = scene.following.trace;
  if (!trace) return scene;
  scene.answered = seated(trace->text);
  scene.hands = raised_hands(*trace, scene.answered);
  scene.view = view_of(trace, scene.hands.front().row);
  scene.names = vector_names(*trace, content);
  scene.blend = blend_of(*trace, scene.view->row.query);
  if (trace->size() <= kMostGuessed) scene.guess = guess_of(own.guess, trace->weights.row(scene.view->row.query));
  return scene;
}

WordPairScene word_pair_scene(const State& state, const CurrentFigure& figure, const Content& content,
                              const ResultStore& results) {
  WordPairScene scene;
  scene.following = follow(state, results, followed_requests(state, content).front());
  const TracePtr& trace = scene.following.trace;
  if (!trace) return scene;
  const FigureState& own = figure.state.figure;
  scene.view = view_of(trace, own.sentence_row ? own.sentence_row : row_of_form(figure.figure.query, *trace));
  scene.row_cells = explain_row(*scene.view);
  scene.names = vector_names(*trace, content);
  scene.blend = blend_of(*trace, scene.view->row.query);
  // The other word: the chosen one, otherwise the one that gets most besides itself.
  const auto& order = scene.view->row.order;
  const auto most = std::find_if(order.begin(), order.end(), [&](int key) { return key != scene.view->row.query; });
  scene.key = most == order.end() ? scene.view->row.query : *most;
  if (own.sentence_key && *own.sentence_key < trace->size()) scene.key = *own.sentence_key;
  return scene;
}

}  // namespace headlight
