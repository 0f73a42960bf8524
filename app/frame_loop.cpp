#include "app/frame_loop.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/gpu/screen.h"

namespace headlight {
namespace {

void sleep_until_something_happens(const Application& app) {
  if (const auto seconds = app.seconds_until_due()) return Window::wait(*seconds);
  Window::wait();
}

// The part of a picture that lies in a rectangle of the window, with a margin around it.
Image cut_out(const Image& whole, const Rectangle& part, float margin) {
  const auto inside = [](float value, int limit) { return std::clamp(static_cast<int>(std::lround(value)), 0, limit); };
  const int left = inside(part.x - margin, whole.width);
  const int top = inside(part.y - margin, whole.height);
  const int right = std::max(left + 1, inside(part.x + part.width + margin, whole.width));
  const int bottom = std::max(top + 1, inside(part.y + part.height + margin, whole.height));
  Image image{right - left, bottom - top, {}};
  for (int y = top; y < bottom; ++y) {
    const auto line = whole.rgba.begin() + 4 * (static_cast<std::ptrdiff_t>(y) * whole.width + left);
    image.rgba.insert(image.rgba.end(), line, line + 4 * static_cast<std::ptrdiff_t>(image.width));
  }
  return image;
}

// Takes the picture that was asked for, once nothing moves any more.
void take_picture(Application& app, const Window& window) {
  const auto picture = app.take_picture_request();
  if (!picture) return;
  constexpr float kMargin = 20;  // design pixels: what a card leaves around its figure
  int width = 0;
  int height = 0;
  window.framebuffer_size(width, height);
  const Image whole = read_screen(width, height);
  app.save_picture(*picture, picture->part ? cut_out(whole, *picture->part, kMargin * app.scale()) : whole);
}

void follow_full_screen(const Application& app, Window& window) {
  if (app.state().full_screen != window.full_screen()) window.set_full_screen(app.state().full_screen);
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
  // ImGui takes fast input apart over several frames: what is left must not wait for the next event.
  if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) app.redraw();
  take_picture(app, window);  // before it is presented: afterwards the back buffer's content is not defined
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
    for (const std::string& file : window.take_dropped()) app.open_file(file);
    app.receive();
    app.pass_time();
    follow_full_screen(app, window);
    if (window.drawable()) draw_one_frame(app, window);
  }
}

void run_until_settled(Application& app, Window& window, const std::vector<Intent>& intents, bool present) {
  std::size_t next = 0;
  while (!window.should_close()) {
    Window::poll();
    const bool replaying = next < intents.size();
    if (!replaying) app.pass_time();  // a recording holds the time that counted in it
    if (!app.receive() && app.calm()) {
      if (replaying) {
        app.apply(intents[next++]);
      } else if (app.settled()) {
        return;
      }
    }
    if (app.frames_due() > 0) {
      draw_one_frame(app, window, present);
    } else {
      Window::wait(0.01);
    }
  }
}

}  // namespace headlight
