// The heatmap's cells. Twin of core/export/heatmap_image.cpp: change both, a test compares them per pixel.
// The version line is put in front when this is loaded (GLSL 330, or ES 300).
uniform sampler2D values;   // (rows, columns), one float each
uniform sampler2D colours;  // 256 × 1
uniform ivec2 size;         // of the target, in pixels
uniform ivec2 cells;        // columns, rows on show
uniform ivec2 first_cell;   // column, row of the first of them
uniform vec2 range;         // the values at the dark and the bright end
uniform float gap;
uniform float radius;
uniform float border;
uniform ivec2 focus;        // column, row
uniform ivec2 hover_cell;   // column, row
uniform ivec2 marked_cell;  // column, row
uniform vec3 ground;
uniform vec3 focus_colour;
uniform vec3 hover_colour;
uniform vec3 link_colour;
out vec4 colour;

const float left_out = -2.0;  // stands for a cell that is not shown

// The cells that a pixel covers: one when cells are larger than pixels, several when they are smaller.
ivec2 cells_at(int pixel, int pixels, int count) {
  if (count <= pixels) {
    int cell = (2 * pixel + 1) * count / (2 * pixels);
    return ivec2(cell, cell);
  }
  int first = pixel * count / pixels;
  int end = ((pixel + 1) * count + pixels - 1) / pixels;
  return ivec2(first, max(first, end - 1));
}

vec3 map_colour(float position) {
  float scaled = clamp(position, 0.0, 1.0) * 255.0;
  int below = int(scaled);
  int above = min(below + 1, 255);
  vec3 low = texelFetch(colours, ivec2(below, 0), 0).rgb;
  vec3 high = texelFetch(colours, ivec2(above, 0), 0).rgb;
  return mix(low, high, scaled - float(below));
}

float rounded_box(vec2 point, vec2 half_size, float corner) {
  vec2 d = abs(point) - half_size + corner;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - corner;
}

float coverage(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

void main() {
  // The target's first row is the picture's top row: the texture is shown with (0, 0) at the top left.
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  ivec2 columns = cells_at(pixel.x, size.x, cells.x);
  ivec2 rows = cells_at(pixel.y, size.y, cells.y);
  float farthest = left_out;
  for (int row = rows.x; row <= rows.y; ++row) {
    for (int column = columns.x; column <= columns.y; ++column) {
      float value = texelFetch(values, first_cell + ivec2(column, row), 0).r;
      bool farther = farthest <= left_out || abs(value) > abs(farthest);
      if (value > left_out && farther) farthest = value;
    }
  }
  vec3 fill = farthest <= left_out ? ground : map_colour((farthest - range.x) / max(range.y - range.x, 1e-20));
  if (gap <= 0.0) {
    colour = vec4(fill, 1.0);
    return;
  }
  ivec2 cell = ivec2(columns.x, rows.x);
  vec2 cell_size = vec2(size) / vec2(cells);
  vec2 from_centre = vec2(pixel) + 0.5 - (vec2(cell) + 0.5) * cell_size;
  float distance = rounded_box(from_centre, (cell_size - gap) / 2.0, radius);
  ivec2 place = first_cell + cell;
  bool bright = place == marked_cell || place == hover_cell;
  bool linked = place.x == hover_cell.x || place.y == hover_cell.y;
  bool focused = place.x == focus.x || place.y == focus.y;
  if (bright || linked || focused) {
    vec3 outline = bright ? hover_colour : focused ? focus_colour : link_colour;
    fill = mix(fill, outline, 1.0 - coverage(distance + border));
  }
  colour = vec4(mix(ground, fill, coverage(distance)), 1.0);
}
