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

void find_guessed_words(const Lexicon& lexicon, const AttentionTrace& trace, WorkbenchScene& scene) {
  for (int row = 0; row < trace.size(); ++row) {
    const std::string& word = trace.pieces[static_cast<std::size_t>(row)].token;
    const WordFeatures::How how = lexicon.look_up(word).how;
    if (how == WordFeatures::How::Listed || how == WordFeatures::How::Mark) continue;
    scene.guessed_rows.push_back(row);
    if (std::find(scene.guessed.begin(), scene.guessed.end(), word) == scene.guessed.end())
      scene.guessed.push_back(word);
  }
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
  find_guessed_words(content.hand_set->lexicon, *trace, scene);
  if (scene.goal != nullptr) scene.score = score_of(*scene.goal, *trace);
  return scene;
}

}  // namespace headlight
