#include "core/model/head_file.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "core/base/safetensors.h"
#include "core/base/utf8.h"

namespace headlight {
namespace {

constexpr std::string_view kFormat = "headlight-head-1";
constexpr std::size_t kLongestName = 80;

using Shape = std::vector<std::uint64_t>;

Shape shape_of(const Matrix& matrix) {
  return {static_cast<std::uint64_t>(matrix.rows()), static_cast<std::uint64_t>(matrix.cols())};
}
Shape shape_of(const Row& row) { return {static_cast<std::uint64_t>(row.size())}; }

template <class Table>
void add(SafetensorsWriter& writer, const char* name, const Table& table) {
  writer.add(name, "F32", shape_of(table),
             std::span<const float>(table.data(), static_cast<std::size_t>(table.size())));
}

// Reads tensors one after another; after the first error every further read gives nothing.
class Reader {
 public:
  explicit Reader(const Safetensors& file) : file_(file) {}

  bool has(const char* name) const { return file_.tensors.contains(name); }

  Matrix matrix(const char* name, Eigen::Index rows, Eigen::Index columns) {
    const std::vector<float> read =
        values(name, {static_cast<std::uint64_t>(rows), static_cast<std::uint64_t>(columns)});
    return error ? Matrix() : Matrix(Eigen::Map<const Matrix>(read.data(), rows, columns));
  }

  Row row(const char* name, Eigen::Index size) {
    const std::vector<float> read = values(name, {static_cast<std::uint64_t>(size)});
    return error ? Row() : Row(Eigen::Map<const Row>(read.data(), size));
  }

  // The second extent of a tensor, within bounds; 0 and an error otherwise.
  Eigen::Index columns(const char* name, Eigen::Index most) {
    const auto found = file_.tensors.find(name);
    if (found != file_.tensors.end() && found->second.shape.size() == 2) {
      const std::uint64_t extent = found->second.shape[1];
      if (extent >= 1 && extent <= static_cast<std::uint64_t>(most)) return static_cast<Eigen::Index>(extent);
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
    for (const std::uint64_t extent : shape) count *= extent;
    const auto found = file_.tensors.find(name);
    if (found == file_.tensors.end() || found->second.type != "F32" || found->second.shape != shape ||
        found->second.bytes.size() != count * sizeof(float)) {
      fail("error.head.tensor", name);
      return {};
    }
    std::vector<float> read(count);
    std::memcpy(read.data(), found->second.bytes.data(), found->second.bytes.size());
    const Eigen::Map<const Row> numbers(read.data(), static_cast<Eigen::Index>(count));
    if (!numbers.allFinite() || numbers.cwiseAbs().maxCoeff() > kLargestHeadNumber) {
      fail("error.head.not_finite", name);
      return {};
    }
    return read;
  }

  const Safetensors& file_;
};

using Metadata = std::map<std::string, std::string>;

std::string text_in(const Metadata& metadata, const char* field) {
  const auto found = metadata.find(field);
  return found == metadata.end() ? "" : clean_utf8(found->second.substr(0, kLongestName)).text;
}

template <class Number>
Number number_in(const Metadata& metadata, const char* field) {
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
  SafetensorsWriter writer;
  add(writer, "centre", head.centre);
  if (head.weights.distance.size() > 0) add(writer, "distance", head.weights.distance);
  add(writer, "key", head.weights.key);
  add(writer, "query", head.weights.query);
  return writer.finish({{"format", std::string(kFormat)},
                        {"name", head.name},
                        {"features", std::string(name_of(head.features))},
                        {"scaled", head.scaled ? "yes" : "no"},
                        {"relation", head.story.relation},
                        {"learned", head.story.learned},
                        {"seed", std::to_string(head.story.seed)},
                        {"sentences", std::to_string(head.story.sentences)},
                        {"steps", std::to_string(head.story.steps)}});
}

Result<TrainedHead> read_head(std::string_view bytes, const std::string& where) {
  if (bytes.size() > kLargestHeadFile) return Error{"error.head.size", {}, where};
  const auto read = read_safetensors(bytes);
  if (const auto* problem = std::get_if<NotSafetensors>(&read)) {
    return Error{*problem == NotSafetensors::Cut ? "error.head.size" : "error.head.header", {}, where};
  }
  const auto& file = std::get<Safetensors>(read);
  const Metadata& metadata = file.metadata;
  const auto features = features_named(text_in(metadata, "features"));
  if (text_in(metadata, "format") != kFormat || !features) return Error{"error.head.foreign", {}, where};

  TrainedHead head;
  head.name = text_in(metadata, "name");
  head.features = *features;
  head.scaled = text_in(metadata, "scaled") != "no";
  head.story = {text_in(metadata, "relation"), text_in(metadata, "learned"), number_in<std::uint64_t>(metadata, "seed"),
                number_in<int>(metadata, "sentences"), number_in<int>(metadata, "steps")};
  Reader reader(file);
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
