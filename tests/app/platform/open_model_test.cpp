// The packed copy of the learned model: made once, mapped, and made anew whenever it is not what it should be.
#include "app/platform/open_model.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
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
    ASSERT_FALSE(tend_model(open()).notice);
    ASSERT_TRUE(open().mapped);
  }

  // Changes one byte of the copy, counted from its end.
  static void damage(const fs::path& file, std::size_t from_end) {
    std::string bytes = *read_file(file);
    bytes[bytes.size() - from_end] ^= 64;
    ASSERT_TRUE(write_file(file, bytes));
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
  EXPECT_FALSE(tend_model(second).notice) << "what was just written is intact";
  EXPECT_EQ(embedding_by(*second.encoder), embedding_by(*first.encoder)) << "the same bits";
  EXPECT_EQ(embedding_by(*second.encoder), embedding_by(*encoder(kPath)));
}

TEST_F(OpenedCopy, OfAnotherDownloadOrProgramIsMadeAnew) {
  make_copy();
  folder_.replace("vocab.json", *read_file(default_model_folder() / "vocab.json"));  // the same, but newer
  EXPECT_FALSE(open().mapped);
  make_copy();
  const auto time = fs::last_write_time(folder_.path() / "vocab.json");
  folder_.replace("vocab.json", *read_file(default_model_folder() / "vocab.json"));
  fs::last_write_time(folder_.path() / "vocab.json", time);
  EXPECT_FALSE(open().mapped) << "a file that was copied there with its old time";
  make_copy();
  std::string bytes = *read_file(copy());
  bytes.replace(bytes.find("headlight-model-3"), 17, "headlight-model-2");
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

TEST_F(OpenedCopy, AWrongNumberIsFoundByTheChecksumAndTheModelReadAnew) {
  make_copy();
  damage(copy(), 64);
  const OpenedModel damaged = open();
  EXPECT_TRUE(damaged.mapped) << "its sizes are right";
  const ModelTending tending = tend_model(damaged);
  ASSERT_TRUE(tending.notice && tending.instead && *tending.instead);
  EXPECT_EQ(tending.notice->code, "error.packed.damaged");
  EXPECT_FALSE((*tending.instead)->mapped);
  EXPECT_FALSE(tend_model(open()).notice) << "the copy is sound again";
}

// As somebody who may read the model but write nothing; the tests may be run by root, who may do anything.
class Nobody {
 public:
  Nobody() { root_ = ::geteuid() == 0 && ::seteuid(65534) == 0; }
  ~Nobody() {
    if (root_ && ::seteuid(0) != 0) std::abort();  // nothing that follows would mean anything
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;

 private:
  bool root_ = false;
};

TEST_F(OpenedCopy, ADamagedOneThatCannotBeReplacedIsNotUsedEither) {
  const TemporaryFolder own;  // the links lead where only the owner may go
  for (const auto& entry : fs::directory_iterator(folder_.path())) {
    fs::copy_file(entry.path(), own.path() / entry.path().filename());
  }
  ASSERT_FALSE(tend_model(*open_model(own.path(), kPath)).notice);
  damage(own.path() / kCopy, 10'000'000);
  fs::permissions(own.path(), fs::perms(0555));
  const Row expected = embedding_by(*encoder(kPath));
  std::optional<Error> notice;
  {
    const Nobody nobody;
    ASSERT_TRUE(open_model(own.path(), kPath)->mapped);
    const auto checked = open_checked_model(own.path(), kPath, notice);
    ASSERT_TRUE(checked);
    EXPECT_EQ(notice->code, "error.packed.damaged");
    EXPECT_EQ(embedding_by(**checked), expected);
    EXPECT_EQ(embedding_by(**open_checked_model(own.path(), kPath, notice)), expected) << "again";
  }
  fs::permissions(own.path(), fs::perms(0755));
}

TEST_F(OpenedCopy, ACheckedModelIsNeverComputedWithWhenDamaged) {
  make_copy();
  damage(copy(), 10'000'000);
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
  EXPECT_EQ(tend_model(full).notice->code, "error.packed.unwritable") << "no room";
  fs::remove(copy());
  fs::create_directory(copy());
  std::optional<Error> notice;
  const auto checked = open_checked_model(folder_.path(), kPath, notice);
  ASSERT_TRUE(checked);
  EXPECT_EQ(notice->code, "error.packed.unwritable");
  EXPECT_EQ(notice->where, copy().string());
  EXPECT_NE(english().sentence(*notice).find("works without it"), std::string::npos);
}

bool half_written_is_left(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().string().find(".part") != std::string::npos) return true;
  }
  return false;
}

TEST_F(OpenedCopy, SeveralMayMakeItAtOnce) {
  std::array<std::optional<Error>, 3> problems;
  {
    std::vector<std::jthread> programs;
    for (auto& problem : problems) programs.emplace_back([&] { problem = tend_model(open()).notice; });
  }
  for (const auto& problem : problems) EXPECT_FALSE(problem);
  EXPECT_TRUE(open().mapped);
  EXPECT_FALSE(tend_model(open()).notice);
  EXPECT_FALSE(half_written_is_left(folder_.path()));
}

TEST_F(OpenedCopy, WhatKilledProgramsHaveLeftGoesAndNothingElseMatters) {
  folder_.replace(kCopy + ".part1-1", "half");
  fs::last_write_time(folder_.path() / (kCopy + ".part1-1"), fs::file_time_type::clock::now() - std::chrono::hours(2));
  folder_.replace("caf\xE9.txt", "a name that is not UTF-8");
  make_copy();
  EXPECT_FALSE(half_written_is_left(folder_.path()));
  std::optional<Error> notice;
  EXPECT_TRUE(open_checked_model(folder_.path(), kPath, notice));
  EXPECT_FALSE(notice);
}

TEST_F(OpenedCopy, WhatIsNoFileOrTooLargeIsNotEvenOpened) {
  ASSERT_EQ(::mkfifo(copy().c_str(), 0600), 0);
  EXPECT_FALSE(open().mapped);
  fs::remove(copy());
  folder_.replace(kCopy, "");
  fs::resize_file(copy(), std::uintmax_t{1} << 33U);  // of holes
  EXPECT_FALSE(open().mapped);
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
