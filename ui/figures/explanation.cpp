#include "ui/figures/explanation.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/vector_strip.h"

namespace headlight {
namespace {

constexpr std::size_t kShownProducts = 3;
constexpr std::size_t kShownParts = 8;

// Writes the lines of the calculation: what is done on the left, the result on the right.
class Board {
 public:
  Board(Canvas& ui, Area& area) : ui_(ui), area_(area) {}

  void step(const std::string& id, const std::string& what, const std::string& result, bool strong = false) {
    const TextStyle left = strong ? mono_style(ui_) : with_colour(mono_style(ui_), ui_.theme.dim);
    const TextStyle right = with_colour(mono_style(ui_), strong ? ui_.theme.accent : ui_.theme.ink);
    const ImVec2 size = measure(ui_, right, result);
    const std::string fitted = shortened(ui_, left, what, area_.width - size.x - ui_.px(12));
    draw_text(ui_, left, {area_.x, area_.y}, fitted);
    draw_text(ui_, right, {area_.right() - size.x, area_.y}, result);
    describe(ui_, "chain." + id, Role::Text, what, result, {area_.x, area_.y}, {area_.right(), area_.y + size.y});
    area_.y += ui_.px(22);
  }

  void gap() { area_.y += ui_.px(4); }

 private:
  Canvas& ui_;
  Area& area_;
};

void draw_products(const CellChain& chain, Canvas& ui, Board& board) {
  const std::size_t shown = std::min(kShownProducts, chain.products.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Product& product = chain.products[i];
    board.step("product." + std::to_string(i),
               ui.text("chain.product", {{"d", std::to_string(product.dimension + 1)},
                                         {"q", decimals(product.query, 3)},
                                         {"k", decimals(product.key, 3)}}),
               decimals(product.product, 3));
  }
  if (shown < chain.products.size()) {
    board.step("rest", ui.texts.plural("chain.rest", static_cast<long long>(chain.products.size() - shown)),
               decimals(chain.sum_after(shown), 3));
  }
}

void draw_chain(const CellChain& chain, Canvas& ui, Area& area) {
  Board board(ui, area);
  draw_products(chain, ui, board);
  board.gap();
  board.step("score", ui.text("chain.score"), decimals(chain.score, 3), true);
  board.step("scaled",
             ui.text(chain.divisor == 1 ? "chain.unscaled" : "chain.scaled",
                     {{"width", significant(chain.divisor * chain.divisor, 4)}}),
             decimals(chain.scaled, 3));
  if (chain.bias) board.step("bias", ui.text("chain.bias"), decimals(*chain.bias, 3));
  if (chain.temperature != 1) {
    board.step("temperature", ui.text("chain.temperature", {{"t", significant(chain.temperature, 3)}}),
               decimals(chain.logit, 3));
  }
  board.step("mask", ui.text(chain.masked ? "chain.masked" : "chain.unmasked"), decimals(chain.logit, 3));
  board.step("shifted", ui.text("chain.shifted", {{"max", decimals(chain.row_max, 3)}}), decimals(chain.shifted, 3));
  board.step("exp", ui.text("chain.exp"), decimals(chain.exponential, 4));
  board.step("weight", ui.text("chain.weight", {{"sum", decimals(chain.row_sum, 4)}}), decimals(chain.weight, 4), true);
  board.gap();
  const float largest = std::max({chain.value.cwiseAbs().maxCoeff(), chain.output.cwiseAbs().maxCoeff(), 1e-6F});
  const std::string numbers = std::to_string(chain.value.size());
  vector_strip(ui, area, "chain.value", ui.text("chain.value", {{"n", numbers}}), chain.value, largest, ui.theme.value);
  vector_strip(ui, area, "chain.contribution", ui.text("chain.contribution", {{"weight", decimals(chain.weight, 3)}}),
               chain.contribution, largest, ui.theme.value);
  vector_strip(ui, area, "chain.output", ui.text("chain.output"), chain.output, largest, ui.theme.accent);
}

// What a combined number was made of: piece cells, or heads.
void draw_parts(const TraceView& view, const CellExplanation& cell, Canvas& ui, Area& area) {
  const bool words = cell.kind == PartKind::Pieces;
  text_wrapped(ui, area, label_style(ui), "chain.parts", ui.text(words ? "chain.from_pieces" : "chain.from_heads"));
  area.y += ui.px(4);
  const auto& names = words ? view.trace->parts.front()->pieces : view.trace->pieces;
  Board board(ui, area);
  const std::size_t shown = std::min(kShownParts, cell.parts.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const CellPart& part = cell.parts[i];
    const std::string what = words ? names[static_cast<std::size_t>(part.query)].token + " → " +
                                         names[static_cast<std::size_t>(part.key)].token
                                   : ui.text("chain.head", {{"layer", std::to_string(part.layer + 1)},
                                                            {"head", std::to_string(part.head + 1)}});
    board.step("part." + std::to_string(i),
               ui.text(cell.averaged > 1 ? "chain.part_of" : "chain.part",
                       {{"part", what}, {"weight", decimals(part.weight, 4)}, {"n", std::to_string(cell.averaged)}}),
               decimals(part.share, 4));
  }
  if (shown < cell.parts.size()) {
    text_line(ui, area, label_style(ui), "chain.more_parts",
              ui.texts.plural("chain.more_parts", static_cast<long long>(cell.parts.size() - shown)));
  }
  board.step("weight", ui.text("chain.sum"), decimals(cell.weight, 4), true);
}

}  // namespace

void draw_explanation(const TraceView& view, const CellExplanation& cell, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "chain", ui.text("chain.name"));
  const std::string close = "×";
  const ImVec2 size = button_size(ui, close);
  if (button(ui, {area.right() - size.x + ui.px(6), area.y - ui.px(8)}, "chain.close", close, ButtonLook::Plain, false,
             ui.text("chain.close")))
    out.push_back(CloseCell{});
  const auto token = [&](int index) { return shown_word(*view.trace, index); };
  Area title = area;
  title.width -= size.x;
  draw_runs(ui, title, body_style(ui), "chain.title",
            emphasized(ui.text("chain.title", {{"query", literal(token(cell.query))},
                                               {"key", literal(token(cell.key))},
                                               {"weight", decimals(100 * cell.weight, 1)}})),
            nullptr, Role::Heading);
  area.y = title.y + ui.px(8);
  if (!cell.parts.empty()) draw_parts(view, cell, ui, area);
  if (cell.chain) draw_chain(*cell.chain, ui, area);
}

}  // namespace headlight
