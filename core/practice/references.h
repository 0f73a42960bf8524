// Fills the numbers that a slide's prose speaks of from the trace that its figure shows, so that the two can never
// disagree.
#pragma once

#include <optional>
#include <string>

#include "core/attention/trace.h"
#include "core/base/result.h"
#include "core/lesson/deck.h"

namespace headlight {

// {weight QUERY KEY}  whole percentage of the query's row, as the bars print it      "65 %"
// {other QUERY KEY}   the same of the sentence it is compared with
// {score QUERY KEY}   raw dot product                                                "23.75"
// {scaled QUERY KEY}  after the division                                             "2.97"
// {cosine QUERY KEY}  q·k / (|q| |k|)                                                "0.90"
// {width}, {root}     d_k and its root                                               "64", "8"
// {given TEXT}        quoted, not computed                                           as it stands
// A word is named as in the trace; the second of two equal words is "the#2".
// Errors: error.reference.unknown (kind), error.reference.no_word (word), error.reference.arguments (kind).
Result<std::string> fill_reference(const Reference& reference, const AttentionTrace& trace);

// Where a text has a word, in whatever case, or else a word that begins with it ("courts"); nothing if nowhere.
std::optional<Span> span_of_form(const std::string& word, const std::string& text);

// The row of the trace that stands there.
std::optional<int> row_of_form(const std::string& word, const AttentionTrace& trace);

// Which of the text's words it names, from 0.
std::optional<int> word_index(const std::string& word, const std::string& text);

// The row of the trace that `word` names; error.reference.no_word.
Result<int> row_of_word(const std::string& word, const AttentionTrace& trace);

}  // namespace headlight
