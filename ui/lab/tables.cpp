#include <algorithm>
#include <iterator>

#include "core/base/numbers.h"
#include "ui/lab/parts.h"
#include "ui/widgets/text.h"

namespace headlight::lab {
namespace {

constexpr float kHeight = 44;
constexpr float kFourBeside = 560;  // below this there are two to a line

// A table of C × D numbers lying on its side: one colour above 0, another below, stronger where it is farther from 0.
void draw_picture(Canvas& ui, Area& area, const std::string& id, const std::string& name, const LabTable& table,
                  const LabSnapshotPtr& snapshot) {
  const bool there = table.numbers != nullptr && table.numbers->size() > 0;
  const std::string largest = there ? significant(static_cast<double>(table.largest), 1) : "–";
  text_line(ui, area, with_subscripts(label_style(ui)), id + ".name",
            there ? ui.text("lab.table", {{"name", name}, {"largest", largest}}) : name + " –");
  area.y += ui.px(2);
  if (!there) return;
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
  struct Shown {
    const char* id;
    std::string name;
    const LabTable& table;
  };
  const Shown all[] = {{"lab.weights.query", "W_Q", lab.query},
                       {"lab.weights.key", "W_K", lab.key},
                       {"lab.gradients.query", ui.text("lab.gradient", {{"table", "W_Q"}}), lab.query_gradient},
                       {"lab.gradients.key", ui.text("lab.gradient", {{"table", "W_K"}}), lab.key_gradient}};
  const std::size_t in_a_line = area.width < ui.px(kFourBeside) ? 2 : 4;
  const float gap = ui.px(16);
  const float width = (area.width - gap * static_cast<float>(in_a_line - 1)) / static_cast<float>(in_a_line);
  float bottom = area.y;
  for (std::size_t i = 0; i < std::size(all); ++i) {
    const std::size_t column = i % in_a_line;
    if (column == 0) area.y = bottom;
    Area place{area.x + (width + gap) * static_cast<float>(column), area.y, width};
    draw_picture(ui, place, all[i].id, all[i].name, all[i].table, lab.shown);
    bottom = std::max(bottom, place.y + ui.px(8));
  }
  area.y = bottom;
}

}  // namespace headlight::lab
