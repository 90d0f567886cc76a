/// The files of a range directory.
struct RangeFiles: Sendable {
  /// The most bytes that the file of a range may have; real ones have about 80,000.
  static let sizeLimit = 16 << 20

  let directory: OpenFile
  let naming: RangeNaming

  /// The text of a range, unpacked; `nil` if there is no file for it.
  ///
  /// - Throws: ``BreachListError`` that names the range.
  func body(of prefix: HashPrefix) throws(BreachListError) -> [UInt8]? {
    func error(_ reason: BreachListError.Reason) -> BreachListError {
      BreachListError(list: directory.list, reason: reason, position: .row(0, of: prefix))
    }
    guard let file = try OpenFile(naming.fileName(of: prefix), in: directory) else { return nil }
    let state = try file.state()
    guard state.isFile else { throw error(.notAFile) }
    guard state.size <= Self.sizeLimit else { throw error(.rangeTooLarge(limit: Self.sizeLimit)) }
    var bytes = [UInt8](repeating: 0, count: state.size)
    var buffer = bytes.mutableSpan
    try file.read(state.size, at: 0, into: &buffer)
    guard BreachListError.Packing(magicOf: bytes.span) == .gzip else { return bytes }
    guard let unpacked = Gzip.unpack(bytes.span, limit: Self.sizeLimit) else {
      throw error(.truncated(.end))
    }
    return unpacked
  }
}

/// The ranges of a directory, one file after the other.
struct DirectoryBodies: RangeBodies {
  private let files: RangeFiles
  private(set) var passed = 0

  init(_ files: RangeFiles) {
    self.files = files
  }

  mutating func next(damage: (BreachListError) -> Void) throws(BreachListError) -> RangeBody? {
    while let prefix = HashPrefix(UInt32(passed)) {
      passed += 1
      do {
        if let bytes = try files.body(of: prefix) {
          return RangeBody(prefix: prefix, bytes: bytes)
        }
      } catch {
        damage(BreachListError(list: error.list, reason: error.reason, position: .range(prefix)))
      }
    }
    return nil
  }
}

/// Ranges that the caller hands over.
struct SuppliedBodies: RangeBodies {
  private let supply: @Sendable () throws(BreachListError) -> RangeBody?
  private(set) var passed = 0

  init(_ supply: @escaping @Sendable () throws(BreachListError) -> RangeBody?) {
    self.supply = supply
  }

  mutating func next(damage: (BreachListError) -> Void) throws(BreachListError) -> RangeBody? {
    guard let body = try supply() else {
      passed = HashPrefix.count
      return nil
    }
    passed = Int(body.prefix.value) + 1
    return body
  }
}
