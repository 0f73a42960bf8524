// The intents of the lab; see intent.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/lab_state.h"

namespace headlight {

// --- what a person does (recorded and replayed) ---

struct SetLab {
  LabSettings settings;
};
struct RunLab {
  bool running;
};
struct StepLab {};   // one step
struct ResetLab {};  // back to the first random weights
struct ScrubLab {
  int step;
};
struct SetLabSentence {
  std::string text;
};
struct SelectLabWord {
  int row;
};
struct ShowLabTab {
  LabTab tab;
};
struct SetLabRival {
  std::string name;  // of a trained head; empty: none
};
struct SetLabDraft {
  std::string text;
};
struct MarkLabWord {
  int word;
};  // of the draft: the word that asks, and then the one it should look at
struct RemoveOwnSentence {
  int sentence;
};
struct TryExperiment {
  std::optional<LabExperiment> experiment = {};  // none: back to the plain run
};
struct PredictOutcome {
  LabOutcome outcome;
};
struct KeepHead {
  std::string name;
};  // the lab's head as it is on show
struct ForgetHead {
  std::string name;
};  // one of the student's own
struct OpenLabFile {
  std::string file;
};  // a head, or sentences

// --- what comes back ---

struct LabReady {
  LabRequest request;
  int parts, step, diverged;                     // where the run is
  double first_accuracy = 0, last_accuracy = 0;  // on held-out sentences
};
struct LabFailed {
  LabRequest request;
  Error problem;
};
struct OwnHeadsChanged {
  std::string kept = {};  // the name of the one that is new; empty: none
};
struct OwnSentencesRead {
  std::vector<OwnSentence> sentences;
};
}  // namespace headlight
