// The heatmap's shader against its CPU twin, pixel by pixel, in a real OpenGL context.
#include <gtest/gtest.h>

#include "app/gpu/gl_heatmap_painter.h"
#include "app/platform/files.h"
#include "app/window.h"
#include "core/base/random.h"
#include "tests/support/test_files.h"

namespace headlight::test {
namespace {

class Shader : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Window::open({64, 64, false, "test"});
    ASSERT_TRUE(opened) << opened.error().code;
    window_ = std::move(*opened);
    const auto vertex = read_file(source_folder() / "shaders" / "heatmap.vert");
    const auto fragment = read_file(source_folder() / "shaders" / "heatmap.frag");
    auto program = ShaderProgram::build("heatmap", *vertex, *fragment);
    ASSERT_TRUE(program) << program.error().args[0].second;
    painter_ = std::make_unique<GlHeatmapPainter>(std::move(*program));
  }
  void TearDown() override {
    painter_.reset();
    window_.reset();
  }

  static Matrix random_weights(int rows, int columns, std::uint64_t seed) {
    Random random(seed);
    Matrix values(rows, columns);
    for (float& value : values.reshaped()) value = static_cast<float>(random.uniform());
    return values;
  }

  void expect_twin(const HeatmapSpec& spec, const Matrix& values) {
    painter_->paint(0, std::make_shared<int>(), spec, values);  // other values each time, wherever they lie
    const Image gpu = painter_->read(0);
    const Image cpu = render_heatmap(spec, values);
    ASSERT_EQ(gpu.rgba.size(), cpu.rgba.size());
    int worst = 0;
    for (std::size_t i = 0; i < cpu.rgba.size(); ++i)
      worst = std::max(worst, std::abs(int{gpu.rgba[i]} - int{cpu.rgba[i]}));
    EXPECT_LE(worst, 1) << values.rows() << "×" << values.cols() << " in " << spec.width << "×" << spec.height;
  }

  static std::shared_ptr<const void> key_of(const Matrix& values) { return {std::shared_ptr<void>(), values.data()}; }

  static HeatmapSpec spec(int width, int height) {
    HeatmapSpec result;
    result.width = width;
    result.height = height;
    result.ground = {11, 16, 28};
    result.focus_colour = {108, 184, 246};
    result.hover_colour = {255, 255, 255};
    result.link_colour = {150, 160, 190};
    return result;
  }

  std::unique_ptr<Window> window_;
  std::unique_ptr<GlHeatmapPainter> painter_;
};

TEST_F(Shader, AgreesWithItsTwinForCellsWithGapsAndOutlines) {
  for (const ColourMap map : {ColourMap::Cividis, ColourMap::Viridis, ColourMap::Batlow, ColourMap::Grey}) {
    HeatmapSpec each = spec(317, 241);
    each.colours = map;
    each.gap = 3;
    each.radius = 5;
    each.border = 1.6F;
    each.focus_row = 2;
    each.hover_row = 1;
    each.hover_column = 3;
    each.cell_row = 4;
    each.cell_column = 0;
    each.high = 0.8F;
    expect_twin(each, random_weights(5, 7, 3));
  }
}

TEST_F(Shader, AgreesWithItsTwinFromOneCellToMoreCellsThanPixels) {
  const int sizes[] = {1, 2, 64, 128, 300, 1000};
  for (const int cells : sizes) expect_twin(spec(200, 150), random_weights(cells, cells, 7));
}

TEST_F(Shader, AgreesWithItsTwinForWindowsFiltersAndDifferences) {
  for (const int count : {0, 3, 12, 40}) {
    HeatmapSpec each = spec(240, 240);
    each.window = {7, 19, count};
    each.gap = count > 0 ? 2 : 0;
    each.border = 1.5F;
    each.focus_row = 8;
    each.focus_column = 20;
    each.low = 0.2F;
    each.high = 0.7F;
    expect_twin(each, random_weights(60, 60, 5));
    each.most = 2;
    each.least = 0.1F;
    expect_twin(each, random_weights(60, 60, 5));
    each.most = 0;
    each.least = 0;
    each.low = -0.6F;
    each.high = 0.6F;
    each.colours = ColourMap::Change;
    expect_twin(each, random_weights(60, 60, 5) - random_weights(60, 60, 6));
  }
}

TEST_F(Shader, UploadsAnewWhenTheFilterChangesAndNotWhenTheWindowDoes) {
  const Matrix values = random_weights(30, 30, 1);
  HeatmapSpec each = spec(90, 90);
  painter_->paint(0, key_of(values), each, values);
  each.window = {3, 4, 10};
  painter_->paint(0, key_of(values), each, values);
  EXPECT_EQ(painter_->uploads(), 1);
  each.most = 2;
  painter_->paint(0, key_of(values), each, values);
  EXPECT_EQ(painter_->uploads(), 2);
}

TEST_F(Shader, ABrightLinkSurvivesPooling) {
  Matrix values = Matrix::Zero(1000, 1000);
  values(501, 733) = 1;
  painter_->paint(0, key_of(values), spec(100, 100), values);
  const Image image = painter_->read(0);
  const Rgb brightest = colour_at(ColourMap::Cividis, 1);
  const std::size_t at = (50 * 100 + 73) * 4;
  EXPECT_NEAR(image.rgba[at], brightest.red, 1);
  EXPECT_NEAR(image.rgba[at + 2], brightest.blue, 1);
}

TEST_F(Shader, PaintsOnlyWhenSomethingChanged) {
  const Matrix values = random_weights(4, 4, 1);
  HeatmapSpec each = spec(50, 50);
  for (int i = 0; i < 3; ++i) painter_->paint(0, key_of(values), each, values);
  EXPECT_EQ(painter_->paints(), 1);
  each.focus_row = 1;
  painter_->paint(0, key_of(values), each, values);
  EXPECT_EQ(painter_->paints(), 2);
  EXPECT_EQ(painter_->uploads(), 1);
}

TEST_F(Shader, ABrokenShaderIsReported) {
  const auto program = ShaderProgram::build("heatmap", "void main() { nonsense }", "void main() {}");
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error().code, "error.gpu.shader");
  EXPECT_FALSE(program.error().args[0].second.empty());
}

}  // namespace
}  // namespace headlight::test
