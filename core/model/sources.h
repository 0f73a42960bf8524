// Sources turn a sentence into an AttentionTrace. All give the same type; this is where one is asked for by name.
#pragma once

#include <compare>
#include <list>
#include <map>
#include <memory>
#include <string>

#include "core/attention/trace.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/encoder.h"
#include "core/model/handset.h"
#include "core/model/lesson_example.h"
#include "core/model/trained_head.h"
#include "core/model/untrained.h"

namespace headlight {

enum class SourceKind { Lesson, Encoder, Untrained, Shelf, HandSet, Trained };

// The learned model is needed for these, and its pieces may be smaller than words for those that read with it.
inline bool needs_model(SourceKind source) {
  return source == SourceKind::Encoder || source == SourceKind::Shelf || source == SourceKind::Trained;
}
inline bool reads_pieces(SourceKind source) { return source == SourceKind::Encoder || source == SourceKind::Trained; }

inline bool has_one_head(SourceKind source) { return source != SourceKind::Encoder && source != SourceKind::Untrained; }

// Everything a trace depends on, and so the key under which it is kept.
struct TraceRequest {
  SourceKind source = SourceKind::Encoder;
  std::string example = "worked";  // lesson only: which example
  std::string text;                // valid UTF-8; the lesson's examples have a text of their own; a shelf's lines are
                                   // the request and then the cards
  int layer = 0;                   // 0 … 1; the lesson's examples have one head only
  int head = 0;                    // 0 … 3 or kMeanHead
  Level level = Level::Piece;
  Mask mask = Mask::None;
  float temperature = 1;
  bool scaled = true;             // divide by √d_k
  std::vector<int> hidden_words;  // of the text, from 0: no word may see them
  HandSetEdits edits;             // hand-set only: what the student has changed
  std::string trained;            // trained only: the head's name

  auto operator<=>(const TraceRequest&) const = default;
};

class Sources {
 public:
  explicit Sources(std::vector<LessonExample> examples = {});

  void set_examples(std::vector<LessonExample> examples);
  void set_encoder(std::shared_ptr<const Encoder> encoder);  // forgets what another one has read
  void set_hand_set(std::shared_ptr<const HandSet> hand_set) { hand_set_ = std::move(hand_set); }
  void set_trained_heads(std::vector<TrainedHeadPtr> heads) { trained_ = std::move(heads); }
  void set_own_heads(std::vector<TrainedHeadPtr> heads) { own_ = std::move(heads); }
  TrainedHeadPtr trained_head(const std::string& name) const;  // null: there is none
  const std::shared_ptr<const Encoder>& encoder() const { return encoder_; }
  const LessonExample* example(const std::string& name) const;

  // Not to be called from two threads at once: the last few sentences are remembered, so that another head, level or
  // temperature of the same sentence needs no second forward pass.
  // Errors: error.text.empty, error.model.missing (no encoder was set), error.handset.missing (no hand-set head was
  // set), error.source.no_example, error.source.no_head (no trained head of that name), error.source.layer,
  // error.source.head, error.source.temperature.
  Result<TracePtr> trace(const TraceRequest& request, Executor& executor);

 private:
  struct Remembered {
    SourceKind source;
    std::string text;
    HeadGrid heads;  // null where a layer was not run
  };

  Result<const HeadRow*> heads_of(const TraceRequest& request, Executor& executor);
  Result<HeadGrid> run(const TraceRequest& request, Executor& executor);
  Result<TracePtr> single_head(const TraceRequest& request, Executor& executor);
  Result<std::vector<TracePtr>> chosen_heads(const TraceRequest& request, Executor& executor);

  std::map<std::string, LessonExample> examples_;
  std::shared_ptr<const Encoder> encoder_;
  std::shared_ptr<const HandSet> hand_set_;
  std::vector<TrainedHeadPtr> trained_, own_;   // that come with the program, and the student's
  std::unique_ptr<const Untrained> untrained_;  // made when first asked for
  std::list<Remembered> remembered_;            // most recent first
};

}  // namespace headlight
