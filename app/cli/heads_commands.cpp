#include "app/cli/heads_commands.h"

#include <algorithm>

#include "app/cli/exit_codes.h"
#include "app/cli/session_sources.h"
#include "app/platform/files.h"
#include "app/platform/load.h"
#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/export/heads_json.h"
#include "core/lab/head_evaluation.h"
#include "core/lab/recipe.h"
#include "core/model/head_file.h"

namespace headlight::cli {
namespace {

constexpr int kHeldOut = 300;                                       // sentences
constexpr std::size_t kLargestEvaluation = std::size_t{16} << 20U;  // bytes

class HeadsSession {
 public:
  HeadsSession(const Options& options, const Catalogue& texts, const Streams& streams)
      : options_(options), texts_(texts), streams_(streams) {}

  int run() {
    const auto said = answer();
    if (said) {
      streams_.output << *said << "\n";
      return kGood;
    }
    streams_.errors << "headlight-cli: " << texts_.sentence(said.error()) << "\n";
    return exit_code(said.error());
  }

 private:
  Result<std::string> answer() {
    switch (options_.heads.task) {
      case HeadsTask::List: return list();
      case HeadsTask::Evaluate: return evaluate_file();
      default: return train();
    }
  }

  std::vector<std::filesystem::path> folders() const {
    if (options_.heads.folders.empty()) return {shipped_heads()};
    return options_.heads.folders;
  }

  Result<std::string> list() {
    std::vector<TrainedHeadPtr> all;
    for (const std::filesystem::path& folder : folders()) {
      const auto heads = heads_in(folder);
      if (!heads) return heads.error();
      all.insert(all.end(), heads->begin(), heads->end());
    }
    return heads_json(all);
  }

  Result<std::string> evaluate_file() {
    const auto bytes = read_beginning(options_.heads.file, kLargestEvaluation + 1);
    if (!bytes) return bytes.error();
    if (bytes->size() > kLargestEvaluation) return Error{"error.heads.too_large", {}, options_.heads.file.string()};
    const auto items = read_evaluation({options_.heads.file.string(), clean_utf8(*bytes).text});
    if (!items) return items.error();
    const auto texts = load_relation_texts(resource_folder() / "assets" / "lab");
    if (!texts) return texts.error();
    const auto encoder = load_model(options_, notes_on(streams_.errors, texts_));
    if (!encoder) return encoder.error();
    HeadScores pooled;
    for (const std::filesystem::path& folder : folders()) {
      const auto heads = heads_in(folder);
      if (!heads) return heads.error();
      const std::map<Relation, TrainedHead> by_relation = heads_by_relation(*heads);
      for (const EvaluationItem& item : *items) {
        if (by_relation.contains(item.relation)) continue;
        return Error{"error.heads.no_head", {{"relation", std::string(name_of(item.relation))}}, folder.string()};
      }
      const auto scores = evaluate(*items, by_relation, *texts, **encoder, executor_);
      if (!scores) return scores.error();
      pool(pooled, *scores);
    }
    return scores_json(pooled);
  }

  Result<std::string> train() {
    const HeadsOptions& asked = options_.heads;
    Recipe recipe = recipe_for(asked.relation, asked.seed);
    if (asked.sentences > 0) recipe.sentences = asked.sentences;
    if (asked.steps > 0) recipe.plan.steps = asked.steps;
    const std::filesystem::path folder = asked.out.empty() ? "." : asked.out;
    if (!std::filesystem::is_directory(folder)) return Error{"error.file.missing", {}, folder.string()};
    const auto texts = load_relation_texts(resource_folder() / "assets" / "lab");
    if (!texts) return texts.error();
    const auto encoder = load_model(options_, notes_on(streams_.errors, texts_));
    if (!encoder) return encoder.error();
    const auto head = train_relation(recipe, *texts, **encoder, executor_, [&](int step, float loss) {
      if (asked.progress) note_progress(step, recipe.plan.steps, loss);
    });
    if (!head) return head.error();
    const std::filesystem::path file = asked.out / (head->name + ".safetensors");
    const auto written = write_file(file, write_head(*head));
    if (!written) return written.error();
    const auto held_out = read_sentences(**encoder, held_out_sentences(*texts, asked.relation, kHeldOut),
                                         head->features, head->centre, executor_);
    if (!held_out) return held_out.error();
    return trained_json(*head, file.string(), accuracy(held_out->sentences, head->weights, head->scaled));
  }

  // What each head was trained on decides; of several for one relation, the one that bears its name.
  static std::map<Relation, TrainedHead> heads_by_relation(const std::vector<TrainedHeadPtr>& heads) {
    std::map<Relation, TrainedHead> found;
    for (const TrainedHeadPtr& head : heads) {
      const auto relation = relation_named(head->story.relation);
      if (relation && (!found.contains(*relation) || head->name == head->story.relation)) found[*relation] = *head;
    }
    return found;
  }

  // Now and then, on the stream that is not the result.
  void note_progress(int step, int steps, float loss) const {
    constexpr int kParts = 20;
    if (step != steps && step % std::max(1, steps / kParts) != 0) return;
    streams_.errors << texts_.text("cli.heads.progress", {{"step", std::to_string(step)},
                                                          {"steps", std::to_string(steps)},
                                                          {"loss", decimals(static_cast<double>(loss), 4)}})
                    << '\n'
                    << std::flush;  // at once, as it is watched
  }

  const Options& options_;
  const Catalogue& texts_;
  const Streams& streams_;
  SerialExecutor executor_;
};

}  // namespace

int run_heads(const Options& options, const Catalogue& texts, const Streams& streams) {
  return HeadsSession(options, texts, streams).run();
}

}  // namespace headlight::cli
