#include "ui/keyboard.h"

#include <imgui.h>

#include <array>
#include <utility>

#include "core/session/commands.h"

namespace headlight {
namespace {

constexpr std::array<std::pair<Key, ImGuiKey>, 14> kKeys = {{
    {Key::PageUp, ImGuiKey_PageUp},
    {Key::PageDown, ImGuiKey_PageDown},
    {Key::Home, ImGuiKey_Home},
    {Key::End, ImGuiKey_End},
    {Key::Left, ImGuiKey_LeftArrow},
    {Key::Right, ImGuiKey_RightArrow},
    {Key::Plus, ImGuiKey_Equal},  // the key that has + on it, with or without Shift
    {Key::Plus, ImGuiKey_KeypadAdd},
    {Key::Minus, ImGuiKey_Minus},
    {Key::Minus, ImGuiKey_KeypadSubtract},
    {Key::Zero, ImGuiKey_0},
    {Key::Zero, ImGuiKey_Keypad0},
    {Key::T, ImGuiKey_T},
    {Key::Escape, ImGuiKey_Escape},
}};

bool is_pressed(const Command& command) {
  for (const auto& [key, code] : kKeys) {
    if (key != command.key) continue;
    // A global shortcut takes the key away from ImGui's own navigation.
    const ImGuiKeyChord chord = (command.control ? static_cast<int>(ImGuiMod_Ctrl) : 0) | code;
    const auto flags = ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive | ImGuiInputFlags_Repeat;
    if (ImGui::Shortcut(chord, flags)) return true;
    if (command.control && ImGui::Shortcut(chord | ImGuiMod_Shift, flags)) return true;
  }
  return false;
}

}  // namespace

void press_keys(const State& state, Intents& out) {
  const ImGuiIO& io = ImGui::GetIO();
  for (const Command& command : command_table()) {
    if (io.WantTextInput && !command.while_typing) continue;
    if (io.NavVisible && !command.while_typing) continue;  // a focused control
    if (!is_pressed(command)) continue;
    if (const auto intent = intent_of(command, state)) out.push_back(*intent);
  }
}

}  // namespace headlight
