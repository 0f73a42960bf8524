// State in, intent in, state out, with the content that is shipped.
#pragma once

#include "app/platform/content.h"
#include "core/session/update.h"
#include "tests/support/test_files.h"

namespace headlight::test {

inline const Content& content() {
  static const Content kContent = *load_content(source_folder());
  return kContent;
}

inline State after(const State& state, const Intent& intent) { return update(state, intent, content()).state; }

}  // namespace headlight::test
