// Paragraphs with bold, italic and code, wrapped at words; numbers come from outside, filled into the references.
#pragma once

#include <string>
#include <vector>

#include "core/lesson/deck.h"
#include "ui/widgets/text.h"

namespace headlight {

// Hands out the filled-in numbers of a slide in reading order.
class NumberFeed {
 public:
  explicit NumberFeed(const std::vector<std::string>& numbers) : numbers_(numbers) {}
  std::string next() { return at_ < numbers_.size() ? numbers_[at_++] : "–"; }

 private:
  const std::vector<std::string>& numbers_;
  std::size_t at_ = 0;
};

// Draws the runs and moves the area down past them.
void draw_runs(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const std::vector<TextRun>& runs,
               NumberFeed* numbers, Role role = Role::Text);

// Paragraphs, lists and formulas of a slide or card; their ids are "prefix.0", "prefix.1", …
void draw_blocks(Canvas& ui, Area& area, const TextStyle& style, const std::string& prefix,
                 const std::vector<TextBlock>& blocks, NumberFeed* numbers);

// "a *word*" as runs, for sentences of the interface that name words.
std::vector<TextRun> emphasized(const std::string& text);

}  // namespace headlight
