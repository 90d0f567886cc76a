/// Numbers of combinations, in which the matchers count what an attacker has to try.
enum Combinations {
  /// In how many ways the case of `capitals` among `capitals + smalls` letters, or any other mark that
  /// some places have and others have not, may have been set: at least one, at most the smaller
  /// number of places.
  ///
  /// The sum over i from 1 to the smaller number of C(all, i).
  static func variations(_ marked: Int, _ unmarked: Int) -> Guesses {
    if max(marked, unmarked) < few {
      return Guesses(significand: ofFew[marked * few + unmarked], power: 0)
    }
    return sum(marked, unmarked)
  }

  /// Words have no more letters than that, most of them.
  private static let few = 16

  private static let ofFew: [Double] = (0..<few * few).map { index in
    sum(index / few, index % few).significand
  }

  private static func sum(_ marked: Int, _ unmarked: Int) -> Guesses {
    let all = marked + unmarked
    var combinations = Guesses.one
    var sum: Guesses?
    for chosen in 1..<max(min(marked, unmarked) + 1, 1) {
      combinations = step(combinations, from: all, to: chosen)
      sum = sum.map { $0 + combinations } ?? combinations
    }
    return sum ?? .one
  }

  /// C(all, chosen) from C(all, chosen - 1).
  static func step(_ combinations: Guesses, from all: Int, to chosen: Int) -> Guesses {
    let product = combinations * Double(all - chosen + 1)
    // Multiplied before it is divided: the quotient is then a whole number.
    return product.divided(by: Double(chosen))
  }
}
