#define HEADLIGHT_VARIANT kernels_portable
#define HEADLIGHT_VECTOR_FLOATS 4
#define HEADLIGHT_PANEL_FLOATS 16
#define HEADLIGHT_TILE_ROWS 2
#include "core/kernels/variant.inc"
