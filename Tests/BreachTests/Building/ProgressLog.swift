import Synchronization

@testable import Breach

/// What a progress closure was told.
final class ProgressLog: Sendable {
  private let seen = Mutex<[BreachProgress]>([])

  func add(_ progress: BreachProgress) {
    seen.withLock { $0.append(progress) }
  }

  var last: BreachProgress? { seen.withLock { $0.last } }
}

/// Ranges that are handed out one after the other.
final class Shelf: Sendable {
  private let rest: Mutex<[RangeBody]>

  init(_ bodies: [RangeBody]) {
    rest = Mutex(bodies.reversed())
  }

  func next() -> RangeBody? { rest.withLock { $0.popLast() } }
}
