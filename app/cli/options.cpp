#include "app/cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <string_view>

#include "app/arguments.h"
#include "app/cli/exit_codes.h"
#include "app/platform/files.h"

namespace headlight::cli {
namespace {

const std::map<std::string, SourceKind> kSources = {{"encoder", SourceKind::Encoder},
                                                    {"handset", SourceKind::HandSet},
                                                    {"lesson", SourceKind::Lesson},
                                                    {"shelf", SourceKind::Shelf},
                                                    {"untrained", SourceKind::Untrained}};
constexpr double kLargestSeed = 9'007'199'254'740'992;  // whole numbers that a double still tells apart
constexpr std::string_view kTrainedPrefix = "head:";
const std::map<std::string, int> kHeadNames = {{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"mean", kMeanHead}};
const std::map<std::string, Level> kLevels = {{"piece", Level::Piece}, {"word", Level::Word}};
const std::map<std::string, Mask> kMasks = {{"none", Mask::None}, {"causal", Mask::Causal}};
const std::map<std::string, Format> kFormats = {
    {"table", Format::Table}, {"json", Format::Json}, {"csv", Format::Csv}, {"md", Format::Markdown}};

std::string name_in(const std::map<std::string, Format>& names, Format format) {
  for (const auto& [name, value] : names) {
    if (value == format) return name;
  }
  return "";
}

// A command that takes any text as an argument. CLI11's own lists would split a text in square brackets, so the texts
// are what CLI11 leaves over; an unknown option among them is still an error.
class TextCommand : public CLI::App {
 public:
  using CLI::App::App;

  std::vector<std::string> texts() const {
    std::vector<std::string> list;
    for (const auto& [kind, argument] : missing_) {
      if (kind != CLI::detail::Classifier::NONE) throw CLI::ExtrasError(get_name(), {argument});
      list.push_back(argument);
    }
    return list;
  }
};

// One parser run: the options with the CLI11 objects that fill them.
class Parser {
 public:
  explicit Parser(const Catalogue& texts) : texts_(texts), app_(texts.text("cli.about"), "headlight-cli") {
    app_.set_version_flag("--version", std::string("headlight ") + HEADLIGHT_VERSION);
    app_.require_subcommand(1);
    add_tokens();
    add_attend();
    add_encode();
    add_explain();
    add_check_lesson();
    add_quiz();
    add_heads();
    add_measure();
  }

  std::variant<Options, int> run(int argc, char** argv) {
    // What follows "--" is text, whatever it begins with; CLI11 forgets that between a command and its parent.
    char** const end = argv + argc;
    char** const mark =
        std::find_if(argv, end, [](const char* argument) { return std::string_view(argument) == "--"; });
    try {
      app_.parse(static_cast<int>(mark - argv), argv);
    } catch (const CLI::ParseError& stop) {  // also thrown for --help and --version
      return app_.exit(stop) == 0 ? kGood : kWrongUsage;
    }
    if (mark != end) options_.texts.insert(options_.texts.end(), mark + 1, end);
    options_.format = formats_[options_.command];
    options_.request.scaled = !no_scale_;
    return options_;
  }

 private:
  CLI::App* add(const std::string& name, Command command) {
    CLI::App* sub = app_.add_subcommand(name, texts_.text("cli.command." + name));
    sub->final_callback([this, command] { options_.command = command; });
    return sub;
  }

  CLI::App* add_text_command(const std::string& name, Command command) {
    const auto owned = std::make_shared<TextCommand>(texts_.text("cli.command." + name), name);
    app_.add_subcommand(owned);
    TextCommand* sub = owned.get();
    sub->allow_extras();
    sub->footer(texts_.text("cli.option.text"));
    sub->final_callback([this, sub, command] {
      options_.command = command;
      options_.texts = sub->texts();
    });
    sub->add_flag("--jsonl", options_.json_lines, texts_.text("cli.option.jsonl"));
    add_model(sub);
    return sub;
  }

  template <class Value>
  CLI::Option* add_choice(CLI::App* sub, const std::string& name, Value& target,
                          const std::map<std::string, Value>& choices, const std::string& shown_default) {
    const std::string key = "cli.option." + name;
    CLI::Option* option = sub->add_option("--" + name, target, texts_.text(key));
    std::string names;
    for (const auto& [choice, value] : choices) names += (names.empty() ? "" : "|") + choice;
    return option->transform(one_of(choices, texts_))->type_name(names)->default_str(shown_default);
  }

