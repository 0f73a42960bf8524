// Which figure a slide shows, and the stages that it goes through as the slide's steps are revealed.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headlight {

enum class FigureKind { Reading, Shelf, Scores, Softmax, Sum, Formula, Learning, Classroom, Meanings, Diagram };

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
  Ask,         // classroom: guess how much each classmate has to say
  Hands,       // classroom: every raised hand with its score
  Combine,     // classroom: the answers, blended
  Questions,   // classroom: the three questions of a word
  Process,     // classroom: from two words to a new vector, step by step
  Foresee,     // meanings: guess both rows
  Rows,        // meanings: both rows
  Difference,  // meanings: what the two rows do not share
  Plane,       // meanings: both outputs in a plane
  Context,     // meanings: the learned vector of one word in several sentences
  Compute,     // diagram: vectors, to work it out by hand
  Compare,     // diagram: printed weights beside computed ones
  Outputs,     // diagram: where each of them leads
};

struct StageName {
  Stage stage;
  std::string_view name;  // in slide files
};

std::optional<FigureKind> figure_named(std::string_view name);
std::string_view name_of(FigureKind kind);
std::span<const StageName> stages_of(FigureKind kind);  // in the order in which the lesson tells them
std::string_view name_of(Stage stage);
bool needs_example(FigureKind kind);  // the others read sentences
bool asks_for_a_guess(Stage stage);   // and hides the answer until there is one

// Two sentences with a word that means something else in each.
struct SentencePair {
  std::array<std::string, 2> words;  // the same twice, or two that are compared
  std::array<std::string, 2> texts;
};

// A sentence that uses a word in one of its senses.
struct ContextSentence {
  std::string sense, text;
};

struct Figure {
  FigureKind kind = FigureKind::Reading;
  std::string example;                   // a lesson example
  std::string text;                      // a sentence for the learned and the untrained source
  int layer = 0, head = 0;               // of the learned model
  std::string query;                     // the word whose row is shown first
  std::vector<std::string> suggestions;  // sentences or requests to try
  std::vector<std::string> classmates;
  std::vector<SentencePair> pairs;
  std::vector<ContextSentence> contexts;
  std::string ask;  // what the student is asked to put in own words
  int line = 0;
};

}  // namespace headlight
