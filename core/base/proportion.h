// A share that was counted, with what one can say of it.
#pragma once

namespace headlight {

struct Interval {
  double low = 0, high = 1;
};

// Where the true share lies, with 95 % confidence, when `hits` of `cases` were counted (Wilson 1927). 0 … 1 for no
// cases.
Interval wilson_interval(int hits, int cases);

}  // namespace headlight
