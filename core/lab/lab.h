// The lab: a head that is trained before one's eyes, a few steps at a time, and any step of which can be seen again.
// What it shows follows from a request alone; what it remembers only saves it work.
#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/lab/head_training.h"
#include "core/lab/lab_sentence.h"
#include "core/lab/relation_texts.h"
#include "core/model/trained_head.h"

namespace headlight {

inline constexpr int kMostLabSentences = 4000;
inline constexpr int kMostLabSteps = 5000;
inline constexpr std::size_t kMostKeyframes = 100;
inline constexpr int kLabMeasures = 50;  // times that the held-out sentences are asked in a whole run
inline constexpr int kLabParts = 20;     // in which the sentences are read before the first step

// A sentence of the student's own: which word should look at which.
struct OwnSentence {
  std::string text;  // valid UTF-8
  int query = 0;     // words of the text, from 0
  int target = 0;

  auto operator<=>(const OwnSentence&) const = default;
};

// Everything that a run depends on.
struct LabSettings {
  std::optional<Relation> relation = Relation::Refers;  // none: the student's own sentences
  std::vector<OwnSentence> own;
  HeadFeatures features = HeadFeatures::Embedding;
  int sentences = 2000;
  TrainingPlan plan;
  bool shuffled = false;  // each word that asks is to look at some other word, drawn at random
  bool hidden = false;    // the words that ask have no features: nothing says who asks

  auto operator<=>(const LabSettings&) const = default;
};

struct LabRequest {
  LabSettings settings;
  int parts = 0;     // of kLabParts that are read
  int step = 0;      // steps made; counts once all parts are read
  std::string text;  // the sentence whose weights are shown

  auto operator<=>(const LabRequest&) const = default;
};

struct LabMeasure {
  int step = 0;
  double accuracy = 0;  // on held-out sentences
};

// The run after so many steps. Immutable.
struct LabSnapshot {
  int parts = 0;
  int step = 0;
  int diverged = -1;                 // the step after which the loss was no number any more; −1: none
  std::vector<float> losses;         // of each step made
  std::vector<LabMeasure> measures;  // empty where nothing is held out
  int trained_on = 0, held_out = 0;  // sentences
  HeadWeights<float> gradients;      // that the last step followed; empty before the first
  TrainedHeadPtr head;               // null until all parts are read
  TracePtr trace;                    // of the request's sentence, by words; null likewise, or where it has no words
};
using LabSnapshotPtr = std::shared_ptr<const LabSnapshot>;

class Lab {
 public:
  Lab();
  ~Lab();
  Lab(Lab&&) noexcept;
  Lab& operator=(Lab&&) noexcept;

  void set_texts(std::shared_ptr<const RelationTexts> texts);

  // Not to be called from two threads at once. What was computed for the same settings goes on from where it was, or
  // from the keyframe before. Errors: those of Encoder::run; error.lab.no_texts (none were set), error.lab.no_examples,
  // error.lab.example (n, from 1; a word that is not there, or a target that is the query), error.lab.setting (name).
  Result<LabSnapshotPtr> get(const LabRequest& request, const Encoder& encoder, Executor& executor);

 private:
  class Run;

  std::shared_ptr<const RelationTexts> texts_;
  std::unique_ptr<Run> run_;
};

}  // namespace headlight
