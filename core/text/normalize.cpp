#include "core/text/normalize.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/base/utf8.h"

namespace headlight {
namespace {

struct Segment {
  Span source;
  std::u32string points;  // NFKC of the source bytes
};

// NFKC of one segment: decompose, order the marks, compose (Unicode Standard Annex 15). utf8proc orders marks by bubble
// sort, which a long run of marks would turn into minutes; so that step is done here.
std::u32string nfkc(std::string_view text) {
  std::u32string points = decode_all_utf8(text);
  if (std::all_of(points.begin(), points.end(), [](char32_t c) { return c < 0x80; })) return points;
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  std::vector<utf8proc_int32_t> decomposed;
  for (const char32_t point : points) {
    std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition of one code point has 18
    int boundary = 0;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(),
                                static_cast<utf8proc_ssize_t>(parts.size()), kOptions, &boundary);
    decomposed.insert(decomposed.end(), parts.begin(), parts.begin() + std::max<utf8proc_ssize_t>(count, 0));
  }
  const auto mark_class = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
  for (auto first = decomposed.begin(); first != decomposed.end();) {
    first = std::find_if(first, decomposed.end(), [&](utf8proc_int32_t c) { return mark_class(c) != 0; });
    const auto last = std::find_if(first, decomposed.end(), [&](utf8proc_int32_t c) { return mark_class(c) == 0; });
    std::stable_sort(first, last,
                     [&](utf8proc_int32_t a, utf8proc_int32_t b) { return mark_class(a) < mark_class(b); });
    first = last;
  }
  const utf8proc_ssize_t length =
      utf8proc_normalize_utf32(decomposed.data(), static_cast<utf8proc_ssize_t>(decomposed.size()), kOptions);
  return {decomposed.begin(), decomposed.begin() + std::max<utf8proc_ssize_t>(length, 0)};
}

// Whether a code point can change or join what stands before it: a combining mark, or a Hangul vowel or final
// consonant (conjoining jamo). Everything else starts afresh, so normalising piece by piece gives the whole.
bool may_join_previous(char32_t c) {
  if (c < 0x300) return false;
  const bool jamo = c >= 0x1160 && c <= 0x11FF;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  const bool mark = property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MN ||
                    property->category == UTF8PROC_CATEGORY_MC;
  return jamo || mark;
}

// The segments since the last character that starts afresh, and what they come to when put side by side.
class Cluster {
 public:
  explicit Cluster(std::string_view text) : text_(text) {}

  void start(Segment first, std::vector<Segment>& out) {
    finish(out);
    segments_.push_back(std::move(first));
  }

  // Marks stay segments of their own as long as normalising them together gives the same; otherwise all become one.
  void add(Segment next) {
    segments_.push_back(std::move(next));
    if (joined_) return;
    std::u32string side_by_side;
    for (const Segment& each : segments_) side_by_side += each.points;
    joined_ = segments_.size() > kTested || side_by_side != nfkc(source());
  }

  void finish(std::vector<Segment>& out) {
    if (segments_.empty()) return;
    if (joined_) {
      out.push_back({{segments_.front().source.begin, segments_.back().source.end}, nfkc(source())});
    } else {
      out.insert(out.end(), segments_.begin(), segments_.end());
    }
    segments_.clear();
    joined_ = false;
  }

 private:
  static constexpr std::size_t kTested = 16;  // longer runs of marks are no one's writing

  std::string_view source() const {
    const std::size_t begin = segments_.front().source.begin;
    return text_.substr(begin, segments_.back().source.end - begin);
  }

  std::string_view text_;
  std::vector<Segment> segments_;
  bool joined_ = false;
};

std::vector<Segment> segment(std::string_view text) {
  std::vector<Segment> segments;
  Cluster cluster(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode_utf8(text.substr(at)).length;
    Segment next{{at, at + length}, nfkc(text.substr(at, length))};
    at += length;
    if (!next.points.empty() && may_join_previous(next.points.front())) {
      cluster.add(std::move(next));
    } else {
      cluster.start(std::move(next), segments);
    }
  }
  cluster.finish(segments);
  return segments;
}

}  // namespace

std::vector<NormalizedPoint> normalize_nfkc(std::string_view text) {
  std::vector<NormalizedPoint> result;
  result.reserve(text.size());
  for (const Segment& each : segment(text)) {
    for (const char32_t point : each.points) result.push_back({point, each.source});
  }
  return result;
}

}  // namespace headlight
