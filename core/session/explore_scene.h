// What Explore shows: the reading, what it is compared with, and every matrix on the way from text to output.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/practice/difference_map.h"
#include "core/session/guess_scene.h"
#include "core/session/result_store.h"
#include "core/session/trace_view.h"

namespace headlight {

// What stands on the way from text to output. A trace of words shows the matrices of its pieces: words have no vectors
// of their own.
struct MatrixScene {
  TracePtr trace;                          // whose it is
  std::shared_ptr<const Matrix> numbers;   // (rows, columns); null: there is none, and `missing` says why
  std::vector<std::string> rows, columns;  // their names; columns may have none
  int places = 3;                          // decimals
  std::string missing;                     // a key of the text tables
};

// The other of two readings.
struct ComparedScene {
  std::optional<TraceView> view;  // with the same word looked at, where it has it
  bool has_word = false;          // it does
  bool stale = false;
  std::optional<Error> problem;
  DifferenceMapPtr map;            // null until it is ready
  std::optional<int> row;          // the map's row of the word looked at
  std::vector<RowChange> changes;  // the two rows, word by word
  std::vector<std::string> words;  // their names
  double moved = 0;                // the share that is at other words
};

struct OpenedExample {
  const ExampleSentence* example = nullptr;
  std::string about;  // what it speaks of, where the page shows something else by now; otherwise empty
  std::vector<std::string> question, clue;  // their numbers
};

struct ExploreScene {
  std::optional<TraceView> view;
  std::vector<RowScene> pinned;  // the words added to the one looked at
  std::optional<CellExplanation> cell;
  std::optional<ShareGuessScene> guess;  // of the row, while rows are guessed first
  bool stale = false;                    // the trace on screen is not (yet) the one that was asked for
  std::optional<Error> problem;          // why there is no trace for what was asked
  std::string dropped_text;              // what the source did not read

  std::optional<MatrixScene> matrix;  // where the figure stands elsewhere than at the weights
  HeadsReadingPtr heads;              // where all heads are looked at
  bool too_long_for_heads = false;
  std::optional<ComparedScene> compared;
  std::optional<OpenedExample> example;
  std::optional<int> word;    // which of the sentence's words is looked at, from 0
  std::optional<int> across;  // the row of that word where words are cut into pieces, or where they are not
  std::string removed;        // the word that is done without; empty: none
  std::string what_if;        // what is changed for a try, in words
};

// What would tell the row is kept back until it has been guessed.
inline bool is_still_guessed(const ExploreScene& scene) { return scene.guess && !scene.guess->gap; }

ExploreScene explore_scene(const State& state, const Content& content, const ResultStore& results);

}  // namespace headlight
