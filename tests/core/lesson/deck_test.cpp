#include "core/lesson/deck.h"

#include <gtest/gtest.h>

#include "app/platform/load.h"
#include "core/lesson/markdown.h"
#include "core/practice/check_lesson.h"
#include "core/practice/references.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

std::vector<NamedText> shipped() { return *load_lesson_files(test::assets_folder() / "lesson" / "en"); }

std::map<std::string, LessonExample> lesson_examples() {
  std::map<std::string, LessonExample> map;
  for (const LessonExample& example : test::examples()) map.emplace(example.name, example);
  return map;
}

// The shipped lesson with one file changed.
std::vector<NamedText> with(const std::string& name, const std::string& from, const std::string& to) {
  std::vector<NamedText> files = shipped();
  for (NamedText& file : files) {
    if (file.name != name) continue;
    const std::size_t at = file.text.find(from);
    if (at == std::string::npos) throw std::runtime_error("no " + from + " in " + name);
    file.text.replace(at, from.size(), to);
  }
  return files;
}

bool reports(const std::vector<Error>& problems, const std::string& code, const std::string& where) {
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Error& each) { return each.code == code && (where.empty() || each.where == where); });
}

TEST(ShippedLesson, HasNothingToComplainAbout) {
  for (const Error& problem : read_lesson(shipped(), lesson_examples()).problems)
    ADD_FAILURE() << problem.where << " " << problem.code;
}

TEST(ShippedLesson, HasSevenSlidesFourConceptsAndItsPlaceInTheCourse) {
  const Deck deck = parse_deck(shipped()).deck;
  ASSERT_EQ(deck.slides.size(), 10U) << "seven, and three to go deeper";
  EXPECT_EQ(deck.concepts.size(), 4U);
  EXPECT_EQ(deck.conclusion.size(), 7U);
  EXPECT_EQ(deck.info.module, 2);
  EXPECT_EQ(deck.info.number, 5);
  EXPECT_EQ(deck.info.of, 11);
  EXPECT_EQ(deck.info.minutes, 12);
  for (const Slide& slide : deck.slides) EXPECT_TRUE(slide.figure) << slide.number;
}

struct Damage {
  const char* file;
  const char* from;
  const char* to;
  const char* code;
  const char* where;
};

class DamagedLesson : public testing::TestWithParam<Damage> {};

TEST_P(DamagedLesson, IsReportedWithFileAndLine) {
  const Damage& damage = GetParam();
  const auto problems = read_lesson(with(damage.file, damage.from, damage.to), lesson_examples()).problems;
  EXPECT_TRUE(reports(problems, damage.code, damage.where))
      << (problems.empty() ? "no problem" : problems[0].code + " " + problems[0].where);
}

INSTANTIATE_TEST_SUITE_P(
    Files, DamagedLesson,
    testing::Values(
        Damage{"slide-1.md", "# What", "What", "error.lesson.no_title", "slide-1.md:1"},
        Damage{"slide-1.md", "> Which", "Which", "error.lesson.no_question", "slide-1.md:1"},
        Damage{"slide-1.md", "```figure", "```text", "error.lesson.no_figure", "slide-1.md:1"},
        Damage{"slide-1.md", "kind: reading", "kind: pie", "error.lesson.unknown_figure", ""},
        Damage{"slide-1.md", "kind: reading", "colour: red", "error.lesson.unknown_field", ""},
        Damage{"slide-7.md", "layer: 1", "layer: one", "error.lesson.bad_field", ""},
        Damage{"slide-7.md", "layer: 1", "layer:", "error.lesson.bad_field", ""},
        Damage{"slide-1.md", "example: bank", "example: nope", "error.lesson.no_example", ""},
        Damage{"slide-1.md", "query: bank", "query: river", "error.lesson.no_query", ""},
        Damage{"slide-1.md", "{weight bank muddy}", "{weight bank mud}", "error.reference.no_word", "slide-1.md:32"},
        Damage{"slide-1.md", "{weight bank muddy}", "{weight bank}", "error.reference.arguments", "slide-1.md:32"},
        Damage{"slide-1.md", "{weight bank muddy}", "{height bank muddy}", "error.reference.unknown", "slide-1.md:32"},
        Damage{"slide-1.md", "{weight bank muddy}", "{weight bank muddy", "error.lesson.open_reference", ""},
        Damage{"slide-6.md", "```figure", "```figure\nkind: formula\n```\n\n```figure", "error.lesson.two_figures", ""},
        Damage{"slide-1.md", "shows: arcs", "shows: fireworks", "error.lesson.unknown_stage", "slide-1.md:29"},
        Damage{"slide-1.md", "shows: arcs", "show: arcs", "error.lesson.unknown_field", "slide-1.md:29"},
        Damage{"slide-1.md", "Which words told you? Click them before you go on.\n\n---", "---\n\n---",
               "error.lesson.empty_step", ""},
        Damage{"slide-1.md", "go on.\n\n---", "go on.\n---", "error.lesson.heading", ""},
        Damage{"slide-7.md", "example: learning", "example: worked", "error.training.no_task", "slide-7.md:6"},
        Damage{"quiz.gift", "=How much", "~How much", "error.gift.no_right_option", "quiz.gift:197"}));

