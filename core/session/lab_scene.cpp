#include "core/session/lab_scene.h"

namespace headlight {

namespace {

LabTable table_of(const Matrix& numbers) { return {&numbers, numbers.size() == 0 ? 0 : numbers.cwiseAbs().maxCoeff()}; }

}  // namespace

LabScene lab_scene(const State& state, const ResultStore& results) {
  LabScene scene;
  const LabState& lab = state.lab;
  if (lab.on_show) scene.shown = results.find(*lab.on_show);
  if (lab.experiment) {
    scene.plain = results.plain();
    scene.result = result_of(lab, *lab.experiment);
  }
  if (!scene.shown) return scene;
  scene.furthest = results.furthest(run_settings(lab));
  // What came of a run that was begun anew since goes too far.
  if (!scene.furthest || scene.furthest->step > lab.step) scene.furthest = scene.shown;
  if (scene.shown->head) {
    scene.query = table_of(scene.shown->head->weights.query);
    scene.key = table_of(scene.shown->head->weights.key);
    scene.query_gradient = table_of(scene.shown->gradients.query);
    scene.key_gradient = table_of(scene.shown->gradients.key);
  }
  if (!scene.shown->trace) return scene;
  scene.view = view_of(scene.shown->trace, lab.query);
  scene.view->high = 1;  // the colours mean the same at every step
  if (scene.shown->rival && scene.shown->rival->trace) {
    scene.rival = view_of(scene.shown->rival->trace, lab.query);
    scene.rival->high = 1;
  }
  return scene;
}

}  // namespace headlight
