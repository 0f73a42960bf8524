#include <algorithm>

#include "core/base/numbers.h"
#include "ui/lab/parts.h"
#include "ui/widgets/text.h"

namespace headlight::lab {
namespace {

// A table of C × D numbers lying on its side, brighter where it is larger, in one colour above 0 and in another below.
void draw_picture(Canvas& ui, Area& area, const std::string& id, const std::string& name, const Matrix& table,
                  const std::shared_ptr<const void>& key) {
  const float largest = table.size() == 0 ? 0 : table.cwiseAbs().maxCoeff();
  text_line(ui, area, with_subscripts(label_style(ui)), id + ".name",
            ui.text("lab.table", {{"name", name}, {"largest", significant(static_cast<double>(largest), 2)}}));
  area.y += ui.px(2);
  if (table.size() == 0) return;
  HeatmapSpec spec;
  spec.width = std::max(1, static_cast<int>(area.width));
  spec.height = std::max(1, static_cast<int>(ui.px(64)));
  spec.low = -std::max(largest, 1e-12F);
  spec.high = -spec.low;
  spec.colours = ColourMap::Change;
  spec.ground = ui.theme.ground;
  const Matrix lying = table.transpose();
  const std::uint64_t texture = ui.painter.paint(ui.figures++, key, spec, lying);
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{min.x + static_cast<float>(spec.width), min.y + static_cast<float>(spec.height)};
  ImGui::GetWindowDrawList()->AddImage(ImTextureRef(static_cast<ImTextureID>(texture)), min, max);
  describe(ui, id, Role::Figure, name, significant(static_cast<double>(largest), 3), min, max);
  area.y = max.y + ui.px(8);
}

}  // namespace

void draw_tables(const Scene& scene, Canvas& ui, Area& area) {
  const LabSnapshotPtr& shown = scene.lab->shown;
  if (!shown || !shown->head) return;
  const float gap = ui.px(20);
  Area left{area.x, area.y, (area.width - gap) / 2};
  Area right{left.right() + gap, area.y, left.width};
  const auto key = [&](const Matrix& table) { return std::shared_ptr<const void>(shown, table.data()); };
  const HeadWeights<float>& weights = shown->head->weights;
  draw_picture(ui, left, "lab.weights.query", "W_Q", weights.query, key(weights.query));
  draw_picture(ui, left, "lab.weights.key", "W_K", weights.key, key(weights.key));
  const HeadWeights<float>& gradients = shown->gradients;
  draw_picture(ui, right, "lab.gradients.query", ui.text("lab.gradient", {{"table", "W_Q"}}), gradients.query,
               key(gradients.query));
  draw_picture(ui, right, "lab.gradients.key", ui.text("lab.gradient", {{"table", "W_K"}}), gradients.key,
               key(gradients.key));
  area.y = std::max(left.y, right.y);
}

}  // namespace headlight::lab
