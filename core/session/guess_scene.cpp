#include "core/session/guess_scene.h"

namespace headlight {

ShareGuessScene guess_of(const ShareGuess& guess, const Row& weights) {
  ShareGuessScene scene;
  const bool begun = static_cast<Eigen::Index>(guess.shares.size()) == weights.size();
  scene.shares = begun ? Row(Eigen::Map<const Row>(guess.shares.data(), weights.size())) : equal_shares(weights.size());
  if (guess.committed && begun) scene.gap = gap_of(scene.shares, weights);
  return scene;
}

}  // namespace headlight
