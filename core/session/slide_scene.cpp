#include "core/session/slide_scene.h"

#include <algorithm>

#include "core/practice/references.h"
#include "core/session/prose_numbers.h"
#include "core/session/walk.h"

namespace headlight {
namespace {

constexpr int kPushPoints = 81;

void fill_numbers(SlideScene& scene) {
  const AttentionTrace* trace = scene.example != nullptr ? scene.example->trace.get() : nullptr;
  scene.numbers.push_back(numbers_in(scene.slide->question, trace));
  for (const Step& step : scene.slide->steps) {
    std::vector<std::string>& numbers = scene.numbers.emplace_back();
    for (const TextBlock& block : step.blocks) {
      for (std::string& number : numbers_in(block.runs, trace)) numbers.push_back(std::move(number));
    }
  }
}

Overlap guessed_words(const std::vector<int>& words, const RowScene& row) {
  return overlap_of(words, row.percentages, row.order);
}

std::optional<int> row_named(const std::string& word, const AttentionTrace& trace) {
  const auto row = row_of_word(word, trace);
  return row ? std::optional<int>(*row) : std::nullopt;
}

// The row to begin with: the one that was chosen, otherwise the word that the slide speaks of, if it is there.
std::optional<int> typed_row(const CurrentFigure& figure, const AttentionTrace& trace) {
  if (figure.stage == Stage::OwnShelf) return 0;
  if (figure.state.figure.sentence_row) return figure.state.figure.sentence_row;
  return row_named(figure.figure.query, trace);
}

TypedScene typed_scene(const State& state, const TraceRequest& request, const CurrentFigure& figure,
                       const ResultStore& results) {
  TypedScene scene;
  scene.untrained = request.source == SourceKind::Untrained;
  const Following following = follow(state, results, request);
  scene.problem = following.problem;
  scene.stale = following.stale;
  const TracePtr& trace = following.trace;
  if (!trace) return scene;
  scene.view = view_of(trace, typed_row(figure, *trace));
  return scene;
}

Row named_amounts(const LessonExample& example, const Row& vector) { return feature_amounts(example, vector); }

Matrix named_amounts(const LessonExample& example, const Matrix& vectors) {
  return vectors * example.directions.transpose();
}

BlendScene blend_scene(const LessonExample& example, const TraceView& view, const std::vector<float>& shares) {
  BlendScene scene;
  const Row truth = view.trace->weights.row(view.row.query);
  scene.own = shares.size() == static_cast<std::size_t>(truth.size());
  scene.features = example.features;
  scene.blend = blend(scene.own ? Row(Eigen::Map<const Row>(shares.data(), truth.size())) : truth, view.trace->values);
  scene.values = named_amounts(example, view.trace->values);
  scene.copies = named_amounts(example, scene.blend.copies);
  scene.output = named_amounts(example, scene.blend.output);
  scene.true_output = named_amounts(example, Row(view.trace->output.row(view.row.query)));
  return scene;
}

PushScene push_scene(const CurrentFigure& figure, const TraceView& view) {
  PushScene scene;
  const LessonExample& example = *figure.example;
  const int query = view.row.query;
  if (example.task) scene.key = example.task->targets[static_cast<std::size_t>(query)];
  const float push = figure.state.figure.learning.push;
  scene.view = view_of(std::make_shared<const AttentionTrace>(pushed(*view.trace, query, scene.key, push)), query);
  scene.curve = push_curve(*view.trace, query, scene.key, kFarthestPush, kPushPoints);
  scene.features = example.features;
  scene.picked = hard_pick(*scene.view.trace, query);
  scene.soft = named_amounts(example, Row(scene.view.trace->output.row(query)));
  scene.hard = named_amounts(example, hard_output(*scene.view.trace, query));
  return scene;
}

std::optional<TrainingScene> training_scene(const CurrentFigure& figure, int row, const ResultStore& results) {
  TrainingScene scene;
  scene.run = results.find(training_request(figure));
  if (!scene.run) return std::nullopt;
  const int last = static_cast<int>(scene.run->steps.size()) - 1;
  const bool at_start = figure.stage == Stage::Slope;  // the slopes are those of the untrained head
  scene.position = at_start ? 0 : std::clamp(figure.state.figure.learning.training.position, 0, last);
  scene.view = view_of(scene.step().trace, row);
  scene.slopes = output_slopes(*scene.step().trace, row);
  return scene;
}

// Traces besides the example's, in the order in which wanted() names them.
std::vector<TracePtr> computed_traces(const State& state, const Content& content, const ResultStore& results) {
  std::vector<TracePtr> traces;
  for (const Request& request : wanted(state, content)) {
    if (const auto* trace = std::get_if<TraceRequest>(&request)) traces.push_back(results.find(*trace));
  }
  return traces;
}

void derive_stage(const State& state, const Content& content, const ResultStore& results, const CurrentFigure& figure,
                  SlideScene& scene) {
  const FigureState& own = figure.state.figure;
  const TraceView& view = *scene.view;
  switch (figure.stage) {
    case Stage::Guess:
    case Stage::Arcs:
      if (own.guess.revealed && !own.guess.words.empty())
        scene.guess = guessed_words(own.guess.words, row_scene(*view.trace, named_row(figure)));
      break;
    case Stage::OwnText:
    case Stage::OwnShelf:
      scene.typed = typed_scene(state, followed_requests(state, content).front(), figure, results);
      break;
    case Stage::Arrows:
      scene.arrows = compare(Row{{own.arrows.query.x, own.arrows.query.y}}, Row{{own.arrows.key.x, own.arrows.key.y}});
      break;
    case Stage::Scaling:
      if (const TracePtr raw = computed_traces(state, content, results).front())
        scene.other = view_of(raw, view.row.query);
      break;
    case Stage::Heat: {
      const Following heated = follow(state, results, followed_requests(state, content).front());
      if (heated.trace) scene.other = view_of(heated.trace, view.row.query);
      break;
    }
    case Stage::Compute:
    case Stage::Compare:
    case Stage::Outputs: {
      const auto traces = computed_traces(state, content, results);
      scene.diagram = diagram_scene(*figure.example, view, traces.empty() ? nullptr : traces.front());
      break;
    }
    case Stage::Experiment:
      if (const auto experiment = results.find(ExperimentRequest{own.softmax.seed})) {
        scene.experiment = summarize(*experiment, own.softmax.width);
      }
      break;
    case Stage::Books:
    case Stage::Values:
    case Stage::Copies:
    case Stage::Total: scene.blend = blend_scene(*figure.example, view, {}); break;
    case Stage::Drag: scene.blend = blend_scene(*figure.example, view, own.shares); break;
    case Stage::Parts:
    case Stage::OneRow:
    case Stage::AllRows: scene.amounts = named_amounts(*figure.example, view.trace->output); break;
    case Stage::Pick: scene.push = push_scene(figure, view); break;
    case Stage::Slope:
    case Stage::Train: scene.training = training_scene(figure, view.row.query, results); break;
    case Stage::Learned: {
      const auto traces = computed_traces(state, content, results);
      const std::string word = shown_word(*view.trace, view.row.query);
      if (traces[0]) scene.other = view_of(traces[0], row_named(word, *traces[0]));
      if (traces[1]) scene.learned = view_of(traces[1], row_named(word, *traces[1]));
      scene.learned_missing = state.model.status == ModelStatus::Missing;
      break;
    }
    default: break;
  }
}

// The figures that read sentences instead of an example.
void derive_sentences(const State& state, const Content& content, const ResultStore& results,
                      const CurrentFigure& figure, SlideScene& scene) {
  if (figure.figure.kind == FigureKind::Meanings) {
    scene.meanings = meanings_scene(state, figure, content, results);
  } else if (figure.stage == Stage::Questions || figure.stage == Stage::Process) {
    scene.word_pair = word_pair_scene(state, figure, content, results);
  } else {
    scene.classroom = classroom_scene(state, figure, content, results);
  }
}

}  // namespace

SlideScene slide_scene(const State& state, const Content& content, const ResultStore& results) {
  SlideScene scene;
  const auto index = static_cast<std::size_t>(state.page.slide - 1);
  scene.slide = &content.deck.slides[index];
  scene.state = &state.slides[index];
  scene.problems = problems_in(content, scene.slide->file);
  if (const auto figure = current_figure(state, content)) {
    scene.stage = figure->stage;
    scene.example = figure->example;
    scene.walk_length = walk_length(*figure);
    if (!needs_example(figure->figure.kind)) derive_sentences(state, content, results, *figure, scene);
    if (figure->example != nullptr) {
      scene.named_row = named_row(*figure);
      scene.view = view_of(figure->example->trace, shown_row(*figure));
      scene.row_cells = explain_row(*scene.view);
      derive_stage(state, content, results, *figure, scene);
    }
  }
  fill_numbers(scene);
  return scene;
}

}  // namespace headlight
