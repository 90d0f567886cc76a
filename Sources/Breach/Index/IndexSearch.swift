extension IndexFile {
  /// Looks for one hash: one read of the directory, one of a block.
  func lookup(of hash: HashBits, kind: HashKind) -> Lookup {
    guard kind == header.kind else {
      return .notChecked(error(header.kind == .ntlm ? .ntlm : .sha1))
    }
    do {
      let block = header.layout.block(of: hash)
      let place = try place(of: block)
      prefetch(place)
      return try withTemporaryBytes(place.count + BlockReader.slack) {
        bytes throws(BreachListError) in
        // Of what stands behind the block no bit is used, but it is loaded along with the last bits.
        for word in 0..<BlockReader.slack / 8 {
          bytes.storeBytes(of: 0, toByteOffset: place.count + 8 * word, as: UInt64.self)
        }
        try read(place.count, at: place.lowerBound, into: &bytes)
        return try lookup(of: hash, in: bytes.bytes, 0..<place.count, block)
      }
    } catch {
      return .notChecked(error)
    }
  }

  /// Looks for a hash in a block that was read and not checked.
  @inline(__always)
  private func lookup(
    of hash: HashBits, in bytes: RawSpan, _ range: Range<Int>, _ block: Int
  ) throws(BreachListError) -> Lookup {
    let reader = BlockReader(bytes, range, block: block, layout: header.layout, seed: header.seed)
    guard let reader else { throw damage() }
    return lookup(reader.search(bytes, for: hash))
  }

  /// What a search found, as an answer.
  @inline(__always)
  func lookup(_ sighting: BlockReader.Sighting?) -> Lookup {
    switch sighting {
    case .absent: .absent
    case .found(let count): .found(count: header.isCounted ? count : nil)
    case nil: .notChecked(damage())
    }
  }
}

/// Lends bytes with anything in them, on the stack if they are about a thousand or fewer: a look-up
/// that asks for memory each time takes a tenth longer.
@inline(__always)
private func withTemporaryBytes<R>(
  _ count: Int, _ body: (inout MutableRawSpan) throws(BreachListError) -> R
) throws(BreachListError) -> R {
  let result = unsafe withUnsafeTemporaryAllocation(byteCount: count, alignment: 16) { memory in
    var bytes = unsafe MutableRawSpan(_unsafeBytes: memory)
    return Result { () throws(BreachListError) in try body(&bytes) }
  }
  return try result.get()
}
