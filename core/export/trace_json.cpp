#include "core/export/json_text.h"
#include "core/export/trace_text.h"

namespace headlight {
namespace {

constexpr int kSchema = 1;

std::string product_json(const Product& product) {
  return JsonObject()
      .integer("dimension", product.dimension)
      .number("q", product.query)
      .number("k", product.key)
      .number("product", product.product)
      .finish();
}

std::string part_json(const CellPart& part) {
  return JsonObject()
      .integer("layer", part.layer)
      .integer("head", part.head)
      .integer("query", part.query)
      .integer("key", part.key)
      .number("weight", part.weight)
      .number("share", part.share)
      .finish();
}

std::string chain_json(const CellChain& chain) {
  std::vector<std::string> products;
  for (const Product& product : chain.products) products.push_back(product_json(product));
  JsonObject json;
  json.raw("products", json_array(products)).number("score", chain.score);
  json.number("query_length", chain.query_length).number("key_length", chain.key_length).number("cosine", chain.cosine);
  json.number("scale", chain.divisor).number("scaled", chain.scaled);
  chain.bias ? json.number("bias", *chain.bias) : json.null("bias");
  json.number("temperature", chain.temperature).boolean("masked", chain.masked).number("logit", chain.logit);
  json.number("row_max", chain.row_max).number("shifted", chain.shifted).number("exp", chain.exponential);
  json.number("row_sum", chain.row_sum).number("weight", chain.weight);
  json.raw("value", json_row(chain.value)).raw("contribution", json_row(chain.contribution));
  json.raw("output", json_row(chain.output));
  return json.finish();
}

void put_origin(JsonObject& json, const AttentionTrace& trace) {
  json.integer("schema", kSchema).text("text", trace.text).text("source", trace.origin.source);
  json.integer("layer", trace.origin.layer);
  trace.origin.head == kMeanHead ? json.text("head", "mean") : json.integer("head", trace.origin.head);
  json.text("level", name_of(trace.level)).text("mask", name_of(trace.scaling.mask));
  json.scalar("temperature", trace.scaling.temperature).boolean("what_if", trace.origin.what_if);
  json.text("origin", name_of(trace.origin.kind));
}

// The words of the matrices' side: all of the sentence's, or at word level exactly the rows.
std::vector<Span> word_spans(const AttentionTrace& trace) {
  if (trace.level == Level::Piece) return trace.words;
  std::vector<Span> rows;
  for (const Piece& row : trace.pieces) rows.push_back(row.span);
  return rows;
}

// The model's pieces, also at word level, where they stand in the trace that the words were made from.
std::string tokens_json(const AttentionTrace& trace) {
  const AttentionTrace& pieces = trace.level == Level::Word ? *trace.parts.front() : trace;
  std::vector<std::string> tokens;
  for (const Piece& piece : pieces.pieces) tokens.push_back(json_string(piece.token));
  return json_array(tokens);
}

}  // namespace

std::string trace_json(const AttentionTrace& trace) {
  JsonObject json;
  put_origin(json, trace);
  json.raw("tokens", tokens_json(trace)).raw("words", json_spans(word_spans(trace)));
  json.integer("dropped", static_cast<long long>(trace.dropped));
  trace.combined() ? json.null("d_k") : json.integer("d_k", trace.head_width());
  json.scalar("scale", trace.scaling.divisor);
  json.raw("q", json_matrix(trace.queries)).raw("k", json_matrix(trace.keys)).raw("v", json_matrix(trace.values));
  json.raw("scores", json_matrix(trace.scores)).raw("bias", json_matrix(trace.bias));
  json.raw("logits", json_matrix(trace.logits)).raw("weights", json_matrix(trace.weights));
  json.raw("output", json_matrix(trace.output));
  return json.finish();
}

std::string explanation_json(const AttentionTrace& trace, const CellExplanation& cell) {
  JsonObject json;
  put_origin(json, trace);
  json.raw("tokens", tokens_json(trace)).raw("words", json_spans(word_spans(trace)));
  json.integer("query", cell.query).integer("key", cell.key);
  json.text("query_token", trace.pieces[static_cast<std::size_t>(cell.query)].token);
  json.text("key_token", trace.pieces[static_cast<std::size_t>(cell.key)].token);
  json.number("weight", cell.weight);
  std::vector<std::string> parts;
  for (const CellPart& part : cell.parts) parts.push_back(part_json(part));
  json.raw("parts", json_array(parts));
  json.raw("chain", cell.chain ? chain_json(*cell.chain) : "null");
  return json.finish();
}

}  // namespace headlight
