// The running program: state, traces, worker and what is drawn with. One frame at a time, callable from outside.
#pragma once

#include <chrono>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui_options.h"
#include "app/worker.h"
#include "core/session/scene.h"
#include "ui/fonts.h"
#include "ui/heatmap_painter.h"
#include "ui/item_watch.h"
#include "ui/semantics.h"
#include "ui/view_state.h"

namespace headlight {

class Application {
 public:
  Application(Content content, const GuiOptions& options, HeatmapPainter& painter, std::function<void()> wake);

  // Begins to load the model; called once the first picture is on the screen.
  void load_model() { worker_.post(LoadModel{model_folder_}); }

  // Takes in what the worker has finished. True if anything came.
  bool receive();

  // Between ImGui::NewFrame and Render: draws the state and acts on what the person did.
  void draw(float content_scale);

  // Acts on an intent as if a person had done it.
  void apply(const Intent& intent);

  // Nothing is being computed and nothing will change by itself.
  bool settled() const;

  // When the next look at the clock is due, if something is on its way.
  std::optional<double> seconds_until_late() const;
  void check_late();

  // Frames that still have to be drawn before the picture stands still.
  int frames_due() const { return frames_due_; }
  void frame_drawn();
  int frames_drawn() const { return frames_drawn_; }
  void redraw() { frames_due_ = kSettleFrames; }

  const State& state() const { return state_; }
  const SemanticTree& semantics() const { return semantics_; }
  Rgb background() const;
  std::optional<Error> open_recording(const std::filesystem::path& file);

 private:
  static constexpr int kSettleFrames = 3;  // ImGui needs a second frame for hover and focus, and one for good measure

  void accept(Updated updated);
  void carry_out(const Effect& effect);

  Content content_;
  std::filesystem::path model_folder_;
  State state_;
  TraceStore traces_;
  ViewState view_;
  SemanticTree semantics_;
  Fonts fonts_;
  HeatmapPainter& painter_;
  ItemWatch item_watch_;
  Worker worker_;
  std::ofstream recording_;
  std::optional<std::chrono::steady_clock::time_point> waiting_since_;
  int frames_due_ = kSettleFrames;
  int frames_drawn_ = 0;
};

}  // namespace headlight
