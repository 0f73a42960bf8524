#define HEADLIGHT_LIMIT(name) name##_avx512
#define HEADLIGHT_VECTOR_FLOATS 16
#include "tests/bench/limits.inc"
