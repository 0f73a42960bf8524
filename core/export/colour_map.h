// Colour maps from night to light: brighter always means more. Each is perceptually even and safe for colour-blind
// eyes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace headlight {

struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Rgb&) const = default;
};

// The first four are for weights. Change is for differences: blue where there is less, yellow where there is more, dark
// where nothing has changed.
enum class ColourMap { Cividis, Viridis, Batlow, Grey, Change };
inline constexpr std::size_t kColourMaps = 5;

inline constexpr std::size_t kColourSteps = 256;
using ColourTable = std::array<Rgb, kColourSteps>;

// The table that the shader samples too. Pictures mix two neighbouring steps; colour_at() takes the nearest one.
const ColourTable& colour_table(ColourMap map);

// position in 0 … 1, clamped; NaN counts as 0.
Rgb colour_at(ColourMap map, float position);

// Black or white, whichever contrasts more with `background` (WCAG 2.1 relative luminance).
Rgb ink_on(Rgb background);

// WCAG 2.1 contrast ratio, 1 … 21.
double contrast_ratio(Rgb a, Rgb b);

}  // namespace headlight
