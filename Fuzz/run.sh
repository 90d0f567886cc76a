#!/usr/bin/env bash
# run.sh [SECONDS [LIBFUZZER-OPTION...]]: fuzzes detecting and reading exports.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
[ $# -eq 0 ] || shift

swift build --quiet --configuration release --sanitize=fuzzer --product fuzz-exports

# What is found on the way is kept for the next run, and what ends the program stands beside it.
mkdir -p .build/corpus .build/findings
# Swift's own report of a crash takes minutes; libFuzzer saves the input and says where it is.
export SWIFT_BACKTRACE=enable=no
exec .build/release/fuzz-exports .build/corpus Seeds \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
  -dict=exports.dict -artifact_prefix=.build/findings/ -print_final_stats=1 "$@"
