#!/usr/bin/env bash
# startup.sh BINARY [STARTS]: how long `BINARY --version` takes from start to exit, beside
# /bin/true, in turns and in one run. Medians, in milliseconds.
set -euo pipefail
[ $# -ge 1 ] || { printf 'usage: %s BINARY [STARTS]\n' "$0" >&2; exit 64; }
binary=$1
starts=${2:-200}
nothing=$(type -P true)

if command -v python3 >/dev/null 2>&1; then
  exec python3 - "$binary" "$nothing" "$starts" <<'PYTHON'
import os, statistics, sys, time

binary, nothing, starts = sys.argv[1], sys.argv[2], int(sys.argv[3])
silent = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]


def milliseconds(*arguments):
    start = time.perf_counter_ns()
    process = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=silent)
    _, status = os.waitpid(process, 0)
    elapsed = (time.perf_counter_ns() - start) / 1e6
    if status:
        sys.exit(f"startup: {arguments[0]} failed")
    return elapsed


ours, theirs = [], []
for _ in range(starts):
    ours.append(milliseconds(binary, "--version"))
    theirs.append(milliseconds(nothing))
mine, peer = statistics.median(ours), statistics.median(theirs)
print(f"{binary} --version  median {mine:.2f} ms  best {min(ours):.2f} ms")
print(f"{nothing}  median {peer:.2f} ms  best {min(theirs):.2f} ms")
print(f"difference of the medians {mine - peer:.2f} ms, ratio {mine / peer:.1f}, {starts} starts each")
print("load average: %.2f %.2f %.2f" % os.getloadavg())
PYTHON
fi

# Without Python: one clock reading around each block of starts; a mean instead of a median.
milliseconds() {
  local start end index
  start=$(date +%s%N)
  for ((index = 0; index < starts; index++)); do "$@" >/dev/null; done
  end=$(date +%s%N)
  awk -v span=$((end - start)) -v starts="$starts" 'BEGIN { printf "%.2f", span / starts / 1e6 }'
}
mine=$(milliseconds "$binary" --version)
peer=$(milliseconds "$nothing")
printf '%s --version  mean %s ms\n%s  mean %s ms\n' "$binary" "$mine" "$nothing" "$peer"
awk -v mine="$mine" -v peer="$peer" 'BEGIN { printf "difference %.2f ms\n", mine - peer }'
uptime
