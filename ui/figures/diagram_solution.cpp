#include "ui/figures/diagram_solution.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/parts.h"
#include "ui/widgets/number_table.h"
#include "ui/widgets/text.h"

namespace headlight {
namespace {

constexpr int kVectorPlaces = 2, kWeightPlaces = 3;

using Cells = std::vector<CellExplanation>;

const CellChain& chain_at(const Cells& cells, int row) { return *cells[static_cast<std::size_t>(row)].chain; }

std::string factor(double number) {
  const std::string text = decimals(number, kVectorPlaces);
  return number < 0 ? "(" + text + ")" : text;
}

// "0.80·0.90 + (−0.20)·0.10 + … = 0.55", in the order of the entries.
std::string products_text(const CellChain& chain) {
  std::vector<Product> products = chain.products;
  std::sort(products.begin(), products.end(),
            [](const Product& a, const Product& b) { return a.dimension < b.dimension; });
  std::string text;
  for (const Product& product : products) {
    text += (text.empty() ? "" : " + ") + factor(product.query) + "·" + factor(product.key);
  }
  return text + " = " + decimals(chain.score, kVectorPlaces);
}

// "0.369·1.00 + 0.204·0.20 + … = 0.794": one entry of the output, from the shares and the values.
std::string sum_text(const Cells& cells, const std::vector<int>& rows, Eigen::Index entry) {
  std::string text;
  for (const int row : rows) {
    const CellChain& chain = chain_at(cells, row);
    text += (text.empty() ? "" : " + ") + decimals(chain.weight, kWeightPlaces) + "·" +
            factor(static_cast<double>(chain.value(entry)));
  }
  return text + " = " + decimals(static_cast<double>(chain_at(cells, rows.front()).output(entry)), kWeightPlaces);
}

// A row's way from the scores to the shares.
void draw_shares(const TraceView& view, const Cells& cells, const std::vector<int>& neighbours, const std::string& id,
                 const std::string& first_column, Canvas& ui, Area& area) {
  std::vector<NumberRow> rows;
  std::string sum;
  for (const int row : neighbours) {
    const CellChain& chain = chain_at(cells, row);
    sum = decimals(chain.row_sum, kWeightPlaces);
    rows.push_back({row,
                    word_of(view, row),
                    {decimals(chain.scaled, kWeightPlaces), decimals(chain.shifted, kWeightPlaces),
                     decimals(chain.exponential, kWeightPlaces), decimals(chain.weight, kWeightPlaces)}});
  }
  (void)number_table(ui, area, id, view,
                     {ui.text("figure.word"), first_column, ui.text("figure.minus_max"), ui.text("figure.exp"),
                      ui.text("figure.by_sum", {{"sum", sum}})},
                     rows);
  area.y += ui.px(10);
}

void draw_sums(const Cells& cells, const std::vector<int>& neighbours, const std::string& id, const std::string& name,
               Canvas& ui, Area& area) {
  text_wrapped(ui, area, label_style(ui), id, name);
  for (Eigen::Index entry = 0; entry < chain_at(cells, neighbours.front()).value.size(); ++entry) {
    text_wrapped(ui, area, with_colour(mono_style(ui), ui.theme.ink), id + "." + std::to_string(entry),
                 sum_text(cells, neighbours, entry));
  }
  area.y += ui.px(6);
}

}  // namespace

void draw_diagram_solution(const SlideScene& slide, Canvas& ui, Area& area) {
  const TraceView& view = *slide.view;
  const DiagramScene& diagram = *slide.diagram;
  const SemanticGroup group(ui, "solution");
  const TextStyle step = with_subscripts(strong_style(ui));
  text_line(ui, area, step, "solution.products", ui.text("diagram.products"), Role::Heading);
  for (const int row : diagram.neighbours) {
    text_wrapped(ui, area, label_style(ui), "solution.word." + std::to_string(row), word_of(view, row));
    text_wrapped(ui, area, with_colour(mono_style(ui), ui.theme.ink), "solution.product." + std::to_string(row),
                 products_text(chain_at(slide.row_cells, row)));
    area.y += ui.px(4);
  }
  area.y += ui.px(8);
  text_line(ui, area, step, "solution.softmax",
            ui.text("diagram.softmax", {{"root", decimals(static_cast<double>(view.trace->scaling.divisor), 3)}}),
            Role::Heading);
  draw_shares(view, slide.row_cells, diagram.neighbours, "solution.row", ui.text("figure.root"), ui, area);
  if (!diagram.unscaled.empty()) {
    text_line(ui, area, step, "solution.unscaled", ui.text("diagram.softmax_unscaled"), Role::Heading);
    draw_shares(view, diagram.unscaled, diagram.neighbours, "solution.unscaled.row", "q·k", ui, area);
  }
  text_line(ui, area, step, "solution.sums", ui.text("diagram.sums"), Role::Heading);
  draw_sums(slide.row_cells, diagram.neighbours, "solution.sum", ui.text("diagram.scaled"), ui, area);
  if (!diagram.unscaled.empty()) {
    draw_sums(diagram.unscaled, diagram.neighbours, "solution.unscaled.sum", ui.text("diagram.unscaled"), ui, area);
  }
}

}  // namespace headlight
