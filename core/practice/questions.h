// Questions about the sentence on the screen, made from its trace: seeded, as many as one likes, each with exactly one
// right option, and with wrong ones that come from typical mistakes and say so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/attention/trace.h"
#include "core/i18n/catalogue.h"
#include "core/quiz/question.h"

namespace headlight {

enum class QuestionMaker {
  Most,         // which word gets most from another one
  Rest,         // what is left of a row
  Received,     // which word gets most from all
  Weight,       // what softmax makes of a row of scores; needs a single head
  Temperature,  // what half the temperature makes of a weight; needs a single head
  Output        // one entry of a weighted sum; needs values, and few words
};
inline constexpr int kQuestionMakers = 6;

// None where the trace gives no such question: too few or too many words, equal numbers, a combined trace.
std::optional<Question> made_question(QuestionMaker maker, const AttentionTrace& trace, std::uint64_t seed,
                                      const Catalogue& texts);

// Whether one answers by reading the heatmap, or works it out from the numbers in the question (which the heatmap would
// give away).
bool reads_heatmap(QuestionMaker maker);

struct GeneratedQuestion {
  QuestionMaker maker = QuestionMaker::Most;
  int row = 0;  // the word that is asked about
  Question question;

  bool operator==(const GeneratedQuestion&) const = default;
};

// A question of whatever kind the trace allows, the same for the same seed. Its topic is "explore", its title tells the
// seed. None where nothing can be asked.
std::optional<GeneratedQuestion> generated_question(const AttentionTrace& trace, std::uint64_t seed,
                                                    const Catalogue& texts);

}  // namespace headlight
