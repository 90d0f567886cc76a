/// How the files of a range directory are named.
struct RangeNaming: Equatable {
  let isLowerCase: Bool
  let isText: Bool

  /// The name of the file of `prefix`.
  func fileName(of prefix: HashPrefix) -> String {
    let digits = isLowerCase ? prefix.description.lowercased() : prefix.description
    return isText ? digits + ".txt" : digits
  }
}

/// What the names in a directory tell about it, as far as it takes to tell.
struct RangeSurvey {
  /// Files that are not ranges may come first; a full directory has a million names.
  private static let nameLimit = 4096

  /// How the ranges are named, and one that is there.
  private(set) var found: (naming: RangeNaming, prefix: HashPrefix)?
  private var packing: BreachListError.Packing?
  private var isNested = false

  /// Reads names of `directory` until one shows the form.
  init(of directory: OpenFile) throws(BreachListError) {
    var survey = RangeSurvey()
    try directory.forEachName(limit: Self.nameLimit) { name in !survey.isDecided(by: name) }
    self = survey
  }

  private init() {}

  /// Why there are no ranges, if none was found.
  var reason: BreachListError.Reason {
    if let packing { return .compressed(packing) }
    return isNested ? .nestedRanges : .notARangeDirectory
  }

  private mutating func isDecided(by name: String) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let stem = parts[0]
    let suffix = parts.count > 1 ? parts[1] : ""
    guard let prefix = HashPrefix(hexadecimal: stem) else {
      let isHexadecimal = UInt8(stem, radix: 16) != nil && stem.utf8.first != 0x2B
      if suffix.isEmpty, stem.utf8.count <= 2, isHexadecimal { isNested = true }
      return false
    }
    switch suffix {
    case "", "txt":
      let upper = prefix.description
      found = (RangeNaming(isLowerCase: stem != upper, isText: suffix == "txt"), prefix)
      // 00000 does not tell the case; another name may.
      return upper.utf8.contains { $0 >= 0x41 }
    case "gz", "txt.gz": packing = .gzip
    case "bz2", "txt.bz2": packing = .bzip2
    case "xz", "txt.xz": packing = .xz
    case "zst", "txt.zst": packing = .zstandard
    default: break
    }
    return false
  }
}
