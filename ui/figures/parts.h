// What several figures share.
#pragma once

#include <optional>
#include <string>

#include "core/session/slide_scene.h"
#include "ui/canvas.h"

namespace headlight {

std::string word_of(const TraceView& view, int row);

// "What *tired* attends to"
std::string attends_title(const Canvas& ui, const TraceView& view);

// The row in words, below a figure.
void in_words(Canvas& ui, Area& area, const std::string& id, const TraceView& view);

void choose(std::optional<int> row, Intents& out);

// One book made of slices as thick as the shares of the view's row.
void draw_slices(Canvas& ui, Area& area, const TraceView& view, const std::vector<int>& cards, float height);

// What reads a sentence: the hand-set head, the learned model or random numbers.
void draw_source_choice(Canvas& ui, Area& area, const std::string& id, SourceKind current, Intents& out);

// Which head of which source made the numbers.
void draw_origin(Canvas& ui, Area& area, const std::string& id, const AttentionTrace& trace);

// Opens the sheet for saving, with this kind chosen. Its label is the text named by its id.
void draw_save_button(Canvas& ui, ImVec2& at, const std::string& id, ExportKind kind, bool enabled, Intents& out);

// Why there is nothing to show yet, or a word that what is on show is not yet what was asked for. True if there is
// nothing else to draw.
bool draw_following(Canvas& ui, Area& area, const std::string& id, const Following& following);

// Buttons to play, step and go back through a walk, and a line to drag along it. Its places are counted from `first`:
// 0 where each is so many steps done, 1 where each is a step to look at.
void draw_walk_controls(Canvas& ui, Area& area, const Walk& walk, int length, Intents& out, int first = 0);

}  // namespace headlight
