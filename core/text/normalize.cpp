#include "core/text/normalize.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>

#include "core/base/utf8.h"

namespace headlight {
namespace {

struct Segment {
  Span source;
  std::u32string points;  // NFKC of the source bytes
};

std::u32string decode_all(std::string_view text) {
  std::u32string points;
  while (!text.empty()) {
    const CodePoint next = decode_utf8(text);
    points.push_back(next.value);
    text.remove_prefix(next.length);
  }
  return points;
}

std::u32string nfkc(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return decode_all(text);
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return decode_all(text);  // cannot happen for valid UTF-8, short of running out of memory
  return decode_all({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
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

std::vector<Segment> segment(std::string_view text) {
  std::vector<Segment> segments;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode_utf8(text.substr(at)).length;
    Segment next{{at, at + length}, nfkc(text.substr(at, length))};
    at += length;
    if (!segments.empty() && !next.points.empty() && may_join_previous(next.points.front())) {
      segments.back().source.end = next.source.end;
      segments.back().points.clear();  // filled below, once the segment is complete
    } else {
      segments.push_back(std::move(next));
    }
  }
  for (Segment& each : segments) {
    if (each.points.empty()) each.points = nfkc(text.substr(each.source.begin, each.source.size()));
  }
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
