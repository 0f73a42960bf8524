// The parts of the Explore page, from top to bottom. Each draws at the area's top and moves it down.
#pragma once

#include <functional>
#include <string>

#include "core/session/scene.h"
#include "ui/canvas.h"
#include "ui/widgets/control_flow.h"

namespace headlight::explore {

// sentence.cpp: the sentence in its box, the question of the example that was opened; and beside the figure, once it
// was asked for, what to look for.
void draw_sentence(const Scene& scene, Canvas& ui, Area& area, Intents& out);
void draw_clue(const OpenedExample& opened, Canvas& ui, Area& area);

// controls.cpp: who reads it, and which head.
void draw_controls(const Scene& scene, Canvas& ui, Area& area, Intents& out);
// For the reading it is compared with, too.
void draw_head_choice(Canvas& ui, Area& area, const std::string& id, int layer, int head,
                      const std::function<void(int layer, int head)>& choose);

// One of the trained heads; empty unless another was chosen.
std::string choose_trained(const Scene& scene, ControlFlow& flow, const std::string& id, const std::string& current);

// path.cpp: text → pieces → … → output. Each box opens its matrix.
void draw_path(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// figure.cpp: the heatmap, or whatever else the path stands at.
void draw_figure(const Scene& scene, Canvas& ui, Area& area, float height, Intents& out);

// Whether the figure is the map of differences.
bool shows_difference(const Scene& scene);

// What a reading is called where two are shown; may hold *emphasis*.
std::string name_of_reading(const Scene& scene, const Canvas& ui, bool second);

// heads.cpp: all heads as small heatmaps with their habits.
void draw_heads(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// word.cpp: the row of the word looked at, printed and adding up; or how a cell came about.
void draw_word(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// what_if.cpp, compare.cpp, look.cpp: the other tabs of the card beside the figure.
void draw_what_if(const Scene& scene, Canvas& ui, Area& area, Intents& out);
void draw_compare(const Scene& scene, Canvas& ui, Area& area, Intents& out);
void draw_look(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight::explore
