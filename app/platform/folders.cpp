#include "app/platform/folders.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

namespace headlight {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  // The specification: a path that is not absolute is to be ignored.
  return value != nullptr && *value == '/' ? fs::path(value) : fs::path();
}

// The line XDG_PICTURES_DIR="$HOME/Pictures" of user-dirs.dirs.
fs::path pictures_from(const fs::path& file, const fs::path& home) {
  constexpr std::string_view kStart = "XDG_PICTURES_DIR=\"";
  constexpr std::string_view kHome = "$HOME";
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    if (!line.starts_with(kStart) || !line.ends_with('"')) continue;
    const std::string value = line.substr(kStart.size(), line.size() - kStart.size() - 1);
    return value.starts_with(kHome) ? fs::path(home.string() + value.substr(kHome.size())) : fs::path(value);
  }
  return {};
}

}  // namespace

fs::path data_folder() {
  if (const fs::path own = from_environment("XDG_DATA_HOME"); !own.empty()) return own / "headlight";
  const fs::path home = from_environment("HOME");
  return home.empty() ? fs::path() : home / ".local" / "share" / "headlight";
}

fs::path export_folder() {
  const fs::path home = from_environment("HOME");
  fs::path config = from_environment("XDG_CONFIG_HOME");
  if (config.empty()) config = home / ".config";
  std::error_code ignored;
  for (const fs::path& folder : {pictures_from(config / "user-dirs.dirs", home), home / "Pictures", home}) {
    if (!folder.empty() && fs::is_directory(folder, ignored)) return folder;
  }
  return fs::current_path(ignored);
}

fs::path free_name(const fs::path& folder, const fs::path& name) {
  const fs::path wanted = name.is_absolute() ? name : folder / name;
  std::error_code ignored;
  fs::path path = wanted;
  for (int number = 2; fs::exists(path, ignored); ++number) {
    path = wanted.parent_path() / (wanted.stem().string() + "-" + std::to_string(number) + wanted.extension().string());
  }
  return path;
}

}  // namespace headlight
