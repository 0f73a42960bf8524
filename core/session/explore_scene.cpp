#include "core/session/explore_scene.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "core/export/trace_text.h"
#include "core/session/following.h"
#include "core/session/names.h"
#include "core/session/prose_numbers.h"
#include "core/text/alignment.h"
#include "core/text/words.h"

namespace headlight {
namespace {

// What stands on the screen of a followed trace, to find what was computed together with it.
TraceRequest on_screen(const State& state, const ResultStore& results, const TraceRequest& wanted, std::size_t place) {
  const auto& shown = state.followed[place].shown;
  return results.find(wanted) || !shown ? wanted : *shown;
}

// --- the way from text to output ---

const Matrix* matrix_at(const AttentionTrace& trace, ExploreStage stage) {
  switch (stage) {
    case ExploreStage::Vectors: return trace.vectors.get();
    case ExploreStage::Queries: return &trace.queries;
    case ExploreStage::Keys: return &trace.keys;
    case ExploreStage::Values: return &trace.values;
    case ExploreStage::Scores: return &trace.scores;
    case ExploreStage::Output: return &trace.output;
    default: return nullptr;
  }
}

// The names of a matrix's columns: words for scores, features where vectors are made of them.
std::vector<std::string> column_names(const AttentionTrace& trace, ExploreStage stage, const Content& content) {
  std::vector<std::string> names;
  if (stage == ExploreStage::Scores) {
    for (const Piece& piece : trace.pieces) names.push_back(piece.token);
  }
  if (trace.origin.source != "handset" || !content.hand_set) return names;
  const HandSetHead& head = content.hand_set->head;
  if (stage == ExploreStage::Vectors) return content.hand_set->lexicon.features();
  if (stage == ExploreStage::Queries || stage == ExploreStage::Keys) return head.asks;
  if (stage == ExploreStage::Values || stage == ExploreStage::Output) return head.carries;
  return names;
}

// Where each word or piece stands in the text, in bytes; a piece's number in the vocabulary.
Matrix places_of(const std::vector<Span>& spans, const std::vector<Piece>* pieces) {
  Matrix places(static_cast<Eigen::Index>(spans.size()), pieces != nullptr ? 3 : 2);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    places(row, 0) = static_cast<float>(spans[i].begin);
    places(row, 1) = static_cast<float>(spans[i].end);
    if (pieces != nullptr) places(row, 2) = static_cast<float>((*pieces)[i].id);
  }
  return places;
}

void list_text(const AttentionTrace& trace, const Catalogue& texts, MatrixScene& scene) {
  scene.places = 0;
  scene.columns = {texts.text("matrix.from"), texts.text("matrix.to")};
  for (const Span& word : trace.words) scene.rows.push_back(trace.text.substr(word.begin, word.size()));
  scene.numbers = std::make_shared<const Matrix>(places_of(trace.words, nullptr));
}

void list_pieces(const AttentionTrace& trace, const Catalogue& texts, MatrixScene& scene) {
  scene.places = 0;
  scene.columns = {texts.text("matrix.from"), texts.text("matrix.to"), texts.text("matrix.id")};
  std::vector<Span> spans;
  for (const Piece& piece : trace.pieces) spans.push_back(piece.span);
  scene.numbers = std::make_shared<const Matrix>(places_of(spans, &trace.pieces));
}

MatrixScene matrix_scene(const TracePtr& shown, ExploreStage stage, const Content& content) {
  MatrixScene scene;
  scene.trace = shown;
  if (shown->level == Level::Word && shown->combined()) scene.trace = shown->parts.front();
  const AttentionTrace& trace = *scene.trace;
  if (stage == ExploreStage::Text) {
    list_text(trace, content.texts, scene);
    return scene;
  }
  for (const Piece& piece : trace.pieces) scene.rows.push_back(piece.token);
  const Matrix* numbers = matrix_at(trace, stage);
  if (stage == ExploreStage::Pieces) {
    list_pieces(trace, content.texts, scene);
  } else if (numbers != nullptr && numbers->size() > 0) {
    scene.numbers = {scene.trace, numbers};  // kept alive by its trace
    scene.columns = column_names(trace, stage, content);
  } else {
    scene.missing = trace.combined() ? "matrix.of_many_heads" : "matrix.no_vectors";
  }
  return scene;
}

// --- comparing ---

// The word as the map names it; one that stands twice is told apart.
std::string name_of_change(const RowChange& change, const DifferenceMap& map, const AttentionTrace& first,
                           const AttentionTrace& second) {
  if (!change.first_row) return told_apart(second, *change.second_row);
  std::string name = told_apart(first, *change.first_row);
  if (!change.second_row) return name;
  const std::string& both = map.words[static_cast<std::size_t>(*map.place_of_first(*change.first_row))].token;
  return both == first.pieces[static_cast<std::size_t>(*change.first_row)].token ? name : both;
}

ComparedScene compared_scene(const State& state, const TraceRequest& wanted, const TraceRequest& reading,
                             const TraceView& view, const ResultStore& results) {
  ComparedScene scene;
  const Following following = follow(state, results, wanted, 1);
  scene.stale = following.stale;
  scene.problem = following.problem;
  if (!following.trace) return scene;
  scene.map = results.find(DifferenceRequest{reading, on_screen(state, results, wanted, 1)});
  std::optional<int> row;  // of the same word in the other reading
  if (scene.map) {
    scene.row = scene.map->place_of_first(view.row.query);
    if (scene.row) row = scene.map->common[static_cast<std::size_t>(*scene.row)].second;
  }
  scene.has_word = row.has_value();
  scene.view = view_of(following.trace, row, state.explore.direction, state.explore.look);
  if (scene.has_word && state.explore.direction == Direction::LooksAt) {
    scene.changes = row_changes(*scene.map, view.trace->weights.row(view.row.query), view.row.query,
                                following.trace->weights.row(*row));
    for (const RowChange& each : scene.changes) {
      scene.words.push_back(name_of_change(each, *scene.map, *view.trace, *following.trace));
    }
    scene.moved = moved_share(scene.changes);
  }
  return scene;
}

// --- the rest ---

// Nothing while the page shows what the example speaks of, or its other sentence.
std::string told_about(const ExampleSentence& example, const ExploreState& explore, const AttentionTrace* trace,
                       const Catalogue& texts) {
  const bool sentence =
      explore.sentence == example.sentence || (!example.other.empty() && explore.sentence == example.other);
  const auto source = source_named(example.source);
  const bool one_head = source && has_one_head(*source);
  const bool reader = source == explore.source &&
                      (source != SourceKind::Trained || explore.trained == example.trained) &&
                      (one_head || (explore.layer == example.layer && explore.head == example.head));
  if ((sentence && reader) || trace == nullptr) return "";
  return texts.text("explore.example_about",
                    {{"sentence", literal(example.sentence)}, {"reader", origin_label(*trace, texts)}});
}

OpenedExample opened(const ExampleSentence& example, const ExploreState& explore, const Catalogue& texts,
                     const ResultStore& results) {
  const auto trace_of = [&](const std::string& sentence) {
    const auto request = example_request(example, sentence);
    return request ? results.find(*request) : nullptr;
  };
  const TracePtr trace = trace_of(example.sentence);
  const TracePtr other = trace_of(example.other);
  OpenedExample scene{&example,
                      told_about(example, explore, trace.get(), texts),
                      numbers_in(example.question, trace.get(), other.get()),
                      {}};
  for (const TextBlock& block : example.clue) {
    for (std::string& number : numbers_in(block.runs, trace.get(), other.get()))
      scene.clue.push_back(std::move(number));
  }
  return scene;
}

// Which of the sentence's words a row is, or is a part of.
std::optional<int> word_of_row(const AttentionTrace& trace, int row) {
  const Span& span = trace.pieces[static_cast<std::size_t>(row)].span;
  for (std::size_t word = 0; word < trace.words.size(); ++word) {
    if (span.size() > 0 && trace.words[word].contains(span)) return static_cast<int>(word);
  }
  return std::nullopt;
}

// The same word's row at the other level: its first piece, or the word that the piece is a part of.
std::optional<int> row_across(const AttentionTrace& trace, int row) {
  if (trace.level == Level::Piece) {
    const std::vector<WordGroup> groups = align_words(trace.words, trace.pieces);
    const auto holds = [&](const WordGroup& group) { return std::ranges::count(group.pieces, row) > 0; };
    const auto found = std::find_if(groups.begin(), groups.end(), holds);
    return found == groups.end() ? std::nullopt : std::optional(static_cast<int>(found - groups.begin()));
  }
  const std::vector<int>& pieces = trace.groups[static_cast<std::size_t>(row)];
  return pieces.empty() ? std::nullopt : std::optional(pieces.front());
}

std::string word_at(const std::string& text, std::optional<int> index) {
  const std::vector<Span> words = index ? split_words(text) : std::vector<Span>();
  if (!index || *index >= static_cast<int>(words.size())) return "";
  const Span span = words[static_cast<std::size_t>(*index)];
  return text.substr(span.begin, span.size());
}

// "without *glass*, temperature 0.50"
std::string what_if_in_words(const WhatIf& what_if, const std::string& removed, const Catalogue& texts) {
  std::string list;
  const auto add = [&](const std::string& part) { list += (list.empty() ? "" : texts.text("words.separator")) + part; };
  if (!removed.empty()) {
    const bool deleted = what_if.removal == Removal::Delete;
    add(texts.text(deleted ? "whatif.name.deleted" : "whatif.name.hidden", {{"word", literal(removed)}}));
  }
  if (what_if.causal) add(texts.text("whatif.name.causal"));
  if (!what_if.scaled) add(texts.text("whatif.unscaled"));
  if (what_if.temperature != 1) {
    add(texts.text("whatif.name.temperature", {{"t", decimals(static_cast<double>(what_if.temperature), 2)}}));
  }
  return list.empty() ? texts.text("compare.as_it_is") : list;
}

void add_pinned(const std::vector<int>& pins, ExploreScene& scene) {
  for (const int row : pins) {
    if (row < scene.view->trace->size() && row != scene.view->row.query) {
      scene.pinned.push_back(also_read(*scene.view, row));
    }
  }
}

}  // namespace

