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
  std::filesystem::path resources;   // where the lesson is read from again; empty: beside the program
  std::filesystem::path screenshot;  // renders settled, writes this picture and exits
  std::filesystem::path dump_ui;     // likewise with the semantic tree
  std::filesystem::path record, replay;
  std::filesystem::path own_heads;  // where heads from the lab are kept; empty: only in memory
  bool time_startup = false;
  bool fresh = false;         // nothing that was kept is read, nothing is kept
  std::string kept_progress;  // the text that the state was read from

  bool hidden() const { return !screenshot.empty() || !dump_ui.empty(); }
  bool keeps_progress() const { return !hidden() && !fresh && !time_startup && replay.empty(); }
};

// The options, or the exit code after help or a usage message has been printed. The flags change `start`.
std::variant<GuiOptions, int> parse_gui_options(int argc, char** argv, const Catalogue& texts, const State& start = {});

}  // namespace headlight
