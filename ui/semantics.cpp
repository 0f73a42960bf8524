#include "ui/semantics.h"

#include <algorithm>
#include <array>

#include "core/export/json_text.h"

namespace headlight {

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 13> kNames = {"group",  "heading", "text",  "button", "segment",
                                                       "chip",   "textbox", "bar",   "cell",   "figure",
                                                       "option", "slider",  "handle"};
  return kNames[static_cast<std::size_t>(role)];
}

void SemanticTree::clear() {
  entries_.clear();
  groups_.clear();
}

Semantic& SemanticTree::add(Semantic entry) {
  if (!groups_.empty()) {
    entry.parent_index = groups_.back();
    entry.parent = entries_[static_cast<std::size_t>(entry.parent_index)].id;
  }
  entry.order = static_cast<int>(entries_.size());
  entries_.push_back(std::move(entry));
  return entries_.back();
}

void SemanticTree::open_group(const std::string& id, const std::string& name) {
  Semantic group;
  group.id = id;
  group.role = Role::Group;
  group.name = name;
  groups_.push_back(add(std::move(group)).order);
}

void SemanticTree::close_group() { groups_.pop_back(); }

const Semantic* SemanticTree::find(std::string_view id) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Semantic& each) { return each.id == id; });
  return found == entries_.end() ? nullptr : &*found;
}

std::string to_json(const SemanticTree& tree) {
  std::vector<std::string> items;
  for (const Semantic& entry : tree.entries()) {
    std::vector<std::string> state;
    if (entry.selected) state.push_back(json_string("selected"));
    if (entry.disabled) state.push_back(json_string("disabled"));
    if (entry.focused) state.push_back(json_string("focused"));
    const Rectangle& place = entry.place;
    JsonObject rectangle;
    rectangle.number("x", place.x).number("y", place.y).number("width", place.width).number("height", place.height);
    JsonObject json;
    json.text("id", entry.id).text("parent", entry.parent).integer("order", entry.order);
    json.text("role", name_of(entry.role)).text("name", entry.name).text("value", entry.value);
    json.raw("state", json_array(state)).raw("rectangle", rectangle.finish());
    items.push_back(json.finish());
  }
  std::string text = "[\n";
  for (std::size_t i = 0; i < items.size(); ++i) text += items[i] + (i + 1 < items.size() ? ",\n" : "\n");
  return text + "]\n";
}

}  // namespace headlight