TEST(MissingSlide, IsReportedAndTheOthersStay) {
  std::vector<NamedText> files = shipped();
  std::erase_if(files, [](const NamedText& file) { return file.name == "slide-3.md"; });
  const ParsedDeck parsed = parse_deck(files);
  EXPECT_TRUE(reports(parsed.problems, "error.lesson.missing_file", "slide-3.md:1"));
  ASSERT_EQ(parsed.deck.slides.size(), 10U);
  EXPECT_TRUE(parsed.deck.slides[2].title.empty());
  EXPECT_FALSE(parsed.deck.slides[3].title.empty());
}

TEST(MissingParts, AreReported) {
  const auto without = [](const std::string& name, const std::string& text) {
    std::vector<NamedText> files = shipped();
    std::erase_if(files, [&](const NamedText& file) { return file.name == name; });
    if (!text.empty()) files.push_back({name, text});
    return read_lesson(files, lesson_examples()).problems;
  };
  EXPECT_TRUE(reports(without("quiz.gift", ""), "error.lesson.missing_file", "quiz.gift:1"));
  EXPECT_TRUE(reports(without("quiz.gift", "// nothing\n"), "error.lesson.no_questions", "quiz.gift:1"));
  EXPECT_TRUE(reports(without("quiz.gift", "Q? {=a ~b}\n"), "error.lesson.no_feedback", "quiz.gift:1"));
  EXPECT_TRUE(reports(without("quiz.gift", "Write about it. {}\n"), "error.lesson.not_graded", "quiz.gift:1"));
  EXPECT_TRUE(reports(without("concepts.md", "# Nothing\n"), "error.lesson.no_concepts", "concepts.md:1"));
  EXPECT_TRUE(reports(without("conclusion.md", "# Nothing\n"), "error.lesson.no_concepts", "conclusion.md:1"));
}

TEST(Markdown, KeepsStylesListsAndLines) {
  std::vector<Error> problems;
  const NamedText file{"x.md", "# T\n\nplain **bold** *it* `code`\n\n- one\n- two\n\n1. first\n"};
  const auto elements = parse_markdown(file, problems);
  ASSERT_EQ(elements.size(), 5U);
  EXPECT_EQ(elements[1].line, 3);
  ASSERT_EQ(elements[1].runs.size(), 6U);
  EXPECT_TRUE(elements[1].runs[1].strong);
  EXPECT_TRUE(elements[1].runs[3].emphasis);
  EXPECT_TRUE(elements[1].runs[5].code);
  EXPECT_EQ(elements[2].kind, ElementKind::Bullet);
  EXPECT_EQ(elements[4].kind, ElementKind::Numbered);
  EXPECT_EQ(elements[4].level, 1);
  EXPECT_TRUE(problems.empty());
}

TEST(Markdown, SurvivesAnything) {
  for (const std::string text :
       {"", "\0\0", "> > > >", "```", "{{{{", "}}}}", "# \n# \n", "* * *\n***\n", "[](", "<b>&amp;&#0;"}) {
    std::vector<Error> problems;
    (void)parse_markdown({"x.md", text}, problems);
    (void)parse_deck({{"slide-1.md", text}});
  }
}

TEST(References, AreFilledFromTheTrace) {
  const LessonExample example = test::example("worked");
  const auto fill = [&](const char* kind, std::vector<std::string> arguments) {
    return *fill_reference({kind, std::move(arguments), 1}, *example.trace);
  };
  EXPECT_EQ(fill("weight", {"tired", "animal"}), "65 %");
  EXPECT_EQ(fill("score", {"tired", "animal"}), "23.75");
  EXPECT_EQ(fill("scaled", {"tired", "animal"}), "2.97");
  EXPECT_EQ(fill("cosine", {"tired", "animal"}), "0.90");
  EXPECT_EQ(fill("width", {}), "64");
  EXPECT_EQ(fill("root", {}), "8");
  EXPECT_EQ(fill("given", {"0.7", "or", "so"}), "0.7 or so");
}

TEST(References, TheSecondOfTwoEqualWordsHasANumber) {
  AttentionTrace trace;
  trace.pieces = {{"the", 0, {}}, {"cat", 0, {}}, {"the", 0, {}}};
  EXPECT_EQ(*row_of_word("the", trace), 0);
  EXPECT_EQ(*row_of_word("the#2", trace), 2);
  EXPECT_FALSE(row_of_word("the#3", trace));
  EXPECT_FALSE(row_of_word("dog", trace));
}

}  // namespace
}  // namespace headlight
