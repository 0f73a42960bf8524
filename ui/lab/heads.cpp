#include "core/base/numbers.h"
#include "ui/lab/parts.h"
#include "ui/widgets/control_flow.h"

namespace headlight::lab {
namespace {

void draw_keep(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const LabSnapshotPtr& shown = scene.lab->shown;
  const bool there = shown && shown->head;
  text_wrapped(ui, area, label_style(ui), "lab.keep.name",
               there ? ui.text("lab.keep.name", {{"step", std::to_string(shown->step)}}) : ui.text("lab.keep.none"));
  area.y += ui.px(3);
  const TextEdit& name = ui.view.head_name;
  if (typed_and_pressed(ui, area, "lab.head_name", "lab.keep", ui.view.head_name, !there)) {
    out.push_back(KeepHead{name.text});
  }
}

// What is read on Explore with the head, beside the one that comes with the program for the same relation.
void explore_with(const Scene& scene, const TrainedHead& head, Intents& out) {
  out.push_back(GoToPage{{PageKind::Explore, 1}});
  out.push_back(SetSource{SourceKind::Trained});
  out.push_back(SetTrainedHead{head.name});
  out.push_back(SetSentence{scene.state.lab.sentence});
  const TrainedHeadPtr shipped = find_head(scene.content, head.story.relation);
  if (!shipped || shipped->name == head.name) return;
  Comparison comparison = scene.state.explore.comparison;
  comparison.against = Against::Source;
  comparison.source = SourceKind::Trained;
  comparison.trained = shipped->name;
  out.push_back(SetComparison{comparison});
}

void draw_forget(const std::string& name, const std::string& id, Canvas& ui, ControlFlow& flow, Intents& out) {
  const bool asked = ui.view.forgetting_head == name;
  if (!flow.button(id + ".forget", ui.text(asked ? "lab.head.forget_really" : "lab.head.forget"))) return;
  if (asked) out.push_back(ForgetHead{name});
  ui.view.forgetting_head = asked ? "" : name;
}

void draw_head(const Scene& scene, const TrainedHead& head, bool own, Canvas& ui, Area& area, Intents& out) {
  const std::string id = "lab.head." + head.name;
  text_line(ui, area, strong_style(ui), id, shortened(ui, strong_style(ui), head.name, area.width));
  const std::string relation =
      ui.text("lab.relation." + (relation_named(head.story.relation) ? head.story.relation : "own"));
  text_wrapped(ui, area, label_style(ui), id + ".story",
               ui.text(own ? "lab.head.own" : "lab.head.shipped",
                       {{"relation", relation}, {"steps", std::to_string(head.story.steps)}}));
  area.y += ui.px(4);
  ControlFlow flow(ui, area);
  const bool beside = scene.state.lab.rival == head.name;
  if (flow.button(id + ".beside", ui.text(beside ? "lab.head.alone" : "lab.head.beside"))) {
    out.push_back(SetLabRival{beside ? "" : head.name});
  }
  if (flow.button(id + ".explore", ui.text("lab.head.explore"))) explore_with(scene, head, out);
  if (own) draw_forget(head.name, id, ui, flow, out);
  flow.finish(14);
}

}  // namespace

void draw_heads(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  draw_keep(scene, ui, area, out);
  draw_save(ui, area, ExportKind::Head, scene.lab->shown && scene.lab->shown->head, out);
  for (const TrainedHeadPtr& head : scene.content.own_heads) draw_head(scene, *head, true, ui, area, out);
  for (const TrainedHeadPtr& head : scene.content.heads) draw_head(scene, *head, false, ui, area, out);
  draw_open(ui, area, out);
}

}  // namespace headlight::lab
