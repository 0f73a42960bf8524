#include "core/export/colour_map.h"

#include <algorithm>
#include <cmath>

#include "core/export/colour_tables.h"

namespace headlight {
namespace {

unsigned hex_digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

std::uint8_t hex_byte(std::string_view text, std::size_t index) {
  return static_cast<std::uint8_t>(hex_digit(text[2 * index]) * 16 + hex_digit(text[2 * index + 1]));
}

// The colour at `position` (0 … 1) between evenly spaced anchors.
Rgb between(std::string_view anchors, double position) {
  const std::size_t last = anchors.size() / 6 - 1;
  const double scaled = position * static_cast<double>(last);
  const std::size_t below = std::min(static_cast<std::size_t>(scaled), last);
  const std::size_t above = std::min(below + 1, last);
  const auto mix = [&](std::size_t channel) {
    const double low = hex_byte(anchors, below * 3 + channel);
    const double high = hex_byte(anchors, above * 3 + channel);
    return static_cast<std::uint8_t>(std::lround(low + (high - low) * (scaled - static_cast<double>(below))));
  };
  return {mix(0), mix(1), mix(2)};
}

ColourTable make_table(std::string_view anchors) {
  ColourTable table;
  for (std::size_t step = 0; step < kColourSteps; ++step) {
    table[step] = between(anchors, static_cast<double>(step) / static_cast<double>(kColourSteps - 1));
  }
  return table;
}

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

const ColourTable& colour_table(ColourMap map) {
  static const std::array<ColourTable, kColourMaps> kTables = {make_table(kCividisSteps), make_table(kViridisSteps),
                                                               make_table(kBatlowAnchors), make_table(kGreyAnchors),
                                                               make_table(kChangeAnchors)};
  return kTables[static_cast<std::size_t>(map)];
}

Rgb colour_at(ColourMap map, float position) {
  const float clamped = position > 0 ? std::min(position, 1.0F) : 0.0F;
  const auto step = static_cast<std::size_t>(std::floor(clamped * static_cast<float>(kColourSteps - 1) + 0.5F));
  return colour_table(map)[step];
}

double contrast_ratio(Rgb a, Rgb b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

Rgb ink_on(Rgb background) {
  constexpr Rgb kBlack{0, 0, 0};
  constexpr Rgb kWhite{255, 255, 255};
  return contrast_ratio(background, kBlack) >= contrast_ratio(background, kWhite) ? kBlack : kWhite;
}

}  // namespace headlight
