// Files of the lab: heads that are kept, and files that are opened.
#include "app/platform/lab_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/platform/files.h"
#include "app/platform/load.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

TrainedHead shipped(const std::string& name) {
  const LoadedHeads loaded = load_heads(test::assets_folder() / "heads");
  for (const TrainedHeadPtr& head : loaded.heads) {
    if (head->name == name) return *head;
  }
  throw std::runtime_error(name);
}

TEST(HeadFolder, KeepsHeadsAndForgetsThem) {
  const test::TemporaryFolder folder;
  const HeadFolder heads(folder.path() / "not" / "there");
  TrainedHead head = shipped("refers");
  head.name = "my own";
  EXPECT_FALSE(heads.keep(head));
  const LoadedHeads loaded = load_heads(heads.path());
  ASSERT_EQ(loaded.heads.size(), 1U);
  EXPECT_EQ(*loaded.heads.front(), head);
  EXPECT_TRUE(heads.has("my own"));
  EXPECT_FALSE(heads.has("other"));
  EXPECT_FALSE(heads.forget("my own"));
  EXPECT_TRUE(load_heads(heads.path()).heads.empty());
  EXPECT_FALSE(heads.forget("never there"));
}

TEST(LabFile, AHeadWhoseFileHasNoFitNameGetsAnother) {
  const test::TemporaryFolder folder;
  const std::filesystem::path hidden = folder.path() / ".x.safetensors";
  std::filesystem::copy_file(test::assets_folder() / "heads" / "refers.safetensors", hidden);
  EXPECT_EQ(read_lab_file(hidden)->head->name, "head");
}

TEST(HeadFolder, WithoutAFolderNothingIsWritten) {
  const HeadFolder heads;
  EXPECT_FALSE(heads.keep(shipped("refers")));
  EXPECT_FALSE(heads.forget("refers"));
}

TEST(HeadFolder, WhatCannotBeWrittenIsSaid) {
  const test::TemporaryFolder folder;
  std::ofstream(folder.path() / "file") << "x";
  const auto problem = HeadFolder(folder.path() / "file" / "heads").keep(shipped("refers"));
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "error.file.unwritable");
}

TEST(LabFile, IsAHeadOrSentences) {
  const auto head = read_lab_file(test::assets_folder() / "heads" / "refers.safetensors");
  ASSERT_TRUE(head);
  ASSERT_TRUE(head->head);
  EXPECT_EQ(head->head->name, "refers");
  EXPECT_TRUE(head->sentences.empty());
  const auto sentences = read_lab_file(test::data_file("heads_hard.jsonl"));
  ASSERT_TRUE(sentences);
  EXPECT_FALSE(sentences->head);
  EXPECT_GE(sentences->sentences.size(), 74U);
}

std::string code_of(const std::filesystem::path& file) {
  const auto read = read_lab_file(file);
  return read ? "" : read.error().code;
}

TEST(LabFile, WhatCannotBeReadIsSaid) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(code_of(folder.path() / "none.jsonl"), "error.file.missing");
  EXPECT_EQ(code_of(folder.path() / "none.safetensors"), "error.file.missing");
  std::ofstream(folder.path() / "damaged.safetensors") << "x";
  EXPECT_EQ(code_of(folder.path() / "damaged.safetensors"), "error.head.size");
  std::ofstream(folder.path() / "words.txt") << "The cat";
  EXPECT_EQ(code_of(folder.path() / "words.txt"), "error.heads.not_json");
  std::ofstream(folder.path() / "large.jsonl") << std::string(3U << 20U, '#');
  EXPECT_EQ(code_of(folder.path() / "large.jsonl"), "error.lab.own_large");
}

}  // namespace
}  // namespace headlight
