// The lab as the student has it: what is trained, how far it is, and what is looked at.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/lab/lab.h"
#include "core/lab/lab_experiments.h"

namespace headlight {

inline constexpr int kLabSlice = 10;  // steps between two pictures

// What the card beside the run is about.
enum class LabTab { Settings, Experiments, Heads };

// What is on its way from the worker.
struct LabAsked {
  LabRequest request;
  bool counts = true;  // false: the run was begun anew since, and the answer is void

  bool operator==(const LabAsked&) const = default;
};

// A sentence of the student's own that is being marked: first the word that asks, then the word it should look at.
struct OwnDraft {
  std::string text;
  std::optional<int> query;

  bool operator==(const OwnDraft&) const = default;
};

// What the student says first about an experiment.
struct LabPrediction {
  LabExperiment experiment = LabExperiment::Rate;
  LabOutcome outcome = LabOutcome::Same;

  bool operator==(const LabPrediction&) const = default;
};

struct LabState {
  LabSettings settings;          // without the student's own sentences
  std::vector<OwnSentence> own;  // those, whatever is trained just now
  std::string sentence = "The animal didn't cross the street because it was too tired";
  std::optional<int> query = 7;  // the word looked at: at first "it"
  LabTab tab = LabTab::Settings;
  OwnDraft draft;
  std::string rival;  // the name of the head that is seen beside this one; empty: none
  std::optional<LabExperiment> experiment;
  std::vector<LabPrediction> predictions;  // one for each experiment at most
  std::vector<LabEnd> ends;                // of the plain run and of the experiments, as far as they were made

  bool running = false;
  int parts = 0;             // of the sentences, read so far
  int step = 0;              // made so far
  int resume = 0;            // made when the program was closed; the run goes there by itself
  int diverged = -1;         // the step after which the loss was no number any more; −1: none
  std::optional<int> shown;  // an earlier step that is looked at
  std::optional<Error> problem;

  std::optional<LabAsked> asked;
  std::optional<LabRequest> on_show;  // the last that came

  bool operator==(const LabState&) const = default;
};

// A sentence to begin with, and the word in it that asks.
struct LabExample {
  std::string text;
  int query = 0;
};
LabExample lab_example(std::optional<Relation> relation);

// What the run depends on.
LabSettings run_settings(const LabState& lab);

// What the page needs next: more of the sentences, the step that is looked at, or the next ones of a run that goes on.
LabRequest lab_request(const LabState& lab);

bool is_finished(const LabState& lab);

// Whether Start would do something: not after the last step, not without sentences, and in an experiment not before the
// student has said what is to be expected.
bool can_run(const LabState& lab);

// The run goes on, because the student wants it or to get back to where it was.
bool goes_on(const LabState& lab);

std::optional<LabOutcome> prediction_of(const LabState& lab, LabExperiment experiment);

// How the experiment came out, once both runs were made.
struct LabResult {
  LabEnd plain, changed;
  LabOutcome outcome = LabOutcome::Same;
};
std::optional<LabResult> result_of(const LabState& lab, LabExperiment experiment);

}  // namespace headlight
