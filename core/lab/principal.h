// The directions along which features differ most (principal components: Pearson 1901).
#pragma once

#include "core/lab/lab_sentence.h"

namespace headlight {

// (C, D): the D directions of the largest variance over all pieces, each of length 1, the largest last. D ≤ C.
Matrix principal_directions(const std::vector<LabSentence>& sentences, Eigen::Index count);

}  // namespace headlight
