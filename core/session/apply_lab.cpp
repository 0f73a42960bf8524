// The lab: a run is a chain of requests, each of which is sent when the one before has come back.
#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

// Takes what was on its way off the list; whether it is about the run as it is.
bool arrives(LabState& lab, const LabRequest& request) {
  const bool counts = lab.asked && lab.asked->counts && lab.asked->request == request;
  lab.asked.reset();
  return counts;
}

const LabEnd* end_of(const LabState& lab, const LabSettings& settings) {
  const auto found =
      std::find_if(lab.ends.begin(), lab.ends.end(), [&](const LabEnd& end) { return end.settings == settings; });
  return found == lab.ends.end() ? nullptr : &*found;
}

// Notes how the plain run or the experiment that is open ended.
void note_end(LabState& lab, const LabReady& last) {
  const bool wanted =
      lab.settings == plain_settings() || (lab.experiment && lab.settings == changed_by(*lab.experiment));
  if (!wanted || end_of(lab, lab.settings) != nullptr) return;
  lab.ends.push_back({lab.settings, last.first_accuracy, last.last_accuracy, last.diverged >= 0});
}

// After the plain run of an experiment comes the changed one.
void go_on_with_experiment(LabState& lab) {
  if (!lab.experiment || lab.settings != plain_settings()) return;
  train_with(lab, changed_by(*lab.experiment));
  lab.running = true;
}

}  // namespace

void begin_anew(LabState& lab) {
  lab.parts = lab.step = lab.resume = 0;
  lab.diverged = -1;
  lab.shown.reset();
  lab.problem.reset();
  lab.on_show.reset();
  lab.running = false;
  if (lab.asked) lab.asked->counts = false;
}

void make_run_again(LabState& lab) {
  const int made = std::max(lab.step, lab.resume);
  begin_anew(lab);
  lab.resume = made;
  lab.ends.clear();
}

void train_with(LabState& lab, const LabSettings& settings) {
  if (lab.settings == settings) return;
  if (lab.sentence == lab_example(lab.settings.relation).text) {  // the student has not written one
    const LabExample example = lab_example(settings.relation);
    lab.sentence = example.text;
    lab.query = example.query;
  }
  lab.settings = settings;
  begin_anew(lab);
}

LabExample lab_example(std::optional<Relation> relation) {
  if (relation == Relation::Describes) return {"The animal near the wide road was tired", 7};
  if (relation == Relation::Sense) return {"I went to the bank to deposit my salary", 4};
  return {"The animal didn't cross the street because it was too tired", 7};
}

LabSettings run_settings(const LabState& lab) {
  LabSettings settings = lab.settings;
  if (!settings.relation) settings.own = lab.own;
  return settings;
}

LabRequest lab_request(const LabState& lab) {
  LabRequest request{run_settings(lab), lab.parts, lab.step, lab.sentence, lab.rival};
  if (lab.parts < kLabParts) {
    ++request.parts;
  } else if (lab.shown) {
    request.step = *lab.shown;
  } else if (lab.running) {
    request.step = std::min(lab.step + kLabSlice, lab.settings.plan.steps);
  } else if (goes_on(lab)) {
    request.step = std::min(lab.step + kLabSlice, lab.resume);
  }
  return request;
}

bool is_finished(const LabState& lab) { return lab.step >= lab.settings.plan.steps || lab.diverged >= 0; }

bool can_run(const LabState& lab) {
  if (!lab.settings.relation && lab.own.empty()) return false;
  if (!lab.experiment) return !is_finished(lab);
  return prediction_of(lab, *lab.experiment) && (!is_finished(lab) || !result_of(lab, *lab.experiment));
}

bool goes_on(const LabState& lab) { return lab.running || (lab.step < lab.resume && !is_finished(lab)); }

std::optional<LabOutcome> prediction_of(const LabState& lab, LabExperiment experiment) {
  for (const LabPrediction& each : lab.predictions) {
    if (each.experiment == experiment) return each.outcome;
  }
  return std::nullopt;
}

std::optional<LabResult> result_of(const LabState& lab, LabExperiment experiment) {
  const LabEnd* plain = end_of(lab, plain_settings());
  const LabEnd* changed = end_of(lab, changed_by(experiment));
  if (plain == nullptr || changed == nullptr) return std::nullopt;
  return LabResult{*plain, *changed, outcome_of(*plain, *changed)};
}

