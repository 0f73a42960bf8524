#include "core/session/reflection_scene.h"

#include "core/practice/references.h"

namespace headlight {
namespace {

ReflectionSideScene side_scene(const State& state, std::size_t side, const ResultStore& results) {
  const ReflectionState& own = state.reflection;
  ReflectionSideScene scene;
  scene.following = follow(state, results, reflection_request(own, side), side);
  const TracePtr& trace = scene.following.trace;
  if (!trace) return scene;
  const auto row = row_of_form(own.word, *trace);
  scene.missing = !row;
  scene.view = view_of(trace, row);
  for (const int word : own.sides[side].marked) {
    if (word < trace->size() && word != row) scene.marked.push_back(word);
  }
  if (own.comparing && row && !scene.marked.empty()) {
    scene.overlap = overlap_of(scene.marked, scene.view->row.percentages, scene.view->row.order, *row);
  }
  return scene;
}

}  // namespace

ReflectionScene reflection_scene(const State& state, const ResultStore& results) {
  return {{side_scene(state, 0, results), side_scene(state, 1, results)}};
}

}  // namespace headlight
