/// One range of a breach list, lent by a ``RangeSource`` and searched by the side that asks.
///
/// It is read only as far as a look-up needs. It cannot be kept beyond the closure it is lent to.
public struct HashRange: ~Copyable {
  /// Where the hashes are.
  enum Rows {
    /// Ascending rows in memory, of which these belong to the range, and the name of their list.
    case memory([HashRow], Range<Int>, HashKind, list: String)
    /// Sorted text, searched in place.
    case text(SortedText)
    /// An index, of which one block is read.
    case index(IndexFile)
  }

  /// The prefix that the hashes of this range share.
  public let prefix: HashPrefix

  private let rows: Rows

  @inline(__always)
  init(prefix: HashPrefix, rows: Rows) {
    self.prefix = prefix
    self.rows = rows
  }

  /// The name of the list, for errors.
  private var list: String {
    switch rows {
    case .memory(_, _, _, let list): list
    case .text(let text): text.file.list
    case .index(let file): file.list
    }
  }

  /// The range in the body of an answer of the range service, or in a file that holds one.
  ///
  /// Rows are `SUFFIX:COUNT` with 35 hexadecimal digits; all of them are checked.
  ///
  /// - Parameters:
  ///   - body: the text, unpacked.
  ///   - prefix: the prefix that was asked for.
  ///   - list: the name of the list, for errors.
  /// - Throws: ``BreachListError`` if there are no rows, or they are malformed, out of order or
  ///   visibly truncated.
  public init(
    body: Span<UInt8>, prefix: HashPrefix, list: String
  ) throws(BreachListError) {
    let hashes = try readRange(body, of: prefix, .sha1, list: list)
    self.init(prefix: prefix, rows: .memory(hashes, hashes.indices, .sha1, list: list))
  }

  /// Looks for a hash of this range.
  ///
  /// - Precondition: the hash begins with ``prefix``.
  public func lookup(of digest: SHA1Digest) -> Lookup {
    precondition(digest.prefix == prefix, "the hash belongs to another range")
    return lookup(of: digest.bits, .sha1)
  }

  /// Looks for an NTLM hash of this range.
  ///
  /// - Precondition: the hash begins with ``prefix``.
  public func lookup(of digest: NTLMDigest) -> Lookup {
    precondition(digest.prefix == prefix, "the hash belongs to another range")
    return lookup(of: digest.bits, .ntlm)
  }

  @inline(__always)
  private func lookup(of hash: HashBits, _ wanted: HashKind) -> Lookup {
    if case .index(let file) = rows { return file.lookup(of: hash, kind: wanted) }
    guard kind == wanted else {
      return .notChecked(BreachListError(list: list, reason: kind == .ntlm ? .ntlm : .sha1))
    }
    switch rows {
    case .memory(let hashes, let bounds, _, _): return search(hashes, bounds, for: hash)
    case .text(let text):
      do {
        return try text.lookup(of: hash)
      } catch {
        return .notChecked(error)
      }
    case .index(let file): return file.lookup(of: hash, kind: wanted)
    }
  }

  /// What the hashes are made with.
  var kind: HashKind {
    switch rows {
    case .memory(_, _, let kind, _): kind
    case .text(let text): text.kind
    case .index(let file): file.header.kind
    }
  }

  /// Passes the hashes to `body`, in order, with their counts; 0 if the list has none.
  func forEachRow(_ body: (HashBits, UInt64) -> Void) throws(BreachListError) {
    switch rows {
    case .memory(let hashes, let bounds, _, _):
      for row in hashes[bounds] where row.hash.prefix == prefix {
        body(row.hash, row.count ?? 0)
      }
    case .text(let text): try text.forEachRow(of: prefix, body)
    case .index(let file): try file.forEachRow(of: prefix, body)
    }
  }
}

/// Binary search in ascending rows.
private func search(_ rows: [HashRow], _ bounds: Range<Int>, for hash: HashBits) -> Lookup {
  var low = bounds.lowerBound
  var high = bounds.upperBound
  while low < high {
    let middle = low + (high - low) / 2
    if rows[middle].hash < hash { low = middle + 1 } else { high = middle }
  }
  guard low < bounds.upperBound, rows[low].hash == hash else { return .absent }
  return .found(count: rows[low].count)
}
