#include "core/base/numbers.h"
#include "core/session/names.h"
#include "ui/lab/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/rich_text.h"

namespace headlight::lab {
namespace {

std::string key_of(LabExperiment experiment) { return "lab.experiment." + std::string(name_of(experiment)); }
std::string key_of(LabOutcome outcome) { return "lab.outcome." + std::string(name_of(outcome)); }

// "Plain 94 %, changed 61 %: worse. You expected: about the same." And why.
void draw_result(const Scene& scene, LabExperiment experiment, const LabResult& result, Canvas& ui, Area& area) {
  const auto percent = [](double share) { return decimals(100 * share, 0); };
  const auto expected = prediction_of(scene.state.lab, experiment);
  const bool right = expected == result.outcome;
  text_wrapped(ui, area, body_style(ui), "lab.result",
               ui.text("lab.result", {{"plain", percent(result.plain.last)},
                                      {"changed", percent(result.changed.last)},
                                      {"first", percent(result.changed.first)}}));
  area.y += ui.px(6);
  text_wrapped(ui, area, with_colour(strong_style(ui), right ? ui.theme.good : ui.theme.ink), "lab.result.outcome",
               ui.text(right ? "lab.result.right" : "lab.result.other",
                       {{"outcome", ui.text(key_of(result.outcome))},
                        {"expected", expected ? ui.text(key_of(*expected)) : "–"}}));
  area.y += ui.px(8);
  draw_runs(ui, area, with_subscripts(body_style(ui)), "lab.result.why",
            emphasized(ui.text(key_of(experiment) + ".why")), nullptr);
}

void draw_prediction(const Scene& scene, LabExperiment experiment, Canvas& ui, Area& area, Intents& out) {
  const auto expected = prediction_of(scene.state.lab, experiment);
  std::vector<std::string> labels;
  int chosen = -1;
  for (const LabOutcome outcome : kLabOutcomes) {
    if (outcome == expected) chosen = static_cast<int>(labels.size());
    labels.push_back(ui.text(key_of(outcome)));
  }
  text_wrapped(ui, area, body_style(ui), "lab.predict", ui.text("lab.predict"));
  area.y += ui.px(6);
  const int pressed = choice_flow(ui, area, "lab.outcome", labels, {ui.theme.accent, chosen});
  if (pressed >= 0) out.push_back(PredictOutcome{kLabOutcomes[pressed]});
  area.y += ui.px(8);
  const bool plain_first = scene.state.lab.settings == plain_settings() && scene.state.lab.running;
  const char* next = !expected ? "lab.predict.first" : plain_first ? "lab.predict.plain" : "lab.predict.start";
  text_wrapped(ui, area, label_style(ui), "lab.predict.next", ui.text(next));
}

}  // namespace

void draw_experiments(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const LabState& lab = scene.state.lab;
  text_wrapped(ui, area, label_style(ui), "lab.experiments.name", ui.text("lab.experiments.name"));
  area.y += ui.px(6);
  std::vector<std::string> labels;
  int chosen = -1;
  for (const LabExperiment each : kLabExperiments) {
    if (each == lab.experiment) chosen = static_cast<int>(labels.size());
    labels.push_back((result_of(lab, each) ? "✓ " : "") + ui.text(key_of(each)));
  }
  const int pressed = choice_flow(ui, area, "lab.experiment", labels, {ui.theme.accent, chosen});
  if (pressed >= 0) out.push_back(TryExperiment{kLabExperiments[pressed]});
  area.y += ui.px(4);
  if (!lab.experiment) return;
  if (button(ui, {area.x, area.y}, "lab.plain", ui.text("lab.plain"))) out.push_back(TryExperiment{});
  area.y += control_height(ui) + ui.px(12);
  draw_runs(ui, area, with_subscripts(strong_style(ui)), "lab.experiment.question",
            emphasized(ui.text(key_of(*lab.experiment) + ".question")), nullptr);
  area.y += ui.px(8);
  if (const auto& result = scene.lab->result) {
    draw_result(scene, *lab.experiment, *result, ui, area);
  } else {
    draw_prediction(scene, *lab.experiment, ui, area, out);
  }
}

}  // namespace headlight::lab
