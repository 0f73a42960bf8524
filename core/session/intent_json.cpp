#include "core/session/intent_json.h"

#include "core/session/json_fields.h"

namespace headlight {
namespace {

using namespace json_fields;

auto form_of(Of<GoToPage>) { return form("go-to-page", Field{"page", &GoToPage::page}); }
auto form_of(Of<LookAgain>) { return form("look-again", Field{"page", &LookAgain::page}); }
auto form_of(Of<GoNext>) { return form<GoNext>("next"); }
auto form_of(Of<GoBack>) { return form<GoBack>("back"); }
auto form_of(Of<GoToStart>) { return form<GoToStart>("go-to-start"); }
auto form_of(Of<GoToEnd>) { return form<GoToEnd>("go-to-end"); }
auto form_of(Of<LookAtStep>) { return form("look-at-step", Field{"step", &LookAtStep::step}); }
auto form_of(Of<OpenOverlay>) { return form("open-overlay", Field{"overlay", &OpenOverlay::overlay}); }
auto form_of(Of<CloseOverlay>) { return form<CloseOverlay>("close-overlay"); }
auto form_of(Of<DismissNotice>) { return form<DismissNotice>("dismiss-notice"); }
auto form_of(Of<SetFullScreen>) { return form("set-full-screen", Field{"full", &SetFullScreen::full}); }
auto form_of(Of<ReloadLesson>) { return form<ReloadLesson>("reload-lesson"); }
auto form_of(Of<WriteNote>) { return form("write-note", Field{"text", &WriteNote::text}); }
auto form_of(Of<Export>) { return form("export", Field{"kind", &Export::kind}, Field{"file", &Export::file}); }
auto form_of(Of<SetSentence>) { return form("set-sentence", Field{"text", &SetSentence::text}); }
auto form_of(Of<SetSource>) { return form("set-source", Field{"source", &SetSource::source}); }
auto form_of(Of<SetLayer>) { return form("set-layer", Field{"layer", &SetLayer::layer}); }
auto form_of(Of<SetHead>) { return form("set-head", Field{"head", &SetHead::head}, Field{"layer", &SetHead::layer}); }
auto form_of(Of<SetTrainedHead>) { return form("set-trained-head", Field{"name", &SetTrainedHead::name}); }
auto form_of(Of<SetLevel>) {
  return form("set-level", Field{"level", &SetLevel::level}, Field{"query", &SetLevel::query});
}
auto form_of(Of<SelectWord>) { return form("select-word", Field{"row", &SelectWord::row}); }
auto form_of(Of<SelectCell>) { return form("select-cell", Field{"cell", &SelectCell::cell}); }
auto form_of(Of<PinWord>) { return form("pin-word", Field{"row", &PinWord::row}); }
auto form_of(Of<SetDirection>) { return form("set-direction", Field{"direction", &SetDirection::direction}); }
auto form_of(Of<ShowExploreStage>) { return form("show-explore-stage", Field{"stage", &ShowExploreStage::stage}); }
auto form_of(Of<ShowExploreTab>) { return form("show-explore-tab", Field{"tab", &ShowExploreTab::tab}); }
auto form_of(Of<SetWhatIf>) { return form("set-what-if", Field{"what_if", &SetWhatIf::what_if}); }
auto form_of(Of<SetComparison>) { return form("set-comparison", Field{"comparison", &SetComparison::comparison}); }
auto form_of(Of<SetLook>) { return form("set-look", Field{"look", &SetLook::look}); }
auto form_of(Of<OpenExample>) { return form("open-example", Field{"example", &OpenExample::example}); }
auto form_of(Of<ShowClue>) { return form("show-clue", Field{"shown", &ShowClue::shown}); }
auto form_of(Of<CloseCell>) { return form<CloseCell>("close-cell"); }
auto form_of(Of<SelectSlideWord>) { return form("select-slide-word", Field{"row", &SelectSlideWord::row}); }
auto form_of(Of<ToggleGuess>) { return form("toggle-guess", Field{"row", &ToggleGuess::row}); }
auto form_of(Of<RevealGuess>) { return form<RevealGuess>("reveal-guess"); }
auto form_of(Of<GuessAgain>) { return form<GuessAgain>("guess-again"); }
auto form_of(Of<SetOwnText>) { return form("set-own-text", Field{"text", &SetOwnText::text}); }
auto form_of(Of<SelectOwnWord>) { return form("select-own-word", Field{"row", &SelectOwnWord::row}); }
auto form_of(Of<SetShelfRequest>) { return form("set-shelf-request", Field{"text", &SetShelfRequest::text}); }
auto form_of(Of<SetShelfCard>) {
  return form("set-shelf-card", Field{"card", &SetShelfCard::card}, Field{"text", &SetShelfCard::text});
}
auto form_of(Of<MoveArrow>) {
  return form("move-arrow", Field{"query", &MoveArrow::query}, Field{"x", &MoveArrow::x}, Field{"y", &MoveArrow::y});
}
auto form_of(Of<SetTemperature>) { return form("set-temperature", Field{"temperature", &SetTemperature::temperature}); }
auto form_of(Of<ShowSoftmaxSteps>) { return form("show-softmax-steps", Field{"count", &ShowSoftmaxSteps::count}); }
auto form_of(Of<SetWidth>) { return form("set-width", Field{"width", &SetWidth::width}); }
auto form_of(Of<DrawAgain>) { return form<DrawAgain>("draw-again"); }
auto form_of(Of<SetShare>) { return form("set-share", Field{"key", &SetShare::key}, Field{"share", &SetShare::share}); }
auto form_of(Of<PointAtPart>) { return form("point-at-part", Field{"part", &PointAtPart::part}); }
auto form_of(Of<GoToPosition>) { return form("go-to-position", Field{"position", &GoToPosition::position}); }
auto form_of(Of<SetPlaying>) { return form("set-playing", Field{"playing", &SetPlaying::playing}); }
auto form_of(Of<PushScore>) { return form("push-score", Field{"push", &PushScore::push}); }
auto form_of(Of<SetTarget>) { return form("set-target", Field{"row", &SetTarget::row}, Field{"key", &SetTarget::key}); }
auto form_of(Of<SetRate>) { return form("set-rate", Field{"rate", &SetRate::rate}); }
auto form_of(Of<ResetFigure>) { return form<ResetFigure>("reset-figure"); }
auto form_of(Of<SetSeat>) { return form("set-seat", Field{"seat", &SetSeat::seat}, Field{"text", &SetSeat::text}); }
auto form_of(Of<AddSeats>) { return form("add-seats", Field{"text", &AddSeats::text}); }
auto form_of(Of<MoveSeat>) { return form("move-seat", Field{"seat", &MoveSeat::seat}, Field{"to", &MoveSeat::to}); }
auto form_of(Of<RemoveSeat>) { return form("remove-seat", Field{"seat", &RemoveSeat::seat}); }
auto form_of(Of<SelectSeat>) { return form("select-seat", Field{"seat", &SelectSeat::seat}); }
auto form_of(Of<SelectOwnKey>) { return form("select-own-key", Field{"row", &SelectOwnKey::row}); }
auto form_of(Of<SetSideText>) {
  return form("set-side-text", Field{"side", &SetSideText::side}, Field{"text", &SetSideText::text});
}
auto form_of(Of<SelectSideWord>) {
  return form("select-side-word", Field{"side", &SelectSideWord::side}, Field{"row", &SelectSideWord::row});
}
auto form_of(Of<ChoosePair>) { return form("choose-pair", Field{"pair", &ChoosePair::pair}); }
auto form_of(Of<Unfold>) { return form("unfold", Field{"unfolded", &Unfold::unfolded}); }
auto form_of(Of<SetGuessing>) { return form("set-guessing", Field{"guessing", &SetGuessing::guessing}); }
auto form_of(Of<GuessShare>) {
  return form("guess-share", Field{"side", &GuessShare::side}, Field{"words", &GuessShare::words},
              Field{"key", &GuessShare::key}, Field{"share", &GuessShare::share});
}
auto form_of(Of<ChooseReflectionWord>) {
  return form("choose-reflection-word", Field{"word", &ChooseReflectionWord::word});
}
auto form_of(Of<ToggleMark>) {
  return form("toggle-mark", Field{"side", &ToggleMark::side}, Field{"row", &ToggleMark::row});
}
auto form_of(Of<WriteReason>) {
  return form("write-reason", Field{"side", &WriteReason::side}, Field{"text", &WriteReason::text});
}
auto form_of(Of<SetComparing>) { return form("set-comparing", Field{"comparing", &SetComparing::comparing}); }
auto form_of(Of<EditHandSet>) {
  return form("edit-hand-set", Field{"edit", &EditHandSet::edit}, Field{"continues", &EditHandSet::continues});
}
auto form_of(Of<UndoEdit>) { return form<UndoEdit>("undo-edit"); }
auto form_of(Of<RedoEdit>) { return form<RedoEdit>("redo-edit"); }
auto form_of(Of<ResetHandSet>) { return form<ResetHandSet>("reset-hand-set"); }
auto form_of(Of<OpenGoal>) { return form("open-goal", Field{"goal", &OpenGoal::goal}); }
auto form_of(Of<ShowHint>) { return form<ShowHint>("show-hint"); }
auto form_of(Of<ShowSolution>) { return form<ShowSolution>("show-solution"); }
auto form_of(Of<GoalReached>) { return form<GoalReached>("goal-reached"); }
auto form_of(Of<ShowHandSetPart>) { return form("show-hand-set-part", Field{"part", &ShowHandSetPart::part}); }
auto form_of(Of<SelectEntry>) {
  return form("select-entry", Field{"row", &SelectEntry::row}, Field{"column", &SelectEntry::column});
}
auto form_of(Of<SetAnswer>) { return form("set-answer", Field{"answer", &SetAnswer::answer}); }
auto form_of(Of<HandIn>) { return form("hand-in", Field{"certainty", &HandIn::certainty}); }
auto form_of(Of<HandInOwn>) { return form("hand-in-own", Field{"attempt", &HandInOwn::attempt}); }
auto form_of(Of<TryAgain>) { return form<TryAgain>("try-again"); }
auto form_of(Of<NextQuestion>) { return form<NextQuestion>("next-question"); }
auto form_of(Of<ShowResults>) { return form("show-results", Field{"show", &ShowResults::show}); }
auto form_of(Of<SetLearner>) { return form("set-learner", Field{"name", &SetLearner::name}); }
auto form_of(Of<SetQuizHabits>) {
  return form("set-quiz-habits", Field{"ask_certainty", &SetQuizHabits::ask_certainty},
              Field{"guessing", &SetQuizHabits::guessing}, Field{"only_missed", &SetQuizHabits::only_missed},
              Field{"own_sentence", &SetQuizHabits::own_sentence});
}
auto form_of(Of<StartQuizAgain>) { return form<StartQuizAgain>("start-quiz-again"); }
auto form_of(Of<GoToQuestion>) { return form("go-to-question", Field{"question", &GoToQuestion::question}); }
auto form_of(Of<SetTheme>) { return form("set-theme", Field{"theme", &SetTheme::theme}); }
auto form_of(Of<ChangeTextSize>) { return form("change-text-size", Field{"steps", &ChangeTextSize::steps}); }
auto form_of(Of<SetReducedMotion>) { return form("set-reduced-motion", Field{"reduced", &SetReducedMotion::reduced}); }
auto form_of(Of<SetColours>) { return form("set-colours", Field{"colours", &SetColours::colours}); }
auto form_of(Of<SetLab>) { return form("set-lab", Field{"settings", &SetLab::settings}); }
auto form_of(Of<RunLab>) { return form("run-lab", Field{"running", &RunLab::running}); }
auto form_of(Of<StepLab>) { return form<StepLab>("step-lab"); }
auto form_of(Of<ResetLab>) { return form<ResetLab>("reset-lab"); }
auto form_of(Of<ScrubLab>) { return form("scrub-lab", Field{"step", &ScrubLab::step}); }
auto form_of(Of<SetLabSentence>) { return form("set-lab-sentence", Field{"text", &SetLabSentence::text}); }
auto form_of(Of<SelectLabWord>) { return form("select-lab-word", Field{"row", &SelectLabWord::row}); }
auto form_of(Of<ShowLabTab>) { return form("show-lab-tab", Field{"tab", &ShowLabTab::tab}); }
auto form_of(Of<SetLabRival>) { return form("set-lab-rival", Field{"name", &SetLabRival::name}); }
auto form_of(Of<SetLabDraft>) { return form("set-lab-draft", Field{"text", &SetLabDraft::text}); }
auto form_of(Of<MarkLabWord>) { return form("mark-lab-word", Field{"word", &MarkLabWord::word}); }
auto form_of(Of<RemoveOwnSentence>) {
  return form("remove-own-sentence", Field{"sentence", &RemoveOwnSentence::sentence});
}
auto form_of(Of<TryExperiment>) { return form("try-experiment", Field{"experiment", &TryExperiment::experiment}); }
auto form_of(Of<PredictOutcome>) { return form("predict-outcome", Field{"outcome", &PredictOutcome::outcome}); }
auto form_of(Of<KeepHead>) { return form("keep-head", Field{"name", &KeepHead::name}); }
auto form_of(Of<ForgetHead>) { return form("forget-head", Field{"name", &ForgetHead::name}); }
auto form_of(Of<OpenLabFile>) { return form("open-lab-file", Field{"file", &OpenLabFile::file}); }
auto form_of(Of<Tick>) { return form("tick", Field{"seconds", &Tick::seconds}); }

template <class Made>
concept Recorded = requires { form_of(Of<Made>{}); };

// The intent, if the line has its name and all of its fields.
template <class Made>
std::optional<Intent> read_as(const json& line, const std::string& name) {
  if constexpr (Recorded<Made>) {
    const auto described = form_of(Of<Made>{});
    Made intent{};
    if (name == described.name && read_fields(line, described, intent)) return Intent{intent};
  }
  return std::nullopt;
}

template <std::size_t... Index>
std::optional<Intent> read_any(const json& line, const std::string& name, std::index_sequence<Index...>) {
  std::optional<Intent> found;
  (void)((found = read_as<std::variant_alternative_t<Index, IntentKinds>>(line, name)) || ...);
  return found;
}

}  // namespace

std::optional<std::string> to_json_line(const Intent& intent) {
  return std::visit(
      []<class Made>(const Made& made) -> std::optional<std::string> {
        if constexpr (Recorded<Made>) {
          const auto described = form_of(Of<Made>{});
          json line = {{"intent", described.name}};
          write_fields(line, described, made);
          return line.dump(-1, ' ', false, json::error_handler_t::replace);
        }
        return std::nullopt;
      },
      static_cast<const IntentKinds&>(intent));
}

Result<Intent> intent_from_json(std::string_view text, const std::string& where) {
  const json line = json::parse(text, nullptr, false);
  if (line.is_object() && line.contains("intent") && line["intent"].is_string()) {
    constexpr auto kAll = std::make_index_sequence<std::variant_size_v<IntentKinds>>{};
    if (auto intent = read_any(line, line["intent"].get<std::string>(), kAll)) return std::move(*intent);
  }
  return Error{"error.replay.not_an_intent", {}, where};
}

}  // namespace headlight
