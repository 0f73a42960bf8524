#include "core/quiz/quiz_file.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kCategory = "$CATEGORY:";

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text.substr(at));
    if (!next.valid || next.value == 0) return false;
    at += next.length;
  }
  return true;
}

}  // namespace

Error too_large(const std::string& where) {
  return {"error.quiz.too_large", {{"limit", std::to_string(kLargestQuizFile >> 20U) + " MB"}}, where};
}

std::vector<QuizBlock> quiz_blocks(const NamedText& file, bool gift, std::vector<Error>& problems) {
  std::vector<QuizBlock> blocks;
  if (file.text.size() > kLargestQuizFile) {
    problems.push_back(too_large(file.name + ":1"));
    return blocks;
  }
  std::string_view rest = file.text;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  std::string topic;
  QuizBlock block;
  bool damaged = false;
  const auto finish = [&] {
    if (!is_blank(block.text) && !damaged) blocks.push_back(block);
    block.text.clear();
    damaged = false;
  };
  for (int line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view content = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!is_valid_utf8(content)) {
      problems.push_back({"error.quiz.bad_utf8", {}, file.name + ":" + std::to_string(line)});
      damaged = true;
    }
    const bool comment = gift && content.starts_with("//");
    if (content.empty()) {
      finish();
    } else if (gift && content.starts_with(kCategory)) {
      finish();
      topic = std::string(trimmed(content.substr(kCategory.size())));
    } else if (!comment || !block.text.empty()) {
      if (block.text.empty()) block = {"", line, topic};
      block.text += (comment ? std::string() : std::string(content)) + "\n";
    }
  }
  finish();
  return blocks;
}

std::string place_in(const NamedText& file, const QuizBlock& block, std::size_t at) {
  const auto end = block.text.begin() + static_cast<std::ptrdiff_t>(std::min(at, block.text.size()));
  return file.name + ":" + std::to_string(block.line + std::count(block.text.begin(), end, '\n'));
}

}  // namespace headlight
