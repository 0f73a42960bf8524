#include "core/export/matrix_window.h"

#include <gtest/gtest.h>

#include "core/export/heatmap_image.h"

namespace headlight {
namespace {

TEST(MatrixWindow, LiesAlwaysInTheMatrix) {
  EXPECT_EQ(cells_on_show({}, 5, 7).rows, 5);
  EXPECT_EQ(cells_on_show({}, 5, 7).columns, 7);
  const CellsOnShow corner = cells_on_show({100, 100, 10}, 40, 40);
  EXPECT_EQ(corner.row, 30);
  EXPECT_EQ(corner.column, 30);
  EXPECT_EQ(corner.rows, 10);
  EXPECT_EQ(cells_on_show({3, 3, 10}, 4, 4).row, 0) << "larger than the matrix";
}

TEST(MatrixWindow, ZoomsAroundACell) {
  MatrixWindow window = zoomed({}, 512, 300, 100, 1, 3);
  EXPECT_EQ(window.count, 256);
  EXPECT_NEAR(static_cast<double>(300 - window.row) / 255, 300.0 / 511, 0.01) << "the cell stays where it is";
  EXPECT_NEAR(static_cast<double>(100 - window.column) / 255, 100.0 / 511, 0.01);
  for (int i = 0; i < 30; ++i) window = zoomed(window, 512, 300, 100, 0.35F, 3);
  EXPECT_EQ(window.count, 3);
  EXPECT_LE(window.row, 300);
  EXPECT_GE(window.row + 2, 300);
  for (int i = 0; i < 60; ++i) window = zoomed(window, 512, 300, 100, -0.35F, 3);
  EXPECT_EQ(window, MatrixWindow{}) << "all again";
}

TEST(MatrixWindow, ASmallStepStillDoesSomething) {
  EXPECT_EQ(zoomed({0, 0, 4}, 20, 0, 0, 0.05F, 3).count, 3);
  EXPECT_EQ(zoomed({0, 0, 4}, 20, 0, 0, -0.05F, 3).count, 5);
  EXPECT_EQ(zoomed({}, 2, 0, 0, 1, 3), MatrixWindow{}) << "a matrix that is smaller than the smallest window";
}

TEST(MatrixWindow, MovesAndFollows) {
  EXPECT_EQ(moved({10, 10, 5}, 20, 3, -4), (MatrixWindow{13, 6, 5}));
  EXPECT_EQ(moved({10, 10, 5}, 20, 100, -100), (MatrixWindow{15, 0, 5}));
  EXPECT_EQ(moved({}, 20, 1, 1), MatrixWindow{}) << "nothing to move";
  EXPECT_EQ(showing({10, 10, 5}, 40, 12, 12), (MatrixWindow{10, 10, 5}));
  EXPECT_EQ(showing({10, 10, 5}, 40, 3, 30), (MatrixWindow{3, 26, 5}));
}

TEST(Filter, KeepsTheLargestOfEachRow) {
  Matrix weights(2, 4);
  weights << 0.1F, 0.4F, 0.2F, 0.3F, 0.25F, 0.25F, 0.25F, 0.25F;
  const Matrix kept = kept_values(weights, 2, 0);
  EXPECT_EQ(kept(0, 0), kLeftOut);
  EXPECT_EQ(kept(0, 1), 0.4F);
  EXPECT_EQ(kept(0, 2), kLeftOut);
  EXPECT_EQ(kept(0, 3), 0.3F);
  EXPECT_EQ(kept.row(1), weights.row(1)) << "equal ones stay together";
  EXPECT_EQ(kept_values(weights, 0, 0.25F)(0, 2), kLeftOut);
  EXPECT_EQ(kept_values(weights, 9, 0), weights);
  EXPECT_EQ(row_cutoff(weights.row(0), 1, 0.5F), 0.5F);
}

TEST(HeatmapImage, ShowsTheWindowOnlyAndLeavesOutWhatIsLeftOut) {
  Matrix values = Matrix::Zero(10, 10);
  values(7, 8) = 1;
  HeatmapSpec spec;
  spec.width = spec.height = 30;
  spec.window = {6, 6, 3};
  const Image image = render_heatmap(spec, values);
  const auto pixel = [](const Image& from, int x, int y) {
    const auto at = static_cast<std::size_t>(y * from.width + x) * 4;
    return Rgb{from.rgba[at], from.rgba[at + 1], from.rgba[at + 2]};
  };
  EXPECT_EQ(pixel(image, 25, 15), colour_at(ColourMap::Cividis, 1));
  EXPECT_EQ(pixel(image, 5, 5), colour_at(ColourMap::Cividis, 0));
  spec.least = 0.5F;
  spec.ground = {1, 2, 3};
  EXPECT_EQ(pixel(render_heatmap(spec, values), 5, 5), spec.ground);
}

TEST(HeatmapImage, PoolsDifferencesByTheirAmount) {
  Matrix values = Matrix::Zero(100, 100);
  values(50, 50) = -0.9F;
  values(51, 51) = 0.5F;
  HeatmapSpec spec;
  spec.width = spec.height = 10;
  spec.low = -1;
  spec.high = 1;
  spec.colours = ColourMap::Change;
  const Image image = render_heatmap(spec, values);
  const std::size_t at = (5 * 10 + 5) * 4;
  EXPECT_NEAR(image.rgba[at + 2], colour_at(ColourMap::Change, 0.05F).blue, 2)
      << "the larger amount, whatever its sign";
}

TEST(ColourMap, ChangeIsDarkInTheMiddleAndBrightAtBothEnds) {
  const auto brightness = [](float place) {
    const Rgb c = colour_at(ColourMap::Change, place);
    return 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
  };
  for (float place = 0.05F; place < 0.5F; place += 0.05F) {
    EXPECT_GT(brightness(0.5F - place), brightness(0.5F - place + 0.05F));
    EXPECT_GT(brightness(0.5F + place), brightness(0.5F + place - 0.05F));
  }
}

}  // namespace
}  // namespace headlight
