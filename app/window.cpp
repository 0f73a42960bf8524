#include "app/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <chrono>
#include <utility>

#include "app/gpu/screen.h"

#if defined(__SANITIZE_ADDRESS__)
#include <dlfcn.h>
#include <link.h>
#endif

namespace headlight {
namespace {

constexpr int kSmallestWidth = 320;
constexpr int kSmallestHeight = 240;

std::string last_glfw_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description != nullptr ? description : "";
}

void set_hints(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "headlight");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "headlight");
}

// The monitor that shows this point; the first one when none does.
GLFWmonitor* monitor_at(int x, int y) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    int left = 0;
    int top = 0;
    glfwGetMonitorPos(monitors[i], &left, &top);
    const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
    if (mode != nullptr && x >= left && x < left + mode->width && y >= top && y < top + mode->height)
      return monitors[i];
  }
  return count > 0 ? monitors[0] : nullptr;
}

// The graphics driver is unloaded by glfwTerminate, and the leak checker then blames memory it can no longer name.
void keep_driver_loaded() {
#if defined(__SANITIZE_ADDRESS__)
  dl_iterate_phdr(
      [](dl_phdr_info* info, std::size_t, void*) {
        if (info->dlpi_name != nullptr && *info->dlpi_name != '\0')
          dlopen(info->dlpi_name, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
        return 0;
      },
      nullptr);
#endif
}

ImGuiContext* make_imgui(GLFWwindow* window) {
  ImGuiContext* context = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would redraw for ever
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 330 core");
  return context;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  std::unique_ptr<Window> window(new Window());
#if GLFW_VERSION_MAJOR > 3 || GLFW_VERSION_MINOR >= 4
  glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);  // Wayland's cursor themes are missing on some desktops
#endif
  if (glfwInit() == GLFW_FALSE) return Error{"error.window.no_display", {{"reason", last_glfw_error()}}, ""};
  window->glfw_ready_ = true;
  set_hints(options);
  window->window_ = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
  if (window->window_ == nullptr) return Error{"error.window.no_opengl", {{"reason", last_glfw_error()}}, ""};
  glfwMakeContextCurrent(window->window_);
  keep_driver_loaded();
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(window->window_, kSmallestWidth, kSmallestHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
  window->init_seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (const auto loaded = load_opengl(glfwGetProcAddress); !loaded) return loaded.error();
  glfwSetWindowUserPointer(window->window_, window.get());
  glfwSetDropCallback(window->window_, [](GLFWwindow* dropped_on, int count, const char** files) {
    auto& dropped = static_cast<Window*>(glfwGetWindowUserPointer(dropped_on))->dropped_;
    dropped.insert(dropped.end(), files, files + count);
  });
  window->imgui_ = make_imgui(window->window_);
  return window;
}

Window::~Window() {
  if (imgui_ != nullptr) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(imgui_);
  }
  if (window_ != nullptr) glfwDestroyWindow(window_);
  if (glfw_ready_) glfwTerminate();
}

bool Window::should_close() const { return glfwWindowShouldClose(window_) != GLFW_FALSE; }

void Window::close() {
  glfwSetWindowShouldClose(window_, GLFW_TRUE);
  wake();
}

bool Window::drawable() const {
  int width = 0;
  int height = 0;
  framebuffer_size(width, height);
  return width > 0 && height > 0 && glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE;
}

void Window::set_full_screen(bool full) {
  full_screen_ = full;
  if (!full) {
    glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.width, windowed_.height, GLFW_DONT_CARE);
    return;
  }
  glfwGetWindowPos(window_, &windowed_.x, &windowed_.y);
  glfwGetWindowSize(window_, &windowed_.width, &windowed_.height);
  GLFWmonitor* monitor = monitor_at(windowed_.x + windowed_.width / 2, windowed_.y + windowed_.height / 2);
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  if (mode == nullptr) {
    full_screen_ = false;
    return;
  }
  glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

float Window::content_scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return x > 0 ? x : 1;
}

void Window::framebuffer_size(int& width, int& height) const { glfwGetFramebufferSize(window_, &width, &height); }

std::vector<std::string> Window::take_dropped() { return std::exchange(dropped_, {}); }

void Window::begin_frame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
}

void Window::draw_frame() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }
void Window::present() { glfwSwapBuffers(window_); }
void Window::poll() { glfwPollEvents(); }
void Window::wait() { glfwWaitEvents(); }
void Window::wait(double seconds) { glfwWaitEventsTimeout(seconds); }
void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace headlight
