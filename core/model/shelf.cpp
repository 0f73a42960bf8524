#include "core/model/shelf.h"

namespace headlight {

std::vector<std::string> shelf_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size() && lines.size() <= kMostCards;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    const bool blank = line.find_first_not_of(" \t\r") == std::string::npos;
    if (!blank || lines.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

Result<AttentionTrace> search_shelf(const std::vector<std::string>& lines, const Encoder& encoder, Executor& executor) {
  if (lines.size() < 2) return Error{"error.shelf.no_cards", {}, ""};
  TraceInput input;
  Matrix embeddings;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto run = encoder.run(lines[i], executor);
    if (!run) return run.error();
    if (i == 0) embeddings.resize(static_cast<Eigen::Index>(lines.size()), run->embedding.size());
    embeddings.row(static_cast<Eigen::Index>(i)) = run->embedding;
    if (i > 0) input.text += "\n";
    const Span span{input.text.size(), input.text.size() + lines[i].size()};
    input.text += lines[i];
    input.pieces.push_back({lines[i], 0, span});
    input.words.push_back(span);
  }
  input.read_end = input.text.size();
  input.queries = input.keys = input.values = embeddings;
  input.origin = {OriginKind::Learned, "shelf", 0, 0, false};
  Scaling scaling;
  scaling.divisor = kShelfDivisor;
  scaling.hidden_keys = {0};
  return attend(std::move(input), scaling);
}

}  // namespace headlight
