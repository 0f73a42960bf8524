#include "core/session/reflection_report.h"

#include <algorithm>

#include "core/session/names.h"

namespace headlight {
namespace {

std::string listed(const AttentionTrace& trace, const std::vector<int>& rows, const Catalogue& texts) {
  std::string list;
  for (const int row : rows) {
    list += (list.empty() ? "" : texts.text("words.separator")) + "*" + literal(shown_word(trace, row)) + "*";
  }
  return list;
}

// A sentence of the interface as plain text: the marks around words become quotation marks.
std::string plain(const std::string& sentence) {
  std::string text;
  bool open = false;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] == '*') {
      text += open ? "”" : "“";
      open = !open;
    } else {
      if (sentence[at] == '\\' && at + 1 < sentence.size()) ++at;
      text += sentence[at];
    }
  }
  return text;
}

// Layer and head of the first trace, counted from 1.
TextArguments head_of(const ReflectionScene& scene) {
  for (const ReflectionSideScene& side : scene.sides) {
    if (!side.view) continue;
    const Origin& origin = side.view->trace->origin;
    return {{"layer", std::to_string(origin.layer + 1)}, {"head", std::to_string(origin.head + 1)}};
  }
  return {};
}

ReportSection section_of(const Scene& scene, std::size_t place) {
  const Catalogue& texts = scene.content.texts;
  const ReflectionSide& own = scene.state.reflection.sides[place];
  const ReflectionSideScene& side = scene.reflection->sides[place];
  ReportSection section;
  section.heading = texts.text(place == 0 ? "reflection.first" : "reflection.second");
  section.paragraphs.push_back(own.text.empty() ? texts.text("report.nothing") : "“" + own.text + "”");
  section.quote_title = texts.text("report.reason");
  section.quote = own.reason;
  if (!side.view) return section;
  const AttentionTrace& trace = *side.view->trace;
  if (!side.marked.empty()) {
    section.paragraphs.push_back(plain(texts.text("report.marked", {{"words", listed(trace, side.marked, texts)}})));
  }
  if (!scene.state.reflection.comparing || side.missing) return section;
  if (side.overlap) section.paragraphs.push_back(plain(overlap_sentence(side, texts)));
  const int row = side.view->row.query;
  section.figure_note = plain(row_in_words(trace, side.view->row, texts));
  for (int key = 0; key < trace.size(); ++key) {
    const bool marked = std::find(side.marked.begin(), side.marked.end(), key) != side.marked.end();
    section.bars.push_back({shown_word(trace, key), static_cast<double>(trace.weights(row, key)),
                            side.view->row.percentages[static_cast<std::size_t>(key)], marked});
  }
  return section;
}

}  // namespace

bool is_begun(const ReflectionState& reflection) {
  const auto written = [](const ReflectionSide& side) { return !side.text.empty() || !side.reason.empty(); };
  return std::any_of(reflection.sides.begin(), reflection.sides.end(), written);
}

std::string overlap_sentence(const ReflectionSideScene& side, const Catalogue& texts) {
  const AttentionTrace& trace = *side.view->trace;
  const Overlap& overlap = *side.overlap;
  const std::string count = std::to_string(side.marked.size());
  std::string sentence = texts.text(
      "reflection.share", {{"words", listed(trace, side.marked, texts)}, {"share", std::to_string(overlap.share)}});
  sentence += " ";
  sentence += overlap.share == overlap.best_share
                  ? texts.text("reflection.all_found")
                  : texts.text("reflection.best", {{"words", listed(trace, overlap.best, texts)},
                                                   {"share", std::to_string(overlap.best_share)},
                                                   {"agreed", std::to_string(overlap.agreed)},
                                                   {"count", count}});
  return sentence;
}

Report reflection_report(const Scene& scene) {
  const Catalogue& texts = scene.content.texts;
  const ReflectionState& own = scene.state.reflection;
  Report report;
  report.title = texts.text("report.title", {{"word", own.word}});
  report.intro.push_back(texts.text("reflection.question"));
  const bool compared = std::any_of(scene.reflection->sides.begin(), scene.reflection->sides.end(),
                                    [](const ReflectionSideScene& side) { return side.view && !side.missing; });
  if (own.comparing && compared) {
    const std::string source = std::string(name_of(own.source));
    report.intro.push_back(texts.text("report.source." + source, head_of(*scene.reflection)));
  }
  for (std::size_t side = 0; side < own.sides.size(); ++side) report.sections.push_back(section_of(scene, side));
  report.word_column = texts.text("figure.word");
  report.weight_column = texts.text("report.weight");
  report.marked_column = texts.text("report.marked_column");
  report.marked = texts.text("report.yes");
  report.footer = texts.text("report.footer");
  return report;
}

}  // namespace headlight
