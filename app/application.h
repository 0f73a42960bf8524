// The running program: state, results, worker and what is drawn with. One frame at a time, callable from outside.
#pragma once

#include <chrono>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui_options.h"
#include "app/picture_clipboard.h"
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
  // `progress` keeps what the person does; null: nothing is kept.
  Application(Content content, const GuiOptions& options, HeatmapPainter& painter, std::function<void()> wake,
              std::shared_ptr<const ProgressFile> progress = nullptr);
  ~Application();  // what is not yet saved is saved
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  // Begins to load the model; called once the first picture is on the screen.
  void load_model() {
    worker_.post(ReadOwnHeads{});
    worker_.post(LoadModel{model_folder_});
  }

  // A file that was dropped on the window.
  void open_file(const std::string& file);

  // Takes in what the worker has finished. True if anything came.
  bool receive();

  // Between ImGui::NewFrame and Render: draws the state and acts on what the person did.
  void draw(float content_scale);

  // Acts on an intent as if a person had done it.
  void apply(const Intent& intent);

  // Lets time pass: motion, playing, lateness, saving.
  void pass_time();

  // When pass_time() has something to do, if nothing else happens before.
  std::optional<double> seconds_until_due() const;

  // Nothing is being computed and nothing has to be drawn; time may still move something.
  bool calm() const;

  // Nothing will change by itself.
  bool settled() const;

  // Frames that still have to be drawn before the picture stands still.
  int frames_due() const { return frames_due_; }
  void frame_drawn();
  int frames_drawn() const { return frames_drawn_; }
  void redraw() { frames_due_ = kSettleFrames; }

  // A picture that is to be taken of the next frame that stands still: of the whole window, or of a part of it.
  struct Picture {
    std::filesystem::path file;  // empty: the clipboard
    std::optional<Rectangle> part;
  };
  std::optional<Picture> take_picture_request();
  void save_picture(const Picture& picture, Image image);

  const State& state() const { return state_; }
  const Content& content() const { return content_; }
  const SemanticTree& semantics() const { return semantics_; }
  Rgb background() const;
  float scale() const { return scale_; }  // real pixels for one of the design's
  std::optional<Error> open_recording(const std::filesystem::path& file);

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr int kSettleFrames = 3;  // ImGui needs a second frame for hover and focus, and one for good measure

  void accept(Updated updated);
  void carry_out(const Compute& effect);
  void carry_out(const Train& wanted);
  void carry_out(const StoreHead& wanted);
  void carry_out(const RemoveHead& wanted);
  void carry_out(const ReadLabFile& wanted);
  void carry_out(const ReadLessonAgain& effect);
  void carry_out(const WriteExport& effect);

  void take_in(const Worker::ModelResult& message);
  void take_in(const Worker::ModelTended& message);
  void take_in(const Computed& message);
  void take_in(const Trained& message);
  void take_in(const Worker::HeadsResult& message);
  void take_in(const Worker::LabFileResult& message);
  void take_in(const Worker::LessonResult& message);
  void take_in(const Worker::Written& message);
  void take_in(const Worker::Encoded& message);
  void take_in(const Worker::ProgressSaved& message);

  void note_progress();
  void save_progress();

  Content content_;
  std::filesystem::path model_folder_, resources_;
  State state_;
  ResultStore results_;
  ViewState view_;
  SemanticTree semantics_;
  Fonts fonts_;
  HeatmapPainter& painter_;
  ItemWatch item_watch_;
  std::shared_ptr<const ProgressFile> progress_;
  std::string kept_progress_;  // what was read at the start
  State saved_;                // as it was saved last
  std::optional<Clock::time_point> unsaved_since_, waiting_since_;
  Clock::time_point last_tick_ = Clock::now();
  std::optional<Picture> picture_;
  PictureClipboard picture_clipboard_;
  std::ofstream recording_;
  float scale_ = 1;
  int frames_due_ = kSettleFrames;
  int frames_drawn_ = 0;
  Worker worker_;  // last: its thread ends before anything else goes
};

}  // namespace headlight
