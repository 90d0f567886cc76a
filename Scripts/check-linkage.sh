#!/usr/bin/env bash
# Fails if a binary needs a shared library that is not on the list below, contains ICU, or asks the
# C library for a function that opens a connection. Full Foundation, ICU and libcurl come in with
# one careless import; this is where it shows.
set -euo pipefail

[ $# -eq 1 ] || { printf 'usage: %s BINARY\n' "$0" >&2; exit 64; }
binary=$1
[ -f "$binary" ] || { printf 'check-linkage: %s: no such file\n' "$binary" >&2; exit 66; }

# Nothing listens, connects or asks a name server. Functions on descriptors that somebody else
# opened (send, recv) would be of no use without one of these.
network='socket|connect|bind|listen|accept|accept4|getaddrinfo|gethostbyname|gethostbyname_r|res_query|res_search'

case $(uname -s) in
Darwin)
  # The first line names the file itself. What lies in /usr/lib and /System is part of macOS.
  libraries=$(otool -L "$binary" | sed 1d | awk '{print $1}')
  allowed='^(/usr/lib/(swift/)?lib[A-Za-z0-9_.+-]+\.dylib|/System/Library/.*|.*/lib(crypto|psl|utf8proc|yaml|z)[A-Za-z0-9_.-]*\.dylib)$'
  forbidden='curl'
  symbols=$(nm -u "$binary" | sed 's/^ *_//')
  ;;
*)
  libraries=$(readelf --dynamic --wide "$binary" | sed -nE 's/.*\(NEEDED\).*\[(.*)\].*/\1/p')
  # Where glibc is older than 2.34, threads and dlopen are libraries of their own.
  allowed='^(lib(crypto|psl|utf8proc|yaml(-0)?|z|c|m|dl|rt|util|pthread|gcc_s|stdc\+\+)\.so\.[0-9.]+|ld-linux-[a-z0-9_-]+\.so\.[0-9]+)$'
  forbidden='Foundation|libswift|curl|libssl'
  symbols=$(readelf --dyn-syms --wide "$binary" |
    awk '$7 == "UND" {sub(/@.*/, "", $8); print $8}')
  ;;
esac

status=0
while IFS= read -r library; do
  [ -n "$library" ] || continue
  if ! [[ $library =~ $allowed ]] || [[ $library =~ $forbidden ]]; then
    printf 'check-linkage: %s needs %s, which is not on the list\n' "$binary" "$library" >&2
    status=1
  fi
done <<<"$libraries"

while IFS= read -r symbol; do
  printf 'check-linkage: %s asks the C library for %s: there is no network code here\n' \
    "$binary" "$symbol" >&2
  status=1
done < <(grep -xE "$network" <<<"$symbols" | sort -u || true)

# Linked statically, ICU would show by its data.
if grep -q 'icudt[0-9]' "$binary"; then
  printf 'check-linkage: %s contains ICU: something imports full Foundation\n' "$binary" >&2
  status=1
fi

if [ $status -eq 0 ]; then
  printf 'check-linkage: needs only %s; no connection can be opened\n' \
    "$(tr '\n' ' ' <<<"$libraries" | sed 's/ *$//')"
fi
exit $status
