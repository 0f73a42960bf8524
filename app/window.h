// One window with its OpenGL context and its Dear ImGui context.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"

struct GLFWwindow;
struct ImGuiContext;

namespace headlight {

struct WindowOptions {
  int width = 1280, height = 800;
  bool visible = true;
  std::string title;
};

class Window {
 public:
  // Errors: error.window.no_display, error.window.no_opengl, error.gpu.too_old.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);

  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool should_close() const;
  void close();           // from any thread
  bool drawable() const;  // false while minimised or without area
  bool full_screen() const { return full_screen_; }
  void set_full_screen(bool full);  // on the monitor the window is on
  float content_scale() const;
  void framebuffer_size(int& width, int& height) const;

  std::vector<std::string> take_dropped();  // files that were dropped on the window since the last call

  void begin_frame();  // ImGui's new frame, with input and size
  void draw_frame();   // what ImGui has collected
  void present();

  // Handles what has happened; waits for something to happen; waits at most so long.
  static void poll();
  static void wait();
  static void wait(double seconds);
  static void wake();  // from any thread: ends a wait

  double init_seconds() const { return init_seconds_; }  // what glfwInit and the context took

 private:
  Window() = default;

  GLFWwindow* window_ = nullptr;
  ImGuiContext* imgui_ = nullptr;
  struct Frame {
    int x = 0, y = 0, width = 0, height = 0;
  };
  std::vector<std::string> dropped_;
  Frame windowed_;  // where the window was before it filled the screen
  bool full_screen_ = false;
  bool glfw_ready_ = false;
  double init_seconds_ = 0;
};

}  // namespace headlight
