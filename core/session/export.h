// What can be saved of the screen.
#pragma once

namespace headlight {

enum class ExportKind { PagePng, FigurePng, RowCsv, RowMarkdown, MatrixCsv, MatrixMarkdown };

inline bool is_picture(ExportKind kind) { return kind == ExportKind::PagePng || kind == ExportKind::FigurePng; }

}  // namespace headlight
