#include "core/session/result_store.h"

namespace headlight {

void ResultStore::put(const Request& request, ResultValue value) {
  std::visit([&](const auto& key) { put_one(key, std::get<decltype(find(key))>(std::move(value))); }, request);
}

bool ResultStore::has(const Request& request) const {
  return std::visit([this](const auto& each) { return find(each) != nullptr; }, request);
}

void ResultStore::touch(const Request& request) {
  if (const auto* trace = std::get_if<TraceRequest>(&request)) traces.touch(*trace);
}

}  // namespace headlight
