#include "ui/widgets/heatmap.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/heatmap_layout.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/tooltip.h"

namespace headlight {
namespace {

constexpr int kDescribedCells = 16;  // up to this size every cell is in the semantic tree, beyond it only the row
constexpr float kLegendHeight = 28;

HeatmapSpec spec_of(const Canvas& ui, const HeatmapLayout& layout, const HeatmapPicture& picture,
                    const HeatmapOptions& options) {
  HeatmapSpec spec;
  spec.width = std::max(1, static_cast<int>(layout.cells_max.x - layout.cells_min.x));
  spec.height = std::max(1, static_cast<int>(layout.cells_max.y - layout.cells_min.y));
  spec.low = picture.low;
  spec.high = picture.high;
  spec.colours = picture.colours;
  if (options.look != nullptr) {
    spec.window = options.look->window;
    const bool leaves_out = picture.colours != ColourMap::Change;  // a difference has no largest of a row
    spec.most = leaves_out ? options.look->most : 0;
    spec.least = leaves_out ? options.look->least : 0;
  }
  const float smallest = std::min(layout.cell_width, layout.cell_height);
  spec.gap = smallest >= 8 ? std::max(1.0F, std::min(ui.px(3), smallest * 0.12F)) : 0;
  spec.radius = std::min(ui.px(5), smallest * 0.2F);
  spec.border = std::max(1.0F, ui.px(1.6F));
  spec.ground = ui.theme.ground;
  spec.focus_colour = ui.theme.cell_focus;
  spec.hover_colour = ui.theme.cell_hover;
  spec.link_colour = ui.theme.cell_link;
  (picture.direction == Direction::LooksAt ? spec.focus_row : spec.focus_column) = picture.focus.value_or(-1);
  spec.hover_row = ui.view.hover.query.value_or(-1);
  spec.hover_column = ui.view.hover.key.value_or(-1);
  if (options.marked) {
    spec.cell_row = options.marked->query;
    spec.cell_column = options.marked->key;
  }
  return spec;
}

// Rows that are still to be guessed: nothing but a question mark.
void draw_veil(Canvas& ui, const HeatmapLayout& layout, const HeatmapPicture& picture, Veil veil) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const TextStyle style = with_colour(with_size(strong_style(ui), 16), ui.theme.ground_ink);
  const ImVec2 size = measure(ui, style, "?");
  for (int row = layout.shown.row; row < layout.shown.row + layout.shown.rows; ++row) {
    if (!is_veiled(veil, picture, row)) continue;
    const float top = layout.top(row);
    const ImVec2 min{layout.cells_min.x, top + 1};
    const ImVec2 max{layout.cells_max.x, top + layout.cell_height - 1};
    draw->AddRectFilled({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, colour(ui.theme.ground));
    const bool focus = picture.focus == row;
    draw->AddRect(min, max, focus ? colour(ui.theme.cell_focus) : faded(ui.theme.ground_ink, 0.35F), ui.px(5), 0,
                  ui.px(focus ? 2 : 1));
    draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, "?");
  }
}

// The words that were added to the one looked at, and where cells are too small for outlines of their own that one too.
void draw_pins(Canvas& ui, const HeatmapLayout& layout, const HeatmapPicture& picture, const HeatmapOptions& options,
               bool tiny) {
  std::vector<int> words = options.pins;
  if (tiny && picture.focus) words.push_back(*picture.focus);
  for (const int word : words) {
    const bool row = picture.direction == Direction::LooksAt;
    if (row ? !layout.has_row(word) : !layout.has_column(word)) continue;
    const ImVec2 min =
        row ? ImVec2(layout.cells_min.x, layout.top(word)) : ImVec2(layout.left(word), layout.cells_min.y);
    const ImVec2 max = row ? ImVec2(layout.cells_max.x, std::max(min.y + 2, layout.top(word + 1)))
                           : ImVec2(std::max(min.x + 2, layout.left(word + 1)), layout.cells_max.y);
    ImGui::GetWindowDrawList()->AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, colour(ui.theme.cell_focus),
                                        ui.px(tiny ? 0 : 5), 0, ui.px(1.6F));
  }
}

// Large enough for the back row where cells are large, small where many stand side by side.
float number_size(const Canvas& ui, const HeatmapLayout& layout) {
  constexpr float kOfWidth = 0.34F, kOfHeight = 0.5F, kSmallest = 11, kLargest = 22;
  const float room = std::min(layout.cell_width * kOfWidth, layout.cell_height * kOfHeight);
  return std::clamp(std::floor(room / ui.scale), kSmallest, kLargest);
}

