// What the program shows and has read from files: only the app changes it, when files are read again or a head is kept.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/i18n/catalogue.h"
#include "core/lab/relation_texts.h"
#include "core/lesson/deck.h"
#include "core/model/handset.h"
#include "core/model/lesson_example.h"
#include "core/model/trained_head.h"
#include "core/practice/goals.h"
#include "core/quiz/gift.h"

namespace headlight {

struct Content {
  Catalogue texts;
  Deck deck;
  std::vector<Question> questions;
  std::vector<Error> problems;  // of the lesson's files; shown on the slide they belong to
  std::map<std::string, LessonExample> examples;
  std::shared_ptr<const HandSet> hand_set;         // null when its files cannot be read
  std::vector<Error> head_problems;                // of heads that cannot be read; shown where one is chosen
  std::vector<TrainedHeadPtr> heads;               // that come with the program, by name
  std::vector<TrainedHeadPtr> own_heads;           // that the student has kept, by name
  std::shared_ptr<const RelationTexts> relations;  // what the lab's sentences are made of; null when unreadable
  std::vector<Goal> goals;                         // what one can try with it
  std::string export_folder;                       // where files go whose name says no folder
};

// Those that come with the program, then the student's own.
std::vector<TrainedHeadPtr> all_heads(const Content& content);
TrainedHeadPtr find_head(const Content& content, const std::string& name);  // null: there is none

// What is wrong with one file of the lesson.
std::vector<Error> problems_in(const Content& content, const std::string& file);

}  // namespace headlight
