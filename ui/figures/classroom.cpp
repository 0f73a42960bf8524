// The classroom: a word asks, its classmates raise their hands as high as their scores, and their answers are blended.
#include <algorithm>

#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/figures/vector_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/guess_bars.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kSeat = 132, kNarrowestSeat = 96;
constexpr float kGap = 10;
constexpr float kArm = 46;  // of the highest hand

// The range of all scores, 0 included.
struct Reach {
  double low = 0, high = 0;
};

Reach reach_of(const std::vector<RaisedHand>& hands) {
  Reach reach;
  for (const RaisedHand& hand : hands) {
    if (!hand.score) continue;
    reach.low = std::min(reach.low, *hand.score);
    reach.high = std::max(reach.high, *hand.score);
  }
  return reach;
}

// How high a hand is raised, 0 … 1. Scores above 0 reach up from the tick, scores below it down: each side has the
// largest of its own as its measure, or one score far below would make all others look alike.
constexpr double kZero = 0.3;

double height_of(double score, const Reach& reach) {
  if (score > 0) return kZero + (1 - kZero) * score / reach.high;
  return score < 0 ? kZero * (1 - score / reach.low) : kZero;
}

// The room of the hand, with a tick at the score 0.
void draw_scale(Canvas& ui, ImVec2 foot, Rgb ink) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float x = foot.x + ui.px(12);
  draw->AddLine({x, foot.y - ui.px(4)}, {x, foot.y - ui.px(4 + kArm)}, faded(ink, 0.45F), ui.px(1));
  const float y = foot.y - ui.px(4 + kArm * static_cast<float>(kZero));
  draw->AddLine({x - ui.px(4), y}, {x + ui.px(4), y}, faded(ink, 0.8F), ui.px(1.5F));
}

// An arm with an open palm.
void draw_arm(Canvas& ui, ImVec2 foot, double height, Rgb ink) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float top = foot.y - ui.px(4 + kArm * static_cast<float>(height)) * (0.3F + 0.7F * ui.motion);
  draw->AddLine(foot, {foot.x, top}, colour(ink), ui.px(6));
  draw->AddCircleFilled({foot.x, top}, ui.px(7), colour(ink));
  for (const float finger : {-5.0F, -1.7F, 1.7F, 5.0F}) {
    draw->AddLine({foot.x + ui.px(finger * 0.8F), top - ui.px(4)}, {foot.x + ui.px(finger), top - ui.px(11)},
                  colour(ink), ui.px(2.4F));
  }
}

std::string share_of(const ClassroomScene& scene, const RaisedHand& hand) {
  return share_text(scene.view->row, *hand.row) + " %";
}

bool draw_seat(const ClassroomScene& scene, Canvas& ui, int seat, ImVec2 min, ImVec2 max, const Reach& reach) {
  const auto index = static_cast<std::size_t>(seat);
  const RaisedHand& hand = scene.hands[index];
  const bool chosen = seat == scene.chosen;
  const bool asks = seat == 0;
  const std::string score = hand.score ? decimals(*hand.score, 2) : "";
  Semantic entry;
  entry.id = "figure.seat." + std::to_string(seat);
  entry.role = Role::Bar;
  entry.name = scene.answered[index];
  entry.value = hand.row ? share_of(scene, hand) + (score.empty() ? "" : "  " + score) : ui.text("classroom.unread");
  entry.selected = chosen;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(10));
  const float largest = scene.view->trace->weights.row(scene.view->row.query).maxCoeff();
  const Rgb ground = hand.row
                         ? colour_at(ui.colours, largest > 0 ? static_cast<float>(hand.share) / largest * ui.motion : 0)
                         : ui.theme.selected;
  const Rgb ink = hand.row ? ink_on(ground) : ui.theme.dim;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(ground), ui.px(10));
  const Rgb ring = chosen ? ui.theme.accent : asks ? ui.theme.query : press.hovered ? ui.theme.ink : ui.theme.line;
  draw->AddRect(min, max, colour(ring), ui.px(10), 0, ui.px(chosen || asks ? 2.5F : 1.2F));
  const float padding = ui.px(10);
  const TextStyle name{ui.fonts.semibold, 15, ink};
  const std::string label = shortened(ui, name, scene.answered[index], max.x - min.x - 2 * padding);
  draw_text(ui, name, {min.x + padding, min.y + ui.px(7)}, label);
  if (!hand.row) {
    Area note{min.x + padding, min.y + ui.px(32), max.x - min.x - 2 * padding};
    text_wrapped(ui, note, with_size(label_style(ui), 13), "figure.seat." + std::to_string(seat) + ".unread",
                 ui.text("classroom.unread"));
    return press.pressed;
  }
  if (hand.score) {
    const ImVec2 foot{max.x - ui.px(26), max.y - ui.px(10)};
    draw_arm(ui, foot, height_of(*hand.score, reach), asks ? ui.theme.query : ink);
    draw_scale(ui, foot, ink);
  }
  const TextStyle small = with_colour(with_size(mono_style(ui), 13), ink);
  draw_text(ui, small, {min.x + padding, max.y - ui.px(50)}, hand.score ? score : ui.text("classroom.pieces"));
  draw_text(ui, with_size(small, 18), {min.x + padding, max.y - ui.px(31)}, share_of(scene, hand));
  return press.pressed;
}

