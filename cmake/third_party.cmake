# What comes from outside, each as a target. Nothing here is compiled with our warnings.
find_package(PkgConfig REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
find_library(MD4C_LIBRARY md4c REQUIRED)
find_path(MD4C_INCLUDE_DIR md4c.h REQUIRED)

if(HEADLIGHT_GUI)
  find_package(Freetype REQUIRED)
  find_package(glfw3 3.3 REQUIRED)
  pkg_check_modules(XCB REQUIRED IMPORTED_TARGET xcb)
  find_path(STB_INCLUDE_DIR stb/stb_image_write.h REQUIRED)

  # Dear ImGui: the source package, fetched once by tools/get-imgui and never committed.
  set(IMGUI_DIR "${PROJECT_SOURCE_DIR}/third_party/imgui" CACHE PATH "unpacked Dear ImGui, 1.92 or newer")
  if(NOT EXISTS "${IMGUI_DIR}/imgui.h")
    execute_process(COMMAND "${PROJECT_SOURCE_DIR}/tools/get-imgui" "${PROJECT_SOURCE_DIR}/third_party"
                    COMMAND_ERROR_IS_FATAL ANY)
  endif()
  add_library(imgui STATIC
    ${IMGUI_DIR}/imgui.cpp ${IMGUI_DIR}/imgui_draw.cpp ${IMGUI_DIR}/imgui_tables.cpp ${IMGUI_DIR}/imgui_widgets.cpp
    ${IMGUI_DIR}/misc/cpp/imgui_stdlib.cpp ${IMGUI_DIR}/misc/freetype/imgui_freetype.cpp)
  target_include_directories(imgui SYSTEM PUBLIC ${IMGUI_DIR} ${IMGUI_DIR}/misc/cpp)
  target_include_directories(imgui PUBLIC ${PROJECT_SOURCE_DIR}/cmake)
  target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="imgui_user_config.h")
  target_link_libraries(imgui PUBLIC Freetype::Freetype)
  if(HEADLIGHT_SANITIZE STREQUAL "quick")
    target_compile_options(imgui PRIVATE -fno-sanitize=all)
  endif()

  # The back ends are apart, so that `ui` and its tests see neither a window nor OpenGL.
  add_library(imgui_glfw_opengl3 STATIC
    ${IMGUI_DIR}/backends/imgui_impl_glfw.cpp ${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui_glfw_opengl3 SYSTEM PUBLIC ${IMGUI_DIR}/backends)
  target_link_libraries(imgui_glfw_opengl3 PUBLIC imgui glfw ${CMAKE_DL_LIBS})

  # glad: the OpenGL 3.3 loader, generated offline by Debian's python3-glad.
  find_program(GLAD_PROGRAM NAMES glad PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
  set(glad_out ${PROJECT_BINARY_DIR}/glad)
  add_custom_command(
    OUTPUT ${glad_out}/src/gl.c ${glad_out}/include/glad/gl.h
    COMMAND ${GLAD_PROGRAM} --api gl:core=3.3 --extensions "" --out-path ${glad_out} --reproducible --quiet c
    COMMENT "Generating the OpenGL 3.3 loader" VERBATIM)
  add_library(glad STATIC ${glad_out}/src/gl.c ${glad_out}/include/glad/gl.h)
  target_include_directories(glad SYSTEM PUBLIC ${glad_out}/include)
  set_target_properties(imgui imgui_glfw_opengl3 glad PROPERTIES EXPORT_COMPILE_COMMANDS OFF)

  # Fonts: copied from their Debian packages together with their licences.
  set(font_out ${PROJECT_BINARY_DIR}/fonts)
  set(fonts
    "fonts-inter:/usr/share/fonts/opentype/inter/Inter-Regular.otf"
    "fonts-inter:/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"
    "fonts-inter:/usr/share/fonts/opentype/inter/Inter-Italic.otf"
    "fonts-jetbrains-mono:/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf"
    "fonts-noto-core:/usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf"
    "fonts-dejavu-core:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
  foreach(entry IN LISTS fonts)
    string(REGEX REPLACE ":.*" "" package "${entry}")
    string(REGEX REPLACE "^[^:]*:" "" file "${entry}")
    if(NOT EXISTS "${file}")
      message(FATAL_ERROR "${file} is missing: install the Debian package ${package}")
    endif()
    file(COPY "${file}" DESTINATION ${font_out})
    configure_file("/usr/share/doc/${package}/copyright" "${font_out}/${package}.copyright" COPYONLY)
  endforeach()
endif()
