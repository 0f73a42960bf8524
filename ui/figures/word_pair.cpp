// Any two words of a sentence: their query, key and value, and the five steps from the two to a new vector.
#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/figures/vector_view.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/number_table.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/small_table.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr std::size_t kProducts = 6;  // that are shown; the others are summed up

std::vector<std::string> words_of(const AttentionTrace& trace) {
  std::vector<std::string> words;
  for (int row = 0; row < trace.size(); ++row) words.push_back(plain_word(trace, row));
  return words;
}

// The sentence twice: which word asks, and which one answers.
void draw_pickers(const WordPairScene& scene, Canvas& ui, Area& area, Intents& out) {
  const std::vector<std::string> words = words_of(*scene.view->trace);
  text_line(ui, area, with_colour(label_style(ui), ui.theme.query), "pair.asks", ui.text("pair.asks"));
  const int asker = choice_flow(ui, area, "pair.query", words, {ui.theme.query, scene.view->row.query});
  if (asker >= 0) out.push_back(SelectOwnWord{asker});
  area.y += ui.px(8);
  text_line(ui, area, with_colour(label_style(ui), ui.theme.key), "pair.answers", ui.text("pair.answers"));
  const int other = choice_flow(ui, area, "pair.key", words, {ui.theme.key, scene.key});
  if (other >= 0) out.push_back(SelectOwnKey{other});
  area.y += ui.px(14);
}

struct Pair {
  std::string query, key;
  const CellExplanation* cell = nullptr;
  const CellChain* chain = nullptr;

  TextArguments names() const { return {{"query", literal(query)}, {"key", literal(key)}}; }
};

Pair pair_of(const WordPairScene& scene) {
  const CellExplanation& cell = scene.row_cells[static_cast<std::size_t>(scene.key)];
  return {plain_word(*scene.view->trace, scene.view->row.query), plain_word(*scene.view->trace, scene.key), &cell,
          &*cell.chain};
}

// "Q  bank – What am I looking for?" and the vector in terms that can be read.
void draw_question(Canvas& ui, Area& area, const std::string& letter, const std::string& title, Rgb ink,
                   const std::vector<std::string>& names, const Row& vector, const std::string& id) {
  const TextStyle sign{ui.fonts.semibold, 20, ink};
  draw_text(ui, sign, {area.x, area.y - ui.px(2)}, letter);
  Area inner{area.x + ui.px(30), area.y, area.width - ui.px(30)};
  draw_runs(ui, inner, body_style(ui), id + ".title", emphasized(title), nullptr, Role::Heading);
  inner.y += ui.px(4);
  draw_vector(ui, inner, id, names.empty() ? ui.text("vector.unnamed") : "", names, vector,
              {vector.cwiseAbs().maxCoeff(), ink, 4});
  area.y = inner.y + ui.px(14);
}

void draw_questions(const WordPairScene& scene, Canvas& ui, Area& area) {
  const AttentionTrace& trace = *scene.view->trace;
  const Pair pair = pair_of(scene);
  draw_question(ui, area, "Q", ui.text("pair.looks_for", pair.names()), ui.theme.query, scene.names.asks,
                trace.queries.row(scene.view->row.query), "pair.q");
  draw_question(ui, area, "K", ui.text("pair.offers", pair.names()), ui.theme.key, scene.names.asks,
                trace.keys.row(scene.key), "pair.k");
  draw_question(ui, area, "V", ui.text("pair.passes_on", pair.names()), ui.theme.value, scene.names.carries,
                trace.values.row(scene.key), "pair.v");
}

// Step 1: the products that make up q · k.
void draw_products(const WordPairScene& scene, const Pair& pair, Canvas& ui, Area& area) {
  SmallTable table;
  const std::size_t shown = std::min(kProducts, pair.chain->products.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const auto entry = static_cast<std::size_t>(pair.chain->products[i].dimension);
    table.rows.push_back(entry < scene.names.asks.size() ? scene.names.asks[entry]
                                                         : ui.text("pair.entry", {{"n", std::to_string(entry + 1)}}));
  }
  table.columns = {"q", "k", "q × k"};
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    const Product& product = pair.chain->products[static_cast<std::size_t>(row)];
    const double numbers[] = {product.query, product.key, product.product};
    const double number = numbers[column];
    return TableCell{
        decimals(number, 2),
        signed_ground(ui, number, std::max(1.0, std::abs(pair.chain->score)), ui.theme.accent, ui.theme.query),
        ui.theme.ink};
  };
  draw_small_table(ui, area, "process.products", table);
  area.y += ui.px(8);
  const std::size_t rest = pair.chain->products.size() - shown;
  if (rest > 0) {
    text_line(ui, area, label_style(ui), "process.rest",
              ui.texts.plural("pair.rest", static_cast<long long>(rest),
                              {{"sum", decimals(pair.chain->sum_after(shown), 2)}}));
  }
  text_line(ui, area, with_colour(mono_style(ui), ui.theme.ink), "process.score",
            ui.text("pair.score", {{"score", decimals(pair.chain->score, 2)}}));
}

