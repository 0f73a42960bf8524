#include "core/kernels/kernel_variants.h"

#define HEADLIGHT_KERNEL linear_avx512
#define HEADLIGHT_VECTOR_FLOATS 16
#define HEADLIGHT_PANEL_FLOATS kAvx512Panel
#define HEADLIGHT_TILE_ROWS 12
#include "core/kernels/kernel.inc"
