#!/usr/bin/env bash
# facts.sh [PASSWORDS] [CREDENTIALS]: looking for personal facts, beside pyahocorasick (PyPI) and GNU
# grep -F; then in a whole vault, on all cores.
source "$(dirname "$0")/prepare.sh"
build generate-passwords
build find-facts
count=${1:-100000}
file=$(cat ../wordlists/*passwords.txt ../wordlists/{english-words,given-names,surnames}.txt |
  generated "passwords-$count.txt" .build/release/generate-passwords "$count")
if [ ! -e data/automaton/bin/python ]; then
  python3 -m venv data/automaton
  data/automaton/bin/pip install --quiet pyahocorasick==2.3.1 ||
    printf 'facts.sh: cannot install pyahocorasick\n' >&2
fi
export_file=$(vault "${2:-1000000}")
python3 compare.py facts .build/release/find-facts "$file" data/automaton/bin/python "$export_file"
