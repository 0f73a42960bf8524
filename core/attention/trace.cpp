#include "core/attention/trace.h"

#include "core/attention/scores.h"
#include "core/attention/softmax.h"
#include "core/attention/weighted_sum.h"

namespace headlight {
namespace {

void run_from_scores(AttentionTrace& trace, const Scaling& scaling, const FasterStages& faster = {}) {
  trace.scaling = scaling;
  trace.logits = attention_logits(trace.scores, trace.bias, scaling);
  trace.weights = faster.softmax ? faster.softmax(trace.logits) : softmax_rows(trace.logits);
  trace.output = faster.sum ? faster.sum(trace.weights, trace.values) : weighted_sum(trace.weights, trace.values);
  trace.largest = trace.weights.size() == 0 ? 0 : trace.weights.maxCoeff();
}

}  // namespace

AttentionTrace attend(TraceInput input, const Scaling& scaling, const FasterStages& faster) {
  AttentionTrace trace;
  trace.text = std::move(input.text);
  trace.pieces = std::move(input.pieces);
  trace.words = std::move(input.words);
  trace.dropped = input.dropped;
  trace.read_end = input.read_end;
  trace.vectors = std::move(input.vectors);
  trace.queries = std::move(input.queries);
  trace.keys = std::move(input.keys);
  trace.values = std::move(input.values);
  trace.bias = std::move(input.bias);
  trace.origin = std::move(input.origin);
  trace.scores = faster.scores ? faster.scores(trace.queries, trace.keys) : attention_scores(trace.queries, trace.keys);
  run_from_scores(trace, scaling, faster);
  return trace;
}

AttentionTrace attend_again(const AttentionTrace& trace, const Scaling& scaling) {
  AttentionTrace again = trace;
  again.origin.what_if = again.origin.what_if || !(scaling == trace.scaling);
  run_from_scores(again, scaling);
  return again;
}

}  // namespace headlight
