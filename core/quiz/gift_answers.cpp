#include "core/quiz/gift_answers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/numbers.h"
#include "core/quiz/gift_text.h"
#include "core/quiz/quiz_file.h"

namespace headlight {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr double kFull = 100;
constexpr double kRounding = 1;  // credits of thirds add up to 99.99999 %

std::optional<double> number_of(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

// A part of the answers with the place where it stands.
struct Piece {
  std::string_view text;
  std::size_t at = 0;

  Piece from(std::size_t skip) const { return {text.substr(skip), at + skip}; }
};

// Cuts at marks that nothing protects; each piece begins with its mark, what stands before the first one is `head`.
std::vector<Piece> pieces_at(Piece whole, std::string_view marks, Piece& head) {
  std::vector<Piece> pieces;
  std::size_t begin = find_mark(whole.text, marks);
  head = {whole.text.substr(0, begin), whole.at};
  while (begin != kNone) {
    const std::size_t end = find_mark(whole.text, marks, begin + 1);
    pieces.push_back({whole.text.substr(begin, end == kNone ? kNone : end - begin), whole.at + begin});
    begin = end;
  }
  return pieces;
}

class Reader {
 public:
  Reader(Question& question, std::size_t& at) : question_(question), at_(at) {}

  std::optional<Error> read(Piece answers) {
    const std::size_t general = find_run(answers.text, "####");
    if (general != kNone) {
      question_.general_feedback = unescaped(answers.text.substr(general + 4));
      answers.text = answers.text.substr(0, general);
    }
    const std::string_view content = trimmed(answers.text);
    if (content.empty()) return kind(QuestionKind::Essay);
    if (content.front() == '#') return numbers(answers.from(answers.text.find('#') + 1));
    if (find_mark(answers.text, "~") != kNone) return choices(answers);
    if (read_true_false(content)) return kind(QuestionKind::TrueFalse);
    if (find_mark(answers.text, "=") != kNone && find_run(answers.text, "->") != kNone) return pairs(answers);
    return short_texts(answers);
  }

 private:
  std::optional<Error> kind(QuestionKind found) {
    question_.kind = found;
    return std::nullopt;
  }

  std::optional<Error> fail(const Piece& piece, const std::string& code, TextArguments args = {}) {
    at_ = piece.at;
    return Error{code, std::move(args), ""};
  }

  // {T}, {FALSE#feedback when wrong#feedback when right}
  bool read_true_false(std::string_view answers) {
    const std::size_t first = find_mark(answers, "#");
    const std::string_view word = trimmed(answers.substr(0, first));
    const bool is_true = word == "T" || word == "TRUE" || word == "true";
    if (!is_true && word != "F" && word != "FALSE" && word != "false") return false;
    std::string wrong, right;
    if (first != kNone) {
      const std::size_t second = find_mark(answers, "#", first + 1);
      wrong = unescaped(answers.substr(first + 1, second == kNone ? kNone : second - first - 1));
      if (second != kNone) right = unescaped(answers.substr(second + 1));
    }
    question_.options = {{"True", is_true ? kFull : 0, is_true ? right : wrong, {}},
                         {"False", is_true ? 0 : kFull, is_true ? wrong : right, {}}};
    return true;
  }

  // "%50%text#feedback" after its mark: credit, text and feedback.
  std::optional<Error> option(Piece piece, double credit) {
    AnswerOption read;
    read.credit = credit;
    const std::size_t first = piece.text.find_first_not_of(" \t\n");
    if (first != kNone && piece.text[first] == '%') {
      const std::size_t end = piece.text.find('%', first + 1);
      const std::string_view digits = piece.text.substr(first + 1, end == kNone ? end : end - first - 1);
      const auto number = end == kNone ? std::nullopt : number_of(digits);
      if (!number || std::abs(*number) > kFull) {
        return fail(piece, "error.gift.bad_credit", {{"value", std::string(digits.substr(0, 20))}});
      }
      read.credit = *number;
      piece = piece.from(end + 1);
    }
    const std::size_t feedback = find_mark(piece.text, "#");
    read.text = unescaped(piece.text.substr(0, feedback));
    if (feedback != kNone) read.feedback = unescaped(piece.text.substr(feedback + 1));
    for (const std::string_view markup : {"[moodle]", "[html]", "[plain]", "[markdown]"}) {
      if (read.text.starts_with(markup)) read.text = std::string(trimmed(read.text.substr(markup.size())));
    }
    if (question_.options.size() == kMostOptions) {
      return fail(piece, "error.gift.too_many_options", {{"most", std::to_string(kMostOptions)}});
    }
    question_.options.push_back(std::move(read));
    return std::nullopt;
  }

  // Options that all begin with a mark.
  std::optional<Error> cut(const Piece& answers, std::string_view marks, std::vector<Piece>& pieces) {
    Piece head;
    pieces = pieces_at(answers, marks, head);
    if (is_blank(head.text)) return std::nullopt;
    return fail(head, "error.gift.no_mark", {{"value", unescaped(head.text)}});
  }

  std::optional<Error> choices(const Piece& answers) {
    std::vector<Piece> pieces;
    if (auto problem = cut(answers, "=~", pieces)) return problem;
    for (const Piece& piece : pieces) {
      if (auto problem = option(piece.from(1), piece.text.front() == '=' ? kFull : 0)) return problem;
      if (question_.options.back().text.empty()) return fail(piece, "error.gift.no_text");
    }
    if (pieces.size() < 2) return fail(answers, "error.gift.one_option");
    const bool single = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.text.front() == '='; });
    question_.kind = single ? QuestionKind::Choice : QuestionKind::Multiple;
    return single ? check_right(answers) : check_sum(answers);
  }

