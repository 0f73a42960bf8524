#include "core/session/progress.h"

#include <algorithm>
#include <cstdlib>

#include "core/session/json_fields.h"
#include "core/session/progress_ranges.h"
#include "core/session/requests.h"

namespace headlight {
namespace {

using namespace json_fields;

// --- what is kept of each part ---

const auto kGuess = form("", Field{"guess", &GuessState::words}, Field{"guess_revealed", &GuessState::revealed});
const auto kShelf = form("", Field{"request", &ShelfState::request}, Field{"cards", &ShelfState::cards});
const auto kArrow = form("", Field{"x", &Arrow::x}, Field{"y", &Arrow::y});
const auto kSoftmax =
    form("", Field{"temperature", &SoftmaxState::temperature}, Field{"softmax_steps", &SoftmaxState::shown},
         Field{"entries", &SoftmaxState::width}, Field{"vectors_seed", &SoftmaxState::seed});
const auto kLearning = form("", Field{"push", &LearningState::push}, Field{"targets", &LearningState::targets},
                            Field{"training_seed", &LearningState::seed}, Field{"rate", &LearningState::rate});
const auto kWalk = form("", Field{"position", &Walk::position});
const auto kFigure = form("", Field{"row", &FigureState::row}, Field{"sentence", &FigureState::sentence},
                          Field{"sentence_row", &FigureState::sentence_row}, Field{"shares", &FigureState::shares},
                          Field{"part", &FigureState::part}, Field{"sentence_key", &FigureState::sentence_key},
                          Field{"source", &FigureState::source}, Field{"unfolded", &FigureState::unfolded});
const auto kShareGuess = form("", Field{"shares", &ShareGuess::shares}, Field{"committed", &ShareGuess::committed});
const auto kClassroom = form("", Field{"seats", &ClassState::seats}, Field{"seat", &ClassState::seat});
const auto kMeanings = form("", Field{"pair", &MeaningsState::pair}, Field{"layer", &MeaningsState::layer});
const auto kSide = form("", Field{"text", &SideState::text}, Field{"row", &SideState::row});
const auto kReflectionSide = form("", Field{"text", &ReflectionSide::text}, Field{"marked", &ReflectionSide::marked},
                                  Field{"reason", &ReflectionSide::reason});
const auto kReflection =
    form("", Field{"word", &ReflectionState::word}, Field{"comparing", &ReflectionState::comparing},
         Field{"source", &ReflectionState::source});
const auto kSlide = form("", Field{"step", &SlideState::step}, Field{"looked", &SlideState::looked},
                         Field{"visited", &SlideState::visited}, Field{"note", &SlideState::note});
const auto kExploreSetup = form(
    "", Field{"sentence", &ExploreSetup::sentence}, Field{"source", &ExploreSetup::source},
    Field{"layer", &ExploreSetup::layer}, Field{"head", &ExploreSetup::head}, Field{"trained", &ExploreSetup::trained},
    Field{"level", &ExploreSetup::level}, Field{"query", &ExploreSetup::query}, Field{"pins", &ExploreSetup::pins},
    Field{"what_if", &ExploreSetup::what_if}, Field{"comparison", &ExploreSetup::comparison},
    Field{"example", &ExploreSetup::example});
const auto kExplore =
    form("", Field{"cell", &ExploreState::cell}, Field{"guessing", &ExploreState::guessing},
         Field{"direction", &ExploreState::direction}, Field{"stage", &ExploreState::stage},
         Field{"tab", &ExploreState::tab}, Field{"look", &ExploreState::look}, Field{"clue", &ExploreState::clue});
const auto kHandSet = form("", Field{"edits", &HandSetState::edits});
const auto kWorkbench = form("", Field{"sentence", &WorkbenchState::sentence}, Field{"query", &WorkbenchState::query},
                             Field{"part", &WorkbenchState::part}, Field{"row", &WorkbenchState::row},
                             Field{"column", &WorkbenchState::column}, Field{"goal", &WorkbenchState::goal},
                             Field{"hint", &WorkbenchState::hint}, Field{"solution", &WorkbenchState::solution},
                             Field{"reached", &WorkbenchState::reached});
const auto kLab =
    form("", Field{"settings", &LabState::settings}, Field{"own", &LabState::own},
         Field{"sentence", &LabState::sentence}, Field{"query", &LabState::query}, Field{"tab", &LabState::tab},
         Field{"rival", &LabState::rival}, Field{"experiment", &LabState::experiment},
         Field{"predictions", &LabState::predictions}, Field{"ends", &LabState::ends});
const auto kDraft = form("", Field{"text", &OwnDraft::text}, Field{"query", &OwnDraft::query});
const auto kQuiz = form(
    "", Field{"learner", &QuizState::learner}, Field{"current", &QuizState::current}, Field{"draft", &QuizState::draft},
    Field{"handed_in", &QuizState::handed_in}, Field{"other_draft", &QuizState::other_draft},
    Field{"other_handed_in", &QuizState::other_handed_in}, Field{"results", &QuizState::results},
    Field{"ask_certainty", &QuizState::ask_certainty}, Field{"guessing", &QuizState::guessing},
    Field{"only_missed", &QuizState::only_missed}, Field{"own_sentence", &QuizState::own_sentence},
    Field{"sample", &QuizState::sample}, Field{"seed", &QuizState::seed}, Field{"attempts", &QuizState::attempts});
const auto kSettings = form("", Field{"theme", &Settings::theme}, Field{"text_scale", &Settings::text_scale},
                            Field{"reduce_motion", &Settings::reduce_motion}, Field{"colours", &Settings::colours});

// --- writing ---

json side_json(const SideState& side) {
  json object = object_of(kSide, side);
  object["guess"] = object_of(kShareGuess, side.guess);
  return object;
}

json meanings_json(const MeaningsState& meanings) {
  json object = object_of(kMeanings, meanings);
  object["first"] = side_json(meanings.sides[0]);
  object["second"] = side_json(meanings.sides[1]);
  return object;
}

json classroom_json(const ClassState& classroom) {
  json object = object_of(kClassroom, classroom);
  object["guess"] = object_of(kShareGuess, classroom.guess);
  return object;
}

json reflection_json(const ReflectionState& reflection) {
  json object = object_of(kReflection, reflection);
  object["first"] = object_of(kReflectionSide, reflection.sides[0]);
  object["second"] = object_of(kReflectionSide, reflection.sides[1]);
  return object;
}

json explore_json(const ExploreState& explore) {
  json object = object_of(kExplore, explore);
  write_fields(object, kExploreSetup, static_cast<const ExploreSetup&>(explore));
  object["guess"] = object_of(kShareGuess, explore.guess);
  return object;
}

// The run itself is not kept: the same settings lead to the same step again.
json lab_json(const LabState& lab) {
  json object = object_of(kLab, lab);
  object["draft"] = object_of(kDraft, lab.draft);
  object["step"] = std::max(lab.step, lab.resume);
  return object;
}

json slide_json(const SlideState& slide) {
  json object = object_of(kSlide, slide);
  const FigureState& figure = slide.figure;
  json& into = object["figure"] = object_of(kFigure, figure);
  write_fields(into, kGuess, figure.guess);
  write_fields(into, kShelf, figure.shelf);
  write_fields(into, kSoftmax, figure.softmax);
  write_fields(into, kLearning, figure.learning);
  into["query_arrow"] = object_of(kArrow, figure.arrows.query);
  into["key_arrow"] = object_of(kArrow, figure.arrows.key);
  into["classroom"] = classroom_json(figure.classroom);
  into["meanings"] = meanings_json(figure.meanings);
  into["walk"] = object_of(kWalk, figure.walk);
  into["training"] = object_of(kWalk, figure.learning.training);
  return object;
}

// --- reading: part by part, each as far as it makes sense ---

template <class Described, class Made>
void read_part(const json& object, const char* name, const Described& described, Made& into) {
  if (object.contains(name) && object[name].is_object()) (void)read_fields(object[name], described, into);
}

void read_side(const json& object, const char* name, SideState& side) {
  read_part(object, name, kSide, side);
  if (object.contains(name)) read_part(object[name], "guess", kShareGuess, side.guess);
}

void read_sentences(const json& object, FigureState& figure) {
  read_part(object, "classroom", kClassroom, figure.classroom);
  if (object.contains("classroom")) read_part(object["classroom"], "guess", kShareGuess, figure.classroom.guess);
  read_part(object, "meanings", kMeanings, figure.meanings);
  if (!object.contains("meanings")) return;
  read_side(object["meanings"], "first", figure.meanings.sides[0]);
  read_side(object["meanings"], "second", figure.meanings.sides[1]);
}

void read_figure(const json& object, FigureState& figure) {
  (void)read_fields(object, kFigure, figure);
  (void)read_fields(object, kGuess, figure.guess);
  (void)read_fields(object, kShelf, figure.shelf);
  (void)read_fields(object, kSoftmax, figure.softmax);
  (void)read_fields(object, kLearning, figure.learning);
  read_part(object, "query_arrow", kArrow, figure.arrows.query);
  read_part(object, "key_arrow", kArrow, figure.arrows.key);
  read_sentences(object, figure);
  read_part(object, "walk", kWalk, figure.walk);
  read_part(object, "training", kWalk, figure.learning.training);
}

void read_reflection(const json& object, ReflectionState& reflection) {
  (void)read_fields(object, kReflection, reflection);
  read_part(object, "first", kReflectionSide, reflection.sides[0]);
  read_part(object, "second", kReflectionSide, reflection.sides[1]);
}

void read_lab(const json& object, LabState& lab) {
  (void)read_fields(object, kLab, lab);
  read_part(object, "draft", kDraft, lab.draft);
  if (object.contains("step")) (void)read(object["step"], lab.resume);
}

void read_slides(const json& slides, State& state) {
  for (std::size_t i = 0; i < state.slides.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    if (!slides.contains(number) || !slides[number].is_object()) continue;
    const json& object = slides[number];
    SlideState& slide = state.slides[i];
    (void)read_fields(object, kSlide, slide);
    if (object.contains("figure") && object["figure"].is_object()) read_figure(object["figure"], slide.figure);
  }
}

bool has_object(const json& root, const char* name) { return root.contains(name) && root[name].is_object(); }

// While a run goes on its step is not worth a file each time: the program's end keeps it.
bool same_lab(const LabState& a, const LabState& b) {
  constexpr int kWorthKeeping = 500;  // steps; they are made again in a second or two
  const bool same_step = (goes_on(a) && std::abs(a.step - b.step) < kWorthKeeping) ||
                         std::max(a.step, a.resume) == std::max(b.step, b.resume);
  return same_step && a.settings == b.settings && a.own == b.own && a.sentence == b.sentence && a.query == b.query &&
         a.tab == b.tab && a.draft == b.draft && a.rival == b.rival && a.experiment == b.experiment &&
         a.predictions == b.predictions && a.ends == b.ends;
}

}  // namespace

bool same_progress(const State& a, const State& b) {
  const auto same_slide = [](SlideState x, SlideState y) {
    for (SlideState* slide : {&x, &y}) {
      for (Walk* walk : {&slide->figure.walk, &slide->figure.learning.training}) *walk = {walk->position, false, 0};
    }
    return x == y;
  };
  return a.page == b.page && std::equal(a.slides.begin(), a.slides.end(), b.slides.begin(), same_slide) &&
         a.explore == b.explore && a.hand_set.edits == b.hand_set.edits && own_edits(a) == own_edits(b) &&
         a.workbench == b.workbench && same_lab(a.lab, b.lab) && a.reflection == b.reflection && a.quiz == b.quiz &&
         a.settings == b.settings;
}

std::string progress_text(const State& state, std::string_view kept) {
  json root = json::parse(kept, nullptr, false);
  if (!root.is_object()) root = json::object();
  int version = kProgressVersion;
  if (root.contains("version")) (void)read(root["version"], version);
  json slides = json::object();
  for (std::size_t i = 0; i < state.slides.size(); ++i) slides[std::to_string(i + 1)] = slide_json(state.slides[i]);
  root.merge_patch({{"version", std::max(version, kProgressVersion)},
                    {"page", written(state.page)},
                    {"slides", std::move(slides)},
                    {"explore", explore_json(state.explore)},
                    {"hand_set", object_of(kHandSet, state.hand_set)},
                    {"set_aside", state.set_aside ? object_of(kHandSet, *state.set_aside) : json(nullptr)},
                    {"workbench", object_of(kWorkbench, state.workbench)},
                    {"lab", lab_json(state.lab)},
                    {"quiz", object_of(kQuiz, state.quiz)},
                    {"reflection", reflection_json(state.reflection)},
                    {"settings", object_of(kSettings, state.settings)}});
  return root.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<State> with_progress(State state, std::string_view text, const std::string& where) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object() || !root.contains("version")) return Error{"error.progress.damaged", {}, where};
  if (root.contains("page")) (void)read(root["page"], state.page);
  if (has_object(root, "slides")) read_slides(root["slides"], state);
  if (has_object(root, "explore")) {
    (void)read_fields(root["explore"], kExploreSetup, static_cast<ExploreSetup&>(state.explore));
    (void)read_fields(root["explore"], kExplore, state.explore);
    read_part(root["explore"], "guess", kShareGuess, state.explore.guess);
  }
  if (has_object(root, "reflection")) read_reflection(root["reflection"], state.reflection);
  if (has_object(root, "hand_set")) (void)read_fields(root["hand_set"], kHandSet, state.hand_set);
  if (has_object(root, "set_aside")) (void)read_fields(root["set_aside"], kHandSet, state.set_aside.emplace());
  if (has_object(root, "workbench")) (void)read_fields(root["workbench"], kWorkbench, state.workbench);
  if (has_object(root, "lab")) read_lab(root["lab"], state.lab);
  if (has_object(root, "quiz")) (void)read_fields(root["quiz"], kQuiz, state.quiz);
  if (has_object(root, "settings")) (void)read_fields(root["settings"], kSettings, state.settings);
  keep_in_range(state);
  return state;
}

}  // namespace headlight
