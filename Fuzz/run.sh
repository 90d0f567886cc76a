#!/usr/bin/env bash
# run.sh [SECONDS [TARGET [LIBFUZZER-OPTION...]]]: fuzzes reading exports and estimating passwords;
# TARGET is exports or strength, and both in turns without one.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
target=${2:-both}
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
    -rss_limit_mb=2048 -max_len=65536 -artifact_prefix=.build/findings/ -print_final_stats=1 "$@"
}

case $target in
exports) fuzz exports Seeds -dict=exports.dict "$@" ;;
strength) fuzz strength StrengthSeeds -dict=strength.dict "$@" ;;
both)
  fuzz exports Seeds -dict=exports.dict "$@"
  fuzz strength StrengthSeeds -dict=strength.dict "$@"
  ;;
*)
  printf 'run.sh: exports or strength, not %s\n' "$target" >&2
  exit 64
  ;;
esac
