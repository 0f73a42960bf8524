#include "core/model/trained_head.h"

#include "core/attention/project.h"
#include "core/model/random_matrix.h"

namespace headlight {
namespace {

constexpr std::uint64_t kValueSeed = 7;
constexpr std::string_view kSourcePrefix = "head:";

}  // namespace

std::string trained_head(const Origin& origin) {
  return origin.source.starts_with(kSourcePrefix) ? origin.source.substr(kSourcePrefix.size()) : "";
}

AttentionTrace read_with(const TrainedHead& head, const EncoderRun& run, const std::vector<int>& hidden) {
  Matrix x = scaled_features(raw_features(run, head.features), head.centre);
  for (const int piece : hidden) x.row(piece).setZero();
  const HeadWeights<float>& weights = head.weights;
  TraceInput input = run.sentence;
  input.vectors = std::make_shared<const Matrix>(x);
  input.queries = project(x, weights.query);
  input.keys = project(x, weights.key);
  Random random(kValueSeed);
  input.values = project(x, random_matrix(random, x.cols(), weights.query.cols()));
  input.bias = bias_of(weights, x.rows());
  input.origin = {OriginKind::TrainedHere, std::string(kSourcePrefix) + head.name, 0, 0, false};
  return attend(std::move(input), scaling_of(weights, head.scaled));
}

}  // namespace headlight
