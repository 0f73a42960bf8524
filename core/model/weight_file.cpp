#include "core/model/weight_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

namespace headlight {
namespace {

using nlohmann::json;

constexpr std::size_t kElementBytes = 4;                     // float32 and int32 are all there is
constexpr std::size_t kMaxElements = std::size_t{1} << 28U;  // 1 GiB: far above any model this program reads

struct NamedTensor {
  std::string name;
  WeightManifest::Tensor tensor;
};

std::optional<NamedTensor> tensor_of(const json& entry, std::size_t offset) {
  if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string()) return std::nullopt;
  if (!entry.contains("shape") || !entry["shape"].is_array() || !entry.contains("dtype")) return std::nullopt;
  if (entry.contains("quantization")) return std::nullopt;
  const json& type = entry["dtype"];
  if (type != "float32" && type != "int32") return std::nullopt;
  NamedTensor named{entry["name"].get<std::string>(), {{}, offset, 1, type == "float32"}};
  for (const json& extent : entry["shape"]) {
    if (!extent.is_number_unsigned()) return std::nullopt;
    const auto size = extent.get<std::uint64_t>();
    if (size != 0 && named.tensor.count > kMaxElements / size) return std::nullopt;
    named.tensor.shape.push_back(size);
    named.tensor.count *= size;
  }
  return named;
}

std::string shape_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (const std::size_t extent : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(extent);
  return text + "]";
}

}  // namespace

Result<WeightManifest> WeightManifest::parse(std::string_view text, const std::string& where) {
  const json root = json::parse(text, nullptr, false);
  if (root.is_discarded()) return Error{"error.weights.not_json", {}, where};
  if (!root.is_object() || !root.contains("weightsManifest") || !root["weightsManifest"].is_array()) {
    return Error{"error.weights.no_manifest", {}, where};
  }
  WeightManifest manifest;
  for (const json& group : root["weightsManifest"]) {
    if (!group.is_object() || !group.contains("paths") || !group["paths"].is_array() || !group.contains("weights") ||
        !group["weights"].is_array()) {
      return Error{"error.weights.no_manifest", {}, where};
    }
    for (const json& path : group["paths"]) {
      const std::string name = path.is_string() ? path.get<std::string>() : "";
      // A shard lies beside its model.json; a name with a folder in it would lead elsewhere.
      if (name.empty() || name.find('/') != std::string::npos) return Error{"error.weights.no_manifest", {}, where};
      manifest.shard_names_.push_back(name);
    }
    for (const json& entry : group["weights"]) {
      auto named = tensor_of(entry, manifest.total_bytes_);
      if (!named) {
        return Error{"error.weights.bad_tensor", {{"index", std::to_string(manifest.tensors_.size())}}, where};
      }
      manifest.total_bytes_ += named->tensor.count * kElementBytes;
      manifest.tensors_[named->name] = std::move(named->tensor);
    }
  }
  return manifest;
}

WeightFile::WeightFile(WeightManifest manifest, std::vector<NamedBytes> shards)
    : manifest_(std::move(manifest)), shards_(std::move(shards)) {}

Result<WeightFile> WeightFile::open(WeightManifest manifest, std::vector<NamedBytes> shards) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < manifest.shard_names().size(); ++i) {
    const std::string& expected = manifest.shard_names()[i];
    if (i >= shards.size() || shards[i].name != expected) return Error{"error.weights.missing_shard", {}, expected};
    total += shards[i].bytes.size();
  }
  if (total != manifest.total_bytes()) {
    return Error{"error.weights.wrong_size",
                 {{"expected", std::to_string(manifest.total_bytes())}, {"found", std::to_string(total)}},
                 ""};
  }
  return WeightFile(std::move(manifest), std::move(shards));
}

void WeightFile::copy_bytes(std::size_t offset, std::span<std::byte> out) const {
  for (const NamedBytes& shard : shards_) {
    if (out.empty()) return;
    if (offset >= shard.bytes.size()) {
      offset -= shard.bytes.size();
      continue;
    }
    const std::size_t length = std::min(out.size(), shard.bytes.size() - offset);
    std::memcpy(out.data(), shard.bytes.data() + offset, length);
    out = out.subspan(length);
    offset = 0;
  }
}

Result<std::vector<float>> WeightFile::read(const std::string& tensor, const std::vector<std::size_t>& shape) const {
  const auto found = manifest_.tensors().find(tensor);
  if (found == manifest_.tensors().end() || !found->second.is_float) {
    return Error{"error.weights.missing_tensor", {{"tensor", tensor}}, "model.json"};
  }
  if (found->second.shape != shape) {
    return Error{"error.weights.wrong_shape",
                 {{"tensor", tensor}, {"expected", shape_text(shape)}, {"found", shape_text(found->second.shape)}},
                 "model.json"};
  }
  std::vector<float> values(found->second.count);
  copy_bytes(found->second.offset, std::as_writable_bytes(std::span(values)));
  if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); })) {
    return Error{"error.weights.not_finite", {{"tensor", tensor}}, "model.json"};
  }
  return values;
}

}  // namespace headlight