void draw_numbers(Canvas& ui, const HeatmapLayout& layout, const HeatmapPicture& picture, Veil veil) {
  if (!layout.numbers || !picture.printed) return;
  const float font = number_size(ui, layout);
  for (int row = layout.shown.row; row < layout.shown.row + layout.shown.rows; ++row) {
    if (is_veiled(veil, picture, row)) continue;
    for (int key = layout.shown.column; key < layout.shown.column + layout.shown.columns; ++key) {
      const std::string number = picture.printed(row, key);
      if (number.empty()) continue;
      const float place = ((*picture.values)(row, key) - picture.low) / (picture.high - picture.low);
      const TextStyle style{ui.fonts.mono, font, ink_on(colour_at(picture.colours, place))};
      const ImVec2 size = measure(ui, style, number);
      draw_text(
          ui, style,
          {layout.left(key) + (layout.cell_width - size.x) / 2, layout.top(row) + (layout.cell_height - size.y) / 2},
          number);
    }
  }
}

void describe_cells(Canvas& ui, const HeatmapLayout& layout, const std::string& id, const HeatmapPicture& picture,
                    Veil veil) {
  constexpr int kMostInARow = 64;
  for (int row = layout.shown.row; row < layout.shown.row + layout.shown.rows; ++row) {
    if (layout.shown.rows > kDescribedCells && !picture.is_focus_row(row)) continue;
    for (int key = layout.shown.column; key < layout.shown.column + std::min(layout.shown.columns, kMostInARow);
         ++key) {
      const ImVec2 min{layout.left(key), layout.top(row)};
      describe(ui, id + ".cell." + std::to_string(row) + "." + std::to_string(key), Role::Cell,
               picture.word(row) + " → " + picture.word(key),
               is_veiled(veil, picture, row) ? "?" : picture.value(row, key), min,
               {min.x + layout.cell_width, min.y + layout.cell_height});
    }
  }
}

// The square of cells itself: painted, and answering to mouse and keys.
void draw_cells(Canvas& ui, const HeatmapLayout& layout, const std::string& id, const HeatmapPicture& picture,
                const HeatmapOptions& options, HeatmapPress& press) {
  const HeatmapSpec spec = spec_of(ui, layout, picture, options);
  const std::uint64_t texture = ui.painter.paint(ui.figures++, picture.key, spec, *picture.values);
  ImGui::GetWindowDrawList()->AddImage(ImTextureRef(static_cast<ImTextureID>(texture)), layout.cells_min,
                                       layout.cells_max);
  if (options.veil != Veil::None) draw_veil(ui, layout, picture, options.veil);
  draw_numbers(ui, layout, picture, options.veil);
  draw_pins(ui, layout, picture, options, spec.gap <= 0);

  Semantic entry;
  entry.id = id + ".cells";
  entry.role = Role::Figure;
  entry.name = ui.text("heatmap.name");
  const Press over = press_area(ui, layout.cells_min, layout.cells_max, std::move(entry), ui.px(4));
  const float far = ui.px(5);
  const bool dragged = ImGui::GetIO().MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] > far * far;
  move_over(ui, layout, picture, options, over.hovered, press);
  if (!over.hovered) return;
  const auto cell = layout.cell_at(ImGui::GetMousePos());
  if (!cell) return;
  ui.view.next_hover = {cell->query, cell->key};
  if (over.pressed && !dragged) press.cell = cell;
  const auto name = [&](int word) { return shortened(ui, body_style(ui), picture.word(word), ui.px(240)); };
  tooltip(ui, name(cell->query) + " → " + name(cell->key),
          is_veiled(options.veil, picture, cell->query) ? "?" : picture.told(cell->query, cell->key));
}

// The colours, what they mean, and where there is more than fits, how to see it.
void draw_foot(Canvas& ui, const Area& area, const std::string& id, const HeatmapLayout& layout, float top,
               const HeatmapPicture& picture, const HeatmapOptions& options, Legend legend, HeatmapPress& press) {
  legend.style = {ui.fonts.regular, 13, ui.theme.ground_ink};
  legend.colours = picture.colours;
  legend.adjustable = options.look != nullptr && picture.colours != ColourMap::Change;
  const float middle = top + ui.px(9);
  float end = 0;
  const auto range = draw_legend(ui, id + ".range", area.x + ui.px(kHeatmapPadding), middle,
                                 std::min(ui.px(150), area.width * 0.3F), legend, end);
  if (range && options.look != nullptr) {
    press.look = *options.look;
    press.look->low = range->low;
    press.look->high = range->high;
  }
  const bool row = picture.direction == Direction::LooksAt;
  const bool tiny = layout.column_labels <= 0 && options.look != nullptr;
  const bool narrowed = legend.adjustable && (legend.low > 0 || legend.high < 1);
  std::string reading = ui.text(row ? "heatmap.reading" : "heatmap.reading_columns");
  if (tiny) reading = ui.text(layout.cell_width < 1 ? "heatmap.pooled" : "heatmap.zoom_in");
  if (narrowed) reading = ui.text("heatmap.narrowed", {{"low", legend.low_text}, {"high", legend.high_text}});
  const ImVec2 size = measure(ui, legend.style, reading);
  const float right = area.right() - ui.px(kHeatmapPadding) - size.x;
  if (right > end + ui.px(16)) draw_text(ui, legend.style, {right, middle - size.y / 2}, reading);
}

