#include "core/lesson/markdown.h"

#include <md4c.h>

#include <algorithm>

namespace headlight {
namespace {

// Splits "weight tired \"a card\"" at spaces; double quotes hold a word of several parts together.
std::vector<std::string> split_arguments(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool started = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
      started = true;
    } else if (c == ' ' && !quoted) {
      if (started) words.push_back(word);
      word.clear();
      started = false;
    } else {
      word += c;
      started = true;
    }
  }
  if (started) words.push_back(word);
  return words;
}

// Receives md4c's calls and builds the elements.
class Builder {
 public:
  Builder(const NamedText& file, std::vector<Error>& problems) : file_(file), problems_(problems) {}

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_H:
        open(ElementKind::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_QUOTE: in_quote_ = true; break;
      case MD_BLOCK_OL: next_number_ = static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start); break;
      case MD_BLOCK_UL: next_number_ = 0; break;
      case MD_BLOCK_LI:
        if (next_number_ > 0) {
          open(ElementKind::Numbered, next_number_++);
        } else {
          open(ElementKind::Bullet, 0);
        }
        in_item_ = true;
        break;
      case MD_BLOCK_P:
        if (!in_item_) open(in_quote_ ? ElementKind::Quote : ElementKind::Paragraph, 0);
        break;
      case MD_BLOCK_HR:
        open(ElementKind::Rule, 0);
        elements_.back().line = line_;  // md4c does not say where it stands; it follows the last text
        break;
      case MD_BLOCK_CODE: {
        open(ElementKind::Code, 0);
        const MD_ATTRIBUTE& language = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang;
        if (language.text != nullptr) elements_.back().info.assign(language.text, language.size);
        break;
      }
      default: break;
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_QUOTE) in_quote_ = false;
    if (type == MD_BLOCK_LI) in_item_ = false;
    if (type == MD_BLOCK_H || type == MD_BLOCK_P || type == MD_BLOCK_LI) flush();
  }

  void span(MD_SPANTYPE type, bool enter) {
    flush();
    if (type == MD_SPAN_STRONG) style_.strong = enter;
    if (type == MD_SPAN_EM) style_.emphasis = enter;
    if (type == MD_SPAN_CODE) style_.code = enter;
  }

  void text(MD_TEXTTYPE type, const MD_CHAR* characters, MD_SIZE size) {
    if (elements_.empty()) return;
    note_line(characters);
    lines_.push_back({pending_.size(), line_});
    const bool line_break = type == MD_TEXT_SOFTBR || type == MD_TEXT_BR;
    const std::string_view words = line_break ? std::string_view(" ") : std::string_view(characters, size);
    if (elements_.back().kind == ElementKind::Code) {
      elements_.back().code += words;
    } else {
      pending_ += words;
    }
  }

  std::vector<Element> finish() {
    flush();
    return std::move(elements_);
  }

 private:
  void open(ElementKind kind, int level) {
    flush();
    elements_.push_back({kind, level, 0, {}, {}, {}});
  }

  // md4c hands out pointers into the file's text, except for breaks and replaced characters.
  void note_line(const MD_CHAR* at) {
    const char* begin = file_.text.data();
    if (at < begin + counted_ || at > begin + file_.text.size()) return;
    line_ += static_cast<int>(std::count(begin + counted_, at, '\n'));
    counted_ = static_cast<std::size_t>(at - begin);
    if (elements_.back().line == 0) elements_.back().line = line_;
  }

  // Turns the collected text into runs, cutting out {references}.
  void flush() {
    std::string_view text = pending_;
    while (!text.empty()) {
      const std::size_t open = style_.code ? std::string_view::npos : text.find('{');
      put(text.substr(0, open));
      if (open == std::string_view::npos) break;
      const std::size_t close = text.find('}', open);
      const int line = line_at(static_cast<std::size_t>(text.data() - pending_.data()) + open);
      if (close == std::string_view::npos) {
        problems_.push_back({"error.lesson.open_reference", {}, file_.name + ":" + std::to_string(line)});
        put(text.substr(open));
        break;
      }
      put_reference(split_arguments(text.substr(open + 1, close - open - 1)), line);
      text.remove_prefix(close + 1);
    }
    pending_.clear();
    lines_.clear();
  }

  // The line of the file that the character at `offset` of the pending text stands in.
  int line_at(std::size_t offset) const {
    int line = line_;
    for (const auto& [start, number] : lines_) {
      if (start <= offset) line = number;
    }
    return line;
  }

  void put(std::string_view text) {
    if (text.empty()) return;
    TextRun run = style_;
    run.text = std::string(text);
    run.line = line_at(static_cast<std::size_t>(text.data() - pending_.data()));
    elements_.back().runs.push_back(std::move(run));
  }

  void put_reference(std::vector<std::string> words, int line) {
    Reference reference;
    reference.line = line;
    if (!words.empty()) {
      reference.kind = words.front();
      reference.arguments.assign(words.begin() + 1, words.end());
    }
    TextRun run = style_;
    run.reference = std::move(reference);
    elements_.back().runs.push_back(std::move(run));
  }

  const NamedText& file_;
  std::vector<Error>& problems_;
  std::vector<Element> elements_;
  std::string pending_;
  std::vector<std::pair<std::size_t, int>> lines_;  // where in the pending text which line begins
  std::size_t counted_ = 0;                         // bytes of the file up to which lines have been counted
  TextRun style_;
  int line_ = 1;
  int next_number_ = 0;  // 0 in a bullet list
  bool in_quote_ = false;
  bool in_item_ = false;
};

Builder& builder(void* user) { return *static_cast<Builder*>(user); }

}  // namespace

std::vector<Element> parse_markdown(const NamedText& file, std::vector<Error>& problems) {
  Builder build(file, problems);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return builder(user).enter_block(type, detail), 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return builder(user).leave_block(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* user) { return builder(user).span(type, true), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return builder(user).span(type, false), 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return builder(user).text(type, text, size), 0;
  };
  md_parse(file.text.data(), static_cast<MD_SIZE>(file.text.size()), &parser, &build);
  return build.finish();
}

std::string plain_text(const std::vector<TextRun>& runs) {
  std::string text;
  for (const TextRun& run : runs) text += run.text;
  return text;
}

}  // namespace headlight
