#include "core/model/encoder_weights.h"

#include <memory>
#include <optional>
#include <string>

namespace headlight {
namespace {

constexpr std::size_t kEmbedding = kPieceWidth;
constexpr std::size_t kWidth = kEmbeddingWidth;
constexpr std::size_t kFeedForward = kExpandedWidth;

// Reads tensors one after another; after the first error every further read is skipped.
class Reader {
 public:
  Reader(const WeightFile& file, CpuPath path) : file_(file), path_(path) {}

  std::vector<float> values(const std::string& name, const std::vector<std::size_t>& shape) {
    if (error) return {};
    auto read = file_.read(name, shape);
    if (read) return std::move(*read);
    error = read.error();
    return {};
  }

  Row row(const std::string& name, std::size_t size) {
    const std::vector<float> read = values(name, {size});
    return Eigen::Map<const Row>(read.data(), static_cast<Eigen::Index>(read.size()));
  }

  // A kernel of `shape` (a [1, 1, in, out] convolution has the same bytes) and its bias.
  Dense dense(const std::string& kernel, const std::vector<std::size_t>& shape, const std::string& bias) {
    const std::size_t inputs = shape[shape.size() - 2];
    const std::size_t outputs = shape.back();
    const std::vector<float> weights = values(kernel, shape);
    const Row biases = row(bias, outputs);
    if (error) return {};
    return {pack(path_, weights.data(), inputs, outputs, outputs), biases};
  }

  // A kernel C → 3·H·D and its bias, of the queries, the keys and the values of all heads, taken apart.
  std::array<EncoderLayer::Head, kHeads> heads(const std::string& kernel, std::size_t inputs, const std::string& bias) {
    const std::size_t all = 3 * inputs, width = inputs / kHeads;
    const std::vector<float> weights = values(kernel, {1, 1, inputs, all});
    const Row biases = row(bias, all);
    std::array<EncoderLayer::Head, kHeads> heads;
    if (error) return heads;
    const auto part = [&](std::size_t column) {
      return Dense{pack(path_, weights.data() + column, inputs, width, all),
                   biases.segment(static_cast<Eigen::Index>(column), static_cast<Eigen::Index>(width))};
    };
    for (std::size_t head = 0; head < kHeads; ++head) {
      const std::size_t column = head * width;
      heads[head] = {part(column), part(inputs + column), part(2 * inputs + column)};
    }
    return heads;
  }

  LayerNorm layer_norm(const std::string& prefix, std::size_t width) {
    const std::string stem = prefix + "layer_prepostprocess/layer_norm/layer_norm_";
    return {row(stem + "scale/ConcatPartitions/concat", width), row(stem + "bias/ConcatPartitions/concat", width)};
  }

  std::optional<Error> error;

 private:
  const WeightFile& file_;
  CpuPath path_;
};

EncoderLayer read_layer(Reader& reader, int index) {
  const std::string number = std::to_string(index);
  const std::string layer = "Encode/Layer_" + number + "/TransformerLayer/";
  const std::string applied = "module_apply_default/Encoder_en/KonaTransformer/" + layer;
  const std::string stored = "module/Encoder_en/KonaTransformer/" + layer;
  const std::string stack = "module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_" + number +
                            "/TransformerLayer/FFN/";
  const std::string concat = "/bias/ConcatPartitions/concat";
  const std::size_t inputs = index == 0 ? kEmbedding : kWidth;

  EncoderLayer result;
  result.before_attention = reader.layer_norm(applied, inputs);
  result.before_feed_forward = reader.layer_norm(applied + "FFN/", kWidth);
  result.heads = reader.heads(stored + "MultiheadAttention/qkv_transform_single/kernel/part_0", inputs,
                              applied + "MultiheadAttention/qkv_transform_single" + concat);
  result.output = reader.dense(stored + "MultiheadAttention/output_transform_single/kernel/part_0",
                               {1, 1, inputs, kWidth}, applied + "MultiheadAttention/output_transform_single" + concat);
  result.expand =
      reader.dense(stack + "conv1/Tensordot/Reshape_1", {kWidth, kFeedForward}, applied + "FFN/conv1" + concat);
  result.contract =
      reader.dense(stack + "conv2/Tensordot/Reshape_1", {kFeedForward, kWidth}, applied + "FFN/conv2" + concat);
  return result;
}

}  // namespace

Result<EncoderWeights> EncoderWeights::load(const WeightFile& file, CpuPath path) {
  Reader reader(file, path);
  EncoderWeights weights;
  weights.path = path;
  const auto embedding =
      std::make_shared<const std::vector<float>>(reader.values("module/Embeddings_en", {kVocabularySize, kEmbedding}));
  weights.embedding = {*embedding, embedding};
  for (int index = 0; index < kLayers; ++index) {
    weights.layers[static_cast<std::size_t>(index)] = read_layer(reader, index);
  }
  const std::string residual = "module_apply_default/Encoder_en/KonaTransformer/Encode/Layer_0/TransformerLayer/dense/";
  weights.residual = reader.dense(residual + "kernel/ConcatPartitions/concat", {kEmbedding, kWidth},
                                  residual + "bias/ConcatPartitions/concat");
  const std::string sentence = "module/Encoder_en/hidden_layers/tanh_layer_0/";
  weights.sentence = reader.dense(sentence + "weights", {kWidth, kWidth}, sentence + "bias");
  if (reader.error) return *reader.error;
  return weights;
}

}  // namespace headlight
