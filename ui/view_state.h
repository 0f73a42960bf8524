// What belongs to the view alone: never saved, never read by core.
#pragma once

#include <imgui.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/session/export.h"

namespace headlight {

// The word or cell under the mouse: a row, a column or both.
struct Hover {
  std::optional<int> query;
  std::optional<int> key;

  bool operator==(const Hover&) const = default;
};

// A box while it is edited.
struct TextEdit {
  std::string text;
  bool active = false;
};

// Where the words of a sentence go when they fill lines, from (0, 0). Measuring many words takes a while, so it is kept
// for as long as the sentence and the room stay the same.
struct WordFlow {
  struct Place {
    ImVec2 min, max;
    std::string label;
  };
  std::shared_ptr<const void> sentence;
  float width = 0, scale = 0;
  int lines = 1;
  std::vector<Place> places;
};

struct ViewState {
  std::map<std::string, WordFlow> flows;  // by id

  std::string sentence;  // what the text box holds while it is edited
  bool sentence_active = false;
  std::map<std::string, TextEdit> edits;  // the other boxes, by id
  Hover hover;                            // from the last frame, so that everything drawn in this one agrees
  Hover next_hover;                       // collected while drawing
  int part = 0;                           // of a formula that is under the mouse, likewise from the last frame
  int next_part = 0;
  ImVec2 panned{0, 0};                                 // pixels of a pan that have not yet moved a cell
  float dragged = 0;                                   // pixels of a drag that have not yet made a step
  bool editing = false;                                // a number of the hand-set head is being dragged
  std::optional<std::pair<int, int>> head, next_head;  // layer and head under the mouse, likewise
  std::string focused, next_focused;                   // what has the keyboard, likewise
  bool forgetting = false;                             // it is asked whether all answers may go
  std::string move_to;                                 // what gets the keyboard in this frame
  int last_step = 0;                                   // of a slide, to bring a newly shown step into view
  float sheet_height = 0;                              // of the sheet that lies over the page
  TextEdit head_name, lab_file;                        // boxes of the lab that nothing follows from yet
  std::string forgetting_head;                         // of which it is asked whether it may go
  ExportKind save_kind = ExportKind::PagePng;
  std::string save_file;
  bool save_file_active = false;
  std::string last_page;  // to start a newly opened page at its top
};

}  // namespace headlight
