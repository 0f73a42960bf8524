#include "ui/widgets/tab_stop.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/slider.h"

namespace headlight {

std::size_t tab_stop(Canvas& ui, const std::vector<std::string>& ids, int chosen) {
  const auto focused = std::find(ids.begin(), ids.end(), ui.view.focused);
  if (focused == ids.end()) {
    return chosen >= 0 && chosen < static_cast<int>(ids.size()) ? static_cast<std::size_t>(chosen) : 0;
  }
  // ImGui's own arrows would leave the group where its next item is scrolled out of sight.
  const ImVec2 arrows = arrow_keys(ImGui::GetFocusID(), ImGui::GetIO().NavVisible);
  const auto at = static_cast<int>(focused - ids.begin());
  const int next = std::clamp(at + static_cast<int>(arrows.x - arrows.y), 0, static_cast<int>(ids.size()) - 1);
  if (next != at) ui.view.move_to = ids[static_cast<std::size_t>(next)];
  return static_cast<std::size_t>(next);
}

std::string tab_stop(Canvas& ui, const std::string& prefix, int first, int count, int chosen) {
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back(prefix + std::to_string(first + i));
  return ids.empty() ? "" : ids[tab_stop(ui, ids, chosen - first)];
}

}  // namespace headlight
