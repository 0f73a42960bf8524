// How the program's memory is managed.
#pragma once

namespace headlight {

// Keeps some of what is freed instead of giving it back to the system at once: every sentence needs it again, and
// getting it anew, page by page, costs up to a sixth of a forward pass. To be called once, at the start.
void keep_freed_memory();

}  // namespace headlight
