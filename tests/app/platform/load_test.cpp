// What can be wrong with the files Headlight reads, and that each is said by name.
#include "app/platform/load.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "app/platform/content.h"
#include "app/platform/files.h"
#include "tests/support/model_folder.h"
#include "tests/support/test_files.h"

namespace headlight::test {
namespace {

namespace fs = std::filesystem;

class LoadedModel : public testing::Test {
 protected:
  void replace(const std::string& name, const std::string& bytes) { folder_.replace(name, bytes); }

  std::string original(const std::string& name) { return *read_file(default_model_folder() / name); }

  Error problem() {
    const auto loaded = load_encoder(folder_.path(), CpuPath::Portable);
    return loaded ? Error{"no error", {}, ""} : loaded.error();
  }

  ModelFolder folder_;
};

TEST_F(LoadedModel, LoadsAsItIs) { EXPECT_EQ(problem().code, "no error"); }

TEST_F(LoadedModel, ATruncatedPartIsNamed) {
  const std::string shard = original("group1-shard7of7");
  replace("group1-shard7of7", shard.substr(0, shard.size() - 1));
  EXPECT_EQ(problem().code, "error.weights.wrong_size");
  EXPECT_NE(problem().where.find(folder_.path().string()), std::string::npos);
  replace("group1-shard7of7", "");
  EXPECT_EQ(problem().code, "error.weights.wrong_size");
}

TEST_F(LoadedModel, AMissingPartIsNamed) {
  fs::remove(folder_.path() / "group1-shard3of7");
  EXPECT_EQ(problem().code, "error.weights.missing_shard");
  EXPECT_EQ(problem().where, (folder_.path() / "group1-shard3of7").string());
  fs::remove(folder_.path() / "vocab.json");
  EXPECT_EQ(problem().code, "error.model.not_installed");
}

TEST_F(LoadedModel, AnotherModelIsRefused) {
  std::string manifest = original("model.json");
  const std::size_t at = manifest.find("module/Embeddings_en\"");
  manifest.replace(at, 6, "nodule");
  while (manifest.find("module/Embeddings_en\"") != std::string::npos)
    manifest.replace(manifest.find("module/Embeddings_en\""), 6, "nodule");
  replace("model.json", manifest);
  EXPECT_EQ(problem().code, "error.weights.missing_tensor");
  replace("model.json", "{}");
  EXPECT_EQ(problem().code, "error.weights.no_manifest");
  replace("model.json", "<html>");
  EXPECT_EQ(problem().code, "error.weights.not_json");
}

TEST_F(LoadedModel, AWrongVocabularyIsRefused) {
  replace("vocab.json", "[]");
  EXPECT_EQ(problem().code, "error.vocabulary.not_a_list");
  std::string many = "[";
  for (int i = 0; i < 8003; ++i) many += std::string(i == 0 ? "" : ",") + "[\"w" + std::to_string(i) + "\",-1]";
  replace("vocab.json", many + "]");
  EXPECT_EQ(problem().code, "error.vocabulary.too_large");
}

TEST(Load, AMissingModelSaysHowToGetIt) {
  const auto loaded = load_encoder("/nonexistent", CpuPath::Portable);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, "error.model.not_installed");
  EXPECT_NE(english().sentence(loaded.error()).find("./run"), std::string::npos);
}

TEST(Load, ABrokenExampleIsNamedAndTheOthersStay) {
  const TemporaryFolder folder;
  folder.write("broken.json", "{\"tokens\": 3, \"kind\": \"vectors\", \"queries\": [], \"keys\": [], \"values\": []}");
  fs::copy_file(assets_folder() / "examples" / "bank.json", folder.path() / "bank.json");
  fs::create_symlink("nowhere", folder.path() / ".#bank.json");  // an editor's lock
  const LoadedExamples loaded = load_examples(folder.path());
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems[0].where, (folder.path() / "broken.json").string());
  EXPECT_EQ(loaded.examples.size(), 1U);
  EXPECT_EQ(load_examples("/nonexistent").problems.at(0).code, "error.file.missing");
}

TEST(Content, WithoutTextsNothingCanBeShown) {
  const TemporaryFolder folder;
  EXPECT_EQ(load_content(folder.path()).error().code, "error.file.missing");
}

TEST(Content, WithoutALessonTheRestStillWorks) {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "assets");
  fs::create_directory_symlink(assets_folder() / "i18n", folder.path() / "assets" / "i18n");
  const auto content = load_content(folder.path());
  ASSERT_TRUE(content);
  EXPECT_EQ(content->deck.slides.size(), 10U);
  EXPECT_FALSE(content->problems.empty());
}

TEST(Files, SayWhyTheyCannotBeReadOrWritten) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.path() / "none").error().code, "error.file.missing");
  EXPECT_EQ(read_file(folder.path()).error().code, "error.file.unreadable") << "a folder";
  EXPECT_EQ(write_file(folder.path() / "none" / "file", "x").error().code, "error.file.unwritable");
  EXPECT_EQ(write_file("/proc/headlight", "x").error().code, "error.file.unwritable");
}

TEST(Files, LinksAreFollowedAndDevicesWrittenAsTheyStand) {
  const TemporaryFolder folder;
  const fs::path file = folder.write("file", "old");
  const fs::path link = folder.path() / "link";
  fs::create_symlink(file, link);
  ASSERT_TRUE(write_file(link, "new"));
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(*read_file(file), "new");
  const fs::path pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::string received;
  std::thread reader([&] { received = *read_file(pipe); });
  ASSERT_TRUE(write_file(pipe, "through"));
  reader.join();
  EXPECT_EQ(received, "through");
  EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST(Files, AreReplacedWholeAndLeaveNothingBehind) {
  const TemporaryFolder folder;
  const fs::path file = folder.write("file", "old");
  ASSERT_TRUE(write_file(file, std::string("new\0bytes", 9)));
  EXPECT_EQ(*read_file(file), std::string("new\0bytes", 9));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
  ASSERT_TRUE(write_file(file, ""));
  EXPECT_EQ(*read_file(file), "");
}

}  // namespace
}  // namespace headlight::test
