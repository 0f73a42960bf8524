// The packed copy of the learned model: made once, mapped, and made anew whenever it is not what it should be.
#include "app/platform/open_model.h"

#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "tests/support/cli_call.h"
#include "tests/support/model_folder.h"
#include "tests/support/test_files.h"

namespace headlight::test {
namespace {

namespace fs = std::filesystem;

constexpr CpuPath kPath = CpuPath::Portable;
const std::string kCopy = "packed-portable.safetensors";

class OpenedCopy : public testing::Test {
 protected:
  OpenedModel open() const { return *open_model(folder_.path(), kPath); }
  fs::path copy() const { return folder_.path() / kCopy; }

  void make_copy() const {
    ASSERT_FALSE(tend_model(open()));
    ASSERT_TRUE(open().mapped);
  }

  // Changes one byte of the copy, counted from its end.
  void damage(std::size_t from_end) const {
    std::string bytes = *read_file(copy());
    bytes[bytes.size() - from_end] ^= 1;
    ASSERT_TRUE(write_file(copy(), bytes));
  }

  ModelFolder folder_;
};

Row embedding_by(const Encoder& encoder) {
  SerialExecutor executor;
  return encoder.run("The animal didn't cross the street", executor)->embedding;
}

TEST_F(OpenedCopy, IsMadeOnceAndThenMapped) {
  const OpenedModel first = open();
  EXPECT_FALSE(first.mapped);
  EXPECT_FALSE(fs::exists(copy()));
  make_copy();
  const OpenedModel second = open();
  EXPECT_FALSE(tend_model(second)) << "what was just written is intact";
  EXPECT_EQ(embedding_by(*second.encoder), embedding_by(*first.encoder)) << "the same bits";
  EXPECT_EQ(embedding_by(*second.encoder), embedding_by(*encoder(kPath)));
}

TEST_F(OpenedCopy, OfAnotherDownloadOrProgramIsMadeAnew) {
  make_copy();
  folder_.replace("vocab.json", *read_file(default_model_folder() / "vocab.json"));  // the same, but newer
  EXPECT_FALSE(open().mapped);
  make_copy();
  std::string bytes = *read_file(copy());
  bytes.replace(bytes.find("headlight-model-2"), 17, "headlight-model-1");
  ASSERT_TRUE(write_file(copy(), bytes));
  EXPECT_FALSE(open().mapped) << "an older format";
}

TEST_F(OpenedCopy, CutOffOrForeignIsMadeAnew) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{100}, std::size_t{1'000'000}}) {
    make_copy();
    fs::resize_file(copy(), size);
    EXPECT_FALSE(open().mapped) << size;
  }
  folder_.replace(kCopy, "something else");
  EXPECT_FALSE(open().mapped);
  make_copy();
}

TEST_F(OpenedCopy, AWrongNumberIsFoundByTheChecksum) {
  make_copy();
  damage(64);
  const OpenedModel damaged = open();
  EXPECT_TRUE(damaged.mapped) << "its sizes are right";
  const auto problem = tend_model(damaged);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "error.packed.damaged");
  EXPECT_FALSE(fs::exists(copy()));
}

TEST_F(OpenedCopy, ACheckedModelIsNeverComputedWithWhenDamaged) {
  make_copy();
  damage(10'000'000);
  std::optional<Error> notice;
  const auto checked = open_checked_model(folder_.path(), kPath, notice);
  ASSERT_TRUE(checked);
  EXPECT_EQ(notice->code, "error.packed.damaged");
  EXPECT_EQ(embedding_by(**checked), embedding_by(*encoder(kPath)));
  ASSERT_TRUE(open_checked_model(folder_.path(), kPath, notice));
  EXPECT_FALSE(notice) << "there is a sound copy again";
}

TEST_F(OpenedCopy, WhereNoneCanBeKeptTheModelWorksWithoutOne) {
  fs::create_symlink("/dev/full", copy());
  const OpenedModel full = open();
  EXPECT_FALSE(full.mapped);
  EXPECT_EQ(tend_model(full)->code, "error.packed.unwritable") << "no room";
  fs::remove(copy());
  fs::create_directory(copy());
  std::optional<Error> notice;
  const auto checked = open_checked_model(folder_.path(), kPath, notice);
  ASSERT_TRUE(checked);
  EXPECT_EQ(notice->code, "error.packed.unwritable");
  EXPECT_EQ(notice->where, copy().string());
  EXPECT_NE(english().sentence(*notice).find("works without it"), std::string::npos);
}

TEST_F(OpenedCopy, SeveralMayMakeItAtOnce) {
  std::array<std::optional<Error>, 3> problems;
  {
    std::vector<std::jthread> programs;
    for (auto& problem : problems) programs.emplace_back([&] { problem = tend_model(open()); });
  }
  for (const auto& problem : problems) EXPECT_FALSE(problem);
  EXPECT_FALSE(tend_model(open()));
  EXPECT_TRUE(open().mapped);
  for (const auto& entry : fs::directory_iterator(folder_.path())) {
    EXPECT_EQ(entry.path().string().find(".part"), std::string::npos) << "nothing half written is left";
  }
}

TEST_F(OpenedCopy, OfAModelThatIsGoneIsNotUsed) {
  make_copy();
  fs::remove(folder_.path() / "model.json");
  EXPECT_EQ(open_model(folder_.path(), kPath).error().code, "error.model.not_installed");
}

TEST_F(OpenedCopy, TheCommandLineSaysWhatIsWrongAndAnswersAllTheSame) {
  const std::vector<std::string> command = {"encode", "--model", folder_.path().string(), "a bank"};
  const auto first = call_cli(command);
  EXPECT_EQ(first.errors, "");
  for (const auto& entry : fs::directory_iterator(folder_.path())) {
    if (!entry.path().filename().string().starts_with("packed-")) continue;
    std::string bytes = *read_file(entry.path());
    bytes[bytes.size() / 2] ^= 1;
    ASSERT_TRUE(write_file(entry.path(), bytes));
  }
  const auto second = call_cli(command);
  EXPECT_EQ(second.code, 0);
  EXPECT_EQ(second.output, first.output);
  EXPECT_NE(second.errors.find("damaged"), std::string::npos) << second.errors;
}

}  // namespace
}  // namespace headlight::test
