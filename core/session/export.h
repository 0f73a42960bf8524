// What can be saved of the screen.
#pragma once

namespace headlight {

enum class ExportKind {
  PagePng,
  FigurePng,
  RowText,
  RowCsv,
  RowMarkdown,
  MatrixCsv,
  MatrixMarkdown,
  ReportHtml,
  ReportMarkdown,
  AnswersCsv,
  AnswersXapi,
  Head,
  OwnSentences
};

inline bool is_picture(ExportKind kind) { return kind == ExportKind::PagePng || kind == ExportKind::FigurePng; }

inline bool is_report(ExportKind kind) { return kind == ExportKind::ReportHtml || kind == ExportKind::ReportMarkdown; }

inline bool is_answers(ExportKind kind) { return kind == ExportKind::AnswersCsv || kind == ExportKind::AnswersXapi; }

// What is made in the lab.
inline bool is_of_lab(ExportKind kind) { return kind == ExportKind::Head || kind == ExportKind::OwnSentences; }

}  // namespace headlight
