#include "core/model/trained_head.h"

#include <cmath>

#include "core/attention/distance_bias.h"
#include "core/attention/project.h"
#include "core/base/random.h"

namespace headlight {
namespace {

constexpr std::uint64_t kValueSeed = 7;
constexpr std::string_view kSourcePrefix = "head:";

Matrix untrained_values(Eigen::Index features, Eigen::Index width) {
  Random random(kValueSeed);
  const double spread = 1 / std::sqrt(static_cast<double>(features));
  Matrix values(features, width);
  for (float& entry : values.reshaped<Eigen::RowMajor>()) entry = static_cast<float>(spread * random.normal());
  return values;
}

}  // namespace

std::string trained_head(const Origin& origin) {
  return origin.source.starts_with(kSourcePrefix) ? origin.source.substr(kSourcePrefix.size()) : "";
}

AttentionTrace read_with(const TrainedHead& head, const EncoderRun& run) {
  const Matrix x = scaled_features(raw_features(run, head.features), head.centre);
  const HeadWeights<float>& weights = head.weights;
  TraceInput input = run.sentence;
  input.vectors = std::make_shared<const Matrix>(x);
  input.queries = project(x, weights.query);
  input.keys = project(x, weights.key);
  input.values = project(x, untrained_values(x.cols(), weights.query.cols()));
  if (weights.distance.size() > 0) input.bias = distance_bias(weights.distance, x.rows());
  input.origin = {OriginKind::TrainedHere, std::string(kSourcePrefix) + head.name, 0, 0, false};
  Scaling scaling;
  if (head.scaled) scaling.divisor = std::sqrt(static_cast<float>(weights.query.cols()));
  return attend(std::move(input), scaling);
}

}  // namespace headlight
