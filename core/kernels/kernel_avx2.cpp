#define HEADLIGHT_VARIANT kernels_avx2
#define HEADLIGHT_VECTOR_FLOATS 8
#define HEADLIGHT_PANEL_FLOATS 16
#define HEADLIGHT_TILE_ROWS 6
#include "core/kernels/variant.inc"
