// What can be saved of the screen.
#pragma once

namespace headlight {

enum class ExportKind {
  PagePng,
  FigurePng,
  RowCsv,
  RowMarkdown,
  MatrixCsv,
  MatrixMarkdown,
  ReportHtml,
  ReportMarkdown
};

inline bool is_picture(ExportKind kind) { return kind == ExportKind::PagePng || kind == ExportKind::FigurePng; }

inline bool is_report(ExportKind kind) { return kind == ExportKind::ReportHtml || kind == ExportKind::ReportMarkdown; }

}  // namespace headlight
