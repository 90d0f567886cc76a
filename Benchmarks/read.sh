#!/usr/bin/env bash
# read.sh [CREDENTIALS]: reading a Bitwarden CSV, beside CPython's csv module.
source "$(dirname "$0")/prepare.sh"
build read-vault
export_file=$(vault "${1:-1000000}")
python3 compare.py read .build/release/read-vault "$export_file"
