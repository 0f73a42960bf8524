// headlight: the application.
#include <chrono>
#include <cmath>
#include <future>
#include <iostream>

#include "app/frame_loop.h"
#include "app/gpu/gl_heatmap_painter.h"
#include "app/gpu/screen.h"
#include "app/heatmap_shader.h"
#include "app/platform/content.h"
#include "app/platform/files.h"
#include "app/platform/folders.h"
#include "app/platform/load.h"
#include "app/platform/memory.h"
#include "app/platform/progress_file.h"
#include "app/png_file.h"
#include "app/quit_signals.h"
#include "app/replay_file.h"

namespace {

using namespace headlight;
using Clock = std::chrono::steady_clock;

constexpr int kFailed = 3;

int fail(const Catalogue& texts, const Error& error) {
  std::cerr << "headlight: " << texts.sentence(error) << "\n";
  return kFailed;
}

void print_startup(const Catalogue& texts, Clock::time_point start, double window_seconds) {
  const double total = std::chrono::duration<double>(Clock::now() - start).count();
  const auto milliseconds = [](double seconds) {
    return std::to_string(static_cast<double>(std::lround(seconds * 1e4)) / 10.0).substr(0, 6);
  };
  std::cout << texts.text("gui.startup", {{"total", milliseconds(total)},
                                          {"window", milliseconds(window_seconds)},
                                          {"own", milliseconds(total - window_seconds)}})
            << "\n"
            << std::flush;
}

// What --screenshot and --dump-ui ask for, once the picture stands still.
std::optional<Error> write_outputs(const GuiOptions& options, Application& app, Window& window) {
  if (!options.screenshot.empty()) {
    int width = 0;
    int height = 0;
    window.framebuffer_size(width, height);
    if (const auto written = write_png(options.screenshot, read_screen(width, height)); !written)
      return written.error();
  }
  if (!options.dump_ui.empty()) {
    if (const auto written = write_file(options.dump_ui, to_json(app.semantics())); !written) return written.error();
  }
  return std::nullopt;
}

// `loading` goes on while the window opens.
int run(const Catalogue& texts, std::future<Result<Content>> loading, const GuiOptions& options,
        const std::shared_ptr<const ProgressFile>& progress, Clock::time_point start) {
  std::vector<Intent> replayed;
  if (!options.replay.empty()) {
    auto intents = read_replay(options.replay);
    if (!intents) return fail(texts, intents.error());
    replayed = std::move(*intents);
  }
  auto window = Window::open({options.width, options.height, !options.hidden(), texts.text("app.name")});
  if (!window) return fail(texts, window.error());
  const QuitSignals signals([&] { (*window)->close(); });
  auto program = load_heatmap_shader(resource_folder() / "shaders");
  if (!program) return fail(texts, program.error());
  GlHeatmapPainter painter(std::move(*program));
  Result<Content> content = loading.get();
  if (!content) return fail(texts, content.error());
  Application app(std::move(*content), options, painter, Window::wake, progress);
  if (!options.record.empty()) {
    if (const auto problem = app.open_recording(options.record)) return fail(texts, *problem);
  }
  draw_one_frame(app, **window);
  if (options.time_startup) print_startup(texts, start, (*window)->init_seconds());
  app.load_model();
  if (options.hidden() || !replayed.empty()) run_until_settled(app, **window, replayed, !options.hidden());
  if (const auto problem = write_outputs(options, app, **window)) return fail(texts, *problem);
  if (!options.hidden() && !options.time_startup) run_until_closed(app, **window);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto start = Clock::now();
  keep_freed_memory();
  QuitSignals::hold_back();
  const auto texts = load_catalogue(resource_folder() / "assets" / "i18n" / "en.json");
  if (!texts) {
    // Without the text tables there is no sentence to look up, so this one stands here.
    std::cerr << "headlight: " << texts.error().where << ": the text table cannot be read; install Headlight again\n";
    return kFailed;
  }
  auto options = parse_gui_options(argc, argv, *texts);
  if (const int* code = std::get_if<int>(&options)) return *code;
  auto loading = std::async(std::launch::async, load_content, resource_folder());
  std::shared_ptr<ProgressFile> progress;
  if (std::get<GuiOptions>(options).keeps_progress() && !data_folder().empty()) {
    progress = std::make_shared<ProgressFile>(data_folder());
    ProgressFile::Loaded loaded = progress->load({});
    options = parse_gui_options(argc, argv, *texts, loaded.state);  // flags win over what was kept
    std::get<GuiOptions>(options).own_heads = data_folder() / "heads";
    std::get<GuiOptions>(options).kept_progress = std::move(loaded.text);
    std::get<GuiOptions>(options).state.notice = std::move(loaded.notice);
  }
  return run(*texts, std::move(loading), std::get<GuiOptions>(options), progress, start);
}
