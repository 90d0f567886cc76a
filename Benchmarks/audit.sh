#!/usr/bin/env bash
# audit.sh [CREDENTIALS]: a whole audit of a Bitwarden CSV, beside CPython's csv only reading it.
source "$(dirname "$0")/prepare.sh"
[ -x ../.build/release/kagiban ] || make -C .. release
export_file=$(vault "${1:-1000000}")
python3 compare.py audit ../.build/release/kagiban "$export_file"
