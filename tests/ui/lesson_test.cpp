#include <gtest/gtest.h>

#include "tests/support/driver.h"

namespace headlight::test {
namespace {

TEST(Concepts, AreFourCards) {
  State state;
  state.page = {PageKind::Concepts, 1};
  Driver driver(state);
  for (const char* letter : {"Q", "K", "V", "S"})
    EXPECT_TRUE(driver.shows("concepts." + std::string(letter) + ".title"));
}

}  // namespace
}  // namespace headlight::test
