#include "tests/support/test_files.h"

#include <fstream>
#include <map>
#include <stdexcept>

#include "app/platform/files.h"
#include "app/platform/load.h"

namespace headlight::test {
namespace {

template <class Value>
Value need(Result<Value> result) {
  if (!result) throw std::runtime_error(result.error().code + " at " + result.error().where);
  return std::move(*result);
}

}  // namespace

std::filesystem::path source_folder() { return HEADLIGHT_SOURCE; }
std::filesystem::path data_file(const std::string& name) { return source_folder() / "tests" / "data" / name; }
std::filesystem::path assets_folder() { return source_folder() / "assets"; }

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

const Catalogue& english() {
  static const Catalogue kCatalogue = need(load_catalogue(assets_folder() / "i18n" / "en.json"));
  return kCatalogue;
}

std::vector<LessonExample> examples() { return load_examples(assets_folder() / "examples").examples; }

std::shared_ptr<const HandSet> hand_set() { return need(load_hand_set(assets_folder() / "handset")); }

LessonExample example(const std::string& name) {
  for (const LessonExample& each : examples()) {
    if (each.name == name) return each;
  }
  throw std::runtime_error("no example " + name);
}

std::shared_ptr<const Encoder> encoder(CpuPath path) {
  static std::map<CpuPath, std::shared_ptr<const Encoder>> loaded;
  auto& slot = loaded[path];
  if (!slot) slot = need(load_encoder(default_model_folder(), path));
  return slot;
}

std::vector<CpuPath> supported_paths() {
  std::vector<CpuPath> paths;
  for (const CpuPath path : {CpuPath::Portable, CpuPath::Avx2, CpuPath::Avx512}) {
    if (cpu_supports(path)) paths.push_back(path);
  }
  return paths;
}

}  // namespace headlight::test
