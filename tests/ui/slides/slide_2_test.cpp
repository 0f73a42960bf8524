#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

TEST(Slide2, EachCardHasItsRealScoreAndLaterItsShare) {
  Driver driver(on_slide(2));
  const AttentionTrace& trace = example_trace(driver, "library");
  EXPECT_FALSE(driver.shows("figure.card.0")) << "the request is not on the shelf";
  for (int card = 1; card < 6; ++card) {
    EXPECT_EQ(driver.see("figure.card." + std::to_string(card)).value, decimals(trace.scores(0, card), 2));
  }
  driver.click("nav.next");
  const RowScene row = row_scene(trace, 0);
  for (int card = 1; card < 6; ++card) {
    const std::string share = std::to_string(row.percentages[static_cast<std::size_t>(card)]) + " %";
    EXPECT_TRUE(driver.see("figure.card." + std::to_string(card)).value.ends_with("  " + share));
  }
}

TEST(Slide2, ACardCanAskItself) {
  Driver driver(on_slide(2));
  driver.click("figure.card.5");
  EXPECT_EQ(driver.see("figure.request").value, "Cooking");
  EXPECT_EQ(driver.see("figure.card.1").value, decimals(example_trace(driver, "library").scores(5, 1), 2));
  driver.focus("figure.card.3");
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(driver.see("figure.request").value, "History");
}

TEST(Slide2, TheBlendIsTheOutputInNamedAmounts) {
  Driver driver(on_slide(2, 3));
  const LessonExample& example = driver.content().examples.at("library");
  const Row output = feature_amounts(example, example.trace->output.row(0));
  for (Eigen::Index i = 0; i < output.size(); ++i) {
    EXPECT_EQ(driver.see("figure.output." + std::to_string(i)).value, decimals(output(i), 2));
    EXPECT_EQ(driver.see("figure.output." + std::to_string(i)).name, example.features[static_cast<std::size_t>(i)]);
  }
}

TEST(Slide2, OwnRequestsAndCardsAreComparedByTheModel) {
  Driver driver(on_slide(2, 4));
  driver.type("figure.own-request", "how to bake bread");
  driver.type("figure.own-card.0", "Baking and pastry");
  const auto request = followed_requests(driver.state(), driver.content()).front();
  EXPECT_TRUE(request.text.starts_with("how to bake bread\nBaking and pastry\nStatistics\n"));
  const AttentionTrace& trace = *driver.results().find(request);
  const RowScene row = row_scene(trace, 0);
  EXPECT_EQ(row.order[0], 1) << "the card about baking";
  for (int card = 0; card < 5; ++card) {
    EXPECT_EQ(driver.see("figure.own-card." + std::to_string(card) + ".share").value,
              decimals(trace.scores(0, card + 1), 2) + "  " +
                  std::to_string(row.percentages[static_cast<std::size_t>(card + 1)]) + " %");
  }
  driver.click("figure.try.0");
  EXPECT_EQ(figure_state(driver).shelf.request, driver.content().deck.slides[1].figure->suggestions[0]);
  driver.type("figure.own-card.0", "");
  EXPECT_TRUE(followed_requests(driver.state(), driver.content()).front().text.find("Neural Networks") ==
              std::string::npos);
  EXPECT_FALSE(driver.shows("figure.own-card.0.share")) << "an emptied card is taken from the shelf";
  EXPECT_TRUE(driver.shows("figure.own-card.1.share"));
}

TEST(Slide2, WithoutTheModelItSaysWhatIsMissing) {
  Driver driver(on_slide(2, 4), {1280, 800}, Model::Missing);
  EXPECT_TRUE(driver.shows("figure.problem"));
}

TEST(Slide2, AnEmptyRequestIsAnErrorAndShiftsNoCard) {
  Driver driver(on_slide(2, 4));
  driver.type("figure.own-request", "");
  EXPECT_TRUE(driver.shows("figure.problem"));
  driver.type("figure.own-request", "bread");
  driver.type("figure.own-card.1", " ");
  const auto request = followed_requests(driver.state(), driver.content()).front();
  const AttentionTrace& trace = *driver.results().find(request);
  EXPECT_EQ(trace.pieces[2].token, "History") << "a blank card is not on the shelf";
  EXPECT_TRUE(driver.see("figure.own-card.2.share").value.starts_with(decimals(trace.scores(0, 2), 2)));
}

}  // namespace
}  // namespace headlight::test
