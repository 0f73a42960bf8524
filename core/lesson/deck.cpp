#include "core/lesson/deck.h"

#include <algorithm>
#include <array>

#include "core/lesson/file_reader.h"
#include "core/lesson/sentences.h"

namespace headlight {
namespace {

// "a | b | c"
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('|', at), text.size());
    parts.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

// "bank | a sentence | another", or "bank / bench | …" where each sentence has a word of its own.
bool read_pair(const std::string& text, std::vector<SentencePair>& pairs) {
  const auto parts = parts_of(text);
  if (parts.size() != 3 || parts[0].empty() || parts[1].empty() || parts[2].empty()) return false;
  const std::size_t slash = parts[0].find('/');
  const std::string first = trimmed(std::string_view(parts[0]).substr(0, slash));
  const std::string second = slash == std::string::npos ? first : trimmed(std::string_view(parts[0]).substr(slash + 1));
  pairs.push_back({{first, second}, {parts[1], parts[2]}});
  return !first.empty() && !second.empty();
}

// "money | a sentence"
bool read_context(const std::string& text, std::vector<ContextSentence>& contexts) {
  const auto parts = parts_of(text);
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) return false;
  contexts.push_back({parts[0], parts[1]});
  return true;
}

// Nothing where the kind is unknown: any other figure would be a wrong one.
std::optional<Figure> read_figure(FileReader& reader, const Element& block) {
  Figure figure;
  figure.line = block.line;
  bool known = false;
  reader.fields(block, {{"kind",
                         [&](const std::string& name) {
                           const auto found = figure_named(name);
                           known = found.has_value();
                           if (known) figure.kind = *found;
                           return true;  // an unknown kind has a sentence of its own, below
                         }},
                        {"example", text_into(figure.example)},
                        {"text", text_into(figure.text)},
                        {"layer", number_into(figure.layer)},
                        {"head", number_into(figure.head)},
                        {"query", text_into(figure.query)},
                        {"ask", text_into(figure.ask)},
                        {"classmate", text_appended_to(figure.classmates)},
                        {"pair", [&](const std::string& text) { return read_pair(text, figure.pairs); }},
                        {"context", [&](const std::string& text) { return read_context(text, figure.contexts); }},
                        {"try", text_appended_to(figure.suggestions)}});
  if (known) return figure;
  reader.problem("error.lesson.unknown_figure", block.line);
  return std::nullopt;
}

// Cuts a slide into steps and notes which stage of the figure each of them asks for.
class StepReader {
 public:
  explicit StepReader(FileReader& reader) : reader_(reader) { steps_.emplace_back(); }

  void begin(int line) {
    if (steps_.back().step.blocks.empty()) reader_.problem("error.lesson.empty_step", line);
    steps_.emplace_back();
  }
  void add(TextBlock block) { steps_.back().step.blocks.push_back(std::move(block)); }
  void options(const Element& block) {
    steps_.back().line = block.line;
    reader_.fields(block, {{"shows", text_into(steps_.back().shows)}});
  }

  // Once the figure is known, names become stages.
  std::vector<Step> finish(const std::optional<Figure>& figure) {
    const auto known = stages_of(figure.value_or(Figure{}).kind);
    Stage stage = known.front().stage;
    std::vector<Step> result;
    for (NamedStep& each : steps_) {
      const auto found =
          std::find_if(known.begin(), known.end(), [&](const StageName& name) { return name.name == each.shows; });
      if (found != known.end()) stage = found->stage;
      if (figure && found == known.end() && !each.shows.empty()) {
        std::string names;
        for (const StageName& name : known) names += (names.empty() ? "" : ", ") + std::string(name.name);
        reader_.problem("error.lesson.unknown_stage", each.line, {{"stage", each.shows}, {"known", names}});
      }
      each.step.shows = stage;
      result.push_back(std::move(each.step));
    }
    return result;
  }

 private:
  struct NamedStep {
    Step step;
    std::string shows;
    int line = 0;
  };
  FileReader& reader_;
  std::vector<NamedStep> steps_;
};

