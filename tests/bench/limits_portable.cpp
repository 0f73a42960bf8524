#define HEADLIGHT_LIMIT(name) name##_portable
#define HEADLIGHT_VECTOR_FLOATS 4
#include "tests/bench/limits.inc"
