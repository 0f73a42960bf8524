// headlight-cli: the numbers of Headlight without its window.
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <system_error>

#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/platform/files.h"
#include "app/platform/load.h"
#include "app/platform/memory.h"

namespace {

bool shows_colours() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

// Whoever closed a pipe does not want to hear of it.
bool reader_is_gone() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace headlight;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as a failed write, and ends the program quietly
  std::ios::sync_with_stdio(false);
  keep_freed_memory();
  const auto texts = load_catalogue(resource_folder() / "assets" / "i18n" / "en.json");
  if (!texts) {
    // Without the text tables there is no sentence to look up, so this one stands here.
    std::cerr << "headlight-cli: " << texts.error().where
              << ": the text table cannot be read; install Headlight again\n";
    return cli::kMissing;
  }
  const auto parsed = cli::parse_options(argc, argv, *texts);
  if (const int* code = std::get_if<int>(&parsed)) return *code;
  const int code = cli::run(std::get<cli::Options>(parsed), *texts, {std::cin, std::cout, std::cerr, shows_colours()});
  std::cout.flush();
  const int reason = errno;
  if (!std::cout && !reader_is_gone()) {
    const Error error{"error.file.unwritable", {{"reason", std::generic_category().message(reason)}}, ""};
    std::cerr << "headlight-cli: " << texts->sentence(error) << "\n";
    return cli::kMissing;
  }
  return code;
}
