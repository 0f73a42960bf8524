// Numbers as text, the same in every locale.
#pragma once

#include <string>

namespace headlight {

std::string significant(double value, int digits);  // shortest form with at most that many significant digits
std::string decimals(double value, int places);     // fixed; "−" for minus, as in print, and never "−0.00"

}  // namespace headlight
