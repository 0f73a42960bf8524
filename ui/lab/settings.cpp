#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/numbers.h"
#include "core/session/names.h"
#include "ui/lab/parts.h"
#include "ui/widgets/control_flow.h"

namespace headlight::lab {
namespace {

// One of a few numbers. Returns the one that was pressed.
template <class Number, std::size_t kCount>
std::optional<Number> choose(Canvas& ui, Area& area, const std::string& id, const Number (&values)[kCount],
                             Number current) {
  text_line(ui, area, with_subscripts(label_style(ui)), "lab." + id + ".name", ui.text("lab." + id));
  area.y += ui.px(3);
  std::vector<SegmentItem> items;
  int chosen = -1;
  for (std::size_t i = 0; i < kCount; ++i) {
    if (values[i] == current) chosen = static_cast<int>(i);
    const std::string number = significant(static_cast<double>(values[i]), 4);
    items.push_back({std::to_string(i), number, false, ui.text("lab." + id) + " " + number});
  }
  ControlFlow flow(ui, area);
  const int pressed = flow.segmented("lab." + id, items, chosen);
  flow.finish(10);
  return pressed < 0 ? std::nullopt : std::optional<Number>(values[pressed]);
}

// One of a few values that have names.
template <class Value, std::size_t kCount>
std::optional<Value> choose_named(Canvas& ui, Area& area, const std::string& id, const Value (&values)[kCount],
                                  Value current) {
  text_line(ui, area, label_style(ui), "lab." + id + ".name", ui.text("lab." + id));
  area.y += ui.px(3);
  ControlFlow flow(ui, area);
  const auto chosen = flow.choice("lab." + id, values, current,
                                  [&](const std::string& name) { return ui.text("lab." + id + "." + name); });
  flow.finish(10);
  return chosen;
}

constexpr float kRates[] = {2e-4F, 2e-3F, 2e-2F, 2e-1F};
constexpr float kDecays[] = {0, 0.01F, 0.1F};
constexpr int kBatches[] = {8, 32, 128};
constexpr int kWidths[] = {8, 32, 64};
constexpr int kSentences[] = {50, 500, 4000};

}  // namespace

void draw_task(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  LabSettings settings = scene.state.lab.settings;
  constexpr Relation kShown[] = {Relation::Refers, Relation::Describes, Relation::Sense};
  constexpr int kOwn = std::size(kShown);
  ControlFlow flow(ui, area);
  std::vector<SegmentItem> tasks;
  int chosen = kOwn;
  for (const Relation relation : kShown) {
    if (relation == settings.relation) chosen = static_cast<int>(tasks.size());
    const std::string name(name_of(relation));
    tasks.push_back({name, ui.text("lab.relation." + name), false});
  }
  tasks.push_back({"own", ui.text("lab.relation.own"), false});
  const int pressed = flow.segmented("lab.relation", tasks, chosen);
  if (pressed >= 0) settings.relation = pressed == kOwn ? std::nullopt : std::optional<Relation>(kShown[pressed]);
  flow.finish(10);
  if (!(settings == scene.state.lab.settings)) out.push_back(SetLab{settings});
}

void draw_settings(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  LabSettings settings = scene.state.lab.settings;
  TrainingPlan& plan = settings.plan;
  constexpr HeadFeatures kFeatures[] = {HeadFeatures::Embedding, HeadFeatures::Neighbours, HeadFeatures::Layer1};
  constexpr Method kMethods[] = {Method::Adam, Method::Descent};
  if (const auto features = choose_named(ui, area, "features", kFeatures, settings.features)) {
    settings.features = *features;
  }
  if (const auto method = choose_named(ui, area, "method", kMethods, plan.method)) plan.method = *method;
  if (const auto rate = choose(ui, area, "rate", kRates, plan.rate)) plan.rate = *rate;
  if (settings.relation) {
    if (const auto sentences = choose(ui, area, "sentences", kSentences, settings.sentences)) {
      settings.sentences = *sentences;
    }
  }
  if (const auto batch = choose(ui, area, "batch", kBatches, plan.batch)) plan.batch = *batch;
  if (const auto width = choose(ui, area, "width", kWidths, plan.width)) plan.width = *width;
  if (const auto decay = choose(ui, area, "decay", kDecays, plan.decay)) plan.decay = *decay;
  if (button(ui, {area.x, area.y}, "lab.seed", ui.text("lab.seed", {{"seed", std::to_string(plan.seed)}}))) ++plan.seed;
  area.y += control_height(ui);
  if (!settings.relation) {
    area.y += ui.px(16);
    draw_save(ui, area, ExportKind::OwnSentences, !scene.state.lab.own.empty(), out);
    draw_open(ui, area, out);
  }
  if (!(settings == scene.state.lab.settings)) out.push_back(SetLab{settings});
}

}  // namespace headlight::lab
