#include "ui/theme.h"

namespace headlight {
namespace {

constexpr Rgb rgb(unsigned hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 0xFFU),
          static_cast<std::uint8_t>(hex & 0xFFU)};
}

}  // namespace

Theme make_theme(ThemeKind kind) {
  const bool dark = kind == ThemeKind::Dark;
  Theme theme;
  theme.background = rgb(dark ? 0x0E1320 : 0xF7F5F0);
  theme.card = rgb(dark ? 0x1B2438 : 0xFFFFFF);
  theme.line = rgb(dark ? 0x2A3550 : 0xDCD6C8);
  theme.outline = rgb(dark ? 0x66779B : 0x8A8371);
  theme.ink = rgb(dark ? 0xE9EDF5 : 0x1D2430);
  theme.dim = rgb(dark ? 0xA3AEC6 : 0x5A6478);
  theme.accent = rgb(dark ? 0xF5C84B : 0x8A5A00);
  theme.on_accent = rgb(dark ? 0x14100A : 0xFFFFFF);
  theme.query = rgb(dark ? 0x6CB8F6 : 0x1666B0);
  theme.key = rgb(dark ? 0xF2A03D : 0xA85A00);
  theme.value = rgb(dark ? 0x4CC39A : 0x0B7A55);
  theme.good = rgb(dark ? 0x4CC39A : 0x0B7A55);
  theme.bad = rgb(dark ? 0xF08A7A : 0xA83A28);
  theme.selected = rgb(dark ? 0x232E48 : 0xFFFFFF);
  theme.ground = rgb(0x0B101C);
  theme.ground_ink = rgb(0xC6CFE2);
  theme.cell_focus = rgb(0x6CB8F6);
  theme.cell_hover = rgb(0xFFFFFF);
  theme.cell_link = rgb(0x8896B4);
  return theme;
}

}  // namespace headlight
