#include "core/attention/habits.h"

#include <cmath>

#include "core/attention/softmax.h"

namespace headlight {

Habits habits_of(const Matrix& weights) {
  const Eigen::Index rows = weights.rows();
  Habits habits;
  double all = 0;
  for (Eigen::Index row = 0; row < rows; ++row) {
    habits.self += static_cast<double>(weights(row, row));
    if (row > 0) habits.previous += static_cast<double>(weights(row, row - 1));
    if (row + 1 < rows) habits.next += static_cast<double>(weights(row, row + 1));
    all += weights.row(row).cast<double>().sum();
    habits.entropy += entropy_bits(weights.row(row));
  }
  habits.others = std::max(0.0, all - habits.self - habits.previous - habits.next);
  const auto count = static_cast<double>(rows);
  for (double* mean : {&habits.self, &habits.previous, &habits.next, &habits.others, &habits.entropy}) *mean /= count;
  habits.most_entropy = std::log2(count);
  return habits;
}

}  // namespace headlight
