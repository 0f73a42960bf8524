// The numbers of the hand-set head, to be changed in place: a word's features, the three tables, the distances.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_hand_set_editor(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// The features of the word that is looked at, each an amount to drag or type.
void draw_word_features(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// Undo, redo and reset, ending at the right.
void draw_history(const Scene& scene, Canvas& ui, ImVec2 right_top, Intents& out);
float history_width(const Canvas& ui);

}  // namespace headlight
