/// What names are drawn from that must not be the same in two runs.
///
/// A report says who shares a password with whom. Names that came from the passwords, or that were
/// the same each time, would let two reports be matched to see what was changed to what.
public struct RunKey: Sendable {
  private let seed: UInt64

  /// A key that no other run has.
  public static func random() -> RunKey { RunKey(seed: .random(in: .min ... .max)) }

  /// A certain key, for tests.
  init(seed: UInt64) { self.seed = seed }

  /// The name of the cluster with this number: another for each, in each run.
  ///
  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): its steps can be undone, so that two numbers
  /// never have one name.
  func name(ofCluster number: Int) -> String {
    var value = seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    value ^= value >> 31
    let digits = String(value, radix: 16)
    return "g" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
