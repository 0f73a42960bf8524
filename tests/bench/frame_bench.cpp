// The CPU's share of one frame on every page and every step of every slide: derive, draw, and ImGui's own work, without
// any graphics. The limit is 1 ms for 99 of 100 frames.
#include <benchmark/benchmark.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

#include "app/platform/content.h"
#include "core/export/heatmap_image.h"
#include "core/session/names.h"
#include "tests/bench/frame_times.h"
#include "tests/support/slides.h"
#include "tests/support/test_files.h"
#include "ui/widgets/heatmap.h"

namespace headlight {
namespace {

void frame(benchmark::State& state) {
  const Page page = all_pages()[static_cast<std::size_t>(state.range(0))];
  State start;
  start.page = page;
  start.explore.sentence = "The animal didn't cross the street because it was too tired";
  test::Driver driver(start);
  for (int i = 0; i < 20; ++i) driver.frame();  // what the page asks for is computed between the first few
  bench::each_frame(state, [&] { driver.frame(); });
  state.SetLabel(name_of(page));
}
void every_page(benchmark::internal::Benchmark* bench) {
  for (std::size_t page = 0; page < all_pages().size(); ++page) bench->Arg(static_cast<std::int64_t>(page));
}
BENCHMARK(frame)->ArgName("page")->Apply(every_page)->Unit(benchmark::kMicrosecond);

void frame_of_slide(benchmark::State& state) {
  test::Driver driver(test::on_slide(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))));
  const auto figure = current_figure(driver.state(), driver.content());
  bench::each_frame(state, [&] { driver.frame(); });
  state.SetLabel(std::string(name_of(figure->stage)));
}
void every_step(benchmark::internal::Benchmark* bench) {
  const test::Driver driver;
  for (const Slide& slide : driver.content().deck.slides) {
    for (std::size_t step = 1; step <= slide.steps.size(); ++step)
      bench->Args({slide.number, static_cast<std::int64_t>(step)});
  }
}
BENCHMARK(frame_of_slide)->ArgNames({"slide", "step"})->Apply(every_step)->Unit(benchmark::kMicrosecond);

