/// The search of ``ExactSearch`` for long texts, in memory that does not grow with them.
///
/// Matches come stretch by stretch, the states of the last few places are kept in a ring, and each
/// state carries its pieces along. It allows `mostPieces`: every sequence of more takes more
/// than 10^(4 · `mostPieces`) guesses, so numbers below that are the true minimum.
struct LongSearch: ~Copyable {
  /// The longest text for which all is kept.
  static let ordinaryLength = 4096
  /// How many places have their matches found at a time.
  static let stretchLength = 2048

  /// The stretches of a text, from the left.
  static func stretches(of whole: Range<Int>) -> some Sequence<Range<Int>> {
    stride(from: whole.lowerBound, to: whole.upperBound, by: stretchLength).lazy
      .map { $0..<min($0 + stretchLength, whole.upperBound) }
  }
  static let mostPieces = 8

  /// The places ahead that the ring has room for; a longer match waits in a row of its own.
  private static let ring = 512
  private static let width = mostPieces + 1

  private let whole: Range<Int>
  /// Matches that were found beforehand, from the left.
  private var repetitions: Range<Int>

  /// For each row and each number of pieces the least product; the rows of the ring, that of the
  /// characters to try out, then those of matches that end farther away.
  private var products = Scratch<Guesses>()
  /// The pieces of each state.
  private var trails = Scratch<Match>()
  /// For each waiting row the place where its match ends; -1 if it waits for nothing.
  private var arrivals = Scratch<Int>()
  private var waiting = 0
  private var buckets = Scratch<Int32>()
  /// What the whole text takes as one repetition: nothing that takes as much leads to less.
  ///
  /// Texts of a single character have the most matches, and are one.
  private var bound = Guesses.unreachable
  /// The most pieces that can take less than that.
  private var pieceLimit = mostPieces

  private static let openRow = ring
  private static let firstWaitingRow = ring + 1

  /// A search.
  ///
  /// - Parameters:
  ///   - whole: the text.
  ///   - repetitions: which matches of the list are there from the beginning.
  init(_ whole: Range<Int>, repetitions: Range<Int>) {
    self.whole = whole
    self.repetitions = repetitions
    addRows(Self.firstWaitingRow)
    products[whole.lowerBound % Self.ring * Self.width] = .one
  }

  /// Goes on over a stretch of places.
  ///
  /// - Parameters:
  ///   - stretch: begins where the last one ended.
  ///   - first: where the matches that begin in the stretch are in the list.
  ///   - matches: the matches.
  mutating func advance(
    over stretch: Range<Int>, matchesFrom first: Int, _ matches: inout MatchList
  ) {
    sort(&matches, stretch, from: first)
    for place in stretch {
      receive(at: place)
      var next = buckets[place - stretch.lowerBound]
      while next >= 0 {
        let match = matches[Int(next)]
        extend(place, with: match)
        next = match.next
      }
      tryOut(place, choices: matches.symbolCosts[place])
      clear(row: place % Self.ring)
    }
  }

  /// The least number of guesses; the pieces go into the path.
  consuming func finish(_ path: inout SearchPath) -> Guesses {
    receive(at: whole.upperBound)
    let row = whole.upperBound % Self.ring
    var (best, pieces) = (Guesses.unreachable, 0)
    for count in 1...Self.mostPieces {
      let product = products[row * Self.width + count]
      if product.power == .max { continue }
      let total = SearchCost.total(product, pieces: count)
      if total < best {
        best = total
        pieces = count
      }
    }
    for index in stride(from: pieces - 1, through: 0, by: -1) {
      path.append(trails[trail(row, pieces) + index])
    }
    return best
  }

  private mutating func sort(
    _ matches: inout MatchList, _ stretch: Range<Int>, from first: Int
  ) {
    buckets.truncate(to: 0)
    buckets.resize(to: stretch.count, filling: -1)
    while let index = repetitions.first, Int(matches[index].start) < stretch.upperBound {
      hand(index, &matches, stretch)
      note(matches[index])
      repetitions.removeFirst()
    }
    for index in first..<matches.count { hand(index, &matches, stretch) }
  }

  private mutating func note(_ repetition: Match) {
    guard repetition.range == whole else { return }
    bound = repetition.guesses
    pieceLimit = 1
    while pieceLimit < Self.mostPieces, SearchCost.least(pieces: pieceLimit + 1) < bound {
      pieceLimit += 1
    }
  }

