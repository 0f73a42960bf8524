#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/attention/combine.h"
#include "core/export/colour_map.h"
#include "core/export/heatmap_image.h"
#include "core/export/number_sheet.h"
#include "core/export/trace_text.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

TracePtr worked() { return test::example("worked").trace; }

TEST(TraceJson, HoldsEveryStageToNineDigits) {
  const TracePtr trace = worked();
  const auto json = nlohmann::json::parse(trace_json(*trace));
  EXPECT_EQ(json["schema"], 1);
  EXPECT_EQ(json["text"], "The animal was tired");
  EXPECT_EQ(json["source"], "lesson");
  EXPECT_EQ(json["origin"], "hand-set");
  EXPECT_EQ(json["d_k"], 64);
  EXPECT_EQ(json["scale"], 8);
  EXPECT_EQ(json["what_if"], false);
  EXPECT_TRUE(json["bias"].is_null());
  EXPECT_EQ(json["words"][1], (nlohmann::json{4, 10}));
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t key = 0; key < 4; ++key) {
      const auto i = static_cast<Eigen::Index>(row);
      const auto j = static_cast<Eigen::Index>(key);
      EXPECT_EQ(json["weights"][row][key].get<float>(), trace->weights(i, j)) << "exact for a float";
      EXPECT_EQ(json["scores"][row][key].get<float>(), trace->scores(i, j));
    }
  }
  EXPECT_EQ(json["q"][0].size(), 64U);
  EXPECT_EQ(json["output"].size(), 4U);
}

TEST(TraceJson, MaskedLogitsAreNull) {
  Scaling scaling;
  scaling.mask = Mask::Causal;
  const auto json = nlohmann::json::parse(trace_json(attend_again(*worked(), scaling)));
  EXPECT_TRUE(json["logits"][0][3].is_null());
  EXPECT_EQ(json["weights"][0][3], 0);
  EXPECT_EQ(json["mask"], "causal");
  EXPECT_EQ(json["what_if"], true);
}

TEST(TraceJson, WhatAMeanDoesNotHaveIsNull) {
  const auto json = nlohmann::json::parse(trace_json(mean_of_heads({worked(), worked()})));
  for (const char* field : {"q", "k", "v", "scores", "bias"}) EXPECT_TRUE(json[field].is_null()) << field;
  EXPECT_EQ(json["head"], "mean");
  EXPECT_EQ(json["weights"].size(), 4U);
}

TEST(TraceCsv, QuotesItsLabels) {
  AttentionTrace trace;
  trace.pieces = {{"say \"hi\", you", 0, {}}};
  trace.weights = Matrix::Ones(1, 1);
  EXPECT_EQ(to_csv(weights_sheet(trace)), "\"query\",\"say \"\"hi\"\", you\"\r\n\"say \"\"hi\"\", you\",1\r\n");
}

TEST(TraceTable, IsPlainWithoutColoursAndShadedWithThem) {
  const std::string plain = trace_table(*worked(), false);
  EXPECT_NE(plain.find(".65"), std::string::npos);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_NE(trace_table(*worked(), true).find("\x1b[48;2;"), std::string::npos);
}

TEST(TraceTable, ControlCharactersCannotMoveTheCursor) {
  AttentionTrace trace;
  trace.pieces = {{"\x1b[2J\n", 0, {}}};
  trace.weights = Matrix::Ones(1, 1);
  EXPECT_EQ(trace_table(trace, false).find('\x1b'), std::string::npos);
}

TEST(Explanation, JsonEndsAtTheTracesWeight) {
  const TracePtr trace = worked();
  const auto json = nlohmann::json::parse(explanation_json(*trace, explain(*trace, 3, 1)));
  EXPECT_NEAR(json["weight"].get<double>(), 0.65, 1e-6);
  EXPECT_NEAR(json["chain"]["cosine"].get<double>(), 0.9, 1e-6);
  EXPECT_EQ(json["chain"]["products"].size(), 64U);
  const std::string text = explanation_text(*trace, explain(*trace, 3, 1), test::english());
  EXPECT_NE(text.find("0.650000"), std::string::npos);
  EXPECT_EQ(text.find("cli."), std::string::npos) << "every line has its text";
}

TEST(ColourMaps, GetBrighterAllTheWay) {
  for (const ColourMap map : {ColourMap::Cividis, ColourMap::Viridis, ColourMap::Batlow, ColourMap::Grey}) {
    double last = 0;
    for (int step = 0; step <= 16; ++step) {
      const double contrast = contrast_ratio(colour_at(map, static_cast<float>(step) / 16), {0, 0, 0});
      EXPECT_GE(contrast, last * 0.99) << static_cast<int>(map) << " at " << step;
      last = contrast;
    }
    EXPECT_EQ(colour_at(map, -1), colour_at(map, 0));
    EXPECT_EQ(colour_at(map, 2), colour_at(map, 1));
    EXPECT_EQ(colour_at(map, NAN), colour_at(map, 0));
  }
}

TEST(ColourMaps, InkIsReadableOnEveryStep) {
  for (const ColourMap map : {ColourMap::Cividis, ColourMap::Viridis, ColourMap::Batlow, ColourMap::Grey}) {
    for (const Rgb background : colour_table(map)) EXPECT_GE(contrast_ratio(background, ink_on(background)), 4.5);
  }
}

TEST(HeatmapImage, CellsCoverEveryPixelOnce) {
  for (const int pixels : {1, 7, 100}) {
    for (const int cells : {1, 3, 7, 100, 999}) {
      int expected = 0;
      for (int pixel = 0; pixel < pixels; ++pixel) {
        const CellRange range = cells_at(pixel, pixels, cells);
        EXPECT_LE(range.first, expected);
        EXPECT_GE(range.last, expected - 1);
        expected = range.last + 1;
      }
      EXPECT_EQ(expected, cells) << "the last pixel shows the last cell";
    }
  }
}

}  // namespace
}  // namespace headlight
