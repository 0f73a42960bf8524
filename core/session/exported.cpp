#include "core/session/exported.h"

#include "core/export/trace_text.h"

namespace headlight {
namespace {

// The trace that the reader is looking at.
const TraceView* shown_view(const Scene& scene) {
  if (scene.explore) return scene.explore->view ? &*scene.explore->view : nullptr;
  if (!scene.slide) return nullptr;
  const SlideScene& slide = *scene.slide;
  if (slide.typed) return slide.typed->view ? &*slide.typed->view : nullptr;
  if (slide.training) return &slide.training->view;
  if (slide.push) return &slide.push->view;
  if (slide.stage == Stage::Heat && slide.other) return &*slide.other;
  if (slide.stage == Stage::Learned) return slide.learned ? &*slide.learned : slide.other ? &*slide.other : nullptr;
  if (slide.stage == Stage::Arrows || slide.stage == Stage::Experiment) return nullptr;  // no words there
  return slide.view ? &*slide.view : nullptr;
}

}  // namespace

bool can_export(const Scene& scene, ExportKind kind) {
  if (kind == ExportKind::PagePng) return true;
  if (kind == ExportKind::FigurePng) return scene.slide && scene.slide->stage;
  return shown_view(scene) != nullptr;
}

std::optional<std::string> exported_text(const Scene& scene, ExportKind kind) {
  const TraceView* view = shown_view(scene);
  if (view == nullptr || is_picture(kind)) return std::nullopt;
  const AttentionTrace& trace = *view->trace;
  const bool own = scene.slide && scene.slide->blend && scene.slide->blend->own;
  const Row weights = own ? scene.slide->blend->blend.weights : Row(trace.weights.row(view->row.query));
  switch (kind) {
    case ExportKind::RowCsv: return row_csv(trace, view->row.query, weights);
    case ExportKind::RowMarkdown: return row_markdown(trace, view->row.query, weights);
    case ExportKind::MatrixCsv: return trace_csv(trace);
    case ExportKind::MatrixMarkdown: return trace_markdown(trace);
    default: return std::nullopt;
  }
}

}  // namespace headlight
