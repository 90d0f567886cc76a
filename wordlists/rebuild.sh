#!/bin/sh
# Makes the word lists anew from the packages they come from; README.md says which, and which lists
# we wrote ourselves.
#
#   wordlists/rebuild.sh [--offline] [DIRECTORY]
#
# Writes into DIRECTORY, by default the one of this script. Packages are fetched once, with pip and
# apt-get, and kept in .build/wordlist-packages; with --offline those that are there have to do.
# Nothing is installed and no root is needed. A list whose package cannot be had stays as it is and
# is named; the exit status is then 66.
set -eu
LC_ALL=C.UTF-8
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd)
packages=$here/../.build/wordlist-packages
offline=
if [ "${1:-}" = --offline ]; then
  offline=yes
  shift
fi
target=${1:-$here}
# Debian's release with the versions in packages.txt.
release=trixie
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

say() {
  echo "rebuild.sh: $1" >&2
}

fetch() {
  while read -r digest file package; do
    [ "$digest" != '#' ] && [ -n "$package" ] && [ ! -e "$packages/$file" ] || continue
    say "fetching $package"
    case $package in
    *==*) fetch_from_pypi "$package" "$digest" ;;
    john-data=*) fetch_from_debian download "$package" && unpack "$file" john/password.lst ;;
    wamerican=*) fetch_from_debian download "$package" && unpack "$file" dict/american-english ;;
    *) fetch_from_debian source "$package" ;;
    esac || say "could not fetch $package"
  done <"$here/recipes/packages.txt"
}

fetch_from_pypi() {
  # pip takes digests only from a file of requirements.
  echo "$1 --hash=sha256:$2" >"$scratch/requirements.txt"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
    --dest "$packages" --requirement "$scratch/requirements.txt"
}

# With a configuration of its own, so that the machine's may be for another release.
fetch_from_debian() {
  if ! command -v apt-get >/dev/null || [ ! -r "$keyring" ]; then
    say 'this takes apt-get and the package debian-archive-keyring'
    return 1
  fi
  if [ ! -e "$scratch/apt.conf" ]; then
    mkdir -p "$scratch/lists/partial" "$scratch/cache/archives/partial" "$scratch/parts"
    for kind in deb deb-src; do
      echo "$kind [signed-by=$keyring] http://deb.debian.org/debian $release main"
    done >"$scratch/sources.list"
    cat >"$scratch/apt.conf" <<CONF
Dir::Etc::SourceList "$scratch/sources.list";
Dir::Etc::SourceParts "$scratch/parts";
Dir::State::Lists "$scratch/lists";
Dir::Cache "$scratch/cache";
CONF
    APT_CONFIG=$scratch/apt.conf apt-get update --quiet --quiet
  fi
  # Of a source package only the archive matters, and a mirror that lacks the rest will do.
  only=
  [ "$1" = download ] || only=--download-only
  (cd "$packages" && APT_CONFIG=$scratch/apt.conf apt-get "$1" $only --quiet --quiet "$2") ||
    [ "$1" = source ]
}

# unpack FILE PATH: a file of the package's /usr/share, as FILE.
unpack() {
  dpkg-deb --fsys-tarfile "$packages/${package%%=*}"_*.deb |
    tar --extract --to-stdout "./usr/share/$2" >"$packages/$1"
}

mkdir -p "$packages"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
installed=/usr/share/john/password.lst
if [ ! -e "$packages/john-password.lst" ] && [ -r "$installed" ]; then
  cp "$installed" "$packages/john-password.lst"
fi
[ -n "$offline" ] || fetch
python3 -B "$here/recipes/lists.py" "$packages" "$target"
