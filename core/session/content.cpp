#include "core/session/content.h"

namespace headlight {

std::vector<Error> problems_in(const Content& content, const std::string& file) {
  std::vector<Error> problems;
  for (const Error& problem : content.problems) {
    if (problem.where.starts_with(file + ":")) problems.push_back(problem);
  }
  return problems;
}

std::vector<TrainedHeadPtr> all_heads(const Content& content) {
  std::vector<TrainedHeadPtr> heads = content.heads;
  heads.insert(heads.end(), content.own_heads.begin(), content.own_heads.end());
  return heads;
}

TrainedHeadPtr find_head(const Content& content, const std::string& name) {
  for (const TrainedHeadPtr& head : all_heads(content)) {
    if (head->name == name) return head;
  }
  return nullptr;
}

}  // namespace headlight
