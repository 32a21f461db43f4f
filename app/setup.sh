# SPDX-FileCopyrightText: 2026 The Arowana Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The part that app/run and tests/run share; it is sourced, not run. It brings the machine to what
# app/packages.txt names and configures a preset. Both cost well under a second when nothing is to do.

arowana_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

# complain SENTENCE...: the end of the script with one clear message.
complain() {
    say "$*"
    exit 1
}

# The lines of app/packages.txt whose package dpkg does not have installed.
missing_packages() {
    local -A installed=()
    local name status line
    while read -r status name; do
        if [[ $status == ii ]]; then installed[$name]=1; fi
    done < <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null)
    while read -r line || [[ -n $line ]]; do
        name=${line%%[[:space:]]*}
        if [[ -z $name || $name == \#* ]]; then continue; fi
        if [[ -z ${installed[$name]-} ]]; then printf '%s\n' "$line"; fi
    done <"$arowana_root/app/packages.txt"
}

# as_root COMMAND...: runs it as root. Asks for a password only where somebody can type one.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

may_become_root() {
    if ((EUID == 0)); then return 0; fi
    if ! command -v sudo >/dev/null; then return 1; fi
    [[ -t 0 ]] || sudo -n true 2>/dev/null
}

# apt_get ARGUMENTS...: waits for another package program instead of failing beside it.
apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null >&2
}

# install_packages LINE...: lines of app/packages.txt, name and why.
install_packages() {
    local -a wanted=("${@%%[[:space:]]*}")
    local by_hand="apt-get update && apt-get install --no-install-recommends ${wanted[*]}"

    say "These Debian packages are missing and will be installed with apt-get, which needs root:"
    printf '  %s\n' "$@" >&2
    if ! may_become_root; then
        complain "This needs root or sudo, and neither is at hand. Please hand this to an administrator: $by_hand"
    fi

    # A fresh image has no package lists, an old one has outdated ones: the second try has new ones.
    if apt-cache show --no-all-versions "${wanted[@]}" >/dev/null 2>&1 &&
        apt_get install --no-install-recommends "${wanted[@]}"; then
        return 0
    fi
    say "Refreshing the package lists."
    local refreshed=1
    apt_get update -o APT::Update::Error-Mode=any || refreshed=0
    if apt_get install --no-install-recommends "${wanted[@]}"; then return 0; fi
    if ((!refreshed)); then
        complain "The Debian archive cannot be reached (the lines above are apt-get's). Check the network and" \
            "/etc/apt/sources.list, then start again, or install by hand: $by_hand"
    fi
    complain "apt-get could not install the packages (the lines above are its own). Mend that, then start" \
        "again, or install by hand: $by_hand"
}

# set_up: afterwards everything in app/packages.txt is there, or the script has ended with a sentence.
set_up() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is no Debian, so nothing is installed here; app/packages.txt names what is needed."
        return 0
    fi
    local -a missing
    mapfile -t missing < <(missing_packages)
    if ((${#missing[@]} > 0)); then install_packages "${missing[@]}"; fi
}

# take_turn PRESET: two scripts never build in one folder at once. The lock (file descriptor 9) ends with
# the script, or earlier by end_turn.
take_turn() {
    mkdir -p "$arowana_root/build"
    exec 9>"$arowana_root/build/.$1.lock"
    if ! flock -n 9; then
        say "Another build of preset $1 is under way; waiting for it."
        flock 9
    fi
}

end_turn() { exec 9>&-; }

# configure PRESET: only when there is no build folder for it, the presets changed, or the tree was moved.
# A changed CMakeLists.txt is seen by the build itself.
configure() {
    local preset=$1
    local folder=$arowana_root/build/$preset
    local -a fresh=()
    if [[ -f $folder/build.ninja && $folder/build.ninja -nt $arowana_root/CMakePresets.json ]] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$arowana_root" "$folder/CMakeCache.txt"; then
        return 0
    fi
    if [[ -f $folder/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$arowana_root" "$folder/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    say "Configuring $preset."
    (cd "$arowana_root" && cmake "${fresh[@]}" --preset "$preset" --log-level=WARNING 9>&-) >&2 ||
        complain "CMake could not configure the build (the lines above are its own)."
    # CMake leaves an unchanged build.ninja alone; its age is what the next start looks at.
    touch "$folder/build.ninja"
}

# build PRESET [TARGET...]: says nothing when nothing is to do.
build() {
    local preset=$1
    shift
    local folder=$arowana_root/build/$preset
    if ninja -C "$folder" -n "$@" 2>/dev/null | grep -q 'no work to do'; then return 0; fi
    say "Building $preset; the first time takes some minutes."
    ninja -C "$folder" "$@" 9>&- >&2 || complain "The build failed (the lines above say where)."
}
