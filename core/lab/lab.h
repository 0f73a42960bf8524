// The lab: a head that is trained before one's eyes, a few steps at a time, and any step of which can be seen again.
// What it shows follows from a request alone; what it remembers only saves it work.
#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/lab/lab_reading.h"
#include "core/lab/lab_settings.h"
#include "core/lab/relation_texts.h"
#include "core/model/trained_head.h"

namespace headlight {

inline constexpr std::size_t kMostKeyframes = 100;
inline constexpr int kLabMeasures = 50;  // times that the held-out sentences are asked in a whole run

struct LabRequest {
  LabSettings settings;
  int parts = 0;           // of kLabParts that are read
  int step = 0;            // steps made; counts once all parts are read
  std::string text;        // the sentence whose weights are shown
  std::string rival = {};  // the name of another head that is to be seen beside this one; empty: none

  auto operator<=>(const LabRequest&) const = default;
};

struct LabMeasure {
  int step = 0;
  double accuracy = 0;  // on held-out sentences
};

// Another head, asked the same.
struct LabRival {
  std::string name;
  std::optional<double> accuracy;  // on the held-out sentences, as they are: nothing hidden; none: nothing is held out
  TracePtr trace;                  // of the request's sentence, by words; null where it has none
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
  std::optional<LabRival> rival;     // once all parts are read
};
using LabSnapshotPtr = std::shared_ptr<const LabSnapshot>;

class Lab {
 public:
  Lab();
  ~Lab();
  Lab(Lab&&) noexcept;
  Lab& operator=(Lab&&) noexcept;

  void set_texts(std::shared_ptr<const RelationTexts> texts);
  void forget_readings();  // what was read with an encoder that is not to be used any more

  // Not to be called from two threads at once. What was computed for the same settings goes on from where it was, or
  // from the keyframe before. `rival`: the head that the request names; null: none. Errors: those of Encoder::run;
  // error.lab.no_texts (none were set), error.lab.no_examples, error.lab.example (n, from 1; a word that is not there,
  // or a target that is the query), error.lab.setting (name).
  Result<LabSnapshotPtr> get(const LabRequest& request, const Encoder& encoder, Executor& executor,
                             const TrainedHeadPtr& rival = nullptr);

 private:
  class Run;

  std::optional<Error> prepare(const LabSettings& settings);
  Result<LabRival> asked_too(const LabRequest& request, const TrainedHeadPtr& rival, const Encoder& encoder,
                             Executor& executor);

  std::shared_ptr<const RelationTexts> texts_;
  std::shared_ptr<LabReading> reading_;  // of the run, and of the next one if that reads the same
  std::unique_ptr<Run> run_;
  TrainedHeadPtr rival_;  // whose accuracy on this reading is known
  std::optional<double> rival_accuracy_;
};

}  // namespace headlight
