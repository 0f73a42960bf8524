// The lesson as data: seven slides, the key concepts, and what stands in the header. Written in Markdown files that an
// instructor can edit; nothing here knows how a slide is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"

namespace headlight {

// "{weight tired animal}": a number that is filled in from the slide's trace, or "{given 0.65}": a quoted one.
struct Reference {
  std::string kind;
  std::vector<std::string> arguments;
  int line = 0;
};

struct TextRun {
  std::string text;  // empty when a reference stands here
  int line = 0;      // of the file, from 1
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::optional<Reference> reference;
};

enum class BlockKind { Paragraph, Bullet, Numbered, Formula };

struct TextBlock {
  BlockKind kind = BlockKind::Paragraph;
  int number = 0;  // of a numbered item
  std::vector<TextRun> runs;
};

enum class FigureKind { Bars, Shelf, Scores, Softmax, Sum, Heatmap, Contrast };

struct Figure {
  FigureKind kind = FigureKind::Bars;
  std::string example;  // a lesson example, or empty when `text` is given
  std::string text;     // a sentence for the untrained and the learned source (Contrast)
  int layer = 0, head = 0;
  std::string query;  // the word whose row is shown first
  std::string caption;
  int line = 0;
};

struct Slide {
  int number = 0;
  std::string file;
  std::string title;
  std::vector<TextRun> question;
  std::vector<TextBlock> blocks;
  std::optional<Figure> figure;
};

struct Concept {
  std::string letter;  // "Q", "K", "V", "S"
  std::string title;
  std::vector<TextBlock> blocks;
};

struct LessonInfo {
  std::string title;
  int module = 0, number = 0, of = 0, minutes = 0;
  std::string tag;
};

struct Deck {
  LessonInfo info;
  std::vector<Slide> slides;  // always kSlides; one that could not be read has a number and no title
  std::vector<Concept> concepts;
};
inline constexpr int kSlides = 7;

struct ParsedDeck {
  Deck deck;
  std::vector<Error> problems;  // where = "file:line"; the deck holds what could be read all the same
};

// Files: lesson.md, slide-1.md … slide-7.md, concepts.md. Others are ignored.
// Errors: error.lesson.missing_file, .no_title, .no_question, .no_figure, .two_figures, .unknown_figure,
// .bad_field (field), .unknown_field (field), .open_reference.
ParsedDeck parse_deck(const std::vector<NamedText>& files);

}  // namespace headlight