  private mutating func hand(_ index: Int, _ matches: inout MatchList, _ stretch: Range<Int>) {
    let match = matches[index]
    let bucket = Int(match.start) - stretch.lowerBound
    // Of several matches with the same ends the cheapest does.
    var other = Int(buckets[bucket])
    while other >= 0 {
      let next = matches[other].next
      if matches[other].end == match.end {
        if match.guesses < matches[other].guesses {
          matches[other] = match
          matches[other].next = next
        }
        return
      }
      other = Int(next)
    }
    matches[index].next = buckets[bucket]
    buckets[bucket] = Int32(truncatingIfNeeded: index)
  }

  // MARK: - States

  private mutating func addRows(_ count: Int) {
    products.resize(to: products.count + count * Self.width, filling: .unreachable)
    trails.resize(
      to: trails.count + count * Self.width * Self.mostPieces,
      filling: Match(0..<0, .unknown, guesses: .one))
  }

  private mutating func clear(row: Int) {
    for pieces in 0...Self.mostPieces { products[row * Self.width + pieces] = .unreachable }
  }

  private func trail(_ row: Int, _ pieces: Int) -> Int {
    (row * Self.width + pieces) * Self.mostPieces
  }

  /// Copies the first pieces of a state.
  private mutating func copyTrail(
    _ count: Int, from: (row: Int, pieces: Int), to: (row: Int, pieces: Int)
  ) {
    trails.copy(count, from: trail(from.row, from.pieces), to: trail(to.row, to.pieces))
  }

  private mutating func offer(
    _ product: Guesses, _ piece: Match, after: (row: Int, pieces: Int), to row: Int
  ) {
    let pieces = after.pieces + 1
    guard product < products[row * Self.width + pieces] else { return }
    products[row * Self.width + pieces] = product
    copyTrail(after.pieces, from: after, to: (row, pieces))
    trails[trail(row, pieces) + after.pieces] = piece
  }

  // MARK: - Steps

  private mutating func extend(_ place: Int, with match: Match) {
    let end = Int(match.end)
    let from = place % Self.ring
    let row = end - place < Self.ring ? end % Self.ring : waitingRow(for: end)
    for pieces in 0..<pieceLimit {
      let before = products[from * Self.width + pieces]
      guard before < bound else { continue }
      offer(before * match.guesses, match, after: (from, pieces), to: row)
    }
  }

  /// Takes one character more, on its own or after others to try out.
  private mutating func tryOut(_ place: Int, choices: Double) {
    let from = place % Self.ring
    let row = (place + 1) % Self.ring
    for pieces in stride(from: pieceLimit, to: 0, by: -1) {
      let open = Self.openRow * Self.width + pieces
      let last = trail(Self.openRow, pieces) + pieces - 1
      if products[open] < bound {
        products[open] = products[open] * choices
        trails[last].end = Int32(truncatingIfNeeded: place + 1)
        trails[last].guesses = trails[last].guesses * choices
        if products[open] < products[row * Self.width + pieces] {
          products[row * Self.width + pieces] = products[open]
          copyTrail(pieces, from: (Self.openRow, pieces), to: (row, pieces))
        }
      }
      let before = products[from * Self.width + pieces - 1]
      guard before < bound else { continue }
      let alone = Guesses(choices + 1)
      let piece = Match(place..<place + 1, .unknown, guesses: alone)
      offer(before * alone, piece, after: (from, pieces - 1), to: row)
      // Goes on at less than one character takes alone.
      var begun = piece
      begun.guesses = Guesses(choices)
      offer(before * begun.guesses, begun, after: (from, pieces - 1), to: Self.openRow)
    }
  }

  // MARK: - Matches that end far away

  private mutating func waitingRow(for end: Int) -> Int {
    var index = 0
    while index < arrivals.count, arrivals[index] >= 0, arrivals[index] != end { index += 1 }
    if index == arrivals.count {
      arrivals.append(-1)
      addRows(1)
    }
    if arrivals[index] < 0 {
      arrivals[index] = end
      waiting += 1
      clear(row: Self.firstWaitingRow + index)
    }
    return Self.firstWaitingRow + index
  }

  private mutating func receive(at place: Int) {
    guard waiting > 0 else { return }
    let row = place % Self.ring
    for index in 0..<arrivals.count where arrivals[index] == place {
      arrivals[index] = -1
      waiting -= 1
      let from = Self.firstWaitingRow + index
      for pieces in 1...Self.mostPieces {
        let product = products[from * Self.width + pieces]
        guard product < products[row * Self.width + pieces] else { continue }
        products[row * Self.width + pieces] = product
        copyTrail(pieces, from: (from, pieces), to: (row, pieces))
      }
    }
  }
}
