/// Passwords that are estimated together, which takes less time than one after the other.
///
/// Filled by ``PasswordEstimator/add(_:to:about:)`` and emptied by
/// ``PasswordEstimator/estimate(_:_:)``; used again and again by one task.
public struct EstimatorBatch: ~Copyable, Sendable {
  /// The most passwords.
  ///
  /// Of more, what is known does not stay in the processor's nearest memory.
  public static let capacity = 16

  /// The number of passwords.
  public private(set) var count = 0
  var workspaces = InlineArray<16, EstimatorWorkspace> { _ in EstimatorWorkspace() }
  var words = InlineArray<16, ContextWords> { _ in ContextWords() }
  var passes = InlineArray<16, Matchers.Pass>(repeating: .none)
  var guesses = InlineArray<16, Guesses>(repeating: .one)
  /// The passwords that go through the matchers together, a bit for each: all but empty and very long
  /// ones.
  private var together: UInt32 = 0

  /// An empty batch.
  public init() {}

  /// Whether no password has room any more.
  public var isFull: Bool { count == Self.capacity }

  /// Whether a password goes through the matchers together with others.
  @inline(__always)
  func isTogether(_ index: Int) -> Bool { together >> UInt32(index) & 1 != 0 }

  /// Takes the password of the next place.
  mutating func append(isOrdinary: Bool) {
    if isOrdinary { together |= 1 << UInt32(count) }
    count += 1
  }

  /// Forgets the passwords, and overwrites what is left of them: the workspaces have kept the pieces.
  mutating func removeAll() {
    for index in 0..<count {
      workspaces[index].forgetPieces()
      words[index].removeAll()
      passes[index] = .none
      guesses[index] = .one
    }
    together = 0
    count = 0
  }
}
