// Numbers as text, the same in every locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headlight {

std::string significant(double value, int digits);  // shortest form with at most that many significant digits
std::string decimals(double value, int places);     // fixed; "−" for minus, as in print, and never "−0.00"

// What a person typed as a number: with a minus sign or a hyphen, a point or a comma, white space around it. Finite.
std::optional<double> typed_number(std::string_view typed);

}  // namespace headlight
