#include <algorithm>

#include "core/attention/rounding.h"
#include "core/base/numbers.h"
#include "ui/explore/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/tab_stop.h"

namespace headlight::explore {
namespace {

constexpr float kGap = 12, kPadding = 9, kPicture = 112, kBar = 10, kLine = 18;

struct Share {
  const char* name;  // of its text
  double amount;
  float strength;  // how much of the accent it is drawn with
  int percentage = 0;
};

std::vector<Share> shares_of(const Habits& habits) {
  std::vector<Share> shares = {{"habits.self", habits.self, 1.0F},
                               {"habits.previous", habits.previous, 0.68F},
                               {"habits.next", habits.next, 0.42F},
                               {"habits.others", habits.others, 0.18F}};
  Row amounts(shares.size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    amounts(static_cast<Eigen::Index>(i)) = static_cast<float>(shares[i].amount);
  }
  const std::vector<int> percentages = whole_percentages(amounts);
  for (std::size_t i = 0; i < shares.size(); ++i) shares[i].percentage = percentages[i];
  return shares;
}

void draw_picture(Canvas& ui, ImVec2 min, float side, const AttentionTrace& trace, const TracePtr& key, int focus) {
  HeatmapSpec spec;
  spec.width = spec.height = std::max(1, static_cast<int>(side));
  spec.high = std::max(trace.largest, 1e-6F);
  spec.colours = ui.colours;
  const float cell = side / static_cast<float>(trace.size());
  spec.gap = cell >= 10 ? 1.5F : 0;
  spec.radius = cell >= 10 ? 2 : 0;
  spec.border = 1;
  spec.ground = ui.theme.ground;
  spec.focus_row = spec.gap > 0 ? focus : -1;
  spec.focus_colour = ui.theme.cell_focus;
  const std::uint64_t texture = ui.painter.paint(ui.figures++, key, spec, trace.weights);
  ImGui::GetWindowDrawList()->AddImage(
      ImTextureRef(static_cast<ImTextureID>(texture)), min,
      {min.x + static_cast<float>(spec.width), min.y + static_cast<float>(spec.height)});
}

// Where the attention goes on the whole: one bar of four parts, and their names with their shares.
void draw_habits(Canvas& ui, Area& area, const std::string& id, const Habits& habits) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  float x = area.x;
  for (const Share& share : shares_of(habits)) {
    const float width = area.width * static_cast<float>(share.amount);
    draw->AddRectFilled({x, area.y}, {x + width, area.y + ui.px(kBar)}, faded(ui.theme.accent, share.strength));
    x += width;
  }
  area.y += ui.px(kBar + 6);
  const TextStyle name = with_size(label_style(ui), 13);
  const TextStyle number = with_size(mono_style(ui), 13);
  const auto line = [&](const std::string& what, const std::string& key, const std::string& value) {
    const std::string label = shortened(ui, name, ui.text(key), area.width - measure(ui, number, value).x - ui.px(13));
    draw_text(ui, name, {area.x + ui.px(13), area.y}, label);
    draw_text(ui, number, {area.right() - measure(ui, number, value).x, area.y}, value);
    describe(ui, id + "." + what, Role::Bar, ui.text(key), value, {area.x, area.y},
             {area.right(), area.y + ui.px(kLine)});
    area.y += ui.px(kLine);
  };
  for (const Share& share : shares_of(habits)) {
    draw->AddRectFilled({area.x, area.y + ui.px(5)}, {area.x + ui.px(8), area.y + ui.px(13)},
                        faded(ui.theme.accent, share.strength), ui.px(2));
    line(share.name + 7, share.name, std::to_string(share.percentage) + " %");
  }
  line("entropy", "habits.entropy", decimals(habits.entropy, 1) + "/" + decimals(habits.most_entropy, 1));
}

std::string id_of(int layer, int head) { return "explore.heads." + std::to_string(layer) + "." + std::to_string(head); }

// One head: its name, its heatmap, its habits.
void draw_head(const Scene& scene, Canvas& ui, const Area& place, float height, int layer, int head, bool tab_stop,
               Intents& out) {
  const HeadReading& reading = (*scene.explore->heads)[static_cast<std::size_t>(layer)][static_cast<std::size_t>(head)];
  const std::string id = id_of(layer, head);
  const ExploreState& explore = scene.state.explore;
  const bool current = explore.layer == layer && explore.head == head;
  const ImVec2 min{place.x, place.y}, max{place.right(), place.y + height};
  Semantic entry;
  entry.id = id;
  entry.role = Role::Button;
  entry.name = ui.text("chain.head", {{"layer", std::to_string(layer + 1)}, {"head", std::to_string(head + 1)}});
  entry.selected = current;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(12), false, tab_stop);
  if (press.hovered) ui.view.next_head = {layer, head};
  if (press.pressed) {
    out.push_back(SetHead{head, layer});
    out.push_back(ShowExploreStage{ExploreStage::Weights});
  }
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(press.hovered ? ui.theme.selected : ui.theme.card), ui.px(12));
  draw->AddRect(min, max, colour(current ? ui.theme.accent : ui.theme.line), ui.px(12), 0, ui.px(current ? 2 : 1));
  Area inner{min.x + ui.px(kPadding), min.y + ui.px(10), place.width - 2 * ui.px(kPadding)};
  text_line(ui, inner, with_size(strong_style(ui), 14.5F), id + ".name",
            ui.text("explore.head", {{"n", std::to_string(head + 1)}}));
  inner.y += ui.px(6);
  const float side = std::min(inner.width, ui.px(kPicture));
  draw_picture(ui, {inner.x + (inner.width - side) / 2, inner.y}, side, *reading.trace, reading.trace,
               scene.explore->view->row.query);
  inner.y += side + ui.px(10);
  draw_habits(ui, inner, id, reading.habits);
}

}  // namespace

