// JSON for programs that read Headlight's output: numbers with 9 significant digits (exact for a float), −∞ as null.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/matrix.h"
#include "core/base/piece.h"

namespace headlight {

// Writes one object, field by field, on one line.
class JsonObject {
 public:
  JsonObject& raw(std::string_view name, std::string_view json);
  JsonObject& text(std::string_view name, std::string_view value);
  JsonObject& number(std::string_view name, double value);
  JsonObject& scalar(std::string_view name, float value);  // the shortest text that reads back the same
  JsonObject& integer(std::string_view name, long long value);
  JsonObject& boolean(std::string_view name, bool value);
  JsonObject& null(std::string_view name) { return raw(name, "null"); }

  std::string finish() const { return body_ + "}"; }

 private:
  std::string body_ = "{";
};

std::string json_string(std::string_view text);
std::string json_number(double value);
std::string json_row(const Row& row);
std::string json_matrix(const Matrix& matrix);  // null when empty
std::string json_spans(const std::vector<Span>& spans);
std::string json_array(const std::vector<std::string>& json_items);

}  // namespace headlight
