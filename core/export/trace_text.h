// An AttentionTrace as text: JSON for programs, a shaded table for the terminal. CSV and Markdown: number_sheet.h.
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

// Where the numbers come from, as the screen says it: "learned · … · what if"; of a trace with its layer and head.
std::string origin_label(const Origin& origin, const Catalogue& texts);
std::string origin_label(const AttentionTrace& trace, const Catalogue& texts);

std::string trace_json(const AttentionTrace& trace);  // schema 1, one line; see README
// `shaded` colours the cells with 24-bit terminal codes (cividis, brighter = more); otherwise plain text.
std::string trace_table(const AttentionTrace& trace, bool shaded);

std::string explanation_json(const AttentionTrace& trace, const CellExplanation& cell);
std::string explanation_text(const AttentionTrace& trace, const CellExplanation& cell, const Catalogue& texts);

}  // namespace headlight
