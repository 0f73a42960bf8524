// The student's own sentences as a file: lines as `heads eval` reads them, but for no relation in particular.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"
#include "core/lab/lab_settings.h"

namespace headlight {

// As asked_word reads them, one JSON object to a line.
// Errors (where = file:line): those of asked_word; error.lab.own_long (most) and error.lab.own_many (most) beyond the
// limits; error.heads.nothing for a file without sentences.
Result<std::vector<OwnSentence>> read_own_sentences(const NamedText& file);

// Each sentence's words are there.
std::string own_sentences_text(const std::vector<OwnSentence>& sentences);

// The first two that ask for the same word of the same sentence and disagree about where it should look.
std::optional<std::pair<std::size_t, std::size_t>> contradiction(const std::vector<OwnSentence>& sentences);

// It is not too long, its words exist, and none is its own target.
bool is_sound(const OwnSentence& sentence);

}  // namespace headlight
