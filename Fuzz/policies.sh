#!/usr/bin/env bash
# policies.sh [SECONDS [LIBFUZZER-OPTION...]]: fuzzes recognising and reading policies.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
[ $# -eq 0 ] || shift

swift build --quiet --configuration release --sanitize=fuzzer --product fuzz-policies

mkdir -p .build/policies .build/findings
# Swift's own report of a crash takes minutes; libFuzzer saves the input and says where it is.
export SWIFT_BACKTRACE=enable=no
exec .build/release/fuzz-policies .build/policies ../Tests/GuidanceTests/Corpus \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
  -artifact_prefix=.build/findings/ -print_final_stats=1 "$@"
