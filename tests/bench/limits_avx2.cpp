#define HEADLIGHT_LIMIT(name) name##_avx2
#define HEADLIGHT_VECTOR_FLOATS 8
#include "tests/bench/limits.inc"
