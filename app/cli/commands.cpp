#include "app/cli/commands.h"

#include <map>
#include <optional>

#include "app/cli/exit_codes.h"
#include "app/cli/heads_commands.h"
#include "app/cli/input.h"
#include "app/cli/measure_command.h"
#include "app/cli/quiz_commands.h"
#include "app/cli/session_sources.h"
#include "app/platform/files.h"
#include "app/platform/load.h"
#include "core/export/json_text.h"
#include "core/export/number_sheet.h"
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
        Error error = line.error();
        if (error.where.empty()) error.where = place_of(input);
        code = fail(error);
      }
      return code == kGood && streams_.output.good();
    });
    if (!read) return fail(read.error());
    return code;
  }

 private:
  // "text 3" or "line 3", when there is more than one.
  std::string place_of(const InputText& input) const {
    if (options_.texts.empty()) return "line " + std::to_string(input.number);
    return options_.texts.size() > 1 ? "text " + std::to_string(input.number) : "";
  }

  std::optional<Error> prepare() {
    const auto path = cpu_path_from_environment();  // a wrong name is said also where it makes no difference
    if (!path) return path.error();
    if (options_.command == Command::Tokens) {
      auto vocabulary = load_vocabulary(options_.model);
      if (!vocabulary) return vocabulary.error();
      vocabulary_.emplace(std::move(*vocabulary));
      return std::nullopt;
    }
    auto sources = load_sources(options_, notes_on(streams_.errors, texts_));
    if (!sources) return sources.error();
    sources_.emplace(std::move(*sources));
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
    for (const Piece& piece : tokenize(*vocabulary_, text)) {
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
    note_dropped(*run->heads[0][0]);
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
    note_dropped(**computed);  // JSON says it itself
    if (options_.format == Format::Csv) return to_csv(weights_sheet(**computed));
    if (options_.format == Format::Markdown) return to_markdown(weights_sheet(**computed));
    return trace_table(**computed, streams_.shaded);
  }

  Result<std::string> explained(const std::string& text) {
    const auto computed = trace(text);
    if (!computed) return computed.error();
    const AttentionTrace& shown = **computed;
    if (options_.query >= shown.size() || options_.key >= shown.size()) {
      return Error{"error.input.no_such_cell", {{"last", std::to_string(shown.size() - 1)}}, ""};
    }
    note_dropped(shown);
    const CellExplanation cell = explain(shown, options_.query, options_.key);
    if (options_.format == Format::Json) return explanation_json(shown, cell) + "\n";
    return explanation_text(shown, cell, texts_);
  }

  void note_dropped(const AttentionTrace& trace) const {
    if (trace.dropped == 0) return;
    streams_.errors << "headlight-cli: " << texts_.plural("cli.note.dropped", static_cast<long long>(trace.dropped))
                    << "\n";
  }

  void note_replaced(const InputText& input) const {
    streams_.errors << "headlight-cli: "
                    << texts_.plural("cli.note.replaced", static_cast<long long>(input.replaced),
                                     {{"number", std::to_string(input.number)}})
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
  std::optional<Vocabulary> vocabulary_;
};

int check_lesson_folder(const Options& options, const Catalogue& texts, const Streams& streams) {
  const auto files = load_lesson_files(options.folder);
  if (!files) {
    streams.errors << "headlight-cli: " << texts.sentence(files.error()) << "\n";
    return exit_code(files.error());
  }
  std::map<std::string, LessonExample> examples;
  for (LessonExample& example : load_examples(resource_folder() / "assets" / "examples").examples) {
    const std::string name = example.name;
    examples.emplace(name, std::move(example));
  }
  const std::vector<Error> problems = read_lesson(*files, examples).problems;
  for (const Error& problem : problems)
    streams.output << (options.folder / "").string() << texts.sentence(problem) << "\n";
  return problems.empty() ? kGood : kWrongInput;
}

}  // namespace

int run(const Options& options, const Catalogue& texts, const Streams& streams) {
  if (options.command == Command::Quiz) return run_quiz(options, texts, streams);
  if (options.command == Command::Heads) return run_heads(options, texts, streams);
  if (options.command == Command::Measure) return run_measure(options, texts, streams);
  if (options.command == Command::CheckLesson) return check_lesson_folder(options, texts, streams);
  return Session(options, texts, streams).run();
}

}  // namespace headlight::cli
