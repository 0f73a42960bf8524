#include "core/text/vocabulary.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/utf8.h"

namespace headlight {
namespace {

bool is_entry(const nlohmann::json& row) {
  return row.is_array() && row.size() == 2 && row[0].is_string() && (row[1].is_number() || row[1].is_null());
}

// The tables of a vocabulary that lies in memory.
struct Storage {
  std::string letters;
  std::vector<std::uint32_t> begins;
  std::vector<double> scores;
  std::vector<std::uint32_t> first_edge;
  std::u32string points;
  std::vector<std::int32_t> ids;
};

struct Spelled {
  std::u32string token;
  std::int32_t id;
};

// Pieces that begin alike stand side by side, and reach from one node; equal ones by id.
struct Node {
  std::size_t first, last;  // of the sorted pieces
  std::size_t depth;        // code points that they share
};

// Builds the trie breadth first, so that the edges come in the order of the nodes that they lead to.
void add_trie(Storage& storage, const std::vector<Spelled>& sorted) {
  std::vector<Node> nodes = {{0, sorted.size(), 0}};
  for (std::size_t number = 0; number < nodes.size(); ++number) {
    const Node node = nodes[number];
    std::size_t at = node.first;
    storage.ids.push_back(-1);
    for (; at < node.last && sorted[at].token.size() == node.depth; ++at) {
      if (node.depth > 0) storage.ids.back() = sorted[at].id;
    }
    storage.first_edge.push_back(static_cast<std::uint32_t>(nodes.size() - 1));
    while (at < node.last) {
      const char32_t point = sorted[at].token[node.depth];
      const std::size_t begin = at;
      while (at < node.last && sorted[at].token[node.depth] == point) ++at;
      storage.points.push_back(point);
      nodes.push_back({begin, at, node.depth + 1});
    }
  }
  storage.first_edge.push_back(static_cast<std::uint32_t>(nodes.size() - 1));
}

// Each at least as large as the one before, from 0 to `last`.
bool rises_to(std::span<const std::uint32_t> numbers, std::size_t last) {
  return !numbers.empty() && numbers.front() == 0 && numbers.back() == last &&
         std::is_sorted(numbers.begin(), numbers.end());
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
  return Vocabulary(entries);
}

Vocabulary::Vocabulary(const std::vector<Entry>& entries) {
  const auto storage = std::make_shared<Storage>();
  std::vector<Spelled> sorted;
  for (const Entry& entry : entries) {
    const auto id = static_cast<std::int32_t>(storage->scores.size());
    if (id >= kReserved) sorted.push_back({decode_all_utf8(entry.token), id});
    storage->begins.push_back(static_cast<std::uint32_t>(storage->letters.size()));
    storage->letters += entry.token;
    storage->scores.push_back(entry.score);
  }
  storage->begins.push_back(static_cast<std::uint32_t>(storage->letters.size()));
  std::stable_sort(sorted.begin(), sorted.end(), [](const Spelled& a, const Spelled& b) { return a.token < b.token; });
  add_trie(*storage, sorted);
  *this = Vocabulary(VocabularyTables{storage->letters, storage->begins, storage->scores, storage->first_edge,
                                      storage->points, storage->ids, storage});
}

Vocabulary::Vocabulary(VocabularyTables tables) : tables_(std::move(tables)) {
  for (std::size_t id = 0; id < size(); ++id) longest_ = std::max(longest_, token(static_cast<int>(id)).size());
}

std::optional<Vocabulary> Vocabulary::from_tables(VocabularyTables tables) {
  const std::size_t pieces = tables.scores.size(), nodes = tables.ids.size();
  const auto known = [&](std::int32_t id) { return id >= -1 && id < static_cast<std::int64_t>(pieces); };
  const bool sound = pieces > kReserved && nodes > 0 && tables.begins.size() == pieces + 1 &&
                     rises_to(tables.begins, tables.letters.size()) && tables.first_edge.size() == nodes + 1 &&
                     tables.points.size() == nodes - 1 && rises_to(tables.first_edge, nodes - 1) &&
                     std::all_of(tables.ids.begin(), tables.ids.end(), known);
  if (!sound) return std::nullopt;
  return Vocabulary(std::move(tables));
}

std::string_view Vocabulary::token(int id) const {
  const auto place = static_cast<std::size_t>(id);
  const std::uint32_t begin = tables_.begins[place];
  return {tables_.letters.data() + begin, tables_.begins[place + 1] - begin};
}

void Vocabulary::match_prefixes(std::u32string_view text, std::vector<Match>& out) const {
  out.clear();
  std::size_t node = 0;
  for (std::size_t length = 1; length <= text.size(); ++length) {
    const auto first = tables_.points.begin() + tables_.first_edge[node];
    const auto last = tables_.points.begin() + tables_.first_edge[node + 1];
    const auto edge = std::lower_bound(first, last, text[length - 1]);
    if (edge == last || *edge != text[length - 1]) return;
    node = static_cast<std::size_t>(edge - tables_.points.begin()) + 1;
    if (tables_.ids[node] >= 0) out.push_back({length, tables_.ids[node]});
  }
}

}  // namespace headlight
