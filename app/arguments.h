// How both programs check what stands on their command lines, with messages that say what would be right.
#pragma once

#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>
#include <map>
#include <string>

#include "core/i18n/catalogue.h"

namespace headlight {

// One of the names of `choices`; what the option stores is its value.
template <class Value>
CLI::Validator one_of(const std::map<std::string, Value>& choices, const Catalogue& texts) {
  return {[choices, &texts](std::string& text) {
            const auto found = choices.find(text);
            if (found != choices.end()) {
              text = std::to_string(static_cast<int>(found->second));
              return std::string();
            }
            std::string names;
            for (const auto& [name, value] : choices) names += (names.empty() ? "" : ", ") + name;
            return texts.text("cli.bad_choice", {{"value", text}, {"choices", names}});
          },
          "", ""};
}

// A number from `low` to `high`; not-a-number is none.
inline CLI::Validator number_from_to(double low, double high, const Catalogue& texts) {
  return {[low, high, &texts](std::string& text) {
            double value = NAN;
            const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
            const bool good =
                failure == std::errc() && end == text.data() + text.size() && value >= low && value <= high;
            if (good) return std::string();
            const auto shown = [](double bound) { return CLI::detail::to_string(bound); };
            return texts.text("cli.bad_number", {{"value", text}, {"low", shown(low)}, {"high", shown(high)}});
          },
          "", ""};
}

}  // namespace headlight
