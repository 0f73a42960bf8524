#include <algorithm>

#include "core/base/utf8.h"
#include "core/practice/classroom.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

constexpr int kMostMarked = 1'000;              // rows; no sentence of the reflection is longer
constexpr std::size_t kLongestReason = 40'000;  // bytes

ReflectionSide* side_of(const Change& change, int side) {
  const bool there = change.state.page.kind == PageKind::Reflection && (side == 0 || side == 1);
  return there ? &change.state.reflection.sides[static_cast<std::size_t>(side)] : nullptr;
}

}  // namespace

void apply(const Change& change, const ChooseReflectionWord& intent) {
  change.state.reflection.word = seat_name(intent.word);
}

void apply(const Change& change, const ToggleMark& intent) {
  ReflectionSide* side = side_of(change, intent.side);
  if (side == nullptr || intent.row < 0 || intent.row >= kMostMarked) return;
  if (std::erase(side->marked, intent.row) == 0) side->marked.push_back(intent.row);
}

void apply(const Change& change, const WriteReason& intent) {
  if (ReflectionSide* side = side_of(change, intent.side)) {
    side->reason = intent.text.substr(0, fitting_prefix(intent.text, kLongestReason));
  }
}

void apply(const Change& change, const SetComparing& intent) {
  change.state.reflection.comparing = intent.comparing;
  change.restart_motion();
}

}  // namespace headlight
