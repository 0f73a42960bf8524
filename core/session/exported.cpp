#include "core/session/exported.h"

#include "core/base/numbers.h"
#include "core/export/answers.h"
#include "core/export/number_sheet.h"
#include "core/export/trace_text.h"
#include "core/lab/own_sentences.h"
#include "core/model/head_file.h"
#include "core/session/reflection_report.h"

namespace headlight {
namespace {

// The trace that the reader is looking at.
const TraceView* shown_view(const Scene& scene) {
  if (scene.explore) return scene.explore->view ? &*scene.explore->view : nullptr;
  if (scene.workbench) return scene.workbench->view ? &*scene.workbench->view : nullptr;
  if (scene.lab) return scene.lab->view ? &*scene.lab->view : nullptr;
  if (!scene.slide) return nullptr;
  const SlideScene& slide = *scene.slide;
  if (slide.classroom) return slide.classroom->view ? &*slide.classroom->view : nullptr;
  if (slide.word_pair) return slide.word_pair->view ? &*slide.word_pair->view : nullptr;
  if (slide.meanings) return slide.meanings->sides[0].view ? &*slide.meanings->sides[0].view : nullptr;
  if (slide.typed) return slide.typed->view ? &*slide.typed->view : nullptr;
  if (slide.training) return &slide.training->view;
  if (slide.push) return &slide.push->view;
  if (slide.stage == Stage::Heat && slide.other) return &*slide.other;
  if (slide.stage == Stage::Learned) return slide.learned ? &*slide.learned : slide.other ? &*slide.other : nullptr;
  if (slide.stage == Stage::Arrows || slide.stage == Stage::Experiment) return nullptr;  // no words there
  return slide.view ? &*slide.view : nullptr;
}

// Values as named amounts, the copies shrunk to their shares, and their sum.
NumberSheet blend_sheet(const BlendScene& blend, const AttentionTrace& trace, Stage stage) {
  NumberSheet sheet{"value", blend.features, {}};
  const bool whole = stage == Stage::Values;
  const auto add = [&](const std::string& name, const Row& amounts) {
    sheet.lines.push_back({name, {amounts.begin(), amounts.end()}});
  };
  for (Eigen::Index key = 0; key < trace.size(); ++key) {
    add(trace.pieces[static_cast<std::size_t>(key)].token, whole ? blend.values.row(key) : blend.copies.row(key));
  }
  if (!whole && stage != Stage::Copies) add("output", blend.output);
  return sheet;
}

// The row as the figure shows it: on slide 5 what it blends, elsewhere scores and weights.
NumberSheet shown_row_sheet(const Scene& scene, const TraceView& view) {
  const AttentionTrace& trace = *view.trace;
  if (scene.slide && scene.slide->blend && scene.slide->slide->figure->kind == FigureKind::Sum) {
    return blend_sheet(*scene.slide->blend, trace, *scene.slide->stage);
  }
  return row_sheet(trace, view.row.query);
}

// The row as one would write it down: the words with their shares, what they add up to, and where they come from.
std::string row_text(const TraceView& view, const Catalogue& texts) {
  const AttentionTrace& trace = *view.trace;
  std::string text = trace.text + "\n" + origin_label(trace, texts) + "\n";
  text += without_marks(row_in_words(trace, view.row, texts)) + "\n";
  for (const int other : view.row.order) {
    text += link_name(view, other) + "  " + decimals(static_cast<double>(view.row.weights(other)), 4) + "\n";
  }
  const bool row = view.row.direction == Direction::LooksAt;
  text += texts.text(row ? "explore.sum" : "explore.sum_of_column", {{"sum", decimals(view.row.sum, 4)}}) + "\n";
  return text;
}

}  // namespace

bool can_export(const Scene& scene, ExportKind kind) {
  if (kind == ExportKind::PagePng) return true;
  if (kind == ExportKind::FigurePng) return scene.slide && scene.slide->stage;
  if (is_answers(kind)) return !scene.state.quiz.attempts.empty();
  if (is_report(kind)) return scene.reflection && is_begun(scene.state.reflection);
  if (kind == ExportKind::Head) return scene.lab && scene.lab->shown && scene.lab->shown->head;
  if (kind == ExportKind::OwnSentences) return scene.lab && !scene.state.lab.own.empty();
  return shown_view(scene) != nullptr;
}

std::optional<std::string> exported_text(const Scene& scene, ExportKind kind) {
  if (is_report(kind)) {
    if (!can_export(scene, kind)) return std::nullopt;
    const Report report = reflection_report(scene);
    return kind == ExportKind::ReportHtml ? to_html(report) : to_markdown(report);
  }
  if (is_answers(kind)) {
    const QuizState& quiz = scene.state.quiz;
    return kind == ExportKind::AnswersCsv ? answers_csv(quiz.attempts, quiz.learner)
                                          : answers_xapi(quiz.attempts, quiz.learner);
  }
  if (is_of_lab(kind)) {
    if (!can_export(scene, kind)) return std::nullopt;
    return kind == ExportKind::Head ? write_head(*scene.lab->shown->head) : own_sentences_text(scene.state.lab.own);
  }
  const TraceView* view = shown_view(scene);
  if (view == nullptr || is_picture(kind)) return std::nullopt;
  switch (kind) {
    case ExportKind::RowText: return row_text(*view, scene.content.texts);
    case ExportKind::RowCsv: return to_csv(shown_row_sheet(scene, *view));
    case ExportKind::RowMarkdown: return to_markdown(shown_row_sheet(scene, *view));
    case ExportKind::MatrixCsv: return to_csv(weights_sheet(*view->trace));
    case ExportKind::MatrixMarkdown: return to_markdown(weights_sheet(*view->trace));
    default: return std::nullopt;
  }
}

}  // namespace headlight