  // One of the names, or "head:NAME".
  void add_source(CLI::App* sub) {
    const auto take = [this](const std::string& name) {
      const auto known = kSources.find(name);
      options_.request.source = known == kSources.end() ? SourceKind::Trained : known->second;
      if (known == kSources.end()) options_.request.trained = name.substr(kTrainedPrefix.size());
    };
    std::string names;
    for (const auto& [name, value] : kSources) names += name + "|";
    const auto check = [this](const std::string& name) {
      if (kSources.contains(name) || (name.starts_with(kTrainedPrefix) && name != kTrainedPrefix)) return std::string();
      std::string choices;
      for (const auto& [known, value] : kSources) choices += known + ", ";
      return texts_.text("cli.bad_choice", {{"value", name}, {"choices", choices + "head:NAME"}});
    };
    sub->add_option_function<std::string>("--source", take, texts_.text("cli.option.source"))
        ->check(CLI::Validator(check, "", ""))
        ->type_name(names + "head:NAME")
        ->default_str("encoder");
    add_head_folders(sub);
  }

  void add_head_folders(CLI::App* sub) {
    sub->add_option("--head-dir", options_.heads.folders, texts_.text("cli.option.head-dir"))
        ->type_name("DIR")
        ->allow_extra_args(false);  // one folder each time: what follows is text
  }

  void add_trace_options(CLI::App* sub) {
    add_source(sub);
    sub->add_option("--example", options_.request.example, texts_.text("cli.option.example"))
        ->type_name("NAME")
        ->capture_default_str();
    sub->add_option("--layer", options_.request.layer, texts_.text("cli.option.layer"))
        ->check(number_from_to(0, kLayers - 1, texts_))
        ->capture_default_str();
    add_choice(sub, "head", options_.request.head, kHeadNames, "0");
    add_choice(sub, "level", options_.request.level, kLevels, "piece");
    add_choice(sub, "mask", options_.request.mask, kMasks, "none");
    sub->add_option("--temperature", options_.request.temperature, texts_.text("cli.option.temperature"))
        ->check(number_from_to(1e-3, 1e3, texts_))
        ->capture_default_str();
    sub->add_flag("--no-scale", no_scale_, texts_.text("cli.option.no-scale"));
  }

  void add_format(CLI::App* sub, Command command, const std::map<std::string, Format>& choices, Format fallback) {
    formats_[command] = fallback;
    add_choice(sub, "format", formats_[command], choices, name_in(choices, fallback));
  }

  void add_tokens() { add_text_command("tokens", Command::Tokens); }
  void add_encode() { add_text_command("encode", Command::Encode); }

  void add_attend() {
    CLI::App* sub = add_text_command("attend", Command::Attend);
    add_trace_options(sub);
    add_format(sub, Command::Attend, kFormats, Format::Table);
  }

  void add_explain() {
    CLI::App* sub = add_text_command("explain", Command::Explain);
    add_trace_options(sub);
    sub->add_option("--query", options_.query, texts_.text("cli.option.query"))
        ->required()
        ->check(number_from_to(0, 1'000'000, texts_));
    sub->add_option("--key", options_.key, texts_.text("cli.option.key"))
        ->required()
        ->check(number_from_to(0, 1'000'000, texts_));
    add_format(sub, Command::Explain, {{"text", Format::Table}, {"json", Format::Json}}, Format::Table);
  }

  void add_check_lesson() {
    CLI::App* sub = add("check-lesson", Command::CheckLesson);
    sub->add_option("DIR", options_.folder, texts_.text("cli.option.folder"))->required();
  }

  CLI::App* add_quiz_task(CLI::App* quiz, const std::string& name, QuizTask task) {
    CLI::App* sub = quiz->add_subcommand(name, texts_.text("cli.quiz." + name));
    sub->final_callback([this, task] {
      options_.command = Command::Quiz;
      options_.quiz.task = task;
    });
    if (task != QuizTask::Generate) {
      sub->add_option("FILE", options_.quiz.file, texts_.text("cli.option.quiz_file"))->required();
    }
    return sub;
  }

