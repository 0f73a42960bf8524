// What goes into the lab and what comes out of it: the student's own sentences, and heads that are kept.
#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/lab/own_sentences.h"
#include "core/model/head_file.h"
#include "core/session/apply.h"
#include "core/text/words.h"

namespace headlight {
namespace {

Notice too_many() { return {"", {}, Error{"error.lab.own_many", {{"most", std::to_string(kMostOwnSentences)}}, ""}}; }

// Adds sentences to the student's own and trains on them.
void add_own(const Change& change, const std::vector<OwnSentence>& more) {
  std::vector<OwnSentence> own = change.state.lab.own;
  own.insert(own.end(), more.begin(), more.end());
  if (own.size() > kMostOwnSentences) {
    change.state.notice = too_many();
    return;
  }
  replace_own(change, std::move(own));
}

}  // namespace

void replace_own(const Change& change, std::vector<OwnSentence> own) {
  LabState& lab = change.state.lab;
  std::erase_if(own, [](const OwnSentence& each) { return !is_sound(each); });
  LabSettings settings = lab.settings;
  settings.relation.reset();
  lab.experiment.reset();
  if (lab.own != own) begin_anew(lab);
  lab.own = std::move(own);
  train_with(lab, settings);
}

void apply(const Change& change, const SetLabDraft& intent) {
  const std::string clean = clean_utf8(intent.text).text;
  change.state.lab.draft = {one_line(clean.substr(0, fitting_prefix(clean, kLongestOwnSentence))), std::nullopt};
}

void apply(const Change& change, const MarkLabWord& intent) {
  LabState& lab = change.state.lab;
  std::optional<int>& query = lab.draft.query;
  if (intent.word < 0 || intent.word >= static_cast<int>(split_words(lab.draft.text).size())) return;
  if (!query || *query == intent.word) {
    query = query ? std::nullopt : std::optional<int>(intent.word);
    return;
  }
  lab.sentence = lab.draft.text;  // one wants to see what becomes of it
  lab.query = query;
  const OwnDraft draft = std::exchange(lab.draft, {});
  add_own(change, {{draft.text, *draft.query, {intent.word}}});
}

void apply(const Change& change, const RemoveOwnSentence& intent) {
  std::vector<OwnSentence> own = change.state.lab.own;
  if (intent.sentence < 0 || intent.sentence >= static_cast<int>(own.size())) return;
  own.erase(own.begin() + intent.sentence);
  replace_own(change, std::move(own));
}

void apply(const Change& change, const KeepHead& intent) {
  const LabState& lab = change.state.lab;
  if (!lab.on_show || lab.parts < kLabParts) return;  // there is no head yet
  const std::string name = clean_utf8(intent.name).text;
  const auto refuse = [&](Error problem) { change.state.notice = Notice{"", {}, std::move(problem)}; };
  if (!is_head_name(name)) return refuse({"error.heads.name", {{"most", std::to_string(kLongestHeadName)}}, ""});
  if (find_head(change.content, name)) return refuse({"error.heads.name_taken", {{"name", name}}, ""});
  change.effects.emplace_back(StoreHead{*lab.on_show, name});
}

void apply(const Change& change, const ForgetHead& intent) {
  const auto& own = change.content.own_heads;
  if (std::none_of(own.begin(), own.end(), [&](const auto& head) { return head->name == intent.name; })) return;
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
  change.state.notice = Notice{"notice.sentences_read", {{"n", std::to_string(intent.sentences.size())}}, {}};
  change.state.lab.tab = LabTab::Settings;
  add_own(change, intent.sentences);
}

}  // namespace headlight
