#include "core/model/head_file.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/utf8.h"

namespace headlight {
namespace {

using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian, and are copied as they are");

constexpr std::string_view kFormat = "headlight-head-1";
constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kLongestName = 80;

using Shape = std::vector<Eigen::Index>;

json shape_of(const Matrix& matrix) { return {matrix.rows(), matrix.cols()}; }
json shape_of(const Row& row) { return json::array({row.size()}); }

class Writer {
 public:
  template <class Table>
  void add(const char* name, const Table& table) {
    const std::size_t begin = numbers_.size();
    numbers_.append(reinterpret_cast<const char*>(table.data()),
                    static_cast<std::size_t>(table.size()) * sizeof(float));
    header_[name] = {{"dtype", "F32"}, {"shape", shape_of(table)}, {"data_offsets", {begin, numbers_.size()}}};
  }

  std::string finish(const json& metadata) {
    header_["__metadata__"] = metadata;
    std::string header = header_.dump();
    header.append((kLengthBytes - header.size() % kLengthBytes) % kLengthBytes,
                  ' ');  // so that the numbers are aligned
    const std::uint64_t length = header.size();
    return std::string(reinterpret_cast<const char*>(&length), kLengthBytes) + header + numbers_;
  }

 private:
  json header_ = json::object();
  std::string numbers_;
};

// Reads tensors one after another; after the first error every further read gives nothing.
class Reader {
 public:
  Reader(const json& header, std::string_view numbers) : header_(header), numbers_(numbers) {}

  bool has(const char* name) const { return header_.contains(name); }

  Matrix matrix(const char* name, Eigen::Index rows, Eigen::Index columns) {
    const std::vector<float> read = values(name, {rows, columns});
    return error ? Matrix() : Matrix(Eigen::Map<const Matrix>(read.data(), rows, columns));
  }

  Row row(const char* name, Eigen::Index size) {
    const std::vector<float> read = values(name, {size});
    return error ? Row() : Row(Eigen::Map<const Row>(read.data(), size));
  }

  // The second extent of a tensor, within bounds; 0 and an error otherwise.
  Eigen::Index columns(const char* name, Eigen::Index most) {
    const json shape =
        header_.contains(name) && header_[name].is_object() ? header_[name].value("shape", json()) : json();
    if (shape.is_array() && shape.size() == 2 && shape[1].is_number_unsigned()) {
      const auto found = shape[1].get<std::uint64_t>();
      if (found >= 1 && found <= static_cast<std::uint64_t>(most)) return static_cast<Eigen::Index>(found);
    }
    fail("error.head.tensor", name);
    return 0;
  }

  std::optional<Error> error;

 private:
  void fail(const char* code, const char* name) {
    if (!error) error = Error{code, {{"name", name}}, ""};
  }

  std::vector<float> values(const char* name, const Shape& shape) {
    if (error) return {};
    std::size_t count = 1;
    for (const Eigen::Index extent : shape) count *= static_cast<std::size_t>(extent);
    const json tensor = header_.contains(name) ? header_[name] : json();
    const json expected_shape = shape;
    const bool fits =
        tensor.is_object() && tensor.value("dtype", json()) == "F32" && tensor.value("shape", json()) == expected_shape;
    const json offsets = fits ? tensor.value("data_offsets", json()) : json();
    if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() ||
        !offsets[1].is_number_unsigned()) {
      fail("error.head.tensor", name);
      return {};
    }
    const auto begin = offsets[0].get<std::uint64_t>(), end = offsets[1].get<std::uint64_t>();
    if (end > numbers_.size() || begin > end || end - begin != count * sizeof(float)) {
      fail("error.head.tensor", name);
      return {};
    }
    std::vector<float> read(count);
    std::memcpy(read.data(), numbers_.data() + begin, end - begin);
    const Eigen::Map<const Row> numbers(read.data(), static_cast<Eigen::Index>(count));
    if (!numbers.allFinite() || numbers.cwiseAbs().maxCoeff() > kLargestHeadNumber) {
      fail("error.head.not_finite", name);
      return {};
    }
    return read;
  }

  const json& header_;
  std::string_view numbers_;
};

std::string text_in(const json& metadata, const char* field) {
  const json found = metadata.is_object() ? metadata.value(field, json()) : json();
  return found.is_string() ? clean_utf8(found.get<std::string>().substr(0, kLongestName)).text : "";
}

template <class Number>
Number number_in(const json& metadata, const char* field) {
  const std::string text = text_in(metadata, field);
  Number read = 0;
  std::from_chars(text.data(), text.data() + text.size(), read);  // 0 where no number stands
  return read;
}

}  // namespace

bool is_head_name(std::string_view name) {
  const auto unfit = [](char letter) { return letter == '/' || static_cast<unsigned char>(letter) < ' '; };
  return !name.empty() && name.size() <= kLongestHeadName && name.front() != '.' && name.front() != ' ' &&
         name.back() != ' ' && std::none_of(name.begin(), name.end(), unfit);
}

std::string write_head(const TrainedHead& head) {
  Writer writer;
  writer.add("centre", head.centre);
  if (head.weights.distance.size() > 0) writer.add("distance", head.weights.distance);
  writer.add("key", head.weights.key);
  writer.add("query", head.weights.query);
  return writer.finish({{"format", kFormat},
                        {"name", head.name},
                        {"features", name_of(head.features)},
                        {"scaled", head.scaled ? "yes" : "no"},
                        {"relation", head.story.relation},
                        {"learned", head.story.learned},
                        {"seed", std::to_string(head.story.seed)},
                        {"sentences", std::to_string(head.story.sentences)},
                        {"steps", std::to_string(head.story.steps)}});
}

Result<TrainedHead> read_head(std::string_view bytes, const std::string& where) {
  std::uint64_t length = 0;
  if (bytes.size() < kLengthBytes || bytes.size() > kLargestHeadFile) return Error{"error.head.size", {}, where};
  std::memcpy(&length, bytes.data(), kLengthBytes);
  if (length > bytes.size() - kLengthBytes) return Error{"error.head.size", {}, where};
  const json header = json::parse(bytes.substr(kLengthBytes, length), nullptr, false);
  if (!header.is_object()) return Error{"error.head.header", {}, where};
  const json metadata = header.value("__metadata__", json());
  const auto features = features_named(text_in(metadata, "features"));
  if (text_in(metadata, "format") != kFormat || !features) return Error{"error.head.foreign", {}, where};

  TrainedHead head;
  head.name = text_in(metadata, "name");
  head.features = *features;
  head.scaled = text_in(metadata, "scaled") != "no";
  head.story = {text_in(metadata, "relation"), text_in(metadata, "learned"), number_in<std::uint64_t>(metadata, "seed"),
                number_in<int>(metadata, "sentences"), number_in<int>(metadata, "steps")};
  Reader reader(header, bytes.substr(kLengthBytes + length));
  const Eigen::Index wide = width_of(*features), narrow = reader.columns("query", kWidestHead);
  head.centre = reader.row("centre", wide);
  head.weights.query = reader.matrix("query", wide, narrow);
  head.weights.key = reader.matrix("key", wide, narrow);
  if (reader.has("distance")) head.weights.distance = reader.row("distance", kBiasDistances);
  if (!reader.error) return head;
  reader.error->where = where;
  return *reader.error;
}

}  // namespace headlight
