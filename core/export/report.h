// A written report with figures and numbers as one file that needs no other: HTML, or Markdown with its figures inside.
#pragma once

#include <string>
#include <vector>

#include "core/export/colour_map.h"

namespace headlight {

// One word of a sentence in a figure.
struct ReportBar {
  std::string word;
  double weight = 0;   // 0 … 1
  int percentage = 0;  // as printed
  bool marked = false;
};

struct ReportSection {
  std::string heading;
  std::vector<std::string> paragraphs;  // plain text
  std::string quote_title, quote;       // what the student wrote; either may be empty
  std::vector<ReportBar> bars;          // a figure and a table; empty: none
  std::string figure_note;              // what the figure shows, in words
};

struct Report {
  std::string title;
  std::vector<std::string> intro;  // paragraphs
  std::vector<ReportSection> sections;
  std::string word_column, weight_column, marked_column;  // headings of the tables
  std::string marked;                                     // what stands in the last one
  std::string footer;
};

// Valid UTF-8 in and out. Nothing that was typed can become markup, and control characters are left out.
std::string to_html(const Report& report);
std::string to_markdown(const Report& report);

// The bars as a picture of its own.
std::string bars_svg(const std::vector<ReportBar>& bars);

}  // namespace headlight
