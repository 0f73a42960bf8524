#include "ui/panels/lab.h"

#include <algorithm>

#include "core/session/names.h"
#include "ui/figures/parts.h"
#include "ui/lab/parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/control_flow.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kSide = 330;  // the card with the settings
constexpr float kRow = 18;    // of a heatmap
constexpr float kLowest = 196, kHighest = 420;
constexpr float kNarrow = 760;  // below this it goes under the rest

// One heatmap of the student's sentence, under its title.
void draw_reading(const TraceView& view, const std::string& id, const std::string& title, Canvas& ui, Area& area,
                  Intents& out) {
  figure_title(ui, area, id + ".reading", title, *view.trace);
  HeatmapOptions options;
  options.max_height = ui.px(std::clamp(kRow * static_cast<float>(view.trace->size()), kLowest, kHighest));
  const HeatmapPress press = draw_heatmap(ui, area, id + ".heatmap", view, options);
  if (press.row) out.push_back(SelectLabWord{*press.row});
  if (press.cell) out.push_back(SelectLabWord{press.cell->query});
  if (view.trace->dropped > 0) {
    text_wrapped(ui, area, label_style(ui), id + ".dropped",
                 ui.texts.plural("explore.dropped", static_cast<long long>(view.trace->dropped)));
  }
}

void draw_readings(const Scene& scene, Canvas& ui, Area& left, Area& right, Intents& out) {
  const LabScene& lab = *scene.lab;
  if (!lab.view) return;
  draw_reading(*lab.view, "lab", attends_title(ui, *lab.view), ui, left, out);
  if (!lab.rival) return;
  const std::string title = ui.text("lab.rival", {{"name", literal(lab.shown->rival->name)}});
  draw_reading(*lab.rival, "lab.rival", title, ui, right, out);
}

void draw_work(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  lab::draw_task(scene, ui, area, out);
  if (!scene.state.lab.settings.relation) lab::draw_own_sentences(scene, ui, area, out);
  lab::draw_run(scene, ui, area, out);
  if (const auto edited = edit_box(ui, area, "lab.sentence", ui.text("explore.sentence"), scene.state.lab.sentence)) {
    out.push_back(SetLabSentence{*edited});
  }
  area.y += ui.px(12);
  const bool compares = scene.lab->rival.has_value();
  const float gap = ui.px(24);
  Area left{area.x, area.y, (area.width - gap) * (compares ? 0.5F : 0.56F)};
  Area right{left.right() + gap, area.y, area.width - gap - left.width};
  draw_readings(scene, ui, left, right, out);
  if (compares) left.y = right.y = std::max(left.y, right.y) + ui.px(12);
  lab::draw_curves(scene, ui, right, out);
  if (compares) lab::draw_tables(scene, ui, left);
  area.y = std::max(left.y, right.y) + ui.px(10);
  if (!compares) lab::draw_tables(scene, ui, area);
}

void draw_side(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  constexpr LabTab kTabs[] = {LabTab::Settings, LabTab::Experiments, LabTab::Heads};
  ControlFlow flow(ui, area);
  const auto tab = flow.choice("lab.tab", kTabs, scene.state.lab.tab,
                               [&](const std::string& name) { return ui.text("lab.tab." + name); });
  if (tab) out.push_back(ShowLabTab{*tab});
  flow.finish(14);
  switch (scene.state.lab.tab) {
    case LabTab::Settings: return lab::draw_settings(scene, ui, area, out);
    case LabTab::Experiments: return lab::draw_experiments(scene, ui, area, out);
    case LabTab::Heads: return lab::draw_heads(scene, ui, area, out);
  }
}

}  // namespace

void draw_lab(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "lab", ui.text("page.lab"));
  text_line(ui, area, title_style(ui), "lab.title", ui.text("page.lab"), Role::Heading);
  const auto& relation = scene.state.lab.settings.relation;
  const std::string question = "lab.question." + (relation ? std::string(name_of(*relation)) : "own");
  draw_runs(ui, area, question_style(ui), "lab.question", emphasized(ui.text(question)), nullptr);
  area.y += ui.px(12);
  if (scene.state.model.status == ModelStatus::Missing) {
    return text_wrapped(ui, area, body_style(ui), "lab.missing", ui.texts.shown(scene.state.model.problem));
  }
  const bool narrow = area.width < ui.px(kNarrow);
  const float gap = ui.px(24);
  Area left{area.x, area.y, narrow ? area.width : area.width - ui.px(kSide) - gap};
  draw_work(scene, ui, left, out);
  Area right = narrow ? Area{area.x, left.y + ui.px(18), area.width} : Area{left.right() + gap, area.y, ui.px(kSide)};
  Card card(ui, right, 18);
  draw_side(scene, ui, card.inner(), out);
  card.close();
  area.y = std::max(left.y, right.y);
}

}  // namespace headlight
