/// The forms that differ, each once, in the order of their lengths, and where to find them.
struct DistinctForms: Sendable {
  /// The first form of each kind, shorter ones first.
  let byLength: [Int32]
  private let slots: [Int32]

  /// Finds the distinct ones among all forms, in O(units).
  ///
  /// - Parameters:
  ///   - forms: the forms.
  ///   - onRepetition: takes each form that is the same as an earlier one, and that one.
  init(of forms: FoldedForms, onRepetition: (_ form: Int, _ earlier: Int) -> Void) {
    var capacity = 16
    while capacity < forms.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    var firsts: [Int32] = []
    firsts.reserveCapacity(forms.count)
    for form in 0..<forms.count {
      var slot = Self.slot(forms.hash(of: form), capacity)
      var earlier: Int?
      while earlier == nil, slots[slot] >= 0 {
        let other = Int(slots[slot])
        if Self.isSame(form, other, in: forms) { earlier = other }
        slot = (slot + 1) & (capacity - 1)
      }
      if let earlier {
        onRepetition(form, earlier)
      } else {
        slots[slot] = Int32(form)
        firsts.append(Int32(form))
      }
    }
    self.slots = slots
    byLength = firsts.sorted(bySize: { forms.length(of: Int($0)) })
  }

  /// The form with this hash and length, if there is one.
  ///
  /// 61 bits of a keyed hash decide.
  func first(withHash hash: UInt64, length: Int, in forms: FoldedForms) -> Int? {
    var slot = Self.slot(hash, slots.count)
    while slots[slot] >= 0 {
      let form = Int(slots[slot])
      if forms.hash(of: form) == hash, forms.length(of: form) == length { return form }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Hands over the forms of each length, shorter ones first.
  func forEachLength(
    in forms: FoldedForms, _ body: (_ length: Int, _ range: Range<Int>) -> Void
  ) {
    var start = 0
    while start < byLength.count {
      let length = forms.length(of: Int(byLength[start]))
      var end = start + 1
      while end < byLength.count, forms.length(of: Int(byLength[end])) == length { end += 1 }
      body(length, start..<end)
      start = end
    }
  }

  private static func slot(_ hash: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: hash.keyed(as: 1) >> 20) & (capacity - 1)
  }

  private static func isSame(_ left: Int, _ right: Int, in forms: FoldedForms) -> Bool {
    let (leftCount, rightCount) = (forms.length(of: left), forms.length(of: right))
    return forms.hash(of: left) == forms.hash(of: right)
      && forms.isEqual(left, 0..<leftCount, right, 0..<rightCount)
  }
}

extension [Int32] {
  /// The numbers in the order of their sizes, which are small as a rule; what has one size keeps its
  /// order.
  func sorted(bySize size: (Int32) -> Int) -> [Int32] {
    let sizes = map(size)
    // A few passwords of a megabyte must not make a table of a million sizes.
    let limit = 256
    var ends = [Int](repeating: 0, count: limit + 1)
    for value in sizes where value < limit { ends[value + 1] += 1 }
    for index in 1...limit { ends[index] += ends[index - 1] }
    var sorted = [Int32](repeating: 0, count: ends[limit])
    var large: [Int] = []
    for (position, value) in sizes.enumerated() {
      if value < limit {
        sorted[ends[value]] = self[position]
        ends[value] += 1
      } else {
        large.append(position)
      }
    }
    large.sort { (sizes[$0], $0) < (sizes[$1], $1) }
    return sorted + large.map { self[$0] }
  }
}
