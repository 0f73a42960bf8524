// A question of the quick check, whatever it came from: a file, or the sentence on the screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace headlight {

enum class QuestionKind {
  Choice,       // one option is chosen
  Multiple,     // any number of options
  TrueFalse,    // options: true, then false
  ShortText,    // a word or two are typed; options are what is accepted, * standing for anything
  Number,       // a number is typed; options are ranges
  Matching,     // each left side gets a right side
  Essay,        // free text, which nobody grades here
  Description,  // no question at all
};

// How the text is marked up; None where its file does not say.
enum class Markup { None, Moodle, Html, Plain, Markdown };

struct NumberRange {
  double low = 0, high = 0;

  bool operator==(const NumberRange&) const = default;
};

struct AnswerOption {
  std::string text;                  // for a number: as its file writes it, "1822:5"
  double credit = 0;                 // per cent of the full mark, −100 … 100
  std::string feedback;              // shown when this option is chosen
  std::optional<NumberRange> range;  // for a number; none: every other number

  bool operator==(const AnswerOption&) const = default;
};

struct MatchPair {
  std::string left;  // empty: its right side fits nothing
  std::string right;

  bool operator==(const MatchPair&) const = default;
};

struct Question {
  QuestionKind kind = QuestionKind::Choice;
  std::string title;
  std::string topic;  // the category it stands in, "slide-4"
  Markup markup = Markup::None;
  std::string text;
  std::optional<std::string> text_after;  // what follows the gap, where a word is missing
  std::vector<AnswerOption> options;
  std::vector<MatchPair> pairs;
  std::string general_feedback;
  int line = 0;  // where it begins in its file, from 1

  bool operator==(const Question&) const = default;
};

// The text with "_____" for a gap.
std::string text_of(const Question& question);

// Whether an answer can be graded: not an essay, not a description.
bool is_graded(const Question& question);

// What is chosen from: one for each pair in the order of the file, each text once.
std::vector<std::string> right_sides(const Question& question);

}  // namespace headlight
