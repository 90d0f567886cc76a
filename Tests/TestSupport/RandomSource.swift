/// A small generator with a seed, so that a failing case can be made again.
///
/// The algorithm is SplitMix64 (Steele, Lea, Flood: “Fast splittable pseudorandom number
/// generators”, OOPSLA 2014). Nothing secret ever comes from it.
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that yields the sequence of `seed`.
  public init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens once in `count` times.
  public mutating func happens(onceIn count: Int) -> Bool {
    next().multipliedFullWidth(by: UInt64(count)).high == 0
  }

  /// A number below `bound`, which is positive.
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// One of `choices`, of which there must be some.
  public mutating func choose<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }
}
