#include "core/session/scene.h"

#include <algorithm>
#include <numeric>

#include "core/attention/rounding.h"
#include "core/attention/softmax.h"
#include "core/base/utf8.h"
#include "core/practice/references.h"
#include "core/session/update.h"

namespace headlight {
namespace {

constexpr std::size_t kWordsInSentence = 3;   // how many shares the "in words" line names
constexpr Eigen::Index kLargestPrinted = 48;  // rows; with more the cells are too small for numbers
constexpr int kSmallestNamed = 5;             // per cent; smaller ones after the first are left out

// The row to begin with: the last word that is not punctuation.
int default_row(const AttentionTrace& trace) {
  for (int row = static_cast<int>(trace.size()) - 1; row > 0; --row) {
    const std::string& token = trace.pieces[static_cast<std::size_t>(row)].token;
    const bool letters = std::any_of(token.begin(), token.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
             (c >= 'a' && c <= 'z');
    });
    if (letters) return row;
  }
  return 0;
}

TraceView view_of(const TracePtr& trace, std::optional<int> wanted) {
  const int last = static_cast<int>(trace->size()) - 1;
  const int row = wanted && *wanted <= last ? *wanted : default_row(*trace);
  TraceView view{trace, row_scene(*trace, row), trace->weights.maxCoeff(), {}};
  if (trace->size() <= kLargestPrinted) {
    for (Eigen::Index each = 0; each < trace->size(); ++each) {
      view.percentages.push_back(whole_percentages(trace->weights.row(each)));
    }
  }
  return view;
}

TracePtr explore_trace(const State& state, const Content& content, const TraceStore& traces, bool& stale) {
  const TraceRequest wanted = explore_request(state.explore);
  stale = false;
  if (const TracePtr found = traces.find(wanted)) return found;
  if (wanted.source == SourceKind::Lesson) {
    const auto example = content.examples.find(wanted.example);
    if (example != content.examples.end()) return example->second.trace;
  }
  if (state.trace_problem || !state.shown) return nullptr;
  stale = true;
  return traces.find(*state.shown);
}

ExploreScene explore_scene(const State& state, const Content& content, const TraceStore& traces) {
  ExploreScene scene;
  bool stale = false;
  const TracePtr trace = explore_trace(state, content, traces, stale);
  scene.problem = state.trace_problem;
  if (state.explore.source == SourceKind::Encoder && state.model.status == ModelStatus::Missing) {
    scene.problem = state.model.problem;
  }
  if (!trace || (scene.problem && stale)) return scene;
  scene.stale = stale && state.late;
  scene.view = view_of(trace, state.explore.query);
  const auto& cell = state.explore.cell;
  if (cell && cell->query < trace->size() && cell->key < trace->size()) {
    scene.cell = explain(*trace, cell->query, cell->key);
  }
  if (trace->dropped > 0) scene.dropped_text = trace->text.substr(trace->read_end);
  return scene;
}

void fill_numbers(const std::vector<TextRun>& runs, const AttentionTrace* trace, std::vector<std::string>& numbers) {
  for (const TextRun& run : runs) {
    if (!run.reference) continue;
    const bool quoted = run.reference->kind == "given";  // needs no trace
    if (trace == nullptr && !quoted) {
      numbers.push_back("–");
      continue;
    }
    const auto filled = fill_reference(*run.reference, trace != nullptr ? *trace : AttentionTrace());
    numbers.push_back(filled ? *filled : "–");  // the slide's problems say why
  }
}

std::optional<int> named_row(const Figure& figure, const AttentionTrace& trace) {
  const auto row = row_of_word(figure.query, trace);
  return row ? std::optional<int>(*row) : std::nullopt;
}

SlideScene slide_scene(const State& state, const Content& content, const TraceStore& traces) {
  SlideScene scene;
  const auto index = static_cast<std::size_t>(state.page.slide - 1);
  scene.slide = &content.deck.slides[index];
  for (const Error& problem : content.problems) {
    if (problem.where.starts_with(scene.slide->file + ":")) scene.problems.push_back(problem);
  }
  if (!scene.slide->figure) return scene;
  const Figure& figure = *scene.slide->figure;
  const auto add = [&](const TracePtr& trace) {
    scene.views.push_back(view_of(trace, state.row[index] ? state.row[index] : named_row(figure, *trace)));
  };
  if (const auto example = content.examples.find(figure.example); example != content.examples.end()) {
    add(example->second.trace);
  }
  for (const TraceRequest& request : wanted_traces(state, content)) {
    if (const TracePtr trace = traces.find(request)) add(trace);
  }
  if (!scene.views.empty() && !scene.views.front().trace->combined()) {
    const TraceView& first = scene.views.front();
    for (int key = 0; key < first.trace->size(); ++key)
      scene.row_cells.push_back(explain(*first.trace, first.row.query, key));
  }
  scene.learned_missing = figure.kind == FigureKind::Contrast && state.model.status == ModelStatus::Missing;
  const AttentionTrace* quoted = scene.views.empty() ? nullptr : scene.views.front().trace.get();
  fill_numbers(scene.slide->question, quoted, scene.numbers);
  for (const TextBlock& block : scene.slide->blocks) fill_numbers(block.runs, quoted, scene.numbers);
  return scene;
}

}  // namespace

std::string shown_word(const AttentionTrace& trace, int row) {
  constexpr std::size_t kLongest = 40;  // characters
  const std::string& token = trace.pieces[static_cast<std::size_t>(row)].token;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kLongest && end < token.size(); ++count) {
    end += decode_utf8(std::string_view(token).substr(end)).length;
  }
  return end < token.size() ? token.substr(0, end) + "…" : token;
}

RowScene row_scene(const AttentionTrace& trace, int query) {
  RowScene row;
  row.query = query;
  const Row weights = trace.weights.row(query);
  row.percentages = whole_percentages(weights);
  row.order.resize(static_cast<std::size_t>(weights.size()));
  std::iota(row.order.begin(), row.order.end(), 0);
  std::stable_sort(row.order.begin(), row.order.end(), [&](int a, int b) { return weights(a) > weights(b); });
  row.entropy = entropy_bits(weights);
  row.sum = weights.cast<double>().sum();
  return row;
}

std::string row_in_words(const AttentionTrace& trace, const RowScene& row, const Catalogue& texts) {
  std::string shares;
  for (std::size_t rank = 0; rank < std::min(kWordsInSentence, row.order.size()); ++rank) {
    const int key = row.order[rank];
    const int percentage = row.percentages[static_cast<std::size_t>(key)];
    if (rank > 0 && percentage < kSmallestNamed) break;
    const std::string share = std::to_string(percentage);
    const std::string word = literal(shown_word(trace, key));
    const std::string next = key == row.query ? texts.text("words.share_itself", {{"share", share}})
                                              : texts.text("words.share", {{"share", share}, {"word", word}});
    shares += (shares.empty() ? "" : texts.text("words.separator")) + next;
  }
  const std::string query = literal(shown_word(trace, row.query));
  return texts.text("words.row", {{"query", query}, {"shares", shares}});
}

Scene derive(const State& state, const Content& content, const TraceStore& traces) {
  Scene scene{state, content, std::nullopt, std::nullopt};
  if (state.page.kind == PageKind::Slide) scene.slide = slide_scene(state, content, traces);
  if (state.page.kind == PageKind::Explore) scene.explore = explore_scene(state, content, traces);
  return scene;
}

}  // namespace headlight
