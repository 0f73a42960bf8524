#include "core/text/vocabulary.h"

#include <nlohmann/json.hpp>

#include "core/base/utf8.h"

namespace headlight {
namespace {

std::uint64_t edge(std::uint32_t node, char32_t point) { return (std::uint64_t{node} << 21U) | point; }

bool is_entry(const nlohmann::json& row) {
  return row.is_array() && row.size() == 2 && row[0].is_string() && (row[1].is_number() || row[1].is_null());
}

}  // namespace

Result<Vocabulary> Vocabulary::parse(std::string_view json, const std::string& where) {
  const nlohmann::json rows = nlohmann::json::parse(json, nullptr, false);
  if (!rows.is_array() || rows.size() <= kReserved) return Error{"error.vocabulary.not_a_list", {}, where};
  std::vector<Entry> entries;
  entries.reserve(rows.size());
  for (const nlohmann::json& row : rows) {
    if (!is_entry(row)) {
      return Error{"error.vocabulary.bad_entry", {{"index", std::to_string(entries.size())}}, where};
    }
    entries.push_back({row[0].get<std::string>(), row[1].is_null() ? 0.0 : row[1].get<double>()});
  }
  return Vocabulary(std::move(entries));
}

Vocabulary::Vocabulary(std::vector<Entry> entries) : entries_(std::move(entries)), id_at_node_(1, -1) {
  children_.reserve(entries_.size() * 4);
  for (std::size_t id = kReserved; id < entries_.size(); ++id)
    insert(decode_all_utf8(entries_[id].token), static_cast<int>(id));
}

void Vocabulary::insert(std::u32string_view token, int id) {
  std::uint32_t node = 0;
  for (const char32_t point : token) {
    const auto [child, added] =
        children_.try_emplace(edge(node, point), static_cast<std::uint32_t>(id_at_node_.size()));
    if (added) id_at_node_.push_back(-1);
    node = child->second;
  }
  if (node != 0) id_at_node_[node] = id;
}

void Vocabulary::match_prefixes(std::u32string_view text, std::vector<Match>& out) const {
  out.clear();
  std::uint32_t node = 0;
  for (std::size_t length = 1; length <= text.size(); ++length) {
    const auto child = children_.find(edge(node, text[length - 1]));
    if (child == children_.end()) return;
    node = child->second;
    if (id_at_node_[node] >= 0) out.push_back({length, id_at_node_[node]});
  }
}

}  // namespace headlight
