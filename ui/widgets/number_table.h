// Words with their numbers, one line each, as columns on a board; a line's glow is its weight.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

struct NumberRow {
  int key = 0;
  std::string word;
  std::vector<std::string> numbers;  // one for each column after the first
};

// `columns` are the headings, the word's first. Returns the row of the word that was pressed.
std::optional<int> number_table(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                                const std::vector<std::string>& columns, const std::vector<NumberRow>& rows);

}  // namespace headlight