  std::optional<Error> check_right(const Piece& answers) {
    const bool any = std::any_of(question_.options.begin(), question_.options.end(),
                                 [](const AnswerOption& each) { return each.credit >= kFull; });
    return any ? std::nullopt : fail(answers, "error.gift.no_right_option");
  }

  std::optional<Error> check_sum(const Piece& answers) {
    double sum = 0;
    for (const AnswerOption& each : question_.options) sum += std::max(0.0, each.credit);
    if (sum == 0) return fail(answers, "error.gift.no_right_option");
    if (std::abs(sum - kFull) > kRounding) return fail(answers, "error.gift.bad_sum", {{"sum", significant(sum, 6)}});
    return std::nullopt;
  }

  std::optional<Error> short_texts(const Piece& answers) {
    question_.kind = QuestionKind::ShortText;
    std::vector<Piece> pieces;
    if (auto problem = cut(answers, "=", pieces)) return problem;
    for (const Piece& piece : pieces) {
      if (auto problem = option(piece.from(1), kFull)) return problem;
      if (question_.options.back().text.empty()) return fail(piece, "error.gift.no_text");
    }
    return check_right(answers);
  }

  // "#1822:5", "#=1822:0 =%50%1822:2 ~#feedback for all others"
  std::optional<Error> numbers(const Piece& answers) {
    question_.kind = QuestionKind::Number;
    Piece head;
    std::vector<Piece> pieces = pieces_at(answers, "=~", head);
    if (!is_blank(head.text)) pieces.insert(pieces.begin(), head);
    for (const Piece& piece : pieces) {
      const bool others = piece.text.front() == '~';
      const bool marked = others || piece.text.front() == '=';
      if (auto problem = option(marked ? piece.from(1) : piece, others ? 0 : kFull)) return problem;
      AnswerOption& read = question_.options.back();
      if (others && read.text.empty()) continue;
      read.range = gift_range(read.text);
      if (!read.range) return fail(piece, "error.gift.bad_number", {{"value", read.text.substr(0, 40)}});
    }
    return check_right(answers);
  }

  std::optional<Error> pairs(const Piece& answers) {
    question_.kind = QuestionKind::Matching;
    std::vector<Piece> pieces;
    if (auto problem = cut(answers, "=", pieces)) return problem;
    for (const Piece& piece : pieces) {
      const std::size_t arrow = find_run(piece.text, "->");
      MatchPair pair;
      if (arrow != kNone) {
        pair = {unescaped(piece.text.substr(1, arrow - 1)), unescaped(piece.text.substr(arrow + 2))};
      }
      if (pair.right.empty())
        return fail(piece, "error.gift.bad_pair", {{"value", unescaped(piece.text.substr(1, 40))}});
      if (question_.pairs.size() == kMostOptions) {
        return fail(piece, "error.gift.too_many_options", {{"most", std::to_string(kMostOptions)}});
      }
      question_.pairs.push_back(std::move(pair));
    }
    const auto lefts = std::count_if(question_.pairs.begin(), question_.pairs.end(),
                                     [](const MatchPair& pair) { return !pair.left.empty(); });
    if (lefts < 2) return fail(answers, "error.gift.few_pairs");
    return std::nullopt;
  }

  Question& question_;
  std::size_t& at_;
};

}  // namespace

std::optional<Error> read_gift_answers(std::string_view answers, Question& question, std::size_t& at) {
  return Reader(question, at).read({answers, 0});
}

std::optional<NumberRange> gift_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots != kNone) {
    const auto low = number_of(text.substr(0, dots));
    const auto high = number_of(text.substr(dots + 2));
    return low && high && *low <= *high ? std::optional(NumberRange{*low, *high}) : std::nullopt;
  }
  const std::size_t colon = text.find(':');
  const auto middle = number_of(text.substr(0, colon));
  const auto margin = colon == kNone ? std::optional(0.0) : number_of(text.substr(colon + 1));
  if (!middle || !margin || *margin < 0) return std::nullopt;
  return NumberRange{*middle - *margin, *middle + *margin};
}

}  // namespace headlight
