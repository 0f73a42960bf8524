#include <algorithm>

#include "core/session/names.h"
#include "ui/explore/parts.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/matrix_view.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"

namespace headlight::explore {
namespace {

// --- the heatmaps ---

HeatmapOptions options_of(const ExploreState& explore, float height) {
  HeatmapOptions options;
  options.max_height = height;
  options.look = &explore.look;
  return options;
}

void act_on(const HeatmapPress& press, Veil veil, Intents& out) {
  if (press.look) out.push_back(SetLook{*press.look});
  if (press.row) {
    press.adds ? out.push_back(PinWord{*press.row}) : out.push_back(SelectWord{*press.row});
  }
  if (!press.cell) return;
  if (press.adds) {
    out.push_back(PinWord{press.cell->query});
  } else if (veil == Veil::None) {
    out.push_back(SelectCell{*press.cell});
  } else {
    out.push_back(SelectWord{press.cell->query});
  }
}

void draw_reading(const Scene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  HeatmapOptions options = options_of(scene.state.explore, height);
  options.keeps_arrows = true;
  if (explore.cell) options.marked = Cell{explore.cell->query, explore.cell->key};
  options.veil = !explore.guess ? Veil::None : explore.guess->gap ? Veil::AllButFocus : Veil::All;
  options.legend = options.veil == Veil::None;
  for (const RowScene& pinned : explore.pinned) options.pins.push_back(pinned.query);
  act_on(draw_heatmap(ui, area, "explore.heatmap", *explore.view, options), options.veil, out);
}

void draw_side_by_side(const Scene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  const bool beside = area.width > ui.px(560);
  const float gap = ui.px(16);
  Area left{area.x, area.y, beside ? (area.width - gap) / 2 : area.width};
  TraceView first = *explore.view, second = *explore.compared->view;
  first.high = second.high = std::max(first.high, second.high);  // the same yellow means the same weight
  const float title = ui.px(28);
  const auto draw = [&](Area& column, const TraceView& view, bool is_second) {
    const std::string id = is_second ? "explore.other_heatmap" : "explore.heatmap";
    draw_runs(ui, column, label_style(ui), id + ".title", emphasized(name_of_reading(scene, ui, is_second)), nullptr);
    column.y += ui.px(4);
    HeatmapOptions options = options_of(scene.state.explore, height - title);
    options.focus = !is_second || explore.compared->has_word;
    const HeatmapPress press = draw_heatmap(ui, column, id, view, options);
    if (press.look) out.push_back(SetLook{*press.look});
    if (!is_second) act_on({press.cell, press.row, press.adds, std::nullopt}, Veil::None, out);
  };
  draw(left, first, false);
  Area right = beside ? Area{left.right() + gap, area.y, left.width} : Area{area.x, left.y + gap, area.width};
  draw(right, second, true);
  area.y = std::max(left.y, right.y);
}

void draw_difference_map(const Scene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  const DifferenceMapPtr& map = explore.compared->map;
  const float top = area.y;
  draw_runs(ui, area, label_style(ui), "explore.difference.title",
            emphasized(ui.text("compare.title", {{"first", name_of_reading(scene, ui, false)},
                                                 {"second", name_of_reading(scene, ui, true)}})),
            nullptr);
  area.y += ui.px(6);
  if (map->common.empty())
    return text_line(ui, area, body_style(ui), "explore.difference.none", ui.text("compare.nothing_common"));
  const HeatmapOptions options = options_of(scene.state.explore, height - (area.y - top));
  const HeatmapPress press = draw_difference(ui, area, "explore.difference", map, explore.compared->row,
                                             scene.state.explore.direction, options);
  const auto row_of = [&](int place) { return map->common[static_cast<std::size_t>(place)].first; };
  if (press.look) out.push_back(SetLook{*press.look});
  if (press.row) out.push_back(SelectWord{row_of(*press.row)});
  if (press.cell) {
    const bool row = scene.state.explore.direction == Direction::LooksAt;
    out.push_back(SelectWord{row_of(row ? press.cell->query : press.cell->key)});
  }
}

bool nothing_differs(const DifferenceMap& map) { return map.largest == 0 && !map.common.empty(); }

void draw_weights(const Scene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const auto& compared = scene.explore->compared;
  const bool ready = compared && compared->view && compared->map && !scene.explore->guess;
  if (!ready) return draw_reading(scene, ui, area, height, out);
  if (nothing_differs(*compared->map)) {
    const float top = area.y;
    text_line(ui, area, label_style(ui), "explore.difference.same", ui.text("compare.same"));
    area.y += ui.px(6);
    return draw_reading(scene, ui, area, height - (area.y - top), out);
  }
  if (shows_difference(scene)) return draw_difference_map(scene, ui, area, height, out);
  draw_side_by_side(scene, ui, area, height, out);
}

// --- the rest of the way ---

// The word looked at, or where the matrix has pieces its first one; −1: none.
int lit_row(const Scene& scene) {
  const MatrixScene& matrix = *scene.explore->matrix;
  const TraceView& view = *scene.explore->view;
  if (scene.state.explore.stage == ExploreStage::Text) return scene.explore->word.value_or(-1);  // always words
  const auto query = static_cast<std::size_t>(view.row.query);
  if (matrix.trace == view.trace) return view.row.query;
  const auto& groups = view.trace->groups;
  return query < groups.size() && !groups[query].empty() ? groups[query].front() : -1;
}

void draw_numbers(const Scene& scene, Canvas& ui, Area& area, float height) {
  const MatrixScene& matrix = *scene.explore->matrix;
  const std::string stage(name_of(scene.state.explore.stage));
  const float top = area.y;
  draw_runs(ui, area, strong_style(ui), "explore.matrix.title", emphasized(ui.text("path.about." + stage)), nullptr,
            Role::Heading);
  area.y += ui.px(4);
  if (!matrix.numbers) {
    area.y += ui.px(4);
    return text_wrapped(ui, area, body_style(ui), "explore.matrix.missing", ui.text(matrix.missing));
  }
  const std::string size = std::to_string(matrix.numbers->rows()) + " × " + std::to_string(matrix.numbers->cols());
  const bool pieces =
      matrix.trace != scene.explore->view->trace && matrix.rows.size() != scene.explore->view->trace->pieces.size();
  std::string note = size;
  if (pieces && stage != "text") note += ui.text("matrix.by_pieces");
  text_line(ui, area, label_style(ui), "explore.matrix.size", note);
  area.y += ui.px(8);
  MatrixLook look;
  look.row_name = [&](int row) { return matrix.rows[static_cast<std::size_t>(row)]; };
  look.column_name = [&](int column) {
    const auto index = static_cast<std::size_t>(column);
    return index < matrix.columns.size() ? matrix.columns[index] : std::to_string(column + 1);
  };
  look.places = matrix.places;
  look.height = height - (area.y - top);
  look.lit_row = lit_row(scene);
  draw_matrix(ui, area, "explore.matrix", *matrix.numbers, look);
}

}  // namespace

std::string name_of_reading(const Scene& scene, const Canvas& ui, bool second) {
  const ExploreState& explore = scene.state.explore;
  const ExploreScene& shown = *scene.explore;
  switch (explore.comparison.against) {
    case Against::Original: return second ? shown.what_if : ui.text("compare.as_it_is");
    case Against::Source: return origin_label(ui, second ? *shown.compared->view->trace : *shown.view->trace);
    default: return literal(second ? shown.compared->view->trace->text : shown.view->trace->text);
  }
}

bool shows_difference(const Scene& scene) {
  const ExploreState& explore = scene.state.explore;
  const auto& compared = scene.explore->compared;
  return explore.stage == ExploreStage::Weights && explore.comparison.difference && compared && compared->view &&
         compared->map && !scene.explore->guess && !nothing_differs(*compared->map);
}

void draw_figure(const Scene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const ExploreStage stage = scene.state.explore.stage;
  const bool tells = stage == ExploreStage::Scores || stage == ExploreStage::Heads;
  if (tells && is_still_guessed(*scene.explore)) {
    return text_wrapped(ui, area, body_style(ui), "explore.guess.first", ui.text("explore.guess_before"));
  }
  if (stage == ExploreStage::Heads && !has_one_head(scene.state.explore.source))
    return draw_heads(scene, ui, area, out);
  if (scene.explore->matrix) return draw_numbers(scene, ui, area, height);
  draw_weights(scene, ui, area, height, out);
}

}  // namespace headlight::explore
