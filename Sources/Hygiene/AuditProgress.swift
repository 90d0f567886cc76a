/// How far an audit is, told to whoever draws it.
public struct AuditProgress {
  /// A part of the work that can take long.
  public enum Stage: Sendable {
    /// Asking the breach lists.
    case lookingUp
  }

  private let observer: ((Stage, Double) -> Void)?

  /// Progress that is told to `observer`: the stage, and how much of it is done, 0…1.
  public init(observer: ((Stage, Double) -> Void)? = nil) {
    self.observer = observer
  }

  func report(_ stage: Stage, _ part: Double) { observer?(stage, part) }
}
