#include "core/session/prose_numbers.h"

#include "core/practice/references.h"

namespace headlight {

std::vector<std::string> numbers_in(const std::vector<TextRun>& runs, const AttentionTrace* trace,
                                    const AttentionTrace* other) {
  std::vector<std::string> numbers;
  for (const TextRun& run : runs) {
    if (!run.reference) continue;
    const AttentionTrace* spoken_of = run.reference->kind == "other" ? other : trace;
    const bool quoted = run.reference->kind == "given";  // needs no trace
    if (spoken_of == nullptr && !quoted) {
      numbers.emplace_back("–");
      continue;
    }
    const auto number = fill_reference(*run.reference, spoken_of != nullptr ? *spoken_of : AttentionTrace());
    numbers.push_back(number ? *number : "–");
  }
  return numbers;
}

}  // namespace headlight
