// The numbers on the screen as text to be saved.
#pragma once

#include <optional>
#include <string>

#include "core/session/export.h"
#include "core/session/scene.h"

namespace headlight {

// Whether the page shows what this kind saves.
bool can_export(const Scene& scene, ExportKind kind);

// CSV or Markdown of the row or the whole matrix that the page shows; nothing for pictures, or where there is none.
std::optional<std::string> exported_text(const Scene& scene, ExportKind kind);

}  // namespace headlight
