#include <gtest/gtest.h>

#include "core/lesson/sentences.h"
#include "core/practice/check_lesson.h"
#include "core/session/effects.h"
#include "core/session/explore_scene.h"
#include "core/session/names.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

const std::vector<ExampleSentence>& shipped() { return test::content().deck.sentences; }

// All examples at once with everything they need computed.
TEST(ExampleSentences, EveryClueSpeaksOfNumbersThatAreThere) {
  const Content& content = test::content();
  Sources sources = sources_for(content);
  sources.set_encoder(test::encoder(CpuPath::Portable));
  SerialExecutor executor;
  ASSERT_GE(shipped().size(), 14U);
  for (std::size_t i = 0; i < shipped().size(); ++i) {
    State state;
    state.page = {PageKind::Explore, 1};
    state.model.status = ModelStatus::Ready;
    state = update(state, OpenExample{static_cast<int>(i)}, content).state;
    ResultStore results;
    for (const Request& request : wanted(state, content)) deliver(compute({request, 0}, sources, executor), results);
    const ExploreScene scene = explore_scene(state, content, results);
    ASSERT_TRUE(scene.example && scene.view) << shipped()[i].title;
    EXPECT_FALSE(scene.example->clue.empty()) << shipped()[i].title << " quotes no number";
    for (const std::string& number : scene.example->clue) EXPECT_NE(number, "–") << shipped()[i].title;
    EXPECT_EQ(state.explore.sentence, shipped()[i].sentence);
    const std::string word = shipped()[i].word.substr(0, shipped()[i].word.find('#'));
    EXPECT_EQ(scene.view->trace->pieces[static_cast<std::size_t>(scene.view->row.query)].token, word);
  }
}

TEST(ExampleSentences, HaveTheFlipAndTheHonestFailure) {
  const Content& content = test::content();
  Sources sources = sources_for(content);
  sources.set_encoder(test::encoder(CpuPath::Portable));
  SerialExecutor executor;
  const auto row_of = [&](const ExampleSentence& example, const std::string& text, const std::string& query) {
    const TracePtr trace = *sources.trace(*example_request(example, text), executor);
    return std::pair(trace, static_cast<int>(std::find_if(trace->pieces.begin(), trace->pieces.end(),
                                                          [&](const Piece& piece) { return piece.token == query; }) -
                                             trace->pieces.begin()));
  };
  const auto gives = [&](const ExampleSentence& example, bool other, const std::string& query, const std::string& key) {
    const std::string& text = other ? example.other : example.sentence;
    const auto [trace, row] = row_of(example, text, query);
    return trace->weights(row, row_of(example, text, key).second);
  };
  const ExampleSentence& flip = shipped()[0];
  EXPECT_GT(gives(flip, false, "she", "woman"), gives(flip, false, "she", "man"));
  EXPECT_GT(gives(flip, true, "he", "man"), gives(flip, true, "he", "woman"));
  for (ExampleSentence honest = shipped()[1]; honest.layer < kLayers; ++honest.layer) {
    for (honest.head = 0; honest.head < kHeads; ++honest.head) {
      const bool tired = gives(honest, false, "it", "animal") > gives(honest, false, "it", "street");
      const bool wide = gives(honest, true, "it", "street") > gives(honest, true, "it", "animal");
      EXPECT_FALSE(tired && wide) << "L" << honest.layer << "H" << honest.head
                                  << " would turn; the text says none does";
    }
    if (honest.layer + 1 == kLayers) break;
    honest.head = 0;
  }
}

TEST(ExampleSentences, AFileThatIsDamagedIsReportedByLine) {
  struct Case {
    const char* text;
    const char* code;
    const char* where;
  };
  const Case cases[] = {
      {"## A\n\n> Q?\n\nLook.\n", "error.lesson.no_example_block", "explore.md:1"},
      {"## A\n\n```example\nsentence: a b\nword: a\nsource: encoder\n```\n\nLook.\n", "error.lesson.no_question",
       "explore.md:1"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: encoder\n```\n", "error.lesson.no_clue",
       "explore.md:1"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\ncolour: red\nword: a\nsource: encoder\n```\n\nLook.\n",
       "error.lesson.unknown_field", "explore.md:7"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: encoder\nlayer: two\n```\n\nLook.\n",
       "error.lesson.bad_field", "explore.md:9"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: oracle\n```\n\nLook.\n", "error.lesson.bad_field",
       "explore.md:1"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: encoder\nhead: 9\n```\n\nLook.\n",
       "error.lesson.no_layer", "explore.md:1"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: c\nsource: encoder\n```\n\nLook.\n", "error.lesson.no_query",
       "explore.md:1"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: encoder\n```\n\n{weight a z}\n",
       "error.reference.no_word", "explore.md:11"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: encoder\n```\n\n{other a b}\n",
       "error.reference.no_word", "explore.md:11"},
      {"## A\n\n> Q?\n\n```example\nsentence: a b\nword: a\nsource: encoder\n```\n\nIt gives 65 % away.\n",
       "error.lesson.typed_number", "explore.md:11"},
  };
  for (const Case& each : cases) {
    const auto problems = read_lesson({{"explore.md", each.text}}, {}).problems;
    const bool reported = std::any_of(problems.begin(), problems.end(), [&](const Error& problem) {
      return problem.code == each.code && problem.where == each.where;
    });
    EXPECT_TRUE(reported) << each.code << " " << each.where << "\n" << each.text;
  }
}

}  // namespace
}  // namespace headlight
