#include "core/base/safetensors.h"

#include <gtest/gtest.h>

#include <array>

namespace headlight {
namespace {

std::string file_with(const std::string& header, const std::string& data) {
  std::string length(8, '\0');
  length[0] = static_cast<char>(header.size());
  return length + header + data;
}

TEST(Safetensors, WhatIsWrittenIsReadAgain) {
  SafetensorsWriter writer;
  const std::array<float, 3> numbers = {1, 2, 3};
  writer.add("numbers", "F32", {3, 1}, std::span<const float>(numbers));
  writer.add("letters", "U8", {2}, "ab");
  const std::string bytes = writer.finish({{"who", "me"}}, 64);
  const auto read = read_safetensors(bytes);
  const auto& file = std::get<Safetensors>(read);
  EXPECT_EQ(file.metadata, (std::map<std::string, std::string>{{"who", "me"}}));
  EXPECT_EQ(file.tensors.at("letters").bytes, "ab");
  EXPECT_EQ(file.tensors.at("numbers").shape, (std::vector<std::uint64_t>{3, 1}));
  EXPECT_EQ(file.tensors.at("numbers").bytes.size(), sizeof(numbers));
  EXPECT_EQ(file.data.size(), sizeof(numbers) + 2);
  EXPECT_EQ((bytes.size() - file.data.size()) % 64, 0U) << "aligned";
}

TEST(Safetensors, CutOrForeignBytesAreSaidToBeSo) {
  EXPECT_EQ(std::get<NotSafetensors>(read_safetensors("short")), NotSafetensors::Cut);
  EXPECT_EQ(std::get<NotSafetensors>(read_safetensors(std::string(8, '\xFF'))), NotSafetensors::Cut);
  EXPECT_EQ(std::get<NotSafetensors>(read_safetensors(file_with("{]", ""))), NotSafetensors::Header);
  EXPECT_EQ(std::get<NotSafetensors>(read_safetensors(file_with("[1]", ""))), NotSafetensors::Header);
}

TEST(Safetensors, ATensorThatMakesNoSenseHasNoType) {
  for (const std::string entry :
       {R"(3)", R"({})", R"({"dtype":1,"shape":[1],"data_offsets":[0,4]})",
        R"({"dtype":"F32","shape":[-1],"data_offsets":[0,4]})", R"({"dtype":"F32","shape":[1],"data_offsets":[0]})",
        R"({"dtype":"F32","shape":[1],"data_offsets":[0,5]})", R"({"dtype":"F32","shape":[1],"data_offsets":[3,2]})"}) {
    const auto read = read_safetensors(file_with(R"({"a":)" + entry + "}", "1234"));
    EXPECT_EQ(std::get<Safetensors>(read).tensors.at("a").type, "") << entry;
  }
}

}  // namespace
}  // namespace headlight
