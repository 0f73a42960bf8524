#include "core/text/sentencepiece.h"

#include <algorithm>
#include <string>

#include "core/text/normalize.h"

namespace headlight {
namespace {

constexpr char32_t kWordMark = 0x2581;  // ▁

// The characters to segment: ▁ in front, spaces replaced. Each ▁ stands for no byte, at the place after its space,
// so that a piece's span holds exactly the letters it shows.
std::vector<NormalizedPoint> marked(std::string_view text) {
  std::vector<NormalizedPoint> points = normalize_nfkc(text);
  for (NormalizedPoint& point : points) {
    if (point.value == U' ') point = {kWordMark, {point.source.end, point.source.end}};
  }
  if (!points.empty()) points.insert(points.begin(), {kWordMark, {0, 0}});
  return points;
}

struct Step {
  double score = 0;
  int id = 0;
  std::size_t length = 1;
};

// best[e] is the best way to reach character e; best[0] is the start.
std::vector<Step> best_steps(const Vocabulary& vocabulary, std::u32string_view characters) {
  std::vector<Step> best(characters.size() + 1);
  const auto offer = [&](std::size_t end, double score, int id, std::size_t length) {
    if (best[end].score == 0 || score >= best[end].score) best[end] = {score, id, length};
  };
  std::vector<Vocabulary::Match> matches;
  for (std::size_t begin = 0; begin < characters.size(); ++begin) {
    vocabulary.match_prefixes(characters.substr(begin), matches);
    for (const auto& match : matches) {
      const double piece_score = vocabulary.entries()[static_cast<std::size_t>(match.id)].score;
      offer(begin + match.length, piece_score + best[begin].score, match.id, match.length);
    }
    if (matches.empty()) offer(begin + 1, best[begin].score, Vocabulary::kUnknown, 1);
  }
  return best;
}

Span cover(const std::vector<NormalizedPoint>& points, std::size_t first, std::size_t last) {
  Span span{points[first].source.end, points[first].source.end};
  bool empty = true;
  for (std::size_t i = first; i < last; ++i) {
    if (points[i].source.size() == 0) continue;
    span = empty ? points[i].source : Span{span.begin, std::max(span.end, points[i].source.end)};
    empty = false;
  }
  return span;
}

}  // namespace

std::vector<Piece> tokenize(const Vocabulary& vocabulary, std::string_view text) {
  const std::vector<NormalizedPoint> points = marked(text);
  std::u32string characters;
  for (const NormalizedPoint& point : points) characters.push_back(point.value);
  const std::vector<Step> best = best_steps(vocabulary, characters);

  std::vector<Piece> reversed;
  for (std::size_t end = characters.size(); end > 0;) {
    const int id = best[end].id;
    const std::size_t begin = end - best[end].length;
    Piece piece{vocabulary.entries()[static_cast<std::size_t>(id)].token, id, cover(points, begin, end)};
    const bool joins = id == Vocabulary::kUnknown && !reversed.empty() && reversed.back().id == Vocabulary::kUnknown;
    if (joins) {
      reversed.back().span.begin = piece.span.begin;
    } else {
      reversed.push_back(std::move(piece));
    }
    end = begin;
  }
  return {reversed.rbegin(), reversed.rend()};
}

}  // namespace headlight
