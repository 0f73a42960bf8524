#include "core/model/word_level.h"

#include "core/attention/combine.h"
#include "core/text/alignment.h"

namespace headlight {

TracePtr by_words(const TracePtr& pieces) {
  std::vector<PieceGroup> groups;
  for (const WordGroup& group : align_words(pieces->words, pieces->pieces)) {
    const Piece& first = pieces->pieces[static_cast<std::size_t>(group.pieces.front())];
    const std::string slice = pieces->text.substr(group.span.begin, group.span.size());
    const std::string label =
        slice.empty() ? first.token : slice;  // a piece that stands for no letter shows its own name
    groups.push_back({{label, 0, group.span}, group.pieces});
  }
  return std::make_shared<const AttentionTrace>(at_word_level(pieces, groups));
}

}  // namespace headlight
