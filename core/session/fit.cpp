#include "core/session/fit.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headlight {
namespace {

void fit_guess(GuessState& guess, int words) {
  std::set<int> seen;
  std::erase_if(guess.words, [&](int word) { return word < 0 || word >= words || !seen.insert(word).second; });
}

void fit_shares(std::vector<float>& shares, int words) {
  double sum = 0;
  for (const float share : shares) sum += static_cast<double>(share);
  if (static_cast<int>(shares.size()) != words || std::abs(sum - 1) > 1e-3) shares.clear();
}

void fit_targets(std::vector<int>& targets, int words) {
  const bool fits = static_cast<int>(targets.size()) == words &&
                    std::all_of(targets.begin(), targets.end(), [&](int word) { return word >= 0 && word < words; });
  if (!fits) targets.clear();
}

void fit_slide(SlideState& own, const Slide& slide, const LessonExample* example) {
  const int last = static_cast<int>(slide.steps.size()) - 1;
  own.step = std::clamp(own.step, 0, last);
  if (own.looked && *own.looked >= own.step) own.looked.reset();
  const int words = example != nullptr ? static_cast<int>(example->trace->size()) : 0;
  fit_guess(own.figure.guess, words);
  fit_shares(own.figure.shares, words);
  if (static_cast<int>(own.figure.shelf.cards.size()) != words - 1) own.figure.shelf.cards.clear();
  fit_targets(own.figure.learning.targets, words);
  const Stage stage = slide.steps[static_cast<std::size_t>(own.looked.value_or(own.step))].shows;
  if (!asks_for_a_guess(stage)) {  // whoever has gone on has seen the answer
    own.figure.guess.revealed = true;
    own.figure.classroom.guess.committed = true;
    for (SideState& side : own.figure.meanings.sides) side.guess.committed = true;
  }
  if (slide.figure) {
    const int pairs = static_cast<int>(slide.figure->pairs.size());
    own.figure.meanings.pair = std::clamp(own.figure.meanings.pair, 0, std::max(0, pairs - 1));
  }
}

}  // namespace

void fit_to_content(State& state, const Content& content) {
  for (std::size_t i = 0; i < std::min(state.slides.size(), content.deck.slides.size()); ++i) {
    const Slide& slide = content.deck.slides[i];
    const auto example = content.examples.find(slide.figure ? slide.figure->example : "");
    fit_slide(state.slides[i], slide, example != content.examples.end() ? &example->second : nullptr);
  }
  QuizState& quiz = state.quiz;
  const int current = std::clamp(quiz.current, 0, std::max(0, static_cast<int>(content.questions.size()) - 1));
  if (current != quiz.current) {  // an answer to a question that is no longer there
    (quiz.own_sentence ? quiz.other_handed_in : quiz.handed_in) = false;
    Answer& draft = quiz.own_sentence ? quiz.other_draft : quiz.draft;
    draft = Answer();
  }
  quiz.current = current;
}

}  // namespace headlight
