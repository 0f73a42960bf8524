#include "core/model/encoder_workspace.h"

#include "core/model/encoder_weights.h"

namespace headlight {

EncoderWorkspace::EncoderWorkspace() : positions(position_signal(kEncoderLimit, kPieceWidth)) {
  constexpr auto kRows = static_cast<Eigen::Index>(kEncoderLimit);
  for (std::size_t index = 0; index < layers.size(); ++index) {
    const Eigen::Index width = index == 0 ? kPieceWidth : kEmbeddingWidth;
    layers[index] = {Matrix(kRows, width), Matrix(kRows, width)};
  }
  residual.resize(kRows, kEmbeddingWidth);
  attended.resize(kRows, kEmbeddingWidth);
  normalized.resize(kRows, kEmbeddingWidth);
  expanded.resize(kRows, kExpandedWidth);
}

WorkspacePool::~WorkspacePool() {
  for (auto& place : free_) const std::unique_ptr<EncoderWorkspace> owned(place.exchange(nullptr));
}

std::unique_ptr<EncoderWorkspace> WorkspacePool::take() {
  for (auto& place : free_) {
    if (EncoderWorkspace* found = place.exchange(nullptr)) return std::unique_ptr<EncoderWorkspace>(found);
  }
  return std::make_unique<EncoderWorkspace>();
}

void WorkspacePool::give(std::unique_ptr<EncoderWorkspace> workspace) {
  for (auto& place : free_) {
    EncoderWorkspace* nobody = nullptr;
    if (!place.compare_exchange_strong(nobody, workspace.get())) continue;
    workspace.release();  // NOLINT(bugprone-unused-return-value): the place owns it now
    return;
  }
}

}  // namespace headlight
