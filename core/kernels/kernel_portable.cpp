#include "core/kernels/kernel_variants.h"

#define HEADLIGHT_KERNEL linear_portable
#define HEADLIGHT_VECTOR_FLOATS 4
#define HEADLIGHT_PANEL_FLOATS kPortablePanel
#define HEADLIGHT_TILE_ROWS 6
#include "core/kernels/kernel.inc"
