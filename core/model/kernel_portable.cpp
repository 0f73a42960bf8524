#include "core/model/kernel_variants.h"

#define HEADLIGHT_KERNEL linear_portable
#define HEADLIGHT_VECTOR_FLOATS 4
#define HEADLIGHT_PANEL_FLOATS kPortablePanel
#include "core/model/kernel.inc"
