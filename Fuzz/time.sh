#!/usr/bin/env bash
# time.sh [FOLDER...]: what the inputs of the fuzzer cost when they are large (README.md).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- .build/corpus-exports Seeds
swift build --quiet --configuration release --scratch-path .build/plain --product time-exports
exec .build/plain/release/time-exports "$@"
