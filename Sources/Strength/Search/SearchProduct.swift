/// A product of guesses as a search keeps it.
protocol SearchProduct: Comparable, BitwiseCopyable, Sendable {
  static var one: Self { get }
  /// Nothing is more.
  static var unreachable: Self { get }
  /// Whether the product is of use beside those that can be told apart.
  static func holds(_ guesses: Guesses) -> Bool

  static func * (product: Self, factor: Double) -> Self
  /// The product with guesses that it holds.
  static func * (product: Self, guesses: Guesses) -> Self

  var isUnreachable: Bool { get }
  var guesses: Guesses { get }
}

extension Guesses: SearchProduct {
  @inline(__always) static func holds(_ guesses: Guesses) -> Bool { true }
  @inline(__always) var isUnreachable: Bool { power == .max }
  var guesses: Guesses { self }
}

/// For so few symbols that no product of use comes near the end of a `Double`, where scaling by a power
/// of two would make no difference.
extension Double: SearchProduct {
  static var one: Double { 1 }
  static var unreachable: Double { .infinity }
  @inline(__always) static func holds(_ guesses: Guesses) -> Bool { guesses.power == 0 }
  @inline(__always) static func * (product: Double, guesses: Guesses) -> Double {
    product * guesses.significand
  }
  /// Multiplying leaves it so.
  @inline(__always) var isUnreachable: Bool { false }
  var guesses: Guesses { Guesses(self) }
}
