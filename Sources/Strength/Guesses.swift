#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A number of guesses: at least 1, and as large as a password makes it.
///
/// A `Double` ends near 10^308, which 309 arbitrary characters exceed. Here a second number counts
/// factors of 2^500. Scaling by a power of two rounds nothing, so sums and products are those of a
/// `Double` that never overflows.
struct Guesses: Comparable, BitwiseCopyable, Sendable {
  /// In `1..<2^500`.
  private(set) var significand: Double
  /// How often 2^500 is a factor beside the significand.
  private(set) var power: Int32

  static let radix = 0x1p500
  private static let inverseRadix = 0x1p-500

  /// Of no use as a number of guesses; where a sum begins.
  static let zero = Guesses(significand: 0, power: 0)
  /// Nothing is more.
  static let unreachable = Guesses(significand: 1, power: .max)
  static let one = Guesses(significand: 1, power: 0)

  @inline(__always)
  init(significand: Double, power: Int32) {
    self.significand = significand
    self.power = power
  }

  /// A number that a `Double` holds.
  @inline(__always)
  init(_ value: Double) {
    self.init(significand: value, power: 0)
    normalise()
  }

  @inline(__always)
  private mutating func normalise() {
    if significand >= Self.radix {
      significand *= Self.inverseRadix
      power += 1
    }
  }

  @inline(__always)
  static func * (left: Self, right: Self) -> Self {
    // Both significands are below 2^500, so the product is far from the end of a `Double`.
    var product = Self(
      significand: left.significand * right.significand, power: left.power &+ right.power)
    product.normalise()
    return product
  }

  @inline(__always)
  static func * (left: Self, right: Double) -> Self {
    var product = Self(significand: left.significand * right, power: left.power)
    product.normalise()
    return product
  }

  /// The quotient by a number that leaves at least 1.
  func divided(by divisor: Double) -> Self {
    var quotient = Self(significand: significand / divisor, power: power)
    if quotient.significand < 1 && quotient.power > 0 {
      quotient.significand *= Self.radix
      quotient.power -= 1
    }
    return quotient
  }

  /// The product with a power of ten, at least 1.
  func scaled(byLog10 exponent: Double) -> Self {
    var rest = exponent
    var product = self
    while rest > 100 {
      product = product * 1e100
      rest -= 100
    }
    while rest < -100 {
      product = product.divided(by: 1e100)
      rest += 100
    }
    product = rest < 0 ? product.divided(by: pow(10, -rest)) : product * pow(10, rest)
    return product < .one ? .one : product
  }

  /// One guess less.
  var lessOne: Self {
    power == 0 ? Self(significand: significand - 1, power: 0) : self
  }

  static func + (left: Self, right: Self) -> Self {
    let (small, large) = left < right ? (left, right) : (right, left)
    var sum = large
    switch large.power - small.power {
    case 0: sum.significand += small.significand
    case 1: sum.significand += small.significand * inverseRadix
    default: break
    }
    sum.normalise()
    return sum
  }

  @inline(__always)
  static func < (left: Self, right: Self) -> Bool {
    left.power == right.power ? left.significand < right.significand : left.power < right.power
  }

  /// The decimal logarithm.
  var decimalLogarithm: Double {
    log10(significand) + Double(power) * Self.logarithmOfRadix
  }

  private static let logarithmOfRadix = 150.5149978319905986
}
