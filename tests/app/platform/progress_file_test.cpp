#include "app/platform/progress_file.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "app/platform/files.h"
#include "app/platform/folders.h"
#include "core/session/progress.h"
#include "tests/support/temporary_folder.h"

namespace headlight {
namespace {

using test::TemporaryFolder;

State with_note(const std::string& note) {
  State state;
  state.slides[0].note = note;
  return state;
}

TEST(ProgressFileTest, KeepsWhatWasSaved) {
  const TemporaryFolder folder;
  {
    ProgressFile file(folder.path() / "deep" / "down");
    ASSERT_TRUE(file.writable());
    EXPECT_FALSE(file.load({}).notice) << "the first start is nothing to speak of";
    ASSERT_TRUE(file.save(progress_text(with_note("one"), "")));
    ASSERT_TRUE(file.save(progress_text(with_note("two"), "")));
  }
  ProgressFile again(folder.path() / "deep" / "down");
  EXPECT_EQ(again.load({}).state.slides[0].note, "two");
}

TEST(ProgressFileTest, ADamagedFileIsSetAsideAndTheLastGoodCopyUsed) {
  const TemporaryFolder folder;
  ProgressFile file(folder.path());
  ASSERT_TRUE(file.save(progress_text(with_note("one"), "")));
  ASSERT_TRUE(file.save(progress_text(with_note("two"), "")));
  folder.write("progress.json", "{\"version\": 1, \"page\": ");
  const auto loaded = file.load({});
  EXPECT_EQ(loaded.state.slides[0].note, "one");
  ASSERT_TRUE(loaded.notice);
  EXPECT_EQ(loaded.notice->text, "notice.rescued");
  EXPECT_EQ(*read_file(folder.path() / "progress.json.bad"), "{\"version\": 1, \"page\": ");
}

TEST(ProgressFileTest, WithBothDamagedItBeginsAnewAndSaysSo) {
  const TemporaryFolder folder;
  folder.write("progress.json", "nonsense");
  folder.write("progress.json.last", "nonsense, too");
  ProgressFile file(folder.path());
  const auto loaded = file.load({});
  EXPECT_EQ(loaded.notice->text, "notice.damaged");
  EXPECT_TRUE(same_progress(loaded.state, State{}));
}

TEST(ProgressFileTest, CutBetweenTwoRenamesTheCopyBeforeIsThere) {
  const TemporaryFolder folder;
  ProgressFile file(folder.path());
  ASSERT_TRUE(file.save(progress_text(with_note("one"), "")));
  std::filesystem::rename(folder.path() / "progress.json", folder.path() / "progress.json.last");
  EXPECT_EQ(file.load({}).state.slides[0].note, "one");
}

TEST(ProgressFileTest, OfTwoProgramsTheSecondOnlyReads) {
  const TemporaryFolder folder;
  ProgressFile first(folder.path());
  ASSERT_TRUE(first.save(progress_text(with_note("one"), "")));
  ProgressFile second(folder.path());
  EXPECT_TRUE(first.writable());
  EXPECT_FALSE(second.writable());
  const auto loaded = second.load({});
  EXPECT_EQ(loaded.state.slides[0].note, "one");
  EXPECT_EQ(loaded.notice->text, "notice.not_kept");
}

TEST(ProgressFileTest, AKilledProgramLeavesNoLockBehind) {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const ProgressFile file(folder.path());
    ::raise(SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_TRUE(ProgressFile(folder.path()).writable());
}

TEST(ProgressFileTest, WhereNothingCanBeWrittenItSaysSo) {
  ProgressFile file("/proc/nowhere");
  EXPECT_FALSE(file.writable());
  EXPECT_EQ(file.load({}).notice->text, "notice.not_kept");
  EXPECT_EQ(file.save("x").error().code, "error.file.unwritable");
}

TEST(Folders, FreeNamesNeverOverwrite) {
  const TemporaryFolder folder;
  EXPECT_EQ(free_name(folder.path(), "a.csv"), folder.path() / "a.csv");
  folder.write("a.csv", "");
  EXPECT_EQ(free_name(folder.path(), "a.csv"), folder.path() / "a-2.csv");
  folder.write("a-2.csv", "");
  EXPECT_EQ(free_name(folder.path(), "a.csv"), folder.path() / "a-3.csv");
  EXPECT_EQ(free_name("/elsewhere", folder.path() / "b.png"), folder.path() / "b.png");
}

TEST(Folders, FollowTheEnvironment) {
  const TemporaryFolder home;
  ::setenv("HOME", home.path().c_str(), 1);
  ::unsetenv("XDG_DATA_HOME");
  ::unsetenv("XDG_CONFIG_HOME");
  EXPECT_EQ(data_folder(), home.path() / ".local" / "share" / "headlight");
  EXPECT_EQ(export_folder(), home.path());
  std::filesystem::create_directories(home.path() / "Pictures");
  EXPECT_EQ(export_folder(), home.path() / "Pictures");
  std::filesystem::create_directories(home.path() / "Bilder");
  std::filesystem::create_directories(home.path() / ".config");
  home.write(".config/user-dirs.dirs", "# comment\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n");
  EXPECT_EQ(export_folder(), home.path() / "Bilder");
  ::setenv("XDG_DATA_HOME", "relative", 1);
  EXPECT_EQ(data_folder(), home.path() / ".local" / "share" / "headlight") << "only absolute paths count";
  ::setenv("XDG_DATA_HOME", "/data", 1);
  EXPECT_EQ(data_folder(), "/data/headlight");
}

}  // namespace
}  // namespace headlight
