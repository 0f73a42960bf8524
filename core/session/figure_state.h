// What a person has done with the figure of a slide. Small values; every figure uses the parts that it needs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/sources.h"

namespace headlight {

// A word's guess before the figure answers.
struct GuessState {
  std::vector<int> words;  // in the order in which they were chosen
  bool revealed = false;

  bool operator==(const GuessState&) const = default;
};

// A guess of a whole row: a share for each word, before the figure answers.
struct ShareGuess {
  std::vector<float> shares;  // adding up to 1; empty: not begun
  bool committed = false;

  bool operator==(const ShareGuess&) const = default;
};

// One word asks, its classmates answer.
struct ClassState {
  std::vector<std::string> seats;  // the asker's first; empty: as the lesson has them
  int seat = 1;                    // the chosen one
  ShareGuess guess;                // of what the asker takes from each seat

  bool operator==(const ClassState&) const = default;
};

// One of two sentences that are looked at side by side.
struct SideState {
  std::optional<std::string> text;  // none: the pair's
  std::optional<int> row;           // none: the pair's word
  ShareGuess guess;

  bool operator==(const SideState&) const = default;
};

struct MeaningsState {
  int pair = 0;  // which of the slide's pairs
  std::array<SideState, 2> sides;
  int layer = 1;  // of the vectors in context: 0 before attention, then after so many layers

  bool operator==(const MeaningsState&) const = default;
};

// A request and cards of the student's own; none: as the lesson suggests.
struct ShelfState {
  std::optional<std::string> request;
  std::vector<std::string> cards;  // empty: the example's

  bool operator==(const ShelfState&) const = default;
};

inline constexpr float kLongestArrow = 4;  // in the units of the plane

struct Arrow {
  float x = 0, y = 0;

  bool operator==(const Arrow&) const = default;
};

struct ArrowsState {
  Arrow query{3.0F, 1.0F};
  Arrow key{1.5F, 2.5F};

  bool operator==(const ArrowsState&) const = default;
};

inline constexpr float kColdest = 0.1F;
inline constexpr float kHottest = 10;
inline constexpr int kSoftmaxSteps = 4;  // − max, exp, sum, divide

struct SoftmaxState {
  float temperature = 1;   // kColdest … kHottest
  int shown = 1;           // how many of the steps are opened, 1 … kSoftmaxSteps
  int width = 64;          // d of the experiment, 1 … kLargestWidth
  std::uint64_t seed = 1;  // of its random vectors

  bool operator==(const SoftmaxState&) const = default;
};

// A walk through the steps of a calculation, or of a training run.
struct Walk {
  int position = 0;
  bool playing = false;
  float waited = 0;  // seconds since the last step

  bool operator==(const Walk&) const = default;
};

inline constexpr float kFarthestPush = 8;  // of a score, either way
inline constexpr double kSlowestRate = 0.01;
inline constexpr double kFastestRate = 64;
inline constexpr int kFormulaParts = 4;
inline constexpr int kProcessSteps = 5;  // from two words to a new vector

struct LearningState {
  float push = 0;            // −kFarthestPush … kFarthestPush, added to the score of the focus word's target
  std::vector<int> targets;  // what each word should look at; empty: the task's own
  std::uint64_t seed = 1;
  double rate = 2;
  Walk training;

  bool operator==(const LearningState&) const = default;
};

struct FigureState {
  std::optional<int> row;  // the word that looks; none: the one the slide names
  GuessState guess;
  std::optional<std::string> sentence;  // own text; none: the slide's
  std::optional<int> sentence_row;
  std::optional<int> sentence_key;          // the other word of a pair; on the diagram the one expected to win
  SourceKind source = SourceKind::HandSet;  // what reads a sentence, where there is a choice
  ClassState classroom;
  MeaningsState meanings;
  bool unfolded = false;  // a worked solution is open
  ShelfState shelf;
  ArrowsState arrows;
  SoftmaxState softmax;
  std::vector<float> shares;  // the student's weights; empty: the true ones
  int part = 0;               // of the formula that is pointed out, 1 … kFormulaParts; 0: none
  Walk walk;
  LearningState learning;

  bool operator==(const FigureState&) const = default;
};

struct SlideState {
  int step = 0;               // how far the slide is revealed
  std::optional<int> looked;  // an earlier step whose stage the figure shows again; none: the latest
  bool visited = false;       // was left for another page
  FigureState figure;
  std::string note;  // in the student's own words

  bool operator==(const SlideState&) const = default;
};

}  // namespace headlight
