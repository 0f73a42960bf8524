#include "core/practice/classroom.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/words.h"

namespace headlight {
namespace {

// q·k of two rows of a trace, if there is one such product.
std::optional<double> score_of(const AttentionTrace& trace, int query, int key) {
  if (!trace.combined()) return static_cast<double>(trace.scores(query, key));
  if (trace.groups.empty()) return std::nullopt;  // several heads
  const auto& queries = trace.groups[static_cast<std::size_t>(query)];
  const auto& keys = trace.groups[static_cast<std::size_t>(key)];
  const AttentionTrace& pieces = *trace.parts.front();
  if (queries.size() != 1 || keys.size() != 1 || pieces.combined()) return std::nullopt;
  return static_cast<double>(pieces.scores(queries.front(), keys.front()));
}

}  // namespace

std::string seat_name(std::string_view typed) {
  std::vector<Span> words = split_words(typed);
  const auto is_mark = [&](const Span& word) {  // what split_words sets apart, before and after the letters
    return split_words(std::string("a") + std::string(typed.substr(word.begin, word.size()))).size() > 1;
  };
  while (!words.empty() && is_mark(words.front())) words.erase(words.begin());
  while (!words.empty() && is_mark(words.back())) words.pop_back();
  std::string name;
  for (const Span& word : words) name += (name.empty() ? "" : "-") + std::string(typed.substr(word.begin, word.size()));
  return name.substr(0, fitting_prefix(name, kLongestName));
}

std::vector<std::string> seat_names(std::string_view typed) {
  std::vector<std::string> names;
  std::string list(typed);
  std::replace_if(list.begin(), list.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
  for (const Span& word : split_words(list)) {
    std::string name = seat_name(std::string_view(list).substr(word.begin, word.size()));
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

std::string class_sentence(const std::vector<std::string>& seats) {
  std::string sentence;
  for (const std::string& seat : seats) sentence += (sentence.empty() ? "" : " ") + seat;
  return sentence;
}

std::vector<std::string> seated(std::string_view sentence) {
  std::vector<std::string> seats;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t end = std::min(sentence.find(' ', at), sentence.size());
    seats.emplace_back(sentence.substr(at, end - at));
    at = end + 1;
  }
  return seats;
}

std::vector<RaisedHand> raised_hands(const AttentionTrace& trace, const std::vector<std::string>& seats) {
  std::vector<RaisedHand> hands(seats.size());
  std::size_t at = 0;
  for (std::size_t seat = 0; seat < seats.size(); ++seat) {
    const Span span{at, at + seats[seat].size()};
    at = span.end + 1;
    for (std::size_t row = 0; row < trace.pieces.size(); ++row) {
      if (span.contains(trace.pieces[row].span) && trace.pieces[row].span.size() > 0) {
        hands[seat].row = static_cast<int>(row);
        break;
      }
    }
  }
  if (hands.empty() || !hands.front().row) return hands;
  const int asker = *hands.front().row;
  for (RaisedHand& hand : hands) {
    if (!hand.row) continue;
    hand.share = static_cast<double>(trace.weights(asker, *hand.row));
    hand.score = score_of(trace, asker, *hand.row);
  }
  return hands;
}

}  // namespace headlight
