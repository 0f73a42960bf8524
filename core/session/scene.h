// Scene: what is on the screen, ready to be drawn. derive() joins the state with the traces it asks for; panels read
// the scene and compute nothing about attention themselves.
#pragma once

#include <optional>
#include <string>

#include "core/session/explore_scene.h"
#include "core/session/lab_scene.h"
#include "core/session/quiz_scene.h"
#include "core/session/reflection_scene.h"
#include "core/session/slide_scene.h"
#include "core/session/workbench_scene.h"

namespace headlight {

struct Scene {
  const State& state;
  const Content& content;
  std::optional<SlideScene> slide;
  std::optional<ExploreScene> explore;
  std::optional<WorkbenchScene> workbench;
  std::optional<ReflectionScene> reflection;
  std::optional<QuizScene> quiz;
  std::optional<LabScene> lab;
};

Scene derive(const State& state, const Content& content, const ResultStore& results);

}  // namespace headlight
