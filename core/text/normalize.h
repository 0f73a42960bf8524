// Unicode normalisation form KC, with each resulting code point traced back to the bytes it came from.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/piece.h"

namespace headlight {

struct NormalizedPoint {
  char32_t value = 0;
  Span source;  // bytes of the original text; several points may share one source, and one may come from several
};

// `text` is valid UTF-8. The values are those of NFKC applied to the whole text (Unicode Standard Annex 15).
std::vector<NormalizedPoint> normalize_nfkc(std::string_view text);

}  // namespace headlight
