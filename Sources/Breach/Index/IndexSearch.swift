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
      return try withTemporaryBytes(place.count + BlockWindow.slack) {
        bytes throws(BreachListError) in
        // Of what stands behind the block no bit is used, but it is loaded along with the last bits.
        for word in 0..<BlockWindow.slack / 8 {
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
    return try lookup(reader.search(bytes, for: hash))
  }

  @inline(__always)
  private func lookup(_ sighting: BlockReader.Sighting?) throws(BreachListError) -> Lookup {
    switch sighting {
    case .found(let count): .found(count: header.isCounted ? count : nil)
    case .absent: .absent
    case nil: throw damage()
    }
  }

  /// Looks for many SHA-1 hashes.
  ///
  /// A look-up waits for memory twice, for the directory and for the block. So the processor is told
  /// of both well before: of the block when the place of a hash some steps ahead is read, and of
  /// that place as many steps earlier.
  func lookUp(_ digests: [SHA1Digest], _ body: (Int, Lookup) -> Void) {
    guard header.kind == .sha1 else {
      for index in digests.indices { body(index, .notChecked(error(.ntlm))) }
      return
    }
    let layout = header.layout
    let ahead = 16
    var window = BlockWindow()
    var places = InlineArray<16, Range<Int>?>(repeating: nil)
    for step in 0..<digests.count + 2 * ahead {
      if step < digests.count { prefetchPlace(of: layout.block(of: digests[step].bits)) }
      let near = step - ahead
      let now = near - ahead
      let slot = step % ahead
      let place = places[slot]
      if near >= 0, near < digests.count {
        let found = try? self.place(of: layout.block(of: digests[near].bits))
        if let found { prefetch(found) }
        places[slot] = found
      }
      if now >= 0 { body(now, lookup(of: digests[now].bits, at: place, in: &window)) }
    }
  }

  /// Looks for a hash whose block is at `place`, or in no place that can be.
  @inline(__always)
  private func lookup(
    of hash: HashBits, at place: Range<Int>?, in window: inout BlockWindow
  ) -> Lookup {
    guard let place else { return .notChecked(damage()) }
    let block = header.layout.block(of: hash)
    do {
      if window.block != block { try window.load(block, at: place, of: self) }
      return try lookup(window.search(for: hash))
    } catch {
      return .notChecked(error)
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
