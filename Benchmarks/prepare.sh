# Sourced by the scripts beside it: builds what they name and generates the files they measure on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p data

# As the release binary is built: processes that are started a thousand times must not spend their
# time on loading the Swift runtime.
build() {
  local static=--static-swift-stdlib
  [ "$(uname -s)" != Darwin ] || static=
  swift build --quiet --configuration release $static --product "$1" >&2
}

# The generators write the same bytes every time, so a file that is there is kept.
# generated NAME COMMAND...: runs COMMAND into data/NAME unless that exists, and says its path.
generated() {
  local file=data/$1
  shift
  if [ ! -e "$file" ]; then
    printf 'generating %s\n' "$file" >&2
    "$@" >"$file.partial"
    mv "$file.partial" "$file"
  fi
  printf '%s\n' "$file"
}

vault() {
  build generate-vault
  generated "vault-$1.csv" .build/release/generate-vault "$1" <../wordlists/common-passwords.txt
}

breach_list() {
  build generate-breach-list
  python3 compare.py plant >data/planted.txt
  generated "list-$1.txt" .build/release/generate-breach-list "$1" <data/planted.txt
}
