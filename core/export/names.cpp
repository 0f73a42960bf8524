#include "core/export/trace_text.h"

namespace headlight {

std::string_view name_of(OriginKind kind) {
  switch (kind) {
    case OriginKind::HandSet: return "hand-set";
    case OriginKind::Learned: return "learned";
    case OriginKind::TrainedHere: return "trained";
    case OriginKind::Random: return "random";
  }
  return "";
}

std::string_view name_of(Level level) { return level == Level::Piece ? "piece" : "word"; }
std::string_view name_of(Mask mask) { return mask == Mask::None ? "none" : "causal"; }

}  // namespace headlight
