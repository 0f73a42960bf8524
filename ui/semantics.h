// What is on the screen, in words: one entry for everything a person can read or use. Tests, guided highlights and
// --dump-ui read it. Widgets add the entries; the item hooks add the rectangles of what can be clicked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headlight {

enum class Role { Group, Heading, Text, Button, Segment, Chip, TextBox, Bar, Cell, Figure, Option, Slider, Handle };

std::string_view name_of(Role role);

struct Rectangle {
  float x = 0, y = 0, width = 0, height = 0;

  bool empty() const { return width <= 0 || height <= 0; }
  bool operator==(const Rectangle&) const = default;
};

struct Semantic {
  std::string id;         // stable: "nav.next"
  std::string parent;     // the id of the group it stands in
  int parent_index = -1;  // the same, as a place in the tree
  int order = 0;          // reading order on the page
  Role role = Role::Text;
  std::string name;   // what a person sees or hears
  std::string value;  // "65 %", the text in a box
  bool selected = false, disabled = false, focused = false;
  bool by_arrows = false;  // Tab passes it by; the arrow keys lead to it within its group
  unsigned item = 0;       // ImGui's number, or 0 for what is only painted
  Rectangle place;         // in pixels of the window, clipped to what is visible
};

class SemanticTree {
 public:
  void clear();
  Semantic& add(Semantic entry);  // parent and order are filled in
  void open_group(const std::string& id, const std::string& name);
  void close_group();

  const std::vector<Semantic>& entries() const { return entries_; }
  std::vector<Semantic>& entries() { return entries_; }
  const Semantic* find(std::string_view id) const;

 private:
  std::vector<Semantic> entries_;
  std::vector<int> groups_;  // those that are open, outermost first
};

// The tree as JSON: an array of {id, parent, order, role, name, value, state, rectangle}.
std::string to_json(const SemanticTree& tree);

}  // namespace headlight
