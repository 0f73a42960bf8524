// Where the user's own things go, by the XDG Base Directory specification and the user's folder settings.
#pragma once

#include <filesystem>

namespace headlight {

// $XDG_DATA_HOME/headlight, or ~/.local/share/headlight; empty when there is no home.
std::filesystem::path data_folder();

// Where pictures and tables are saved: the user's folder for pictures, or the home folder.
std::filesystem::path export_folder();

// `name` in `folder` if it says no folder of its own; where a file of that name exists, "name-2.csv" and so on.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::filesystem::path& name);

}  // namespace headlight
