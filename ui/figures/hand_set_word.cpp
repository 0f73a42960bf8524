#include "ui/figures/hand_set_editor.h"

#include <algorithm>
#include <cmath>

#include "core/base/letters.h"
#include "core/base/numbers.h"
#include "ui/figures/hand_set_entry.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

// How the head knows the word.
std::string origin_of(const Canvas& ui, const WordFeatures& features) {
  switch (features.how) {
    case WordFeatures::How::Listed: return ui.text("bench.word.listed");
    case WordFeatures::How::Stem: return ui.text("bench.word.stem", {{"stem", features.by}});
    case WordFeatures::How::Ending: return ui.text("bench.word.ending", {{"ending", features.by}});
    case WordFeatures::How::Unknown: return ui.text("bench.word.unknown");
    case WordFeatures::How::Mark: return ui.text("bench.word.mark");
  }
  return "";
}

struct Feature {
  std::string name;
  int place = 0;
  std::string word;  // whose it is
  float amount = 0;
};

// An amount to drag from 0 to 1, and its number to type.
void draw_feature(Canvas& ui, Area& area, const Feature& feature, Intents& out) {
  const std::string id = "by-hand.feature." + std::to_string(feature.place);
  const float box = ui.px(64);
  HandSetEdit change{HandSetPart::Word, 0, feature.place, feature.word, feature.amount};
  Area left{area.x, area.y, area.width - box - ui.px(10)};
  SliderLook look{feature.name, "", std::clamp(feature.amount, 0.0F, 1.0F), 0.05F, 0};
  look.name_width = ui.px(116);
  look.height = 30;
  if (const auto moved = slider(ui, left, id, look)) {
    change.value = std::round(*moved * 20) / 20;
    if (change.value != feature.amount) edit(ui, change, out);
  }
  Area right{area.right() - box, area.y + ui.px(1), box};
  ImGui::PushID(feature.word.c_str());  // each word's box is one of its own
  if (const auto typed = edit_box(ui, right, id + ".number", feature.name, entry_text(feature.amount), 27, 14)) {
    if (const auto number = typed_number(*typed)) {
      change.value = static_cast<float>(*number);
      out.push_back(EditHandSet{change, false});
    }
  }
  ImGui::PopID();
  area.y = std::max(left.y, right.y);
}

}  // namespace

void draw_word_features(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const WorkbenchScene& bench = *scene.workbench;
  const auto& features = scene.content.hand_set->lexicon.features();
  if (!bench.view) return text_wrapped(ui, area, label_style(ui), "by-hand.word.none", ui.text("bench.word.none"));
  draw_runs(ui, area, strong_style(ui), "by-hand.word",
            emphasized(ui.text("bench.word.title", {{"word", literal(bench.word)}})), nullptr, Role::Heading);
  text_wrapped(ui, area, label_style(ui), "by-hand.word.how", origin_of(ui, bench.features));
  area.y += ui.px(6);
  for (std::size_t i = 0; i < features.size(); ++i) {
    const auto index = static_cast<Eigen::Index>(i);
    const float amount = bench.features.amounts.size() > index ? bench.features.amounts(index) : 0;
    draw_feature(ui, area, {features[i], static_cast<int>(i), lower_case(bench.word), amount}, out);
  }
}

}  // namespace headlight
