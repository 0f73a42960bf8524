// What can be said to headlight on the command line.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "core/i18n/catalogue.h"
#include "core/session/state.h"

namespace headlight {

struct GuiOptions {
  State state;  // as the flags set it
  int width = 1280, height = 800;
  std::filesystem::path model;
  std::filesystem::path screenshot;  // renders settled, writes this picture and exits
  std::filesystem::path dump_ui;     // likewise with the semantic tree
  std::filesystem::path record, replay;
  bool time_startup = false;

  bool hidden() const { return !screenshot.empty() || !dump_ui.empty(); }
};

// The options, or the exit code after help or a usage message has been printed.
std::variant<GuiOptions, int> parse_gui_options(int argc, char** argv, const Catalogue& texts);

}  // namespace headlight