void draw_seats(const ClassroomScene& scene, Canvas& ui, Area& area, Intents& out) {
  const int count = static_cast<int>(scene.answered.size());
  const float gap = ui.px(kGap);
  const int columns = std::clamp(static_cast<int>((area.width + gap) / (ui.px(kNarrowestSeat) + gap)), 1,
                                 std::max(1, std::min(count, 8)));
  const float width = (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const Reach reach = reach_of(scene.hands);
  for (int seat = 0; seat < count; ++seat) {
    const float x = area.x + static_cast<float>(seat % columns) * (width + gap);
    const int line = seat / columns;
    const float y = area.y + static_cast<float>(line) * (ui.px(kSeat - 22) + gap);
    if (draw_seat(scene, ui, seat, {x, y}, {x + width, y + ui.px(kSeat - 22)}, reach)) out.push_back(SelectSeat{seat});
  }
  const int lines = (count + columns - 1) / columns;
  area.y += static_cast<float>(lines) * (ui.px(kSeat - 22) + gap);
  if (reach.high > reach.low) {
    text_wrapped(ui, area, label_style(ui), "figure.scale",
                 ui.text("classroom.scale", {{"low", decimals(reach.low, 2)}, {"high", decimals(reach.high, 2)}}));
  }
}

// Who sits on the chosen seat, where it stands, and who else comes in.
void draw_seat_editor(const ClassroomScene& scene, Canvas& ui, Area& area, Intents& out) {
  const int seat = scene.chosen;
  const int count = static_cast<int>(scene.seats.size());
  const std::string left = "◀", right = "▶", leave = ui.text("classroom.leave");
  const float buttons = button_size(ui, left).x + button_size(ui, right).x + button_size(ui, leave).x + ui.px(24);
  const float top = area.y;
  Area name{area.x, top, std::max(ui.px(120), area.width - buttons)};
  const std::string id = "figure.seat.name";
  ImGui::PushID(seat);  // each seat's box is one of its own
  if (const auto edited = edit_box(
          ui, name, id, ui.text(seat == 0 ? "classroom.asker" : "classroom.mate", {{"n", std::to_string(seat)}}),
          scene.seats[static_cast<std::size_t>(seat)], 40)) {
    out.push_back(SetSeat{seat, *edited});
  }
  ImGui::PopID();
  ImVec2 at{name.right() + ui.px(8), top + (ui.px(40) - control_height(ui)) / 2};
  if (at.x + buttons - ui.px(8) > area.right() + 1) at = {area.x, name.y + ui.px(8)};
  if (button(ui, at, "figure.seat.left", left, ButtonLook::Plain, seat <= 0, ui.text("classroom.left")))
    out.push_back(MoveSeat{seat, seat - 1});
  at.x += button_size(ui, left).x + ui.px(8);
  if (button(ui, at, "figure.seat.right", right, ButtonLook::Plain, seat + 1 >= count, ui.text("classroom.right")))
    out.push_back(MoveSeat{seat, seat + 1});
  at.x += button_size(ui, right).x + ui.px(8);
  if (button(ui, at, "figure.seat.leave", leave, ButtonLook::Plain, seat == 0 || count <= 2))
    out.push_back(RemoveSeat{seat});
  area.y = std::max(name.y, at.y + control_height(ui)) + ui.px(10);

  const bool full = scene.seats.size() >= kMostSeats;
  const std::string bring = ui.text("classroom.bring");
  Area box{area.x, area.y, std::max(ui.px(120), area.width - button_size(ui, bring).x - ui.px(8))};
  TextEdit& newcomers = ui.view.edits["figure.newcomers"];
  const bool typing = newcomers.active;  // Enter ends it
  (void)text_box(ui, box, "figure.newcomers", ui.text("classroom.newcomers"), newcomers.text, newcomers.active, 40,
                 16.5F);
  const bool entered = typing && ImGui::IsKeyPressed(ImGuiKey_Enter);
  ImVec2 beside{box.right() + ui.px(8), area.y + (ui.px(40) - control_height(ui)) / 2};
  if (beside.x + button_size(ui, bring).x > area.right() + 1) beside = {area.x, box.y + ui.px(8)};
  const bool pressed = button(ui, beside, "figure.bring", bring, ButtonLook::Plain, full || newcomers.text.empty());
  if ((pressed || entered) && !newcomers.text.empty()) {
    out.push_back(AddSeats{clean_utf8(newcomers.text).text});
    newcomers.text.clear();
  }
  area.y = std::max(box.y, beside.y + control_height(ui)) + ui.px(4);
  if (full) text_wrapped(ui, area, label_style(ui), "figure.full", ui.text("classroom.full"));
}

void draw_comparison(const ClassroomScene& scene, Canvas& ui, Area& area, Intents& out) {
  if (!scene.guess || !scene.guess->gap) return;
  area.y += ui.px(10);
  text_line(ui, area, strong_style(ui), "figure.guess.title", ui.text("guess.title"), Role::Heading);
  draw_guess_bars(ui, area, "figure.guess", *scene.view, *scene.guess, 0, out);
}

void draw_ask(const SlideScene& slide, const ClassroomScene& scene, Canvas& ui, Area& area, Intents& out) {
  figure_title(ui, area, "figure", ui.text("classroom.guess", {{"query", literal(scene.answered.front())}}),
               *scene.view->trace);
  if (!scene.guess) return text_wrapped(ui, area, body_style(ui), "figure.too_many", ui.text("guess.too_many"));
  draw_guess_bars(ui, area, "figure.guess", *scene.view, *scene.guess, 0, out);
  area.y += ui.px(10);
  const ShareGuess& own = slide.state->figure.classroom.guess;
  draw_guess_button(ui, area, "figure", own.committed, !own.shares.empty(), out);
}

void draw_hands(const ClassroomScene& scene, Canvas& ui, Area& area, Intents& out) {
  figure_title(ui, area, "figure", ui.text("classroom.hands", {{"query", literal(scene.answered.front())}}),
               *scene.view->trace);
  draw_seats(scene, ui, area, out);
  if (scene.view->trace->bias.size() > 0) {
    text_wrapped(ui, area, label_style(ui), "figure.distance", ui.text("classroom.distance"));
    area.y += ui.px(8);
  }
  draw_seat_editor(scene, ui, area, out);
  in_words(ui, area, "figure.in_words", *scene.view);
  draw_comparison(scene, ui, area, out);
}

void draw_blended(const ClassroomScene& scene, Canvas& ui, Area& area) {
  const TraceView& view = *scene.view;
  figure_title(ui, area, "figure", ui.text("classroom.combine", {{"query", literal(scene.answered.front())}}),
               *view.trace);
  draw_slices(ui, area, view, view.row.order, ui.px(30));
  area.y += ui.px(14);
  if (!scene.blend) return;
  constexpr std::size_t kMates = 3;
  const float largest = std::max(scene.blend->copies.cwiseAbs().maxCoeff(), scene.blend->output.cwiseAbs().maxCoeff());
  for (std::size_t rank = 0; rank < std::min(kMates, view.row.order.size()); ++rank) {
    const int key = view.row.order[rank];
    if (view.row.percentages[static_cast<std::size_t>(key)] == 0) break;
    draw_vector(
        ui, area, "figure.copy." + std::to_string(rank),
        ui.text("classroom.gives", {{"word", literal(word_of(view, key))}, {"share", share_text(view.row, key)}}),
        scene.names.carries, scene.blend->copies.row(key), {largest, ui.theme.value, 3});
    area.y += ui.px(8);
  }
  draw_vector(ui, area, "figure.output", ui.text("classroom.means", {{"query", literal(scene.answered.front())}}),
              scene.names.carries, scene.blend->output, {largest, ui.theme.accent, 6});
}

}  // namespace

void draw_classroom(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  const ClassroomScene& scene = *slide.classroom;
  draw_source_choice(ui, area, "figure.source", slide.state->figure.source, out);
  if (draw_following(ui, area, "figure", scene.following)) {
    if (slide.stage == Stage::Hands) draw_seat_editor(scene, ui, area, out);
    return;
  }
  if (slide.stage == Stage::Ask) return draw_ask(slide, scene, ui, area, out);
  if (slide.stage == Stage::Combine) return draw_blended(scene, ui, area);
  draw_hands(scene, ui, area, out);
}

}  // namespace headlight
