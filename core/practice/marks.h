// Marks on the words of a sentence that is still being written.
#pragma once

#include <string>
#include <vector>

namespace headlight {

// The marked words of the old text, found again in the new one: those before the place that was edited keep their
// number, those after it count from the end, those within it lose their mark. Rows are words, from 0.
std::vector<int> rows_after_edit(const std::vector<int>& marked, const std::string& before, const std::string& after);

}  // namespace headlight
