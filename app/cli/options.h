// What can be said to headlight-cli, parsed but not yet acted on.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "core/i18n/catalogue.h"
#include "core/lab/relation_texts.h"
#include "core/model/sources.h"

namespace headlight::cli {

enum class Command { Tokens, Attend, Encode, Explain, CheckLesson, Quiz, Measure, Heads };
enum class Format { Table, Json, Csv, Markdown, Gift };
enum class QuizTask { Check, Grade, Generate, Convert };

struct QuizOptions {
  QuizTask task = QuizTask::Check;
  std::filesystem::path file, answers;
  std::string sentence;  // bytes as given
  int count = 10;
  std::uint64_t seed = 1;
};

enum class HeadsTask { List, Evaluate, Train };
enum class Measure { Pronouns, Stereotypes };

struct HeadsOptions {
  HeadsTask task = HeadsTask::List;
  std::filesystem::path file;                  // what is evaluated on
  std::vector<std::filesystem::path> folders;  // of heads; several are pooled; empty: those that Headlight ships
  Relation relation = Relation::Refers;
  std::uint64_t seed = 1;
  int sentences = 0, steps = 0;  // 0: as the recipe says
  std::filesystem::path out;
  bool progress = false;
};

struct Options {
  Command command = Command::Attend;
  std::vector<std::string> texts;  // bytes as given; empty: read standard input
  bool json_lines = false;         // standard input holds {"text": …} lines
  TraceRequest request;            // everything but its text
  Format format = Format::Table;
  int query = 0, key = 0;        // explain
  std::filesystem::path folder;  // check-lesson
  QuizOptions quiz;
  HeadsOptions heads;
  Measure measure = Measure::Pronouns;
  std::filesystem::path model;
};

// The options, or the exit code after help or a usage message has been printed.
std::variant<Options, int> parse_options(int argc, char** argv, const Catalogue& texts);

}  // namespace headlight::cli
