#include "app/gui_options.h"

#include <CLI/CLI.hpp>
#include <charconv>

#include "app/arguments.h"
#include "app/platform/files.h"
#include "core/base/utf8.h"
#include "core/session/names.h"

namespace headlight {
namespace {

constexpr int kSmallest = 64;
constexpr int kLargest = 8192;
constexpr int kWrongUsage = 2;

// "1280x800"
bool read_size(const std::string& text, int& width, int& height) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) return false;
  const auto number = [](std::string_view digits, int& value) {
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return failure == std::errc() && end == digits.data() + digits.size() && value >= kSmallest && value <= kLargest;
  };
  return number(std::string_view(text).substr(0, cross), width) &&
         number(std::string_view(text).substr(cross + 1), height);
}

template <class Value>
std::map<std::string, Value> choices(std::initializer_list<Value> values) {
  std::map<std::string, Value> named;
  for (const Value& value : values) named[std::string(name_of(value))] = value;
  return named;
}

}  // namespace

std::variant<GuiOptions, int> parse_gui_options(int argc, char** argv, const Catalogue& texts, const State& start) {
  GuiOptions options;
  options.state = start;
  options.model = default_model_folder();
  CLI::App app(texts.text("gui.about"), "headlight");
  app.set_version_flag("--version", std::string("headlight ") + HEADLIGHT_VERSION);
  std::string page;
  int step = 0;
  std::string size;
  std::vector<std::string> pages;
  for (const Page& each : all_pages()) pages.push_back(name_of(each));
  app.add_option("--sentence", options.state.explore.sentence, texts.text("gui.option.sentence"));
  app.add_option("--page", page, texts.text("gui.option.page"))->check(CLI::IsMember(pages));
  app.add_option("--step", step, texts.text("gui.option.step"))->check(number_from_to(1, 99, texts));
  app.add_option("--source", options.state.explore.source, texts.text("gui.option.source"))
      ->transform(one_of(choices({SourceKind::Encoder, SourceKind::HandSet, SourceKind::Lesson, SourceKind::Untrained}),
                         texts));
  app.add_option("--theme", options.state.settings.theme, texts.text("gui.option.theme"))
      ->transform(one_of(choices({ThemeKind::Dark, ThemeKind::Light}), texts));
  app.add_option("--scale", options.state.settings.text_scale, texts.text("gui.option.scale"))
      ->check(number_from_to(kSmallestText, kLargestText, texts));
  app.add_option("--size", size, texts.text("gui.option.size"))->check([&](const std::string& text) {
    return read_size(text, options.width, options.height) ? std::string() : texts.text("gui.bad_size");
  });
  app.add_option("--screenshot", options.screenshot, texts.text("gui.option.screenshot"));
  app.add_option("--dump-ui", options.dump_ui, texts.text("gui.option.dump-ui"));
  app.add_option("--record", options.record, texts.text("gui.option.record"));
  app.add_option("--replay", options.replay, texts.text("gui.option.replay"));
  app.add_option("--model", options.model, texts.text("cli.option.model"));
  app.add_flag("--fresh", options.fresh, texts.text("gui.option.fresh"));
  app.add_flag("--time-startup", options.time_startup, texts.text("gui.option.time-startup"));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {  // also thrown for --help and --version
    return app.exit(stop) == 0 ? 0 : kWrongUsage;
  }
  options.state.explore.sentence = clean_utf8(options.state.explore.sentence).text;
  if (app.count("--sentence") > 0) options.state.workbench.sentence = options.state.explore.sentence;
  if (!page.empty()) {
    options.state.page = *page_named(page);
  } else if (app.count("--sentence") > 0 || app.count("--source") > 0) {
    options.state.page = {PageKind::Explore, 1};  // who names a sentence wants to see it
  }
  if (step > 0 && options.state.page.kind == PageKind::Slide) {
    SlideState& slide = options.state.slides[static_cast<std::size_t>(options.state.page.slide - 1)];
    slide.step = step - 1;  // one that the slide does not have becomes its last
    slide.looked.reset();
    slide.figure.guess.revealed = false;  // begin() reveals what a later step has passed
  }
  return options;
}

}  // namespace headlight
