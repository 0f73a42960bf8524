#include "core/session/scene.h"

namespace headlight {

Scene derive(const State& state, const Content& content, const ResultStore& results) {
  Scene scene{state, content, {}, {}, {}, {}, {}, {}};
  if (state.page.kind == PageKind::Slide) scene.slide = slide_scene(state, content, results);
  if (state.page.kind == PageKind::Explore) scene.explore = explore_scene(state, content, results);
  if (state.page.kind == PageKind::Workbench && content.hand_set) {
    scene.workbench = workbench_scene(state, content, results);
  }
  if (state.page.kind == PageKind::Quiz) scene.quiz = quiz_scene(state, content, results);
  if (state.page.kind == PageKind::Reflection) scene.reflection = reflection_scene(state, results);
  if (state.page.kind == PageKind::Lab) scene.lab = lab_scene(state, results);
  return scene;
}

}  // namespace headlight
