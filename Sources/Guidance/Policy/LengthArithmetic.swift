/// How a product gets from the minimum that stands in its file to the one that it enforces.
public struct LengthArithmetic: Sendable, Hashable {
  /// Characters of a kind that count once more, up to so many: the positive credits of pwquality.
  public var credits: [CharacterClass: Int]
  /// A minimum that is compiled in, below which no setting goes.
  public var floor: Int

  /// Nothing but the number that stands there.
  public init(credits: [CharacterClass: Int] = [:], floor: Int = 0) {
    self.credits = credits
    self.floor = floor
  }

  /// The fewest characters that pass, if `written` stands in the file and these kinds are demanded.
  ///
  /// For pwquality this is what its `check.c` does: characters of kinds with a credit shorten the
  /// demand until the credits are used up; with negative credits, the kinds that must be there earn
  /// first. The shortest password has as many characters with credit as without, or all credits.
  public func effectiveMinimum(written: Int, composition: Composition) -> Int {
    let demanded = composition.fewestCharacters
    let shortened = shortened(max(0, written), demanding: composition.quotaSum)
    return max(shortened, demanded, floor)
  }

  private func shortened(_ written: Int, demanding quotas: Int) -> Int {
    let credit = credits.values.reduce(0) { sum, value in
      let (total, overflows) = sum.addingReportingOverflow(max(0, value))
      return overflows ? .max : total
    }
    guard credit > 0 else { return written }
    let (needed, overflows) = quotas.addingReportingOverflow(credit)
    if !overflows, credit <= written, written - credit >= needed { return written - credit }
    let (sum, tooMuch) = written.addingReportingOverflow(quotas)
    return tooMuch ? written : sum / 2 + sum % 2
  }
}

extension Composition {
  /// The characters that quotas ask for.
  fileprivate var quotaSum: Int {
    quotas.reduce(0) { sum, quota in
      let (total, overflows) = sum.addingReportingOverflow(max(0, quota.count))
      return overflows ? .max : total
    }
  }
}
