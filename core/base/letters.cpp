#include "core/base/letters.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace headlight {

std::string lower_case(std::string_view word) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),  // NOLINT: its API has bytes
                                   static_cast<utf8proc_ssize_t>(word.size()), &mapped, options);
  if (length < 0) return std::string(word);
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owned(mapped, std::free);
  constexpr std::string_view kTypographic = "\u2019";  // as in "didn’t"
  const std::string whole(mapped, mapped + length);
  std::string_view rest = whole;
  std::string lower;
  for (std::size_t at = rest.find(kTypographic); at != std::string_view::npos; at = rest.find(kTypographic)) {
    lower.append(rest.substr(0, at)).push_back('\'');
    rest.remove_prefix(at + kTypographic.size());
  }
  return lower.append(rest);
}

}  // namespace headlight
