// Where the parts of a heatmap go. Only the heatmap's own files use it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/heatmap.h"
#include "ui/widgets/text.h"

namespace headlight {

// What is drawn: numbers between words and the same words.
struct HeatmapPicture {
  std::shared_ptr<const void> key;  // names the values
  const Matrix* values = nullptr;   // (T, T)
  const std::vector<Piece>* words = nullptr;
  CellsOnShow shown;
  std::optional<int> focus;  // the word looked at
  Direction direction = Direction::LooksAt;
  float low = 0, high = 1;
  ColourMap colours = ColourMap::Cividis;
  std::function<std::string(int row, int column)> printed;  // in a cell; empty where nothing is printed
  std::function<std::string(int row, int column)> value;    // in full
  std::function<std::string(int row, int column)> told;     // as one would say it

  int size() const { return static_cast<int>(words->size()); }
  const std::string& word(int index) const { return (*words)[static_cast<std::size_t>(index)].token; }
  bool is_focus_row(int row) const { return direction == Direction::LooksAt && focus == row; }
  bool is_focus_column(int column) const { return direction == Direction::LookedAtBy && focus == column; }
};

// In real pixels.
struct HeatmapLayout {
  ImVec2 cells_min, cells_max;
  float cell_width = 0, cell_height = 0;
  float row_labels = 0, column_labels = 0;
  bool upright = true;  // column labels fit side by side; otherwise they are turned
  bool numbers = false;
  CellsOnShow shown;

  float left(int column) const { return cells_min.x + static_cast<float>(column - shown.column) * cell_width; }
  float top(int row) const { return cells_min.y + static_cast<float>(row - shown.row) * cell_height; }
  bool has_row(int row) const { return row >= shown.row && row < shown.row + shown.rows; }
  bool has_column(int column) const { return column >= shown.column && column < shown.column + shown.columns; }
  std::optional<Cell> cell_at(ImVec2 point) const;
};

HeatmapLayout lay_out(const Canvas& ui, const Area& area, const HeatmapPicture& picture, float max_height);

inline constexpr float kHeatmapPadding = 16;
inline constexpr float kSmallestLabelled = 14;  // rows and columns narrower than this go without labels
inline constexpr float kLabelRoom = 110;

TextStyle heatmap_label(const Canvas& ui);
TextStyle heatmap_label(const Canvas& ui, Rgb colour);  // one that stands out

bool is_veiled(Veil veil, const HeatmapPicture& picture, int row);

// heatmap_labels.cpp: the words along both sides. Return the one that was pressed.
std::optional<int> draw_column_labels(Canvas& ui, const HeatmapLayout& layout, const std::string& id,
                                      const HeatmapPicture& picture, const HeatmapOptions& options);
std::optional<int> draw_row_labels(Canvas& ui, const HeatmapLayout& layout, const std::string& id,
                                   const HeatmapPicture& picture, const HeatmapOptions& options);

// heatmap_moves.cpp: zooming, panning and walking over the cells, for the item just drawn.
void move_over(Canvas& ui, const HeatmapLayout& layout, const HeatmapPicture& picture, const HeatmapOptions& options,
               bool hovered, HeatmapPress& press);

}  // namespace headlight
