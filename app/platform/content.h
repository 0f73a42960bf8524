// Reads everything the program shows from its resource folder.
#pragma once

#include <filesystem>

#include "core/lab/lab.h"
#include "core/model/sources.h"
#include "core/session/content.h"

namespace headlight {

// Without the text tables nothing can be shown, so their errors are fatal. What is wrong with the lesson or its
// examples is noted in the content and shown where it belongs.
Result<Content> load_content(const std::filesystem::path& resources);

// What sources compute with: new ones, and ones that are at work already.
Sources sources_for(const Content& content);
void supply(Sources& sources, const Content& content);

// Where heads are trained.
Lab lab_for(const Content& content);

}  // namespace headlight
