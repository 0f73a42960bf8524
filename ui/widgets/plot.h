// A small diagram: a frame with axes, curves and columns over it.
#pragma once

#include <string>
#include <vector>

#include "ui/canvas.h"

namespace headlight {

class Plot {
 public:
  // Reserves `height` real pixels of the area, axis labels included; x and y are the ranges that are shown.
  struct Range {
    double low = 0, high = 1;
  };
  Plot(Canvas& ui, Area& area, float height, Range x, Range y);

  void axis_labels(const std::string& left, const std::string& middle, const std::string& right);
  void column(double from, double to, double top, ImU32 fill);
  void curve(const std::vector<double>& x, const std::vector<double>& y, ImU32 ink, float thickness);
  void point(double x, double y, Rgb fill, float radius = 5);
  void note(double y, const std::string& text);  // at the left, just under the line at y, or over it at the bottom
  void vertical(double x, ImU32 ink);
  void horizontal(double y, ImU32 ink);

  ImVec2 at(double x, double y) const;  // clamped to the frame

 private:
  Canvas& ui_;
  Range x_, y_;
  ImVec2 min_, max_;
};

}  // namespace headlight
