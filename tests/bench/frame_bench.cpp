// The CPU's share of one frame on every page: derive, draw, and ImGui's own work, without any graphics.
#include <benchmark/benchmark.h>

#include "core/session/names.h"
#include "tests/support/driver.h"

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
BENCHMARK(frame)->ArgName("page")->DenseRange(0, 9)->Unit(benchmark::kMicrosecond);

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
