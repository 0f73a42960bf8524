// The sources that a command computes with, loaded as far as it needs them.
#pragma once

#include "app/cli/options.h"
#include "core/lab/relation_texts.h"

namespace headlight::cli {

// Those for the source that is asked for. Errors: those of loading it.
Result<Sources> load_sources(const Options& options);

// The learned model on the path that the environment names. Errors: those of loading it.
Result<std::shared_ptr<const Encoder>> load_model(const Options& options);

// The heads of a folder, or those that Headlight ships. Errors: that of the first that cannot be read.
Result<std::vector<TrainedHeadPtr>> heads_in(const std::filesystem::path& folder);
std::filesystem::path shipped_heads();

}  // namespace headlight::cli
