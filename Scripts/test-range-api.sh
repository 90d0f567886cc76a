#!/usr/bin/env bash
# Serves an exported sample with the nginx configuration of docs/range-api.md on a loopback port, and
# asks it what that page promises. Where nginx or curl is absent it says so and does nothing.
set -euo pipefail

[ $# -eq 1 ] || { printf 'usage: %s BINARY\n' "$0" >&2; exit 64; }
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin:/sbin

for tool in nginx curl; do
  command -v "$tool" >/dev/null 2>&1 || { printf 'skipped: there is no %s here\n' "$tool"; exit 0; }
done

work=$(mktemp -d)
server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
chmod 755 "$work"
umask 022

"$binary" breach build Samples/breach-list.txt -o "$work/index" >/dev/null
"$binary" breach export "$work/index" --ranges "$work/ranges"

sed -n '/^```nginx$/,/^```$/p' docs/range-api.md | sed '1d;$d' > "$work/page.conf"
[ -s "$work/page.conf" ] || { printf 'docs/range-api.md has no configuration\n' >&2; exit 70; }

start() {
  port=$((20000 + RANDOM % 20000))
  sed -e "s|listen 127.0.0.1:8080;|listen 127.0.0.1:$port;|" \
    -e "s|root /srv/breach-list;|root $work;|" "$work/page.conf" > "$work/ranges.conf"
  grep -q "root $work;" "$work/ranges.conf" && grep -q ":$port;" "$work/ranges.conf" ||
    { printf 'the configuration has changed its first lines\n' >&2; exit 70; }
  {
    printf 'daemon off; pid %s/pid; error_log stderr crit;\n' "$work"
    printf 'events { }\nhttp {\n'
    for kind in client_body proxy fastcgi uwsgi scgi; do
      printf '%s_temp_path %s/%s;\n' "$kind" "$work" "$kind"
    done
    printf 'include %s/ranges.conf;\n}\n' "$work"
  } > "$work/nginx.conf"
  nginx -p "$work" -c "$work/nginx.conf" 2>> "$work/errors" &
  server=$!
  for _ in {1..50}; do
    kill -0 "$server" 2>/dev/null || return 1
    curl -s -o /dev/null "http://127.0.0.1:$port/" && return 0
    sleep 0.1
  done
  return 1
}
# The port may be taken.
start || start || start || { cat "$work/errors" >&2; exit 70; }

failures=0
expect() { # what was promised, what came, what should have come
  if [ "$2" = "$3" ]; then printf 'ok: %s\n' "$1"; return; fi
  printf 'FAILED: %s: %s instead of %s\n' "$1" "$2" "$3"
  failures=$((failures + 1))
}
url=http://127.0.0.1:$port
status() { curl -s -o "$work/body" -D "$work/headers" -w '%{http_code}' "$@"; }
header() { sed -n "s/^$1: //Ip" "$work/headers" | tr -d '\r'; }
same() { cmp -s "$1" "$2" && printf same || printf different; }

file=$(find "$work/ranges" -name '*[A-F]*.txt' | sort | sed -n 1p)
prefix=$(basename "$file" .txt)
lower=$(printf '%s' "$prefix" | tr A-F a-f)
tag=

expect 'a range is there' "$(status "$url/range/$prefix")" 200
expect 'its body is the file' "$(same "$work/body" "$file")" same
expect 'it is plain text' "$(header Content-Type)" text/plain
tag=$(header ETag)
expect 'it has an ETag' "$([ -n "$tag" ] && echo yes)" yes
expect 'no CORS header' "$(grep -ic '^access-control' "$work/headers")" 0
expect 'no change is 304' "$(status -H "If-None-Match: $tag" "$url/range/$prefix")" 304
expect 'lower case is the same' "$(status "$url/range/$lower")" 200
expect 'and has the same body' "$(same "$work/body" "$file")" same
expect 'HEAD' "$(status -I "$url/range/$prefix")" 200
printf '%s' "$prefix" > "$work/asked"
printf '%s' "$prefix" | "$binary" breach lookup "$work/index" - --prefixes > "$work/looked-up"
expect 'lookup --prefixes says the same' "$(same "$work/looked-up" "$file")" same
for bad in "${prefix%?}" "${prefix}0" XXXXX '' "$prefix/" "$prefix.txt" '%35BAA'; do
  expect "/range/$bad is a bad prefix" "$(status "$url/range/$bad")" 400
done
expect 'POST' "$(status -d x "$url/range/$prefix")" 405
missing=$(for n in {0..99}; do
  name=$(printf '%05X' "$n"); [ -e "$work/ranges/$name.txt" ] || { echo "$name"; break; }; done)
expect 'a missing range is not an empty one' "$(status "$url/range/$missing")" 404
for other in / /ranges/ "/ranges/$prefix.txt" /index /range/../index; do
  expect "$other is not served" "$(status --path-as-is "$url$other")" 404
done

[ "$failures" -eq 0 ] || { cat "$work/errors" >&2; exit 1; }
