#include "core/model/packed_model.h"

#include <xxhash.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "core/base/safetensors.h"

namespace headlight {
namespace {

constexpr std::string_view kFormat = "headlight-model-3";
constexpr std::size_t kAlignment = 64;  // of each tensor: a cache line, and the widest register

// The checksum stands in the header itself, as so many hexadecimal digits, and counts as zeros there.
constexpr std::size_t kChecksumDigits = 16;
const std::string kNoChecksum(kChecksumDigits, '0');

// Where in the file's bytes its digits stand; npos: nowhere.
std::size_t place_of_checksum(std::string_view bytes) {
  constexpr std::string_view kBefore = "\"checksum\":\"";
  const std::size_t found = bytes.find(kBefore);
  if (found == std::string_view::npos || bytes.size() - found < kBefore.size() + kChecksumDigits) {
    return std::string_view::npos;
  }
  return found + kBefore.size();
}

std::string checksum_of(std::string_view bytes, std::size_t place) {
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), XXH3_freeState);
  XXH3_64bits_reset(state.get());
  XXH3_64bits_update(state.get(), bytes.data(), place);
  XXH3_64bits_update(state.get(), kNoChecksum.data(), kNoChecksum.size());
  const std::string_view rest = bytes.substr(place + kChecksumDigits);
  XXH3_64bits_update(state.get(), rest.data(), rest.size());
  std::uint64_t sum = XXH3_64bits_digest(state.get());
  std::string digits = kNoChecksum;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, sum /= 16) *digit = "0123456789abcdef"[sum % 16];
  return digits;
}

// The tensors of the weights, by name: what writes a model and what reads one go through the same list.
template <class Weights, class Visitor>
void visit_dense(Weights& dense, const std::string& name, std::uint64_t inputs, std::uint64_t outputs,
                 Visitor& visitor) {
  visitor.panels(name + ".weights", dense.weights, inputs, outputs);
  visitor.row(name + ".bias", dense.bias, outputs);
}

template <class Norm, class Visitor>
void visit_norm(Norm& norm, const std::string& name, std::uint64_t width, Visitor& visitor) {
  visitor.row(name + ".scale", norm.scale, width);
  visitor.row(name + ".bias", norm.bias, width);
}

template <class Weights, class Visitor>
void visit(Weights& weights, Visitor& visitor) {
  visitor.floats("embedding", weights.embedding, kVocabularySize * kPieceWidth);
  for (std::size_t index = 0; index < weights.layers.size(); ++index) {
    auto& layer = weights.layers[index];
    const std::string name = "layer" + std::to_string(index) + ".";
    const std::uint64_t width = index == 0 ? kPieceWidth : kEmbeddingWidth;
    visit_norm(layer.before_attention, name + "before_attention", width, visitor);
    for (std::size_t head = 0; head < layer.heads.size(); ++head) {
      const std::string stem = name + "head" + std::to_string(head) + ".";
      visit_dense(layer.heads[head].query, stem + "query", width, width / kHeads, visitor);
      visit_dense(layer.heads[head].key, stem + "key", width, width / kHeads, visitor);
      visit_dense(layer.heads[head].value, stem + "value", width, width / kHeads, visitor);
    }
    visit_dense(layer.output, name + "output", width, kEmbeddingWidth, visitor);
    visit_norm(layer.before_feed_forward, name + "before_feed_forward", kEmbeddingWidth, visitor);
    visit_dense(layer.expand, name + "expand", kEmbeddingWidth, kExpandedWidth, visitor);
    visit_dense(layer.contract, name + "contract", kExpandedWidth, kEmbeddingWidth, visitor);
  }
  visit_dense(weights.residual, "residual", kPieceWidth, kEmbeddingWidth, visitor);
  visit_dense(weights.sentence, "sentence", kEmbeddingWidth, kEmbeddingWidth, visitor);
}

// Writes each tensor as one row of numbers, filled up to the next cache line.
class Packer {
 public:
  void floats(const std::string& name, const SharedFloats& floats, std::uint64_t) { add(name, "F32", floats.values); }
  void panels(const std::string& name, const PackedMatrix& matrix, std::uint64_t, std::uint64_t) {
    add(name, "F32", matrix.panels.values);
  }
  void row(const std::string& name, const Row& row, std::uint64_t) {
    add(name, "F32", std::span<const float>(row.data(), static_cast<std::size_t>(row.size())));
  }

  template <class Number>
  void add(const std::string& name, const char* type, std::span<const Number> numbers) {
    std::vector<Number> filled(numbers.begin(), numbers.end());
    constexpr std::size_t kStep = kAlignment / sizeof(Number);
    filled.resize((filled.size() + kStep - 1) / kStep * kStep);
    counts_[name + ".count"] = std::to_string(numbers.size());
    writer_.add(name, type, {filled.size()}, std::span<const Number>(filled));
  }

