#!/usr/bin/env bash
# Brings a machine that has Swift to the point where the package builds: installs the system
# libraries that are missing, and nothing else. A machine that has them is left alone: no network,
# no root.
set -euo pipefail

fail() {
  printf 'setup: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf 'hint: %s\n' "$2" >&2
  exit 1
}

require_swift() {
  local swift=${SWIFT:-swift}
  command -v "$swift" >/dev/null 2>&1 ||
    fail 'no Swift on this machine' 'install Swift 6.2 or later from https://www.swift.org/install'
  local banner version major minor
  banner=$("$swift" --version 2>/dev/null || true)
  version=$(sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' <<<"$banner" | head -n 1)
  [ -n "$version" ] || fail 'swift --version does not say which version it is'
  major=${version%%.*}
  minor=${version#*.}
  if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    fail "Swift $version is too old: kagiban needs 6.2 or later" \
      'install a newer Swift from https://www.swift.org/install'
  fi
}

# The pkg-config modules we compile against, with what each package manager calls them.
modules=('libcrypto >= 3.0' 'libpsl' 'libutf8proc' 'yaml-0.1')
apt_packages=(libssl-dev libpsl-dev libutf8proc-dev libyaml-dev)
brew_packages=(openssl@3 libpsl utf8proc libyaml)

has_module() {
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! command -v sudo >/dev/null 2>&1; then
    fail "cannot install ${missing[*]}: not root, and there is no sudo" \
      "as root, run: apt-get install ${missing[*]}"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo --non-interactive "$@"
  fi
}

missing=()

setup_with_apt() {
  local index
  command -v pkg-config >/dev/null 2>&1 || missing+=(pkg-config)
  # SwiftPM fetches the argument parser with git over https.
  command -v git >/dev/null 2>&1 || missing+=(git)
  [ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
  for index in "${!modules[@]}"; do
    has_module "${modules[$index]}" || missing+=("${apt_packages[$index]}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  printf 'setup: installing %s\n' "${missing[*]}"
  as_root apt-get update --quiet --quiet --option Acquire::Retries=3
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet \
    --option Acquire::Retries=3 --no-install-recommends "${missing[@]}" >/dev/null
}

setup_with_brew() {
  local package index prefix
  # Homebrew keeps its own OpenSSL out of the default search path.
  prefix=$(brew --prefix)
  export PKG_CONFIG_PATH="$prefix/opt/openssl@3/lib/pkgconfig:${PKG_CONFIG_PATH:-}"
  command -v pkg-config >/dev/null 2>&1 || missing+=(pkgconf)
  for index in "${!modules[@]}"; do
    has_module "${modules[$index]}" || missing+=("${brew_packages[$index]}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  printf 'setup: installing %s\n' "${missing[*]}"
  for package in "${missing[@]}"; do
    HOMEBREW_NO_AUTO_UPDATE=1 HOMEBREW_NO_INSTALL_UPGRADE=1 brew install --quiet "$package"
  done
}

verify() {
  local module
  for module in "${modules[@]}"; do
    has_module "$module" || fail "pkg-config does not find $module" \
      'install OpenSSL 3, libpsl, utf8proc, libyaml (with their headers) and pkg-config, then run this again'
  done
}

require_swift
if [ "$(uname -s)" = Darwin ]; then
  command -v brew >/dev/null 2>&1 || fail 'no Homebrew on this Mac' 'see https://brew.sh'
  setup_with_brew
elif command -v apt-get >/dev/null 2>&1; then
  setup_with_apt
fi
verify
printf 'setup: everything the build needs is here\n'
