#!/bin/bash
# tests/rules/programs.sh HEADLIGHT-CLI HEADLIGHT – the programs as processes: pipes, displays, exit codes.
set -u
cli=$1
app=${2:-}
failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
check() { # what, expected, found
  if [ "$2" = "$3" ]; then return; fi
  echo "$1: expected $2, found $3" >&2
  failed=1
}

output=$("$cli" tokens hi 2>&1 | head -c 1)
check "a closed pipe is quiet" "{" "$output"
yes "The animal was tired" | head -n 2000 | "$cli" attend --format json 2>"$scratch/pipe" | head -n 1 >/dev/null
check "a pipe that closes early leaves no message" "" "$(cat "$scratch/pipe")"
"$cli" tokens hi >/dev/full 2>"$scratch/full"
check "a full disk is told" 3 $?
grep -q "space" "$scratch/full" || { echo "no reason for a full disk" >&2; failed=1; }
HEADLIGHT_CPU=quantum "$cli" tokens hi >/dev/null 2>&1
check "an unknown processor path is wrong usage" 2 $?
HEADLIGHT_CACHE=/nonexistent "$cli" tokens hi >/dev/null 2>&1
check "a missing model is a missing thing" 3 $?
printf 'a\0b\n' | "$cli" tokens >/dev/null 2>&1
check "a NUL byte in a line is a character" 0 $?
head -c 1000000 /dev/urandom | "$cli" attend --source untrained --format csv >/dev/null 2>&1
check "random bytes never crash it" 1 "$(( $? < 126 ))"

if [ -n "$app" ]; then
  env -u DISPLAY -u WAYLAND_DISPLAY "$app" >/dev/null 2>"$scratch/display"
  check "without a display it ends with 3" 3 $?
  grep -q "headlight-cli" "$scratch/display" || { echo "no advice without a display" >&2; failed=1; }
  "$app" --page nowhere >/dev/null 2>&1
  check "an unknown page is wrong usage" 2 $?
  "$app" --size 10x10 >/dev/null 2>&1
  check "an impossible size is wrong usage" 2 $?
  if [ -n "${DISPLAY:-}" ]; then
    MESA_GL_VERSION_OVERRIDE=2.1 timeout 60 "$app" --screenshot "$scratch/x.png" >/dev/null 2>"$scratch/gl"
    check "an old OpenGL ends with 3" 3 $?
    grep -q "LIBGL_ALWAYS_SOFTWARE" "$scratch/gl" || { echo "no advice for an old OpenGL" >&2; failed=1; }
    HOME=/nonexistent HEADLIGHT_CACHE=/nonexistent timeout 60 "$app" --page explore --screenshot "$scratch/shot.png" >/dev/null 2>&1
    check "an unwritable home and no model still give a picture" 0 $?
  fi
fi
[ $failed = 0 ] && echo "the programs behave"
exit $failed
