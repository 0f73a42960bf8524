#include "core/model/lesson_example.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/model/generated_vectors.h"

namespace headlight {
namespace {

using nlohmann::json;

constexpr int kLargest = 512;  // tokens, features and d_k of an example

// Reads fields of one object; the first bad field is remembered and reading goes on with harmless values.
class Fields {
 public:
  explicit Fields(const json& object) : object_(object) {}

  bool has(const char* name) const { return object_.contains(name); }

  std::string text(const char* name, const std::string& fallback) {
    if (!object_.contains(name)) return fallback;
    if (object_[name].is_string()) return object_[name].get<std::string>();
    return fail(name, fallback);
  }

  double number(const char* name) {
    if (object_.contains(name) && object_[name].is_number()) return object_[name].get<double>();
    return fail(name, 0.0);
  }

  int integer(const char* name, int low, int high) {
    if (object_.contains(name) && object_[name].is_number_integer()) {
      const auto value = object_[name].get<std::int64_t>();
      if (value >= low && value <= high) return static_cast<int>(value);
    }
    return fail(name, low);
  }

  std::vector<std::string> texts(const char* name) {
    std::vector<std::string> list;
    if (!object_.contains(name) || !object_[name].is_array()) return fail(name, list);
    for (const json& item : object_[name]) {
      if (!item.is_string() || item.get<std::string>().empty()) return fail(name, list);
      list.push_back(item.get<std::string>());
    }
    if (list.empty() || list.size() > kLargest) return fail(name, std::vector<std::string>{});
    return list;
  }

  std::vector<int> indices(const char* name, int limit) {
    std::vector<int> list;
    if (!object_.contains(name)) return list;
    if (!object_[name].is_array()) return fail(name, list);
    for (const json& item : object_[name]) {
      if (!item.is_number_unsigned() || item.get<std::uint64_t>() >= static_cast<std::uint64_t>(limit))
        return fail(name, list);
      list.push_back(item.get<int>());
    }
    return list;
  }

  // A matrix of `rows` rows, all equally long; `cols` 0 accepts any length.
  MatrixOf<double> matrix(const char* name, std::size_t rows, std::size_t cols) {
    const MatrixOf<double> none = MatrixOf<double>::Ones(static_cast<Eigen::Index>(rows), 1);
    if (rows == 0) return fail(name, none);
    if (!object_.contains(name) || !object_[name].is_array() || object_[name].size() != rows) return fail(name, none);
    const json& lines = object_[name];
    if (cols == 0 && lines[0].is_array()) cols = lines[0].size();
    if (cols == 0 || cols > kLargest) return fail(name, none);
    MatrixOf<double> result(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(cols));
    for (std::size_t i = 0; i < rows; ++i) {
      if (!lines[i].is_array() || lines[i].size() != cols) return fail(name, none);
      for (std::size_t j = 0; j < cols; ++j) {
        if (!lines[i][j].is_number()) return fail(name, none);
        result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = lines[i][j].get<double>();
      }
    }
    return result;
  }

  template <class Value>
  Value fail(const char* name, Value fallback) {
    if (!bad_field) bad_field = name;
    return fallback;
  }

  std::optional<std::string> bad_field;

