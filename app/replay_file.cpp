#include "app/replay_file.h"

#include <sstream>

#include "app/platform/files.h"
#include "core/session/intent_json.h"

namespace headlight {

Result<std::vector<Intent>> read_replay(const std::filesystem::path& file) {
  const auto text = read_file(file);
  if (!text) return text.error();
  std::vector<Intent> intents;
  std::istringstream lines(*text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty()) continue;
    auto intent = intent_from_json(line, file.string() + ":" + std::to_string(number));
    if (!intent) return intent.error();
    intents.push_back(std::move(*intent));
  }
  return intents;
}

}  // namespace headlight
