#include "core/session/scene.h"

namespace headlight {
namespace {

TracePtr explore_trace(const State& state, const Content& content, const ResultStore& results, bool& stale) {
  const TraceRequest wanted = explore_request(state.explore, state.hand_set.edits);
  stale = false;
  if (const TracePtr found = results.find(wanted)) return found;
  if (wanted.source == SourceKind::Lesson) {
    const auto example = content.examples.find(wanted.example);
    if (example != content.examples.end()) return example->second.trace;
  }
  if (state.trace_problem || !state.shown) return nullptr;
  stale = true;
  return results.find(*state.shown);
}

ExploreScene explore_scene(const State& state, const Content& content, const ResultStore& results) {
  ExploreScene scene;
  bool stale = false;
  const TracePtr trace = explore_trace(state, content, results, stale);
  scene.problem = state.trace_problem;
  if (state.explore.source == SourceKind::Encoder && state.model.status == ModelStatus::Missing) {
    scene.problem = state.model.problem;
  }
  if (!trace || (scene.problem && stale)) return scene;
  scene.stale = stale && state.late;
  scene.view = view_of(trace, state.explore.query);
  const auto& cell = state.explore.cell;
  if (cell && cell->query < trace->size() && cell->key < trace->size()) {
    scene.cell = explain(*trace, cell->query, cell->key);
  }
  if (trace->dropped > 0) scene.dropped_text = trace->text.substr(trace->read_end);
  return scene;
}

}  // namespace

Scene derive(const State& state, const Content& content, const ResultStore& results) {
  Scene scene{state, content, std::nullopt, std::nullopt, std::nullopt};
  if (state.page.kind == PageKind::Slide) scene.slide = slide_scene(state, content, results);
  if (state.page.kind == PageKind::Explore) scene.explore = explore_scene(state, content, results);
  if (state.page.kind == PageKind::Workbench && content.hand_set) {
    scene.workbench = workbench_scene(state, content, results);
  }
  return scene;
}

}  // namespace headlight
