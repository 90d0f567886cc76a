#!/usr/bin/env bash
# breach.sh [HASHES...]: size, building and look-ups of a breach index, beside look(1), a linear scan
# and keepassxc-cli, in lists of so many hashes; then what one adds to the audit of a million accounts.
source "$(dirname "$0")/prepare.sh"
[ $# -gt 0 ] || set -- 10000000 50000000
build build-index
build look-up-many
[ -x ../.build/release/kagiban ] || make -C .. release
accounts=$(vault 1000000)
for hashes; do
  list=$(breach_list "$hashes")
  python3 compare.py breach .build/release/build-index .build/release/look-up-many \
    ../.build/release/kagiban "$accounts" "$list"
done
