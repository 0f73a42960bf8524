// The real program in a real window: it settles, stays still, and shows what it says.
#include <imgui_internal.h>

#include <thread>

#include "app/replay_file.h"
#include "core/session/intent_json.h"
#include "tests/support/real_window.h"
#include "tests/support/temporary_folder.h"
#include "ui/theme.h"

namespace headlight::test {
namespace {

GuiOptions exploring(const std::string& sentence) {
  GuiOptions options;
  options.state.page = {PageKind::Explore, 1};
  options.state.explore.sentence = sentence;
  return options;
}

TEST_F(RealWindow, FastTypingDoesNotWaitForTheNextEvent) {
  start();
  settle({GoToPage{{PageKind::Explore, 1}}});
  ImGuiIO& io = ImGui::GetIO();
  for (int i = 0; i < 6; ++i) {  // a key with Shift each: more than ImGui takes in one frame
    io.AddKeyEvent(ImGuiKey_LeftShift, true);
    io.AddInputCharacter('A');
    io.AddKeyEvent(ImGuiKey_LeftShift, false);
  }
  int frames = 0;
  while (frames < 100 && (app_->frames_due() > 0 || frames == 0)) {
    draw_one_frame(*app_, *window_, false);
    ++frames;
  }
  EXPECT_LT(frames, 100) << "it comes to rest";
  EXPECT_TRUE(ImGui::GetCurrentContext()->InputEventsQueue.empty());
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
  EXPECT_EQ(pixel(screen(), kWidth - 3, kHeight / 2.0F), make_theme(ThemeKind::Light).background);
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

TEST_F(RealWindow, ARecordedPlayStopsWhereItStopped) {
  const TemporaryFolder folder;
  start();
  settle({GoToPage{{PageKind::Slide, 6}}, GoNext{}});
  ASSERT_FALSE(app_->open_recording(folder.path() / "play.jsonl"));
  app_->apply(GoToPage{{PageKind::Slide, 1}});
  app_->apply(GoToPage{{PageKind::Slide, 6}});
  app_->apply(SetPlaying{true});
  ASSERT_TRUE(wait_until([&] { return app_->state().slides[5].figure.walk.position == 2; }));
  app_->apply(SetPlaying{false});
  const auto intents = read_replay(folder.path() / "play.jsonl");
  ASSERT_TRUE(intents);
  GuiOptions options;
  options.state.slides[5].step = 1;
  restart(options);
  settle(*intents);
  EXPECT_EQ(app_->state().slides[5].figure.walk.position, 2);
  EXPECT_FALSE(app_->state().slides[5].figure.walk.playing);
}

TEST_F(RealWindow, BetweenTwoStepsOfAPlayNothingIsDrawn) {
  GuiOptions options;
  options.state.page = {PageKind::Slide, 6};
  options.state.slides[5].step = 1;
  options.state.settings.reduce_motion = true;
  start(options);
  settle();
  app_->apply(SetPlaying{true});
  while (app_->frames_due() > 0) draw_one_frame(*app_, *window_);
  const auto due = app_->seconds_until_due();
  ASSERT_TRUE(due);
  EXPECT_GT(*due, 0.3) << "it sleeps until the next step";
  app_->pass_time();
  EXPECT_EQ(app_->frames_due(), 0);
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
  ASSERT_TRUE(app_->state().followed[0].shown);
  EXPECT_EQ(app_->state().followed[0].shown->text, sentence);
}

TEST_F(RealWindow, WhatIsDoneIsOnTheDiskWithinASecond) {
  const TemporaryFolder folder;
  start();
  restart({}, std::make_shared<ProgressFile>(folder.path()));
  settle();
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "progress.json")) << "nothing was done yet";
  const auto begin = std::chrono::steady_clock::now();
  app_->apply(WriteNote{"kept"});
  const auto saved = [&] {
    const auto text = read_file(folder.path() / "progress.json");
    return text && text->find("kept") != std::string::npos;
  };
  ASSERT_TRUE(wait_until(saved));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
  app_->apply(WriteNote{"last words"});
  app_.reset();  // closing does not wait for the half second
  EXPECT_NE(read_file(folder.path() / "progress.json")->find("last words"), std::string::npos);
}

TEST_F(RealWindow, AnEditedSlideIsReadAgain) {
  const TemporaryFolder folder;
  std::filesystem::copy(source_folder() / "assets", folder.path() / "assets", std::filesystem::copy_options::recursive);
  start();
  GuiOptions options;
  options.resources = folder.path();
  restart(options);
  settle({GoToPage{{PageKind::Slide, 2}}});
  folder.write("assets/lesson/en/slide-2.md",
               "# Another library\n\n> Really?\n\n```figure\nkind: shelf\nexample: library\n"
               "query: books about machine learning\n```\n\nOne step only.\n");
  settle({ReloadLesson{}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  EXPECT_EQ(app_->state().notice->text, "notice.reloaded");
  settle();
  EXPECT_EQ(app_->semantics().find("slide.title")->name, "Another library");
  folder.write("assets/lesson/en/slide-2.md", "# Broken\n\n> Why?\n\n{weight a\n");
  settle({DismissNotice{}, ReloadLesson{}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  EXPECT_EQ(app_->state().notice->text, "notice.reloaded_problems");
  settle();
  EXPECT_NE(app_->semantics().find("slide.problem.0"), nullptr);
}

class IdleSlide : public RealWindow, public testing::WithParamInterface<int> {};

TEST_P(IdleSlide, ComesToRestAndStaysThere) {
  GuiOptions options;
  options.state.page = {PageKind::Slide, GetParam()};
  start(options);
  settle();
  const std::size_t steps = app_->content().deck.slides[static_cast<std::size_t>(GetParam() - 1)].steps.size();
  for (std::size_t step = 0; step < steps; ++step) {
    if (step > 0) settle({GoNext{}});
    EXPECT_FALSE(app_->seconds_until_due()) << "no clock is watched on step " << step + 1;
    EXPECT_EQ(app_->frames_due(), 0);
  }
}

INSTANTIATE_TEST_SUITE_P(Slides, IdleSlide, testing::Range(1, kSlides + 1));

TEST(Replay, NamesTheLineItCannotRead) {
  const TemporaryFolder folder;
  const auto file = folder.write("bad.jsonl", "{\"intent\": \"next\"}\n\nnonsense\n");
  const auto intents = read_replay(file);
  ASSERT_FALSE(intents);
  EXPECT_EQ(intents.error().where, file.string() + ":3");
  EXPECT_EQ(read_replay(folder.path() / "none").error().code, "error.file.missing");
}

}  // namespace
}  // namespace headlight::test
