// headlight-cli as others call it, in this process.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "tests/support/test_files.h"

namespace headlight::test {

struct CliOutcome {
  int code = 0;
  std::string output, errors;

  std::vector<nlohmann::json> lines() const {
    std::vector<nlohmann::json> parsed;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) parsed.push_back(nlohmann::json::parse(line));
    return parsed;
  }
};

inline CliOutcome call_cli(std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), "headlight-cli");
  std::vector<char*> raw;
  for (std::string& argument : arguments) raw.push_back(argument.data());
  testing::internal::CaptureStdout();  // CLI11 prints help and usage by itself
  testing::internal::CaptureStderr();
  const auto parsed = cli::parse_options(static_cast<int>(raw.size()), raw.data(), english());
  CliOutcome outcome;
  outcome.output = testing::internal::GetCapturedStdout();
  outcome.errors = testing::internal::GetCapturedStderr();
  if (const int* code = std::get_if<int>(&parsed)) {
    outcome.code = *code;
    return outcome;
  }
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream errors;
  outcome.code = cli::run(std::get<cli::Options>(parsed), english(), {in, out, errors, false});
  outcome.output += out.str();
  outcome.errors += errors.str();
  return outcome;
}

}  // namespace headlight::test
