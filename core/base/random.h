// Seeded random numbers that are the same on every machine: the standard library's distributions are not.
#pragma once

#include <cstdint>
#include <string_view>

namespace headlight {

// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  double uniform();  // in [0, 1), 53 random bits
  double normal();   // mean 0, variance 1 (Box and Muller 1958)

 private:
  std::uint64_t state_;
};

// A 64-bit hash of some bytes (FNV-1a), to seed a Random from a word.
std::uint64_t hash_bytes(std::string_view bytes);

}  // namespace headlight
