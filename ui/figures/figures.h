// The live figures of the slides, one file for each kind. All numbers come from the scene.
#pragma once

#include "core/session/slide_scene.h"
#include "ui/canvas.h"

namespace headlight {

// `height` is the room there is; a figure may need more, and the page then scrolls.
void draw_reading(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_shelf(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_scores(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_softmax(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_experiment(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_sum(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_formula_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_classroom(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_word_pair(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_meanings(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_diagram(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);
void draw_learning(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out);

}  // namespace headlight
