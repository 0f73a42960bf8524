#include <algorithm>

#include "core/base/numbers.h"
#include "ui/lab/parts.h"
#include "ui/widgets/text.h"

namespace headlight::lab {
namespace {

constexpr float kHeight = 56;

// A table of C × D numbers lying on its side: one colour above 0, another below, stronger where it is farther from 0.
void draw_picture(Canvas& ui, Area& area, const std::string& id, const std::string& name, const LabTable& table,
                  const LabSnapshotPtr& snapshot) {
  const std::string largest = significant(static_cast<double>(table.largest), 2);
  text_line(ui, area, with_subscripts(label_style(ui)), id + ".name",
            ui.text("lab.table", {{"name", name}, {"largest", largest}}));
  area.y += ui.px(2);
  if (table.numbers == nullptr || table.numbers->size() == 0) return;
  HeatmapSpec spec;
  spec.width = std::max(1, static_cast<int>(area.width));
  spec.height = std::max(1, static_cast<int>(ui.px(kHeight)));
  spec.high = std::max(table.largest, 1e-12F);
  spec.low = -spec.high;
  spec.colours = ColourMap::Change;
  spec.ground = ui.theme.ground;
  const std::shared_ptr<const void> key(snapshot, table.numbers);
  const std::uint64_t texture = ui.painter.paint(ui.figures++, key, spec, table.numbers->transpose());
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{min.x + static_cast<float>(spec.width), min.y + static_cast<float>(spec.height)};
  ImGui::GetWindowDrawList()->AddImage(ImTextureRef(static_cast<ImTextureID>(texture)), min, max);
  describe(ui, id, Role::Figure, name, largest, min, max);
  area.y = max.y;
}

}  // namespace

void draw_tables(const Scene& scene, Canvas& ui, Area& area) {
  const LabScene& lab = *scene.lab;
  if (lab.query.numbers == nullptr) return;
  const float gap = ui.px(16);
  const float width = (area.width - gap) / 2;
  float bottom = area.y;
  const auto draw_pair = [&](const char* query, const char* key, const std::string& of_query, const std::string& of_key,
                             const LabTable& first, const LabTable& second) {
    Area left{area.x, bottom, width}, right{area.x + width + gap, bottom, width};
    draw_picture(ui, left, query, of_query, first, lab.shown);
    draw_picture(ui, right, key, of_key, second, lab.shown);
    bottom = std::max(left.y, right.y) + ui.px(8);
  };
  draw_pair("lab.weights.query", "lab.weights.key", "W_Q", "W_K", lab.query, lab.key);
  draw_pair("lab.gradients.query", "lab.gradients.key", ui.text("lab.gradient", {{"table", "W_Q"}}),
            ui.text("lab.gradient", {{"table", "W_K"}}), lab.query_gradient, lab.key_gradient);
  area.y = bottom;
}

}  // namespace headlight::lab
