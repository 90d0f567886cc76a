#!/usr/bin/env bash
# strength.sh [PASSWORDS]: estimating made-up passwords, beside zxcvbn-c (Debian's libzxcvbn-dev) and
# zxcvbn-rs-py (PyPI); long ones too.
source "$(dirname "$0")/prepare.sh"
build generate-passwords
build estimate-passwords
count=${1:-100000}

words() {
  cat ../wordlists/*passwords.txt
  # Lists that may not be there yet.
  cat ../wordlists/{english-words,given-names,surnames}.txt 2>/dev/null || true
}
file=$(words | generated "passwords-$count.txt" .build/release/generate-passwords "$count")

if echo '#include <zxcvbn.h>' | cc -E - >/dev/null 2>&1; then
  cc -O2 -o data/zxcvbn zxcvbn.c -lzxcvbn -lm
else
  printf 'strength.sh: no zxcvbn-c here: apt-get install libzxcvbn-dev\n' >&2
fi
if [ ! -e data/venv/bin/python ]; then
  python3 -m venv data/venv
  data/venv/bin/pip install --quiet zxcvbn-rs-py==0.3.0 ||
    printf 'strength.sh: cannot install zxcvbn-rs-py\n' >&2
fi
python3 compare.py strength .build/release/estimate-passwords "$file" data/zxcvbn data/venv/bin/python
