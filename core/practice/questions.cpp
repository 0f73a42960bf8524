#include "core/practice/questions.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/attention/order.h"
#include "core/base/numbers.h"
#include "core/practice/question_options.h"
#include "core/quiz/results.h"

namespace headlight {
namespace {

constexpr int kFewestWords = 3;
constexpr int kMostWorkedOut = 8;  // words, for questions that show a calculation
constexpr float kClearlyMore = 0.01F;

std::string percent(int percentage) { return std::to_string(percentage) + " %"; }
std::string percent(double share) { return decimals(100 * share, 0) + " %"; }

// One question on its way: the trace, its row, and the words to say it in.
struct Making {
  const AttentionTrace& trace;
  Random& random;
  const Catalogue& texts;
  PrintedRow row;

  std::string word(int at) const { return literal(asked_word(trace, at)); }
  std::string text(const std::string& key, TextArguments args = {}) const {
    args.emplace_back("query", word(row.query));
    return texts.text(key, args);
  }
  float weight(int key) const { return trace.weights(row.query, key); }
  int percentage(int key) const { return row.percentages[static_cast<std::size_t>(key)]; }
};

std::optional<Question> finished(std::string text, QuestionOptions& options) {
  if (!options.enough()) return std::nullopt;
  Question question;
  question.kind = QuestionKind::Choice;
  question.topic = kOwnTopic;
  question.text = std::move(text);
  question.options = options.take();
  return question;
}

// The query that gives most to `key`: what one finds by reading a column.
int most_given_to(const AttentionTrace& trace, int key) {
  Eigen::Index query = 0;
  trace.weights.col(key).maxCoeff(&query);
  return static_cast<int>(query);
}

std::optional<Question> ask_most(Making& making) {
  const std::vector<int>& order = making.row.order;
  const int best = order[0];
  if (!is_nameable(making.trace, best) || making.weight(best) - making.weight(order[1]) < kClearlyMore)
    return std::nullopt;
  const TextArguments right = {{"best", making.word(best)}, {"share", percent(making.percentage(best))}};
  QuestionOptions options(making.word(best), making.text("generated.most.right", right));
  const auto wrong = [&](int word, const std::string& key) {
    if (word == best || !is_nameable(making.trace, word)) return;
    TextArguments args = right;
    args.emplace_back("word", making.word(word));
    args.emplace_back("less", percent(making.percentage(word)));
    options.add(making.word(word), making.text(key, args));
  };
  wrong(most_given_to(making.trace, making.row.query), "generated.most.column");
  wrong(making.row.query, "generated.most.itself");
  for (std::size_t rank = 1; rank < order.size(); ++rank)
    wrong(order[rank], rank == 1 ? "generated.most.second" : "generated.most.other");
  return finished(making.text("generated.most"), options);
}

std::optional<Question> ask_rest(Making& making) {
  const int first = making.row.order[0], second = making.row.order[1];
  const int a = making.percentage(first), b = making.percentage(second);
  if (!is_nameable(making.trace, first) || !is_nameable(making.trace, second) || b < 5 || a + b > 97)
    return std::nullopt;
  const TextArguments args = {{"first", making.word(first)},   {"a", percent(a)},
                              {"second", making.word(second)}, {"b", percent(b)},
                              {"sum", percent(a + b)},         {"rest", percent(100 - a - b)}};
  QuestionOptions options(percent(100 - a - b), making.text("generated.rest.right", args));
  options.add(percent(a + b), making.text("generated.rest.known", args));
  options.add(percent(100 - a), making.text("generated.rest.one", args));
  options.add(percent((100 - a - b) / std::max(1, static_cast<int>(making.trace.size()) - 2)),
              making.text("generated.rest.each", args));
  options.add(percent(100), making.text("generated.rest.whole", args));
  return finished(making.text("generated.rest", args), options);
}

std::optional<Question> ask_received(Making& making) {
  const Row sums = making.trace.weights.colwise().sum();
  const std::vector<int> order = largest_first(sums);
  const int best = order[0];
  if (!is_nameable(making.trace, best) || sums(best) - sums(order[1]) < kClearlyMore) return std::nullopt;
  const TextArguments right = {{"best", making.word(best)}, {"sum", decimals(static_cast<double>(sums(best)), 2)}};
  QuestionOptions options(making.word(best), making.text("generated.received.right", right));
  const auto wrong = [&](int word, const std::string& key) {
    if (word == best || !is_nameable(making.trace, word)) return;
    TextArguments args = right;
    args.emplace_back("word", making.word(word));
    args.emplace_back("less", decimals(static_cast<double>(sums(word)), 2));
    options.add(making.word(word), making.text(key, args));
  };
  wrong(making.row.order[0], "generated.received.row");
  for (std::size_t rank = 1; rank < order.size(); ++rank) wrong(order[rank], "generated.received.other");
  return finished(making.text("generated.received"), options);
}

// "animal 3.20, tired 1.05, …": the scaled row, as a calculation begins with it.
std::string listed(const Making& making, const std::function<double(int)>& number) {
  std::string list;
  for (int key = 0; key < making.trace.size(); ++key) {
    list += (list.empty() ? "" : ", ") + std::string("*") + making.word(key) + "* " + decimals(number(key), 2);
  }
  return list;
}

std::optional<Question> ask_weight(Making& making) {
  const AttentionTrace& trace = making.trace;
  if (trace.combined() || trace.size() > kMostWorkedOut || trace.bias.size() > 0 || trace.scaling.mask != Mask::None)
    return std::nullopt;
  const int best = making.row.order[0];
  if (!is_nameable(trace, best)) return std::nullopt;
  const Row scores = trace.scores.row(making.row.query);
  Scaling raw = trace.scaling;
  raw.divisor = 1;
  const double unscaled = static_cast<double>(attend_again(trace, raw).weights(making.row.query, best));
  const double sum = static_cast<double>(scores.sum());
  const double linear = static_cast<double>(scores(best)) / sum;
  const TextArguments args = {{"best", making.word(best)},
                              {"share", percent(static_cast<double>(making.weight(best)))},
                              {"root", decimals(static_cast<double>(trace.scaling.divisor), 2)},
                              {"scores", listed(making, [&](int key) { return static_cast<double>(scores(key)); })}};
  QuestionOptions options(percent(static_cast<double>(making.weight(best))),
                          making.text("generated.weight.right", args));
  options.add(percent(unscaled), making.text("generated.weight.unscaled", args));
  if (sum > 0 && linear > 0 && linear < 1)
    options.add(percent(linear), making.text("generated.weight.no_softmax", args));
  options.add(percent(static_cast<double>(trace.weights(best, making.row.query))),
              making.text("generated.weight.column", args));
  options.add(percent(1.0 / static_cast<double>(trace.size())), making.text("generated.weight.equal", args));
  return finished(making.text("generated.weight", args), options);
}

std::optional<Question> ask_temperature(Making& making) {
  const AttentionTrace& trace = making.trace;
  if (trace.combined()) return std::nullopt;
  const int best = making.row.order[0];
  if (!is_nameable(trace, best)) return std::nullopt;
  Scaling colder = trace.scaling;
  colder.temperature /= 2;
  const double before = static_cast<double>(making.weight(best));
  const double after = static_cast<double>(attend_again(trace, colder).weights(making.row.query, best));
  if (after - before < 0.03) return std::nullopt;
  const TextArguments args = {{"best", making.word(best)}, {"before", percent(before)}, {"after", percent(after)}};
  QuestionOptions options(percent(after), making.text("generated.temperature.right", args));
  options.add(percent(before), making.text("generated.temperature.same", args));
  options.add(percent(before / 2), making.text("generated.temperature.half", args));
  if (2 * before <= 1) options.add(percent(2 * before), making.text("generated.temperature.double", args));
  options.add(percent(1.0), making.text("generated.temperature.all", args));
  return finished(making.text("generated.temperature", args), options);
}

std::optional<Question> ask_output(Making& making) {
  const AttentionTrace& trace = making.trace;
  if (trace.combined() || trace.size() > kMostWorkedOut || trace.values.cols() == 0) return std::nullopt;
  const auto entry = static_cast<Eigen::Index>(making.random.uniform() * static_cast<double>(trace.values.cols()));
  const auto value = [&](int key) { return static_cast<double>(trace.values(key, entry)); };
  double sum = 0, largest = 0;
  for (int key = 0; key < trace.size(); ++key) {
    sum += value(key);
    largest = std::max(largest, std::abs(value(key)));
  }
  if (largest < 0.05) return std::nullopt;  // everything would print as 0.0
  const auto right = static_cast<double>(trace.output(making.row.query, entry));
  std::string shares;
  for (int key = 0; key < trace.size(); ++key) {
    shares += (shares.empty() ? "" : ", ") + percent(making.percentage(key)) + " *" + making.word(key) + "*";
  }
  const TextArguments args = {{"entry", std::to_string(entry + 1)},
                              {"values", listed(making, value)},
                              {"shares", shares},
                              {"best", making.word(making.row.order[0])},
                              {"right", decimals(right, 2)}};
  QuestionOptions options(decimals(right, 2), making.text("generated.output.right", args));
  options.add(decimals(value(making.row.order[0]), 2), making.text("generated.output.hard", args));
  options.add(decimals(sum, 2), making.text("generated.output.sum", args));
  options.add(decimals(sum / static_cast<double>(trace.size()), 2), making.text("generated.output.mean", args));
  options.add(decimals(value(making.row.query), 2), making.text("generated.output.own", args));
  return finished(making.text("generated.output", args), options);
}

// The row that a seed's question is about; −1: none.
int asked_row(const AttentionTrace& trace, std::uint64_t seed) {
  Random random(seed);
  return random_row(trace, random);
}

// Who has read the sentence, as files name it: "encoder L0H1"; questions about another head are other questions.
std::string reader_name(const Origin& origin) {
  const std::string what_if = origin.what_if ? " what-if" : "";
  if (origin.source != "encoder" && origin.source != "untrained") return origin.source + what_if;  // one head each
  const std::string head = origin.head == kMeanHead ? " mean" : "H" + std::to_string(origin.head);
  return origin.source + " L" + std::to_string(origin.layer) + head + what_if;
}

}  // namespace

std::optional<Question> made_question(QuestionMaker maker, const AttentionTrace& trace, std::uint64_t seed,
                                      const Catalogue& texts) {
  if (trace.size() < kFewestWords) return std::nullopt;
  Random random(seed);
  const int row = random_row(trace, random);
  if (row < 0) return std::nullopt;
  Making making{trace, random, texts, printed_row(trace, row)};
  switch (maker) {
    case QuestionMaker::Most: return ask_most(making);
    case QuestionMaker::Rest: return ask_rest(making);
    case QuestionMaker::Received: return ask_received(making);
    case QuestionMaker::Weight: return ask_weight(making);
    case QuestionMaker::Temperature: return ask_temperature(making);
    case QuestionMaker::Output: return ask_output(making);
  }
  return std::nullopt;
}

bool reads_heatmap(QuestionMaker maker) {
  return maker == QuestionMaker::Most || maker == QuestionMaker::Rest || maker == QuestionMaker::Received;
}

std::optional<GeneratedQuestion> generated_question(const AttentionTrace& trace, std::uint64_t seed,
                                                    const Catalogue& texts) {
  constexpr int kTries = 400;  // other rows, other kinds; a sentence that gives any question gives one by then
  Random random(seed);
  for (int i = 0; i < kTries; ++i) {
    const auto maker = static_cast<QuestionMaker>(random.next() % kQuestionMakers);
    const std::uint64_t each = random.next();
    if (auto question = made_question(maker, trace, each, texts)) {
      question->title =
          texts.text("generated.title",
                     {{"seed", std::to_string(seed)}, {"sentence", trace.text}, {"reader", reader_name(trace.origin)}});
      return GeneratedQuestion{maker, asked_row(trace, each), std::move(*question)};
    }
  }
  return std::nullopt;
}

}  // namespace headlight
