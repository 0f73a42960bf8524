#include "core/session/quiz_scene.h"

#include <algorithm>

#include "core/practice/questions.h"
#include "core/session/requests.h"

namespace headlight {
namespace {

// What has full credit: the right option, all that count together, every pair.
std::string best_response(const Question& question) {
  Answer best;
  if (question.kind == QuestionKind::Matching) {
    const std::vector<std::string> sides = right_sides(question);
    for (const MatchPair& pair : question.pairs) {
      if (pair.left.empty()) continue;
      best.chosen.push_back(static_cast<int>(std::find(sides.begin(), sides.end(), pair.right) - sides.begin()));
    }
    return response_of(question, best);
  }
  for (const AnswerOption& option : question.options) {
    const bool counts = question.kind == QuestionKind::Multiple ? option.credit > 0 : is_right(option);
    if (!counts) continue;
    if (question.kind == QuestionKind::ShortText || question.kind == QuestionKind::Number) return option.text;
    best.chosen.push_back(static_cast<int>(&option - question.options.data()));
  }
  return response_of(question, best);
}

void ask_about(const TracePtr& trace, const QuizState& quiz, const Content& content, QuizScene& scene) {
  auto made = generated_question(*trace, static_cast<std::uint64_t>(quiz.sample), content.texts);
  if (!made) return;
  scene.question = std::move(made->question);
  if (reads_heatmap(made->maker)) scene.heatmap = view_of(trace, made->row);
  scene.marks_row = made->maker != QuestionMaker::Received;  // which compares all columns
}

}  // namespace

QuizScene quiz_scene(const State& state, const Content& content, const ResultStore& results) {
  const QuizState& quiz = state.quiz;
  QuizScene scene;
  scene.results = results_of(content.questions, quiz.attempts);
  scene.problems = problems_in(content, "quiz.gift");
  scene.nothing_missed = quiz.only_missed && !quiz.own_sentence && !quiz.handed_in && scene.results.missed == 0;
  const auto current = static_cast<std::size_t>(quiz.current);
  if (quiz.own_sentence) {
    scene.following = follow(state, results, explore_request(state.explore, own_edits(state)));
    const TracePtr& trace = scene.following.trace;
    if (trace) ask_about(trace, quiz, content, scene);
  } else if (current < content.questions.size()) {
    scene.question = content.questions[current];
  }
  if (!scene.question) return scene;
  scene.order = scene.question->kind == QuestionKind::Matching ? shuffled_sides(*scene.question, quiz.seed)
                                                               : shuffled_options(*scene.question, quiz.seed);
  const auto standings = standings_of(quiz.attempts);
  const auto found = standings.find(key_of(*scene.question));
  if (found != standings.end()) scene.standing = found->second;
  if (quiz.handed_in) {
    scene.grade = grade(*scene.question, quiz.draft);
    scene.best = best_response(*scene.question);
  }
  return scene;
}

}  // namespace headlight
