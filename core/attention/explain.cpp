#include "core/attention/explain.h"

#include <algorithm>
#include <cmath>

namespace headlight {
namespace {

std::vector<Product> products_of(const AttentionTrace& trace, int query, int key) {
  std::vector<Product> products;
  for (Eigen::Index d = 0; d < trace.queries.cols(); ++d) {
    const double q = trace.queries(query, d);
    const double k = trace.keys(key, d);
    products.push_back({static_cast<int>(d), q, k, q * k});
  }
  std::stable_sort(products.begin(), products.end(),
                   [](const Product& a, const Product& b) { return std::abs(a.product) > std::abs(b.product); });
  return products;
}

CellChain chain_of(const AttentionTrace& trace, int query, int key) {
  CellChain chain;
  chain.products = products_of(trace, query, key);
  chain.score = trace.scores(query, key);
  chain.query_length = trace.queries.row(query).cast<double>().norm();
  chain.key_length = trace.keys.row(key).cast<double>().norm();
  const double lengths = chain.query_length * chain.key_length;
  chain.cosine = lengths > 0 ? chain.score / lengths : 0;
  chain.divisor = trace.scaling.divisor;
  chain.scaled = chain.score / chain.divisor;
  if (trace.bias.size() != 0) chain.bias = trace.bias(query, key);
  chain.temperature = trace.scaling.temperature;
  chain.masked = is_masked(trace.scaling, query, key);
  chain.logit = trace.logits(query, key);
  chain.row_max = trace.logits.row(query).maxCoeff();
  chain.weight = trace.weights(query, key);
  if (std::isfinite(chain.row_max)) {  // otherwise the whole row is masked and every weight is 0
    const auto shifted = (trace.logits.row(query).cast<double>().array() - chain.row_max).eval();
    chain.shifted = shifted(key);
    chain.exponential = std::exp(chain.shifted);
    chain.row_sum = shifted.exp().sum();
  }
  chain.value = trace.values.row(key);
  chain.contribution = trace.weights(query, key) * chain.value;
  chain.output = trace.output.row(query);
  return chain;
}

std::vector<CellPart> word_parts(const AttentionTrace& trace, int query, int key) {
  const AttentionTrace& pieces = *trace.parts.front();
  const auto& rows = trace.groups[static_cast<std::size_t>(query)];
  const auto& columns = trace.groups[static_cast<std::size_t>(key)];
  std::vector<CellPart> parts;
  for (const int row : rows) {
    for (const int column : columns) {
      const double weight = pieces.weights(row, column);
      parts.push_back(
          {pieces.origin.layer, pieces.origin.head, row, column, weight, weight / static_cast<double>(rows.size())});
    }
  }
  return parts;
}

std::vector<CellPart> head_parts(const AttentionTrace& trace, int query, int key) {
  std::vector<CellPart> parts;
  for (const TracePtr& head : trace.parts) {
    const double weight = head->weights(query, key);
    parts.push_back(
        {head->origin.layer, head->origin.head, query, key, weight, weight / static_cast<double>(trace.parts.size())});
  }
  return parts;
}

}  // namespace

double CellChain::sum_after(std::size_t shown) const {
  double sum = 0;
  for (std::size_t i = shown; i < products.size(); ++i) sum += products[i].product;
  return sum;
}

CellExplanation explain(const AttentionTrace& trace, int query, int key) {
  CellExplanation result{query, key, trace.weights(query, key), PartKind::Pieces, {}, {}};
  if (!trace.combined()) {
    result.chain = chain_of(trace, query, key);
  } else if (trace.level == Level::Word) {
    result.parts = word_parts(trace, query, key);
    if (result.parts.size() == 1) {  // one piece looks at one piece: that cell tells the whole story
      CellExplanation only = explain(*trace.parts.front(), result.parts.front().query, result.parts.front().key);
      result.kind = only.kind;
      result.parts = std::move(only.parts);
      result.chain = std::move(only.chain);
    }
  } else {
    result.kind = PartKind::Heads;
    result.parts = head_parts(trace, query, key);
  }
  return result;
}

}  // namespace headlight
