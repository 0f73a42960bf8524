// GIFT as docs.moodle.org/en/GIFT_format describes it: one case for each thing that the page says, in words of our own.
#include "core/quiz/gift.h"

#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "core/export/questions_json.h"

namespace headlight {
namespace {

ParsedQuiz parse(const std::string& text) { return parse_gift({"q.gift", text}); }

// Everything about a question in one line, so that a case can name it.
std::string summary(const Question& question) {
  std::string text(name_of(question.kind));
  if (!question.title.empty()) text += " <" + question.title + ">";
  if (question.markup != Markup::None) text += " markup" + std::to_string(static_cast<int>(question.markup));
  text += " " + text_of(question);
  for (const AnswerOption& option : question.options) {
    text += " | " + significant(option.credit, 6) + " " + option.text;
    if (option.range) text += " " + significant(option.range->low, 6) + "…" + significant(option.range->high, 6);
    if (!option.feedback.empty()) text += " (" + option.feedback + ")";
  }
  for (const MatchPair& pair : question.pairs) text += " | " + pair.left + " → " + pair.right;
  if (!question.general_feedback.empty()) text += " #" + question.general_feedback;
  return text;
}

struct Case {
  const char* gift;
  const char* meaning;
};

void PrintTo(const Case& each, std::ostream* out) { *out << each.gift; }

class ValidGift : public testing::TestWithParam<Case> {};

TEST_P(ValidGift, IsReadAsTheDocumentationSays) {
  const ParsedQuiz quiz = parse(GetParam().gift);
  for (const Error& problem : quiz.problems) ADD_FAILURE() << problem.code << " " << problem.where;
  ASSERT_EQ(quiz.questions.size(), 1U);
  EXPECT_EQ(summary(quiz.questions[0]), GetParam().meaning);
}

TEST_P(ValidGift, ComesBackTheSameWhenItIsWritten) {
  const ParsedQuiz quiz = parse(GetParam().gift);
  ASSERT_EQ(quiz.questions.size(), 1U);
  const ParsedQuiz again = parse(write_gift(quiz.questions));
  ASSERT_EQ(again.questions.size(), 1U) << write_gift(quiz.questions);
  Question back = again.questions[0];
  back.line = quiz.questions[0].line;
  EXPECT_EQ(back, quiz.questions[0]) << write_gift(quiz.questions);
}

INSTANTIATE_TEST_SUITE_P(
    Choices, ValidGift,
    testing::Values(Case{"Who sits in the tomb?{~Grant ~Jefferson =no one}",
                         "choice Who sits in the tomb? | 0 Grant | 0 Jefferson | 100 no one"},
                    Case{"Q {\n=right\n~wrong\n}", "choice Q | 100 right | 0 wrong"},
                    Case{"Q{=a =b ~c}", "choice Q | 100 a | 100 b | 0 c"},
                    Case{"Q {=a#well done ~b#look again}", "choice Q | 100 a (well done) | 0 b (look again)"},
                    Case{"Q {=a ~%50%half ~c}", "choice Q | 100 a | 50 half | 0 c"},
                    Case{"Q {=a ~%-50%minus#no}", "choice Q | 100 a | -50 minus (no)"},
                    Case{"Q {=%100%a ~b}", "choice Q | 100 a | 0 b"},
                    Case{"Q {~%33.33333%a ~%33.33333%b ~%33.33334%c ~%-100%d}",
                         "multiple Q | 33.3333 a | 33.3333 b | 33.3333 c | -100 d"},
                    Case{"Q {~%50%a#yes ~%50%b ~c}", "multiple Q | 50 a (yes) | 50 b | 0 c"},
                    Case{"Q {~%100%all ~none}", "multiple Q | 100 all | 0 none"},
                    Case{"::One::Q {=a ~b}", "choice <One> Q | 100 a | 0 b"},
                    Case{":: One and two ::\nQ\n{\n=a\n~b\n}", "choice <One and two> Q | 100 a | 0 b"},
                    Case{"::Q1\\:\\: x::Q {=a ~b}", "choice <Q1:: x> Q | 100 a | 0 b"},
                    Case{"[html]<b>Q</b> {=a ~b}", "choice markup2 <b>Q</b> | 100 a | 0 b"},
                    Case{"::T::[markdown]*Q* {=a ~b}", "choice <T> markup4 *Q* | 100 a | 0 b"},
                    Case{"[plain]Q {=[plain]a ~b}", "choice markup3 Q | 100 a | 0 b"},
                    Case{"[moodle]Q {=a ~b}", "choice markup1 Q | 100 a | 0 b"},
                    Case{"[other]Q {=a ~b}", "choice [other]Q | 100 a | 0 b"},
                    Case{"Q {=a ~b ####In general.}", "choice Q | 100 a | 0 b #In general."},
                    Case{"Q {=a#fine ~b#no####All in all}", "choice Q | 100 a (fine) | 0 b (no) #All in all"}));

INSTANTIATE_TEST_SUITE_P(
    Gaps, ValidGift,
    testing::Values(Case{"Grant is {~buried =entombed} in the tomb.",
                         "choice Grant is _____ in the tomb. | 0 buried | 100 entombed"},
                    Case{"Two plus two is {=four =4}.", "short Two plus two is _____. | 100 four | 100 4"},
                    Case{"{=Softmax ~Sorting} makes shares.", "choice _____ makes shares. | 100 Softmax | 0 Sorting"},
                    Case{"It was in {#1822:5}, they say.",
                         "number It was in _____, they say. | 100 1822:5 1817…1827"}));

INSTANTIATE_TEST_SUITE_P(
    TrueFalse, ValidGift,
    testing::Values(Case{"The sun rises.{T}", "true-false The sun rises. | 100 True | 0 False"},
                    Case{"The sun rises.{TRUE}", "true-false The sun rises. | 100 True | 0 False"},
                    Case{"It sinks.{F}", "true-false It sinks. | 0 True | 100 False"},
                    Case{"It sinks. { FALSE }", "true-false It sinks. | 0 True | 100 False"},
                    Case{"Q {T#why not?}", "true-false Q | 100 True | 0 False (why not?)"},
                    Case{"Q {T#why not?#just so}", "true-false Q | 100 True (just so) | 0 False (why not?)"},
                    Case{"Q {F#why?#indeed####All}", "true-false Q | 0 True (why?) | 100 False (indeed) #All"}));

INSTANTIATE_TEST_SUITE_P(
    Typed, ValidGift,
    testing::Values(Case{"Two plus two? {=four =4}", "short Two plus two? | 100 four | 100 4"},
                    Case{"Q {=only}", "short Q | 100 only"},
                    Case{"Q {=a =%50%b#nearly}", "short Q | 100 a | 50 b (nearly)"},
                    Case{"Q {=%100%a =%0%*#try again}", "short Q | 100 a | 0 * (try again)"},
                    Case{"Born? {#1822}", "number Born? | 100 1822 1822…1822"},
                    Case{"Born? {#1822:5}", "number Born? | 100 1822:5 1817…1827"},
                    Case{"Pi? {#3.14:0.005}", "number Pi? | 100 3.14:0.005 3.135…3.145"},
                    Case{"Pi? {#3.141..3.142}", "number Pi? | 100 3.141..3.142 3.141…3.142"},
                    Case{"Q {#-5..-2}", "number Q | 100 -5..-2 -5…-2"},
                    Case{"Q {#1e3:10#good}", "number Q | 100 1e3:10 990…1010 (good)"},
                    Case{"Born? {#=1822:0 =%50%1822:2}", "number Born? | 100 1822:0 1822…1822 | 50 1822:2 1820…1824"},
                    Case{"Born? {#\n =1822:0#yes\n =%50%1822:2#near\n ~#no\n}",
                         "number Born? | 100 1822:0 1822…1822 (yes) | 50 1822:2 1820…1824 (near) | 0  (no)"},
                    Case{"Q {# 7 }", "number Q | 100 7 7…7"}));

INSTANTIATE_TEST_SUITE_P(
    Others, ValidGift,
    testing::Values(Case{"Match. {=cat -> cat food =dog -> dog food}",
                         "matching Match. | cat → cat food | dog → dog food"},
                    Case{"Match. {\n=Canada -> Ottawa\n=Italy -> Rome\n=Japan->Tokyo\n}",
                         "matching Match. | Canada → Ottawa | Italy → Rome | Japan → Tokyo"},
                    Case{"Match. {=a -> 1 =b -> 2 = -> 3}", "matching Match. | a → 1 | b → 2 |  → 3"},
                    Case{"Match. {=a -> 1 =b -> 1 ####Both.}", "matching Match. | a → 1 | b → 1 #Both."},
                    Case{"Write about it. {}", "essay Write about it."},
                    Case{"Write. { ####Think of softmax.}", "essay Write. #Think of softmax."},
                    Case{"Just read this.", "description Just read this."},
                    Case{"::Title::Read on\nand on.", "description <Title> Read on and on."}));

INSTANTIATE_TEST_SUITE_P(
    Marks, ValidGift,
    testing::Values(Case{"Which is 2 \\= 2? {=a\\=b ~a\\~b}", "choice Which is 2 = 2? | 100 a=b | 0 a~b"},
                    Case{"Q {=\\{x\\} ~\\#1 \\: 2}", "choice Q | 100 {x} | 0 #1 : 2"},
                    Case{"Q {=a#50\\% \\= half ~b}", "choice Q | 100 a (50\\% = half) | 0 b"},
                    Case{"$\\sqrt\\{d\\}$? {=a ~b}", "choice $\\sqrt{d}$? | 100 a | 0 b"},
                    Case{"Two\\nlines {=a ~b}", "choice Two\nlines | 100 a | 0 b"},
                    Case{"A \\\\ B {=a ~b}", "choice A \\ B | 100 a | 0 b"},
                    Case{"Line\nbreaks  and\tspaces {=a ~b}", "choice Line breaks and spaces | 100 a | 0 b"},
                    Case{"Umlaute äöü, 猫, 🦆 {=ß ~é}", "choice Umlaute äöü, 猫, 🦆 | 100 ß | 0 é"},
                    Case{"\xEF\xBB\xBFQ {=a ~b}", "choice Q | 100 a | 0 b"},
                    Case{"Q {\r\n=a\r\n~b\r\n}\r\n", "choice Q | 100 a | 0 b"},
                    Case{"Q {=a ~b}   ", "choice Q | 100 a | 0 b"},
                    Case{"// a comment\nQ {\n// another\n=a\n~b}", "choice Q | 100 a | 0 b"},
                    Case{"  // indented\nQ {=http\\:// ~b}", "choice Q | 100 http:// | 0 b"}));

struct Broken {
  const char* gift;
  const char* code;
  int line;  // of the message, when the text begins at line 3
};

void PrintTo(const Broken& each, std::ostream* out) { *out << each.gift; }

class BrokenGift : public testing::TestWithParam<Broken> {};

TEST_P(BrokenGift, IsReportedWithItsLineAndTheOthersStay) {
  const ParsedQuiz quiz = parse(std::string("Good? {=y ~n}\n\n") + GetParam().gift + "\n\nLast? {=y ~n}\n");
  EXPECT_EQ(quiz.questions.size(), 2U);
  ASSERT_EQ(quiz.problems.size(), 1U);
  EXPECT_EQ(quiz.problems[0].code, GetParam().code);
  EXPECT_EQ(quiz.problems[0].where, "q.gift:" + std::to_string(GetParam().line));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, BrokenGift,
    testing::Values(
        Broken{"Open {=a ~b", "error.gift.unclosed", 3}, Broken{"Open\n\\{ {=a ~b", "error.gift.unclosed", 4},
        Broken{"::Open title {=a ~b}", "error.gift.unclosed", 3}, Broken{"Shut =a ~b}", "error.gift.stray_brace", 3},
        Broken{"Q {=a {x} ~b}", "error.gift.stray_brace", 3},
        Broken{"Q {=a ~b}\nand {=c ~d}", "error.gift.stray_brace", 4}, Broken{"{=a ~b}", "error.gift.no_text", 3},
        Broken{"::Only a title::", "error.gift.no_text", 3}, Broken{"Q {= ~b}", "error.gift.no_text", 3},
        Broken{"Q {\n=a\n~#feedback only\n}", "error.gift.no_text", 5}, Broken{"Q {=}", "error.gift.no_text", 3},
        Broken{"Q {~a ~b}", "error.gift.no_right_option", 3}, Broken{"Q {=%50%a ~b}", "error.gift.no_right_option", 3},
        Broken{"Q {=%50%a}", "error.gift.no_right_option", 3}, Broken{"Q {~%50%a ~%20%b}", "error.gift.bad_sum", 3},
        Broken{"Q {~%60%a ~%60%b ~c}", "error.gift.bad_sum", 3}, Broken{"Q {~a}", "error.gift.one_option", 3},
        Broken{"Q {=a ~%x%b}", "error.gift.bad_credit", 3}, Broken{"Q {\n=a\n~%50 b}", "error.gift.bad_credit", 5},
        Broken{"Q {=a ~%500%b}", "error.gift.bad_credit", 3}, Broken{"Q {=a ~%nan%b}", "error.gift.bad_credit", 3},
        Broken{"Q {#abc}", "error.gift.bad_number", 3}, Broken{"Q {#3:x}", "error.gift.bad_number", 3},
        Broken{"Q {#3:-1}", "error.gift.bad_number", 3}, Broken{"Q {#5..3}", "error.gift.bad_number", 3},
        Broken{"Q {#inf}", "error.gift.bad_number", 3}, Broken{"Q {#}", "error.gift.no_right_option", 3},
        Broken{"Q {=a -> b}", "error.gift.few_pairs", 3}, Broken{"Q {=a -> b\n=c}", "error.gift.bad_pair", 4},
        Broken{"Q {=a -> b =c -> }", "error.gift.bad_pair", 3}, Broken{"Q {one =two ~three}", "error.gift.no_mark", 3},
        Broken{"Q {just text}", "error.gift.no_mark", 3},
        Broken{"Latin-1 caf\xE9? {=a ~b}", "error.quiz.bad_utf8", 3}));

TEST(Gift, CategoriesHoldUntilTheNextOne) {
  const ParsedQuiz quiz = parse("A? {T}\n\n$CATEGORY: slide-3\n\nB? {T}\n$CATEGORY: slide-4 \nC? {T}\n");
  ASSERT_EQ(quiz.questions.size(), 3U);
  EXPECT_EQ(quiz.questions[0].topic, "");
  EXPECT_EQ(quiz.questions[1].topic, "slide-3");
  EXPECT_EQ(quiz.questions[2].topic, "slide-4");
  EXPECT_EQ(quiz.questions[2].line, 7);
  std::vector<Question> again = parse(write_gift(quiz.questions)).questions;
  ASSERT_EQ(again.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(again[i].topic, quiz.questions[i].topic);
}

TEST(Gift, HostileFilesEndInBoundedTime) {
  EXPECT_TRUE(parse("").questions.empty());
  EXPECT_EQ(parse("no final newline {T}").questions.size(), 1U);
  std::string many = "Q {=a";
  for (int i = 0; i < 10'000; ++i) many += " ~b";
  const ParsedQuiz options = parse(many + "}");
  ASSERT_EQ(options.problems.size(), 1U);
  EXPECT_EQ(options.problems[0].code, "error.gift.too_many_options");
  std::string pairs = "Q {";
  for (int i = 0; i < 10'000; ++i) pairs += "=a -> b";
  EXPECT_EQ(parse(pairs + "}").problems.at(0).code, "error.gift.too_many_options");
  EXPECT_EQ(parse("Q" + std::string(1'000'000, '\\') + " {=a ~b}").questions.size(), 1U) << "deep escapes";
  EXPECT_EQ(parse("Q " + std::string(1'000'000, '{')).problems.size(), 1U);
  EXPECT_EQ(parse(std::string(kLargestQuizFile + 1, 'x')).problems.at(0).code, "error.quiz.too_large");
  std::string blocks;
  for (int i = 0; i < 20'000; ++i) blocks += "Q {=a ~b}\n\n";
  EXPECT_EQ(parse(blocks).questions.size(), 20'000U);
}

TEST(Gift, TextThatIsWrittenIsReadAgainWhateverItHolds) {
  for (const std::string text : {"a{b}c", "~=#:", "\\", "\\\\n", "a\\", "50 % = half", "::x::", "->", "// no comment",
                                 "two\nlines", "{", "}", "$\\sqrt{d}$", "=a ~b", "####"}) {
    Question question;
    question.title = text;
    question.text = "Q " + text;
    question.options = {{"=" + text, 100, text, {}}, {"x" + text, 0, "", {}}};
    question.general_feedback = text;
    const std::string written = write_gift({question});
    const ParsedQuiz back = parse(written);
    ASSERT_EQ(back.questions.size(), 1U) << written;
    Question read = back.questions[0];
    read.line = 0;
    EXPECT_EQ(read, question) << written;
  }
}

}  // namespace
}  // namespace headlight
