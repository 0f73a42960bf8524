// What a person has set up on Explore: the sentence and who reads it, what is looked at, what is changed for a try, and
// what it is compared with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/export/heatmap_image.h"
#include "core/model/sources.h"
#include "core/session/figure_state.h"
#include "core/session/history.h"

namespace headlight {

// A cell of the heatmap: the query's row and the key's column.
struct Cell {
  int query = 0;
  int key = 0;

  bool operator==(const Cell&) const = default;
};

// Which way a word is read: its row, or its column.
enum class Direction { LooksAt, LookedAtBy };

// Where on the way from text to output the figure stands; or all heads at once.
enum class ExploreStage { Text, Pieces, Vectors, Queries, Keys, Values, Scores, Weights, Output, Heads };

enum class ExploreTab { Word, WhatIf, Compare, Look };

// Two ways of doing without a word: the sentence is read again without it, or no word may see it.
enum class Removal { Delete, Hide };

// What is changed for a try.
struct WhatIf {
  bool causal = false;
  float temperature = 1;       // kColdest … kHottest
  bool scaled = true;          // ÷ √d_k
  std::optional<int> removed;  // a word of the sentence, from 0
  Removal removal = Removal::Delete;

  bool operator==(const WhatIf&) const = default;
  bool changes_nothing() const { return *this == WhatIf{false, 1, true, std::nullopt, removal}; }
};

// What the reading is compared with: nothing, what it was before the what-if, another sentence, another source.
enum class Against { Nothing, Original, Sentence, Source };

struct Comparison {
  Against against = Against::Nothing;
  std::string sentence;  // empty: the page's own
  SourceKind source = SourceKind::HandSet;
  int layer = 0, head = 0;
  std::string trained = "refers";  // which trained head
  bool difference = true;          // one map of the differences; otherwise both side by side

  bool operator==(const Comparison&) const = default;
};

// How the heatmap is looked at. No number changes by it.
struct HeatmapLook {
  float low = 0, high = 1;   // the ends of the colours, as shares of the range
  bool whole_range = false;  // the range goes to 1, otherwise to the largest weight on show
  int most = 0;              // only so many of each row, the largest; 0: all
  float least = 0;           // only weights from here on
  MatrixWindow window;

  bool operator==(const HeatmapLook&) const = default;
};
inline constexpr int kFewestCells = 3;  // in a row of the window
inline constexpr std::size_t kMostPins = 3;

// What is read and how: what undo goes back over.
struct ExploreSetup {
  std::string sentence = "The animal was tired";
  SourceKind source = SourceKind::Encoder;
  int layer = 0;
  int head = 0;
  std::string trained = "describes";  // which trained head, where one is the source
  Level level = Level::Word;
  std::optional<int> query;  // the word looked at; none: the last one
  std::vector<int> pins;     // words that were added to it
  WhatIf what_if;
  Comparison comparison;
  std::optional<int> example;  // the example sentence that was opened

  bool operator==(const ExploreSetup&) const = default;
};

struct ExploreState : ExploreSetup {
  std::optional<Cell> cell;  // the cell that is explained
  Direction direction = Direction::LooksAt;
  bool guessing = false;  // each row is guessed before it is shown
  ShareGuess guess;       // of the row looked at
  ExploreStage stage = ExploreStage::Weights;
  ExploreTab tab = ExploreTab::Word;
  HeatmapLook look;
  bool clue = false;  // what to look for in the example is shown

  bool operator==(const ExploreState&) const = default;
};

// What goes on for a while is one step: typing, deleting, a slider that is dragged.
enum class Burst { None, Typing, Deleting, Temperature, TypingOther, DeletingOther };

struct ExploreHistory {
  History<ExploreSetup> steps;
  Burst burst = Burst::None;  // of the last step

  bool operator==(const ExploreHistory&) const = default;
};

}  // namespace headlight
