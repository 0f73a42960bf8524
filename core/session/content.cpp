#include "core/session/content.h"

namespace headlight {

std::vector<Error> problems_in(const Content& content, const std::string& file) {
  std::vector<Error> problems;
  for (const Error& problem : content.problems) {
    if (problem.where.starts_with(file + ":")) problems.push_back(problem);
  }
  return problems;
}

}  // namespace headlight