ExploreScene explore_scene(const State& state, const Content& content, const ResultStore& results) {
  ExploreScene scene;
  const ExploreState& explore = state.explore;
  const HandSetEdits& edits = own_edits(state);
  const TraceRequest wanted = explore_request(explore, edits);
  const Following following = follow(state, results, wanted);
  scene.problem = following.problem;
  scene.stale = following.stale;
  if (const ExampleSentence* example = open_example(explore, content))
    scene.example = opened(*example, explore, content.texts, results);
  const TracePtr& trace = following.trace;
  if (!trace) return scene;
  scene.view = view_of(trace, explore.query, explore.direction, explore.look);
  add_pinned(explore.pins, scene);
  const bool guessing = explore.guessing && explore.direction == Direction::LooksAt && trace->size() <= kMostGuessed;
  if (guessing) scene.guess = guess_of(explore.guess, scene.view->row.weights);
  const auto& cell = explore.cell;
  if (cell && cell->query < trace->size() && cell->key < trace->size()) {
    scene.cell = explain(*trace, cell->query, cell->key);
  }
  if (trace->dropped > 0) scene.dropped_text = trace->text.substr(trace->read_end);

  const TraceRequest reading = on_screen(state, results, wanted, 0);
  if (explore.stage == ExploreStage::Heads) {
    scene.heads = results.find(heads_request(reading));
    scene.too_long_for_heads = trace->size() > kMostForAllHeads;
  } else if (explore.stage != ExploreStage::Weights) {
    scene.matrix = matrix_scene(trace, explore.stage, content);
  }
  if (const auto other = compared_request(explore, edits)) {
    scene.compared = compared_scene(state, *other, reading, *scene.view, results);
  }
  scene.word = word_of_row(*trace, scene.view->row.query);
  scene.across = row_across(*trace, scene.view->row.query);
  scene.removed = word_at(explore.sentence, explore.what_if.removed);
  scene.what_if = what_if_in_words(explore.what_if, scene.removed, content.texts);
  return scene;
}

}  // namespace headlight
