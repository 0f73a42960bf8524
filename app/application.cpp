#include "app/application.h"

#include <imgui.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "app/platform/files.h"
#include "core/session/intent_json.h"
#include "ui/canvas.h"
#include "ui/panels/page.h"
#include "ui/theme.h"

namespace headlight {
namespace {

constexpr double kLateAfter = 0.1;  // seconds until a trace on its way is marked as such

std::vector<LessonExample> examples_of(const Content& content) {
  std::vector<LessonExample> examples;
  for (const auto& [name, example] : content.examples) examples.push_back(example);
  return examples;
}

}  // namespace

Application::Application(Content content, const GuiOptions& options, HeatmapPainter& painter,
                         std::function<void()> wake)
    : content_(std::move(content)),
      model_folder_(options.model),
      fonts_(load_fonts((resource_folder() / "fonts").string())),
      painter_(painter),
      item_watch_(ImGui::GetCurrentContext()),
      worker_(examples_of(content_), std::move(wake)) {
  accept(begin(options.state, content_));
}

void Application::accept(Updated updated) {
  state_ = std::move(updated.state);
  for (const Effect& effect : updated.effects) carry_out(effect);
}

void Application::carry_out(const Effect& effect) {
  const auto& wanted = std::get<ComputeTrace>(effect);
  if (traces_.find(wanted.request)) {
    traces_.touch(wanted.request);
    return accept(update(state_, TraceReady{wanted.request, wanted.generation}, content_));
  }
  // The model may still be loading; when it is there, update() asks again.
  if (wanted.request.source == SourceKind::Encoder && state_.model.status != ModelStatus::Ready) return;
  worker_.post(wanted);
  if (!waiting_since_) waiting_since_ = std::chrono::steady_clock::now();  // steady typing is late, too
}

void Application::apply(const Intent& intent) {
  if (recording_.is_open()) {
    if (const auto line = to_json_line(intent))
      recording_ << *line << "\n" << std::flush;  // flushed: a crash keeps the trail
  }
  accept(update(state_, intent, content_));
  redraw();
}

bool Application::receive() {
  const auto messages = worker_.drain();
  for (const Worker::Message& message : messages) {
    if (const auto* model = std::get_if<Worker::ModelResult>(&message)) {
      apply(model->problem ? Intent{ModelFailed{*model->problem}} : Intent{ModelLoaded{}});
    } else {
      apply(deliver(std::get<Computed>(message), traces_));
    }
  }
  if (worker_.idle()) waiting_since_.reset();
  return !messages.empty();
}

void Application::draw(float content_scale) {
  const Theme theme = make_theme(state_.settings.theme);
  item_watch_.clear();
  semantics_.clear();
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float fit = fit_to_window(display.x / content_scale, display.y / content_scale);
  const float scale = content_scale * fit * state_.settings.text_scale;
  Canvas canvas{theme, fonts_, content_.texts, painter_, semantics_, view_, scale, state_.settings.colours};
  Intents intents;
  draw_page(derive(state_, content_, traces_), canvas, intents);
  item_watch_.fill_places(semantics_);
  for (const Intent& intent : intents) apply(intent);
}

bool Application::settled() const { return worker_.idle() && frames_due_ == 0; }

std::optional<double> Application::seconds_until_late() const {
  if (!waiting_since_ || state_.late) return std::nullopt;
  const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - *waiting_since_;
  return std::max(0.001, kLateAfter - waited.count());
}

void Application::check_late() {
  if (!waiting_since_ || state_.late) return;
  const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - *waiting_since_;
  if (waited.count() < kLateAfter) return;
  waiting_since_.reset();
  apply(TraceLate{state_.generation});
}

void Application::frame_drawn() {
  ++frames_drawn_;
  if (frames_due_ > 0) --frames_due_;
}

Rgb Application::background() const { return make_theme(state_.settings.theme).background; }

std::optional<Error> Application::open_recording(const std::filesystem::path& file) {
  recording_.open(file);
  if (recording_) return std::nullopt;
  return Error{"error.file.unwritable", {{"reason", std::generic_category().message(errno)}}, file.string()};
}

}  // namespace headlight
