// A piece of a sentence and where it stands in it.
#pragma once

#include <compare>
#include <cstddef>
#include <string>

namespace headlight {

// A half-open range of bytes in the original text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool contains(const Span& inner) const { return begin <= inner.begin && inner.end <= end; }
  auto operator<=>(const Span&) const = default;
};

// One row and column of an attention matrix: a tokenizer's piece, or a whole word.
struct Piece {
  std::string token;  // as its tokenizer writes it ("▁animal"); a word is written as in the text
  int id = 0;         // the tokenizer's number for it; 0 where numbers have no meaning
  Span span;          // the bytes of the text it stands for; the ▁ of a piece stands for none

  bool operator==(const Piece&) const = default;
};

}  // namespace headlight
