#include "tests/support/driver.h"

#include <algorithm>
#include <stdexcept>

#include "app/platform/content.h"
#include "app/platform/files.h"
#include "core/session/walk.h"
#include "tests/support/test_files.h"
#include "ui/panels/page.h"

namespace headlight::test {
namespace {

Content load() {
  auto content = load_content(source_folder());
  if (!content) throw std::runtime_error(content.error().where);
  return std::move(*content);
}

// Does what a graphics back end would do with ImGui's textures: nothing, successfully.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

Driver::Context::Context() : context(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;
}

Driver::Context::~Context() {
  ImGui::SetCurrentContext(context);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->RefCount == 1) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
  ImGui::DestroyContext(context);
}

Driver::Driver(const State& state, ImVec2 size, Model model) : Driver(state, load(), size, model) {}

Driver::Driver(const State& state, Content content, ImVec2 size, Model model)
    : content_(std::move(content)),
      sources_(sources_for(content_)),
      lab_(lab_for(content_)),
      watch_(ImGui::GetCurrentContext()),
      fonts_(load_fonts(HEADLIGHT_FONTS)) {
  ImGui::GetIO().DisplaySize = size;
  accept(begin(state, content_));
  if (model == Model::Present) {
    sources_.set_encoder(encoder(CpuPath::Portable));
    apply(ModelLoaded{});
  } else {
    apply(ModelFailed{{"error.model.not_installed", {}, "nowhere"}});
  }
  settle();
}

Driver::~Driver() = default;

void Driver::accept(Updated updated) {
  state_ = std::move(updated.state);
  for (const Effect& effect : updated.effects) {
    if (const auto* training = std::get_if<Train>(&effect)) {
      trainings_.push_back(*training);
      continue;
    }
    if (const auto* store = std::get_if<StoreHead>(&effect)) {
      keep(head_to_keep(*store, results_));
    } else if (const auto* remove = std::get_if<RemoveHead>(&effect)) {
      forget(remove->name);
    } else if (const auto* wanted = std::get_if<Compute>(&effect)) {
      const Computed computed = compute(*wanted, sources_, executor_);
      accept(update(state_, deliver(computed, results_), content_));
    } else {
      exports_.push_back(effect);
    }
  }
}

void Driver::show(const Trained& slice) {
  state_.lab.asked = LabAsked{slice.request};
  apply(deliver(slice, results_));
}

void Driver::keep(const TrainedHeadPtr& head) {
  content_.own_heads.push_back(head);
  sources_.set_own_heads(content_.own_heads);
  apply(OwnHeadsChanged{head->name});
}

void Driver::forget(const std::string& name) {
  std::erase_if(content_.own_heads, [&](const TrainedHeadPtr& head) { return head->name == name; });
  sources_.set_own_heads(content_.own_heads);
  results_.clear();
  apply(OwnHeadsChanged{});
}

void Driver::apply(const Intent& intent) { accept(update(state_, intent, content_)); }

void Driver::frame() {
  if (!trainings_.empty()) {  // one piece of the lab's run between two frames, as the worker sends them
    const Train training = std::move(trainings_.front());
    trainings_.pop_front();
    apply(deliver(train(training, lab_, sources_, executor_), results_));
  }
  draw([this](Canvas& canvas, Intents& out) { draw_page(scene(), canvas, out); });
}

void Driver::draw(const std::function<void(Canvas&, Intents&)>& picture) {
  ImGui::SetCurrentContext(context_.context);
  ImGui::GetIO().DeltaTime = 1.0F / 60;
  watch_.clear();
  semantics_.clear();
  ImGui::NewFrame();
  const Theme theme = make_theme(state_.settings.theme);
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float scale = fit_to_window(display.x, display.y) * state_.settings.text_scale;
  Canvas canvas{theme, fonts_, content_.texts,          painter_,     semantics_,
                view_, scale,  state_.settings.colours, state_.motion};
  Intents out;
  picture(canvas, out);
  ImGui::Render();
  accept_textures();
  watch_.fill_places(semantics_);
  for (const Intent& intent : out) {
    intents_.push_back(intent);
    apply(intent);
  }
}

void Driver::settle() {
  for (int i = 0; i < 3; ++i) frame();
  if (state_.motion < 1) pass(kMotionSeconds);
}

void Driver::pass(float seconds) {
  for (float left = seconds; left > 1e-4F; left -= 0.05F) apply(Tick{std::min(left, 0.05F)});
  frame();
}

bool Driver::shows(const std::string& id) const { return semantics_.find(id) != nullptr; }

const Semantic& Driver::see(const std::string& id) const {
  const Semantic* found = semantics_.find(id);
  if (found == nullptr) throw std::runtime_error("nothing on the page has the id " + id);
  return *found;
}

std::vector<Semantic> Driver::seen(const std::string& prefix) const {
  std::vector<Semantic> found;
  for (const Semantic& entry : semantics_.entries()) {
    if (entry.id.starts_with(prefix)) found.push_back(entry);
  }
  return found;
}

void Driver::scroll_to(const std::string& id) {
  ImGuiIO& io = ImGui::GetIO();
  for (const float direction : {-2.0F, 2.0F}) {
    for (int i = 0; i < 60 && see(id).place.empty(); ++i) {
      io.AddMousePosEvent(io.DisplaySize.x * 0.6F, io.DisplaySize.y * 0.5F);
      io.AddMouseWheelEvent(0, direction);
      settle();
    }
  }
  if (see(id).place.empty()) throw std::runtime_error(id + " cannot be scrolled into view");
}

void Driver::hover(const std::string& id, float x, float y) {
  scroll_to(id);
  const Rectangle place = see(id).place;
  ImGui::GetIO().AddMousePosEvent(place.x + place.width * x, place.y + place.height * y);
  settle();
}

void Driver::click(const std::string& id, float x, float y) {
  hover(id, x, y);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  settle();
}

void Driver::key(ImGuiKey key, bool control) {
  ImGuiIO& io = ImGui::GetIO();
  if (control) io.AddKeyEvent(ImGuiMod_Ctrl, true);
  io.AddKeyEvent(key, true);
  frame();
  io.AddKeyEvent(key, false);
  if (control) io.AddKeyEvent(ImGuiMod_Ctrl, false);
  settle();
}

void Driver::character(const std::string& typed) {
  ImGui::GetIO().AddInputCharactersUTF8(typed.c_str());
  settle();
}

void Driver::focus(const std::string& id) {
  scroll_to(id);
  for (int i = 0; i < 400 && !walk_to(id); ++i) key(ImGuiKey_Tab);
  if (!see(id).focused) throw std::runtime_error(id + " cannot be reached by the keyboard");
}

// By the arrows, within the group that has the keyboard: ids of a group differ in their last part.
bool Driver::walk_to(const std::string& id) {
  const auto group_of = [](const std::string& each) { return each.substr(0, each.rfind('.')); };
  const auto focused = [&]() -> const Semantic* {
    const auto& entries = semantics_.entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [](const Semantic& each) { return each.focused; });
    return found == entries.end() ? nullptr : &*found;
  };
  constexpr int kMostSteps = 40;
  for (int i = 0; i < kMostSteps && shows(id); ++i) {
    const Semantic* at = focused();
    if (at == nullptr || at->id == id) return at != nullptr;
    if (group_of(at->id) != group_of(id) || (i == 0 && !see(id).by_arrows)) return false;
    key(see(id).order > at->order ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow);
  }
  return false;
}

