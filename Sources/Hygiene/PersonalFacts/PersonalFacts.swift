/// What is known about the owner of a vault: names, days, numbers.
///
/// The texts are secrets, though they are no passwords: they stand in memory that is overwritten
/// when it is given up, nothing here shows them, and a finding can only name their kinds.
public struct PersonalFacts: Sendable, CustomStringConvertible, CustomReflectable {
  /// One fact: what it is about, and where it stands.
  struct Fact: Sendable {
    let kind: FactKind
    /// Who it is about: facts with the same number are put together into initials.
    let person: Int
    let range: Range<Int>
  }

  private(set) var facts: [Fact] = []
  /// The lines of the names in kanji of which nobody said how they are read.
  public private(set) var linesWithoutReading: [Int] = []
  private var store = WipedArray<UInt8>()

  /// No facts.
  init() {}

  /// The number of facts.
  public var count: Int { facts.count }

  /// Says nothing but how many.
  public var description: String { "PersonalFacts(\(count))" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Adds a fact.
  mutating func add(_ kind: FactKind, _ text: String, of person: Int = 0) {
    facts.append(Fact(kind: kind, person: person, range: store.append(text)))
  }

  /// Notes that a name has no reading.
  mutating func noteMissingReading(line: Int) {
    if linesWithoutReading.last != line { linesWithoutReading.append(line) }
  }

  /// The text of a fact, for as long as forms of it are made.
  func text(of fact: Fact) -> String { store.text(fact.range) }
}
