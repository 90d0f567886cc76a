#!/usr/bin/env bash
# facts.sh [PASSWORDS] [CREDENTIALS]: looking for personal facts, beside GNU grep -F; then a whole
# audit with facts, beside the same without.
source "$(dirname "$0")/prepare.sh"
build generate-passwords
build find-facts
[ -x ../.build/release/kagiban ] || make -C .. release
count=${1:-100000}
file=$(cat ../wordlists/*passwords.txt ../wordlists/{english-words,given-names,surnames}.txt |
  generated "passwords-$count.txt" .build/release/generate-passwords "$count")
python3 compare.py facts .build/release/find-facts "$file"
.build/release/find-facts 2 1 >data/facts.yaml </dev/null
chmod 600 data/facts.yaml
python3 compare.py facts-audit ../.build/release/kagiban "$(vault "${2:-1000000}")" data/facts.yaml
