#include "core/kernels/kernel_variants.h"

#define HEADLIGHT_KERNEL linear_avx2
#define HEADLIGHT_VECTOR_FLOATS 8
#define HEADLIGHT_PANEL_FLOATS kAvx2Panel
#define HEADLIGHT_TILE_ROWS 6
#include "core/kernels/kernel.inc"
