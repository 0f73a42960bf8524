#include "core/session/commands.h"

#include <array>

namespace headlight {
namespace {

constexpr std::array<Command, 11> kCommands = {{
    {"page.next", "command.next", Key::PageDown, false, true, "PageDown"},
    {"page.back", "command.back", Key::PageUp, false, true, "PageUp"},
    {"page.next.arrow", "command.next", Key::Right, false, false, "→"},
    {"page.back.arrow", "command.back", Key::Left, false, false, "←"},
    {"page.first", "command.first", Key::Home, false, false, "Home"},
    {"page.last", "command.last", Key::End, false, false, "End"},
    {"text.larger", "command.larger", Key::Plus, true, true, "Ctrl +"},
    {"text.smaller", "command.smaller", Key::Minus, true, true, "Ctrl −"},
    {"text.reset", "command.reset", Key::Zero, true, true, "Ctrl 0"},
    {"theme.switch", "command.theme", Key::T, true, true, "Ctrl T"},
    {"cell.close", "command.close", Key::Escape, false, false, "Esc"},
}};

ThemeKind other_theme(ThemeKind theme) { return theme == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark; }

}  // namespace

std::span<const Command> command_table() { return kCommands; }

std::optional<Intent> intent_of(const Command& command, const State& state) {
  const std::string_view id = command.id;
  if (id.starts_with("page.next")) return GoNext{};
  if (id.starts_with("page.back")) return GoBack{};
  if (id == "page.first") return GoToPage{{PageKind::Slide, 1}};
  if (id == "page.last") return GoToPage{{PageKind::Slide, kSlides}};
  if (id == "text.larger") return ChangeTextSize{1};
  if (id == "text.smaller") return ChangeTextSize{-1};
  if (id == "text.reset") return ChangeTextSize{0};
  if (id == "theme.switch") return SetTheme{other_theme(state.settings.theme)};
  if (id == "cell.close" && state.explore.cell) return CloseCell{};
  return std::nullopt;
}

}  // namespace headlight
