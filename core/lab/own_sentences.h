// The student's own sentences as a file: the lines that `heads eval` reads, too.
#pragma once

#include <string>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"
#include "core/lab/lab_settings.h"

namespace headlight {

// As asked_word reads them, one JSON object to a line; a line with several right words gives a sentence for each.
// Errors (where = file:line): those of asked_word; error.lab.own_long (most) and error.lab.own_many (most) beyond the
// limits; error.heads.nothing for a file without sentences.
Result<std::vector<OwnSentence>> read_own_sentences(const NamedText& file);

// Each sentence's words are there.
std::string own_sentences_text(const std::vector<OwnSentence>& sentences);

// The words of the sentence exist and are two.
bool is_sound(const OwnSentence& sentence);

}  // namespace headlight
