#include <algorithm>

#include "core/practice/classroom.h"
#include "core/practice/marks.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

bool is_side(int side) { return side == 0 || side == 1; }

// Changes who sits where; a guess about the class as it was is gone. `edit` returns the seat that is chosen then.
template <class Edit>
void edit_class(const Change& change, const Edit& edit) {
  const auto figure = current_figure(change.state, change.content);
  if (!figure || figure->figure.kind != FigureKind::Classroom) return;
  ClassState& own = change.slide().figure.classroom;
  std::vector<std::string> seats = class_seats(figure->figure, own);
  const int chosen = edit(seats);
  if (seats == class_seats(figure->figure, own)) return;
  own.seats = std::move(seats);
  own.seat = std::clamp(chosen, 0, static_cast<int>(own.seats.size()) - 1);
  own.guess.shares.clear();
}

bool has_seat(const std::vector<std::string>& seats, int seat) {
  return seat >= 0 && seat < static_cast<int>(seats.size());
}

SideState* side_of(const Change& change, int side) {
  const auto figure = current_figure(change.state, change.content);
  const bool there = figure && figure->figure.kind == FigureKind::Meanings && is_side(side);
  return there ? &change.slide().figure.meanings.sides[static_cast<std::size_t>(side)] : nullptr;
}

}  // namespace

void apply(const Change& change, const SetSeat& intent) {
  edit_class(change, [&](std::vector<std::string>& seats) {
    const std::string name = seat_name(intent.text);
    if (has_seat(seats, intent.seat) && !name.empty()) seats[static_cast<std::size_t>(intent.seat)] = name;
    return intent.seat;
  });
}

void apply(const Change& change, const AddSeats& intent) {
  edit_class(change, [&](std::vector<std::string>& seats) {
    for (std::string& name : seat_names(intent.text)) {
      if (seats.size() < kMostSeats) seats.push_back(std::move(name));
    }
    return static_cast<int>(seats.size()) - 1;
  });
}

void apply(const Change& change, const MoveSeat& intent) {
  edit_class(change, [&](std::vector<std::string>& seats) {
    if (!has_seat(seats, intent.seat) || !has_seat(seats, intent.to)) return intent.seat;
    std::string moved = std::move(seats[static_cast<std::size_t>(intent.seat)]);
    seats.erase(seats.begin() + intent.seat);
    seats.insert(seats.begin() + intent.to, std::move(moved));
    return intent.to;
  });
}

void apply(const Change& change, const RemoveSeat& intent) {
  edit_class(change, [&](std::vector<std::string>& seats) {
    // The one who asks stays, and someone to ask.
    if (intent.seat >= 1 && has_seat(seats, intent.seat) && seats.size() > 2) seats.erase(seats.begin() + intent.seat);
    return intent.seat;
  });
}

void apply(const Change& change, const SelectSeat& intent) {
  if (change.on_slide()) change.slide().figure.classroom.seat = std::max(0, intent.seat);
}

void apply(const Change& change, const SelectOwnKey& intent) {
  if (!change.on_slide()) return;
  change.slide().figure.sentence_key = std::max(0, intent.row);
  change.restart_motion();
}

void apply(const Change& change, const SetSideText& intent) {
  if (change.state.page.kind == PageKind::Reflection && is_side(intent.side)) {
    ReflectionSide& side = change.state.reflection.sides[static_cast<std::size_t>(intent.side)];
    const std::string text = one_line(intent.text);
    if (text == side.text) return;
    side.marked = rows_after_edit(side.marked, side.text, text);
    side.text = text;
  } else if (SideState* side = side_of(change, intent.side)) {
    *side = {one_line(intent.text), std::nullopt, {{}, side->guess.committed}};
  }
}

void apply(const Change& change, const SelectSideWord& intent) {
  SideState* side = side_of(change, intent.side);
  if (side == nullptr) return;
  side->row = std::max(0, intent.row);
  side->guess.shares.clear();
  change.restart_motion();
}

void apply(const Change& change, const ChoosePair& intent) {
  const auto figure = current_figure(change.state, change.content);
  if (!figure || intent.pair < 0 || intent.pair >= static_cast<int>(figure->figure.pairs.size())) return;
  MeaningsState& own = change.slide().figure.meanings;
  own.pair = intent.pair;
  for (SideState& side : own.sides) side = {std::nullopt, std::nullopt, {{}, side.guess.committed}};
  change.restart_motion();
}

void apply(const Change& change, const Unfold& intent) {
  if (!change.on_slide()) return;
  change.slide().figure.unfolded = intent.unfolded;
  change.restart_motion();
}

}  // namespace headlight
