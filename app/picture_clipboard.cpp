#include "app/picture_clipboard.h"

#include <xcb/xcb.h>

#include <array>
#include <cstdlib>
#include <cstring>

namespace headlight {
namespace {

// xcb hands out memory that is to be freed with free().
template <class Value>
using Owned = std::unique_ptr<Value, decltype(&std::free)>;
template <class Value>
Owned<Value> owned(Value* value) {
  return {value, &std::free};
}

constexpr std::uint8_t kBytes = 8;  // bits of a unit of a property
constexpr std::uint8_t kWords = 32;

}  // namespace

unsigned PictureClipboard::intern(const char* name) const {
  const auto cookie = xcb_intern_atom(connection_, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
  const auto reply = owned(xcb_intern_atom_reply(connection_, cookie, nullptr));
  return reply ? reply->atom : static_cast<unsigned>(XCB_ATOM_NONE);
}

bool PictureClipboard::open() {
  if (connection_ != nullptr) return true;
  int screen_number = 0;
  xcb_connection_t* connection = xcb_connect(nullptr, &screen_number);
  if (xcb_connection_has_error(connection) != 0) {
    xcb_disconnect(connection);
    return false;
  }
  connection_ = connection;
  auto screen = xcb_setup_roots_iterator(xcb_get_setup(connection_));
  while (screen_number-- > 0 && screen.rem > 1) xcb_screen_next(&screen);
  window_ = xcb_generate_id(connection_);
  xcb_create_window(connection_, 0, window_, screen.data->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY,
                    XCB_COPY_FROM_PARENT, 0, nullptr);
  atoms_ = {intern("CLIPBOARD"), intern("TARGETS"), intern("image/png"), intern("HEADLIGHT_STOP")};
  thread_ = std::thread([this] { serve(); });
  return true;
}

Result<std::monostate> PictureClipboard::offer(std::string png) {
  const Error unavailable{"error.clipboard.unavailable", {}, ""};
  if (!open()) return unavailable;
  {
    const std::lock_guard lock(mutex_);
    png_ = std::move(png);
  }
  xcb_set_selection_owner(connection_, window_, atoms_.clipboard, XCB_CURRENT_TIME);
  const auto cookie = xcb_get_selection_owner(connection_, atoms_.clipboard);
  const auto owner = owned(xcb_get_selection_owner_reply(connection_, cookie, nullptr));
  if (!owner || owner->owner != window_) return unavailable;
  return std::monostate{};
}

void PictureClipboard::serve() {
  // A request must fit into what the server accepts at once: with the big-requests extension many megabytes.
  const std::size_t largest = std::size_t{xcb_get_maximum_request_length(connection_)} * 4 - 64;
  while (const auto event = owned(xcb_wait_for_event(connection_))) {
    const int kind = event->response_type & 0x7F;
    if (kind == XCB_CLIENT_MESSAGE) return;  // the destructor's
    if (kind == XCB_SELECTION_CLEAR) {
      const std::lock_guard lock(mutex_);
      png_.clear();
    }
    if (kind != XCB_SELECTION_REQUEST) continue;
    const auto& request = reinterpret_cast<const xcb_selection_request_event_t&>(*event);
    xcb_selection_notify_event_t answer{};
    answer.response_type = XCB_SELECTION_NOTIFY;
    answer.time = request.time;
    answer.requestor = request.requestor;
    answer.selection = request.selection;
    answer.target = request.target;
    const xcb_atom_t property = request.property != XCB_ATOM_NONE ? request.property : request.target;
    const std::lock_guard lock(mutex_);
    if (request.target == atoms_.targets) {
      const std::array<xcb_atom_t, 2> offered = {atoms_.targets, atoms_.png};
      xcb_change_property(connection_, XCB_PROP_MODE_REPLACE, request.requestor, property, XCB_ATOM_ATOM, kWords,
                          offered.size(), offered.data());
      answer.property = property;
    } else if (request.target == atoms_.png && !png_.empty() && png_.size() <= largest) {
      xcb_change_property(connection_, XCB_PROP_MODE_REPLACE, request.requestor, property, atoms_.png, kBytes,
                          static_cast<std::uint32_t>(png_.size()), png_.data());
      answer.property = property;
    }
    xcb_send_event(connection_, 0, request.requestor, 0, reinterpret_cast<const char*>(&answer));
    xcb_flush(connection_);
  }
}

PictureClipboard::~PictureClipboard() {
  if (connection_ == nullptr) return;
  xcb_client_message_event_t stop{};
  stop.response_type = XCB_CLIENT_MESSAGE;
  stop.format = kWords;
  stop.window = window_;
  stop.type = atoms_.stop;
  xcb_send_event(connection_, 0, window_, 0, reinterpret_cast<const char*>(&stop));
  xcb_flush(connection_);
  thread_.join();
  xcb_disconnect(connection_);
}

}  // namespace headlight