 private:
  const json& object_;
};

// The tokens one after another, joined; each token's span is where it stands.
TraceInput sentence_of(const std::vector<std::string>& tokens, const std::string& joiner) {
  TraceInput input;
  for (const std::string& token : tokens) {
    if (!input.text.empty()) input.text += joiner;
    const Span span{input.text.size(), input.text.size() + token.size()};
    input.text += token;
    input.pieces.push_back({token, 0, span});
    input.words.push_back(span);
  }
  input.read_end = input.text.size();
  input.origin = {OriginKind::HandSet, "lesson", 0, 0, false};
  return input;
}

GeneratedVectors read_written_out(Fields& fields, std::size_t tokens, std::size_t carried) {
  const std::size_t width = fields.texts("features").size();
  const auto square = static_cast<Eigen::Index>(carried);
  return {fields.matrix("queries", tokens, width), fields.matrix("keys", tokens, width),
          fields.matrix("values", tokens, carried), MatrixOf<double>::Identity(square, square)};
}

// Weights for the focus row as a text prints them; none where the file has none.
Row read_printed(Fields& fields, std::size_t tokens) {
  if (!fields.has("printed")) return {};
  const MatrixOf<double> line = fields.matrix("printed", 1, tokens);
  if (line.minCoeff() < 0 || std::abs(line.sum() - 1) > 1e-6) fields.fail("printed", 0);
  return line.row(0).cast<float>();
}

GeneratedVectors read_generated(Fields& fields, std::size_t tokens, int focus) {
  GeneratedSpec spec;
  spec.focus = focus;
  spec.head_width = fields.integer("d_k", 1, kLargest);
  spec.seed = static_cast<std::uint64_t>(fields.integer("seed", 0, 1 << 30));
  spec.focus_length = fields.number("query_length");
  spec.offset = fields.number("score_offset");
  spec.weights = fields.matrix("weights", tokens, tokens);
  spec.value_amounts = fields.matrix("value_amounts", tokens, fields.texts("features").size());
  const MatrixOf<double> cosines = fields.matrix("cosines", 1, tokens);
  spec.cosines.assign(cosines.data(), cosines.data() + cosines.size());
  if (!fields.bad_field && spec.weights.minCoeff() <= 0) fields.fail("weights", 0);
  if (!fields.bad_field && !(spec.focus_length > 0)) fields.fail("query_length", 0);
  for (const double cosine : spec.cosines) {
    if (!(std::abs(cosine) < 1) || cosine == 0) fields.fail("cosines", 0);
  }
  const auto needed = 1 + static_cast<int>(tokens) + static_cast<int>(spec.value_amounts.cols());
  if (needed > spec.head_width) fields.fail("d_k", 0);
  if (fields.bad_field) return {};
  const auto vectors = generate_vectors(spec);
  if (!vectors) fields.fail("cosines", 0);
  return vectors.value_or(GeneratedVectors{});
}

LearningTask read_task(Fields& fields, std::size_t tokens) {
  LearningTask task;
  task.features = fields.texts("features");
  task.inputs = fields.matrix("inputs", tokens, task.features.size());
  task.targets = fields.indices("targets", static_cast<int>(tokens));
  task.head_width = fields.integer("d_k", 1, kLargest);
  if (task.targets.size() != tokens) fields.fail("targets", 0);
  return task;
}

// The trace of vectors that stand in the file, or are built from it.
AttentionTrace attend_to(const GeneratedVectors& vectors, TraceInput input, Scaling scaling) {
  input.queries = vectors.queries.cast<float>();
  input.keys = vectors.keys.cast<float>();
  input.values = vectors.values.cast<float>();
  scaling.divisor = std::sqrt(static_cast<float>(input.keys.cols()));
  return attend(std::move(input), scaling);
}

// The field whose numbers are finite, but too large to multiply.
const char* overflow_of(const AttentionTrace& trace) {
  for (const auto& [field, matrix] :
       {std::pair{"queries", &trace.queries}, {"keys", &trace.keys}, {"values", &trace.values}}) {
    if (!matrix->allFinite()) return field;
  }
  return trace.weights.allFinite() && trace.output.allFinite() ? nullptr : "queries";
}

}  // namespace

Row feature_amounts(const LessonExample& example, const Row& vector) { return vector * example.directions.transpose(); }

Result<LessonExample> parse_lesson_example(std::string_view text, const std::string& name, const std::string& where) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object()) return Error{"error.example.not_json", {}, where};
  Fields fields(root);
  const std::vector<std::string> tokens = fields.texts("tokens");
  const int last = std::max(0, static_cast<int>(tokens.size()) - 1);
  LessonExample example{name, fields.integer("focus", 0, last), nullptr};
  const std::string kind = fields.text("kind", "");
  const char* const carried = fields.has("carries") ? "carries" : "features";  // what a value holds amounts of
  GeneratedVectors vectors;
  if (kind == "vectors") {
    vectors = read_written_out(fields, tokens.size(), fields.texts(carried).size());
    example.printed = read_printed(fields, tokens.size());
  } else if (kind == "generated") {
    vectors = read_generated(fields, tokens.size(), example.focus);
  } else if (kind == "task") {
    example.task = read_task(fields, tokens.size());
  } else {
    fields.fail("kind", 0);
  }
  example.features = fields.texts(carried);
  Scaling scaling;
  scaling.hidden_keys = fields.indices("hidden_keys", static_cast<int>(tokens.size()));
  TraceInput input = sentence_of(tokens, fields.text("joiner", " "));
  const auto seed = static_cast<std::uint64_t>(example.task ? fields.integer("seed", 0, 1 << 30) : 0);
  if (fields.bad_field) return Error{"error.example.bad_field", {{"field", *fields.bad_field}}, where};

  if (example.task) input.origin.kind = OriginKind::Random;
  AttentionTrace trace = example.task
                             ? read_with(*example.task, starting_weights(*example.task, seed), std::move(input))
                             : attend_to(vectors, std::move(input), scaling);
  if (const char* field = overflow_of(trace)) return Error{"error.example.bad_field", {{"field", field}}, where};
  example.directions = example.task ? Matrix::Identity(trace.values.cols(), trace.values.cols())
                                    : Matrix(vectors.directions.cast<float>());
  example.trace = std::make_shared<const AttentionTrace>(std::move(trace));
  return example;
}

}  // namespace headlight
