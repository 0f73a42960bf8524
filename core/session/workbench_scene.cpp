#include "core/session/workbench_scene.h"

#include <algorithm>

#include "core/practice/references.h"
#include "core/session/following.h"

namespace headlight {
namespace {

// The chosen word, otherwise the one that the goal speaks of.
std::optional<int> wanted_row(const State& state, const Goal* goal, const AttentionTrace& trace) {
  if (state.workbench.query || goal == nullptr || goal->targets.empty()) return state.workbench.query;
  const auto row = row_of_word(goal->targets.front().query, trace);
  return row ? std::optional(*row) : std::nullopt;
}

// Each once, in the order of the sentence.
std::vector<std::string> guessed_words(const Lexicon& lexicon, const AttentionTrace& trace) {
  std::vector<std::string> words;
  for (const Piece& piece : trace.pieces) {
    const WordFeatures::How how = lexicon.look_up(piece.token).how;
    if (how == WordFeatures::How::Listed || how == WordFeatures::How::Mark) continue;
    if (std::find(words.begin(), words.end(), piece.token) == words.end()) words.push_back(piece.token);
  }
  return words;
}

}  // namespace

WorkbenchScene workbench_scene(const State& state, const Content& content, const ResultStore& results) {
  WorkbenchScene scene;
  const HandSetEdits& edits = state.hand_set.edits;
  scene.head = edited(content.hand_set->head, edits);
  const auto goal = state.workbench.goal;
  if (goal && *goal < static_cast<int>(content.goals.size())) {
    scene.goal = &content.goals[static_cast<std::size_t>(*goal)];
  }
  const Following following = follow(state, results, workbench_request(state));
  scene.problem = following.problem;
  scene.stale = following.stale;
  const TracePtr& trace = following.trace;
  if (!trace) return scene;
  scene.view = view_of(trace, wanted_row(state, scene.goal, *trace));
  scene.word = trace->pieces[static_cast<std::size_t>(scene.view->row.query)].token;
  scene.features = features_of(content.hand_set->lexicon, scene.word, edits);
  scene.guessed = guessed_words(content.hand_set->lexicon, *trace);
  if (scene.goal != nullptr) scene.score = score_of(*scene.goal, *trace);
  return scene;
}

}  // namespace headlight
