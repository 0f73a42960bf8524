// The safetensors file format: 8 bytes that tell the header's length, a JSON header that says which tensor lies where,
// and the tensors' bytes one after another, little-endian (Hugging Face, "Safetensors", 2022).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headlight {

struct Tensor {
  std::string type;  // "F32", "U8", …
  std::vector<std::uint64_t> shape;
  std::string_view bytes;
};

struct Safetensors {
  std::map<std::string, std::string> metadata;
  std::map<std::string, Tensor> tensors;  // without type where the entry makes no sense, or bytes are missing
  std::string_view data;                  // the bytes of all of them
};

enum class NotSafetensors {
  Cut,     // it ends before the tensors begin
  Header,  // which is not JSON, or no object
};

// The tensors' bytes stay where they are.
std::variant<Safetensors, NotSafetensors> read_safetensors(std::string_view bytes);

class SafetensorsWriter {
 public:
  void add(const std::string& name, const char* type, const std::vector<std::uint64_t>& shape, std::string_view bytes);

  template <class Number>
  void add(const std::string& name, const char* type, const std::vector<std::uint64_t>& shape,
           std::span<const Number> numbers) {
    add(name, type, shape, std::string_view(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()));
  }

  // `alignment`: in bytes, of the first tensor within the file.
  std::string finish(const std::map<std::string, std::string>& metadata, std::size_t alignment = 8) const;

 private:
  struct Entry {
    std::string type;
    std::vector<std::uint64_t> shape;
    std::size_t begin = 0, end = 0;
  };
  std::map<std::string, Entry> entries_;
  std::string data_;
};

}  // namespace headlight