void draw_heads(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "explore.heads", ui.text("explore.all_heads"));
  text_wrapped(ui, area, label_style(ui), "explore.heads.hint", ui.text("habits.hint"));
  area.y += ui.px(10);
  if (!scene.explore->heads) {
    const bool too_long = scene.explore->too_long_for_heads;
    const TextArguments args{{"most", std::to_string(kMostForAllHeads)}};
    return text_wrapped(ui, area, body_style(ui), "explore.heads.none",
                        ui.text(too_long ? "habits.too_long" : "explore.waiting", args));
  }
  const float gap = ui.px(kGap);
  const int columns = area.width > ui.px(560) ? 4 : 2;
  const float width = (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float height = ui.px(kPicture + 56 + kBar + 5 * kLine);
  std::vector<std::string> ids;
  for (int each = 0; each < kLayers * kHeads; ++each) ids.push_back(id_of(each / kHeads, each % kHeads));
  const ExploreState& explore = scene.state.explore;
  const std::string stop = ids[tab_stop(ui, ids, explore.head < 0 ? -1 : explore.layer * kHeads + explore.head)];
  for (int layer = 0; layer < kLayers; ++layer) {
    text_line(ui, area, caps_style(ui), "explore.heads." + std::to_string(layer),
              ui.text("habits.layer", {{"n", std::to_string(layer + 1)}}), Role::Heading);
    area.y += ui.px(6);
    for (int head = 0; head < kHeads; ++head) {
      const int line = head / columns;
      const Area cell{area.x + static_cast<float>(head % columns) * (width + gap),
                      area.y + static_cast<float>(line) * (height + gap), width};
      draw_head(scene, ui, cell, height, layer, head, id_of(layer, head) == stop, out);
    }
    const int lines = kHeads / columns;
    area.y += static_cast<float>(lines) * (height + gap);
  }
}

}  // namespace headlight::explore
