# Sourced by ./run, ./test and the benchmark: installs what they need, in seconds when it is there already.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

# need PURPOSE…: the packages of these lists in .ci/packages.
need() {
    local purpose package installed missing=() wanted=()
    for purpose in "$@"; do
        wanted+=($(sed -n "s/^$purpose: *//p" "$here/.ci/packages"))
    done
    # dpkg-query fails where it does not know a package, which is what we ask.
    installed=" $({ dpkg-query -W -f='${Package} ${Status}\n' "${wanted[@]}" 2>/dev/null || true; } |
        sed -n 's/ install ok installed$//p' | tr '\n' ' ') "
    for package in "${wanted[@]}"; do
        [[ $installed == *" $package "* ]] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    command -v apt-get >/dev/null || die "this script installs with apt (Debian 12); needed: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "not root, and there is no sudo; ask somebody to install: ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    # A warning of one package source is not the end: the installation itself decides.
    "${as_root[@]}" apt-get update -qq || say "warning: apt-get update failed; trying with the lists that are there"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        die "apt could not install: ${missing[*]}"
}

# build PRESET [TARGET]: configures once, then builds what changed. Quiet when nothing did.
build() {
    local preset=$1 target=${2:-all} folder="$here/build/$1"
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    if [ ! -f "$folder/build.ninja" ]; then
        say "Configuring $preset"
        (cd "$here" && cmake --preset "$preset" >"$here/build/$preset.log" 2>&1) ||
            { cat "$here/build/$preset.log" >&2; die "could not configure"; }
    fi
    if ! ninja -C "$folder" -n "$target" 2>/dev/null | grep -q 'no work to do'; then
        say "Building $preset (several minutes the first time)"
        ninja -C "$folder" "$target" >&2 || die "could not build"
    fi
}
mkdir -p "$here/build"
