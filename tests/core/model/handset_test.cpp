#include "core/model/handset.h"

#include <gtest/gtest.h>

#include "app/platform/load.h"
#include "core/model/sources.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

const HandSet& shipped() {
  static const std::shared_ptr<const HandSet> kShipped = test::hand_set();
  return *kShipped;
}

AttentionTrace read(const std::string& text, const HandSetEdits& edits = {}) {
  return *attend_by_hand(shipped(), text, edits);
}

// The word that `query` (its first place) gives most to.
std::string most_of(const AttentionTrace& trace, const std::string& query) {
  for (Eigen::Index row = 0; row < trace.size(); ++row) {
    if (trace.pieces[static_cast<std::size_t>(row)].token != query) continue;
    Eigen::Index key = 0;
    trace.weights.row(row).maxCoeff(&key);
    return trace.pieces[static_cast<std::size_t>(key)].token;
  }
  return "";
}

TEST(HandSet, GivesTheReadingsOfTheLesson) {
  EXPECT_EQ(most_of(read("The animal was tired"), "tired"), "animal");
  EXPECT_EQ(most_of(read("The animal didn't cross the street because it was too tired"), "it"), "animal");
  const auto one_of = [](const std::string& word, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  EXPECT_TRUE(one_of(most_of(read("The bank was steep and muddy from the rain"), "bank"), {"steep", "muddy", "rain"}));
  EXPECT_TRUE(one_of(most_of(read("I went to the bank to deposit my salary"), "bank"), {"deposit", "salary"}));
  EXPECT_TRUE(one_of(most_of(read("I sat on the park bench to read"), "bench"), {"sat", "park", "read"}));
}

TEST(HandSet, HasAsManyFeaturesAndWordsAsPromisedAndAReasonForEachRow) {
  const std::size_t features = shipped().lexicon.features().size();
  EXPECT_GE(features, 12U);
  EXPECT_LE(features, 20U);
  EXPECT_GE(shipped().lexicon.size(), 800U);
  for (const auto* notes : {&shipped().head.query_notes, &shipped().head.key_notes, &shipped().head.value_notes}) {
    ASSERT_EQ(notes->size(), features);
    for (std::size_t row = 0; row < features; ++row) EXPECT_FALSE((*notes)[row].empty()) << row;
  }
}

float amount(const std::string& word, const char* feature) {
  const auto& features = shipped().lexicon.features();
  const auto place = std::find(features.begin(), features.end(), feature) - features.begin();
  return shipped().lexicon.look_up(word).amounts(place);
}

TEST(HandSet, APastFormIsAVerbWhateverItsStemMayBe) {
  for (const char* word : {"planted", "watered", "carried", "stopped", "flew", "froze"}) {
    EXPECT_EQ(amount(word, "verb"), 1) << word;
    EXPECT_EQ(amount(word, "noun"), 0) << word;
    EXPECT_EQ(amount(word, "many-senses"), 0) << word;
  }
  EXPECT_GT(amount("planted", "nature"), 0) << "the topic stays";
  EXPECT_EQ(amount("plants", "noun"), 1);
}

TEST(HandSet, EveryNumberFollowsFromFeaturesAndTables) {
  const AttentionTrace trace = read("The animal was tired");
  const Row tired = shipped().lexicon.look_up("tired").amounts;
  const Row animal = shipped().lexicon.look_up("animal").amounts;
  const double score = static_cast<double>((tired * shipped().head.query).dot(animal * shipped().head.key));
  EXPECT_NEAR(trace.scores(3, 1), score, 1e-5);
  EXPECT_NEAR(trace.logits(3, 1), score / 4 + static_cast<double>(trace.bias(3, 1)), 1e-5);
  EXPECT_FLOAT_EQ(trace.bias(3, 1), shipped().head.distance(-2 + kFarthest));
  EXPECT_EQ(trace.origin.kind, OriginKind::HandSet);
  EXPECT_FALSE(trace.origin.what_if);
  for (Eigen::Index row = 0; row < trace.size(); ++row) EXPECT_NEAR(trace.weights.row(row).sum(), 1, 1e-5);
}

TEST(HandSet, DistancesBeyondTheFarthestCountAsTheFarthest) {
  const AttentionTrace trace = read("a b c d e f g h i j");
  EXPECT_EQ(trace.bias(0, 9), trace.bias(0, 4));
  EXPECT_EQ(trace.bias(9, 0), trace.bias(9, 5));
  EXPECT_NE(trace.bias(0, 1), trace.bias(1, 0)) << "before is not after";
}

TEST(Lexicon, KnowsListedWordsStemsAndEndingsAndSaysWhich) {
  using How = WordFeatures::How;
  const Lexicon& lexicon = shipped().lexicon;
  EXPECT_EQ(lexicon.look_up("River").how, How::Listed);
  EXPECT_EQ(lexicon.look_up("RIVERS").by, "river");
  EXPECT_EQ(lexicon.look_up("rivers").how, How::Stem);
  EXPECT_EQ(lexicon.look_up("rivers").amounts, lexicon.look_up("river").amounts);
  EXPECT_EQ(lexicon.look_up("hoping").by, "hope");
  EXPECT_EQ(lexicon.look_up("cities").by, "city");
  EXPECT_EQ(lexicon.look_up("kicking").by, "kick");
  EXPECT_EQ(lexicon.look_up("swimmin").how, How::Unknown);
  EXPECT_EQ(lexicon.look_up("quaintness").how, How::Ending);
  EXPECT_EQ(lexicon.look_up("glorp").how, How::Unknown);
  EXPECT_EQ(lexicon.look_up("didn\u2019t").how, How::Listed) << "a typographic apostrophe";
  for (const char* mark : {".", "…", "—", ""}) EXPECT_TRUE(lexicon.look_up(mark).amounts.isZero()) << mark;
  EXPECT_EQ(lexicon.look_up("🦊").how, How::Unknown);
}

TEST(HandSet, EditsChangeWhatTheySayAndNothingElse) {
  const auto& asks = shipped().head.asks;
  const int feels = static_cast<int>(std::find(asks.begin(), asks.end(), "one who feels") - asks.begin());
  const int condition = 6;
  ASSERT_EQ(shipped().lexicon.features()[condition], "condition");
  const AttentionTrace before = read("The animal was tired");
  const AttentionTrace after = read("The animal was tired", {{HandSetPart::Query, condition, feels, "", -9}});
  EXPECT_LT(after.weights(3, 1), before.weights(3, 1));
  EXPECT_EQ(after.weights.topRows(3), before.weights.topRows(3));
  EXPECT_TRUE(after.origin.what_if);
  const int animate = 5;
  const AttentionTrace glorp = read("The hungry glorp ate", {{HandSetPart::Word, 0, animate, "glorp", 1}});
  EXPECT_EQ(most_of(glorp, "hungry"), "glorp");
  const AttentionTrace odd =
      read("The animal was tired", {{HandSetPart::Value, 99, -1, "", 1}, {HandSetPart::Distance, 0, 77, "", 1}});
  EXPECT_EQ(odd.weights, before.weights) << "places that do not exist";
}

TEST(HandSet, TakesAnyTextAndSaysWhatItLeftOut) {
  EXPECT_EQ(attend_by_hand(shipped(), "", {}).error().code, "error.text.empty");
  EXPECT_EQ(attend_by_hand(shipped(), " \n\t ", {}).error().code, "error.text.empty");
  EXPECT_TRUE(read("🦊 🦊 שלום 漢字 .").weights.allFinite());
  std::string many;
  for (int i = 0; i < static_cast<int>(kMostHandSetWords) + 3; ++i) many += "word ";
  const AttentionTrace trace = read(many);
  EXPECT_EQ(trace.size(), static_cast<Eigen::Index>(kMostHandSetWords));
  EXPECT_EQ(trace.dropped, 3U);
}

TEST(HandSet, WithoutItsFilesTheSourceSaysSo) {
  Sources sources;
  SerialExecutor executor;
  TraceRequest request;
  request.source = SourceKind::HandSet;
  request.text = "any";
  EXPECT_EQ(sources.trace(request, executor).error().code, "error.handset.missing");
  EXPECT_EQ(load_hand_set("/nonexistent").error().code, "error.file.missing");
}

TEST(HandSetFiles, NameWhatIsWrongWithThem) {
  EXPECT_EQ(Lexicon::parse("{", "l").error().code, "error.handset.not_json");
  for (const char* broken :
       {R"({})", R"({"features":["noun"],"groups":[{"is":{"verb":1},"words":"go"}]})",
        R"({"features":["noun"],"groups":[3]})", R"({"features":["noun"],"groups":[],"endings":[{}]})",
        R"({"features":["noun"],"groups":[],"unknown":{"x":1}})"}) {
    EXPECT_EQ(Lexicon::parse(broken, "l").error().code, "error.handset.bad_field") << broken;
  }
  const Lexicon lexicon = *Lexicon::parse(R"({"features":["noun"],"groups":[{"is":{"noun":1},"words":"thing"}]})", "l");
  EXPECT_EQ(parse_hand_set_head("[]", "h", lexicon).error().code, "error.handset.not_json");
  const std::string good = R"("asks":["a"],"carries":["c"],"query":[],"key":[],"value":[])";
  const std::string nine = R"(,"distance":{"entries":[0,0,0,0,0,0,0,0,0]})";
  EXPECT_TRUE(parse_hand_set_head("{" + good + nine + "}", "h", lexicon));
  for (const std::string& broken :
       {good, good + R"(,"distance":3)", good + R"(,"distance":{"entries":[1]})", std::string(R"("asks":[])"),
        std::string(R"("asks":["a"],"carries":["c"],"query":[3])"),
        R"("query":[{"feature":"verb","entries":{}}],)" + std::string(R"("asks":["a"],"carries":["c"])")}) {
    EXPECT_EQ(parse_hand_set_head("{" + broken + "}", "h", lexicon).error().code, "error.handset.bad_field") << broken;
  }
}

}  // namespace
}  // namespace headlight
