// update: the one place where the state changes. Pure: the same state and intent give the same result.
#pragma once

#include <variant>
#include <vector>

#include "core/session/content.h"
#include "core/session/intent.h"

namespace headlight {

// Effects: what the app is asked to do. Their outcome comes back as an intent.
struct Compute {
  Request request;
  std::uint64_t generation;
};
// The next piece of the lab's run; comes back as LabReady or LabFailed.
struct Train {
  LabRequest request;
};
// The head of a step of the lab is to be kept under a name; comes back as OwnHeadsChanged.
struct StoreHead {
  LabRequest of;
  std::string name;
};
struct RemoveHead {
  std::string name;
};  // likewise
// A head or sentences; comes back as OwnHeadsChanged or OwnSentencesRead.
struct ReadLabFile {
  std::string file;
};
struct ReadLessonAgain {};
struct WriteExport {
  ExportKind kind;
  std::string file;  // empty: the clipboard
};

using Effect = std::variant<Compute, Train, StoreHead, RemoveHead, ReadLabFile, ReadLessonAgain, WriteExport>;

struct Updated {
  State state;
  std::vector<Effect> effects;
};

Updated update(const State& state, const Intent& intent, const Content& content);

// The state at the start, with the effects that its page needs.
Updated begin(State state, const Content& content);

}  // namespace headlight
