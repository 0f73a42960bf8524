#include "core/export/trace_text.h"
#include "core/model/trained_head.h"

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

std::string origin_label(const Origin& origin, const Catalogue& texts) {
  const std::string kind = texts.text("origin." + std::string(name_of(origin.kind)));
  return origin.what_if ? kind + texts.text("origin.what_if") : kind;
}

std::string origin_label(const AttentionTrace& trace, const Catalogue& texts) {
  const Origin& origin = trace.origin;
  std::string kind = origin_label(origin, texts);
  if (origin.kind == OriginKind::HandSet) return kind;
  if (const std::string head = trained_head(origin); !head.empty()) {
    return kind + texts.text("origin.trained_head", {{"name", head}});
  }
  const std::string layer = std::to_string(origin.layer + 1);
  if (origin.head == kMeanHead) return kind + texts.text("origin.mean", {{"layer", layer}});
  return kind +
         texts.text("origin.head", {{"layer", layer},
                                    {"head", std::to_string(origin.head + 1)},
                                    {"code", "L" + std::to_string(origin.layer) + "H" + std::to_string(origin.head)}});
}

}  // namespace headlight
