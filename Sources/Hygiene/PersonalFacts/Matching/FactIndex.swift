/// All texts that are derived from the facts, in one automaton.
///
/// A tree of bytes in the order of its levels: the children of a state stand side by side, and begin
/// where those of the state before it end, so that a state has five bytes and is found without a
/// table. It is made from the sorted texts in one pass for each level, in O(bytes).
///
/// A search walks down from every place of a password. No text is longer than ``TokenList/longest``
/// bytes, so the time for a byte has a bound that does not depend on how many texts there are.
struct FactIndex: Sendable {
  private let texts: WipedArray<UInt8>
  /// In the order of the classes of their bytes.
  private let tokens: WipedArray<FactToken>
  /// For each state the byte that leads to it.
  private let symbols: WipedArray<UInt8>
  /// For each state its first child; the next state's is its end.
  private let children: WipedArray<UInt32>
  /// For each state the tokens that end there.
  private let ends: WipedArray<End>

  private struct End: BitwiseCopyable {
    let first: UInt32
    let count: UInt32
  }

  /// The number of different texts and meanings.
  var count: Int { tokens.count }

  /// Puts the tokens in order and makes the automaton, in O(bytes) and a sort.
  init(_ list: TokenList) {
    texts = list.texts
    tokens = Self.sorted(list)
    symbols = WipedArray(capacity: tokens.count * 4 + 1)
    children = WipedArray(capacity: tokens.count * 4 + 2)
    ends = WipedArray(capacity: tokens.count * 4 + 1)
    build()
  }

  /// Calls `found` for each token that stands in a folded password, with where it begins and how
  /// many signs stand for letters in it.
  func search(_ text: Span<UInt8>, _ found: (FactToken, _ start: Int, _ signs: Int) -> Void) {
    guard tokens.count > 0 else { return }
    for start in text.indices {
      var state = 0
      var place = start
      while place < text.count {
        guard let next = child(of: state, Lookalikes.classes[Int(text[place])]) else { break }
        state = next
        place += 1
        let end = ends[state]
        for number in end.first..<end.first + end.count {
          let token = tokens[Int(number)]
          let signs = texts.withSpan {
            Lookalikes.signs(of: $0.extracting(token.range), in: text, at: start)
          }
          if let signs { found(token, start, signs) }
        }
      }
    }
  }

  @inline(__always)
  private func child(of state: Int, _ symbol: UInt8) -> Int? {
    var low = Int(children[state])
    var high = Int(children[state + 1])
    while high - low > 4 {
      let middle = (low + high) / 2
      if symbols[middle] <= symbol { low = middle } else { high = middle }
    }
    while low < high {
      if symbols[low] == symbol { return low }
      low += 1
    }
    return nil
  }

  // MARK: - Building

  /// The tokens in the order of their classes, each text and kind once, the likeliest form first.
  private static func sorted(_ list: TokenList) -> WipedArray<FactToken> {
    list.texts.withSpan { texts in
      list.tokens.withSpan { tokens in
        let keys = WipedArray<Key>(capacity: tokens.count)
        for index in tokens.indices { keys.append(Key(tokens[index], index, texts)) }
        keys.sort { left, right in
          if left.beginning != right.beginning { return left.beginning < right.beginning }
          return isLess(tokens[Int(left.index)], tokens[Int(right.index)], texts)
        }
        let sorted = WipedArray<FactToken>(capacity: tokens.count)
        for index in 0..<keys.count {
          let token = tokens[Int(keys[index].index)]
          if sorted.count > 0, isSame(sorted[sorted.count - 1], token, texts) { continue }
          sorted.append(token)
        }
        return sorted
      }
    }
  }

  /// A token's number and its first eight classes as one number, so that most comparisons are of
  /// numbers.
  private struct Key: BitwiseCopyable {
    let beginning: UInt64
    let index: UInt32

    init(_ token: FactToken, _ index: Int, _ texts: Span<UInt8>) {
      var beginning: UInt64 = 0
      for offset in 0..<8 {
        let byte =
          offset < Int(token.count)
          ? Lookalikes.classes[Int(texts[Int(token.offset) + offset])] : 0
        beginning = beginning << 8 | UInt64(byte)
      }
      self.beginning = beginning
      self.index = UInt32(index)
    }
  }

  private static func isLess(_ left: FactToken, _ right: FactToken, _ texts: Span<UInt8>) -> Bool {
    let common = min(Int(left.count), Int(right.count))
    for offset in min(8, common)..<common {
      let first = Lookalikes.classes[Int(texts[Int(left.offset) + offset])]
      let second = Lookalikes.classes[Int(texts[Int(right.offset) + offset])]
      if first != second { return first < second }
    }
    if left.count != right.count { return left.count < right.count }
    for offset in 0..<common {
      let (first, second) = (
        texts[Int(left.offset) + offset], texts[Int(right.offset) + offset]
      )
      if first != second { return first < second }
    }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.rank < right.rank
  }

  private static func isSame(_ left: FactToken, _ right: FactToken, _ texts: Span<UInt8>) -> Bool {
    guard left.count == right.count, left.kind == right.kind else { return false }
    for offset in 0..<Int(left.count)
    where texts[Int(left.offset) + offset] != texts[Int(right.offset) + offset] {
      return false
    }
    return true
  }

  /// Makes the states level by level: those of a level are the ranges of tokens that begin alike.
  private func build() {
    let ranges = WipedArray<UInt32>(capacity: tokens.count * 4 + 2)
    let lasts = WipedArray<UInt32>(capacity: tokens.count * 4 + 2)
    symbols.append(0)
    ranges.append(0)
    lasts.append(UInt32(tokens.count))
    var state = 0
    var levelEnd = 1
    var depth = 0
    texts.withSpan { texts in
      while state < symbols.count {
        if state == levelEnd {
          levelEnd = symbols.count
          depth += 1
        }
        children.append(UInt32(symbols.count))
        var first = Int(ranges[state])
        let last = Int(lasts[state])
        let own = first
        while first < last, Int(tokens[first].count) == depth { first += 1 }
        ends.append(End(first: UInt32(own), count: UInt32(first - own)))
        while first < last {
          let symbol = Lookalikes.classes[Int(texts[Int(tokens[first].offset) + depth])]
          var next = first + 1
          while next < last,
            Lookalikes.classes[Int(texts[Int(tokens[next].offset) + depth])] == symbol
          {
            next += 1
          }
          symbols.append(symbol)
          ranges.append(UInt32(first))
          lasts.append(UInt32(next))
          first = next
        }
        state += 1
      }
    }
    children.append(UInt32(symbols.count))
  }
}
