# Small files spend most of their time reading the same outside headers; such a target reads them once.
# Only headers from outside stand here, and every file still includes what it uses: the lint, which has no precompiled
# headers, finds what is missing.
set(standard_headers
  <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <span> <string> <string_view> <utility>
  <variant> <vector> <Eigen/Core>)

function(headlight_precompile target)
  target_precompile_headers(${target} PRIVATE ${standard_headers} ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)  # what ccache needs to look through the header
  endif()
endfunction()
