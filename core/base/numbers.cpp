#include "core/base/numbers.h"

#include <algorithm>
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

std::optional<double> typed_number(std::string_view typed) {
  constexpr std::string_view kMinus = "−", kSpace = " \t\r\n";
  const std::size_t first = std::min(typed.find_first_not_of(kSpace), typed.size());
  std::string text(typed.substr(first, typed.find_last_not_of(kSpace) + 1 - first));
  if (text.starts_with(kMinus)) text.replace(0, kMinus.size(), "-");
  if (text.starts_with('+')) text.erase(0, 1);
  std::replace(text.begin(), text.end(), ',', '.');
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, failure] = std::from_chars(text.data(), end, number);
  return failure == std::errc() && stopped == end && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace headlight
