#include "core/export/number_sheet.h"

#include "core/attention/explain.h"
#include "core/base/numbers.h"

namespace headlight {
namespace {

constexpr int kExactDigits = 9;  // a float reads back the same
constexpr int kReadableDigits = 4;

std::string csv_field(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

// "|" would end a cell, a line break the row.
std::string markdown_field(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|' || c == '\\') escaped += '\\';
    escaped += c == '\n' || c == '\r' ? ' ' : c;
  }
  return escaped;
}

const std::string& word_at(const AttentionTrace& trace, Eigen::Index row) {
  return trace.pieces[static_cast<std::size_t>(row)].token;
}

}  // namespace

std::string to_csv(const NumberSheet& sheet) {
  std::string csv = csv_field(sheet.names);
  for (const std::string& column : sheet.columns) csv += "," + csv_field(column);
  csv += "\r\n";
  for (const NumberSheet::Line& line : sheet.lines) {
    csv += csv_field(line.name);
    for (const double number : line.numbers) csv += "," + significant(number, kExactDigits);
    csv += "\r\n";
  }
  return csv;
}

std::string to_markdown(const NumberSheet& sheet) {
  std::string table = "| |";
  std::string rule = "|---|";
  for (const std::string& column : sheet.columns) {
    table += " " + markdown_field(column) + " |";
    rule += "--:|";
  }
  table += "\n" + rule + "\n";
  for (const NumberSheet::Line& line : sheet.lines) {
    table += "| **" + markdown_field(line.name) + "** |";
    for (const double number : line.numbers) table += " " + decimals(number, kReadableDigits) + " |";
    table += "\n";
  }
  return table;
}

NumberSheet weights_sheet(const AttentionTrace& trace) {
  NumberSheet sheet{"query", {}, {}};
  for (const Piece& key : trace.pieces) sheet.columns.push_back(key.token);
  for (Eigen::Index row = 0; row < trace.size(); ++row) {
    const auto weights = trace.weights.row(row);
    sheet.lines.push_back({word_at(trace, row), {weights.begin(), weights.end()}});
  }
  return sheet;
}

NumberSheet row_sheet(const AttentionTrace& trace, int query) {
  const bool single = trace.scores.size() > 0;
  NumberSheet sheet{"key", {"weight"}, {}};
  if (single) sheet.columns = {"cosine", "score", "logit", "weight"};
  for (Eigen::Index key = 0; key < trace.size(); ++key) {
    NumberSheet::Line line{word_at(trace, key), {}};
    if (single) {
      const CellChain chain = *explain(trace, query, static_cast<int>(key)).chain;
      if (chain.masked) continue;
      line.numbers = {chain.cosine, chain.score, chain.logit};
    }
    line.numbers.push_back(static_cast<double>(trace.weights(query, key)));
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

}  // namespace headlight
