#include "app/cli/session_sources.h"

#include "app/platform/files.h"
#include "app/platform/load.h"
#include "app/platform/open_model.h"

namespace headlight::cli {

Notify notes_on(std::ostream& errors, const Catalogue& texts) {
  return [&errors, &texts](const Error& error) { errors << "headlight-cli: " << texts.sentence(error) << "\n"; };
}

Result<std::shared_ptr<const Encoder>> load_model(const Options& options, const Notify& notify) {
  const auto path = cpu_path_from_environment();
  if (!path) return path.error();
  std::optional<Error> notice;
  auto encoder = open_checked_model(options.model, *path, notice);
  if (notice) notify(*notice);
  return encoder;
}

std::filesystem::path shipped_heads() { return resource_folder() / "assets" / "heads"; }

Result<std::vector<TrainedHeadPtr>> heads_in(const std::filesystem::path& folder) {
  LoadedHeads loaded = load_heads(folder);
  if (!loaded.problems.empty()) return loaded.problems.front();
  return std::move(loaded.heads);
}

Result<Sources> load_sources(const Options& options, const Notify& notify) {
  const SourceKind source = options.request.source;
  LoadedExamples examples;
  if (source == SourceKind::Lesson) examples = load_examples(resource_folder() / "assets" / "examples");
  if (!examples.problems.empty()) return examples.problems.front();
  Sources sources(std::move(examples.examples));
  if (source == SourceKind::HandSet) {
    auto hand_set = load_hand_set(resource_folder() / "assets" / "handset");
    if (!hand_set) return hand_set.error();
    sources.set_hand_set(*hand_set);
  }
  if (source == SourceKind::Trained) {
    const auto& folders = options.heads.folders;
    const auto heads = heads_in(folders.empty() ? shipped_heads() : folders.front());
    if (!heads) return heads.error();
    sources.set_trained_heads(*heads);
  }
  if (source == SourceKind::Encoder || source == SourceKind::Shelf || source == SourceKind::Trained) {
    auto encoder = load_model(options, notify);
    if (!encoder) return encoder.error();
    sources.set_encoder(*encoder);
  }
  return sources;
}

}  // namespace headlight::cli
