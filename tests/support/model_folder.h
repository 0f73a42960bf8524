// The real model in a folder of its own, of which any file can be replaced.
#pragma once

#include "app/platform/files.h"
#include "tests/support/temporary_folder.h"

namespace headlight::test {

class ModelFolder {
 public:
  ModelFolder() {
    for (const auto& entry : std::filesystem::directory_iterator(default_model_folder())) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with(".") && !name.starts_with("packed-")) {
        std::filesystem::create_symlink(entry.path(), path() / name);
      }
    }
  }

  const std::filesystem::path& path() const { return folder_.path(); }

  void replace(const std::string& name, const std::string& bytes) const {
    std::filesystem::remove(path() / name);
    folder_.write(name, bytes);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace headlight::test
