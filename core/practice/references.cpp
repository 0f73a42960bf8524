#include "core/practice/references.h"

#include <cmath>
#include <string_view>
#include <vector>

#include "core/attention/explain.h"
#include "core/attention/rounding.h"
#include "core/base/letters.h"
#include "core/base/numbers.h"
#include "core/text/words.h"

namespace headlight {
namespace {

constexpr int kPlaces = 2;

// A number about one cell of the trace.
std::string cell_number(const std::string& kind, const AttentionTrace& trace, int query, int key) {
  if (kind == "weight" || kind == "other") {
    return std::to_string(whole_percentages(trace.weights.row(query))[static_cast<std::size_t>(key)]) + " %";
  }
  const auto explained = explain(trace, query, key).chain;
  if (!explained) return "–";  // several cells are behind this one; there is no single product
  const CellChain& chain = *explained;
  if (kind == "score") return decimals(chain.score, kPlaces);
  if (kind == "scaled") return decimals(chain.scaled, kPlaces);
  return decimals(chain.cosine, kPlaces);
}

// Where a list of words has the one that is named: "the#2" is the second "the".
std::optional<int> place_named(const std::string& name, const std::vector<std::string_view>& words) {
  const std::size_t mark = name.rfind('#');
  const bool numbered = mark != std::string::npos && mark + 1 < name.size() &&
                        name.find_first_not_of("0123456789", mark + 1) == std::string::npos && name.size() - mark <= 4;
  const std::string word = numbered ? name.substr(0, mark) : name;
  int remaining = numbered ? std::stoi(name.substr(mark + 1)) : 1;
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (words[place] == word && --remaining == 0) return static_cast<int>(place);
  }
  return std::nullopt;
}

}  // namespace

Result<int> row_of_word(const std::string& word, const AttentionTrace& trace) {
  std::vector<std::string_view> tokens;
  for (const Piece& piece : trace.pieces) tokens.emplace_back(piece.token);
  if (const auto row = place_named(word, tokens)) return *row;
  return Error{"error.reference.no_word", {{"word", word}}, ""};
}

std::optional<int> word_index(const std::string& word, const std::string& text) {
  std::vector<std::string_view> words;
  for (const Span& span : split_words(text)) words.push_back(std::string_view(text).substr(span.begin, span.size()));
  return place_named(word, words);
}

std::optional<Span> span_of_form(const std::string& word, const std::string& text) {
  const std::string wanted = lower_case(word);
  if (wanted.empty()) return std::nullopt;
  std::optional<Span> begins;
  for (const Span& span : split_words(text)) {
    const std::string each = lower_case(std::string_view(text).substr(span.begin, span.size()));
    if (each == wanted) return span;
    if (!begins && each.starts_with(wanted)) begins = span;
  }
  return begins;
}

std::optional<int> row_of_form(const std::string& word, const AttentionTrace& trace) {
  const auto span = span_of_form(word, trace.text);
  if (!span) return std::nullopt;
  for (std::size_t row = 0; row < trace.pieces.size(); ++row) {
    if (trace.pieces[row].span.size() > 0 && span->contains(trace.pieces[row].span)) return static_cast<int>(row);
  }
  return std::nullopt;  // beyond what the source has read
}

Result<std::string> fill_reference(const Reference& reference, const AttentionTrace& trace) {
  const auto& arguments = reference.arguments;
  const auto wrong_count = Error{"error.reference.arguments", {{"kind", reference.kind}}, ""};
  if (reference.kind == "given") {
    if (arguments.empty()) return wrong_count;
    std::string text;
    for (const std::string& argument : arguments) text += (text.empty() ? "" : " ") + argument;
    return text;
  }
  if (reference.kind == "width" || reference.kind == "root") {
    if (!arguments.empty()) return wrong_count;
    const auto width = static_cast<double>(trace.head_width());
    return significant(reference.kind == "width" ? width : std::sqrt(width), 4);
  }
  if (reference.kind != "weight" && reference.kind != "other" && reference.kind != "score" &&
      reference.kind != "scaled" && reference.kind != "cosine") {
    return Error{"error.reference.unknown", {{"kind", reference.kind}}, ""};
  }
  if (arguments.size() != 2) return wrong_count;
  const auto query = row_of_word(arguments[0], trace);
  if (!query) return query.error();
  const auto key = row_of_word(arguments[1], trace);
  if (!key) return key.error();
  return cell_number(reference.kind, trace, *query, *key);
}

}  // namespace headlight
