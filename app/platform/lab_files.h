// The student's own files for the lab: heads that were kept, and files that are opened.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/lab/lab_settings.h"
#include "core/model/trained_head.h"

namespace headlight {

// The folder with the heads that the student has kept, one file each.
class HeadFolder {
 public:
  // Empty: nothing is written, what is kept lasts as long as the program.
  explicit HeadFolder(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

  const std::filesystem::path& path() const { return folder_; }

  // Whether there is a file of that name, one that cannot be read included.
  bool has(const std::string& name) const;

  // Errors: error.file.unwritable (where = path).
  std::optional<Error> keep(const TrainedHead& head) const;
  std::optional<Error> forget(const std::string& name) const;

 private:
  std::filesystem::path file_of(const std::string& name) const { return folder_ / (name + ".safetensors"); }

  std::filesystem::path folder_;
};

// What a file holds: a head, or sentences.
struct LabFile {
  TrainedHeadPtr head;  // named like its file, or "head" where that is no name; null where there are sentences
  std::vector<OwnSentence> sentences;
};

// *.safetensors is a head, everything else is read as sentences. Errors: those of the files, of read_head and of
// read_own_sentences; error.lab.own_large.
Result<LabFile> read_lab_file(const std::filesystem::path& file);

}  // namespace headlight
