// Where tests find their data, and what several of them load.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/i18n/catalogue.h"
#include "core/model/encoder.h"
#include "core/model/handset.h"
#include "core/model/lesson_example.h"

namespace headlight::test {

std::filesystem::path source_folder();
std::filesystem::path data_file(const std::string& name);  // tests/data/…
std::filesystem::path assets_folder();
std::vector<std::string> lines_of(const std::filesystem::path& file);

const Catalogue& english();
std::vector<LessonExample> examples();
std::shared_ptr<const HandSet> hand_set();
LessonExample example(const std::string& name);

// The learned model on the given path. The tests need it: ./run tests fetches it before they start.
std::shared_ptr<const Encoder> encoder(CpuPath path);
std::vector<CpuPath> supported_paths();

}  // namespace headlight::test
