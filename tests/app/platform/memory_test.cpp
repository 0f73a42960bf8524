#include "app/platform/memory.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/support/test_files.h"

namespace headlight::test {
namespace {

long pages_asked_for() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

// Without keep_freed_memory() each reading of the longest sentence asks the system for some six hundred pages.
TEST(Memory, ReadingTheLongestSentenceAgainAsksTheSystemForNone) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer has an allocator of its own";
#endif
  keep_freed_memory();
  SerialExecutor executor;
  std::string texts[2];
  for (int i = 0; i < 128; ++i) texts[0] += i % 2 == 0 ? "animal " : "tired ";
  texts[1] = "was " + texts[0];
  const auto model = encoder(*choose_cpu_path(""));
  std::shared_ptr<const EncoderRun> held;  // as the program holds what it shows
  const auto read = [&](int times) {
    for (int i = 0; i < times; ++i) held = std::make_shared<const EncoderRun>(*model->run(texts[i % 2], executor));
  };
  read(10);
  const long before = pages_asked_for();
  read(20);
  EXPECT_LT(pages_asked_for() - before, 100);
}

}  // namespace
}  // namespace headlight::test
