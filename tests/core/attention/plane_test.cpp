#include "core/attention/plane.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace headlight {
namespace {

TEST(Plane, FindsTheAxesOfAFlatCloud) {
  Matrix points(4, 3);
  points << 3, 0, 7, -3, 0, 7, 0, 1, 7, 0, -1, 7;
  const Plane plane = principal_plane(points);
  EXPECT_NEAR(plane.axes(0, 0), 1, 1e-6);
  EXPECT_NEAR(plane.axes(1, 1), 1, 1e-6);
  EXPECT_NEAR(plane.share[0], 0.9, 1e-6) << "18 of 20";
  EXPECT_NEAR(plane.share[1], 0.1, 1e-6);
  const Matrix placed_points = placed(plane, points);
  EXPECT_NEAR(placed_points(0, 0), 3, 1e-6);
  EXPECT_NEAR(placed_points(2, 1), 1, 1e-6);
}

TEST(Plane, IsTheSameForPointsInAnotherOrder) {
  Random random(3);
  Matrix points(12, 6);
  for (float& entry : points.reshaped()) entry = static_cast<float>(random.normal());
  const Plane plane = principal_plane(points);
  const Plane reversed = principal_plane(points.colwise().reverse());
  EXPECT_TRUE(plane.axes.isApprox(reversed.axes, 1e-4F));
  EXPECT_NEAR(plane.axes.row(0).dot(plane.axes.row(1)), 0, 1e-5);
  EXPECT_GE(plane.share[0], plane.share[1]);
  EXPECT_LE(plane.share[0] + plane.share[1], 1 + 1e-9);
}

TEST(Plane, OnePointOrALineHasNoSecondAxis) {
  EXPECT_EQ(principal_plane(Matrix::Ones(1, 4)).share[0], 0);
  Matrix line(3, 2);
  line << 0, 0, 1, 1, 2, 2;
  const Plane plane = principal_plane(line);
  EXPECT_NEAR(plane.share[0], 1, 1e-9);
  EXPECT_EQ(plane.share[1], 0);
  EXPECT_TRUE(placed(plane, line).allFinite());
  EXPECT_EQ(principal_plane(Matrix::Ones(3, 1)).axes.rows(), 2);
}

}  // namespace
}  // namespace headlight
