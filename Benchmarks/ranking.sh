#!/usr/bin/env bash
# ranking.sh [SETS]: how well passwords are ranked, beside zxcvbn-c (Debian's libzxcvbn-dev),
# zxcvbn-rs-py and zxcvbn (PyPI). SETS is a folder of files with lines `count<TAB>password`; without
# one, sets are made of ranked lists in Debian's packages ncrack and nmap-common, which are fetched
# to measure with and kept out of the repository, and of zxcvbn's own, if zxcvbn is there.
source "$(dirname "$0")/prepare.sh"
build estimate-passwords
[ -e data/venv/bin/python ] || python3 -m venv data/venv
data/venv/bin/pip install --quiet zxcvbn-rs-py==0.3.0 zxcvbn==4.5.0 ||
  printf 'ranking.sh: cannot install the peers from PyPI\n' >&2
if echo '#include <zxcvbn.h>' | cc -E - >/dev/null 2>&1; then
  cc -O2 -o data/zxcvbn zxcvbn.c -lzxcvbn -lm
fi

ranked_lists() {
  local scratch=data/ranked-packages
  mkdir -p "$scratch" data/ranked
  (cd "$scratch" && apt-get download --quiet ncrack nmap-common >/dev/null)
  for package in "$scratch"/*.deb; do dpkg-deb --extract "$package" "$scratch"; done
  cp "$scratch"/usr/share/ncrack/{myspace,phpbb,top50000}.pwd data/ranked
  cp "$scratch"/usr/share/nmap/nselib/data/passwords.lst data/ranked/nmap.txt
  data/venv/bin/python - >data/ranked/zxcvbn.txt <<'PYTHON' || rm data/ranked/zxcvbn.txt
from zxcvbn.frequency_lists import FREQUENCY_LISTS
print("\n".join(FREQUENCY_LISTS["passwords"]))
PYTHON
}

sets=${1:-data/ranking-sets}
if [ ! -e "$sets" ]; then
  [ -e data/ranked ] || ranked_lists
  python3 ranking.py sets data/ranked "$sets"
fi
python3 ranking.py compare "$sets" \
  "kagiban=.build/release/estimate-passwords 2" "zxcvbn-c=data/zxcvbn 1" \
  "zxcvbn-rs-py=data/venv/bin/python" "zxcvbn-python=data/venv/bin/python"
