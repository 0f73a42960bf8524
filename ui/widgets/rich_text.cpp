#include "ui/widgets/rich_text.h"

#include "ui/widgets/card.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace headlight {
namespace {

struct Segment {
  std::string text;
  TextStyle style;
  bool code = false;
};

// What must not be broken: segments of one or more styles without a space between them.
struct Word {
  std::vector<Segment> segments;
  float width = 0;
  bool after_space = true;
};

TextStyle style_of(const Canvas& ui, TextStyle style, const TextRun& run) {
  if (run.emphasis) style.face = ui.fonts.italic;
  if (run.strong || run.reference) style.face = ui.fonts.semibold;
  if (run.line > 0) style.subscripts = true;  // an author's text, not a student's
  if (run.code) {
    style.face = ui.fonts.mono;
    style.size *= 0.94F;
  }
  return style;
}

class Wrapper {
 public:
  Wrapper(const Canvas& ui, const TextStyle& style, float width) : ui_(ui), style_(style), width_(width) {}

  void add(const TextRun& run, const std::string& text) {
    const TextStyle style = style_of(ui_, style_, run);
    if (run.reference) return append({text, style, false});  // "65 %" is not broken at its space
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] == ' ') {
        space_ = true;
        ++at;
        continue;
      }
      const std::size_t end = std::min(text.find(' ', at), text.size());
      append({text.substr(at, end - at), style, run.code});
      at = end;
    }
  }

  std::vector<Word> finish() { return std::move(words_); }

 private:
  // A word wider than the whole line is cut where the line ends.
  void append(Segment segment) {
    float width = measure(ui_, segment.style, segment.text).x;
    while (width > width_ && segment.text.size() > 1) {
      const std::size_t fits = std::max<std::size_t>(decode_utf8(segment.text).length,
                                                     fitting_bytes(ui_, segment.style, segment.text, width_));
      if (fits >= segment.text.size()) break;
      append({segment.text.substr(0, fits), segment.style, segment.code});
      segment.text.erase(0, fits);
      cut_ = true;
      width = measure(ui_, segment.style, segment.text).x;
    }
    if (space_ || cut_ || words_.empty()) words_.push_back({{}, 0, space_});
    words_.back().segments.push_back(std::move(segment));
    words_.back().width += width;
    space_ = false;
    cut_ = false;
  }

  const Canvas& ui_;
  TextStyle style_;
  float width_;
  std::vector<Word> words_;
  bool space_ = false;
  bool cut_ = false;  // the next segment is the rest of a word that was too wide
};

void draw_word(const Canvas& ui, const Word& word, ImVec2 at, float base_line) {
  for (const Segment& segment : word.segments) {
    const float lift = base_line - baseline(ui, segment.style);  // keeps different faces on one line
    draw_text(ui, segment.style, {at.x, at.y + lift}, segment.text);
    at.x += measure(ui, segment.style, segment.text).x;
  }
}

void draw_formula(Canvas& ui, Area& area, const std::string& id, const TextBlock& block) {
  const TextStyle style{ui.fonts.mono, 16, ui.theme.ink, true};
  const std::string& text = block.runs.front().text;
  const float padding = ui.px(12);
  const float height = line_height(ui, style) + padding;
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), area.y + height};
  ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour(ui.theme.card), ui.px(8));
  ImGui::GetWindowDrawList()->AddRect(min, max, colour(ui.theme.line), ui.px(8));
  TextStyle fitted = style;
  const float room = area.width - 2 * padding;
  const float wanted = measure(ui, style, text).x;
  if (wanted > room) fitted.size *= room / wanted;
  draw_text(ui, fitted, {area.x + padding, area.y + (height - font_pixels(ui, fitted)) / 2}, text);
  describe(ui, id, Role::Text, text, "", min, max);
  area.y += height + ui.px(14);
}

}  // namespace

void draw_runs(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const std::vector<TextRun>& runs,
               NumberFeed* numbers, Role role) {
  Wrapper wrapper(ui, style, area.width);
  std::string spoken;
  for (const TextRun& run : runs) {
    const std::string text = run.reference && numbers != nullptr ? numbers->next() : run.text;
    wrapper.add(run, text);
    spoken += text;
  }
  const float space = measure(ui, style, " ").x;
  const float line = line_height(ui, style);
  ImVec2 at{area.x, area.y};
  for (const Word& word : wrapper.finish()) {
    const float gap = at.x > area.x && word.after_space ? space : 0;
    if (at.x > area.x && at.x + gap + word.width > area.right()) {
      at = {area.x, at.y + line};
    } else {
      at.x += gap;
    }
    draw_word(ui, word, at, baseline(ui, style));
    at.x += word.width;
  }
  describe(ui, id, role, spoken, "", {area.x, area.y}, {area.right(), at.y + line});
  area.y = at.y + line;
}

namespace {

// Set apart as a card with a line at its left.
void draw_aside(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const TextBlock& block,
                NumberFeed* numbers) {
  Card card(ui, area, 14);
  const float top = card.inner().y;
  Area inner = card.inner();
  inner.x += ui.px(8);
  inner.width -= ui.px(8);
  draw_runs(ui, inner, with_size(style, 15.5F), id, block.runs, numbers);
  card.inner().y = inner.y;
  const float x = inner.x - ui.px(12);
  ImGui::GetWindowDrawList()->AddLine({x, top}, {x, inner.y}, colour(ui.theme.key), ui.px(3));
  card.close();
  area.y += ui.px(14);
}

}  // namespace

void draw_blocks(Canvas& ui, Area& area, const TextStyle& style, const std::string& prefix,
                 const std::vector<TextBlock>& blocks, NumberFeed* numbers) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const TextBlock& block = blocks[i];
    const std::string id = prefix + "." + std::to_string(i);
    if (block.kind == BlockKind::Formula) {
      draw_formula(ui, area, id, block);
      continue;
    }
    if (block.kind == BlockKind::Aside) {
      draw_aside(ui, area, style, id, block, numbers);
      continue;
    }
    Area inner = area;
    if (block.kind != BlockKind::Paragraph) {
      const std::string mark = block.kind == BlockKind::Bullet ? "•" : std::to_string(block.number);
      draw_text(ui, with_colour(style, ui.theme.accent), {area.x + ui.px(4), area.y}, mark);
      inner.x += ui.px(24);
      inner.width -= ui.px(24);
    }
    draw_runs(ui, inner, style, id, block.runs, numbers);
    const bool list_goes_on =
        block.kind != BlockKind::Paragraph && i + 1 < blocks.size() && blocks[i + 1].kind == block.kind;
    area.y = inner.y + ui.px(list_goes_on ? 4 : 14);
  }
}

std::vector<TextRun> emphasized(const std::string& text) {
  std::vector<TextRun> runs(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '*') {
      TextRun next;
      next.emphasis = !runs.back().emphasis;
      runs.push_back(std::move(next));
    } else {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      runs.back().text += text[at];
    }
  }
  return runs;
}

}  // namespace headlight
