// The way back over what was done, and forth again.
#pragma once

#include <utility>
#include <vector>

namespace headlight {

template <class Value>
struct History {
  std::vector<Value> past;    // before each step, oldest first: what undo goes back to
  std::vector<Value> future;  // what redo brings back, the next one last

  bool operator==(const History&) const = default;

  // A step was made; `before` is what undoing it leads to.
  void remember(Value before) {
    constexpr std::size_t kMostSteps = 200;
    past.push_back(std::move(before));
    if (past.size() > kMostSteps) past.erase(past.begin());
    future.clear();
  }
  void undo(Value& current) { go(current, past, future); }
  void redo(Value& current) { go(current, future, past); }

 private:
  static void go(Value& current, std::vector<Value>& from, std::vector<Value>& to) {
    if (from.empty()) return;
    to.push_back(std::exchange(current, std::move(from.back())));
    from.pop_back();
  }
};

}  // namespace headlight
