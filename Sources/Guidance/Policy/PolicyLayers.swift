extension Policy {
  /// One system's policy from several files of different formats, each laid over those before it.
  ///
  /// Per parameter the strongest setting holds: what somebody wrote outweighs a default; of two that
  /// were written, the later one holds. What it took the place of stays in ``Setting/overridden``.
  /// Files of one product that set parts of one parameter are not layered here but read together
  /// (``PolicyFormat/readBy``). Nil if there are no layers.
  public init?(layers: [Policy]) {
    guard let first = layers.first else { return nil }
    self = layers.dropFirst().reduce(first) { $0.overlaid(by: $1) }
  }

  private func overlaid(by later: Policy) -> Policy {
    var whole = self
    whole.name = later.name ?? name
    whole.sources += later.sources
    whole.scope.who = later.scope.who ?? scope.who
    // One layer that only warns says so of its own module; the other one still refuses.
    whole.scope.isEnforced = scope.isEnforced || later.scope.isEnforced
    whole.reach = reach.union(later.reach)
    for (parameter, setting) in later.settings {
      let former = settings[parameter]
      whole.set(parameter, former.map { $0.overridden(by: setting) } ?? setting)
    }
    whole.arithmetic = LengthArithmetic(
      credits: arithmetic.credits.merging(later.arithmetic.credits) { $1 },
      floor: max(arithmetic.floor, later.arithmetic.floor))
    whole.lints += later.lints
    whole.gaps += later.gaps
    whole.deciders += later.deciders
    return whole
  }
}
