#include <algorithm>

#include "core/session/names.h"
#include "ui/explore/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tab_stop.h"

namespace headlight::explore {
namespace {

constexpr float kHeight = 32, kPadding = 11, kArrow = 22;

struct Box {
  ExploreStage stage;
  bool follows;  // an arrow leads to it; Q, K and V stand side by side
};
constexpr Box kBoxes[] = {{ExploreStage::Text, false},   {ExploreStage::Pieces, true},  {ExploreStage::Vectors, true},
                          {ExploreStage::Queries, true}, {ExploreStage::Keys, false},   {ExploreStage::Values, false},
                          {ExploreStage::Scores, true},  {ExploreStage::Weights, true}, {ExploreStage::Output, true}};

// Queries, keys and values have colours of their own everywhere.
Rgb ink_of(const Canvas& ui, ExploreStage stage) {
  if (stage == ExploreStage::Queries) return ui.theme.query;
  if (stage == ExploreStage::Keys) return ui.theme.key;
  if (stage == ExploreStage::Values) return ui.theme.value;
  return ui.theme.ink;
}

std::string id_of(ExploreStage stage) { return "explore.path." + std::string(name_of(stage)); }

float draw_box(Canvas& ui, ImVec2 at, ExploreStage stage, bool current, bool tab_stop, Intents& out) {
  const std::string name(name_of(stage));
  const std::string label = ui.text("path." + name);
  const TextStyle style = with_colour(current ? with_size(strong_style(ui), 14) : label_style(ui), ink_of(ui, stage));
  const float width = measure(ui, with_size(strong_style(ui), 14), label).x + 2 * ui.px(kPadding);
  const ImVec2 max{at.x + width, at.y + ui.px(kHeight)};
  Semantic entry;
  entry.id = id_of(stage);
  entry.role = Role::Segment;
  entry.name = ui.text("path.about." + name);
  entry.selected = current;
  const Press press = press_area(ui, at, max, std::move(entry), ui.px(8), false, tab_stop);
  if (press.pressed) out.push_back(ShowExploreStage{stage});
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (current || press.hovered) draw->AddRectFilled(at, max, colour(ui.theme.selected), ui.px(8));
  draw->AddRect(at, max, colour(current ? ui.theme.accent : ui.theme.line), ui.px(8), 0, ui.px(current ? 1.6F : 1));
  const ImVec2 size = measure(ui, style, label);
  draw_text(ui, style, {(at.x + max.x - size.x) / 2, (at.y + max.y - size.y) / 2}, label);
  return width;
}

void draw_arrow(Canvas& ui, ImVec2 from) {
  const float middle = from.y + ui.px(kHeight / 2), end = from.x + ui.px(kArrow - 6);
  const ImU32 ink = colour(ui.theme.dim);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddLine({from.x + ui.px(5), middle}, {end, middle}, ink, ui.px(1.4F));
  draw->AddTriangleFilled({end + ui.px(2), middle}, {end - ui.px(4), middle - ui.px(4)},
                          {end - ui.px(4), middle + ui.px(4)}, ink);
}

// Whether rows are shown at once or guessed first: at the right end, where there is room.
void draw_guessing(const ExploreState& explore, Canvas& ui, const Area& area, ImVec2& at, Intents& out) {
  if (explore.direction == Direction::LookedAtBy) return;
  const std::vector<SegmentItem> items = {{"off", ui.text("explore.show"), false},
                                          {"on", ui.text("explore.guess_first"), false}};
  const float width = segmented_width(ui, items);
  if (at.x + ui.px(20) + width > area.right()) at = {area.x, at.y + ui.px(kHeight + 8)};
  ImVec2 place{std::max(area.x, area.right() - width), at.y - ui.px(2)};
  const int pressed = segmented(ui, place, "explore.guessing", items, explore.guessing ? 1 : 0);
  if (pressed >= 0) out.push_back(SetGuessing{pressed == 1});
}

}  // namespace

void draw_path(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "explore.path", ui.text("path.name"));
  const ExploreState& explore = scene.state.explore;
  ImVec2 at{area.x, area.y};
  const ExploreStage shown = explore.stage == ExploreStage::Heads ? ExploreStage::Weights : explore.stage;
  std::vector<std::string> ids;
  for (const Box& box : kBoxes) ids.push_back(id_of(box.stage));
  const std::string stop = ids[tab_stop(ui, ids, static_cast<int>(shown))];
  for (const Box& box : kBoxes) {
    const float before = ui.px(box.follows ? kArrow : at.x > area.x ? 4 : 0);
    const float width =
        measure(ui, with_size(strong_style(ui), 14), ui.text("path." + std::string(name_of(box.stage)))).x +
        2 * ui.px(kPadding);
    if (at.x + before + width > area.right()) at = {area.x, at.y + ui.px(kHeight + 8)};
    if (box.follows) draw_arrow(ui, at);
    at.x += before;
    at.x += draw_box(ui, at, box.stage, box.stage == shown, id_of(box.stage) == stop, out);
  }
  draw_guessing(explore, ui, area, at, out);
  area.y = at.y + ui.px(kHeight + 10);
}

}  // namespace headlight::explore
