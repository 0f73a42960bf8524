#include "core/text/sentencepiece.h"

#include <algorithm>
#include <string>
#include <utility>

namespace headlight {
namespace {

constexpr char32_t kWordMark = 0x2581;  // ▁

// The characters of a part of the text that begins at byte `begin`, spaces replaced. Each ▁ stands for no byte, at the
// place after its space, so that a piece's span holds exactly the letters it shows.
std::vector<NormalizedPoint> marked(std::string_view text, std::size_t begin) {
  std::vector<NormalizedPoint> points = normalize_nfkc(text.substr(begin));
  for (NormalizedPoint& point : points) {
    point.source = {point.source.begin + begin, point.source.end + begin};
    if (point.value == U' ') point = {kWordMark, {point.source.end, point.source.end}};
  }
  return points;
}

// Where the last space stands before which both texts are the same; 0: nowhere. Nothing joins what stands before a
// space with what follows, so the characters up to it are the same, too.
std::size_t common_space(std::string_view a, std::string_view b) {
  const auto place = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::size_t space = a.substr(0, place).rfind(' ');
  return space == std::string_view::npos ? 0 : space;
}

// Takes over what is known of the text before, and normalises the rest. Returns how many characters were known. Until
// everything is known of the new text, the memory has none, so that nobody relies on what an exception has left.
std::size_t take_over(SegmentationMemory& memory, std::string_view text) {
  const std::string before = std::exchange(memory.text, {});
  const std::size_t space = common_space(before, text);
  const auto known = std::find_if(memory.points.begin(), memory.points.end(),
                                  [&](const NormalizedPoint& point) { return point.source.end > space; });
  memory.points.erase(known, memory.points.end());
  std::size_t count = memory.points.size();
  if (count <= 1) count = 0;  // ▁ alone
  if (count == 0) memory.points.clear();
  const std::vector<NormalizedPoint> rest = marked(text, count == 0 ? 0 : space);
  if (count == 0 && !rest.empty()) memory.points.push_back({kWordMark, {0, 0}});
  memory.points.insert(memory.points.end(), rest.begin(), rest.end());
  return count;
}

// Finds the best ways to all characters. The first `same` of them are those of the text before, whose ways are known;
// only the last of those may differ, from where a piece may reach beyond them.
void find_best_steps(const Vocabulary& vocabulary, std::u32string_view characters, std::size_t same,
                     std::vector<SegmentationStep>& best) {
  const std::size_t known = same - std::min(same, vocabulary.longest());
  best.resize(known == 0 ? 0 : known + 1);
  best.resize(characters.size() + 1);
  const auto offer = [&](std::size_t end, double score, int id, std::size_t length) {
    if (end > known && (best[end].score == 0 || score >= best[end].score)) best[end] = {score, id, length};
  };
  std::vector<Vocabulary::Match> matches;
  for (std::size_t begin = known - std::min(known, vocabulary.longest()); begin < characters.size(); ++begin) {
    vocabulary.match_prefixes(characters.substr(begin), matches);
    for (const auto& match : matches) {
      offer(begin + match.length, vocabulary.score(match.id) + best[begin].score, match.id, match.length);
    }
    if (matches.empty()) offer(begin + 1, best[begin].score, Vocabulary::kUnknown, 1);
  }
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
  SegmentationMemory nothing;
  return tokenize(vocabulary, text, nothing);
}

std::vector<Piece> tokenize(const Vocabulary& vocabulary, std::string_view text, SegmentationMemory& memory) {
  const std::size_t known = take_over(memory, text);
  std::u32string characters;
  for (const NormalizedPoint& point : memory.points) characters.push_back(point.value);
  find_best_steps(vocabulary, characters, known, memory.best);
  memory.text = text;

  std::vector<Piece> reversed;
  for (std::size_t end = characters.size(); end > 0;) {
    const int id = memory.best[end].id;
    const std::size_t begin = end - memory.best[end].length;
    Piece piece{std::string(vocabulary.token(id)), id, cover(memory.points, begin, end)};
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
