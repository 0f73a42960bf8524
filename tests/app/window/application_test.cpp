// The real program in a real window: it settles, stays still, and shows what it says.
#include <gtest/gtest.h>
#include <imgui.h>

#include <thread>

#include "app/application.h"
#include "app/frame_loop.h"
#include "app/gpu/gl_heatmap_painter.h"
#include "app/gpu/screen.h"
#include "app/platform/content.h"
#include "app/platform/files.h"
#include "app/png_file.h"
#include "app/replay_file.h"
#include "app/window.h"
#include "core/session/intent_json.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"
#include "ui/theme.h"

namespace headlight::test {
namespace {

class RealWindow : public testing::Test {
 protected:
  static constexpr int kWidth = 1280;
  static constexpr int kHeight = 800;

  void start(const GuiOptions& options = {}) {
    auto opened = Window::open({kWidth, kHeight, false, "test"});
    ASSERT_TRUE(opened) << opened.error().code;
    window_ = std::move(*opened);
    const fs_path shaders = source_folder() / "shaders";
    auto program =
        ShaderProgram::build("heatmap", *read_file(shaders / "heatmap.vert"), *read_file(shaders / "heatmap.frag"));
    ASSERT_TRUE(program);
    painter_ = std::make_unique<GlHeatmapPainter>(std::move(*program));
    restart(options);
  }

  // The program anew in the same window: Mesa does not survive being loaded twice in one process.
  void restart(GuiOptions options = {}) {
    if (options.model.empty()) options.model = default_model_folder();
    app_.reset();
    app_ = std::make_unique<Application>(*load_content(source_folder()), options, *painter_, Window::wake);
    app_->load_model();
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

GuiOptions exploring(const std::string& sentence) {
  GuiOptions options;
  options.state.page = {PageKind::Explore, 1};
  options.state.explore.sentence = sentence;
  return options;
}

TEST_F(RealWindow, TheHeatmapShowsTheColoursOfItsWeights) {
  start(exploring("The animal was tired"));
  settle();
  const Image image = screen();
  const Semantic* brightest = app_->semantics().find("explore.heatmap.cell.0.0");
  ASSERT_NE(brightest, nullptr);
  const Rectangle& place = brightest->place;
  const Rgb shown = pixel(image, place.x + place.width * 0.2F, place.y + place.height * 0.5F);
  const Rgb expected = colour_at(ColourMap::Cividis, 1);
  EXPECT_NEAR(shown.red, expected.red, 2);
  EXPECT_NEAR(shown.green, expected.green, 2);
  EXPECT_NEAR(shown.blue, expected.blue, 2);
}

TEST_F(RealWindow, ThePrimaryButtonHasTheAccentAndTheThemeChangesEverything) {
  start();
  settle();
  const Rectangle place = app_->semantics().find("nav.next")->place;
  EXPECT_EQ(pixel(screen(), place.x + 8, place.y + place.height / 2), make_theme(ThemeKind::Dark).accent);
  settle({SetTheme{ThemeKind::Light}});
  EXPECT_EQ(pixel(screen(), place.x + 8, place.y + place.height / 2), make_theme(ThemeKind::Light).accent);
  EXPECT_EQ(pixel(screen(), kWidth - 3, kHeight / 2), make_theme(ThemeKind::Light).background);
}

TEST_F(RealWindow, TheSamePageGivesTheSamePicture) {
  start(exploring("One two three"));
  settle();
  const Image first = screen();
  settle({GoNext{}, GoBack{}});
  EXPECT_EQ(screen().rgba, first.rgba);
}

TEST_F(RealWindow, NothingIsDrawnWhileNothingChanges) {
  start(exploring("The animal was tired"));
  settle();
  const int paints = painter_->paints();
  for (int i = 0; i < 20; ++i) {
    Window::wait(0.01);
    EXPECT_FALSE(app_->receive());
    EXPECT_EQ(app_->frames_due(), 0);
    EXPECT_FALSE(app_->seconds_until_due()) << "no clock is watched either";
  }
  app_->redraw();
  while (app_->frames_due() > 0) draw_one_frame(*app_, *window_);
  EXPECT_EQ(painter_->paints(), paints) << "and a frame without a change paints no heatmap";
}

TEST_F(RealWindow, TheLoopSleepsUntilItIsClosed) {
  start(exploring("The animal was tired"));
  settle();
  const int before = app_->frames_drawn();
  std::thread closer([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    window_->close();
  });
  run_until_closed(*app_, *window_);
  closer.join();
  EXPECT_LE(app_->frames_drawn() - before, 8) << "a few frames for the events of opening and closing, none in between";
}

TEST_F(RealWindow, AMissingModelLeavesTheRestWorking) {
  GuiOptions options = exploring("The animal was tired");
  options.model = "/nonexistent";
  start(options);
  settle();
  EXPECT_NE(app_->semantics().find("explore.problem"), nullptr);
  settle({SetSource{SourceKind::Untrained}});
  EXPECT_NE(app_->semantics().find("explore.heatmap.cell.0.0"), nullptr);
}

TEST_F(RealWindow, ARecordingReplaysToTheSameState) {
  const TemporaryFolder folder;
  start();
  ASSERT_FALSE(app_->open_recording(folder.path() / "session.jsonl"));
  settle({GoToPage{{PageKind::Explore, 1}}, SetSentence{"She can fly"}, SetHead{2}, SelectCell{{2, 0}}});
  const State recorded = app_->state();
  const auto intents = read_replay(folder.path() / "session.jsonl");
  ASSERT_TRUE(intents);
  EXPECT_EQ(intents->size(), 4U);
  restart();
  settle(*intents);
  EXPECT_EQ(app_->state().explore, recorded.explore);
  EXPECT_EQ(app_->state().page, recorded.page);
}

TEST_F(RealWindow, TypingFastEndsWithTheLastSentence) {
  start(exploring(""));
  settle();
  const std::string sentence = "The man called the woman because she was sick";
  for (std::size_t length = 1; length <= sentence.size(); ++length) {
    app_->apply(SetSentence{sentence.substr(0, length)});
    app_->receive();
  }
  settle();
  ASSERT_TRUE(app_->state().shown);
  EXPECT_EQ(app_->state().shown->text, sentence);
}

TEST(Replay, NamesTheLineItCannotRead) {
  const TemporaryFolder folder;
  const auto file = folder.write("bad.jsonl", "{\"intent\": \"next\"}\n\nnonsense\n");
  const auto intents = read_replay(file);
  ASSERT_FALSE(intents);
  EXPECT_EQ(intents.error().where, file.string() + ":3");
  EXPECT_EQ(read_replay(folder.path() / "none").error().code, "error.file.missing");
}

TEST(Png, IsWrittenOrSaysWhyNot) {
  const TemporaryFolder folder;
  const Image image{2, 1, {255, 0, 0, 255, 0, 255, 0, 255}};
  ASSERT_TRUE(write_png(folder.path() / "x.png", image));
  EXPECT_TRUE(read_file(folder.path() / "x.png")->starts_with("\x89PNG"));
  EXPECT_EQ(write_png("/nonexistent/x.png", image).error().code, "error.file.unwritable");
}

}  // namespace
}  // namespace headlight::test
