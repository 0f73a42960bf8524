// Two vectors compared: the products that make up q · k, and what the angle and the lengths have to do with it.
#pragma once

#include <vector>

#include "core/base/matrix.h"

namespace headlight {

// One of the products that make up q · k.
struct Product {
  int dimension = 0;
  double query = 0;
  double key = 0;
  double product = 0;
};

struct Similarity {
  std::vector<Product> products;                        // all D of them, largest magnitude first
  double score = 0;                                     // their sum, q·k
  double query_length = 0, key_length = 0, cosine = 0;  // score = cosine × |q| × |k|

  double sum_after(std::size_t shown) const;  // of the products from that one on
  double angle_degrees() const;               // between the two, 0 … 180
};

// query, key: (D). A vector of length 0 has cosine 0 with everything.
Similarity compare(const Row& query, const Row& key);

}  // namespace headlight
