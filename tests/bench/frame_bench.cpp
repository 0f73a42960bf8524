// The CPU's share of one frame on every page and every step of every slide: derive, draw, and ImGui's own work, without
// any graphics. The limit is 1 ms (median) on a slide.
#include <benchmark/benchmark.h>

#include "core/session/names.h"
#include "tests/support/slides.h"

namespace headlight {
namespace {

void frame(benchmark::State& state) {
  const Page page = all_pages()[static_cast<std::size_t>(state.range(0))];
  State start;
  start.page = page;
  start.explore.sentence = "The animal didn't cross the street because it was too tired";
  test::Driver driver(start);
  for (auto _ : state) driver.frame();
  state.SetLabel(name_of(page));
}
BENCHMARK(frame)->ArgName("page")->DenseRange(kSlides, 9)->Unit(benchmark::kMicrosecond);

void frame_of_slide(benchmark::State& state) {
  test::Driver driver(test::on_slide(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))));
  const auto figure = current_figure(driver.state(), driver.content());
  for (auto _ : state) driver.frame();
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

void frame_of_many_pieces(benchmark::State& state) {
  State start;
  start.page = {PageKind::Explore, 1};
  start.explore.source = SourceKind::Untrained;
  start.explore.sentence.clear();
  for (int i = 0; i < state.range(0); ++i) start.explore.sentence += "word" + std::to_string(i) + " ";
  test::Driver driver(start);
  for (auto _ : state) driver.frame();
}
BENCHMARK(frame_of_many_pieces)->ArgName("words")->Arg(30)->Arg(128)->Arg(512)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace headlight
