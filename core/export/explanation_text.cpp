#include <algorithm>

#include "core/base/numbers.h"
#include "core/export/trace_text.h"

namespace headlight {
namespace {

constexpr std::size_t kShownProducts = 6;
constexpr int kDigits = 6;

std::string number(double value) { return decimals(value, kDigits); }

// The first few numbers of a vector.
std::string vector_text(const Row& vector) {
  constexpr Eigen::Index kShown = 6;
  std::string text = "[";
  for (Eigen::Index i = 0; i < std::min(kShown, vector.size()); ++i)
    text += (i == 0 ? "" : ", ") + decimals(vector(i), 3);
  return text + (vector.size() > kShown ? ", …]" : "]");
}

std::string chain_text(const CellChain& chain, const Catalogue& texts) {
  std::string out;
  const auto line = [&](std::string_view key, const TextArguments& args) {
    out += "  " + texts.text(key, args) + "\n";
  };
  const std::size_t shown = std::min(kShownProducts, chain.products.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Product& product = chain.products[i];
    line("cli.explain.product", {{"d", std::to_string(product.dimension)},
                                 {"q", number(product.query)},
                                 {"k", number(product.key)},
                                 {"product", number(product.product)}});
  }
  if (shown < chain.products.size()) {
    const auto count = static_cast<long long>(chain.products.size() - shown);
    out += "  " + texts.plural("cli.explain.more_products", count, {{"value", number(chain.sum_after(shown))}}) + "\n";
  }
  line("cli.explain.score", {{"value", number(chain.score)}});
  line("cli.explain.scaled", {{"divisor", number(chain.divisor)}, {"value", number(chain.scaled)}});
  if (chain.bias) line("cli.explain.bias", {{"value", number(*chain.bias)}});
  if (chain.temperature != 1) line("cli.explain.temperature", {{"value", number(chain.temperature)}});
  line(chain.masked ? "cli.explain.masked" : "cli.explain.logit", {{"value", number(chain.logit)}});
  line("cli.explain.shifted", {{"max", number(chain.row_max)}, {"value", number(chain.shifted)}});
  line("cli.explain.exp", {{"value", number(chain.exponential)}});
  line("cli.explain.weight", {{"sum", number(chain.row_sum)}, {"value", number(chain.weight)}});
  line("cli.explain.value", {{"vector", vector_text(chain.value)}});
  line("cli.explain.contribution", {{"vector", vector_text(chain.contribution)}});
  line("cli.explain.output", {{"vector", vector_text(chain.output)}});
  return out;
}

}  // namespace

std::string explanation_text(const AttentionTrace& trace, const CellExplanation& cell, const Catalogue& texts) {
  const auto token = [&](int index) { return trace.pieces[static_cast<std::size_t>(index)].token; };
  std::string out =
      texts.text("cli.explain.title",
                 {{"query", token(cell.query)}, {"key", token(cell.key)}, {"weight", number(cell.weight)}}) +
      "\n";
  for (const CellPart& part : cell.parts) {
    out += "  " +
           texts.text("cli.explain.part", {{"head", "L" + std::to_string(part.layer) + "H" +
                                                        (part.head == kMeanHead ? "*" : std::to_string(part.head))},
                                           {"query", std::to_string(part.query)},
                                           {"key", std::to_string(part.key)},
                                           {"weight", number(part.weight)},
                                           {"share", number(part.share)}}) +
           "\n";
  }
  if (cell.chain) out += chain_text(*cell.chain, texts);
  return out;
}

}  // namespace headlight
