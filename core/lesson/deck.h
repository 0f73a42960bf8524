// The lesson as data: seven slides, three more to go deeper, the key concepts, and what stands in the header. Written
// in Markdown files that an instructor can edit; nothing here knows how a slide is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"
#include "core/lesson/figure.h"

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

enum class BlockKind { Paragraph, Bullet, Numbered, Formula, Aside };  // Aside: set apart, as a card

struct TextBlock {
  BlockKind kind = BlockKind::Paragraph;
  int number = 0;  // of a numbered item
  std::vector<TextRun> runs;
};

// One idea of a slide: revealed by Next, together with a stage of the slide's figure.
struct Step {
  std::vector<TextBlock> blocks;
  Stage shows = Stage::Guess;
};

struct Slide {
  int number = 0;  // 1 … kSlides are the lesson, the others follow
  std::string file;
  std::string title;
  std::vector<TextRun> question;
  std::vector<Step> steps;  // at least one, even of a slide that could not be read
  std::optional<Figure> figure;
};

struct Concept {
  std::string letter;  // "Q", "K", "V", "S"
  std::string title;
  std::vector<TextBlock> blocks;
};

// A sentence worth exploring, with a question and what to look for.
struct ExampleSentence {
  std::string title;
  std::string sentence, word;  // the word that is looked at
  std::string other;           // a sentence to compare it with; empty: none
  std::string source;          // "encoder", "handset", "untrained" or "trained"
  int layer = 0, head = 0;
  std::string trained;  // the trained head's name
  std::vector<TextRun> question;
  std::vector<TextBlock> clue;  // its references speak of the sentence; {other …} of the other one
  int line = 0;                 // of explore.md
};

struct LessonInfo {
  std::string title;
  int module = 0, number = 0, of = 0, minutes = 0;
  std::string tag;
};

struct Deck {
  LessonInfo info;
  std::vector<Slide> slides;  // always kAllSlides; one that could not be read has a number and no title
  std::vector<Concept> concepts;
  std::vector<Concept> conclusion;
  std::vector<ExampleSentence> sentences;
};
inline constexpr int kSlides = 7;
inline constexpr int kAllSlides = 10;

// "slide-1" … "slide-7", "classroom", "two-meanings", "diagram": its file without ending, and its page.
std::string slide_name(int number);

struct ParsedDeck {
  Deck deck;
  std::vector<Error> problems;  // where = "file:line"; the deck holds what could be read all the same
};

// Files: lesson.md, slide-1.md … slide-7.md, classroom.md, two-meanings.md, diagram.md, concepts.md, conclusion.md.
// Others are ignored.
// A slide is a title, a question (the first quote; later ones stand apart as cards), a ```figure block, and steps
// between lines of ---; a ```step block in a step says which stage of the figure it shows ("shows: arcs"), otherwise
// the stage stays as it was. Errors: error.lesson.missing_file, .no_title, .no_question, .no_figure, .two_figures,
// .unknown_figure, .bad_field (field), .unknown_field (field), .open_reference, .unknown_stage (stage, known),
// .empty_step, .heading.
ParsedDeck parse_deck(const std::vector<NamedText>& files);

}  // namespace headlight
