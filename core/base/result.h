// A value or an error. Errors are data: a code whose sentence (what, where, what to do) stands in the text
// tables under the same key, the arguments of that sentence, and the place it speaks of.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace headlight {

using TextArguments = std::vector<std::pair<std::string, std::string>>;  // {placeholder, value}

struct Error {
  std::string code;    // "error.file.missing": a key of assets/i18n
  TextArguments args;  // fills the placeholders of that sentence
  std::string where;   // a file, "file:line", or empty

  bool operator==(const Error&) const = default;
};

template <class Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;`
  Result(Error error) : content_(std::move(error)) {}  // NOLINT(google-explicit-constructor): `return error;`

  explicit operator bool() const { return std::holds_alternative<Value>(content_); }
  const Value& operator*() const { return std::get<Value>(content_); }
  Value& operator*() { return std::get<Value>(content_); }
  const Value* operator->() const { return &std::get<Value>(content_); }
  Value* operator->() { return &std::get<Value>(content_); }
  const Error& error() const { return std::get<Error>(content_); }

 private:
  std::variant<Value, Error> content_;
};

}  // namespace headlight
