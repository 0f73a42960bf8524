#include "core/session/names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace headlight {
namespace {

template <class Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

constexpr Names<PageKind, 7> kPages = {{{PageKind::Explore, "explore"},
                                        {PageKind::Workbench, "by-hand"},
                                        {PageKind::Lab, "lab"},
                                        {PageKind::Reflection, "reflection"},
                                        {PageKind::Concepts, "concepts"},
                                        {PageKind::Quiz, "quiz"},
                                        {PageKind::Conclusion, "conclusion"}}};
constexpr Names<SourceKind, 6> kSources = {{{SourceKind::Lesson, "lesson"},
                                            {SourceKind::Encoder, "encoder"},
                                            {SourceKind::Untrained, "untrained"},
                                            {SourceKind::Shelf, "shelf"},
                                            {SourceKind::HandSet, "handset"},
                                            {SourceKind::Trained, "trained"}}};
constexpr Names<HandSetPart, 5> kHandSetParts = {{{HandSetPart::Query, "query"},
                                                  {HandSetPart::Key, "key"},
                                                  {HandSetPart::Value, "value"},
                                                  {HandSetPart::Distance, "distance"},
                                                  {HandSetPart::Word, "word"}}};
constexpr Names<Method, 2> kMethods = {{{Method::Adam, "adam"}, {Method::Descent, "descent"}}};
constexpr Names<LabTab, 3> kLabTabs = {
    {{LabTab::Settings, "settings"}, {LabTab::Experiments, "experiments"}, {LabTab::Heads, "heads"}}};
constexpr Names<LabExperiment, 6> kExperimentNames = {{{LabExperiment::Rate, "rate"},
                                                       {LabExperiment::Scale, "scale"},
                                                       {LabExperiment::Shuffled, "shuffled"},
                                                       {LabExperiment::Fewer, "fewer"},
                                                       {LabExperiment::Distance, "distance"},
                                                       {LabExperiment::Hidden, "hidden"}}};
constexpr Names<LabOutcome, 4> kOutcomeNames = {{{LabOutcome::Better, "better"},
                                                 {LabOutcome::Same, "same"},
                                                 {LabOutcome::Worse, "worse"},
                                                 {LabOutcome::Nothing, "nothing"}}};
constexpr Names<ThemeKind, 2> kThemes = {{{ThemeKind::Dark, "dark"}, {ThemeKind::Light, "light"}}};

constexpr Names<Certainty, 3> kCertainties = {
    {{Certainty::Unsure, "unsure"}, {Certainty::Mid, "mid"}, {Certainty::Sure, "sure"}}};
constexpr Names<Level, 2> kLevels = {{{Level::Piece, "piece"}, {Level::Word, "word"}}};
constexpr Names<Direction, 2> kDirections = {
    {{Direction::LooksAt, "looks-at"}, {Direction::LookedAtBy, "looked-at-by"}}};
constexpr Names<ExploreStage, 10> kExploreStages = {{{ExploreStage::Text, "text"},
                                                     {ExploreStage::Pieces, "pieces"},
                                                     {ExploreStage::Vectors, "vectors"},
                                                     {ExploreStage::Queries, "queries"},
                                                     {ExploreStage::Keys, "keys"},
                                                     {ExploreStage::Values, "values"},
                                                     {ExploreStage::Scores, "scores"},
                                                     {ExploreStage::Weights, "weights"},
                                                     {ExploreStage::Output, "output"},
                                                     {ExploreStage::Heads, "heads"}}};
constexpr Names<ExploreTab, 4> kExploreTabs = {{{ExploreTab::Word, "word"},
                                                {ExploreTab::WhatIf, "what-if"},
                                                {ExploreTab::Compare, "compare"},
                                                {ExploreTab::Look, "look"}}};
constexpr Names<Removal, 2> kRemovals = {{{Removal::Delete, "delete"}, {Removal::Hide, "hide"}}};
constexpr Names<Against, 4> kAgainst = {{{Against::Nothing, "nothing"},
                                         {Against::Original, "original"},
                                         {Against::Sentence, "sentence"},
                                         {Against::Source, "source"}}};
constexpr Names<ColourMap, 4> kColourNames = {{{ColourMap::Cividis, "cividis"},
                                               {ColourMap::Viridis, "viridis"},
                                               {ColourMap::Batlow, "batlow"},
                                               {ColourMap::Grey, "grey"}}};
constexpr Names<Overlay, 7> kOverlays = {{{Overlay::None, "none"},
                                          {Overlay::Overview, "overview"},
                                          {Overlay::Keys, "keys"},
                                          {Overlay::GoTo, "go-to"},
                                          {Overlay::Blank, "blank"},
                                          {Overlay::Save, "save"},
                                          {Overlay::Examples, "examples"}}};
constexpr Names<ExportKind, 13> kExports = {{{ExportKind::PagePng, "page.png"},
                                             {ExportKind::FigurePng, "figure.png"},
                                             {ExportKind::RowText, "row.txt"},
                                             {ExportKind::RowCsv, "row.csv"},
                                             {ExportKind::RowMarkdown, "row.md"},
                                             {ExportKind::MatrixCsv, "matrix.csv"},
                                             {ExportKind::MatrixMarkdown, "matrix.md"},
                                             {ExportKind::ReportHtml, "report.html"},
                                             {ExportKind::ReportMarkdown, "report.md"},
                                             {ExportKind::AnswersCsv, "answers.csv"},
                                             {ExportKind::AnswersXapi, "answers.jsonl"},
                                             {ExportKind::Head, "head.safetensors"},
                                             {ExportKind::OwnSentences, "sentences.jsonl"}}};

template <class Value, std::size_t N>
std::string_view name_in(const Names<Value, N>& names, Value value) {
  for (const auto& [each, name] : names) {
    if (each == value) return name;
  }
  return "";
}

template <class Value, std::size_t N>
std::optional<Value> value_in(const Names<Value, N>& names, std::string_view name) {
  for (const auto& [value, each] : names) {
    if (each == name) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string name_of(const Page& page) {
  if (page.kind == PageKind::Slide) return slide_name(page.slide);
  return std::string(name_in(kPages, page.kind));
}

std::vector<Page> all_pages() {
  std::vector<Page> pages;
  for (int slide = 1; slide <= kAllSlides; ++slide) pages.push_back({PageKind::Slide, slide});
  for (const auto& [kind, name] : kPages) pages.push_back({kind, 1});
  return pages;
}

Page page_beside(const Page& page, int step) {
  const std::vector<Page> pages = all_pages();
  const auto here = std::find(pages.begin(), pages.end(), page) - pages.begin();
  return pages[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here + step, 0, std::ssize(pages) - 1))];
}

std::optional<Page> page_named(std::string_view name) {
  for (const Page& page : all_pages()) {
    if (name_of(page) == name) return page;
  }
  return std::nullopt;
}

std::string_view name_of(HandSetPart part) { return name_in(kHandSetParts, part); }
std::optional<HandSetPart> hand_set_part_named(std::string_view name) { return value_in(kHandSetParts, name); }
std::string_view name_of(SourceKind source) { return name_in(kSources, source); }
std::optional<SourceKind> source_named(std::string_view name) { return value_in(kSources, name); }
std::string_view name_of(Method method) { return name_in(kMethods, method); }
std::optional<Method> method_named(std::string_view name) { return value_in(kMethods, name); }
std::string_view name_of(LabTab tab) { return name_in(kLabTabs, tab); }
std::optional<LabTab> lab_tab_named(std::string_view name) { return value_in(kLabTabs, name); }
std::string_view name_of(LabExperiment experiment) { return name_in(kExperimentNames, experiment); }
std::optional<LabExperiment> lab_experiment_named(std::string_view name) { return value_in(kExperimentNames, name); }
std::string_view name_of(LabOutcome outcome) { return name_in(kOutcomeNames, outcome); }
std::optional<LabOutcome> lab_outcome_named(std::string_view name) { return value_in(kOutcomeNames, name); }
std::string_view name_of(ThemeKind theme) { return name_in(kThemes, theme); }
std::optional<ThemeKind> theme_named(std::string_view name) { return value_in(kThemes, name); }
std::string_view name_of(Certainty certainty) { return name_in(kCertainties, certainty); }
std::optional<Certainty> certainty_named(std::string_view name) { return value_in(kCertainties, name); }
std::string_view name_of(Direction direction) { return name_in(kDirections, direction); }
std::optional<Direction> direction_named(std::string_view name) { return value_in(kDirections, name); }
std::string_view name_of(ExploreStage stage) { return name_in(kExploreStages, stage); }
std::optional<ExploreStage> explore_stage_named(std::string_view name) { return value_in(kExploreStages, name); }
std::string_view name_of(ExploreTab tab) { return name_in(kExploreTabs, tab); }
std::optional<ExploreTab> explore_tab_named(std::string_view name) { return value_in(kExploreTabs, name); }
std::string_view name_of(Removal removal) { return name_in(kRemovals, removal); }
std::optional<Removal> removal_named(std::string_view name) { return value_in(kRemovals, name); }
std::string_view name_of(Against against) { return name_in(kAgainst, against); }
std::optional<Against> against_named(std::string_view name) { return value_in(kAgainst, name); }
std::string_view name_of(ColourMap colours) { return name_in(kColourNames, colours); }
std::optional<ColourMap> colours_named(std::string_view name) { return value_in(kColourNames, name); }
std::optional<Level> level_named(std::string_view name) { return value_in(kLevels, name); }
std::string_view name_of(Overlay overlay) { return name_in(kOverlays, overlay); }
std::optional<Overlay> overlay_named(std::string_view name) { return value_in(kOverlays, name); }
std::string_view name_of(ExportKind kind) { return name_in(kExports, kind); }
std::optional<ExportKind> export_named(std::string_view name) { return value_in(kExports, name); }

}  // namespace headlight
