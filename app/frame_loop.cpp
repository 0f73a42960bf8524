#include "app/frame_loop.h"

#include <imgui.h>

#include "app/gpu/screen.h"

namespace headlight {
namespace {

void sleep_until_something_happens(const Application& app) {
  if (const auto seconds = app.seconds_until_late()) return Window::wait(*seconds);
  Window::wait();
}

}  // namespace

void draw_one_frame(Application& app, Window& window, bool present) {
  window.begin_frame();
  app.draw(window.content_scale());
  ImGui::Render();
  int width = 0;
  int height = 0;
  window.framebuffer_size(width, height);
  clear_screen(width, height, app.background());
  window.draw_frame();
  app.frame_drawn();
  if (present) window.present();
}

void run_until_closed(Application& app, Window& window) {
  while (!window.should_close()) {
    const bool draws = app.frames_due() > 0 && window.drawable();
    if (draws) {
      Window::poll();
    } else {
      sleep_until_something_happens(app);
      app.redraw();  // whatever woke us may have changed something
    }
    app.receive();
    app.check_late();
    if (window.drawable()) draw_one_frame(app, window);
  }
}

void run_until_settled(Application& app, Window& window, const std::vector<Intent>& intents, bool present) {
  std::size_t next = 0;
  while (!window.should_close()) {
    Window::poll();
    if (!app.receive() && app.settled()) {
      if (next == intents.size()) return;
      app.apply(intents[next++]);
    }
    if (app.frames_due() > 0) {
      draw_one_frame(app, window, present);
    } else {
      Window::wait(0.01);
    }
  }
}

}  // namespace headlight
