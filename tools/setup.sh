# Sourced by ./run: installs what is missing and builds. Everything it says goes to standard error.

say() { echo "headlight: $*" >&2; }

# wanted_packages FILE… – the names in package lists
wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

missing_packages() {
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
  wanted_packages "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

# install_packages FILE… – as root or through sudo; otherwise says what to run and stops
install_packages() {
  local missing as_root=()
  missing=$(missing_packages "$@")
  if [ ! -f "$MODEL/model.json" ] && ! command -v npm >/dev/null; then missing="$missing npm"; fi
  missing=$(echo $missing)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing: $missing"
      say "install them as root, then run this again:"
      echo "  apt-get install --no-install-recommends $missing" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  say "installing: $missing"
  "${as_root[@]}" apt-get -qq update >&2 || say "the package lists could not be refreshed; trying with what is there"
  # npm recommends compilers and more; nothing here needs what is merely recommended.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >&2 || {
    say "the packages could not be installed; see above, check the network, then run this again"
    exit 1
  }
}

fetch_model() {
  "$ROOT/tools/model/get-model" "$MODEL" ||
    say "the learned model could not be fetched; Headlight works without it (lesson and untrained source), run again with a network to get it"
}

# build PRESET [cmake options…]
build() {
  local preset=$1
  shift
  "$ROOT/tools/get-imgui" "$ROOT/third_party" >&2 || exit 1
  say "building ($preset)"
  (cd "$ROOT" && cmake --preset "$preset" "$@" && cmake --build --preset "$preset") >"$ROOT/build/$preset.log" 2>&1 || {
    tail -n 40 "$ROOT/build/$preset.log" >&2
    say "the build failed; the whole log is build/$preset.log"
    exit 1
  }
}

# Whether the programs are there and no source is newer than they are. No package query, no build tool.
is_ready() {
  [ -e "$READY" ] && [ -z "$(find "$ROOT/app" "$ROOT/core" "$ROOT/ui" "$ROOT/cmake" "$ROOT/CMakeLists.txt" "$ROOT/tools" \
    -newer "$READY" -type f -print -quit)" ]
}

# Everything that the app and the command line need.
make_ready() {
  is_ready && return 0
  mkdir -p "$ROOT/build"
  install_packages "$ROOT/tools/packages.txt"
  fetch_model
  build release -DHEADLIGHT_TESTS=OFF -DHEADLIGHT_BENCHMARKS=OFF
  touch "$READY"
  say "ready"
}

make_ready_for_tests() {
  mkdir -p "$ROOT/build"
  install_packages "$ROOT/tools/packages.txt" "$ROOT/tools/packages-dev.txt"
  fetch_model
}
