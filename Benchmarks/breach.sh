#!/usr/bin/env bash
# breach.sh [HASHES...]: size, building and look-ups of a breach index, beside look(1), a linear scan
# and keepassxc-cli, in lists of so many hashes.
source "$(dirname "$0")/prepare.sh"
[ $# -gt 0 ] || set -- 10000000 50000000
[ -x ../.build/release/kagiban ] || make -C .. release
build build-index
build look-up-many
for hashes; do
  python3 compare.py breach .build/release/build-index .build/release/look-up-many \
    ../.build/release/kagiban "$(breach_list "$hashes")"
done
