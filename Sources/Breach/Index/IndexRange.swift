extension IndexFile {
  /// Passes the hashes of a range to `body`, in order, with their counts; 0 if the list has none.
  ///
  /// - Throws: ``BreachListError`` if a block cannot be read or is damaged.
  func forEachRow(
    of prefix: HashPrefix, _ body: (HashBits, UInt64) -> Void
  ) throws(BreachListError) {
    guard header.layout.keptBytes == header.kind.byteCount else { throw error(.compact) }
    let isCounted = header.isCounted
    var window = BlockWindow()
    for block in header.layout.blocks(of: prefix) {
      try window.load(block, at: place(of: block), of: self)
      let isWhole = window.forEachRow { hash, count in
        if hash.prefix == prefix { body(hash, isCounted ? count : 0) }
      }
      if !isWhole { throw damage() }
    }
  }
}
