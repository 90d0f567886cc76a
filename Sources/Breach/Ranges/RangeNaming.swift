/// How the files of a range directory are named.
///
/// `5BAA6.txt` and `5BAA6` in one folder, `5B/5BAA6` or `5b/aa/5baa6.gz` in folders of folders: each
/// level is named by the next digits.
struct RangeNaming: Equatable {
  let isLowerCase: Bool
  /// What follows the digits: `.txt`, `.gz`, `.txt.gz` or nothing.
  let suffix: String
  /// How many digits each level of folders has.
  var folders: [Int] = []

  /// The name of the file of `prefix`, with the folders it is in.
  func fileName(of prefix: HashPrefix) -> String {
    let digits = isLowerCase ? prefix.description.lowercased() : prefix.description
    if folders.isEmpty { return digits + suffix }
    var path = ""
    var rest = Substring(digits)
    for width in folders {
      path += rest.prefix(width) + "/"
      rest = rest.dropFirst(width)
    }
    return path + digits + suffix
  }
}

/// What the names in a directory tell about it, as far as it takes to tell.
struct RangeSurvey {
  /// Files that are not ranges may come first; a full directory has a million names.
  private static let nameLimit = 4096
  /// Five digits make five levels at most.
  private static let depthLimit = 4

  /// How the ranges are named, and one that is there.
  private(set) var found: (naming: RangeNaming, prefix: HashPrefix)?
  private var packing: BreachListError.Packing?
  /// A folder whose name could be the first digits of ranges.
  private var folder: String?

  /// Reads names of `directory`, and of folders in it, until one shows the form.
  init(of directory: OpenFile) throws(BreachListError) {
    try self.init(of: directory, below: "", depth: 0)
  }

  private init(
    of directory: OpenFile, below digits: String, depth: Int
  ) throws(BreachListError) {
    var survey = RangeSurvey()
    try directory.forEachName(limit: Self.nameLimit) { name in
      !survey.isDecided(by: name, below: digits)
    }
    if survey.found == nil, let folder = survey.folder, depth < Self.depthLimit,
      let inner = try OpenFile(folder, in: directory), try inner.state().isDirectory
    {
      let deeper = try RangeSurvey(of: inner, below: digits + folder, depth: depth + 1)
      survey.packing = survey.packing ?? deeper.packing
      if var found = deeper.found {
        found.naming.folders.insert(folder.utf8.count, at: 0)
        survey.found = found
      }
    }
    self = survey
  }

  private init() {}

  /// Why there are no ranges, if none was found.
  var reason: BreachListError.Reason {
    if let packing { return .compressed(packing) }
    return folder == nil ? .notARangeDirectory : .nestedRanges
  }

  private mutating func isDecided(by name: String, below digits: String) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let stem = parts[0]
    let suffix = parts.count > 1 ? "." + parts[1] : ""
    guard let prefix = HashPrefix(hexadecimal: stem) else {
      let isHexadecimal = UInt8(stem, radix: 16) != nil && stem.utf8.first != 0x2B
      // `.` and `..` have no digits; the case of a folder is that of its files.
      if suffix.isEmpty, stem.utf8.count <= 2, isHexadecimal, folder == nil { folder = name }
      return false
    }
    switch suffix {
    case "", ".txt", ".gz", ".txt.gz":
      guard stem.hasPrefix(digits) else { return false }
      let upper = prefix.description
      found = (RangeNaming(isLowerCase: stem != upper, suffix: suffix), prefix)
      // 00000 does not tell the case; another name may.
      return upper.utf8.contains { $0 >= 0x41 }
    case ".bz2", ".txt.bz2": packing = .bzip2
    case ".xz", ".txt.xz": packing = .xz
    case ".zst", ".txt.zst": packing = .zstandard
    default: break
    }
    return false
  }
}
