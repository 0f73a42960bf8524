// The lab as the student has it: what is trained, how far it is, and what is looked at.
#pragma once

#include <optional>
#include <string>

#include "core/lab/lab.h"

namespace headlight {

inline constexpr int kLabSlice = 10;  // steps between two pictures

// What is on its way from the worker.
struct LabAsked {
  LabRequest request;
  bool counts = true;  // false: the run was begun anew since, and the answer is void

  bool operator==(const LabAsked&) const = default;
};

struct LabState {
  LabSettings settings;
  std::string sentence = "The animal didn't cross the street because it was too tired";
  std::optional<int> query = 7;  // the word looked at: at first "it"
  bool running = false;
  int parts = 0;             // of the sentences, read so far
  int step = 0;              // made so far
  int diverged = -1;         // the step after which the loss was no number any more; −1: none
  std::optional<int> shown;  // an earlier step that is looked at
  std::optional<Error> problem;

  std::optional<LabAsked> asked;
  std::optional<LabRequest> on_show;  // the last that came

  bool operator==(const LabState&) const = default;
};

// What the page needs next: the step that is looked at, or the next ones of a run that goes on.
LabRequest lab_request(const LabState& lab);

bool is_finished(const LabState& lab);

}  // namespace headlight
