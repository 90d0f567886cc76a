/// Hashes of strings and of their pieces, modulo the prime 2^61 - 1 with a base drawn for this run.
///
/// The hash of u₀ u₁ … is Σ (uᵢ + 1) · baseⁱ. Two different strings of up to m units collide with a
/// probability of m / 2^61 whoever chose them, since nobody knows the base.
struct PolynomialHash: Sendable {
  static let prime: UInt64 = (1 << 61) - 1

  private let base: UInt64
  private var powers: [UInt64] = [1]
  private var inversePowers: [UInt64] = [1]

  /// A hash with powers up to `exponent`.
  init(longest exponent: Int) {
    base = UInt64.random(in: 1 << 32..<Self.prime - 1)
    let inverse = Self.power(base, Self.prime - 2)
    powers.reserveCapacity(exponent + 1)
    inversePowers.reserveCapacity(exponent + 1)
    for index in 0..<max(exponent, 2) {
      powers.append(Self.product(powers[index], base))
      inversePowers.append(Self.product(inversePowers[index], inverse))
    }
  }

  /// What a unit adds to a hash when it stands at `index`.
  @inline(__always)
  func term(_ unit: UInt32, at index: Int) -> UInt64 {
    Self.product(UInt64(unit) &+ 1, powers[index])
  }

  /// The number that moves a sum of terms by `count` places to the front.
  func shift(by count: Int) -> UInt64 { inversePowers[count] }

  /// Moves a sum of terms one place to the back.
  @inline(__always)
  func movedBack(_ sum: UInt64) -> UInt64 { Self.product(sum, base) }

  /// Moves a sum of terms `count` places to the back.
  @inline(__always)
  func movedBack(_ sum: UInt64, by count: Int) -> UInt64 { Self.product(sum, powers[count]) }

  @inline(__always)
  static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let sum = left &+ right
    return sum >= prime ? sum &- prime : sum
  }

  @inline(__always)
  static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left >= right ? left &- right : left &+ prime &- right
  }

  @inline(__always)
  static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let full = left.multipliedFullWidth(by: right)
    let sum = (full.low & prime) &+ (full.low >> 61 | full.high << 3)
    return sum >= prime ? sum &- prime : sum
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }
}

extension UInt64 {
  /// The hash of something of one kind: other kinds have other keys, and the first bits of all are
  /// spread evenly.
  @inline(__always)
  func keyed(as kind: UInt64) -> UInt64 {
    (self ^ (kind &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
  }
}
