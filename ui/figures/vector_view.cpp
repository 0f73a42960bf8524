#include "ui/figures/vector_view.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/widgets/amounts.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/vector_strip.h"

namespace headlight {
namespace {

constexpr float kNothing = 0.005F;  // would be printed as 0.00

// The entries that are worth a line, largest first, in the order of the names.
std::vector<int> largest_entries(const Row& vector, int most) {
  std::vector<int> entries(static_cast<std::size_t>(vector.size()));
  std::iota(entries.begin(), entries.end(), 0);
  std::erase_if(entries, [&](int entry) { return std::abs(vector(entry)) < kNothing; });
  std::stable_sort(entries.begin(), entries.end(),
                   [&](int a, int b) { return std::abs(vector(a)) > std::abs(vector(b)); });
  entries.resize(std::min(entries.size(), static_cast<std::size_t>(most)));
  return entries;
}

}  // namespace

void draw_vector(Canvas& ui, Area& area, const std::string& id, const std::string& label,
                 const std::vector<std::string>& names, const Row& vector, const VectorLook& look) {
  if (names.size() != static_cast<std::size_t>(vector.size())) {
    std::string plain;  // the strip writes its label itself
    for (const TextRun& run : emphasized(label)) plain += run.text;
    return vector_strip(ui, area, id, plain, vector, std::max(look.largest, 1e-6F), look.fill);
  }
  if (!label.empty()) {
    draw_runs(ui, area, label_style(ui), id, emphasized(label), nullptr);
    area.y += ui.px(4);
  }
  const std::vector<int> entries = largest_entries(vector, look.most);
  if (entries.empty()) return text_line(ui, area, label_style(ui), id + ".nothing", ui.text("vector.nothing"));
  std::vector<std::string> shown;
  Row amounts(static_cast<Eigen::Index>(entries.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    shown.push_back(names[static_cast<std::size_t>(entries[i])]);
    amounts(static_cast<Eigen::Index>(i)) = vector(entries[i]);
  }
  draw_amounts(ui, area, id + ".amounts", shown, amounts, {std::max(look.largest, 1e-6F), look.fill});
}

}  // namespace headlight
