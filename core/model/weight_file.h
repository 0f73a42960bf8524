// Reads a TensorFlow.js graph model: model.json names the tensors, the shards hold their bytes one after another.
// Strict: every size is checked against the bytes that are there before anything is read.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace headlight {

// A file's bytes, mapped by whoever may open files.
struct NamedBytes {
  std::string name;  // the shard's name, as model.json spells it
  std::span<const std::byte> bytes;
};

// model.json's weights manifest: what is where. Offsets count through all shards as if they were one file.
class WeightManifest {
 public:
  struct Tensor {
    std::vector<std::size_t> shape;
    std::size_t offset = 0;  // in bytes
    std::size_t count = 0;   // of elements, each 4 bytes
    bool is_float = true;
  };

  // Errors (where = the file): error.weights.not_json, error.weights.no_manifest, error.weights.bad_tensor.
  static Result<WeightManifest> parse(std::string_view json, const std::string& where);

  const std::vector<std::string>& shard_names() const { return shard_names_; }
  const std::map<std::string, Tensor>& tensors() const { return tensors_; }
  std::size_t total_bytes() const { return total_bytes_; }

 private:
  std::vector<std::string> shard_names_;
  std::map<std::string, Tensor> tensors_;
  std::size_t total_bytes_ = 0;
};

// The floats of one tensor, copied out of the shards (a tensor may straddle two of them).
class WeightFile {
 public:
  // `shards` in the manifest's order; their bytes must stay alive as long as this object.
  // Errors: error.weights.missing_shard, error.weights.wrong_size.
  static Result<WeightFile> open(WeightManifest manifest, std::vector<NamedBytes> shards);

  // Errors: error.weights.missing_tensor, error.weights.wrong_shape, error.weights.not_finite.
  Result<std::vector<float>> read(const std::string& tensor, const std::vector<std::size_t>& shape) const;

 private:
  WeightFile(WeightManifest manifest, std::vector<NamedBytes> shards);
  void copy_bytes(std::size_t offset, std::span<std::byte> out) const;

  WeightManifest manifest_;
  std::vector<NamedBytes> shards_;
};

}  // namespace headlight
