#include "app/cli/commands.h"

#include <map>
#include <optional>

#include "app/cli/exit_codes.h"
#include "app/cli/input.h"
#include "app/platform/files.h"
#include "app/platform/load.h"
#include "core/export/json_text.h"
#include "core/export/trace_text.h"
#include "core/practice/check_lesson.h"
#include "core/text/sentencepiece.h"
#include "core/text/words.h"

namespace headlight::cli {
namespace {

class Session {
 public:
  Session(const Options& options, const Catalogue& texts, const Streams& streams)
      : options_(options), texts_(texts), streams_(streams) {}

  int run() {
    if (const auto problem = prepare()) return fail(*problem);
    int code = kGood;
    const auto read = for_each_text(options_, streams_.input, [&](const InputText& input) {
      if (input.replaced > 0) note_replaced(input);
      auto line = answer(input.text);
      if (line) {
        streams_.output << *line;
      } else {
        code = fail(line.error());
      }
      return code == kGood && streams_.output.good();
    });
    if (!read) return fail(read.error());
    return code;
  }

 private:
  bool needs_encoder() const {
    const bool traces = options_.command == Command::Attend || options_.command == Command::Explain;
    return !traces || options_.request.source == SourceKind::Encoder;
  }

  std::optional<Error> prepare() {
    const auto path = cpu_path_from_environment();
    if (!path) return path.error();
    auto examples = load_examples(resource_folder() / "assets" / "examples");
    if (!examples) return examples.error();
    sources_.emplace(std::move(*examples));
    if (!needs_encoder()) return std::nullopt;
    auto encoder = load_encoder(options_.model, *path);
    if (!encoder) return encoder.error();
    sources_->set_encoder(*encoder);
    return std::nullopt;
  }

  Result<std::string> answer(const std::string& text) {
    switch (options_.command) {
      case Command::Tokens: return tokens(text);
      case Command::Encode: return encode(text);
      case Command::Explain: return explained(text);
      default: return attend(text);
    }
  }

  std::string tokens(const std::string& text) const {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    std::vector<Span> spans;
    for (const Piece& piece : tokenize(sources_->encoder()->vocabulary(), text)) {
      ids.push_back(std::to_string(piece.id));
      names.push_back(json_string(piece.token));
      spans.push_back(piece.span);
    }
    JsonObject json;
    json.text("text", text).raw("ids", json_array(ids)).raw("tokens", json_array(names));
    json.raw("spans", json_spans(spans)).raw("words", json_spans(split_words(text)));
    return json.finish() + "\n";
  }

  Result<std::string> encode(const std::string& text) {
    const auto run = sources_->encoder()->run(text, executor_);
    if (!run) return run.error();
    return JsonObject().text("text", text).raw("embedding", json_row(run->embedding)).finish() + "\n";
  }

  Result<TracePtr> trace(const std::string& text) {
    TraceRequest request = options_.request;
    request.text = text;
    if (request.source == SourceKind::Lesson) {
      const LessonExample* example = sources_->example(request.example);
      if (example == nullptr) return Error{"error.source.no_example", {{"example", request.example}}, ""};
      if (text != example->trace->text) return Error{"error.source.lesson_text", {{"text", example->trace->text}}, ""};
    }
    return sources_->trace(request, executor_);
  }

  Result<std::string> attend(const std::string& text) {
    const auto computed = trace(text);
    if (!computed) return computed.error();
    if (options_.format == Format::Json) return trace_json(**computed) + "\n";
    if (options_.format == Format::Csv) return trace_csv(**computed);
    if ((*computed)->dropped > 0) {
      streams_.errors << "headlight-cli: "
                      << texts_.plural("cli.note.dropped", static_cast<long long>((*computed)->dropped)) << "\n";
    }
    return trace_table(**computed, streams_.shaded);
  }

  Result<std::string> explained(const std::string& text) {
    const auto computed = trace(text);
    if (!computed) return computed.error();
    const AttentionTrace& shown = **computed;
    if (options_.query >= shown.size() || options_.key >= shown.size()) {
      return Error{"error.input.no_such_cell", {{"last", std::to_string(shown.size() - 1)}}, ""};
    }
    const CellExplanation cell = explain(shown, options_.query, options_.key);
    if (options_.format == Format::Json) return explanation_json(shown, cell) + "\n";
    return explanation_text(shown, cell, texts_);
  }

  void note_replaced(const InputText& input) const {
    streams_.errors << "headlight-cli: "
                    << texts_.text("cli.note.replaced", {{"number", std::to_string(input.number)},
                                                         {"count", std::to_string(input.replaced)}})
                    << "\n";
  }

  int fail(const Error& error) const {
    streams_.errors << "headlight-cli: " << texts_.sentence(error) << "\n";
    return exit_code(error);
  }

  const Options& options_;
  const Catalogue& texts_;
  const Streams& streams_;
  SerialExecutor executor_;
  std::optional<Sources> sources_;
};

int check_lesson_folder(const Options& options, const Catalogue& texts, const Streams& streams) {
  const auto files = load_lesson_files(options.folder);
  const auto examples = load_examples(resource_folder() / "assets" / "examples");
  if (!files || !examples) {
    const Error& error = files ? examples.error() : files.error();
    streams.errors << "headlight-cli: " << texts.sentence(error) << "\n";
    return exit_code(error);
  }
  std::map<std::string, TracePtr> traces;
  for (const LessonExample& example : *examples) traces[example.name] = example.trace;
  const std::vector<Error> problems = check_lesson(*files, traces);
  for (const Error& problem : problems)
    streams.output << (options.folder / "").string() << texts.sentence(problem) << "\n";
  return problems.empty() ? kGood : kWrongInput;
}

}  // namespace

int run(const Options& options, const Catalogue& texts, const Streams& streams) {
  if (options.command == Command::CheckLesson) return check_lesson_folder(options, texts, streams);
  return Session(options, texts, streams).run();
}

}  // namespace headlight::cli
