// Pictures on the clipboard. GLFW offers text only, so this is a small X11 client of its own that answers whoever wants
// to paste (ICCCM, section 2: a selection's owner converts it on request).
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>

#include "core/base/result.h"

struct xcb_connection_t;

namespace headlight {

class PictureClipboard {
 public:
  PictureClipboard() = default;
  ~PictureClipboard();
  PictureClipboard(const PictureClipboard&) = delete;
  PictureClipboard& operator=(const PictureClipboard&) = delete;

  // Offers the PNG until something else is copied or the program ends. Errors: error.clipboard.unavailable.
  Result<std::monostate> offer(std::string png);

 private:
  bool open();
  void serve();
  unsigned intern(const char* name) const;

  struct Atoms {
    unsigned clipboard = 0, targets = 0, png = 0, stop = 0;
  };

  xcb_connection_t* connection_ = nullptr;
  unsigned window_ = 0;
  Atoms atoms_;
  std::mutex mutex_;
  std::string png_;
  std::thread thread_;
};

}  // namespace headlight
