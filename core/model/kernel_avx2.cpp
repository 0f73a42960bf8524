#include "core/model/kernel_variants.h"

#define HEADLIGHT_KERNEL linear_avx2
#define HEADLIGHT_VECTOR_FLOATS 8
#define HEADLIGHT_PANEL_FLOATS kAvx2Panel
#include "core/model/kernel.inc"
