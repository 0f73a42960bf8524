#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/quiz/quiz_file.h"
#include "core/quiz/schedule.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

constexpr std::size_t kMostAttempts = 20'000;  // that are kept; the oldest go first
constexpr std::size_t kLongestAnswer = 1'000;  // bytes

const Question* current_question(const Change& change) {
  const auto current = static_cast<std::size_t>(change.state.quiz.current);
  return current < change.content.questions.size() ? &change.content.questions[current] : nullptr;
}

void open(QuizState& quiz) {
  quiz.draft = {};
  quiz.handed_in = quiz.results = false;
}

void open(QuizState& quiz, int question) {
  quiz.current = question;
  open(quiz);
}

void keep(QuizState& quiz, Attempt attempt) {
  attempt.credit = std::clamp(attempt.credit, 0.0, 1.0);  // a recording may say anything
  quiz.attempts.push_back(std::move(attempt));
  if (quiz.attempts.size() > kMostAttempts) quiz.attempts.erase(quiz.attempts.begin());
  quiz.handed_in = true;
}

std::vector<std::string> keys_of(const std::vector<Question>& questions) {
  std::vector<std::string> keys;
  for (const Question& question : questions) keys.push_back(key_of(question));
  return keys;
}

// To the first question that was missed, unless the one on show was.
void leave_what_was_not_missed(const Change& change) {
  QuizState& quiz = change.state.quiz;
  const Question* question = current_question(change);
  if (question == nullptr) return;
  const auto standings = standings_of(quiz.attempts);
  const auto found = standings.find(key_of(*question));
  if (found != standings.end() && found->second.missed) return;
  const auto current = static_cast<std::size_t>(quiz.current);
  const auto next = next_question(keys_of(change.content.questions), quiz.attempts, current, true);
  if (next) open(quiz, static_cast<int>(*next));
}

}  // namespace

void apply(const Change& change, const SetAnswer& intent) {
  QuizState& quiz = change.state.quiz;
  if (quiz.handed_in) return;
  quiz.draft = intent.answer;
  quiz.draft.chosen.resize(std::min(quiz.draft.chosen.size(), kMostOptions));
  if (quiz.draft.typed.size() > kLongestAnswer) {
    quiz.draft.typed.resize(fitting_prefix(quiz.draft.typed, kLongestAnswer));
  }
}

void apply(const Change& change, const HandIn& intent) {
  QuizState& quiz = change.state.quiz;
  const Question* question = current_question(change);
  if (question == nullptr || quiz.own_sentence || quiz.handed_in || !is_complete(*question, quiz.draft)) return;
  keep(quiz, attempt_of(*question, quiz.draft, intent.certainty, quiz.guessing));
}

void apply(const Change& change, const HandInOwn& intent) {
  QuizState& quiz = change.state.quiz;
  if (quiz.own_sentence && !quiz.handed_in) keep(quiz, intent.attempt);
}

void apply(const Change& change, const TryAgain&) { open(change.state.quiz); }

void apply(const Change& change, const NextQuestion&) {
  QuizState& quiz = change.state.quiz;
  if (quiz.own_sentence) {
    ++quiz.sample;
    return open(quiz);
  }
  const std::vector<std::string> keys = keys_of(change.content.questions);
  const auto current = static_cast<std::size_t>(quiz.current);
  const auto next = next_question(keys, quiz.attempts, current, quiz.only_missed);
  // Nothing is kept of a question that was only compared, so the next one is simply the one after it.
  if (quiz.guessing && !keys.empty()) return open(quiz, static_cast<int>((current + 1) % keys.size()));
  if (next) return open(quiz, static_cast<int>(*next));
  quiz.results = true;
}

void apply(const Change& change, const GoToQuestion& intent) {
  if (change.state.quiz.own_sentence) {
    change.state.quiz.sample = std::max(1, intent.question);
    return open(change.state.quiz);
  }
  const int last = static_cast<int>(change.content.questions.size()) - 1;
  open(change.state.quiz, std::clamp(intent.question, 0, std::max(0, last)));
}

void apply(const Change& change, const ShowResults& intent) { change.state.quiz.results = intent.show; }

void apply(const Change& change, const SetLearner& intent) {
  constexpr std::size_t kLongestName = 200;  // bytes
  change.state.quiz.learner = intent.name.substr(0, fitting_prefix(intent.name, kLongestName));
}

void apply(const Change& change, const SetQuizHabits& intent) {
  QuizState& quiz = change.state.quiz;
  quiz.ask_certainty = intent.ask_certainty;
  quiz.guessing = intent.guessing;
  const bool begins_missed = intent.only_missed && !quiz.only_missed;
  quiz.only_missed = intent.only_missed;
  if (quiz.own_sentence != intent.own_sentence) {
    std::swap(quiz.draft, quiz.other_draft);
    std::swap(quiz.handed_in, quiz.other_handed_in);
    quiz.results = false;
  }
  quiz.own_sentence = intent.own_sentence;
  if (begins_missed && !quiz.own_sentence) leave_what_was_not_missed(change);
}

void drop_answers_to_other_readings(const State& before, State& after) {
  if (explore_request(before.explore, own_edits(before)) == explore_request(after.explore, own_edits(after))) return;
  QuizState& quiz = after.quiz;
  Answer& draft = quiz.own_sentence ? quiz.draft : quiz.other_draft;
  draft = Answer();
  (quiz.own_sentence ? quiz.handed_in : quiz.other_handed_in) = false;
}

void apply(const Change& change, const StartQuizAgain&) {
  QuizState& quiz = change.state.quiz;
  quiz.attempts.clear();
  quiz.other_draft = {};
  quiz.other_handed_in = false;
  ++quiz.seed;  // options stand in another order
  open(quiz, 0);
}

}  // namespace headlight