// Sends what the page needs next, unless it is there or something is on its way.
void go_on_training(const Change& change) {
  LabState& lab = change.state.lab;
  const bool wanted = goes_on(lab) || change.state.page.kind == PageKind::Lab;
  const bool has_sentences = lab.settings.relation || !lab.own.empty();
  if (!wanted || !has_sentences || lab.asked || lab.problem || change.state.model.status != ModelStatus::Ready) return;
  LabRequest request = lab_request(lab);
  if (request == lab.on_show) return;
  lab.asked = LabAsked{request};
  change.effects.emplace_back(Train{std::move(request)});
}

void apply(const Change& change, const SetLab& intent) {
  LabState& lab = change.state.lab;
  LabSettings settings = intent.settings;
  if (!settings.own.empty()) replace_own(change, std::exchange(settings.own, {}));  // of a recording
  if (lab.settings == settings) return;
  lab.experiment.reset();
  train_with(lab, settings);
}

void apply(const Change& change, const RunLab& intent) {
  LabState& lab = change.state.lab;
  lab.problem.reset();  // it may be gone
  lab.running = false;
  if (!intent.running) {
    lab.resume = 0;
    return;
  }
  if (!can_run(lab)) return;
  if (lab.experiment) {
    train_with(lab, end_of(lab, plain_settings()) == nullptr ? plain_settings() : changed_by(*lab.experiment));
    if (is_finished(lab)) begin_anew(lab);  // it was made outside the experiment
  }
  lab.running = true;
  lab.shown.reset();
}

void apply(const Change& change, const StepLab&) {
  LabState& lab = change.state.lab;
  if (goes_on(lab) || lab.asked || lab.parts < kLabParts || is_finished(lab)) return;
  lab.problem.reset();
  lab.shown.reset();
  ++lab.step;
}

void apply(const Change& change, const ResetLab&) { begin_anew(change.state.lab); }

void apply(const Change& change, const ScrubLab& intent) {
  LabState& lab = change.state.lab;
  lab.running = false;
  lab.resume = 0;
  lab.shown = std::clamp(intent.step, 0, lab.step);
  if (*lab.shown == lab.step) lab.shown.reset();
}

void apply(const Change& change, const SetLabSentence& intent) {
  LabState& lab = change.state.lab;
  lab.sentence = one_line(clean_utf8(intent.text).text);
  lab.query.reset();
}

void apply(const Change& change, const SelectLabWord& intent) { change.state.lab.query = std::max(0, intent.row); }

void apply(const Change& change, const ShowLabTab& intent) { change.state.lab.tab = intent.tab; }

void apply(const Change& change, const SetLabRival& intent) { change.state.lab.rival = intent.name; }

// --- experiments ---

void apply(const Change& change, const TryExperiment& intent) {
  LabState& lab = change.state.lab;
  lab.experiment = intent.experiment;
  train_with(lab, intent.experiment ? changed_by(*intent.experiment) : plain_settings());
}

void apply(const Change& change, const PredictOutcome& intent) {
  LabState& lab = change.state.lab;
  if (!lab.experiment || lab.running || result_of(lab, *lab.experiment)) return;  // it is known by now
  std::erase_if(lab.predictions, [&](const LabPrediction& each) { return each.experiment == *lab.experiment; });
  lab.predictions.push_back({*lab.experiment, intent.outcome});
}

// --- what comes back ---

void apply(const Change& change, const LabReady& intent) {
  LabState& lab = change.state.lab;
  if (!arrives(lab, intent.request)) return;
  lab.on_show = intent.request;
  lab.parts = std::max(lab.parts, intent.parts);
  lab.step = std::max(lab.step, intent.step);
  if (intent.diverged >= 0) {
    lab.diverged = intent.diverged;
    lab.step = intent.diverged;
  }
  if (!is_finished(lab) || !std::exchange(lab.running, false)) return;
  note_end(lab, intent);
  go_on_with_experiment(lab);
}

void apply(const Change& change, const LabFailed& intent) {
  LabState& lab = change.state.lab;
  if (!arrives(lab, intent.request)) return;
  lab.running = false;
  lab.resume = 0;
  lab.problem = intent.problem;
}

}  // namespace headlight
