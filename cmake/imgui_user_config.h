// Dear ImGui's compile-time settings, seen by every file that includes it (IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_USE_WCHAR32                 // code points beyond the basic plane: emoji, mathematical letters
#define IMGUI_ENABLE_FREETYPE             // hinted, even text at every size
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS  // only the current interface
#define IMGUI_ENABLE_TEST_ENGINE          // four hook functions, implemented in ui/item_watch.cpp
