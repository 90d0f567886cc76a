#!/bin/sh
# Rebuilds the word lists from the packages they come from (README.md says which).
#
#   wordlists/rebuild.sh [DIRECTORY]    writes into DIRECTORY, by default the one of this script
set -eu
LC_ALL=C
export LC_ALL

source=/usr/share/john/password.lst
target=${1:-$(dirname "$0")}

if [ ! -r "$source" ]; then
  echo "rebuild.sh: $source is missing; install the package john-data" >&2
  exit 66
fi

# The comments are the author's, not passwords, and an empty line would be the empty password.
sed -e '/^#!comment:/d' -e '/^$/d' "$source" >"$target/common-passwords.txt"
