#include "core/model/contexts.h"

#include <gtest/gtest.h>

#include "tests/support/test_files.h"

namespace headlight {
namespace {

WordInText bank_in(const std::string& text) {
  const std::size_t at = text.find("bank");
  return {text, {at, at + 4}};
}

TEST(Contexts, TheLearnedVectorOfBankMovesWithItsSentence) {
  const auto encoder = test::encoder(CpuPath::Portable);
  if (!encoder) GTEST_SKIP() << "the learned model is not here";
  SerialExecutor executor;
  const std::vector<WordInText> places = {bank_in("I went to the bank to deposit my salary"),
                                          bank_in("The bank raised the interest on my loan"),
                                          bank_in("She opened an account at the bank"),
                                          bank_in("I sat on the river bank to read"),
                                          bank_in("The boat drifted to the muddy bank of the river"),
                                          bank_in("They fished from the grassy bank of the stream")};
  const std::vector<std::string> senses = {"money", "money", "money", "river", "river", "river"};
  const auto vectors = *vectors_in_context(*encoder, places, executor);
  double last_gap = -1;
  for (const Matrix& cosines : vectors->cosines) {
    EXPECT_TRUE(cosines.isApprox(cosines.transpose(), 1e-5F));
    EXPECT_NEAR(static_cast<double>(cosines.diagonal().minCoeff()), 1, 1e-4);
    const SenseContrast contrast = contrast_of(cosines, senses);
    EXPECT_GT(contrast.within - contrast.across, last_gap) << "each layer tells the senses further apart";
    last_gap = contrast.within - contrast.across;
  }
  EXPECT_GT(last_gap, 0.1);
}

TEST(Contexts, SentencesWithoutASenseDoNotCount) {
  Matrix cosines(3, 3);
  cosines << 1, 0.8F, 0.1F, 0.8F, 1, 0.2F, 0.1F, 0.2F, 1;
  EXPECT_NEAR(contrast_of(cosines, {"a", "a", ""}).within, 0.8, 1e-6);
  EXPECT_EQ(contrast_of(cosines, {"a", "a", ""}).across, 0);
  EXPECT_NEAR(contrast_of(cosines, {"a", "a", "b"}).across, 0.15, 1e-6);
}

TEST(Contexts, AnEmptySentenceIsRefusedAndAPlaceBeyondTheTextIsZero) {
  const auto encoder = test::encoder(CpuPath::Portable);
  if (!encoder) GTEST_SKIP() << "the learned model is not here";
  SerialExecutor executor;
  EXPECT_EQ(vectors_in_context(*encoder, {{"", {0, 0}}}, executor).error().code, "error.text.empty");
  const auto beyond = *vectors_in_context(*encoder, {{"a bank", {50, 60}}, bank_in("a bank")}, executor);
  EXPECT_EQ(beyond->cosines[1](0, 1), 0);
}

}  // namespace
}  // namespace headlight
