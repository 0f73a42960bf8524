#include "ui/panels/save_sheet.h"

#include "core/session/exported.h"
#include "core/session/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr ExportKind kKinds[] = {ExportKind::PagePng,     ExportKind::FigurePng,      ExportKind::RowCsv,
                                 ExportKind::RowMarkdown, ExportKind::MatrixCsv,      ExportKind::MatrixMarkdown,
                                 ExportKind::ReportHtml,  ExportKind::ReportMarkdown, ExportKind::AnswersCsv,
                                 ExportKind::AnswersXapi, ExportKind::Head,           ExportKind::OwnSentences};

// Pictures of every page; otherwise what belongs to the kind of page.
bool is_offered(ExportKind kind, PageKind page) {
  if (is_picture(kind)) return true;
  if (is_of_lab(kind)) return page == PageKind::Lab;
  return is_report(kind) == (page == PageKind::Reflection) && is_answers(kind) == (page == PageKind::Quiz);
}

// "headlight-slide-4-row.csv"
std::string suggested_name(const Page& page, ExportKind kind) {
  std::string what(name_of(kind));
  const std::size_t dot = what.find('.');
  const std::string part = kind == ExportKind::PagePng ? "" : "-" + what.substr(0, dot);
  return "headlight-" + name_of(page) + part + what.substr(dot);
}

// One choice as a line to press, with what it contains.
void draw_choice(Canvas& ui, Area& area, ExportKind kind, bool available) {
  const std::string name(name_of(kind));
  const float height = ui.px(38);
  const bool chosen = ui.view.save_kind == kind;
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), area.y + height};
  Semantic entry;
  entry.id = "save.kind." + name;
  entry.role = Role::Option;
  entry.name = ui.text("save." + name);
  entry.selected = chosen;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(8), !available);
  if (press.pressed) {
    ui.view.save_kind = kind;
    ui.view.save_file.clear();
  }
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (chosen || press.hovered) draw->AddRectFilled(min, max, colour(ui.theme.selected), ui.px(8));
  const float middle = (min.y + max.y) / 2;
  draw->AddCircle({min.x + ui.px(18), middle}, ui.px(7), colour(available ? ui.theme.outline : ui.theme.line), 0,
                  ui.px(1.5F));
  if (chosen) draw->AddCircleFilled({min.x + ui.px(18), middle}, ui.px(4), colour(ui.theme.accent));
  const TextStyle style = with_colour(body_style(ui), available ? ui.theme.ink : ui.theme.outline);
  const std::string label = shortened(ui, style, ui.text("save." + name), area.width - ui.px(52));
  draw_text(ui, style, {min.x + ui.px(38), middle - measure(ui, style, label).y / 2}, label);
  area.y = max.y;
}

}  // namespace

void draw_save_sheet(const Scene& scene, Canvas& ui, Intents& out) {
  Sheet sheet(ui, "save", ui.text("save.title"), 620, out);
  Area& area = sheet.inner();
  text_line(ui, area, with_size(title_style(ui), 24), "save.title", ui.text("save.title"), Role::Heading);
  area.y += ui.px(10);
  if (!can_export(scene, ui.view.save_kind)) {
    ui.view.save_kind = ExportKind::PagePng;
    ui.view.save_file.clear();
  }
  for (const ExportKind kind : kKinds) {
    if (is_offered(kind, scene.state.page.kind)) draw_choice(ui, area, kind, can_export(scene, kind));
  }
  area.y += ui.px(14);
  if (ui.view.save_file.empty()) ui.view.save_file = suggested_name(scene.state.page, ui.view.save_kind);
  text_line(ui, area, label_style(ui), "save.folder",
            ui.text("save.folder", {{"folder", scene.content.export_folder}}));
  (void)text_box(ui, area, "save.file", ui.text("save.file"), ui.view.save_file, ui.view.save_file_active, 44, 16.5F);
  area.y += ui.px(18);
  ImVec2 at{area.x, area.y};
  if (button(ui, at, "save.write", ui.text("save.write"), ButtonLook::Primary)) {
    out.push_back(Export{ui.view.save_kind, ui.view.save_file});
  }
  at.x += button_size(ui, ui.text("save.write")).x + ui.px(12);
  const bool is_text = ui.view.save_kind != ExportKind::Head;
  if (button(ui, at, "save.copy", ui.text("save.copy"), ButtonLook::Plain, !is_text))
    out.push_back(Export{ui.view.save_kind, ""});
  area.y += control_height(ui);
}

}  // namespace headlight
