#include "core/base/safetensors.h"

#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

namespace headlight {
namespace {

using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "tensors are little-endian, and are copied as they are");

constexpr std::size_t kLengthBytes = 8;

std::optional<std::vector<std::uint64_t>> numbers_in(const json& list) {
  std::vector<std::uint64_t> numbers;
  if (!list.is_array()) return std::nullopt;
  for (const json& each : list) {
    if (!each.is_number_unsigned()) return std::nullopt;
    numbers.push_back(each.get<std::uint64_t>());
  }
  return numbers;
}

std::optional<Tensor> tensor_in(const json& entry, std::string_view data) {
  if (!entry.is_object()) return std::nullopt;
  const json type = entry.value("dtype", json());
  const auto shape = numbers_in(entry.value("shape", json()));
  const auto offsets = numbers_in(entry.value("data_offsets", json()));
  if (!type.is_string() || !shape || !offsets || offsets->size() != 2) return std::nullopt;
  const std::uint64_t begin = (*offsets)[0], end = (*offsets)[1];
  if (begin > end || end > data.size()) return std::nullopt;
  return Tensor{type.get<std::string>(), *shape, data.substr(begin, end - begin)};
}

}  // namespace

std::variant<Safetensors, NotSafetensors> read_safetensors(std::string_view bytes) {
  std::uint64_t length = 0;
  if (bytes.size() < kLengthBytes) return NotSafetensors::Cut;
  std::memcpy(&length, bytes.data(), kLengthBytes);
  if (length > bytes.size() - kLengthBytes) return NotSafetensors::Cut;
  const json header = json::parse(bytes.substr(kLengthBytes, length), nullptr, false);
  if (!header.is_object()) return NotSafetensors::Header;
  Safetensors read;
  read.data = bytes.substr(kLengthBytes + length);
  for (const auto& [name, entry] : header.items()) {
    if (name == "__metadata__") {
      for (const auto& [key, value] : entry.items()) {
        if (value.is_string()) read.metadata[key] = value.get<std::string>();
      }
    } else {
      read.tensors[name] = tensor_in(entry, read.data).value_or(Tensor{});
    }
  }
  return read;
}

void SafetensorsWriter::add(const std::string& name, const char* type, const std::vector<std::uint64_t>& shape,
                            std::string_view bytes) {
  const std::size_t begin = data_.size();
  data_ += bytes;
  entries_[name] = {type, shape, begin, data_.size()};
}

std::string SafetensorsWriter::finish(const std::map<std::string, std::string>& metadata, std::size_t alignment) const {
  json described = {{"__metadata__", metadata}};
  for (const auto& [name, entry] : entries_) {
    described[name] = {{"dtype", entry.type}, {"shape", entry.shape}, {"data_offsets", {entry.begin, entry.end}}};
  }
  std::string header = described.dump();
  header.append((alignment - (kLengthBytes + header.size()) % alignment) % alignment, ' ');
  const std::uint64_t length = header.size();
  return std::string(reinterpret_cast<const char*>(&length), kLengthBytes) + header + data_;
}

}  // namespace headlight
