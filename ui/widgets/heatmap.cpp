#include "ui/widgets/heatmap.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/tooltip.h"

namespace headlight {
namespace {

constexpr float kPadding = 16;
constexpr float kLargestCell = 116;
constexpr float kSmallestLabelled = 14;  // rows and columns narrower than this go without labels
constexpr float kLabelRoom = 110;
constexpr int kDescribedCells = 16;  // up to this size every cell is in the semantic tree, beyond it only the row

TextStyle label_in(const Canvas& ui) { return {ui.fonts.regular, 14, ui.theme.ground_ink}; }
TextStyle bold_label(const Canvas& ui, Rgb colour) { return {ui.fonts.semibold, 14, colour}; }

// Where everything goes, in real pixels.
struct Layout {
  ImVec2 cells_min, cells_max;
  float cell_width = 0, cell_height = 0;
  float row_labels = 0, column_labels = 0;
  bool upright = true;  // column labels fit side by side; otherwise they are turned
  bool numbers = false;
  int count = 0;
};

float widest_label(const Canvas& ui, const AttentionTrace& trace) {
  float widest = 0;
  const TextStyle style = bold_label(ui, ui.theme.ground_ink);  // the widest that a label can get
  for (const Piece& piece : trace.pieces) {
    widest = std::max(widest, measure(ui, style, shortened(ui, style, piece.token, ui.px(kLabelRoom))).x);
  }
  return widest;
}

Layout lay_out(const Canvas& ui, const Area& area, const AttentionTrace& trace, float max_height) {
  Layout layout;
  layout.count = static_cast<int>(trace.size());
  const float count = static_cast<float>(layout.count);
  const float padding = ui.px(kPadding);
  const float room = area.width - 2 * padding;
  const float widest = widest_label(ui, trace);
  const float wide_cell = std::min((room - widest - ui.px(8)) / count, ui.px(kLargestCell));
  const bool labelled = wide_cell >= ui.px(kSmallestLabelled);
  layout.row_labels = labelled ? widest + ui.px(10) : 0;
  layout.cell_width = labelled ? wide_cell : room / count;
  layout.upright = widest <= layout.cell_width - ui.px(4);
  layout.column_labels = !labelled ? 0 : layout.upright ? ui.px(24) : widest + ui.px(10);
  const float height_left = max_height - layout.column_labels - 2 * padding;
  layout.cell_height = std::clamp(height_left / count, std::min(layout.cell_width, ui.px(18)), layout.cell_width);
  // Cells may be wider than high, but not by more than half: a matrix should look like one.
  layout.cell_width = std::min(layout.cell_width, layout.cell_height * 1.6F);
  if (!labelled)
    layout.cell_width = layout.cell_height = std::min(layout.cell_width, std::max(1.0F, height_left / count));
  layout.numbers = layout.cell_width >= ui.px(36) && layout.cell_height >= ui.px(22);
  const float used = layout.row_labels + layout.cell_width * count;
  const float left = area.x + padding + std::max(0.0F, (room - used) / 2);  // in the middle of its card
  layout.cells_min = {std::floor(left + layout.row_labels), std::floor(area.y + padding + layout.column_labels)};
  layout.cells_max = {layout.cells_min.x + std::floor(layout.cell_width * count),
                      layout.cells_min.y + std::floor(layout.cell_height * count)};
  return layout;
}

bool is_guessed(const HeatmapOptions& options, int row) {
  return std::binary_search(options.guessed.begin(), options.guessed.end(), row);
}

// A dotted line, as editors draw it under what they are not sure of.
void underline(Canvas& ui, ImVec2 from, float width, Rgb ink) {
  for (float x = 0; x < width; x += ui.px(4)) {
    ImGui::GetWindowDrawList()->AddRectFilled({from.x + x, from.y}, {from.x + x + ui.px(2), from.y + ui.px(1.5F)},
                                              colour(ink));
  }
}

void draw_column_labels(Canvas& ui, const Layout& layout, const AttentionTrace& trace, const HeatmapOptions& options) {
  if (layout.column_labels <= 0) return;
  for (int key = 0; key < layout.count; ++key) {
    TextStyle style = label_in(ui);
    if (ui.view.hover.key == key) style = bold_label(ui, ui.theme.cell_hover);
    const std::string& token = trace.pieces[static_cast<std::size_t>(key)].token;
    const float middle = layout.cells_min.x + (static_cast<float>(key) + 0.5F) * layout.cell_width;
    const std::string label = shortened(ui, style, token, layout.upright ? layout.cell_width : ui.px(kLabelRoom));
    const ImVec2 size = measure(ui, style, label);
    if (layout.upright) {
      draw_text(ui, style, {middle - size.x / 2, layout.cells_min.y - size.y - ui.px(5)}, label);
      if (is_guessed(options, key))
        underline(ui, {middle - size.x / 2, layout.cells_min.y - ui.px(5)}, size.x, ui.theme.ground_ink);
    } else {
      draw_turned(ui, style, {std::floor(middle - size.y / 2), layout.cells_min.y - ui.px(6)}, label);
    }
  }
}

std::optional<int> draw_row_labels(Canvas& ui, const Layout& layout, const std::string& id, const TraceView& view,
                                   const HeatmapOptions& options) {
  std::optional<int> pressed;
  if (layout.row_labels <= 0 || layout.cell_height < ui.px(kSmallestLabelled)) return pressed;
  for (int row = 0; row < layout.count; ++row) {
    const float top = layout.cells_min.y + static_cast<float>(row) * layout.cell_height;
    const ImVec2 min{layout.cells_min.x - layout.row_labels, top};
    const ImVec2 max{layout.cells_min.x - ui.px(2), top + layout.cell_height};
    const std::string& token = view.trace->pieces[static_cast<std::size_t>(row)].token;
    Semantic entry;
    entry.id = id + ".row." + std::to_string(row);
    entry.role = Role::Button;
    entry.name = token;
    if (is_guessed(options, row)) entry.value = ui.text("heatmap.guessed");
    entry.selected = row == view.row.query;
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(4));
    if (press.pressed) pressed = row;
    if (press.hovered) ui.view.next_hover.query = row;
    TextStyle style = label_in(ui);
    if (row == view.row.query) style = bold_label(ui, ui.theme.cell_focus);
    if (press.hovered || ui.view.hover.query == row) style.colour = ui.theme.cell_hover;
    const std::string label = shortened(ui, style, token, layout.row_labels - ui.px(7));
    const ImVec2 size = measure(ui, style, label);
    draw_text(ui, style, {max.x - ui.px(6) - size.x, (min.y + max.y - size.y) / 2}, label);
    if (is_guessed(options, row))
      underline(ui, {max.x - ui.px(6) - size.x, (min.y + max.y + size.y) / 2}, size.x, style.colour);
  }
  return pressed;
}

HeatmapSpec spec_of(const Canvas& ui, const Layout& layout, const TraceView& view, const HeatmapOptions& options) {
  HeatmapSpec spec;
  spec.width = std::max(1, static_cast<int>(layout.cells_max.x - layout.cells_min.x));
  spec.height = std::max(1, static_cast<int>(layout.cells_max.y - layout.cells_min.y));
  spec.high = std::max(view.largest, 1e-6F);
  spec.colours = ui.colours;
  const float smallest = std::min(layout.cell_width, layout.cell_height);
  spec.gap = smallest >= 8 ? std::max(1.0F, std::min(ui.px(3), smallest * 0.12F)) : 0;
  spec.radius = std::min(ui.px(5), smallest * 0.2F);
  spec.border = std::max(1.0F, ui.px(1.6F));
  spec.ground = ui.theme.ground;
  spec.focus_colour = ui.theme.cell_focus;
  spec.hover_colour = ui.theme.cell_hover;
  spec.focus_row = view.row.query;
  spec.link_colour = ui.theme.cell_link;
  spec.hover_row = ui.view.hover.query.value_or(-1);
  spec.hover_column = ui.view.hover.key.value_or(-1);
  if (options.marked) {
    spec.cell_row = options.marked->query;
    spec.cell_column = options.marked->key;
  }
  return spec;
}

// ".65", "1.0": the row's whole percentage, so that cells and bars never differ.
std::string cell_number(int percentage) {
  if (percentage >= 100) return "1.0";
  return (percentage < 10 ? ".0" : ".") + std::to_string(percentage);
}

bool is_veiled(Veil veil, const TraceView& view, int row) {
  return veil == Veil::All || (veil == Veil::AllButFocus && row != view.row.query);
}

// Rows that are still to be guessed: nothing but a question mark.
void draw_veil(Canvas& ui, const Layout& layout, const TraceView& view, Veil veil) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const TextStyle style = with_colour(with_size(strong_style(ui), 16), ui.theme.ground_ink);
  const ImVec2 size = measure(ui, style, "?");
  for (int row = 0; row < layout.count; ++row) {
    if (!is_veiled(veil, view, row)) continue;
    const float top = layout.cells_min.y + static_cast<float>(row) * layout.cell_height;
    const ImVec2 min{layout.cells_min.x, top + 1};
    const ImVec2 max{layout.cells_max.x, top + layout.cell_height - 1};
    draw->AddRectFilled({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, colour(ui.theme.ground));
    const bool focus = row == view.row.query;
    draw->AddRect(min, max, focus ? colour(ui.theme.cell_focus) : faded(ui.theme.ground_ink, 0.35F), ui.px(5), 0,
                  ui.px(focus ? 2 : 1));
    draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, "?");
  }
}

