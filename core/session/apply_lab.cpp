// The lab: a run is a chain of requests, each of which is sent when the one before has come back.
#include <algorithm>

#include "core/base/utf8.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

// Sends what the page needs next, unless it is there or something is on its way.
void ask(const Change& change) {
  LabState& lab = change.state.lab;
  if (lab.asked || change.state.model.status != ModelStatus::Ready) return;
  const bool begun = lab.running || lab.parts > 0 || lab.on_show;
  LabRequest wanted = lab_request(lab);
  if (!begun || lab.problem || wanted == lab.on_show) return;
  lab.asked = LabAsked{wanted};
  change.effects.emplace_back(Train{std::move(wanted)});
}

void begin_anew(LabState& lab) {
  lab.parts = lab.step = 0;
  lab.diverged = -1;
  lab.shown.reset();
  lab.problem.reset();
  lab.on_show.reset();
  lab.running = false;
  if (lab.asked) lab.asked->counts = false;
}

// Takes what was on its way off the list; whether it is about the run as it is.
bool arrives(LabState& lab, const LabRequest& request) {
  const bool counts = lab.asked && lab.asked->counts && lab.asked->request == request;
  lab.asked.reset();
  return counts;
}

}  // namespace

LabRequest lab_request(const LabState& lab) {
  LabRequest request{lab.settings, lab.parts, lab.step, lab.sentence};
  if (lab.shown) {
    request.step = *lab.shown;
  } else if (lab.running && lab.parts < kLabParts) {
    ++request.parts;
  } else if (lab.running) {
    request.step = std::min(lab.step + kLabSlice, lab.settings.plan.steps);
  }
  return request;
}

bool is_finished(const LabState& lab) { return lab.step >= lab.settings.plan.steps || lab.diverged >= 0; }

void go_on_training(const Change& change) { ask(change); }

void apply(const Change& change, const SetLab& intent) {
  LabState& lab = change.state.lab;
  if (lab.settings == intent.settings) return;
  lab.settings = intent.settings;
  begin_anew(lab);
}

void apply(const Change& change, const RunLab& intent) {
  LabState& lab = change.state.lab;
  lab.running = intent.running && !is_finished(lab);
  lab.problem.reset();  // it may be gone
  if (lab.running) lab.shown.reset();
  ask(change);
}

void apply(const Change& change, const StepLab&) {
  LabState& lab = change.state.lab;
  if (lab.running || lab.asked || lab.parts < kLabParts || is_finished(lab)) return;
  lab.shown.reset();
  ++lab.step;
  ask(change);
}

void apply(const Change& change, const ResetLab&) { begin_anew(change.state.lab); }

void apply(const Change& change, const ScrubLab& intent) {
  LabState& lab = change.state.lab;
  lab.running = false;
  lab.shown = std::clamp(intent.step, 0, lab.step);
  if (*lab.shown == lab.step) lab.shown.reset();
  ask(change);
}

void apply(const Change& change, const SetLabSentence& intent) {
  LabState& lab = change.state.lab;
  lab.sentence = one_line(clean_utf8(intent.text).text);
  lab.query.reset();
  ask(change);
}

void apply(const Change& change, const SelectLabWord& intent) { change.state.lab.query = intent.row; }

void apply(const Change& change, const LabReady& intent) {
  LabState& lab = change.state.lab;
  if (!arrives(lab, intent.request)) return ask(change);
  lab.on_show = intent.request;
  lab.parts = std::max(lab.parts, intent.parts);
  lab.step = std::max(lab.step, intent.step);
  if (intent.diverged >= 0) {
    lab.diverged = intent.diverged;
    lab.step = intent.diverged;
  }
  if (is_finished(lab)) lab.running = false;
  ask(change);
}

void apply(const Change& change, const LabFailed& intent) {
  LabState& lab = change.state.lab;
  if (!arrives(lab, intent.request)) return ask(change);
  lab.running = false;
  lab.problem = intent.problem;
}

}  // namespace headlight
