#include "core/session/lab_scene.h"

namespace headlight {

LabScene lab_scene(const State& state, const ResultStore& results) {
  LabScene scene;
  const LabState& lab = state.lab;
  if (lab.on_show) scene.shown = results.find(*lab.on_show);
  if (!scene.shown) return scene;
  scene.furthest = results.furthest(lab.settings);
  if (!scene.furthest) scene.furthest = scene.shown;
  if (!scene.shown->trace) return scene;
  scene.view = view_of(scene.shown->trace, lab.query);
  scene.view->high = 1;  // the colours mean the same at every step
  return scene;
}

}  // namespace headlight
