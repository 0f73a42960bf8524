// Line breaks that are only for show: a box of several lines holds them while it is edited, the note it edits does not.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace headlight {

// A thin and a hair space before the line's end: nobody writes that by hand, and neither can be seen.
inline constexpr std::string_view kSoftBreak = "\u2009\u200A\n";

// The same inside a word that is longer than a line, where there is no space to take the place of.
inline constexpr std::string_view kSplit = "\u200A\u2009\n";

// How many bytes of a line, in whole characters, fit into the width of the box.
using FittingBytes = std::function<std::size_t(std::string_view)>;

// Puts soft breaks in place of spaces so that no line is longer than fits; words longer than a line are split.
std::string soft_wrapped(std::string_view text, const FittingBytes& fitting);

// Takes them out again. Half a break, what is left when a person deletes the other half, goes as well, and takes along
// what the person meant: the space, or the letter beside a split.
std::string soft_unwrapped(std::string_view text);

// Where a place in the unwrapped text lies in the wrapped one.
std::size_t place_in_wrapped(std::string_view wrapped, std::size_t unwrapped_place);

}  // namespace headlight
