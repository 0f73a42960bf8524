// Drives the whole user interface in this process, without window or graphics: finds things by their stable ids,
// clicks, types and presses keys, and carries out effects at once.
#pragma once

#include <imgui.h>

#include <deque>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/session/effects.h"
#include "core/session/scene.h"
#include "tests/support/fake_painter.h"
#include "ui/canvas.h"
#include "ui/item_watch.h"

namespace headlight::test {

enum class Model { Present, Missing };

class Driver {
 public:
  explicit Driver(const State& state = {}, ImVec2 size = {1280, 800}, Model model = Model::Present);
  Driver(const State& state, Content content, ImVec2 size = {1280, 800}, Model model = Model::Present);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  void frame();
  void draw(const std::function<void(Canvas&, Intents&)>& picture);  // a frame with something else than the page
  void settle();                                                     // as many frames as ImGui needs to come to rest

  // At a point of the item, from (0, 0) its top left to (1, 1). Scrolls to it first. Throws if it is not there.
  void click(const std::string& id, float x = 0.5F, float y = 0.5F);
  void hover(const std::string& id, float x = 0.5F, float y = 0.5F);
  void type(const std::string& id, const std::string& text);  // replaces what is in the box
  void key(ImGuiKey key, bool control = false);
  void character(const std::string& typed);                     // as the keyboard's layout gives it
  void focus(const std::string& id);                            // by Tab and, in a group, by arrows, as without a mouse
  std::set<std::string> reached(std::set<std::string> wanted);  // those of them that the keyboard alone gets to
  // Presses at one point of the item, moves by so many pixels, lets go.
  void drag(const std::string& id, float dx, float dy, float x = 0.5F, float y = 0.5F);
  void pass(float seconds);  // of time, for what moves and plays
  void resize(float width, float height);

  bool shows(const std::string& id) const;
  const Semantic& see(const std::string& id) const;  // throws if it is not there
  std::vector<Semantic> seen(const std::string& prefix) const;

  const State& state() const { return state_; }
  const Content& content() const { return content_; }
  const ResultStore& results() const { return results_; }
  const SemanticTree& tree() const { return semantics_; }
  const FakePainter& painter() const { return painter_; }
  const std::vector<Intent>& intents() const { return intents_; }
  void apply(const Intent& intent);
  void show(const Trained& slice);  // of the lab, as if it had been asked for
  Scene scene() const { return derive(state_, content_, results_); }
  const std::vector<Effect>& exports() const { return exports_; }  // what was asked to be saved

 private:
  void accept(Updated updated);
  void keep(const TrainedHeadPtr& head);
  void forget(const std::string& name);
  void scroll_to(const std::string& id);
  bool walk_to(const std::string& id);

  struct Context {
    Context();
    ~Context();
    ImGuiContext* context;
  };

  Context context_;
  Content content_;
  State state_;
  ResultStore results_;
  Sources sources_;
  Lab lab_;
  std::deque<Train> trainings_;
  SerialExecutor executor_;
  ViewState view_;
  SemanticTree semantics_;
  FakePainter painter_;
  ItemWatch watch_;
  Fonts fonts_;
  std::vector<Intent> intents_;
  std::vector<Effect> exports_;
};

}  // namespace headlight::test
