// The classroom: one word asks, its classmates answer. Their seats, in order, make the sentence that a source reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/attention/trace.h"

namespace headlight {

inline constexpr std::size_t kMostSeats = 201;   // the one who asks and 200 classmates
inline constexpr std::size_t kLongestName = 60;  // bytes of a classmate's word

// A classmate is one word: marks at its ends are taken off, white space inside becomes "-". Valid UTF-8 in and out;
// empty if no letter is left.
std::string seat_name(std::string_view typed);

// The words of a list that was typed or pasted, separated by white space, commas or semicolons.
std::vector<std::string> seat_names(std::string_view typed);

// Seats one after another, the asker's first, with a space between.
std::string class_sentence(const std::vector<std::string>& seats);

// The seats of such a sentence again.
std::vector<std::string> seated(std::string_view sentence);

// What a seat's hand shows.
struct RaisedHand {
  std::optional<int> row;       // in the trace; none where the source has not read so far
  double share = 0;             // of the asker's attention, 0 … 1
  std::optional<double> score;  // q·k; none where a word is read as several pieces
};

// How the asker (seat 0) attends to each seat, for a trace of class_sentence(seats), at word or piece level where
// pieces are words.
std::vector<RaisedHand> raised_hands(const AttentionTrace& trace, const std::vector<std::string>& seats);

}  // namespace headlight
