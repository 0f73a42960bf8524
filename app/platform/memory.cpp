#include "app/platform/memory.h"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace headlight {

void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int kMegabyte = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 16 * kMegabyte);  // four results of the longest sentence
  mallopt(M_MMAP_THRESHOLD, 4 * kMegabyte);   // more than any one matrix of them
#endif
}

}  // namespace headlight
