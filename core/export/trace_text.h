// An AttentionTrace as text: JSON and CSV for programs, a shaded table for the terminal.
#pragma once

#include <string>
#include <string_view>

#include "core/attention/explain.h"
#include "core/attention/trace.h"
#include "core/i18n/catalogue.h"

namespace headlight {

std::string_view name_of(OriginKind kind);  // "hand-set", "learned", "trained", "random": the files' words
std::string_view name_of(Level level);      // "piece", "word"
std::string_view name_of(Mask mask);        // "none", "causal"

std::string trace_json(const AttentionTrace& trace);      // schema 1, one line; see README
std::string trace_csv(const AttentionTrace& trace);       // RFC 4180; a header row of keys, a row for each query
std::string trace_markdown(const AttentionTrace& trace);  // the same as a table

// One row of it, with weights that may be a student's own: weights (T).
std::string row_csv(const AttentionTrace& trace, int query, const Row& weights);
std::string row_markdown(const AttentionTrace& trace, int query, const Row& weights);

// `shaded` colours the cells with 24-bit terminal codes (cividis, brighter = more); otherwise plain text.
std::string trace_table(const AttentionTrace& trace, bool shaded);

std::string explanation_json(const AttentionTrace& trace, const CellExplanation& cell);
std::string explanation_text(const AttentionTrace& trace, const CellExplanation& cell, const Catalogue& texts);

}  // namespace headlight
