internal import CPSL

/// Registrable domains, by the public suffix list built into libpsl (publicsuffix.org).
///
/// The built-in list needs no file and no network; a site under a newer suffix is then judged by
/// its host name, which keeps sites apart rather than merging them.
enum PublicSuffixes {
  /// `example.co.jp` for `login.example.co.jp`, or nil for a suffix itself and for single names.
  ///
  /// The host is in lower case and has no dot at its end.
  static func registrableDomain(of host: String) -> String? {
    guard host.utf8.contains(0x2E), let list = unsafe psl_builtin() else { return nil }
    // The domain is the end of the very text that is handed over, so it has to outlive the call.
    return unsafe host.withCString { host in
      unsafe psl_registrable_domain(list, host).map { unsafe String(cString: $0) }
    }
  }

  /// Whether `host` is under a suffix that the list names, rather than under an unknown one.
  static func isKnown(_ host: String) -> Bool {
    guard let list = unsafe psl_builtin(), let dot = host.utf8.lastIndex(of: 0x2E) else {
      return false
    }
    let topLevel = String(host[host.utf8.index(after: dot)...])
    return unsafe psl_is_public_suffix2(
      list, topLevel, Int32(PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE)) == 1
  }
}
