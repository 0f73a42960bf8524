#include "app/platform/load.h"

#include <algorithm>
#include <cstdlib>

#include "app/platform/files.h"
#include "core/base/utf8.h"
#include "core/model/head_file.h"
#include "core/quiz/quiz_file.h"

namespace headlight {
namespace {

namespace fs = std::filesystem;

Result<EncoderWeights> load_weights(const fs::path& folder, CpuPath path) {
  const fs::path manifest_file = folder / "model.json";
  const auto json = read_file(manifest_file);
  if (!json) return json.error();
  auto manifest = WeightManifest::parse(*json, manifest_file.string());
  if (!manifest) return manifest.error();

  std::vector<MappedFile> files;
  std::vector<NamedBytes> shards;
  for (const std::string& name : manifest->shard_names()) {
    auto file = MappedFile::open(folder / name);
    if (!file)
      return file.error().code == "error.file.missing" ? Error{"error.weights.missing_shard", {}, name} : file.error();
    files.push_back(std::move(*file));
    shards.push_back({name, files.back().bytes()});
  }
  auto weights = WeightFile::open(std::move(*manifest), std::move(shards));
  if (!weights) return weights.error();
  return EncoderWeights::load(*weights, path);
}

// The files of a folder with one of these endings, by name. Dot-files are an editor's business.
Result<std::vector<fs::path>> files_in(const fs::path& folder, const std::vector<std::string>& endings) {
  std::error_code failure;
  std::vector<fs::path> files;
  if (!fs::exists(folder, failure)) return Error{"error.file.missing", {}, folder.string()};
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure)) {
    const fs::path& path = entry->path();
    const bool wanted = std::find(endings.begin(), endings.end(), path.extension().string()) != endings.end();
    if (wanted && path.filename().string().front() != '.') files.push_back(path);
  }
  if (failure) return Error{"error.file.unreadable", {{"reason", failure.message()}}, folder.string()};
  std::sort(files.begin(), files.end());
  return files;
}

// The same files' texts, cleaned to valid UTF-8.
Result<std::vector<NamedText>> texts_in(const fs::path& folder, const std::vector<std::string>& endings) {
  const auto files = files_in(folder, endings);
  if (!files) return files.error();
  std::vector<NamedText> texts;
  for (const fs::path& file : *files) {
    const auto bytes = read_beginning(file, kLargestQuizFile + 1);
    if (!bytes) return bytes.error();
    texts.push_back({file.filename().string(), clean_utf8(*bytes).text});
  }
  return texts;
}

// Errors of the parts name them without their folder.
Error in_folder(Error error, const fs::path& folder) {
  if (error.where.find('/') == std::string::npos) error.where = (folder / error.where).string();
  return error;
}

}  // namespace

Result<Vocabulary> load_vocabulary(const fs::path& folder) {
  std::error_code ignored;
  const fs::path file = folder / "vocab.json";
  if (!fs::exists(folder / "model.json", ignored) || !fs::exists(file, ignored)) {
    return Error{"error.model.not_installed", {}, folder.string()};
  }
  const auto json = read_file(file);
  if (!json) return json.error();
  return Vocabulary::parse(*json, file.string());
}

Result<std::shared_ptr<const Encoder>> load_encoder(const fs::path& folder, CpuPath path) {
  auto vocabulary = load_vocabulary(folder);
  if (!vocabulary) return vocabulary.error();
  auto weights = load_weights(folder, path);
  if (!weights) return in_folder(weights.error(), folder);
  if (vocabulary->size() > kVocabularySize) {
    return Error{"error.vocabulary.too_large", {}, (folder / "vocab.json").string()};
  }
  return std::make_shared<const Encoder>(std::move(*vocabulary), std::move(*weights));
}

LoadedExamples load_examples(const fs::path& folder) {
  LoadedExamples loaded;
  const auto files = files_in(folder, {".json"});
  if (!files) {
    loaded.problems.push_back(files.error());
    return loaded;
  }
  for (const fs::path& file : *files) {
    const auto json = read_file(file);
    auto example =
        json ? parse_lesson_example(*json, file.stem().string(), file.string()) : Result<LessonExample>(json.error());
    if (example) {
      loaded.examples.push_back(std::move(*example));
    } else {
      loaded.problems.push_back(example.error());
    }
  }
  return loaded;
}

Result<std::shared_ptr<const HandSet>> load_hand_set(const fs::path& folder) {
  const fs::path words = folder / "lexicon.json";
  const fs::path numbers = folder / "head.json";
  const auto lexicon_json = read_file(words);
  if (!lexicon_json) return lexicon_json.error();
  auto lexicon = Lexicon::parse(*lexicon_json, words.string());
  if (!lexicon) return lexicon.error();
  const auto head_json = read_file(numbers);
  if (!head_json) return head_json.error();
  auto head = parse_hand_set_head(*head_json, numbers.string(), *lexicon);
  if (!head) return head.error();
  return std::make_shared<const HandSet>(HandSet{std::move(*lexicon), std::move(*head)});
}

Result<std::vector<Goal>> load_goals(const fs::path& folder, const HandSet& hand_set) {
  const fs::path file = folder / "goals.json";
  const auto json = read_file(file);
  if (!json) return json.error();
  return parse_goals(*json, file.string(), hand_set);
}

LoadedHeads load_heads(const fs::path& folder) {
  LoadedHeads loaded;
  const auto files = files_in(folder, {".safetensors"});
  if (!files) {
    loaded.problems.push_back(files.error());
    return loaded;
  }
  for (const fs::path& file : *files) {
    const auto bytes = read_beginning(file, kLargestHeadFile + 1);
    auto head = bytes ? read_head(*bytes, file.string()) : Result<TrainedHead>(bytes.error());
    if (head) {
      head->name = clean_utf8(file.stem().string()).text;  // a file that was renamed is asked for by its new name
      loaded.heads.push_back(std::make_shared<const TrainedHead>(std::move(*head)));
    } else {
      loaded.problems.push_back(head.error());
    }
  }
  return loaded;
}

Result<RelationTexts> load_relation_texts(const fs::path& folder) {
  const auto files = texts_in(folder, {".txt"});
  if (!files) return files.error();
  return read_relation_texts(*files);
}

Result<std::vector<NamedText>> load_lesson_files(const fs::path& folder) { return texts_in(folder, {".md", ".gift"}); }

Result<Catalogue> load_catalogue(const fs::path& file) {
  const auto json = read_file(file);
  if (!json) return json.error();
  return Catalogue::parse(*json, file.string());
}

Result<CpuPath> cpu_path_from_environment() {
  const char* requested = std::getenv("HEADLIGHT_CPU");
  return choose_cpu_path(requested != nullptr ? requested : "");
}

}  // namespace headlight
