#include "ui/figures/figure.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"

namespace headlight {
namespace {

// The stages that have been revealed, each once, and the step at which each was.
struct Revealed {
  Stage stage;
  int step;
};

std::vector<Revealed> revealed_stages(const SlideScene& scene) {
  std::vector<Revealed> list;
  for (int step = 0; step <= scene.state->step; ++step) {
    const Stage stage = scene.slide->steps[static_cast<std::size_t>(step)].shows;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Revealed& each) { return each.stage == stage; });
    if (found == list.end()) {
      list.push_back({stage, step});
    } else {
      found->step = step;
    }
  }
  return list;
}

// What was shown stays within reach: one tab for each stage, as soon as there are two.
void draw_stages(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const auto stages = revealed_stages(scene);
  if (stages.size() < 2) return;
  std::vector<SegmentItem> items;
  int chosen = 0;
  for (const Revealed& each : stages) {
    if (each.stage == *scene.stage) chosen = static_cast<int>(items.size());
    const std::string name(name_of(each.stage));
    items.push_back({name, ui.text("stage." + name), false});
  }
  ImVec2 at{area.x, area.y};
  const int pressed = segmented(ui, at, "figure.stage", items, chosen);
  if (pressed >= 0) out.push_back(LookAtStep{stages[static_cast<std::size_t>(pressed)].step});
  area.y += control_height(ui) + ui.px(16);
}

// The trace that a figure reads from a sentence.
const TraceView* read_view(const SlideScene& scene) {
  if (scene.classroom && scene.classroom->view) return &*scene.classroom->view;
  if (scene.word_pair && scene.word_pair->view) return &*scene.word_pair->view;
  if (scene.meanings && scene.meanings->sides[0].view) return &*scene.meanings->sides[0].view;
  return nullptr;
}

// What kind of numbers these are: one sentence under the figure.
void draw_honesty(const SlideScene& scene, Canvas& ui, Area& area) {
  const AttentionTrace* trace = scene.view ? scene.view->trace.get() : nullptr;
  if (const TraceView* read = read_view(scene)) trace = read->trace.get();
  if (scene.stage == Stage::Heat && scene.other) trace = scene.other->trace.get();
  std::string sentence;
  if (scene.stage == Stage::Arrows) {
    sentence = ui.text("honesty.arrows");
  } else if (scene.stage == Stage::Experiment) {
    sentence = ui.text("honesty.experiment");
  } else if (scene.stage == Stage::Slope) {
    sentence = ui.text("honesty.slope");
  } else if (scene.stage == Stage::Learned) {
    sentence = ui.text("honesty.contrast");
  } else if (scene.stage == Stage::Context) {
    sentence = ui.text("honesty.context");
  } else if (scene.slide->figure->kind == FigureKind::Diagram) {
    sentence = ui.text("honesty.diagram");
  } else if (scene.slide->figure->kind == FigureKind::Meanings && trace != nullptr &&
             trace->origin.kind == OriginKind::HandSet) {
    sentence = ui.text("honesty.meanings");
  } else if (scene.typed) {
    trace = scene.typed->view ? scene.typed->view->trace.get() : nullptr;
    if (scene.stage == Stage::OwnShelf && trace != nullptr) {
      sentence = ui.text("honesty.shelf", {{"times", significant(1 / trace->scaling.divisor, 3)}});
    }
  } else if (scene.training && scene.training->position > 0) {
    sentence = ui.text("honesty.trained");
  } else if (scene.blend && scene.blend->own) {
    sentence = ui.text("honesty.own_shares");
  } else if (scene.push && scene.push->view.trace->origin.what_if) {
    sentence = ui.text("honesty.what-if");
  }
  if (sentence.empty() && trace != nullptr) sentence = honesty_sentence(ui, *trace);
  if (sentence.empty()) return;
  area.y += ui.px(10);
  ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.right(), area.y}, colour(ui.theme.line));
  area.y += ui.px(8);
  text_wrapped(ui, area, with_subscripts(with_size(label_style(ui), 13.5F)), "figure.honesty", sentence);
}

}  // namespace

void draw_figure(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const SemanticGroup group(ui, "figure");
  Card card(ui, area);
  Area& inner = card.inner();
  if (scene.example == nullptr && needs_example(scene.slide->figure->kind)) {
    text_wrapped(ui, inner, label_style(ui), "figure.broken", ui.text("figure.broken"));
    return card.close();
  }
  draw_stages(scene, ui, inner, out);
  switch (scene.slide->figure->kind) {
    case FigureKind::Reading: draw_reading(scene, ui, inner, out); break;
    case FigureKind::Shelf: draw_shelf(scene, ui, inner, out); break;
    case FigureKind::Scores: draw_scores(scene, ui, inner, out); break;
    case FigureKind::Softmax:
      if (scene.stage == Stage::Experiment) {
        draw_experiment(scene, ui, inner, out);
      } else {
        draw_softmax(scene, ui, inner, out);
      }
      break;
    case FigureKind::Sum: draw_sum(scene, ui, inner, out); break;
    case FigureKind::Formula: draw_formula_figure(scene, ui, inner, out); break;
    case FigureKind::Classroom:
      if (scene.word_pair) {
        draw_word_pair(scene, ui, inner, out);
      } else {
        draw_classroom(scene, ui, inner, out);
      }
      break;
    case FigureKind::Meanings: draw_meanings(scene, ui, inner, out); break;
    case FigureKind::Diagram: draw_diagram(scene, ui, inner, out); break;
    case FigureKind::Learning: draw_learning(scene, ui, inner, height, out); break;
  }
  draw_honesty(scene, ui, inner);
  card.close();
}

}  // namespace headlight
