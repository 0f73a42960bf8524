// Which figure a slide shows, and the stages that it goes through as the slide's steps are revealed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headlight {

enum class FigureKind { Reading, Shelf, Scores, Softmax, Sum, Formula, Learning };

// What a figure shows at a time. Each kind of figure has stages of its own.
enum class Stage {
  Guess,       // reading: choose the words that decide
  Arcs,        // reading: what the word attends to
  OwnText,     // reading: a sentence of one's own
  Cards,       // shelf: query, keys, scores
  Shares,      // shelf: softmax
  Books,       // shelf: the blend
  OwnShelf,    // shelf: a query and cards of one's own
  Arrows,      // scores: two arrows to drag
  Words,       // scores: the sentence's words
  Scaling,     // softmax: raw and scaled side by side
  Steps,       // softmax: − max, exp, sum, divide
  Heat,        // softmax: the temperature
  Experiment,  // softmax: why √d
  Values,      // sum: what each word carries
  Copies,      // sum: each value shrunk to its share
  Total,       // sum: the copies added up
  Drag,        // sum: other shares
  Parts,       // formula: its parts and matrices
  OneRow,      // formula: step by step through one word
  AllRows,     // formula: all words at once
  Pick,        // learning: hard pick against soft blend
  Slope,       // learning: which way each number should move
  Train,       // learning: gradient steps
  Learned,     // learning: what is learned
};

struct StageName {
  Stage stage;
  std::string_view name;  // in slide files
};

std::optional<FigureKind> figure_named(std::string_view name);
std::string_view name_of(FigureKind kind);
std::span<const StageName> stages_of(FigureKind kind);  // in the order in which the lesson tells them
std::string_view name_of(Stage stage);

struct Figure {
  FigureKind kind = FigureKind::Reading;
  std::string example;                   // a lesson example
  std::string text;                      // a sentence for the learned and the untrained source
  int layer = 0, head = 0;               // of the learned model
  std::string query;                     // the word whose row is shown first
  std::vector<std::string> suggestions;  // sentences or requests to try
  std::string ask;                       // what the student is asked to put in own words
  int line = 0;
};

}  // namespace headlight
