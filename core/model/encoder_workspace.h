// What a forward pass writes on its way, kept from one pass to the next: its large matrices are not allocated again,
// and what the next sentence has in common with the last one is not computed again.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <vector>

#include "core/base/matrix.h"
#include "core/model/heads.h"
#include "core/text/sentencepiece.h"

namespace headlight {

// Rows beyond the sentence's pieces hold whatever an earlier sentence left there.
struct EncoderWorkspace {
  EncoderWorkspace();

  SegmentationMemory segmentation;
  Matrix positions;  // (128, 256)

  // Of the last pass: what depends on the piece and its place alone.
  std::vector<int> ids;
  std::shared_ptr<const Matrix> embedded;  // x0
  HeadRow first_heads;                     // of layer 0: their queries, keys and values

  struct Layer {
    Matrix normalized;  // (128, C)
    Matrix context;     // (128, H·D)
  };
  std::array<Layer, kLayers> layers;
  Matrix residual;              // (128, 512) layer 0's residual path; its rows, too, are those of the last pass
  Matrix attended;              // (128, 512) after attention, before the feed-forward part
  Matrix normalized, expanded;  // (128, 512), (128, 1536)
};

// Workspaces for passes that may run at once; a single one is lent again and again.
class WorkspacePool {
 public:
  ~WorkspacePool();

  class Loan {
   public:
    explicit Loan(WorkspacePool& pool) : pool_(pool), workspace_(pool.take()) {}
    ~Loan() { pool_.give(std::move(workspace_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    EncoderWorkspace& operator*() const { return *workspace_; }

   private:
    WorkspacePool& pool_;
    std::unique_ptr<EncoderWorkspace> workspace_;
  };

 private:
  std::unique_ptr<EncoderWorkspace> take();
  void give(std::unique_ptr<EncoderWorkspace> workspace);

  // Owned; null where one is lent or was never needed. What does not fit any more when it comes back is given up.
  std::array<std::atomic<EncoderWorkspace*>, 4> free_{};
};

}  // namespace headlight