HeatmapPress draw_picture(Canvas& ui, Area& area, const std::string& id, const HeatmapPicture& picture,
                          const HeatmapOptions& options, const Legend& legend) {
  const SemanticGroup group(ui, id, ui.text("heatmap.name"));
  HeatmapPress press;
  const HeatmapLayout layout =
      lay_out(ui, area, picture, options.max_height - (options.legend ? ui.px(kLegendHeight) : 0));
  const float legend_top = layout.cells_max.y + ui.px(12);
  const float bottom = legend_top + (options.legend ? ui.px(18) : 0) + ui.px(kHeatmapPadding - 4);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled({area.x, area.y}, {area.right(), bottom}, colour(ui.theme.ground), ui.px(14));
  draw->AddRect({area.x, area.y}, {area.right(), bottom}, colour(ui.theme.line), ui.px(14));
  draw_cells(ui, layout, id, picture, options, press);
  const auto column = draw_column_labels(ui, layout, id, picture, options);
  const auto row = draw_row_labels(ui, layout, id, picture, options);
  press.row = column ? column : row;
  press.adds = ImGui::GetIO().KeyShift;
  describe_cells(ui, layout, id, picture, options.veil);
  if (options.legend) draw_foot(ui, area, id, layout, legend_top, picture, options, legend, press);
  area.y = bottom;
  return press;
}

// ".65", "1.0": the row's whole percentage, so that cells and bars never differ.
std::string cell_number(int percentage) {
  if (percentage >= 100) return "1.0";
  return (percentage < 10 ? ".0" : ".") + std::to_string(percentage);
}

// "+12" points, "−3"; nothing where nothing has changed.
std::string change_number(float change) {
  const long points = std::lround(100 * change);
  if (points == 0) return "";
  return (points > 0 ? "+" : "−") + std::to_string(std::labs(points));
}

}  // namespace

HeatmapPress draw_heatmap(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                          const HeatmapOptions& options) {
  const AttentionTrace& trace = *view.trace;
  HeatmapPicture picture;
  picture.key = view.trace;
  picture.values = &trace.weights;
  picture.words = &trace.pieces;
  picture.shown =
      cells_on_show(options.look != nullptr ? options.look->window : MatrixWindow(), trace.size(), trace.size());
  if (options.focus) picture.focus = view.row.query;
  picture.direction = view.row.direction;
  picture.low = view.low;
  picture.high = view.high;
  picture.colours = ui.colours;
  picture.value = [&](int row, int key) { return decimals(static_cast<double>(trace.weights(row, key)), 4); };
  picture.told = [&](int row, int key) {
    if (is_hidden(trace, row, key)) return ui.text("heatmap.hidden");
    return decimals(100 * static_cast<double>(trace.weights(row, key)), 1) + " %";
  };
  if (!view.percentages.empty()) {
    picture.printed = [&](int row, int key) {
      const auto place = static_cast<std::size_t>(row - view.first_row);
      const bool left_out = !view.cutoffs.empty() && trace.weights(row, key) < view.cutoffs[place];
      if (left_out) return std::string();
      if (is_hidden(trace, row, key)) return std::string("–");
      return cell_number(view.percentages[place][static_cast<std::size_t>(key)]);
    };
  }
  Legend legend;
  const bool whole = options.look != nullptr && options.look->whole_range;
  const float top = whole ? 1 : std::max(trace.largest, view.high);
  legend.first = "0";
  legend.last = decimals(static_cast<double>(top), 2);
  legend.low = options.look != nullptr ? options.look->low : 0;
  legend.high = options.look != nullptr ? options.look->high : 1;
  legend.low_text = decimals(static_cast<double>(view.low), 2);
  legend.high_text = decimals(static_cast<double>(view.high), 2);
  return draw_picture(ui, area, id, picture, options, legend);
}

HeatmapPress draw_difference(Canvas& ui, Area& area, const std::string& id, const DifferenceMapPtr& map,
                             std::optional<int> focus, Direction direction, const HeatmapOptions& options) {
  HeatmapPicture picture;
  picture.key = map;
  picture.values = &map->change;
  picture.words = &map->words;
  picture.shown = cells_on_show(options.look != nullptr ? options.look->window : MatrixWindow(), map->change.rows(),
                                map->change.cols());
  picture.focus = focus;
  picture.direction = direction;
  const float most = std::max(map->largest, 0.01F);
  picture.low = -most;
  picture.high = most;
  picture.colours = ColourMap::Change;
  picture.value = [&](int row, int key) {
    const double change = static_cast<double>(map->change(row, key));
    return (change > 0 ? "+" : "") + decimals(change, 4);
  };
  picture.told = [&](int row, int key) {
    const double points = 100 * static_cast<double>(map->change(row, key));
    return ui.text("heatmap.points", {{"n", (points > 0 ? "+" : "") + decimals(points, 1)}});
  };
  picture.printed = [&](int row, int key) { return change_number(map->change(row, key)); };
  Legend legend;
  legend.first = change_number(-most);
  legend.last = change_number(most);
  return draw_picture(ui, area, id, picture, options, legend);
}

}  // namespace headlight
