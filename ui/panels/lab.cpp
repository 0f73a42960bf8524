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

constexpr float kSide = 330;    // the card with the settings
constexpr float kNarrow = 760;  // below this it goes under the rest

// What the head as it is makes of the student's sentence.
void draw_reading(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  if (!scene.lab->view) return;
  const TraceView& view = *scene.lab->view;
  figure_title(ui, area, "lab.row", attends_title(ui, view), *view.trace);
  HeatmapOptions options;
  options.max_height = ui.px(196);
  const HeatmapPress press = draw_heatmap(ui, area, "lab.heatmap", view, options);
  if (press.row) out.push_back(SelectLabWord{*press.row});
  if (press.cell) out.push_back(SelectLabWord{press.cell->query});
  if (!scene.lab->rival) return;
  area.y += ui.px(8);
  const TraceView& rival = *scene.lab->rival;
  figure_title(ui, area, "lab.rival",
               ui.text("lab.rival", {{"query", literal(word_of(rival, rival.row.query))},
                                     {"name", literal(scene.lab->shown->rival->name)}}),
               *rival.trace);
  const HeatmapPress other = draw_heatmap(ui, area, "lab.rival.heatmap", rival, options);
  if (other.row) out.push_back(SelectLabWord{*other.row});
}

void draw_work(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  lab::draw_task(scene, ui, area, out);
  if (!scene.state.lab.settings.relation) lab::draw_own_sentences(scene, ui, area, out);
  lab::draw_run(scene, ui, area, out);
  if (const auto edited = edit_box(ui, area, "lab.sentence", ui.text("explore.sentence"), scene.state.lab.sentence)) {
    out.push_back(SetLabSentence{*edited});
  }
  area.y += ui.px(12);
  const float gap = ui.px(24);
  Area left{area.x, area.y, (area.width - gap) * 0.56F};
  Area right{left.right() + gap, area.y, area.width - gap - left.width};
  draw_reading(scene, ui, left, out);
  lab::draw_curves(scene, ui, right, out);
  area.y = std::max(left.y, right.y) + ui.px(10);
  lab::draw_tables(scene, ui, area);
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
  draw_runs(ui, area, question_style(ui), "lab.question", emphasized(ui.text("lab.question")), nullptr);
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
