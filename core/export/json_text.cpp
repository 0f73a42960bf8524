#include "core/export/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/numbers.h"

namespace headlight {
namespace {

constexpr int kDigits = 9;

}  // namespace

JsonObject& JsonObject::raw(std::string_view name, std::string_view json) {
  if (body_.size() > 1) body_ += ", ";
  body_ += json_string(name);
  body_ += ": ";
  body_ += json;
  return *this;
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value) { return raw(name, json_string(value)); }
JsonObject& JsonObject::number(std::string_view name, double value) { return raw(name, json_number(value)); }
JsonObject& JsonObject::scalar(std::string_view name, float value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return raw(name, std::string_view(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())));
}
JsonObject& JsonObject::integer(std::string_view name, long long value) { return raw(name, std::to_string(value)); }
JsonObject& JsonObject::boolean(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }

std::string json_string(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_number(double value) { return std::isfinite(value) ? significant(value, kDigits) : "null"; }

std::string json_row(const Row& row) {
  std::string text = "[";
  for (Eigen::Index i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ", ") + json_number(row(i));
  return text + "]";
}

std::string json_matrix(const Matrix& matrix) {
  if (matrix.size() == 0) return "null";
  std::string text = "[";
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) text += (i == 0 ? "" : ", ") + json_row(matrix.row(i));
  return text + "]";
}

std::string json_spans(const std::vector<Span>& spans) {
  std::string text = "[";
  for (const Span& span : spans) {
    if (text.size() > 1) text += ", ";
    text += "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + "]";
  }
  return text + "]";
}

std::string json_array(const std::vector<std::string>& json_items) {
  std::string text = "[";
  for (const std::string& item : json_items) text += (text.size() > 1 ? ", " : "") + item;
  return text + "]";
}

}  // namespace headlight
