/// Years that are counted by a Japanese era: `R1`, `S55`, `heisei5`, `令和6`.
enum EraYears {
  /// Where a year of an era stands whose number is at `number`, the name of the era included; nil if
  /// none does.
  static func place(
    around number: Range<Int>, in password: Int, _ forms: FoldedForms
  ) -> Range<Int>? {
    guard number.count <= 2 else { return nil }
    for era in eras where era.name.count <= number.lowerBound {
      let name = number.lowerBound - era.name.count..<number.lowerBound
      let isName = zip(name, era.name).allSatisfy { index, unit in
        forms.kind(password, index).isLetter && forms.unit(password, index) == unit
      }
      if isName { return name.lowerBound..<number.upperBound }
    }
    return nil
  }

  /// The year of our time at a place that ``place(around:in:_:)`` gave; nil if the era has no such
  /// year.
  static func year(at place: Range<Int>, in password: Int, _ text: ReuseText, _ store: RawSpan)
    -> Int?
  {
    guard let first = place.first(where: { text.forms.kind(password, $0) == .digit }),
      let count = text.number(first..<place.upperBound, of: password, store)
    else { return nil }
    let name = place.lowerBound..<first
    let era = eras.first { era in
      era.name.count == name.count
        && zip(name, era.name).allSatisfy { text.forms.unit(password, $0) == $1 }
    }
    guard let era, (1...era.length).contains(count) else { return nil }
    return era.yearBefore + count
  }

  /// The eras of people alive, the longer names first; the length of the present one is open.
  private static let eras: [(name: [UInt32], yearBefore: Int, length: Int)] =
    [
      (["heisei", "平成", "h"], 1988, 31), (["showa", "昭和", "s"], 1925, 64),
      (["reiwa", "令和", "r"], 2018, 31),
    ].flatMap { names, yearBefore, length in
      names.map { name in
        (name.unicodeScalars.map { ScalarFolding.fold($0.value) }, yearBefore, length)
      }
    }.sorted { $0.name.count > $1.name.count }
}