std::set<std::string> Driver::reached(std::set<std::string> wanted) {
  std::set<std::string> found;
  const auto is_focused = [&](const std::string& id) { return shows(id) && see(id).focused; };
  for (std::size_t tabs = 2 * wanted.size(); tabs > 0 && !wanted.empty(); --tabs) {
    key(ImGuiKey_Tab);
    for (auto id = wanted.begin(); id != wanted.end();) {
      const bool here = is_focused(*id) || walk_to(*id);
      if (here) found.insert(*id);
      id = here ? wanted.erase(id) : std::next(id);
    }
  }
  return found;
}

void Driver::drag(const std::string& id, float dx, float dy, float x, float y) {
  hover(id, x, y);
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 from = io.MousePos;
  io.AddMouseButtonEvent(0, true);
  frame();
  constexpr int kMoves = 4;
  for (int i = 1; i <= kMoves; ++i) {
    const float part = static_cast<float>(i) / kMoves;
    io.AddMousePosEvent(from.x + dx * part, from.y + dy * part);
    frame();
  }
  io.AddMouseButtonEvent(0, false);
  settle();
}

void Driver::type(const std::string& id, const std::string& text) {
  click(id);
  key(ImGuiKey_A, true);
  if (text.empty()) key(ImGuiKey_Delete);
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  settle();
}

void Driver::resize(float width, float height) {
  ImGui::GetIO().DisplaySize = {width, height};
  settle();
}

}  // namespace headlight::test
