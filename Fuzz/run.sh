#!/usr/bin/env bash
# run.sh [SECONDS [TARGET [LIBFUZZER-OPTION...]]]: fuzzes one of the targets below; all of them, one
# after the other, without one.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
target=${2:-all}
[ $# -lt 2 ] || shift
[ $# -eq 0 ] || shift

# Swift's own report of a crash takes minutes; libFuzzer saves the input and says where it is.
export SWIFT_BACKTRACE=enable=no

# fuzz TARGET SEEDS LIBFUZZER-OPTION...
fuzz() {
  local program=fuzz-$1 corpus=.build/corpus-$1 seeds=$2
  shift 2
  swift build --quiet --configuration release --sanitize=fuzzer --product "$program"
  # What is found on the way is kept for the next run, and what ends the program stands beside it.
  mkdir -p "$corpus" .build/findings
  ".build/release/$program" "$corpus" "$seeds" -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=2048 -artifact_prefix=.build/findings/ -print_final_stats=1 "$@"
}

run() {
  local name=$1
  shift
  case $name in
  exports) fuzz exports Seeds -max_len=65536 -dict=exports.dict "$@" ;;
  strength) fuzz strength StrengthSeeds -max_len=65536 -dict=strength.dict "$@" ;;
  policies) fuzz policies ../Tests/GuidanceTests/Corpus -max_len=65536 "$@" ;;
  breach-index) fuzz breach-index BreachIndexSeeds -max_len=4096 "$@" ;;
  breach-text) fuzz breach-text BreachTextSeeds -max_len=8192 "$@" ;;
  *)
    printf 'run.sh: there is no target %s\n' "$name" >&2
    exit 64
    ;;
  esac
}

if [ "$target" = all ]; then
  for each in exports strength policies breach-index breach-text; do run "$each" "$@"; done
else
  run "$target" "$@"
fi