void draw_numbers(Canvas& ui, const Layout& layout, const TraceView& view, Veil veil) {
  if (!layout.numbers || view.percentages.empty()) return;
  for (int row = 0; row < layout.count; ++row) {
    if (is_veiled(veil, view, row)) continue;
    for (int key = 0; key < layout.count; ++key) {
      const float weight = view.trace->weights(row, key);
      const TextStyle style{ui.fonts.mono, 13,
                            ink_on(colour_at(ui.colours, view.largest > 0 ? weight / view.largest : 0))};
      const std::string number =
          cell_number(view.percentages[static_cast<std::size_t>(row)][static_cast<std::size_t>(key)]);
      const ImVec2 size = measure(ui, style, number);
      draw_text(ui, style,
                {layout.cells_min.x + (static_cast<float>(key) + 0.5F) * layout.cell_width - size.x / 2,
                 layout.cells_min.y + (static_cast<float>(row) + 0.5F) * layout.cell_height - size.y / 2},
                number);
    }
  }
}

void describe_cells(Canvas& ui, const Layout& layout, const std::string& id, const TraceView& view, Veil veil) {
  for (int row = 0; row < layout.count; ++row) {
    if (layout.count > kDescribedCells && row != view.row.query) continue;
    for (int key = 0; key < layout.count; ++key) {
      const ImVec2 min{layout.cells_min.x + static_cast<float>(key) * layout.cell_width,
                       layout.cells_min.y + static_cast<float>(row) * layout.cell_height};
      const auto& pieces = view.trace->pieces;
      describe(ui, id + ".cell." + std::to_string(row) + "." + std::to_string(key), Role::Cell,
               pieces[static_cast<std::size_t>(row)].token + " → " + pieces[static_cast<std::size_t>(key)].token,
               is_veiled(veil, view, row) ? "?" : decimals(view.trace->weights(row, key), 4), min,
               {min.x + layout.cell_width, min.y + layout.cell_height});
    }
  }
}

