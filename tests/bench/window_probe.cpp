// Measures the real program in a real window and prints one JSON object. What the software rasteriser takes is apart:
// a graphics card would take it over.
// Usage: window_probe IDLE_SECONDS
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <future>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/application.h"
#include "app/frame_loop.h"
#include "app/gpu/gl_heatmap_painter.h"
#include "app/gpu/screen.h"
#include "app/heatmap_shader.h"
#include "app/platform/content.h"
#include "app/platform/files.h"
#include "app/platform/memory.h"
#include "app/window.h"
#include "tests/bench/process.h"

namespace {

using namespace headlight;
using bench::Clock;
using bench::milliseconds_since;
using bench::resident;

constexpr const char* kThirtyWords =
    "The man who had lost his old hat walked slowly along the bank of the river because the animal that he had found "
    "was too tired to cross the street alone today";

// Of the whole process, in milliseconds.
double cpu_time() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

double at_share(std::vector<double> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[static_cast<std::size_t>(share * static_cast<double>(numbers.size() - 1))];
}

struct FrameCost {
  double own = 0, graphics = 0;  // milliseconds
};

// As draw_one_frame does it; from handling input to the swap, which without a graphics card copies the picture.
FrameCost frame(Application& app, Window& window) {
  const auto begin = Clock::now();
  Window::poll();
  app.receive();
  app.pass_time();
  window.begin_frame();
  app.draw(window.content_scale());
  ImGui::Render();
  const double own = milliseconds_since(begin);
  int width = 0;
  int height = 0;
  window.framebuffer_size(width, height);
  clear_screen(width, height, app.background());
  window.draw_frame();
  read_screen(1, 1);  // waits until it is drawn
  app.frame_drawn();
  window.present();
  return {own, milliseconds_since(begin) - own};
}

// The pointer wanders over the page, so that something is hovered anew in every frame.
void measure_events(Application& app, Window& window, nlohmann::json& result) {
  std::vector<double> own, graphics;
  for (int event = 0; event < 400; ++event) {
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(200 + event * 37 % 900),
                                    static_cast<float>(100 + event * 53 % 600));
    const FrameCost cost = frame(app, window);
    own.push_back(cost.own);
    graphics.push_back(cost.graphics);
  }
  result["event_to_swap_p99_ms"] = at_share(own, 0.99);
  result["rasteriser_median_ms"] = at_share(graphics, 0.5);
}

void measure_idle(Application& app, Window& window, int seconds, nlohmann::json& result) {
  run_until_settled(app, window, {}, true);
  std::this_thread::sleep_for(std::chrono::seconds(1));
  while (app.frames_due() > 0) draw_one_frame(app, window);
  std::jthread closer([&] {
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    window.close();
  });
  const int frames = app.frames_drawn();
  const double cpu = cpu_time();
  run_until_closed(app, window);
  result["idle_seconds"] = seconds;
  result["idle_redraws"] = std::max(0, app.frames_drawn() - frames - 1);  // one when it is told to close
  result["idle_cpu_percent"] = (cpu_time() - cpu) / seconds / 10;
}

int measure(int idle_seconds) {
  nlohmann::json result;
  const auto start = Clock::now();
  auto loading = std::async(std::launch::async, load_content, resource_folder());  // as the program does
  const auto before_window = Clock::now();
  auto window = Window::open({1280, 800, true, "probe"});
  if (!window) {
    std::cerr << window.error().code << "\n";
    return 1;
  }
  const auto context = Clock::now();
  const double driver_only = resident();
  auto program = load_heatmap_shader(resource_folder() / "shaders");
  if (!program) return 1;
  GlHeatmapPainter painter(std::move(*program));
  GuiOptions options;
  options.model = default_model_folder();
  options.state.page = {PageKind::Explore, 1};
  options.state.explore.sentence = kThirtyWords;
  auto content = loading.get();
  if (!content) return 1;
  Application app(std::move(*content), options, painter, Window::wake);
  double graphics = frame(app, **window).graphics;
  const double first = milliseconds_since(start);
  const double opening = std::chrono::duration<double, std::milli>(context - before_window).count();
  result["startup_own_ms"] = first - opening - graphics;
  app.load_model();
  while (app.state().model.status == ModelStatus::Loading || !app.calm()) graphics += frame(app, **window).graphics;
  if (app.state().model.status != ModelStatus::Ready) {
    std::cerr << "the learned model cannot be read\n";
    return 1;
  }
  graphics += frame(app, **window).graphics;
  result["first_heatmap_own_ms"] = milliseconds_since(context) - graphics;
  result["first_heatmap_rasteriser_ms"] = graphics;
  run_until_settled(app, **window, {}, true);
  result["resident_beyond_driver_mib"] = resident() - driver_only;
  measure_events(app, **window, result);
  measure_idle(app, **window, idle_seconds, result);
  std::cout << result.dump() << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const int idle_seconds = argc == 2 ? std::atoi(argv[1]) : 0;
  if (idle_seconds <= 0) return 2;
  keep_freed_memory();
  return measure(idle_seconds);
}