std::string many_words(std::int64_t count) {
  std::string text;
  for (std::int64_t i = 0; i < count; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

State reading_many(std::int64_t words) {
  State start;
  start.page = {PageKind::Explore, 1};
  start.explore.source = SourceKind::Untrained;
  start.explore.sentence = many_words(words);
  return start;
}

// The whole page with a long sentence, nothing moving.
void frame_of_many_pieces(benchmark::State& state) {
  test::Driver driver(reading_many(state.range(0)));
  bench::each_frame(state, [&] { driver.frame(); });
}
BENCHMARK(frame_of_many_pieces)
    ->ArgName("words")
    ->Arg(30)
    ->Arg(128)
    ->Arg(512)
    ->Arg(2048)
    ->Unit(benchmark::kMicrosecond);

// The heatmap alone, in a window of its own; with ImGui's own share of an empty frame.
void draw_alone(test::Driver& driver, const TraceView& view, const HeatmapLook& look) {
  driver.draw([&](Canvas& canvas, Intents&) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({1280, 800});
    ImGui::Begin("###alone", nullptr, ImGuiWindowFlags_NoDecoration);
    Area area{20, 20, 700};
    HeatmapOptions options;
    options.max_height = 700;
    options.look = &look;
    (void)draw_heatmap(canvas, area, "heatmap", view, options);
    ImGui::End();
  });
}

// Limit: 0.1 ms.
void heatmap_static(benchmark::State& state) {
  test::Driver driver(reading_many(state.range(0)));
  const Scene scene = driver.scene();
  bench::each_frame(state, [&] { draw_alone(driver, *scene.explore->view, {}); });
}
BENCHMARK(heatmap_static)->ArgName("words")->Arg(9)->Arg(48)->Arg(512)->Arg(2048)->Unit(benchmark::kMicrosecond);

// Another word, another filter: what derive does for the view, what the painter does before it uploads, and the
// drawing. Limit: 2 ms.
void heatmap_changed(benchmark::State& state) {
  test::Driver driver(reading_many(state.range(0)));
  const TracePtr trace = driver.scene().explore->view->trace;
  HeatmapLook look;
  int row = 0;
  bench::each_frame(state, [&] {
    look.most = 2 + row % 2;
    row = (row + 1) % static_cast<int>(trace->size());
    const TraceView view = view_of(trace, row, Direction::LooksAt, look);
    benchmark::DoNotOptimize(kept_values(trace->weights, look.most, look.least));
    draw_alone(driver, view, look);
  });
}
BENCHMARK(heatmap_changed)->ArgName("words")->Arg(48)->Arg(512)->Arg(2048)->Unit(benchmark::kMicrosecond);

// From another temperature to the frame that shows its weights: update, attention anew, derive, draw. Limit: 16.7 ms.
void change_to_next_frame(benchmark::State& state) {
  test::Driver driver(reading_many(state.range(0)));
  float temperature = 1;
  bench::each_frame(state, [&] {
    temperature += 1e-4F;  // one that was not there before, or its result would still be known
    driver.apply(SetWhatIf{{false, temperature, true, std::nullopt, Removal::Delete}});
    driver.frame();
  });
}
BENCHMARK(change_to_next_frame)->ArgName("words")->Arg(48)->Arg(512)->Arg(2048)->Unit(benchmark::kMillisecond);

void frame_of_explore(benchmark::State& state) {
  State start;
  start.page = {PageKind::Explore, 1};
  start.explore.sentence = "The animal didn't cross the street because it was too tired";
  const auto stage = static_cast<ExploreStage>(state.range(0));
  start.explore.stage = stage;
  start.explore.tab = static_cast<ExploreTab>(state.range(1));
  if (start.explore.tab == ExploreTab::Compare) start.explore.comparison.against = Against::Source;
  test::Driver driver(start);
  bench::each_frame(state, [&] { driver.frame(); });
  state.SetLabel(std::string(name_of(stage)) + ", " + std::string(name_of(start.explore.tab)));
}
BENCHMARK(frame_of_explore)
    ->ArgNames({"stage", "tab"})
    ->ArgsProduct({{0, 1, 2, 3, 6, 7, 8, 9}, {0}})
    ->ArgsProduct({{7}, {1, 2, 3}})
    ->Unit(benchmark::kMicrosecond);

// The quick check after many answers: its results are worked out for each frame.
void frame_of_quiz(benchmark::State& state) {
  State start;
  start.page = {PageKind::Quiz, 1};
  start.quiz.own_sentence = state.range(1) == 1;
  start.quiz.results = state.range(1) == 2;
  const Content content = test::Driver().content();
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    const Question& question = content.questions[static_cast<std::size_t>(i) % content.questions.size()];
    start.quiz.attempts.push_back(
        {key_of(question), question.topic, question.text, "an answer", i % 3 == 0 ? 0.0 : 1.0, std::nullopt});
  }
  test::Driver driver(start);
  bench::each_frame(state, [&] { driver.frame(); });
}
BENCHMARK(frame_of_quiz)
    ->ArgNames({"answers", "what"})
    ->ArgsProduct({{0, 200, 5000}, {0, 1, 2}})
    ->Unit(benchmark::kMicrosecond);

// The lab's page while another thread trains as the worker does. Limit: 16.7 ms of CPU for 99 of 100 frames.
void frames_while_training(benchmark::State& state) {
  State start;
  start.page = {PageKind::Lab, 1};
  test::Driver driver(start);
  std::atomic<bool> over = false;
  std::mutex mutex;
  std::deque<Trained> slices;
  std::jthread worker([&] {
    Lab lab = lab_for(driver.content());
    Sources sources;
    sources.set_encoder(test::encoder(*choose_cpu_path("")));
    SerialExecutor executor;
    LabRequest request{plain_settings(), kLabParts, 0, start.lab.sentence};
    while (!over) {
      request.step = (request.step + kLabSlice) % request.settings.plan.steps;
      Trained slice = train({request}, lab, sources, executor);
      const std::lock_guard lock(mutex);
      if (slices.size() < 2) slices.push_back(std::move(slice));
    }
  });
  bench::FrameTimes times;
  for (auto _ : state) {
    {
      const std::lock_guard lock(mutex);
      if (!slices.empty()) {
        driver.show(slices.front());
        slices.pop_front();
      }
    }
    times.measure([&] { driver.frame(); });
  }
  over = true;
  times.report(state);
}
BENCHMARK(frames_while_training)->MinTime(3)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace headlight
