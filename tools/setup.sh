# Sourced by ./run: installs what is missing and builds. Everything it says goes to standard error.

say() { echo "headlight: $*" >&2; }

# wanted_packages FILE… – the names in package lists
wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

missing_packages() {
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
  wanted_packages "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

# install_packages FILE… – installs what is missing of the lists, or says what to run and stops
install_packages() {
  local missing
  missing=$(missing_packages "$@")
  install_by_name $missing
}

# install_by_name PACKAGE… – as root or through sudo; otherwise says what to run and stops
install_by_name() {
  local missing="$*" as_root=()
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

# Headlight works without the learned model, so nothing here stops it.
fetch_model() {
  if [ ! -f "$MODEL/model.json" ] && ! command -v npm >/dev/null; then (install_by_name npm) || true; fi
  "$ROOT/tools/model/get-model" "$MODEL" ||
    say "the learned model could not be fetched; Headlight works without it (lesson and untrained source), run again with a network to get it"
}

# build PRESET [cmake options…]
build() {
  local preset=$1
  shift
  "$ROOT/tools/get-imgui" "$ROOT/third_party" >&2 || exit 1
  say "building ($preset)"
  mkdir -p "$ROOT/build"
  exec 9>"$ROOT/build/.lock"
  flock 9  # one build at a time in one tree
  local started
  started=$(mktemp "$ROOT/build/.started.XXXXXX")
  (cd "$ROOT" && cmake --preset "$preset" "$@" && cmake --build --preset "$preset") >"$ROOT/build/$preset.log" 2>&1 || {
    tail -n 40 "$ROOT/build/$preset.log" >&2
    say "the build failed; the whole log is build/$preset.log"
    rm -f "$started"
    exit 1
  }
  exec 9>&-
  # Stamped with the time the build began: what was edited meanwhile is newer.
  mv "$started" "$ROOT/build/$preset/.ready"
}

# Whether the programs are there and no source is newer than they are. No package query, no build tool.
is_ready() {
  [ -e "$READY" ] && [ -x "$BIN/headlight" ] && [ -x "$BIN/headlight-cli" ] && [ -z "$(find "$ROOT/app" "$ROOT/core" "$ROOT/ui" "$ROOT/cmake" "$ROOT/CMakeLists.txt" "$ROOT/CMakePresets.json" "$ROOT/tools" \
    -newer "$READY" -type f -print -quit)" ]
}

# Everything that the app and the command line need.
make_ready() {
  is_ready && return 0
  mkdir -p "$ROOT/build"
  install_packages "$ROOT/tools/packages.txt"
  fetch_model
  build release -DHEADLIGHT_TESTS=OFF -DHEADLIGHT_BENCHMARKS=OFF
  say "ready"
}

make_ready_for_tests() {
  mkdir -p "$ROOT/build"
  install_packages "$ROOT/tools/packages.txt" "$ROOT/tools/packages-dev.txt"
  fetch_model
}
