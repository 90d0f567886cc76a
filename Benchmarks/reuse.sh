#!/usr/bin/env bash
# reuse.sh: finding related passwords, beside rapidfuzz (PyPI) comparing all pairs of 10,000; how it
# grows, what hostile vaults take, and how much is found of what was planted.
source "$(dirname "$0")/prepare.sh"
build plant-families
build find-reuse

words() { cat ../wordlists/{english-words,given-names,surnames}.txt; }
planted() { # planted COUNT SEED PERCENT
  words | generated "planted-$1-$2-$3.tsv" .build/release/plant-families "$1" "$2" "$3"
}
others() { # others COUNT SEED
  generated "others-$1-$2.tsv" python3 reuse-families.py "$1" "$2"
}
hostile() { # hostile KIND COUNT
  generated "hostile-$1-$2.tsv" .build/release/plant-families "$1" "$2"
}

if [ ! -e data/fuzz/bin/python ]; then
  python3 -m venv data/fuzz
  data/fuzz/bin/pip install --quiet rapidfuzz==3.13.0 numpy ||
    printf 'reuse.sh: cannot install rapidfuzz\n' >&2
fi

line() { # line NAME < FILE: the median by time of three runs
  local name=$1 file=$2
  for _ in 1 2 3; do .build/release/find-reuse <"$file"; done | sort -n -k3 | sed -n 2p |
    { read -r count families seconds cores memory precision recall f1
      printf '%-24s %9s %9s %8s s %8s s %6s MB   %s %s %s\n' "$name" "$count" "$families" \
        "$seconds" "$cores" "$memory" "$precision" "$recall" "$f1"; }
}

printf '%-24s %9s %9s %10s %10s %9s   %s\n' vault passwords families time cores memory \
  'precision recall F1'
for seed in 1 2 3; do line "planted, seed $seed" "$(planted 2000 $seed 45)"; done
for seed in 1 2; do line "planted, seed $seed" "$(planted 10000 $seed 45)"; done
for seed in 1 2 3; do
  for count in 2000 10000; do line "other makers, seed $seed" "$(others $count $seed)"; done
done
for count in 10000 100000 1000000; do line 'one in ten planted' "$(planted $count 1 10)"; done
for kind in copies near core numbers long; do
  for count in 10000 100000 1000000; do line "hostile: $kind" "$(hostile $kind $count)"; done
done

printf '\nrapidfuzz, all pairs within two changes:\n'
data/fuzz/bin/python reuse.py "$(planted 10000 1 10)" || true

printf '\nfound of what was planted (10,000, seed 1):\n'
.build/release/find-reuse kinds <"$(planted 10000 1 45)" | tail -n +2
