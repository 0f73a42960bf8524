#include <algorithm>

#include "core/session/names.h"
#include "ui/explore/parts.h"
#include "ui/widgets/control_flow.h"

namespace headlight::explore {
namespace {

void draw_source(SourceKind current, Canvas& ui, ControlFlow& flow, Intents& out) {
  constexpr SourceKind kSources[] = {SourceKind::Encoder, SourceKind::Trained, SourceKind::HandSet, SourceKind::Lesson,
                                     SourceKind::Untrained};
  const auto pressed = flow.choice("explore.source", kSources, current,
                                   [&](const std::string& name) { return ui.text("source." + name); });
  if (pressed) out.push_back(SetSource{*pressed});
}

int choose_layer(Canvas& ui, ControlFlow& flow, const std::string& id, int current) {
  std::vector<SegmentItem> layers;
  for (int layer = 0; layer < kLayers; ++layer) {
    layers.push_back({std::to_string(layer), ui.text("explore.layer", {{"n", std::to_string(layer + 1)}}), false});
  }
  return flow.segmented(id + ".layer", layers, current);
}

constexpr int kAllHeads = kHeads + 1;  // the segment after the mean

int choose_head(Canvas& ui, ControlFlow& flow, const std::string& id, int current, bool offers_all = false) {
  std::vector<SegmentItem> heads;
  for (int head = 0; head < kHeads; ++head) {
    const std::string number = std::to_string(head + 1);
    heads.push_back({std::to_string(head), head == 0 ? ui.text("explore.head", {{"n", number}}) : number, false,
                     ui.text("explore.head", {{"n", number}})});
  }
  heads.push_back({"mean", ui.text("explore.mean"), false});
  if (offers_all) heads.push_back({"all", ui.text("explore.all"), false, ui.text("explore.all_heads")});
  return flow.segmented(id + ".head", heads, current == kMeanHead ? kHeads : current);
}

int head_at(int segment) { return segment == kHeads ? kMeanHead : segment; }

void draw_level(const Scene& scene, Canvas& ui, ControlFlow& flow, Intents& out) {
  const ExploreState& explore = scene.state.explore;
  if (!reads_pieces(explore.source)) return;
  const int pressed = flow.segmented(
      "explore.level", {{"word", ui.text("explore.words"), false}, {"piece", ui.text("explore.pieces"), false}},
      explore.level == Level::Word ? 0 : 1);
  const Level level = pressed == 0 ? Level::Word : Level::Piece;
  if (pressed >= 0 && level != explore.level) {
    out.push_back(SetLevel{level, explore.query ? scene.explore->across : std::nullopt});
  }
}

}  // namespace

std::string choose_trained(const Scene& scene, ControlFlow& flow, const std::string& id, const std::string& current) {
  constexpr std::size_t kBeside = 4;  // there may be any number of one's own
  const std::vector<TrainedHeadPtr> all = all_heads(scene.content);
  std::string chosen;
  for (std::size_t first = 0; first < all.size(); first += kBeside) {
    std::vector<SegmentItem> heads;
    int shown = -1;
    for (std::size_t i = first; i < std::min(first + kBeside, all.size()); ++i) {
      if (all[i]->name == current) shown = static_cast<int>(heads.size());
      heads.push_back({all[i]->name, all[i]->name, false});
    }
    const int pressed = flow.segmented(id + ".trained", heads, shown);
    if (pressed >= 0) chosen = heads[static_cast<std::size_t>(pressed)].name;
  }
  return chosen;
}

void draw_controls(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const ExploreState& explore = scene.state.explore;
  ControlFlow flow(ui, area);
  draw_source(explore.source, ui, flow, out);
  if (!has_one_head(explore.source)) {
    const bool all = explore.stage == ExploreStage::Heads;
    if (const int layer = choose_layer(ui, flow, "explore", explore.layer); layer >= 0) out.push_back(SetLayer{layer});
    const int head = choose_head(ui, flow, "explore", all ? kAllHeads : explore.head, true);
    if (head == kAllHeads) out.push_back(ShowExploreStage{ExploreStage::Heads});
    if (head >= 0 && head != kAllHeads) {
      out.push_back(SetHead{head_at(head)});
      if (all) out.push_back(ShowExploreStage{ExploreStage::Weights});
    }
  }
  if (explore.source == SourceKind::Trained) {
    const std::string chosen = choose_trained(scene, flow, "explore", explore.trained);
    if (!chosen.empty()) out.push_back(SetTrainedHead{chosen});
  }
  draw_level(scene, ui, flow, out);
  flow.finish();
  if (explore.source == SourceKind::Trained)
    draw_problems(ui, area, "explore.head.problem", scene.content.head_problems);
}

void draw_head_choice(Canvas& ui, Area& area, const std::string& id, int layer, int head,
                      const std::function<void(int layer, int head)>& choose) {
  ControlFlow flow(ui, area);
  if (const int pressed = choose_layer(ui, flow, id, layer); pressed >= 0) choose(pressed, head);
  if (const int pressed = choose_head(ui, flow, id, head); pressed >= 0) choose(layer, head_at(pressed));
  flow.finish();
}

}  // namespace headlight::explore