  std::string finish(CpuPath path, std::string_view origin) {
    std::map<std::string, std::string> metadata = std::move(counts_);
    metadata["format"] = kFormat;
    metadata["path"] = name_of(path);
    metadata["origin"] = origin;
    metadata["panel"] = std::to_string(panel_width_of(path));
    metadata["checksum"] = kNoChecksum;
    std::string bytes = writer_.finish(metadata, kAlignment);
    const std::size_t place = place_of_checksum(bytes);
    bytes.replace(place, kChecksumDigits, checksum_of(bytes, place));
    return bytes;
  }

 private:
  SafetensorsWriter writer_;
  std::map<std::string, std::string> counts_;
};

// Finds each tensor again; after the first that does not fit nothing counts.
class Finder {
 public:
  Finder(const Safetensors& file, std::shared_ptr<const void> keeper, CpuPath path)
      : file_(file), keeper_(std::move(keeper)), path_(path) {}

  void floats(const std::string& name, SharedFloats& floats, std::uint64_t count) {
    floats = {find<float>(name, "F32", count), keeper_};
  }
  void panels(const std::string& name, PackedMatrix& matrix, std::uint64_t inputs, std::uint64_t outputs) {
    const std::size_t width = panel_width_of(path_);
    matrix = {inputs, outputs, width, {find<float>(name, "F32", packed_size(inputs, outputs, width)), keeper_}};
  }
  void row(const std::string& name, Row& row, std::uint64_t count) {
    const auto found = find<float>(name, "F32", count);
    row = Eigen::Map<const Row>(found.data(), static_cast<Eigen::Index>(found.size()));
  }

  // As many numbers as were written, or `count` of them.
  template <class Number>
  std::span<const Number> find(const std::string& name, const char* type, std::optional<std::uint64_t> count = {}) {
    const auto tensor = file_.tensors.find(name);
    const auto written = file_.metadata.find(name + ".count");
    if (tensor == file_.tensors.end() || written == file_.metadata.end() || tensor->second.type != type) return lost();
    const std::string_view bytes = tensor->second.bytes;
    const std::uint64_t numbers = std::strtoull(written->second.c_str(), nullptr, 10);
    const bool aligned = reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Number) == 0;
    if (!aligned || numbers > bytes.size() / sizeof(Number) || (count && *count != numbers)) return lost();
    return {reinterpret_cast<const Number*>(bytes.data()), numbers};
  }

  bool complete = true;

 private:
  // Fits any kind of numbers.
  struct Nothing {
    template <class Number>
    operator std::span<const Number>() const {  // NOLINT(google-explicit-constructor): stands for all of them
      return {};
    }
  };
  Nothing lost() {
    complete = false;
    return {};
  }

  const Safetensors& file_;
  std::shared_ptr<const void> keeper_;
  CpuPath path_;
};

}  // namespace

std::string pack_model(const Vocabulary& vocabulary, const EncoderWeights& weights, std::string_view origin) {
  Packer packer;
  visit(weights, packer);
  const VocabularyTables& tables = vocabulary.tables();
  packer.add("vocabulary.letters", "U8", tables.letters);
  packer.add("vocabulary.begins", "U32", tables.begins);
  packer.add("vocabulary.scores", "F64", tables.scores);
  packer.add("vocabulary.first_edge", "U32", tables.first_edge);
  packer.add("vocabulary.points", "U32", tables.points);
  packer.add("vocabulary.ids", "I32", tables.ids);
  return packer.finish(weights.path, origin);
}

std::optional<ModelParts> open_packed_model(std::string_view bytes, const std::shared_ptr<const void>& keeper,
                                            CpuPath path, std::string_view origin) {
  const auto read = read_safetensors(bytes);
  const auto* file = std::get_if<Safetensors>(&read);
  if (file == nullptr) return std::nullopt;
  const auto says = [&](const char* field, std::string_view what) {
    const auto found = file->metadata.find(field);
    return found != file->metadata.end() && found->second == what;
  };
  if (!says("format", kFormat) || !says("path", name_of(path)) ||
      !says("panel", std::to_string(panel_width_of(path))) || !says("origin", origin)) {
    return std::nullopt;
  }
  Finder finder(*file, keeper, path);
  EncoderWeights weights;
  weights.path = path;
  visit(weights, finder);
  auto vocabulary = Vocabulary::from_tables(
      {finder.find<char>("vocabulary.letters", "U8"), finder.find<std::uint32_t>("vocabulary.begins", "U32"),
       finder.find<double>("vocabulary.scores", "F64"), finder.find<std::uint32_t>("vocabulary.first_edge", "U32"),
       finder.find<char32_t>("vocabulary.points", "U32"), finder.find<std::int32_t>("vocabulary.ids", "I32"), keeper});
  if (!finder.complete || !vocabulary || vocabulary->size() > kVocabularySize) return std::nullopt;
  return ModelParts{std::move(*vocabulary), std::move(weights)};
}

bool is_intact(std::string_view bytes) {
  const std::size_t place = place_of_checksum(bytes);
  return place != std::string_view::npos && bytes.substr(place, kChecksumDigits) == checksum_of(bytes, place);
}

}  // namespace headlight
