#!/usr/bin/env bash
# run.sh [SECONDS [TARGET [LIBFUZZER-OPTION...]]]: fuzzes one of the targets below.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
target=${2:-exports}
[ $# -lt 2 ] || shift
[ $# -eq 0 ] || shift

options=(-max_len=65536)
case $target in
exports) seeds=Seeds options+=(-dict=exports.dict) ;;
breach-index) seeds=BreachIndexSeeds options=(-max_len=4096) ;;
breach-text) seeds=BreachTextSeeds options=(-max_len=8192) ;;
*) echo "run.sh: no target $target" >&2 && exit 64 ;;
esac

swift build --quiet --configuration release --sanitize=fuzzer --product "fuzz-$target"

# What is found on the way is kept for the next run, and what ends the program stands beside it.
corpus=.build/corpus
[ "$target" = exports ] || corpus=.build/corpus-$target
mkdir -p "$corpus" .build/findings
# Swift's own report of a crash takes minutes; libFuzzer saves the input and says where it is.
export SWIFT_BACKTRACE=enable=no
exec ".build/release/fuzz-$target" "$corpus" "$seeds" \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
  -artifact_prefix=.build/findings/ -print_final_stats=1 "${options[@]}" "$@"
