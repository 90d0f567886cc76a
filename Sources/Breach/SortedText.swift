/// The rows of a sorted text file, searched in place.
struct SortedText: Sendable {
  let file: OpenFile
  /// What the hashes are.
  let kind: HashKind
  /// The size up to which there are rows; blank lines at the end are left out.
  let end: Int

  /// Looks for a hash.
  ///
  /// - Throws: ``BreachListError`` without a position: it would tell the hash.
  func lookup(of hash: HashBits) throws(BreachListError) -> Lookup {
    var search = TextSearch(for: hash, in: self)
    return try search.run()
  }
}
