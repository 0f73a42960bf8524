#include "core/export/report.h"

#include <gtest/gtest.h>

namespace headlight {
namespace {

Report report_with(const std::string& typed) {
  Report report;
  report.title = typed;
  report.intro = {typed};
  report.sections = {{typed, {typed}, "Why", typed, {{typed, 0.25, 25, true}, {"rest", 0.75, 75, false}}, typed}};
  report.word_column = "word";
  report.weight_column = "weight";
  report.marked_column = "marked";
  report.marked = "yes";
  report.footer = "end";
  return report;
}

TEST(Report, HtmlIsOneFileWithFigureAndNumbers) {
  const std::string html = to_html(report_with("court"));
  for (const char* part : {"<!DOCTYPE html>", "<svg", "<td>0.2500</td>", "25 %", "<td>yes</td>", "<blockquote>court"}) {
    EXPECT_NE(html.find(part), std::string::npos) << part;
  }
  for (const char* outside : {"<script", "<link", "src=", "url("}) {
    EXPECT_EQ(html.find(outside), std::string::npos) << outside;
  }
}

TEST(Report, NothingTypedBecomesMarkup) {
  const std::string html = to_html(report_with("<script>alert(\"1\")</script> & \x01"));
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "), std::string::npos);
  EXPECT_EQ(html.find('\x01'), std::string::npos);
}

TEST(Report, MarkdownHoldsItsFigureAndEscapesMarks) {
  const std::string text = to_markdown(report_with("a|b *c*\n# d"));
  EXPECT_NE(text.find("(data:image/svg+xml,%3Csvg"), std::string::npos);
  EXPECT_NE(text.find("| a\\|b \\*c\\* \\# d | 0.2500 | yes |"), std::string::npos);
  EXPECT_NE(text.find("> a\\|b \\*c\\*\\\n> \\# d"), std::string::npos) << "a line break stays one";
  EXPECT_EQ(text.find("\n# d"), std::string::npos) << "no heading but ours";
}

TEST(Report, WithoutBarsThereIsNoFigure) {
  Report report = report_with("court");
  report.sections[0].bars.clear();
  EXPECT_EQ(to_html(report).find("<svg"), std::string::npos);
  EXPECT_EQ(to_markdown(report).find("data:"), std::string::npos);
}

}  // namespace
}  // namespace headlight
