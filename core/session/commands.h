// The command table: each command once, with its key and the text that explains it. Keys, the key sheet and (later)
// menus all come from here.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/session/intent.h"

namespace headlight {

enum class Key {
  PageUp,
  PageDown,
  Home,
  End,
  Left,
  Right,
  Space,
  Enter,
  Backspace,
  Escape,
  Plus,
  Minus,
  Zero,
  One,
  Two,
  Three,
  Four,
  Five,
  Six,
  Seven,
  B,
  G,
  N,
  O,
  P,
  S,
  T,
  Y,
  Z,
  Period,
  Question,
  F6,
  F11
};

struct Command {
  std::string_view id;        // "page.next"
  std::string_view text_key;  // what it does, in assets/i18n
  Key key;
  bool control = false;       // Ctrl is held
  bool always = false;        // also while a text box or another control has the keyboard
  std::string_view key_name;  // as the key sheet prints it: "Ctrl +"; empty: not on the sheet
};

std::span<const Command> command_table();

// What the command does in this state, if it does anything.
std::optional<Intent> intent_of(const Command& command, const State& state);

}  // namespace headlight
