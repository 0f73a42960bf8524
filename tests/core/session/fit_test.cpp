#include "core/session/fit.h"

#include <gtest/gtest.h>

#include "app/platform/content.h"
#include "core/session/effects.h"
#include "core/session/scene.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

Content content() { return *load_content(test::source_folder()); }

TEST(Fit, DropsWhatTheLessonDoesNotHave) {
  const Content whole = content();
  State state;
  SlideState& slide = state.slides[0];
  slide.step = 99;
  slide.looked = 98;
  slide.figure.guess.words = {8, 8, 40, -1, 3};
  slide.figure.shares = {1, 1, 1};
  slide.figure.learning.targets = {7};
  state.quiz.current = 1000;
  fit_to_content(state, whole);
  EXPECT_EQ(slide.step, 2);
  EXPECT_FALSE(slide.looked);
  EXPECT_EQ(slide.figure.guess.words, (std::vector<int>{8, 3}));
  EXPECT_TRUE(slide.figure.shares.empty());
  EXPECT_TRUE(slide.figure.learning.targets.empty());
  EXPECT_EQ(state.quiz.current, static_cast<int>(whole.questions.size()) - 1);
}

TEST(Fit, SharesThatAddUpToOneStay) {
  State state;
  state.slides[4].figure.shares = {0.25F, 0.25F, 0.25F, 0.25F};
  fit_to_content(state, content());
  EXPECT_EQ(state.slides[4].figure.shares.size(), 4U);
  state.slides[4].figure.shares = {1, 1, 1, 1};
  fit_to_content(state, content());
  EXPECT_TRUE(state.slides[4].figure.shares.empty());
}

// A saved state meets an edited lesson: another example on every slide, one slide without figure, fewer questions.
TEST(Fit, AnyStateCanBeDrawnOverAnyLesson) {
  Content edited = content();
  for (Slide& slide : edited.deck.slides) slide.figure->example = slide.number % 2 == 0 ? "bank" : "worked";
  edited.deck.slides[2].figure.reset();
  edited.examples.erase("library");
  edited.questions.clear();
  for (int number = 1; number <= kSlides; ++number) {
    for (int step = 0; step < 5; ++step) {
      State state;
      state.page = {PageKind::Slide, number};
      for (SlideState& slide : state.slides) {
        slide.step = step;
        slide.figure.row = 8;
        slide.figure.sentence_row = 77;
        slide.figure.guess.words = {8, 7};
        slide.figure.shares = {0.5F, 0.5F};
        slide.figure.learning.targets = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        slide.figure.walk.position = 99;
        slide.figure.learning.training.position = 99;
      }
      const Updated begun = begin(state, edited);
      (void)derive(begun.state, edited, ResultStore());
    }
  }
}

}  // namespace
}  // namespace headlight
