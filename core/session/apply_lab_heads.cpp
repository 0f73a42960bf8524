// What goes into the lab and what comes out of it: the student's own sentences, and heads that are kept.
#include <algorithm>

#include "core/base/utf8.h"
#include "core/session/apply.h"

namespace headlight {
namespace {

constexpr std::size_t kLongestHeadName = 40;  // bytes

void keep_own(const Change& change, std::vector<OwnSentence> own) {
  LabSettings settings = change.state.lab.settings;
  settings.relation.reset();
  settings.own = std::move(own);
  change.state.lab.experiment.reset();
  train_with(change.state.lab, settings);
}

// A name is a file's name, too.
std::optional<Error> problem_with(const std::string& name, const Content& content) {
  const auto unfit = [](char letter) { return letter == '/' || static_cast<unsigned char>(letter) < ' '; };
  const bool fits = !name.empty() && name.size() <= kLongestHeadName && name.front() != '.' && name.front() != ' ' &&
                    name.back() != ' ' && std::none_of(name.begin(), name.end(), unfit);
  if (!fits) return Error{"error.heads.name", {{"most", std::to_string(kLongestHeadName)}}, ""};
  if (find_head(content, name)) return Error{"error.heads.name_taken", {{"name", name}}, ""};
  return std::nullopt;
}

}  // namespace

void apply(const Change& change, const SetLabDraft& intent) {
  const std::string clean = clean_utf8(intent.text).text;
  change.state.lab.draft = {one_line(clean.substr(0, fitting_prefix(clean, kLongestOwnSentence))), std::nullopt};
}

void apply(const Change& change, const MarkLabWord& intent) {
  LabState& lab = change.state.lab;
  std::optional<int>& query = lab.draft.query;
  if (!query || *query == intent.word) {
    query = query ? std::nullopt : std::optional<int>(intent.word);
    return;
  }
  std::vector<OwnSentence> own = lab.settings.own;
  if (own.size() < kMostOwnSentences) own.push_back({lab.draft.text, *query, intent.word});
  lab.sentence = lab.draft.text;  // one wants to see what becomes of it
  lab.query = query;
  query.reset();
  keep_own(change, std::move(own));
}

void apply(const Change& change, const RemoveOwnSentence& intent) {
  std::vector<OwnSentence> own = change.state.lab.settings.own;
  if (intent.sentence < 0 || intent.sentence >= static_cast<int>(own.size())) return;
  own.erase(own.begin() + intent.sentence);
  keep_own(change, std::move(own));
}

void apply(const Change& change, const KeepHead& intent) {
  const LabState& lab = change.state.lab;
  if (!lab.on_show || lab.parts < kLabParts) return;  // there is no head yet
  const std::string name = clean_utf8(intent.name).text;
  if (const auto problem = problem_with(name, change.content)) {
    change.state.notice = Notice{"", {}, problem};
    return;
  }
  change.effects.emplace_back(StoreHead{*lab.on_show, name});
}

void apply(const Change& change, const ForgetHead& intent) {
  if (change.state.lab.rival == intent.name) change.state.lab.rival.clear();
  change.effects.emplace_back(RemoveHead{intent.name});
}

void apply(const Change& change, const OpenLabFile& intent) {
  if (!intent.file.empty()) change.effects.emplace_back(ReadLabFile{intent.file});
}

void apply(const Change& change, const OwnHeadsChanged& intent) {
  LabState& lab = change.state.lab;
  if (intent.kept.empty()) {
    lab.on_show.reset();  // its results are gone with all others
  } else {
    change.state.notice = Notice{"notice.head_kept", {{"name", intent.kept}}, {}};
  }
}

void apply(const Change& change, const OwnSentencesRead& intent) {
  keep_own(change, intent.sentences);
  change.state.lab.tab = LabTab::Settings;
  change.state.notice = Notice{"notice.sentences_read", {{"n", std::to_string(intent.sentences.size())}}, {}};
}

}  // namespace headlight
