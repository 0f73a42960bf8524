// What holds for everything on every page: ids, names, contrast.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/session/names.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

class EveryPage : public testing::TestWithParam<std::size_t> {};

TEST_P(EveryPage, ItemsHaveUniqueIdsNamesAndParents) {
  State state;
  state.page = all_pages()[GetParam()];
  Driver driver(state);
  std::set<std::string> ids;
  for (const Semantic& entry : driver.tree().entries()) {
    EXPECT_FALSE(entry.id.empty());
    EXPECT_TRUE(ids.insert(entry.id).second) << entry.id << " stands twice";
    EXPECT_TRUE(entry.parent.empty() || ids.contains(entry.parent)) << entry.id;
    if (entry.role != Role::Group) {
      EXPECT_FALSE(entry.name.empty()) << entry.id;
    }
  }
}

TEST_P(EveryPage, TheTreeIsValidJson) {
  State state;
  state.page = all_pages()[GetParam()];
  Driver driver(state);
  const auto tree = nlohmann::json::parse(to_json(driver.tree()));
  ASSERT_EQ(tree.size(), driver.tree().entries().size());
  for (const char* field : {"id", "parent", "order", "role", "name", "value", "state", "rectangle"}) {
    EXPECT_TRUE(tree[0].contains(field)) << field;
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, EveryPage, testing::Range<std::size_t>(0, 10));

TEST(Contrast, TextAndOutlinesCanBeSeenInBothThemes) {
  for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
    const Theme theme = make_theme(kind);
    for (const Rgb surface : {theme.background, theme.card, theme.selected}) {
      for (const Rgb text :
           {theme.ink, theme.dim, theme.accent, theme.query, theme.key, theme.value, theme.good, theme.bad}) {
        EXPECT_GE(contrast_ratio(text, surface), 4.5);
      }
      EXPECT_GE(contrast_ratio(theme.outline, surface), 3.0);
    }
    EXPECT_GE(contrast_ratio(theme.on_accent, theme.accent), 4.5);
    EXPECT_GE(contrast_ratio(theme.ground_ink, theme.ground), 4.5);
    EXPECT_GE(contrast_ratio(theme.cell_focus, theme.ground), 3.0);
  }
}

}  // namespace
}  // namespace headlight::test
