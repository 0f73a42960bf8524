// The example sentences of Explore, from explore.md.
#pragma once

#include "core/lesson/deck.h"

namespace headlight {

// Each is a heading of the second level with its title, a quote with the question, a block of code with its fields
//   ```example
//   sentence, word, other, source, layer, head, trained
//   ```
// and paragraphs that say what to look for. Problems by line: error.lesson.no_example_block (title),
// error.lesson.no_question, error.lesson.no_clue (title), and those of the fields.
std::vector<ExampleSentence> read_sentences(const NamedText& file, std::vector<Error>& problems);

}  // namespace headlight
