// The sources that a command computes with, loaded as far as it needs them.
#pragma once

#include <functional>
#include <ostream>

#include "app/cli/options.h"
#include "core/lab/relation_texts.h"

namespace headlight::cli {

// Takes what does not keep a command from its work, but should be known.
using Notify = std::function<void(const Error&)>;

// Notes on the stream for errors.
Notify notes_on(std::ostream& errors, const Catalogue& texts);

// Those for the source that is asked for. Errors: those of loading it.
Result<Sources> load_sources(const Options& options, const Notify& notify);

// The learned model on the path that the environment names. Errors: those of loading it.
Result<std::shared_ptr<const Encoder>> load_model(const Options& options, const Notify& notify);

// The heads of a folder, or those that Headlight ships. Errors: that of the first that cannot be read.
Result<std::vector<TrainedHeadPtr>> heads_in(const std::filesystem::path& folder);
std::filesystem::path shipped_heads();

}  // namespace headlight::cli
