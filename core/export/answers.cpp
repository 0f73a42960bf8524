#include "core/export/answers.h"

#include "core/base/numbers.h"
#include "core/export/json_text.h"

namespace headlight {
namespace {

bool is_right(const Attempt& attempt) { return Grade{attempt.credit, {}}.is_right(); }

std::string_view certainty_name(Certainty certainty) {
  switch (certainty) {
    case Certainty::Unsure: return "unsure";
    case Certainty::Mid: return "mid";
    case Certainty::Sure: return "sure";
  }
  return "";
}

// In quotation marks where it has to be.
std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return quoted + "\"";
}

// "urn:headlight:question:slide-4%2FWhy%20divide"
std::string activity_id(const std::string& key) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string id = "urn:headlight:question:";
  for (const char letter : key) {
    if (kPlain.find(letter) != std::string_view::npos) {
      id += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      id += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return id;
}

std::string in_english(const std::string& text) { return JsonObject().text("en", text).finish(); }

std::string statement(const Attempt& attempt, const std::string& learner) {
  const std::string account =
      JsonObject().text("homePage", "urn:headlight").text("name", learner.empty() ? "anonymous" : learner).finish();
  const std::string actor = JsonObject().text("objectType", "Agent").raw("account", account).finish();
  const std::string verb = JsonObject()
                               .text("id", "http://adlnet.gov/expapi/verbs/answered")
                               .raw("display", in_english("answered"))
                               .finish();
  const std::string definition = JsonObject()
                                     .text("type", "http://adlnet.gov/expapi/activities/cmi.interaction")
                                     .raw("description", in_english(attempt.text))
                                     .text("interactionType", "other")
                                     .finish();
  const std::string object = JsonObject()
                                 .text("objectType", "Activity")
                                 .text("id", activity_id(attempt.question))
                                 .raw("definition", definition)
                                 .finish();
  JsonObject result;
  result.raw("score", JsonObject().number("scaled", attempt.credit).finish());
  result.boolean("success", is_right(attempt)).boolean("completion", true).text("response", attempt.response);
  if (attempt.certainty) {
    result.raw("extensions", JsonObject().text("urn:headlight:certainty", certainty_name(*attempt.certainty)).finish());
  }
  return JsonObject()
      .raw("actor", actor)
      .raw("verb", verb)
      .raw("object", object)
      .raw("result", result.finish())
      .finish();
}

}  // namespace

std::string answers_csv(const std::vector<Attempt>& attempts, const std::string& learner) {
  std::string text = "number,learner,topic,question,answer,credit,right,certainty,marks,guess\r\n";
  int number = 0;
  for (const Attempt& attempt : attempts) {
    const bool right = is_right(attempt);
    text += std::to_string(++number) + "," + cell(learner) + "," + cell(attempt.topic) + "," + cell(attempt.text) +
            "," + cell(attempt.response) + "," + significant(attempt.credit, 9) + "," + (right ? "yes" : "no") + ",";
    if (attempt.certainty) {
      text += std::string(certainty_name(*attempt.certainty)) + "," +
              significant(marks_for(*attempt.certainty, attempt.credit), 9);
    } else {
      text += ",";
    }
    text += std::string(",") + (attempt.guess ? "yes" : "no") + "\r\n";
  }
  return text;
}

std::string answers_xapi(const std::vector<Attempt>& attempts, const std::string& learner) {
  std::string lines;
  for (const Attempt& attempt : attempts) {
    if (!attempt.guess) lines += statement(attempt, learner) + "\n";
  }
  return lines;
}

}  // namespace headlight
