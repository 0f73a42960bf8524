// Loads what lies in files into what core works with.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"
#include "core/i18n/catalogue.h"
#include "core/lab/relation_texts.h"
#include "core/model/encoder.h"
#include "core/model/handset.h"
#include "core/model/lesson_example.h"
#include "core/model/trained_head.h"
#include "core/practice/goals.h"

namespace headlight {

// Errors: those of the files and of their formats. A missing folder or model.json is error.model.not_installed.
Result<std::shared_ptr<const Encoder>> load_encoder(const std::filesystem::path& folder, CpuPath path);

// The tokenizer's part of the model alone. Errors likewise.
Result<Vocabulary> load_vocabulary(const std::filesystem::path& folder);

// All of assets/examples/*.json that can be read, by name, and what is wrong with the others.
struct LoadedExamples {
  std::vector<LessonExample> examples;
  std::vector<Error> problems;
};
LoadedExamples load_examples(const std::filesystem::path& folder);

// lexicon.json and head.json of assets/handset. Errors: those of the files and of their formats.
Result<std::shared_ptr<const HandSet>> load_hand_set(const std::filesystem::path& folder);

// goals.json of assets/handset, likewise.
Result<std::vector<Goal>> load_goals(const std::filesystem::path& folder, const HandSet& hand_set);

// All *.safetensors of assets/heads that can be read, by name, and what is wrong with the others.
struct LoadedHeads {
  std::vector<TrainedHeadPtr> heads;
  std::vector<Error> problems;
};
LoadedHeads load_heads(const std::filesystem::path& folder);

// The word lists and structures of assets/lab. Errors: those of the files and of their formats.
Result<RelationTexts> load_relation_texts(const std::filesystem::path& folder);

// The lesson's files (*.md, *.gift) of a folder, cleaned to valid UTF-8, by name. error.file.missing for no such
// folder.
Result<std::vector<NamedText>> load_lesson_files(const std::filesystem::path& folder);

Result<Catalogue> load_catalogue(const std::filesystem::path& file);

// $HEADLIGHT_CPU, or the fastest path there is.
Result<CpuPath> cpu_path_from_environment();

}  // namespace headlight
