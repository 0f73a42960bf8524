// Pictures and numbers, saved to files and copied for other programs.
#include <imgui.h>
#include <xcb/xcb.h>

#include <cstdlib>
#include <cstring>

#include "app/png_file.h"
#include "tests/support/real_window.h"
#include "tests/support/temporary_folder.h"

namespace headlight::test {
namespace {

// Width and height as a PNG file says them.
std::pair<int, int> png_size(const std::filesystem::path& file) {
  const std::string bytes = *read_file(file);
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes.at(i));
    return value;
  };
  return {number(16), number(20)};
}

TEST_F(RealWindow, PicturesOfPageAndFigureAreSavedAndNeverOverwriteAnything) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "x.png";
  start();
  settle({GoToPage{{PageKind::Slide, 4}}, Export{ExportKind::PagePng, file.string()}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  EXPECT_EQ(app_->state().notice->text, "notice.saved");
  EXPECT_EQ(png_size(file), (std::pair<int, int>{kWidth, kHeight}));
  settle({DismissNotice{}, Export{ExportKind::FigurePng, file.string()}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  const auto [width, height] = png_size(folder.path() / "x-2.png");
  const Rectangle figure = app_->semantics().find("figure")->place;
  EXPECT_NEAR(width, figure.width + 40, 3) << "the figure and its card";
  EXPECT_NEAR(height, figure.height + 40, 3);
  settle({DismissNotice{}, Export{ExportKind::PagePng, "/nonexistent/x.png"}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  EXPECT_EQ(app_->state().notice->problem->code, "error.file.unwritable");
}

TEST_F(RealWindow, NumbersAreSavedAndCopied) {
  const TemporaryFolder folder;
  start();
  settle({GoToPage{{PageKind::Slide, 4}}, Export{ExportKind::RowMarkdown, (folder.path() / "row.md").string()}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  const std::string row = *read_file(folder.path() / "row.md");
  EXPECT_NE(row.find("| **animal** | 0.9000 | 23.7537 | 2.9692 | 0.6500 |"), std::string::npos);
  settle({DismissNotice{}, Export{ExportKind::RowMarkdown, ""}});
  EXPECT_EQ(app_->state().notice->text, "notice.copied");
  EXPECT_EQ(ImGui::GetClipboardText(), row);
}

// What another program gets when it asks the clipboard for a kind of content.
std::string paste(const char* kind) {
  xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
  const auto atom = [&](const char* name) {
    const auto cookie = xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
    xcb_intern_atom_reply_t* reply = xcb_intern_atom_reply(connection, cookie, nullptr);
    const xcb_atom_t value = reply->atom;
    std::free(reply);
    return value;
  };
  const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
  const xcb_window_t window = xcb_generate_id(connection);
  xcb_create_window(connection, 0, window, screen->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, 0, 0, nullptr);
  const xcb_atom_t property = atom("HEADLIGHT_TEST");
  xcb_convert_selection(connection, window, atom("CLIPBOARD"), atom(kind), property, XCB_CURRENT_TIME);
  xcb_flush(connection);
  std::string content;
  while (xcb_generic_event_t* event = xcb_wait_for_event(connection)) {
    const bool answered = (event->response_type & 0x7F) == XCB_SELECTION_NOTIFY;
    const bool given = answered && reinterpret_cast<xcb_selection_notify_event_t*>(event)->property != XCB_ATOM_NONE;
    std::free(event);
    if (!answered) continue;
    if (!given) break;
    const auto cookie = xcb_get_property(connection, 0, window, property, XCB_ATOM_ANY, 0, 1U << 24U);
    xcb_get_property_reply_t* reply = xcb_get_property_reply(connection, cookie, nullptr);
    content.assign(static_cast<const char*>(xcb_get_property_value(reply)),
                   static_cast<std::size_t>(xcb_get_property_value_length(reply)));
    std::free(reply);
    break;
  }
  xcb_disconnect(connection);
  return content;
}

TEST_F(RealWindow, APictureIsCopiedForOtherProgramsToPaste) {
  start();
  settle({GoToPage{{PageKind::Slide, 4}}, Export{ExportKind::PagePng, ""}});
  ASSERT_TRUE(wait_until([&] { return app_->state().notice.has_value(); }));
  EXPECT_EQ(app_->state().notice->text, "notice.copied");
  const std::string png = paste("image/png");
  EXPECT_TRUE(png.starts_with("\x89PNG"));
  EXPECT_GT(png.size(), 10'000U);
  EXPECT_EQ(paste("TARGETS").size() % 4, 0U);
  EXPECT_EQ(paste("text/html"), "") << "what is not there is refused";
}

TEST(Png, IsWrittenOrSaysWhyNot) {
  const TemporaryFolder folder;
  const Image image{2, 1, {255, 0, 0, 255, 0, 255, 0, 255}};
  ASSERT_TRUE(write_png(folder.path() / "x.png", image));
  EXPECT_TRUE(read_file(folder.path() / "x.png")->starts_with("\x89PNG"));
  EXPECT_EQ(write_png("/nonexistent/x.png", image).error().code, "error.file.unwritable");
}

}  // namespace
}  // namespace headlight::test
