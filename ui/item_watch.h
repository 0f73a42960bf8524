// Learns from Dear ImGui where each item was drawn, through the four hook functions that it calls when built with
// IMGUI_ENABLE_TEST_ENGINE. Costs one branch per item when no watch is attached.
#pragma once

#include <unordered_map>

#include "ui/semantics.h"

struct ImGuiContext;

namespace headlight {

class ItemWatch {
 public:
  // Attaches to the context for as long as this object lives.
  explicit ItemWatch(ImGuiContext* context);
  ~ItemWatch();
  ItemWatch(const ItemWatch&) = delete;
  ItemWatch& operator=(const ItemWatch&) = delete;

  void clear() { items_.clear(); }  // call just before a new frame
  void note(unsigned item, const Rectangle& visible);

  // Gives each entry that stands for an item the rectangle it had in this frame.
  void fill_places(SemanticTree& tree) const;

 private:
  ImGuiContext* context_;
  std::unordered_map<unsigned, Rectangle> items_;
};

}  // namespace headlight
