#include <gtest/gtest.h>

#include "core/export/number_sheet.h"
#include "core/session/exported.h"
#include "core/session/names.h"
#include "core/session/walk.h"
#include "tests/support/slides.h"
#include "ui/widgets/soft_wrap.h"

namespace headlight::test {
namespace {

const WriteExport& last_export(const Driver& driver) { return std::get<WriteExport>(driver.exports().back()); }

TEST(Save, EveryKindGoesToAFileOrTheClipboard) {
  Driver driver(on_slide(4));
  for (const char* kind : {"page.png", "figure.png", "row.csv", "row.md", "matrix.csv", "matrix.md"}) {
    driver.key(ImGuiKey_S, true);
    driver.click("save.kind." + std::string(kind));
    const std::string name = driver.see("save.file").value;
    EXPECT_TRUE(name.starts_with("headlight-slide-4")) << name;
    driver.click("save.write");
    EXPECT_EQ(name_of(last_export(driver).kind), kind);
    EXPECT_EQ(last_export(driver).file, name);
    EXPECT_EQ(driver.state().overlay, Overlay::None) << "so that it is not in the picture";
  }
  driver.click("header.save");
  driver.click("save.kind.row.md");
  driver.click("save.copy");
  EXPECT_EQ(last_export(driver).file, "") << "the clipboard";
}

TEST(Save, ATypedNameIsUsed) {
  Driver driver(on_slide(4));
  driver.click("header.save");
  driver.type("save.file", "/tmp/mine.png");
  driver.click("save.write");
  EXPECT_EQ(last_export(driver).file, "/tmp/mine.png");
}

TEST(Save, WhatAPageDoesNotHaveCannotBeSaved) {
  Driver driver(on_slide(3));  // two arrows, no words
  driver.click("header.save");
  EXPECT_TRUE(driver.see("save.kind.row.csv").disabled);
  EXPECT_FALSE(driver.see("save.kind.figure.png").disabled);
}

TEST(Save, EachPageSuggestsANameOfItsOwn) {
  Driver driver(on_slide(4));
  driver.click("header.save");
  driver.click("save.kind.row.csv");
  driver.click("save.write");
  driver.apply(GoToPage{{PageKind::Concepts, 1}});
  driver.settle();
  driver.click("header.save");
  EXPECT_EQ(driver.see("save.file").value, "headlight-concepts.png");
}

TEST(Save, TheNumbersAreThoseOnTheScreen) {
  Driver driver(on_slide(4, 3));
  driver.click("figure.temperature", 0.9F);
  TraceRequest request;
  request.source = SourceKind::Lesson;
  request.temperature = figure_state(driver).softmax.temperature;
  const TracePtr heated = driver.results().find(request);
  EXPECT_EQ(exported_text(driver.scene(), ExportKind::MatrixCsv), to_csv(weights_sheet(*heated)));
  EXPECT_EQ(exported_text(driver.scene(), ExportKind::RowCsv), to_csv(row_sheet(*heated, 3)));
  driver.apply(GoToPage{{PageKind::Slide, 5}});
  driver.apply(GoToPage{{PageKind::Slide, 5}});
  for (int i = 0; i < 3; ++i) driver.apply(GoNext{});
  driver.apply(SetShare{0, 0.5F});
  const std::string blend = *exported_text(driver.scene(), ExportKind::RowMarkdown);
  EXPECT_TRUE(blend.starts_with("| | article | creature |"));
  EXPECT_NE(blend.find("| **The** | 0.5000 |"), std::string::npos) << "the student's own share of the value";
  EXPECT_NE(blend.find("| **output** | 0.5000 |"), std::string::npos);
  driver.apply(GoToPage{{PageKind::Concepts, 1}});
  EXPECT_FALSE(exported_text(driver.scene(), ExportKind::RowCsv));
}

TEST(Save, ANoticeSaysWhatBecameOfItAndCanBePutAway) {
  Driver driver;
  driver.apply(ShowNotice{{"notice.saved", {{"file", "/tmp/x.png"}}, {}}});
  driver.settle();
  EXPECT_NE(driver.see("notice.text").name.find("/tmp/x.png"), std::string::npos);
  driver.click("notice.close");
  EXPECT_FALSE(driver.shows("notice.text"));
  driver.apply(ShowNotice{{"notice.copied", {}, {}}});
  driver.apply(Tick{kNoticeSeconds});
  EXPECT_FALSE(driver.state().notice) << "good news goes by itself";
  driver.apply(ShowNotice{{"", {}, Error{"error.file.unwritable", {{"reason", "disk full"}}, "/x"}}});
  driver.settle();
  EXPECT_NE(driver.see("notice.text").name.find("disk full"), std::string::npos);
  driver.apply(Tick{kNoticeSeconds});
  EXPECT_TRUE(driver.state().notice) << "a problem waits for an answer";
}

// Ten letters a line.
std::size_t ten(std::string_view line) { return std::min<std::size_t>(10, line.size()); }

TEST(SoftWrap, BreaksAtSpacesAndComesBackUnchanged) {
  for (const std::string text :
       {"", "short", "one two three four", "a  b   c", "averyveryverylongword", "x\ny\n\nz", "end with space ",
        "one two three\nfour five six seven", " lead", "10\u2009km of thin space"}) {
    const std::string wrapped = soft_wrapped(text, ten);
    EXPECT_EQ(soft_unwrapped(wrapped), text);
    EXPECT_EQ(soft_wrapped(soft_unwrapped(wrapped), ten), wrapped);
  }
  const std::string split(kSplit);
  EXPECT_EQ(soft_wrapped("a verylongwordindeed", ten),
            "a" + std::string(kSoftBreak) + "verylongwo" + split + "rdindeed");
  EXPECT_EQ(soft_unwrapped("verylongwo\u200A\u2009rd"), "verylongwrd") << "Backspace took the letter before the split";
  EXPECT_EQ(soft_unwrapped("verylongwo\u2009\nrd"), "verylongwod") << "Delete the one after it";
  EXPECT_EQ(place_in_wrapped("verylongwo" + split + "rd", 11), 11 + split.size());
  EXPECT_EQ(soft_wrapped("one two three", ten), "one two" + std::string(kSoftBreak) + "three");
  EXPECT_EQ(soft_unwrapped("one\u2009\u200Atwo"), "onetwo") << "half a break is what a person deletes";
  EXPECT_EQ(place_in_wrapped(soft_wrapped("one two three", ten), 8), 7 + kSoftBreak.size());
}

}  // namespace
}  // namespace headlight::test
