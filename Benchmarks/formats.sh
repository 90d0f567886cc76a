#!/usr/bin/env bash
# formats.sh [CREDENTIALS]: reading every format, beside Chromium's.
source "$(dirname "$0")/prepare.sh"
build read-vault
build generate-export
python3 compare.py formats .build/release/read-vault .build/release/generate-export \
  ../wordlists/common-passwords.txt "${1:-200000}"