// Steps 2 and 3: the whole row, as far as the step has come.
void draw_row_table(const WordPairScene& scene, Canvas& ui, Area& area, bool weights) {
  const bool biased = scene.row_cells.front().chain->bias.has_value();
  std::vector<std::string> columns = {ui.text("figure.word"), "q·k", "÷ √d_k"};
  if (biased) columns.push_back(ui.text("pair.distance"));
  if (weights) columns.push_back(ui.text("pair.share"));
  std::vector<NumberRow> rows;
  for (const CellExplanation& cell : scene.row_cells) {
    NumberRow row{cell.key,
                  plain_word(*scene.view->trace, cell.key),
                  {decimals(cell.chain->score, 2), decimals(cell.chain->scaled, 2)}};
    if (biased) row.numbers.push_back(decimals(cell.chain->logit, 2));
    if (weights) {
      row.numbers.push_back(share_text(scene.view->row, cell.key) + " %");
    }
    rows.push_back(std::move(row));
  }
  (void)number_table(ui, area, "process.row", *scene.view, columns, rows);
}

void draw_process(const WordPairScene& scene, const Walk& walk, Canvas& ui, Area& area, Intents& out) {
  const Pair pair = pair_of(scene);
  const int step = std::clamp(walk.position, 0, kProcessSteps - 1);
  draw_walk_controls(ui, area, walk, kProcessSteps - 1, out, 1);
  const std::string number = std::to_string(step + 1);
  TextArguments names = pair.names();
  names.emplace_back("root", decimals(pair.chain->divisor, 2));
  const bool biased = pair.chain->bias.has_value() && step == 1;
  const std::string title =
      biased ? ui.text("process.step.2.distance", names) : ui.text("process.step." + number, names);
  draw_runs(ui, area, with_subscripts(strong_style(ui)), "process.title", emphasized(title), nullptr, Role::Heading);
  area.y += ui.px(10);
  const Blend& blend = *scene.blend;
  const float largest = std::max(scene.view->trace->values.cwiseAbs().maxCoeff(), 1e-6F);
  const std::string share = share_text(scene.view->row, scene.key);
  switch (step) {
    case 0: return draw_products(scene, pair, ui, area);
    case 1: return draw_row_table(scene, ui, area, false);
    case 2: return draw_row_table(scene, ui, area, true);
    case 3:
      draw_vector(ui, area, "process.value", ui.text("process.value", pair.names()), scene.names.carries,
                  scene.view->trace->values.row(scene.key), {largest, ui.theme.value});
      area.y += ui.px(12);
      return draw_vector(ui, area, "process.copy",
                         ui.text("process.copy", {{"key", literal(pair.key)}, {"share", share}}), scene.names.carries,
                         blend.copies.row(scene.key), {largest, ui.theme.value});
    default:
      draw_slices(ui, area, *scene.view, scene.view->row.order, ui.px(28));
      return draw_vector(ui, area, "process.output", ui.text("process.output", pair.names()), scene.names.carries,
                         blend.output, {largest, ui.theme.accent, 7});
  }
}

}  // namespace

void draw_word_pair(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  const WordPairScene& scene = *slide.word_pair;
  const FigureState& own = slide.state->figure;
  draw_source_choice(ui, area, "figure.source", own.source, out);
  if (const auto edited = edit_box(ui, area, "figure.sentence", ui.text("explore.sentence"),
                                   own.sentence.value_or(slide.slide->figure->text))) {
    out.push_back(SetOwnText{*edited});
  }
  area.y += ui.px(12);
  if (draw_following(ui, area, "figure", scene.following)) return;
  draw_origin(ui, area, "figure.origin", *scene.view->trace);
  draw_pickers(scene, ui, area, out);
  if (slide.stage == Stage::Process) return draw_process(scene, own.walk, ui, area, out);
  draw_questions(scene, ui, area);
}

}  // namespace headlight
