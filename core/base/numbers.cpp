#include "core/base/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace headlight {
namespace {

std::string to_text(double value, std::chars_format format, int precision) {
  std::array<char, 400> buffer{};  // the longest double in fixed form has 309 digits before the point
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
  return {buffer.data(), end.ptr};
}

}  // namespace

std::string significant(double value, int digits) { return to_text(value, std::chars_format::general, digits); }

std::string decimals(double value, int places) {
  if (std::isinf(value)) return value < 0 ? "−∞" : "∞";
  std::string text = to_text(std::abs(value), std::chars_format::fixed, places);
  const bool shows_zero = text.find_first_not_of("0.") == std::string::npos;
  return (std::signbit(value) && !shows_zero ? "−" : "") + text;
}

}  // namespace headlight
