#!/usr/bin/env bash
# lookup.sh [LINES]: 1,000 look-ups in a sorted text list, beside look(1) from bsdextrautils.
source "$(dirname "$0")/prepare.sh"
command -v look >/dev/null || { echo 'lookup.sh: no look(1): install bsdextrautils' >&2; exit 1; }
build look-up
list=$(breach_list "${1:-50000000}")
python3 compare.py lookup .build/release/look-up "$list"
