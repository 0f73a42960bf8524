# cmake -DPROGRAM=<headlight-cli> -P cli_links.cmake : the command line must not need a window.
execute_process(COMMAND readelf -d "${PROGRAM}" OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
if(dynamic MATCHES "libglfw|libGL|libX11|libfreetype")
  message(FATAL_ERROR "${PROGRAM} links a window library:\n${dynamic}")
endif()
message(STATUS "no window library is linked")