// The cell under the mouse, if the mouse is over the picture.
std::optional<Cell> cell_under_mouse(const Layout& layout) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const Cell cell{static_cast<int>((mouse.y - layout.cells_min.y) / layout.cell_height),
                  static_cast<int>((mouse.x - layout.cells_min.x) / layout.cell_width)};
  if (cell.query < 0 || cell.key < 0 || cell.query >= layout.count || cell.key >= layout.count) return std::nullopt;
  return cell;
}

void draw_range(Canvas& ui, const Area& area, float top, const TraceView& view) {
  const TextStyle style{ui.fonts.regular, 13, ui.theme.ground_ink};
  const float middle = top + ui.px(9);
  const float end = draw_legend(ui, style, area.x + ui.px(kPadding), middle, std::min(ui.px(150), area.width * 0.3F),
                                "0", decimals(view.largest, 2));
  const std::string reading = ui.text("heatmap.reading");
  const ImVec2 size = measure(ui, style, reading);
  const float right = area.right() - ui.px(kPadding) - size.x;
  if (right > end + ui.px(16)) draw_text(ui, style, {right, middle - size.y / 2}, reading);
}

}  // namespace

HeatmapPress draw_heatmap(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                          const HeatmapOptions& options) {
  const SemanticGroup group(ui, id, ui.text("heatmap.name"));
  HeatmapPress press;
  const Layout layout = lay_out(ui, area, *view.trace, options.max_height - (options.legend ? ui.px(28) : 0));
  const float legend_top = layout.cells_max.y + ui.px(12);
  const float bottom = legend_top + (options.legend ? ui.px(18) : 0) + ui.px(kPadding) - ui.px(4);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled({area.x, area.y}, {area.right(), bottom}, colour(ui.theme.ground), ui.px(14));
  draw->AddRect({area.x, area.y}, {area.right(), bottom}, colour(ui.theme.line), ui.px(14));

  const HeatmapSpec spec = spec_of(ui, layout, view, options);
  const std::uint64_t texture = ui.painter.paint(ui.figures++, view.trace, spec, view.trace->weights);
  draw->AddImage(ImTextureRef(static_cast<ImTextureID>(texture)), layout.cells_min, layout.cells_max);
  if (options.veil != Veil::None) draw_veil(ui, layout, view, options.veil);
  draw_numbers(ui, layout, view, options.veil);
  draw_column_labels(ui, layout, *view.trace, options);
  press.row = draw_row_labels(ui, layout, id, view, options);

  Semantic entry;
  entry.id = id + ".cells";
  entry.role = Role::Figure;
  entry.name = ui.text("heatmap.name");
  const Press over = press_area(ui, layout.cells_min, layout.cells_max, std::move(entry), ui.px(4));
  if (over.hovered) {
    if (const auto cell = cell_under_mouse(layout)) {
      ui.view.next_hover = {cell->query, cell->key};
      if (over.pressed) press.cell = cell;
      tooltip(ui, shown_word(*view.trace, cell->query) + " → " + shown_word(*view.trace, cell->key),
              is_veiled(options.veil, view, cell->query)
                  ? "?"
                  : decimals(100 * static_cast<double>(view.trace->weights(cell->query, cell->key)), 1) + " %");
    }
  }
  describe_cells(ui, layout, id, view, options.veil);
  if (options.legend) draw_range(ui, area, legend_top, view);
  area.y = bottom;
  return press;
}

}  // namespace headlight
