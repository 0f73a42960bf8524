#include "core/attention/blend.h"

#include <gtest/gtest.h>

#include "core/attention/similarity.h"

namespace headlight {
namespace {

TEST(Blend, CopiesAddUpToTheOutput) {
  Matrix values(3, 2);
  values << 4, 0, 0, 8, 2, 2;
  const Blend result = blend(Row{{0.5F, 0.25F, 0.25F}}, values);
  Matrix copies(3, 2);
  copies << 2, 0, 0, 2, 0.5F, 0.5F;
  EXPECT_EQ(result.copies, copies);
  EXPECT_EQ(result.output, (Row{{2.5F, 2.5F}}));
}

TEST(WithShare, TheOthersKeepTheirProportions) {
  const Row moved = with_share(Row{{0.05F, 0.65F, 0.10F, 0.20F}}, 1, 0.30F, Row{{0.05F, 0.65F, 0.10F, 0.20F}});
  EXPECT_NEAR(moved(0), 0.10F, 1e-6);
  EXPECT_NEAR(moved(1), 0.30F, 1e-6);
  EXPECT_NEAR(moved(2), 0.20F, 1e-6);
  EXPECT_NEAR(moved(3), 0.40F, 1e-6);
}

TEST(WithShare, HoldsAtTheEdges) {
  EXPECT_EQ(with_share(Row{{0.5F, 0.5F}}, 0, 7, Row{{0.5F, 0.5F}}), (Row{{1, 0}}));
  EXPECT_EQ(with_share(Row{{1, 0, 0}}, 0, 0.5F, Row{{1, 0, 0}}), (Row{{0.5F, 0.25F, 0.25F}}))
      << "nobody to keep proportions with";
  EXPECT_EQ(with_share(Row{{1, 0, 0}}, 0, 0.5F, Row{{0.6F, 0.3F, 0.1F}}), (Row{{0.5F, 0.375F, 0.125F}}));
  EXPECT_EQ(with_share(Row{{1}}, 0, 0.2F, Row{{1}}), (Row{{1}})) << "a single word has everything";
}

TEST(Similarity, SplitsTheDotProduct) {
  const Similarity both = compare(Row{{3, 0}}, Row{{2, 2}});
  EXPECT_EQ(both.score, 6);
  EXPECT_EQ(both.products.front().dimension, 0);
  EXPECT_EQ(both.products.front().product, 6);
  EXPECT_NEAR(both.cosine, 0.70710678, 1e-7);
  EXPECT_NEAR(both.angle_degrees(), 45, 1e-5);
  EXPECT_NEAR(both.cosine * both.query_length * both.key_length, both.score, 1e-6);
  EXPECT_EQ(compare(Row{{0, 0}}, Row{{1, 1}}).cosine, 0);
  EXPECT_NEAR(compare(Row{{1, 0}}, Row{{-2, 0}}).angle_degrees(), 180, 1e-9);
}

TEST(WithShare, AddsUpToOneHoweverSmallTheOthersAre) {
  for (const float tiny : {1e-3F, 1e-6F, 1e-7F, 1e-8F, 1e-20F}) {
    const Row moved = with_share(Row{{1 - 2 * tiny, tiny, tiny}}, 0, 0.4F, Row{{1 - 2 * tiny, tiny, tiny}});
    EXPECT_NEAR(moved.sum(), 1, 1e-5) << tiny;
    EXPECT_NEAR(moved(1), 0.3F, 1e-5) << tiny;
  }
}

}  // namespace
}  // namespace headlight
