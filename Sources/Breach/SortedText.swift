/// The rows of a sorted text file, searched in place.
struct SortedText: Sendable {
  let file: OpenFile
  /// The size up to which there are rows; blank lines at the end are left out.
  let end: Int

  /// Looks for `digest`.
  ///
  /// - Throws: ``BreachListError`` without a position: it would tell the hash.
  func lookup(of digest: SHA1Digest) throws(BreachListError) -> Lookup {
    var search = TextSearch(for: digest, in: self)
    return try search.run()
  }
}
