// State in, intent in, state out.
#include "core/session/update.h"

#include <gtest/gtest.h>

#include "core/session/effects.h"
#include "core/session/names.h"
#include "core/session/scene.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::after;
using test::content;

State exploring() {
  State state;
  state.page = {PageKind::Explore, 1};
  return state;
}

const Compute& only_request(const Updated& updated) {
  if (updated.effects.size() != 1) throw std::runtime_error("expected one effect");
  return std::get<Compute>(updated.effects.front());
}

TEST(Update, LeavesTheOldStateAlone) {
  const State before = exploring();
  const State copy = before;
  (void)update(before, SetSentence{"changed"}, content());
  EXPECT_EQ(before, copy);
}

TEST(Update, AnEditAsksForItsTraceOnce) {
  const Updated updated = update(exploring(), SetSentence{"She can fly"}, content());
  EXPECT_EQ(std::get<TraceRequest>(only_request(updated).request).text, "She can fly");
  EXPECT_EQ(only_request(updated).generation, updated.state.generation);
  EXPECT_TRUE(update(updated.state, SetSentence{"She can fly"}, content()).effects.empty());
  EXPECT_TRUE(update(updated.state, SelectWord{1}, content()).effects.empty()) << "looking elsewhere computes nothing";
}

TEST(Update, AnswersOfOlderGenerationsAreDropped) {
  const Updated first = update(exploring(), SetSentence{"one"}, content());
  const Updated second = update(first.state, SetSentence{"one two"}, content());
  const Compute& late = only_request(first);
  EXPECT_EQ(after(second.state, ResultReady{late.request, late.generation}), second.state);
  EXPECT_EQ(after(second.state, ResultFailed{late.request, late.generation, {"error.text.empty", {}, ""}}),
            second.state);
  const Compute& current = only_request(second);
  EXPECT_EQ(after(second.state, ResultReady{current.request, current.generation}).followed[0].shown,
            std::get<TraceRequest>(current.request));
}

TEST(Update, ALateTraceIsMarkedUntilItComes) {
  const Updated asked = update(exploring(), SetSentence{"slow"}, content());
  const State late = after(asked.state, ResultLate{asked.state.generation});
  EXPECT_TRUE(late.late);
  EXPECT_FALSE(after(asked.state, ResultLate{asked.state.generation - 1}).late);
  EXPECT_FALSE(after(late, ResultReady{only_request(asked).request, asked.state.generation}).late);
}

TEST(Update, AProblemGoesAwayWithTheNextSentence) {
  const Updated asked = update(exploring(), SetSentence{""}, content());
  const State failed = after(
      asked.state, ResultFailed{only_request(asked).request, asked.state.generation, {"error.text.empty", {}, ""}});
  ASSERT_TRUE(failed.followed[0].problem);
  EXPECT_FALSE(after(failed, SetSentence{"x"}).followed[0].problem);
}

TEST(Update, TheModelsArrivalAsksAgain) {
  const Updated loaded = update(exploring(), ModelLoaded{}, content());
  EXPECT_EQ(loaded.state.model.status, ModelStatus::Ready);
  EXPECT_EQ(loaded.effects.size(), 1U);
}

TEST(Update, ChoosingAnotherCellOrSentenceClosesTheExplanation) {
  State state = after(exploring(), SelectCell{{2, 1}});
  EXPECT_EQ(state.explore.query, 2);
  EXPECT_FALSE(after(state, SelectWord{0}).explore.cell);
  EXPECT_FALSE(after(state, SetSentence{"other"}).explore.cell);
  EXPECT_FALSE(after(state, SetHead{2}).explore.cell);
  EXPECT_FALSE(after(state, CloseCell{}).explore.cell);
  EXPECT_EQ(after(state, SetHead{2}).explore.query, 2) << "the same word under another head";
  EXPECT_FALSE(after(state, SetLevel{Level::Piece}).explore.query) << "rows are numbered anew, and none was named";
}

TEST(Update, NonsenseIsClampedOrIgnored) {
  EXPECT_EQ(after(exploring(), SetHead{99}).explore.head, kHeads - 1);
  EXPECT_EQ(after(exploring(), SetHead{-7}).explore.head, kMeanHead);
  EXPECT_EQ(after(exploring(), SetLayer{-7}).explore.layer, 0);
  EXPECT_EQ(after(exploring(), SelectWord{-3}).explore.query, 0);
  EXPECT_EQ(after(exploring(), GoToPage{{PageKind::Slide, 99}}).page.slide, kAllSlides);
  EXPECT_EQ(after(exploring(), GoToQuestion{99}).quiz.current, static_cast<int>(content().questions.size()) - 1);
  for (const int option : {42, -1}) {
    EXPECT_TRUE(after(after(exploring(), SetAnswer{{{option}, ""}}), HandIn{}).quiz.attempts.empty());
  }
  EXPECT_EQ(after(exploring(), SelectSlideWord{3}), exploring()) << "there is no slide to choose on";
}

TEST(Derive, TheLastTraceStaysUntilTheNextIsReady) {
  ResultStore traces;
  Sources sources(test::examples());
  SerialExecutor executor;
  State state = exploring();
  state.explore.source = SourceKind::Untrained;
  const Updated first = update(state, SetSentence{"one two"}, content());
  const Computed computed = compute(only_request(first), sources, executor);
  state = after(first.state, deliver(computed, traces));
  const Updated second = update(state, SetSentence{"one two three"}, content());
  const Scene waiting = derive(second.state, content(), traces);
  ASSERT_TRUE(waiting.explore->view);
  EXPECT_EQ(waiting.explore->view->trace->size(), 2);
  EXPECT_FALSE(waiting.explore->stale) << "not marked before 100 ms";
  const State late = after(second.state, ResultLate{second.state.generation});
  EXPECT_TRUE(derive(late, content(), traces).explore->stale);
}

TEST(TraceStoreTest, ForgetsTheLeastRecentlyUsed) {
  TraceStore store(2);
  TraceRequest a;
  TraceRequest b;
  TraceRequest c;
  b.head = 1;
  c.head = 2;
  store.put(a, std::make_shared<const AttentionTrace>());
  store.put(b, std::make_shared<const AttentionTrace>());
  store.touch(a);
  store.put(c, std::make_shared<const AttentionTrace>());
  EXPECT_EQ(store.size(), 2U);
  EXPECT_TRUE(store.find(a));
  EXPECT_FALSE(store.find(b));
  EXPECT_TRUE(store.find(c));
}

TEST(TraceStoreTest, ForgetsByBytesButKeepsTheNewest) {
  const auto big = [] {
    auto trace = std::make_shared<AttentionTrace>();
    trace->weights = Matrix::Zero(100, 100);
    return TracePtr(trace);
  };
  TraceStore store(10, 90'000);  // room for two of 40,000 bytes
  TraceRequest request;
  for (request.head = 0; request.head < kHeads; ++request.head) store.put(request, big());
  EXPECT_EQ(store.size(), 2U);
  TraceStore tiny(10, 1);
  tiny.put(request, big());
  EXPECT_TRUE(tiny.find(request));
}

TEST(Names, ReadBackWhatTheyWrite) {
  for (const Page& page : all_pages()) EXPECT_EQ(page_named(name_of(page)), page);
  EXPECT_EQ(all_pages().size(), 17U);
  EXPECT_FALSE(page_named("slide-8"));
  EXPECT_FALSE(source_named("oracle"));
  EXPECT_FALSE(theme_named(""));
}

}  // namespace
}  // namespace headlight
