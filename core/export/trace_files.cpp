// Weights as CSV and as Markdown tables: for spreadsheets, notes and other programs.
#include "core/base/numbers.h"
#include "core/export/trace_text.h"

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

std::string csv_header(const AttentionTrace& trace) {
  std::string line = csv_field("query");
  for (const Piece& key : trace.pieces) line += "," + csv_field(key.token);
  return line + "\r\n";
}

std::string csv_line(const AttentionTrace& trace, Eigen::Index row, const Row& weights) {
  std::string line = csv_field(trace.pieces[static_cast<std::size_t>(row)].token);
  for (const float weight : weights) line += "," + significant(weight, kExactDigits);
  return line + "\r\n";
}

std::string markdown_header(const AttentionTrace& trace) {
  std::string names = "| |";
  std::string rule = "|---|";
  for (const Piece& key : trace.pieces) {
    names += " " + markdown_field(key.token) + " |";
    rule += "--:|";
  }
  return names + "\n" + rule + "\n";
}

std::string markdown_line(const AttentionTrace& trace, Eigen::Index row, const Row& weights) {
  std::string line = "| **" + markdown_field(trace.pieces[static_cast<std::size_t>(row)].token) + "** |";
  for (const float weight : weights) line += " " + decimals(weight, kReadableDigits) + " |";
  return line + "\n";
}

}  // namespace

std::string trace_csv(const AttentionTrace& trace) {
  std::string csv = csv_header(trace);
  for (Eigen::Index row = 0; row < trace.size(); ++row) csv += csv_line(trace, row, trace.weights.row(row));
  return csv;
}

std::string trace_markdown(const AttentionTrace& trace) {
  std::string table = markdown_header(trace);
  for (Eigen::Index row = 0; row < trace.size(); ++row) table += markdown_line(trace, row, trace.weights.row(row));
  return table;
}

std::string row_csv(const AttentionTrace& trace, int query, const Row& weights) {
  return csv_header(trace) + csv_line(trace, query, weights);
}

std::string row_markdown(const AttentionTrace& trace, int query, const Row& weights) {
  return markdown_header(trace) + markdown_line(trace, query, weights);
}

}  // namespace headlight
