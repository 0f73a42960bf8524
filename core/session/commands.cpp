#include "core/session/commands.h"

#include <array>

namespace headlight {
namespace {

constexpr std::array<Command, 33> kCommands = {{
    {"page.next", "command.next", Key::PageDown, false, true, "PageDown"},
    {"page.next", "command.next", Key::Right, false, false, "→"},
    {"page.next", "command.next", Key::Space, false, false, "Space"},
    {"page.next", "command.next", Key::N, false, false, "N"},
    {"page.next", "command.next", Key::Enter, false, false, "Enter"},
    {"page.back", "command.back", Key::PageUp, false, true, "PageUp"},
    {"page.back", "command.back", Key::Left, false, false, "←"},
    {"page.back", "command.back", Key::Backspace, false, false, "Backspace"},
    {"page.back", "command.back", Key::P, false, false, "P"},
    {"page.first", "command.first", Key::Home, false, false, "Home"},
    {"page.last", "command.last", Key::End, false, false, "End"},
    {"go-to.open", "command.go_to", Key::G, false, false, "G 1–7"},
    {"go-to.1", "command.go_to", Key::One, false, false, ""},
    {"go-to.2", "command.go_to", Key::Two, false, false, ""},
    {"go-to.3", "command.go_to", Key::Three, false, false, ""},
    {"go-to.4", "command.go_to", Key::Four, false, false, ""},
    {"go-to.5", "command.go_to", Key::Five, false, false, ""},
    {"go-to.6", "command.go_to", Key::Six, false, false, ""},
    {"go-to.7", "command.go_to", Key::Seven, false, false, ""},
    {"overview", "command.overview", Key::O, false, false, "O"},
    {"full-screen", "command.full_screen", Key::F11, false, true, "F11"},
    {"blank", "command.blank", Key::B, false, false, "B"},
    {"blank", "command.blank", Key::Period, false, false, "."},
    {"keys", "command.keys", Key::Question, false, false, "?"},
    {"save", "command.save", Key::S, true, true, "Ctrl S"},
    {"reload", "command.reload", Key::F6, false, true, "F6"},
    {"text.larger", "command.larger", Key::Plus, true, true, "Ctrl +"},
    {"text.smaller", "command.smaller", Key::Minus, true, true, "Ctrl −"},
    {"text.reset", "command.reset", Key::Zero, true, true, "Ctrl 0"},
    {"theme.switch", "command.theme", Key::T, true, true, "Ctrl T"},
    {"undo", "command.undo", Key::Z, true, false, "Ctrl Z"},
    {"redo", "command.redo", Key::Y, true, false, "Ctrl Y"},
    {"leave", "command.leave", Key::Escape, false, false, "Esc"},
}};

ThemeKind other_theme(ThemeKind theme) { return theme == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark; }

// Escape leaves one state at a time, the topmost first, and never the program.
std::optional<Intent> leave(const State& state) {
  if (state.overlay != Overlay::None) return CloseOverlay{};
  if (state.notice) return DismissNotice{};
  if (state.page.kind == PageKind::Explore && state.explore.cell) return CloseCell{};
  if (state.full_screen) return SetFullScreen{false};
  return std::nullopt;
}

// What Enter and Space do with a question: before it is answered nothing, so that it is not left by mistake; then what
// the first of the buttons under it does.
std::optional<Intent> after_answer(const QuizState& quiz) {
  if (!quiz.handed_in) return std::nullopt;
  const bool missed = !quiz.guessing && !quiz.attempts.empty() && quiz.attempts.back().credit < 1;
  return missed ? Intent{TryAgain{}} : Intent{NextQuestion{}};
}

}  // namespace

std::span<const Command> command_table() { return kCommands; }

std::optional<Intent> intent_of(const Command& command, const State& state) {
  const std::string_view id = command.id;
  // After an answer the keys that press things go on with the questions, not with the pages.
  const bool asked = state.page.kind == PageKind::Quiz && !state.quiz.results && state.overlay == Overlay::None;
  const bool presses = id == "page.next" && (command.key == Key::Enter || command.key == Key::Space);
  if (presses && asked) return after_answer(state.quiz);
  if (id == "page.next") return GoNext{};
  if (id == "page.back") return GoBack{};
  if (id == "page.first") return GoToStart{};
  if (id == "page.last") return GoToEnd{};
  if (id == "go-to.open") return OpenOverlay{Overlay::GoTo};
  if (id.starts_with("go-to.") && state.overlay == Overlay::GoTo) {
    return GoToPage{{PageKind::Slide, id.back() - '0'}};
  }
  if (id == "overview") return OpenOverlay{Overlay::Overview};
  if (id == "full-screen") return SetFullScreen{!state.full_screen};
  if (id == "blank") return OpenOverlay{Overlay::Blank};
  if (id == "keys") return OpenOverlay{Overlay::Keys};
  if (id == "save") return OpenOverlay{Overlay::Save};
  if (id == "reload") return ReloadLesson{};
  if (id == "text.larger") return ChangeTextSize{1};
  if (id == "text.smaller") return ChangeTextSize{-1};
  if (id == "text.reset") return ChangeTextSize{0};
  if (id == "theme.switch") return SetTheme{other_theme(state.settings.theme)};
  const bool edits = state.page.kind == PageKind::Workbench || state.page.kind == PageKind::Explore;
  if (id == "undo" && edits) return UndoEdit{};
  if (id == "redo" && edits) return RedoEdit{};
  if (id == "leave") return leave(state);
  return std::nullopt;
}

}  // namespace headlight
