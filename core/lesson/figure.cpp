#include "core/lesson/figure.h"

#include <array>
#include <utility>

namespace headlight {
namespace {

constexpr std::array<std::pair<FigureKind, std::string_view>, 10> kKinds = {{{FigureKind::Reading, "reading"},
                                                                             {FigureKind::Shelf, "shelf"},
                                                                             {FigureKind::Scores, "scores"},
                                                                             {FigureKind::Softmax, "softmax"},
                                                                             {FigureKind::Sum, "sum"},
                                                                             {FigureKind::Formula, "formula"},
                                                                             {FigureKind::Learning, "learning"},
                                                                             {FigureKind::Classroom, "classroom"},
                                                                             {FigureKind::Meanings, "meanings"},
                                                                             {FigureKind::Diagram, "diagram"}}};

constexpr std::array<StageName, 37> kStages = {{{Stage::Guess, "guess"},
                                                {Stage::Arcs, "arcs"},
                                                {Stage::OwnText, "own-text"},
                                                {Stage::Cards, "cards"},
                                                {Stage::Shares, "shares"},
                                                {Stage::Books, "books"},
                                                {Stage::OwnShelf, "own-shelf"},
                                                {Stage::Arrows, "arrows"},
                                                {Stage::Words, "words"},
                                                {Stage::Scaling, "scaling"},
                                                {Stage::Steps, "steps"},
                                                {Stage::Heat, "temperature"},
                                                {Stage::Experiment, "experiment"},
                                                {Stage::Values, "values"},
                                                {Stage::Copies, "copies"},
                                                {Stage::Total, "total"},
                                                {Stage::Drag, "drag"},
                                                {Stage::Parts, "parts"},
                                                {Stage::OneRow, "one-row"},
                                                {Stage::AllRows, "all-rows"},
                                                {Stage::Pick, "pick"},
                                                {Stage::Slope, "slope"},
                                                {Stage::Train, "train"},
                                                {Stage::Learned, "learned"},
                                                {Stage::Ask, "ask"},
                                                {Stage::Hands, "hands"},
                                                {Stage::Combine, "combine"},
                                                {Stage::Questions, "questions"},
                                                {Stage::Process, "process"},
                                                {Stage::Foresee, "foresee"},
                                                {Stage::Rows, "rows"},
                                                {Stage::Difference, "difference"},
                                                {Stage::Plane, "plane"},
                                                {Stage::Context, "context"},
                                                {Stage::Compute, "compute"},
                                                {Stage::Compare, "compare"},
                                                {Stage::Outputs, "outputs"}}};

std::span<const StageName> from_to(Stage first, Stage last) {
  const auto begin = static_cast<std::size_t>(first);
  return std::span<const StageName>(kStages).subspan(begin, static_cast<std::size_t>(last) - begin + 1);
}

}  // namespace

std::optional<FigureKind> figure_named(std::string_view name) {
  for (const auto& [kind, each] : kKinds) {
    if (each == name) return kind;
  }
  return std::nullopt;
}

std::string_view name_of(FigureKind kind) { return kKinds[static_cast<std::size_t>(kind)].second; }

std::string_view name_of(Stage stage) { return kStages[static_cast<std::size_t>(stage)].name; }

std::span<const StageName> stages_of(FigureKind kind) {
  switch (kind) {
    case FigureKind::Reading: return from_to(Stage::Guess, Stage::OwnText);
    case FigureKind::Shelf: return from_to(Stage::Cards, Stage::OwnShelf);
    case FigureKind::Scores: return from_to(Stage::Arrows, Stage::Words);
    case FigureKind::Softmax: return from_to(Stage::Scaling, Stage::Experiment);
    case FigureKind::Sum: return from_to(Stage::Values, Stage::Drag);
    case FigureKind::Formula: return from_to(Stage::Parts, Stage::AllRows);
    case FigureKind::Learning: return from_to(Stage::Pick, Stage::Learned);
    case FigureKind::Classroom: return from_to(Stage::Ask, Stage::Process);
    case FigureKind::Meanings: return from_to(Stage::Foresee, Stage::Context);
    case FigureKind::Diagram: return from_to(Stage::Compute, Stage::Outputs);
  }
  return {};
}

bool needs_example(FigureKind kind) { return kind != FigureKind::Classroom && kind != FigureKind::Meanings; }

bool asks_for_a_guess(Stage stage) { return stage == Stage::Guess || stage == Stage::Ask || stage == Stage::Foresee; }

}  // namespace headlight
