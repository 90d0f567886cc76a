/// What was seen while one input was read from its beginning to its end.
public struct InputReport: Sendable, Equatable {
  /// The forms of input.
  public enum Form: String, Sendable, Equatable {
    /// Rows `HASH:COUNT` in ascending order of the hashes.
    case sortedText = "sorted-text"
    /// Rows `HASH:COUNT` in any order.
    case unsortedText = "unsorted-text"
    /// The bodies of ranges.
    case ranges
    /// An index.
    case index
    /// A plain list of words.
    case words
  }

  /// The name that the caller gave the input.
  public let name: String
  /// The form of the input.
  public let form: Form
  /// What the hashes were made with.
  public let kind: HashKind
  /// The rows with a hash, without padding.
  public internal(set) var rows = 0
  /// Rows with the count 0, which the range service adds; they were dropped.
  public internal(set) var paddingRows = 0
  /// Lines without text.
  public internal(set) var blankLines = 0
  /// Byte order marks, wherever they stood.
  public internal(set) var byteOrderMarks = 0
  /// Lines that end with a line feed alone.
  public internal(set) var lineFeeds = 0
  /// Lines that end with a carriage return and a line feed.
  public internal(set) var carriageReturns = 0
  /// Rows that are only a hash.
  public internal(set) var rowsWithoutCount = 0
  /// Rows with the same hash as the row before; the counts were added.
  public internal(set) var duplicates = 0
  /// The first of them.
  public internal(set) var firstDuplicate: BreachListError.Position?
  /// Rows with a hash below that of the row before.
  ///
  /// A build stops at the first.
  public internal(set) var disorders = 0
  /// The first of them.
  public internal(set) var firstDisorder: BreachListError.Position?
  /// How many rows could not be read, for each reason.
  public internal(set) var rejected: [RowFault: Int] = [:]
  /// The first twenty of each reason, in their order.
  public internal(set) var firstRejected: [RejectedRow] = []
  /// Parts of an index whose checksums or contents are wrong, and ranges that could not be read.
  public internal(set) var damagedParts = 0
  /// The first twenty of them.
  public internal(set) var firstDamaged: [BreachListError] = []
  /// How many of the 16^5 ranges hold hashes; 0 for words.
  public internal(set) var coveredRanges = 0
  /// The first twenty of those that do not.
  public internal(set) var firstMissingRanges: [HashPrefix] = []
  /// Ranges of which one end is visibly missing.
  public internal(set) var cutRanges = 0
  /// The first twenty of them.
  public internal(set) var firstCutRanges: [HashPrefix] = []
  /// Whether an index that was read says of itself that it is incomplete.
  public internal(set) var isDeclaredIncomplete = false
  /// Whether whole hashes came, and not only the first 64 bits of each, as of a compact index.
  public internal(set) var isExact = true
  /// What an index that was read says was left out of it.
  var omissions = IndexOmissions()

  init(name: String, form: Form, kind: HashKind) {
    self.name = name
    self.form = form
    self.kind = kind
  }

  /// How many rows could not be read.
  public var rejectedRows: Int { rejected.values.reduce(0, +) }

  /// Whether both ways of ending a line occur.
  public var hasMixedLineEndings: Bool { lineFeeds > 0 && carriageReturns > 0 }

  /// Whether nothing was damaged, out of order or cut.
  ///
  /// Byte order marks, padding, blank lines, mixed line endings and repeated hashes do no harm.
  public var isSound: Bool {
    rejected.isEmpty && disorders == 0 && cutRanges == 0 && damagedParts == 0
  }

  /// Whether every one of the 16^5 ranges holds hashes.
  public var coversAllRanges: Bool { coveredRanges == HashPrefix.count }

  /// Whether the list is sound and holds every range: what it does not hold is not in its release.
  public var isComplete: Bool { isSound && coversAllRanges && !isDeclaredIncomplete }

  mutating func reject(
    _ fault: RowFault, at position: BreachListError.Position, _ rejections: RejectionRelay?
  ) {
    let row = RejectedRow(position: position, fault: fault)
    let number = rejected[fault, default: 0] + 1
    rejected[fault] = number
    if number <= RangeCoverage.namedLimit { firstRejected.append(row) }
    rejections?.pass(row, of: name)
  }

  mutating func note(_ coverage: RangeCoverage) {
    coveredRanges = coverage.count
    firstMissingRanges = coverage.firstMissing
    cutRanges = coverage.cutCount
    firstCutRanges = coverage.firstCut
  }
}
