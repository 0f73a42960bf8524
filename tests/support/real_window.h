// The real program in a real window, for tests that look at what it shows and saves.
#pragma once

#include <gtest/gtest.h>

#include "app/application.h"
#include "app/frame_loop.h"
#include "app/gpu/gl_heatmap_painter.h"
#include "app/gpu/screen.h"
#include "app/heatmap_shader.h"
#include "app/platform/content.h"
#include "app/platform/files.h"
#include "app/window.h"
#include "tests/support/test_files.h"

namespace headlight::test {

class RealWindow : public testing::Test {
 protected:
  static constexpr int kWidth = 1280;
  static constexpr int kHeight = 800;

  void start(const GuiOptions& options = {}) {
    auto opened = Window::open({kWidth, kHeight, false, "test"});
    ASSERT_TRUE(opened) << opened.error().code;
    window_ = std::move(*opened);
    auto program = load_heatmap_shader(source_folder() / "shaders");
    ASSERT_TRUE(program);
    painter_ = std::make_unique<GlHeatmapPainter>(std::move(*program));
    restart(options);
  }

  // The program anew in the same window: Mesa does not survive being loaded twice in one process.
  void restart(GuiOptions options = {}, const std::shared_ptr<ProgressFile>& progress = nullptr) {
    if (options.model.empty()) options.model = default_model_folder();
    const fs_path resources = options.resources.empty() ? source_folder() : options.resources;
    app_.reset();
    app_ = std::make_unique<Application>(*load_content(resources), options, *painter_, Window::wake, progress);
    app_->load_model();
  }

  // As long as something is on its way, but not for ever.
  template <class Condition>
  bool wait_until(const Condition& condition) {
    for (int i = 0; i < 500 && !condition(); ++i) {
      Window::wait(0.01);
      app_->receive();
      app_->pass_time();
      draw_one_frame(*app_, *window_, false);
    }
    return condition();
  }

  void TearDown() override {
    app_.reset();
    painter_.reset();
    window_.reset();
  }

  void settle(const std::vector<Intent>& intents = {}) { run_until_settled(*app_, *window_, intents); }

  Image screen() {
    int width = 0;
    int height = 0;
    window_->framebuffer_size(width, height);
    return read_screen(width, height);
  }

  static Rgb pixel(const Image& image, float x, float y) {
    const std::size_t at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2]};
  }

  using fs_path = std::filesystem::path;
  std::unique_ptr<Window> window_;
  std::unique_ptr<GlHeatmapPainter> painter_;
  std::unique_ptr<Application> app_;
};

}  // namespace headlight::test
