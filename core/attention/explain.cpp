#include "core/attention/explain.h"

#include <cmath>

namespace headlight {
namespace {

CellChain chain_of(const AttentionTrace& trace, int query, int key) {
  CellChain chain;
  static_cast<Similarity&>(chain) = compare(trace.queries.row(query), trace.keys.row(key));
  chain.score = trace.scores(query, key);  // the trace's own number, which may differ in the last bit
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

CellExplanation explain(const AttentionTrace& trace, int query, int key) {
  CellExplanation result{query, key, trace.weights(query, key), PartKind::Pieces, {}, 1, {}};
  if (!trace.combined()) {
    result.chain = chain_of(trace, query, key);
  } else if (trace.level == Level::Word) {
    result.parts = word_parts(trace, query, key);
    result.averaged = static_cast<int>(trace.groups[static_cast<std::size_t>(query)].size());
    if (result.parts.size() == 1) {  // one piece looks at one piece: that cell tells the whole story
      CellExplanation only = explain(*trace.parts.front(), result.parts.front().query, result.parts.front().key);
      result.kind = only.kind;
      result.averaged = only.averaged;
      result.parts = std::move(only.parts);
      result.chain = std::move(only.chain);
    }
  } else {
    result.kind = PartKind::Heads;
    result.parts = head_parts(trace, query, key);
    result.averaged = static_cast<int>(trace.parts.size());
  }
  return result;
}

bool is_hidden(const AttentionTrace& trace, int query, int key) {
  if (trace.weights(query, key) > 0) return false;
  if (!trace.combined()) return is_masked(trace.scaling, query, key);
  const AttentionTrace& part = *trace.parts.front();  // all heads of a mean are masked alike
  if (trace.groups.empty()) return is_hidden(part, query, key);
  for (const int row : trace.groups[static_cast<std::size_t>(query)]) {
    for (const int column : trace.groups[static_cast<std::size_t>(key)]) {
      if (!is_hidden(part, row, column)) return false;
    }
  }
  return true;
}

}  // namespace headlight
