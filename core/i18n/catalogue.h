// Every sentence of the interface, by key. Sentences live in assets/i18n/*.json, never in the code.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace headlight {

// Sentences mark words to be stressed with *stars*. A word that comes from a person is put in as it is: its own stars
// and backslashes are protected by backslashes.
std::string literal(std::string_view word);

// The text without its marks, for places that cannot show them.
std::string without_marks(std::string_view text);

class Catalogue {
 public:
  // {"key": "Text with {placeholder}", "key": {"one": "{n} word", "other": "{n} words"}}
  // Errors (where = file): error.catalogue.not_json, error.catalogue.bad_entry (key).
  static Result<Catalogue> parse(std::string_view json, const std::string& where);

  // The text with its placeholders filled in. An unknown key comes back as it is: ugly, visible, harmless.
  std::string text(std::string_view key, const TextArguments& args = {}) const;

  // The form for `count`, which also fills {n}.
  std::string plural(std::string_view key, long long count, TextArguments args = {}) const;

  // "where: what is wrong and what to do", or without where if the error names no place.
  std::string sentence(const Error& error) const;
  std::string shown(const Error& error) const;  // the same as a sentence of its own: with a capital letter

  const std::map<std::string, std::string, std::less<>>& entries() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;  // plural forms under "key#one" and "key#other"
};

}  // namespace headlight