  void add_quiz() {
    const std::map<std::string, Format> formats = {{"gift", Format::Gift}, {"json", Format::Json}};
    CLI::App* quiz = app_.add_subcommand("quiz", texts_.text("cli.command.quiz"));
    quiz->require_subcommand(1);
    add_quiz_task(quiz, "check", QuizTask::Check);
    add_quiz_task(quiz, "grade", QuizTask::Grade)
        ->add_option("--answers", options_.quiz.answers, texts_.text("cli.option.answers"))
        ->required();
    add_format(add_quiz_task(quiz, "convert", QuizTask::Convert), Command::Quiz, formats, Format::Gift);
    CLI::App* generate = add_quiz_task(quiz, "generate", QuizTask::Generate);
    generate->add_option("--sentence", options_.quiz.sentence, texts_.text("cli.option.sentence"))->required();
    generate->add_option("--n", options_.quiz.count, texts_.text("cli.option.count"))
        ->check(number_from_to(1, 100'000, texts_))
        ->capture_default_str();
    generate->add_option("--seed", options_.quiz.seed, texts_.text("cli.option.seed"))
        ->check(number_from_to(0, kLargestSeed, texts_))
        ->capture_default_str();
    add_model(generate);
    add_trace_options(generate);
    add_format(generate, Command::Quiz, formats, Format::Gift);
  }

  CLI::App* add_heads_task(CLI::App* heads, const std::string& name, HeadsTask task) {
    CLI::App* sub = heads->add_subcommand(name, texts_.text("cli.heads." + name));
    sub->final_callback([this, task] {
      options_.command = Command::Heads;
      options_.heads.task = task;
    });
    return sub;
  }

  void add_model(CLI::App* sub) {
    options_.model = default_model_folder();
    sub->add_option("--model", options_.model, texts_.text("cli.option.model"))
        ->type_name("DIR")
        ->capture_default_str();
  }

  void add_heads() {
    CLI::App* heads = app_.add_subcommand("heads", texts_.text("cli.command.heads"));
    heads->require_subcommand(1);
    add_head_folders(add_heads_task(heads, "list", HeadsTask::List));
    CLI::App* evaluate = add_heads_task(heads, "eval", HeadsTask::Evaluate);
    evaluate->add_option("FILE", options_.heads.file, texts_.text("cli.option.evaluation"))->required();
    add_head_folders(evaluate);
    add_model(evaluate);
    CLI::App* train = add_heads_task(heads, "train", HeadsTask::Train);
    std::map<std::string, Relation> relations;
    for (const Relation relation : kRelations) relations.emplace(name_of(relation), relation);
    train->add_option("NAME", options_.heads.relation, texts_.text("cli.option.relation"))
        ->transform(one_of(relations, texts_))
        ->type_name("describes|refers|sense")
        ->required();
    train->add_option("--seed", options_.heads.seed, texts_.text("cli.option.head-seed"))
        ->check(number_from_to(0, kLargestSeed, texts_))
        ->capture_default_str();
    train->add_option("--sentences", options_.heads.sentences, texts_.text("cli.option.sentences"))
        ->check(number_from_to(1, 100'000, texts_));
    train->add_option("--steps", options_.heads.steps, texts_.text("cli.option.steps"))
        ->check(number_from_to(1, 1'000'000, texts_));
    train->add_option("--out", options_.heads.out, texts_.text("cli.option.out"))->type_name("DIR");
    train->add_flag("--progress", options_.heads.progress, texts_.text("cli.option.progress"));
    add_model(train);
  }

  void add_measure() {
    CLI::App* measure = app_.add_subcommand("measure", texts_.text("cli.command.measure"));
    measure->require_subcommand(1);
    const auto add_measured = [&](const std::string& name, Measure what) {
      CLI::App* sub = measure->add_subcommand(name, texts_.text("cli.measure." + name));
      sub->final_callback([this, what] {
        options_.command = Command::Measure;
        options_.measure = what;
      });
      add_model(sub);
      return sub;
    };
    add_measured("pronouns", Measure::Pronouns);
    add_head_folders(add_measured("stereotypes", Measure::Stereotypes));
  }

  const Catalogue& texts_;
  CLI::App app_;
  Options options_;
  bool no_scale_ = false;
  std::map<Command, Format> formats_;
};

}  // namespace

std::variant<Options, int> parse_options(int argc, char** argv, const Catalogue& texts) {
  return Parser(texts).run(argc, argv);
}

}  // namespace headlight::cli
