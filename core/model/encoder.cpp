#include "core/model/encoder.h"

#include "core/text/words.h"

namespace headlight {

Encoder::Encoder(Vocabulary vocabulary, EncoderWeights weights)
    : vocabulary_(std::move(vocabulary)), weights_(std::move(weights)) {}

Result<EncoderRun> Encoder::run(const std::string& text, Executor& executor, std::size_t layers) const {
  TraceInput sentence;
  sentence.words = split_words(text);
  if (sentence.words.empty()) return Error{"error.text.empty", {}, ""};  // spaces alone are a piece, but no word
  const WorkspacePool::Loan workspace(workspaces_);
  sentence.text = text;
  sentence.pieces = tokenize(vocabulary_, text, (*workspace).segmentation);
  if (sentence.pieces.size() > kEncoderLimit) {
    sentence.dropped = sentence.pieces.size() - kEncoderLimit;
    sentence.pieces.resize(kEncoderLimit);
  }
  sentence.read_end = sentence.dropped == 0 ? text.size() : sentence.pieces.back().span.end;
  sentence.origin = {OriginKind::Learned, "encoder", 0, 0, false};
  return EncoderPass(weights_, *workspace, executor).run(std::move(sentence), layers);
}

}  // namespace headlight
