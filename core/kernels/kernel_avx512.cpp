#define HEADLIGHT_VARIANT kernels_avx512
#define HEADLIGHT_VECTOR_FLOATS 16
#define HEADLIGHT_PANEL_FLOATS 64
#define HEADLIGHT_TILE_ROWS 6
#include "core/kernels/variant.inc"
