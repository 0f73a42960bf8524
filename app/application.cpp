#include "app/application.h"

#include <imgui.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <system_error>

#include "app/platform/content.h"
#include "app/platform/files.h"
#include "core/session/exported.h"
#include "core/session/intent_json.h"
#include "core/session/progress.h"
#include "core/session/walk.h"
#include "ui/canvas.h"
#include "ui/panels/page.h"
#include "ui/theme.h"

namespace headlight {
namespace {

constexpr double kLateAfter = 0.1;  // seconds until a result on its way is marked as such
constexpr double kSaveAfter = 0.5;  // seconds from a change until it is on its way to the disk

constexpr std::chrono::seconds kRetryAfter(10);  // what could not be saved

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Fast at first, then gently to rest.
float eased(float motion) { return 1 - (1 - motion) * (1 - motion) * (1 - motion); }

}  // namespace

Application::Application(Content content, const GuiOptions& options, HeatmapPainter& painter,
                         std::function<void()> wake, std::shared_ptr<const ProgressFile> progress)
    : content_(std::move(content)),
      model_folder_(options.model),
      resources_(options.resources.empty() ? resource_folder() : options.resources),
      fonts_(load_fonts((resource_folder() / "fonts").string())),
      painter_(painter),
      item_watch_(ImGui::GetCurrentContext()),
      progress_(std::move(progress)),
      kept_progress_(options.kept_progress),
      worker_(sources_for(content_), lab_for(content_), HeadFolder(options.own_heads), progress_, std::move(wake)) {
  accept(begin(options.state, content_));
  saved_ = state_;
}

Application::~Application() {
  if (unsaved_since_ || state_.lab.step != saved_.lab.step) save_progress();
}

void Application::accept(Updated updated) {
  state_ = std::move(updated.state);
  for (const Effect& effect : updated.effects) std::visit([this](const auto& each) { carry_out(each); }, effect);
}

void Application::carry_out(const Compute& wanted) {
  if (results_.has(wanted.request)) {
    results_.touch(wanted.request);
    return accept(update(state_, ResultReady{wanted.request, wanted.generation}, content_));
  }
  // The model may still be loading; when it is there, update() asks again.
  const auto* trace = std::get_if<TraceRequest>(&wanted.request);
  if (trace != nullptr && needs_model(trace->source) && state_.model.status != ModelStatus::Ready) return;
  worker_.post(wanted);
  if (!waiting_since_) waiting_since_ = Clock::now();  // steady typing is late, too
}

void Application::carry_out(const Train& wanted) { worker_.post(wanted); }

void Application::carry_out(const StoreHead& wanted) {
  if (TrainedHeadPtr head = head_to_keep(wanted, results_)) worker_.post(KeepHeadFile{std::move(head)});
}

void Application::carry_out(const RemoveHead& wanted) { worker_.post(wanted); }

void Application::carry_out(const ReadLabFile& wanted) { worker_.post(wanted); }

void Application::carry_out(const ReadLessonAgain&) { worker_.post(ReadLesson{resources_}); }

void Application::carry_out(const WriteExport& effect) {
  if (is_picture(effect.kind)) {
    picture_ = Picture{effect.file, std::nullopt};
    if (effect.kind == ExportKind::FigurePng) picture_->part = Rectangle{};  // where it is, the next frame tells
    return redraw();
  }
  const auto text = exported_text(derive(state_, content_, results_), effect.kind);
  if (!text) return;
  if (!effect.file.empty()) return worker_.post(WriteOut{effect.file, *text});
  ImGui::SetClipboardText(text->c_str());
  accept(update(state_, ShowNotice{{"notice.copied", {}, {}}}, content_));
}

void Application::apply(const Intent& intent) {
  const bool only_motion = std::holds_alternative<Tick>(intent) && !is_playing(state_, content_);
  if (recording_.is_open() && !only_motion) {
    if (const auto line = to_json_line(intent))
      recording_ << *line << "\n" << std::flush;  // flushed: a crash keeps the trail
  }
  if (!seconds_until_tick(state_, content_)) last_tick_ = Clock::now();  // what begins now has not waited yet
  accept(update(state_, intent, content_));
  note_progress();
  redraw();
}

void Application::open_file(const std::string& file) {
  apply(GoToPage{{PageKind::Lab, 1}});
  apply(OpenLabFile{file});
}

bool Application::receive() {
  const auto messages = worker_.drain();
  for (const Worker::Message& message : messages) {
    std::visit([this](const auto& each) { take_in(each); }, message);
  }
  if (worker_.idle()) waiting_since_.reset();
  return !messages.empty();
}

void Application::take_in(const Worker::ModelResult& message) {
  if (message.problem) results_.clear();  // it may have been read with a copy that turned out to be damaged
  apply(message.problem ? Intent{ModelFailed{*message.problem}} : Intent{ModelLoaded{}});
  if (!message.problem) worker_.post(TendModel{});  // after what is wanted of it at once
}

void Application::take_in(const Worker::ModelTended& message) {
  if (message.problem) apply(ShowNotice{{"", {}, message.problem}});
  if (!message.opened_again) return;
  results_.clear();
  apply(ModelLoaded{});
}

void Application::take_in(const Computed& message) { apply(deliver(message, results_)); }

void Application::take_in(const Trained& message) { apply(deliver(message, results_)); }

void Application::take_in(const Worker::HeadsResult& message) {
  if (message.problem) apply(ShowNotice{{"", {}, message.problem}});
  if (!message.heads) return;
  content_.own_heads = *message.heads;
  if (message.kept.empty()) results_.clear();  // what a head has made that is no more
  apply(OwnHeadsChanged{message.kept});
}

void Application::take_in(const Worker::LabFileResult& message) {
  if (!message.file) return apply(ShowNotice{{"", {}, message.file.error()}});
  if (!message.file->head) return apply(OwnSentencesRead{message.file->sentences});
  worker_.post(KeepHeadFile{message.file->head});
}

void Application::take_in(const Worker::LessonResult& message) {
  const Result<Content>& content = *message.content;
  if (!content) return apply(ShowNotice{{"", {}, content.error()}});
  const auto& before = content_.relations;
  const auto& after = content->relations;
  const bool other_sentences = before && after ? !(*before == *after) : before != after;
  auto own_heads = std::exchange(content_.own_heads, {});
  content_ = *content;
  content_.own_heads = std::move(own_heads);
  results_.clear();
  apply(LessonReloaded{other_sentences});
}

void Application::take_in(const Worker::Written& message) {
  apply(ShowNotice{message.problem ? Notice{"", {}, message.problem}
                                   : Notice{"notice.saved", {{"file", message.file.string()}}, {}}});
}

void Application::take_in(const Worker::Encoded& message) {
  std::optional<Error> problem = message.problem;
  if (!problem) {
    if (const auto offered = picture_clipboard_.offer(message.png); !offered) problem = offered.error();
  }
  apply(ShowNotice{problem ? Notice{"", {}, problem} : Notice{"notice.copied", {}, {}}});
}

void Application::take_in(const Worker::ProgressSaved& message) {
  if (!message.problem) return;
  apply(ShowNotice{{"", {}, message.problem}});
  unsaved_since_ = Clock::now() + kRetryAfter;  // and once more when the program is closed
}

void Application::draw(float content_scale) {
  const Theme theme = make_theme(state_.settings.theme);
  item_watch_.clear();
  semantics_.clear();
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float fit = fit_to_window(display.x / content_scale, display.y / content_scale);
  const float scale = scale_ = content_scale * fit * state_.settings.text_scale;
  Canvas canvas{
      theme, fonts_, content_.texts, painter_, semantics_, view_, scale, state_.settings.colours, eased(state_.motion)};
  Intents intents;
  draw_page(derive(state_, content_, results_), canvas, intents);
  item_watch_.fill_places(semantics_);
  for (const Intent& intent : intents) apply(intent);
}

void Application::pass_time() {
  if (waiting_since_ && !state_.late && seconds_since(*waiting_since_) >= kLateAfter) {
    waiting_since_.reset();
    apply(ResultLate{state_.generation});
  }
  const auto tick = seconds_until_tick(state_, content_);
  if (const double passed = seconds_since(last_tick_); tick && passed >= *tick) {
    last_tick_ = Clock::now();
    apply(Tick{static_cast<float>(passed)});
  }
  if (unsaved_since_ && seconds_since(*unsaved_since_) >= kSaveAfter) save_progress();
}

std::optional<double> Application::seconds_until_due() const {
  std::optional<double> due;
  const auto at_most = [&](double seconds) { due = std::max(0.001, due ? std::min(*due, seconds) : seconds); };
  if (waiting_since_ && !state_.late) at_most(kLateAfter - seconds_since(*waiting_since_));
  if (const auto tick = seconds_until_tick(state_, content_)) at_most(*tick - seconds_since(last_tick_));
  if (unsaved_since_) at_most(kSaveAfter - seconds_since(*unsaved_since_));
  return due;
}

void Application::note_progress() {
  if (!progress_ || !progress_->writable() || unsaved_since_ || same_progress(state_, saved_)) return;
  unsaved_since_ = Clock::now();
}

void Application::save_progress() {
  unsaved_since_.reset();
  saved_ = state_;
  worker_.post(SaveProgress{progress_text(state_, kept_progress_)});
}

bool Application::calm() const { return worker_.idle() && frames_due_ == 0; }

bool Application::settled() const { return calm() && state_.motion >= 1; }

void Application::frame_drawn() {
  ++frames_drawn_;
  if (frames_due_ > 0) --frames_due_;
}

std::optional<Application::Picture> Application::take_picture_request() {
  if (!picture_ || frames_due_ > 0 || state_.motion < 1) return std::nullopt;
  std::optional<Picture> picture = std::exchange(picture_, std::nullopt);
  if (picture->part) {
    const Semantic* figure = semantics_.find("figure");
    picture->part = figure != nullptr ? std::optional<Rectangle>(figure->place) : std::nullopt;
  }
  return picture;
}

void Application::save_picture(const Picture& picture, Image image) {
  if (picture.file.empty()) return worker_.post(EncodePicture{std::move(image)});
  worker_.post(WriteOut{picture.file, std::move(image)});
}

Rgb Application::background() const { return make_theme(state_.settings.theme).background; }

std::optional<Error> Application::open_recording(const std::filesystem::path& file) {
  recording_.open(file);
  if (recording_) return std::nullopt;
  return Error{"error.file.unwritable", {{"reason", std::generic_category().message(errno)}}, file.string()};
}

}  // namespace headlight
