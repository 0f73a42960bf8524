// The names by which files, flags and recordings speak of parts of the state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/export.h"
#include "core/session/state.h"

namespace headlight {

std::string name_of(const Page& page);  // "slide-1" … "slide-7", "classroom", …, "explore", "by-hand", …
std::optional<Page> page_named(std::string_view name);
std::vector<Page> all_pages();                 // in the order of the rail
Page page_beside(const Page& page, int step);  // so many further along the rail, or its end

std::string_view name_of(HandSetPart part);  // "query", "key", "value", "distance", "word"
std::optional<HandSetPart> hand_set_part_named(std::string_view name);

std::string_view name_of(SourceKind source);  // "lesson", "encoder", "untrained", …
std::optional<SourceKind> source_named(std::string_view name);

std::string_view name_of(Certainty certainty);  // "unsure", "mid", "sure"
std::optional<Certainty> certainty_named(std::string_view name);

std::string_view name_of(Direction direction);  // "looks-at", "looked-at-by"
std::optional<Direction> direction_named(std::string_view name);

std::string_view name_of(ExploreStage stage);  // "text", "pieces", … "output", "heads"
std::optional<ExploreStage> explore_stage_named(std::string_view name);

std::string_view name_of(ExploreTab tab);  // "word", "what-if", "compare", "look"
std::optional<ExploreTab> explore_tab_named(std::string_view name);

std::string_view name_of(Removal removal);  // "delete", "hide"
std::optional<Removal> removal_named(std::string_view name);

std::string_view name_of(Against against);  // "nothing", "original", "sentence", "source"
std::optional<Against> against_named(std::string_view name);

std::string_view name_of(ColourMap colours);  // "cividis", "viridis", "batlow", "grey"
std::optional<ColourMap> colours_named(std::string_view name);

std::optional<Level> level_named(std::string_view name);  // "piece", "word"

std::string_view name_of(Overlay overlay);  // "none", "overview", "keys", "go-to", "blank", "save", "examples"
std::optional<Overlay> overlay_named(std::string_view name);

std::string_view name_of(ExportKind kind);  // what is saved and how: "page.png", "row.csv", "matrix.md", …
std::optional<ExportKind> export_named(std::string_view name);

std::string_view name_of(Method method);  // "adam", "descent"
std::optional<Method> method_named(std::string_view name);

std::string_view name_of(LabTab tab);  // "settings", "experiments", "heads"
std::optional<LabTab> lab_tab_named(std::string_view name);

std::string_view name_of(LabExperiment experiment);  // "rate", "scale", …
std::optional<LabExperiment> lab_experiment_named(std::string_view name);

std::string_view name_of(LabOutcome outcome);  // "better", "same", "worse", "nothing"
std::optional<LabOutcome> lab_outcome_named(std::string_view name);

std::string_view name_of(ThemeKind theme);  // "dark", "light"
std::optional<ThemeKind> theme_named(std::string_view name);

}  // namespace headlight
