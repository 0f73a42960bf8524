#include "ui/panels/slide.h"

#include <algorithm>

#include "ui/figures/figure.h"
#include "ui/widgets/rich_text.h"

namespace headlight {
namespace {

constexpr float kWords = 380;  // the width of the column of words
constexpr float kGap = 36;
constexpr float kNarrow = 760;  // below this the figure goes under the words

void draw_problems(const SlideScene& slide, Canvas& ui, Area& area) {
  for (std::size_t i = 0; i < slide.problems.size(); ++i) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.bad), "slide.problem." + std::to_string(i),
                 ui.texts.sentence(slide.problems[i]));
    area.y += ui.px(6);
  }
}

}  // namespace

void draw_slide(const Scene& scene, Canvas& ui, Area& area, float bottom, Intents& out) {
  const SlideScene& slide = *scene.slide;
  const SemanticGroup group(ui, "slide", slide.slide->title);
  NumberFeed numbers(slide.numbers);
  text_wrapped(ui, area, title_style(ui), "slide.title", slide.slide->title, Role::Heading);
  draw_runs(ui, area, question_style(ui), "slide.question", slide.slide->question, &numbers, Role::Heading);
  area.y += ui.px(18);
  draw_problems(slide, ui, area);

  const bool narrow = area.width < ui.px(kNarrow);
  Area words{area.x, area.y, narrow ? std::min(area.width, ui.px(560)) : ui.px(kWords)};
  draw_blocks(ui, words, body_style(ui), "slide.text", slide.slide->blocks, &numbers);
  Area figure = narrow ? Area{area.x, words.y + ui.px(12), area.width}
                       : Area{area.x + ui.px(kWords + kGap), area.y, area.width - ui.px(kWords + kGap)};
  if (!narrow) figure.width = std::min(figure.width, ui.px(980));
  if (slide.slide->figure) draw_figure(slide, ui, figure, std::max(ui.px(320), bottom - figure.y), out);
  area.y = std::max(words.y, figure.y);
}

}  // namespace headlight
