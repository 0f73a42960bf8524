#include "core/lab/principal.h"

#include <Eigen/Eigenvalues>

namespace headlight {

Matrix principal_directions(const std::vector<LabSentence>& sentences, Eigen::Index count) {
  const Eigen::Index width = sentences.front().features.cols();
  Eigen::MatrixXd products = Eigen::MatrixXd::Zero(width, width);
  for (const LabSentence& sentence : sentences) {
    const Eigen::MatrixXd features = sentence.features.cast<double>();
    products.noalias() += features.transpose() * features;
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(products);
  return solved.eigenvectors().rightCols(count).cast<float>();
}

}  // namespace headlight
