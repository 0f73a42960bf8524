#include "core/lab/sentence_draft.h"

#include <algorithm>
#include <cctype>

#include "core/text/words.h"

namespace headlight {
namespace {

constexpr double kCapital = 0.7, kStop = 0.3;  // how often

bool begins_with_vowel(const std::string& word) {
  return std::string_view("aeiouAEIOU").find(word.front()) != std::string_view::npos;
}

bool is_attached(const std::string& word) { return word == "," || word == "?" || word == "'s"; }

}  // namespace

RelationSentence finished(const std::vector<DraftWord>& words, Random& random) {
  RelationSentence sentence;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!sentence.text.empty() && !is_attached(words[i].text)) sentence.text += ' ';
    begins.push_back(sentence.text.size());
    const bool before_vowel = i + 1 < words.size() && begins_with_vowel(words[i + 1].text);
    sentence.text += words[i].text == "a" && before_vowel ? "an" : words[i].text;
  }
  if (random.uniform() < kCapital) {
    sentence.text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(sentence.text.front())));
  }
  if (random.uniform() < kStop && sentence.text.back() != '?') sentence.text += '.';

  const std::vector<Span> spans = split_words(sentence.text);
  const auto place_of_draft = [&](std::size_t word) {
    const auto found = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
      return span.begin <= begins[word] && begins[word] < span.end;
    });
    return static_cast<int>(found - spans.begin());
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].asks) continue;
    Link link{place_of_draft(i), {}};
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (words[j].answers && words[j].letter == words[i].letter) link.targets.push_back(place_of_draft(j));
    }
    if (!link.targets.empty()) sentence.links.push_back(std::move(link));
  }
  return sentence;
}

}  // namespace headlight
