/// A small generator of pseudo-random numbers with a seed, so that two runs write the same file.
///
/// The algorithm is SplitMix64 (Steele, Lea, Flood: “Fast splittable pseudorandom number
/// generators”, OOPSLA 2014). Nothing secret ever comes from it.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator that yields the sequence of `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number below `bound`, which is positive and far below 2^32.
  public mutating func below(_ bound: Int) -> Int {
    // The high word of the product; its bias is bound / 2^64.
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A fraction in (0, 1].
  public mutating func fraction() -> Double {
    (Double(next() >> 11) + 1) * 0x1p-53
  }

  /// Whether an event of this probability happens.
  public mutating func happens(_ probability: Double) -> Bool {
    fraction() <= probability
  }
}
