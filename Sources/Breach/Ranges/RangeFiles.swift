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

  /// If `prefix` is the first of a folder that does not exist, how many ranges that would have.
  func missingFolder(at prefix: HashPrefix) throws(BreachListError) -> Int? {
    var digits = 0
    var path = Substring(naming.fileName(of: prefix))
    var folder = ""
    for width in naming.folders {
      digits += width
      folder += path.prefix(width)
      path = path.dropFirst(width + 1)
      let size = 1 << (4 * (5 - digits))
      if Int(prefix.value) % size == 0, try directory.state(of: folder) == nil { return size }
      folder += "/"
    }
    return nil
  }
}

/// The ranges of a directory, one file after the other.
struct DirectoryBodies: RangeBodies {
  private let files: RangeFiles
  private(set) var passed = 0
  /// The ranges there are, the last first, if they are few and in one folder.
  private var few: [HashPrefix]?

  /// So many names are read to see whether there are few.
  private static let fewLimit = 1 << 16

  init(_ files: RangeFiles) throws(BreachListError) {
    self.files = files
    guard files.naming.folders.isEmpty else { return }
    var found: Set<HashPrefix> = []
    var count = 0
    try files.directory.forEachName(limit: Self.fewLimit) { name in
      count += 1
      if let prefix = HashPrefix(hexadecimal: name.prefix(5)) { found.insert(prefix) }
      return true
    }
    if count < Self.fewLimit { few = found.sorted(by: >) }
  }

  /// The next range that there may be a file of.
  private mutating func nextPrefix() throws(BreachListError) -> HashPrefix? {
    if few != nil {
      guard let prefix = few?.popLast() else {
        passed = HashPrefix.count
        return nil
      }
      passed = Int(prefix.value) + 1
      return prefix
    }
    try passMissingFolders()
    guard let prefix = HashPrefix(UInt32(passed)) else { return nil }
    passed += 1
    return prefix
  }

  /// Where a folder begins, passes over all its ranges if it is not there.
  private mutating func passMissingFolders() throws(BreachListError) {
    while let prefix = HashPrefix(UInt32(passed)) {
      guard let size = try files.missingFolder(at: prefix) else { return }
      passed += size
    }
  }

  mutating func next(damage: (BreachListError) -> Void) throws(BreachListError) -> RangeBody? {
    while let prefix = try nextPrefix() {
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
