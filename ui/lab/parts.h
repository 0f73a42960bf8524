// The parts of the lab's page. Each draws at the area's top and moves it down.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight::lab {

// run.cpp: start, pause, one step, back to the beginning; how far it is.
void draw_run(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// settings.cpp: what is learned, from what, and how.
void draw_task(const Scene& scene, Canvas& ui, Area& area, Intents& out);
void draw_settings(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// own.cpp: the student's own sentences: mark two words, and the next one.
void draw_own_sentences(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// experiments.cpp: six things to try, and what one expects of them.
void draw_experiments(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// heads.cpp: keep the head, compare it, use it, save and open it.
void draw_heads(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// files.cpp: a button to save what was made here, and one to open a file.
void draw_save(Canvas& ui, Area& area, ExportKind kind, bool available, Intents& out);
void draw_open(Canvas& ui, Area& area, Intents& out);

// A box to type into with a button beside it, which does nothing without text; whether it was pressed.
bool typed_and_pressed(Canvas& ui, Area& area, const std::string& box_id, const std::string& id, TextEdit& typed,
                       bool disabled);

// curves.cpp: the loss of every step, the accuracy on held-out sentences, and the way back to earlier steps.
void draw_curves(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// tables.cpp: W_Q and W_K, or the gradients that the last step followed, as pictures.
void draw_tables(const Scene& scene, Canvas& ui, Area& area);

}  // namespace headlight::lab
