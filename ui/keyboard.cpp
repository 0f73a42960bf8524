#include "ui/keyboard.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/session/commands.h"

namespace headlight {
namespace {

constexpr std::array<std::pair<Key, ImGuiKey>, 44> kKeys = {{
    {Key::PageUp, ImGuiKey_PageUp},
    {Key::PageDown, ImGuiKey_PageDown},
    {Key::Home, ImGuiKey_Home},
    {Key::End, ImGuiKey_End},
    {Key::Left, ImGuiKey_LeftArrow},
    {Key::Right, ImGuiKey_RightArrow},
    {Key::Space, ImGuiKey_Space},
    {Key::Enter, ImGuiKey_Enter},
    {Key::Enter, ImGuiKey_KeypadEnter},
    {Key::Backspace, ImGuiKey_Backspace},
    {Key::Escape, ImGuiKey_Escape},
    {Key::Plus, ImGuiKey_Equal},  // the key that has + on it, with or without Shift
    {Key::Plus, ImGuiKey_KeypadAdd},
    {Key::Minus, ImGuiKey_Minus},
    {Key::Minus, ImGuiKey_KeypadSubtract},
    {Key::Zero, ImGuiKey_0},
    {Key::Zero, ImGuiKey_Keypad0},
    {Key::One, ImGuiKey_1},
    {Key::One, ImGuiKey_Keypad1},
    {Key::Two, ImGuiKey_2},
    {Key::Two, ImGuiKey_Keypad2},
    {Key::Three, ImGuiKey_3},
    {Key::Three, ImGuiKey_Keypad3},
    {Key::Four, ImGuiKey_4},
    {Key::Four, ImGuiKey_Keypad4},
    {Key::Five, ImGuiKey_5},
    {Key::Five, ImGuiKey_Keypad5},
    {Key::Six, ImGuiKey_6},
    {Key::Six, ImGuiKey_Keypad6},
    {Key::Seven, ImGuiKey_7},
    {Key::Seven, ImGuiKey_Keypad7},
    {Key::B, ImGuiKey_B},
    {Key::G, ImGuiKey_G},
    {Key::N, ImGuiKey_N},
    {Key::O, ImGuiKey_O},
    {Key::P, ImGuiKey_P},
    {Key::S, ImGuiKey_S},
    {Key::T, ImGuiKey_T},
    {Key::Y, ImGuiKey_Y},
    {Key::Z, ImGuiKey_Z},
    {Key::Period, ImGuiKey_Period},
    {Key::Period, ImGuiKey_KeypadDecimal},
    {Key::F6, ImGuiKey_F6},
    {Key::F11, ImGuiKey_F11},
}};

// Keys that go on while they are held.
bool repeats(Key key) { return key == Key::Plus || key == Key::Minus; }

bool is_pressed(const Command& command) {
  if (command.key == Key::Question) {  // wherever it is on this keyboard
    const auto& typed = ImGui::GetIO().InputQueueCharacters;
    return std::find(typed.begin(), typed.end(), static_cast<ImWchar>('?')) != typed.end();
  }
  for (const auto& [key, code] : kKeys) {
    if (key != command.key) continue;
    // A global shortcut takes the key away from ImGui's own navigation.
    const ImGuiKeyChord chord = (command.control ? static_cast<int>(ImGuiMod_Ctrl) : 0) | code;
    const auto flags = ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive |
                       (repeats(command.key) ? ImGuiInputFlags_Repeat : ImGuiInputFlags_None);
    if (ImGui::Shortcut(chord, flags)) return true;
    const bool with_shift = command.control && command.key != Key::Z;  // that would be redo in other programs
    if (with_shift && ImGui::Shortcut(chord | ImGuiMod_Shift, flags)) return true;
    // A box of several lines takes PageUp and PageDown for itself; a clicker sends nothing else.
    const bool typing = command.always && !command.control && ImGui::GetIO().WantTextInput;
    if (typing && ImGui::IsKeyPressed(code, ImGuiInputFlags_None, ImGuiKeyOwner_Any)) return true;
  }
  return false;
}

}  // namespace

void press_keys(const State& state, Intents& out) {
  const ImGuiIO& io = ImGui::GetIO();
  for (const Command& command : command_table()) {
    if (io.WantTextInput && !command.always) continue;
    // A focused control wins; but over a sheet Escape and the number after G are meant for the sheet.
    const bool open_card = state.page.kind == PageKind::Explore && state.explore.cell && command.id == "leave";
    const bool for_sheet =
        open_card || (state.overlay != Overlay::None && (command.id == "leave" || command.id.starts_with("go-to.")));
    if (io.NavVisible && !command.always && !command.control && !for_sheet) continue;
    // What lies over the page has the arrows; a clicker turns pages all the same, and any key ends a blank screen.
    const bool covered = state.overlay != Overlay::None && state.overlay != Overlay::Blank;
    if (covered && command.id.starts_with("page.") && !command.always) continue;
    if (!is_pressed(command)) continue;
    if (const auto intent = intent_of(command, state)) out.push_back(*intent);
  }
}

}  // namespace headlight