Slide read_slide(const NamedText& file, int number, std::vector<Error>& problems) {
  FileReader reader(file, problems);
  StepReader steps(reader);
  Slide slide;
  bool has_figure = false;
  slide.number = number;
  slide.file = file.name;
  for (const Element& element : reader.elements()) {
    if (element.kind == ElementKind::Heading) {
      if (!slide.title.empty()) reader.problem("error.lesson.heading", element.line);
      if (slide.title.empty()) slide.title = plain_text(element.runs);
    } else if (element.kind == ElementKind::Quote && slide.question.empty()) {
      slide.question = element.runs;
    } else if (element.kind == ElementKind::Rule) {
      steps.begin(element.line);
    } else if (element.kind == ElementKind::Code && element.info == "step") {
      steps.options(element);
    } else if (element.kind == ElementKind::Code && element.info == "figure") {
      if (has_figure) reader.problem("error.lesson.two_figures", element.line);
      has_figure = true;
      slide.figure = read_figure(reader, element);
    } else if (auto block = text_block(element)) {
      steps.add(std::move(*block));
    }
  }
  if (slide.title.empty()) reader.problem("error.lesson.no_title", 1);
  if (slide.question.empty()) reader.problem("error.lesson.no_question", 1);
  if (!has_figure) reader.problem("error.lesson.no_figure", 1);
  slide.steps = steps.finish(slide.figure);
  return slide;
}

LessonInfo read_info(const NamedText& file, std::vector<Error>& problems) {
  FileReader reader(file, problems);
  LessonInfo info;
  for (const Element& element : reader.elements()) {
    if (element.kind == ElementKind::Heading) info.title = plain_text(element.runs);
    if (element.kind != ElementKind::Code || element.info != "lesson") continue;
    reader.fields(element, {{"module", number_into(info.module)},
                            {"number", number_into(info.number)},
                            {"of", number_into(info.of)},
                            {"minutes", number_into(info.minutes)},
                            {"tag", text_into(info.tag)}});
  }
  if (info.title.empty()) reader.problem("error.lesson.no_title", 1);
  return info;
}

// "## Q Query": the letter, then the name.
std::vector<Concept> read_concepts(const NamedText& file, std::vector<Error>& problems) {
  FileReader reader(file, problems);
  std::vector<Concept> concepts;
  for (const Element& element : reader.elements()) {
    if (element.kind == ElementKind::Heading && element.level == 2) {
      const std::string heading = plain_text(element.runs);
      const std::size_t space = heading.find(' ');
      if (space == std::string::npos) {
        reader.problem("error.lesson.bad_field", element.line, {{"field", heading}});
        continue;
      }
      concepts.push_back({heading.substr(0, space), trimmed(heading.substr(space)), {}});
    } else if (auto block = text_block(element); block && !concepts.empty()) {
      concepts.back().blocks.push_back(std::move(*block));
    }
  }
  return concepts;
}

}  // namespace

std::string slide_name(int number) {
  constexpr std::array<std::string_view, kAllSlides - kSlides> kMore = {"classroom", "two-meanings", "diagram"};
  return number <= kSlides ? "slide-" + std::to_string(number)
                           : std::string(kMore.at(static_cast<std::size_t>(number - kSlides - 1)));
}

ParsedDeck parse_deck(const std::vector<NamedText>& files) {
  ParsedDeck result;
  const auto find = [&](const std::string& name) -> const NamedText* {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const NamedText& file) { return file.name == name; });
    if (found != files.end()) return &*found;
    result.problems.push_back({"error.lesson.missing_file", {}, name + ":1"});
    return nullptr;
  };
  if (const NamedText* file = find("lesson.md")) result.deck.info = read_info(*file, result.problems);
  for (int number = 1; number <= kAllSlides; ++number) {
    const std::string name = slide_name(number) + ".md";
    const NamedText* file = find(name);
    result.deck.slides.push_back(file != nullptr ? read_slide(*file, number, result.problems)
                                                 : Slide{number, name, {}, {}, {Step{}}, {}});
  }
  if (const NamedText* file = find("explore.md")) result.deck.sentences = read_sentences(*file, result.problems);
  if (const NamedText* file = find("concepts.md")) result.deck.concepts = read_concepts(*file, result.problems);
  if (const NamedText* file = find("conclusion.md")) result.deck.conclusion = read_concepts(*file, result.problems);
  return result;
}

}  // namespace headlight
