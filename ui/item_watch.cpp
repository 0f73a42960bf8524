#include "ui/item_watch.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace headlight {

namespace {

Rectangle united(const Rectangle& a, const Rectangle& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const float left = std::min(a.x, b.x);
  const float top = std::min(a.y, b.y);
  return {left, top, std::max(a.x + a.width, b.x + b.width) - left, std::max(a.y + a.height, b.y + b.height) - top};
}

}  // namespace

ItemWatch::ItemWatch(ImGuiContext* context) : context_(context) {
  context_->TestEngine = this;
  context_->TestEngineHookItems = true;
}

ItemWatch::~ItemWatch() {
  context_->TestEngineHookItems = false;
  context_->TestEngine = nullptr;
}

void ItemWatch::note(unsigned item, const Rectangle& visible) { items_[item] = visible; }

void ItemWatch::fill_places(SemanticTree& tree) const {
  for (Semantic& entry : tree.entries()) {
    const auto found = items_.find(entry.item);
    if (entry.item != 0 && found != items_.end()) entry.place = found->second;
  }
  // A group is where its members are; members come after their group, and inner groups after outer ones.
  for (auto entry = tree.entries().rbegin(); entry != tree.entries().rend(); ++entry) {
    if (entry->parent_index < 0) continue;
    Semantic& parent = tree.entries()[static_cast<std::size_t>(entry->parent_index)];
    parent.place = united(parent.place, entry->place);
  }
}

}  // namespace headlight

// Dear ImGui calls these by name. Items are reported before they are clipped, so the clipping is done here.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* /*data*/) {
  if (id == 0 || context->TestEngine == nullptr || context->CurrentWindow == nullptr) return;
  ImRect visible = box;
  visible.ClipWithFull(context->CurrentWindow->ClipRect);
  static_cast<headlight::ItemWatch*>(context->TestEngine)
      ->note(id, {visible.Min.x, visible.Min.y, visible.GetWidth(), visible.GetHeight()});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
