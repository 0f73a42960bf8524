#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "core/session/apply.h"
#include "core/session/fit.h"
#include "core/session/names.h"

namespace headlight {
namespace {

constexpr float kTextStep = 1.1F;
constexpr std::size_t kLongestNote = 20'000;  // bytes

void go_to(const Change& change, Page page) {
  State& state = change.state;
  page.slide = std::clamp(page.slide, 1, kAllSlides);
  if (page.kind != PageKind::Slide) page.slide = 1;
  state.overlay = Overlay::None;
  if (page.kind == PageKind::Quiz) state.looking_again = false;
  if (page == state.page) return;
  if (change.on_slide()) change.slide().visited = true;
  for (SlideState& slide : state.slides) {  // what plays does so only while one looks
    slide.figure.walk.playing = false;
    slide.figure.learning.training.playing = false;
  }
  state.page = page;
  state.followed = {};
  state.notice.reset();
  change.restart_motion();
}

void show_step(const Change& change, int step) {
  SlideState& slide = change.slide();
  slide.step = step;
  slide.looked.reset();
  slide.figure.walk = {};
  slide.figure.learning.training.playing = false;
  fit_to_content(change.state, change.content);
  change.state.followed = {};
  change.restart_motion();
}

// A blank screen swallows the key that ends it.
bool ends_blank(State& state) {
  if (state.overlay != Overlay::Blank) return false;
  state.overlay = Overlay::None;
  return true;
}

}  // namespace

void apply(const Change& change, const GoToPage& intent) {
  change.state.looking_again = false;
  go_to(change, intent.page);
}

void apply(const Change& change, const LookAgain& intent) {
  go_to(change, intent.page);
  change.state.looking_again = change.state.page.kind != PageKind::Quiz;
}

void apply(const Change& change, const GoNext&) {
  if (ends_blank(change.state)) return;
  change.state.overlay = Overlay::None;
  if (change.on_slide() && change.slide().step < change.last_step(change.state.page.slide)) {
    return show_step(change, change.slide().step + 1);
  }
  go_to(change, page_beside(change.state.page, 1));
}

void apply(const Change& change, const GoBack&) {
  if (ends_blank(change.state)) return;
  change.state.overlay = Overlay::None;
  if (change.on_slide() && change.slide().step > 0) return show_step(change, change.slide().step - 1);
  go_to(change, page_beside(change.state.page, -1));
}

void apply(const Change& change, const GoToStart&) {
  go_to(change, {PageKind::Slide, 1});
  show_step(change, 0);
}

void apply(const Change& change, const GoToEnd&) {
  go_to(change, {PageKind::Slide, kSlides});
  show_step(change, change.last_step(kSlides));
}

void apply(const Change& change, const LookAtStep& intent) {
  if (!change.on_slide()) return;
  SlideState& slide = change.slide();
  slide.looked.reset();
  if (intent.step >= 0 && intent.step < slide.step) slide.looked = intent.step;
  fit_to_content(change.state, change.content);
  slide.figure.walk.playing = false;
  slide.figure.learning.training.playing = false;
  change.state.followed = {};
  change.restart_motion();
}

void apply(const Change& change, const OpenOverlay& intent) {
  State& state = change.state;
  state.overlay = state.overlay == intent.overlay ? Overlay::None : intent.overlay;  // the same key closes it
}
void apply(const Change& change, const CloseOverlay&) { change.state.overlay = Overlay::None; }
void apply(const Change& change, const DismissNotice&) { change.state.notice.reset(); }
void apply(const Change& change, const SetFullScreen& intent) { change.state.full_screen = intent.full; }
void apply(const Change& change, const ShowNotice& intent) { change.state.notice = intent.notice; }

void apply(const Change& change, const ReloadLesson&) { change.effects.emplace_back(ReadLessonAgain{}); }

void apply(const Change& change, const LessonReloaded& intent) {
  change.state.lab.on_show.reset();  // its results are gone with all others
  if (intent.other_sentences) make_run_again(change.state.lab);
  State& state = change.state;
  fit_to_content(state, change.content);
  state.followed = {};
  const auto problems = change.content.problems.size();
  state.notice = problems == 0 ? Notice{"notice.reloaded", {}, {}}
                               : Notice{"notice.reloaded_problems", {{"n", std::to_string(problems)}}, {}};
}

void apply(const Change& change, const WriteNote& intent) {
  if (change.on_slide()) change.slide().note = intent.text.substr(0, fitting_prefix(intent.text, kLongestNote));
}

void apply(const Change& change, const Export& intent) {
  change.state.overlay = Overlay::None;
  change.effects.emplace_back(WriteExport{intent.kind, intent.file});
}

void apply(const Change& change, const SetTheme& intent) { change.state.settings.theme = intent.theme; }

void apply(const Change& change, const ChangeTextSize& intent) {
  float& scale = change.state.settings.text_scale;
  scale = intent.steps == 0 ? 1 : scale * std::pow(kTextStep, static_cast<float>(intent.steps));
  scale = std::clamp(scale, kSmallestText, kLargestText);
  if (std::abs(scale - 1) < 0.01F) scale = 1;  // steps up and down again end exactly at 100 %
}

void apply(const Change& change, const SetColours& intent) { change.state.settings.colours = intent.colours; }
void apply(const Change& change, const SetReducedMotion& intent) {
  change.state.settings.reduce_motion = intent.reduced;
  change.state.motion = 1;
}

}  // namespace headlight
