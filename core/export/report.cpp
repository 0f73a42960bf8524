#include "core/export/report.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/numbers.h"

namespace headlight {
namespace {

constexpr int kDigits = 4;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; }

std::string escaped_markup(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (is_control(c)) continue;
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

// Marks that would be formatting lose their meaning; a line break stays one.
std::string escaped_markdown(const std::string& text, const std::string& line_break) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>#|~&!";
  std::string escaped;
  for (const char c : text) {
    if (is_control(c)) continue;
    if (c == '\n') {
      escaped += line_break;
      continue;
    }
    if (kMarks.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string hex_colour(Rgb c) {
  std::array<char, 8> text{};
  (void)std::snprintf(text.data(), text.size(), "#%02x%02x%02x", c.red, c.green, c.blue);
  return text.data();
}

std::string percent_encoded(const std::string& text) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:=";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (kPlain.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return encoded;
}

std::string html_table(const Report& report, const std::vector<ReportBar>& bars) {
  std::string table = "<table>\n<tr><th>" + escaped_markup(report.word_column) + "</th><th>" +
                      escaped_markup(report.weight_column) + "</th><th>" + escaped_markup(report.marked_column) +
                      "</th></tr>\n";
  for (const ReportBar& bar : bars) {
    table += "<tr><td>" + escaped_markup(bar.word) + "</td><td>" + decimals(bar.weight, kDigits) + "</td><td>" +
             (bar.marked ? escaped_markup(report.marked) : "") + "</td></tr>\n";
  }
  return table + "</table>\n";
}

constexpr std::string_view kStyle =
    "body{font:17px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2430;"
    "background:#f7f5f0}h1{font-size:1.7rem}h2{font-size:1.25rem;margin-top:2rem}"
    "blockquote{margin:.5rem 0;padding:.5rem 1rem;border-left:4px solid #8a5a00;background:#fff;white-space:pre-wrap;"
    "overflow-wrap:anywhere}figure{margin:1rem 0}figure svg{max-width:100%;height:auto}"
    "figcaption,footer{color:#5a6478;font-size:.9rem}table{border-collapse:collapse}"
    "th,td{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #dcd6c8}";

}  // namespace

std::string bars_svg(const std::vector<ReportBar>& bars) {
  constexpr int kLine = 28, kNames = 170, kFull = 360, kWidth = 640;
  const int height = kLine * static_cast<int>(bars.size()) + 8;
  double largest = 0;
  for (const ReportBar& bar : bars) largest = std::max(largest, bar.weight);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + std::to_string(kWidth) + "\" height=\"" +
                    std::to_string(height) + "\" viewBox=\"0 0 " + std::to_string(kWidth) + " " +
                    std::to_string(height) + "\" font-family=\"sans-serif\" font-size=\"15\">\n";
  svg += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const ReportBar& bar = bars[i];
    const int top = 4 + kLine * static_cast<int>(i);
    const std::string middle = std::to_string(top + 19);
    const Rgb fill = colour_at(ColourMap::Cividis, largest > 0 ? static_cast<float>(bar.weight / largest) : 0);
    if (bar.marked) svg += "<circle cx=\"10\" cy=\"" + std::to_string(top + 14) + "\" r=\"5\" fill=\"#1666b0\"/>\n";
    svg += "<text x=\"22\" y=\"" + middle + "\" fill=\"#1d2430\">" + escaped_markup(bar.word) + "</text>\n";
    svg += "<rect x=\"" + std::to_string(kNames) + "\" y=\"" + std::to_string(top + 5) + "\" width=\"" +
           decimals(std::max(1.0, kFull * bar.weight), 1) + "\" height=\"18\" rx=\"3\" fill=\"" + hex_colour(fill) +
           "\"/>\n";
    svg += "<text x=\"" + std::to_string(kNames + kFull + 16) + "\" y=\"" + middle + "\" fill=\"#1d2430\">" +
           std::to_string(bar.percentage) + " %</text>\n";
  }
  return svg + "</svg>";
}

std::string to_html(const Report& report) {
  const std::string title = escaped_markup(report.title);
  std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
                     "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
  for (const std::string& paragraph : report.intro) html += "<p>" + escaped_markup(paragraph) + "</p>\n";
  for (const ReportSection& section : report.sections) {
    html += "<h2>" + escaped_markup(section.heading) + "</h2>\n";
    for (const std::string& paragraph : section.paragraphs) html += "<p>" + escaped_markup(paragraph) + "</p>\n";
    if (!section.quote.empty()) {
      html += "<p>" + escaped_markup(section.quote_title) + "</p>\n<blockquote>" + escaped_markup(section.quote) +
              "</blockquote>\n";
    }
    if (section.bars.empty()) continue;
    html += "<figure>\n" + bars_svg(section.bars) + "\n<figcaption>" + escaped_markup(section.figure_note) +
            "</figcaption>\n</figure>\n" + html_table(report, section.bars);
  }
  return html + "<footer><p>" + escaped_markup(report.footer) + "</p></footer>\n</body>\n</html>\n";
}

std::string to_markdown(const Report& report) {
  const auto plain = [](const std::string& text) { return escaped_markdown(text, " "); };
  std::string text = "# " + plain(report.title) + "\n\n";
  for (const std::string& paragraph : report.intro) text += plain(paragraph) + "\n\n";
  for (const ReportSection& section : report.sections) {
    text += "## " + plain(section.heading) + "\n\n";
    for (const std::string& paragraph : section.paragraphs) text += plain(paragraph) + "\n\n";
    if (!section.quote.empty()) {
      text += plain(section.quote_title) + "\n\n> " + escaped_markdown(section.quote, "\\\n> ") + "\n\n";
    }
    if (section.bars.empty()) continue;
    text += "![" + plain(section.figure_note) + "](data:image/svg+xml," + percent_encoded(bars_svg(section.bars)) +
            ")\n\n| " + plain(report.word_column) + " | " + plain(report.weight_column) + " | " +
            plain(report.marked_column) + " |\n|---|--:|---|\n";
    for (const ReportBar& bar : section.bars) {
      text += "| " + plain(bar.word) + " | " + decimals(bar.weight, kDigits) + " | " +
              (bar.marked ? plain(report.marked) : "") + " |\n";
    }
    text += "\n";
  }
  return text + plain(report.footer) + "\n";
}

}  // namespace headlight
