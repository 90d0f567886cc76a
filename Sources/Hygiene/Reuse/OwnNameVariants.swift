/// Links passwords that are the same but for the name of the service or user that each is of.
///
/// That both have their own name at the same end is so unlikely by chance that the rest may be a
/// common word; only where very many passwords are searched may it not be one of the most common.
struct OwnNameVariants {
  let text: ReuseText
  let names: OwnNames
  let table: KeyTable

  /// The fewest characters of a name, and of what stands beside it.
  private static let shortestName = 3
  private static let shortestRest = 4

  /// How unlikely it is that strangers build their passwords alike, a decimal logarithm.
  private static let ease = 3.0

  func link(into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan) {
    table.forEachShared(expected: names.fronts.count / 8) { sink in
      for password in names.fronts.indices {
        guard let (rest, isFront) = rest(of: password) else { continue }
        let hash = text.forms.hash(of: password, rest)
        sink.add(hash.keyed(as: isFront ? 51 : 52), UInt64(password))
      }
    } set: {
      forest.root(Int32($0))
    } _: { bucket in
      guard let first = bucket.first, let (rest, _) = rest(of: Int(first.value)),
        judge.guesses(rest, of: Int(first.value), text, store) >= judge.threshold - Self.ease
      else { return }
      for other in bucket.dropFirst() {
        forest.link(Int32(first.value), Int32(other.value), .ownName)
      }
    }
  }

  /// What stands beside the longer name, a sign at its side aside.
  private func rest(of password: Int) -> (Range<Int>, isFront: Bool)? {
    let front = names.isDoubled(password) ? 0 : Int(names.fronts[password])
    let back = Int(names.backs[password])
    let length = text.forms.length(of: password)
    guard max(front, back) >= Self.shortestName else { return nil }
    let isFront = front > back
    var rest = isFront ? front..<length : 0..<length - back
    if isFront, text.forms.kind(password, front) == .sign { rest = front + 1..<length }
    return rest.count >= Self.shortestRest ? (rest, isFront) : nil
  }
}
