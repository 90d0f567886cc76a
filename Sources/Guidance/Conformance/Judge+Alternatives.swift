// Several ways, one of which must be taken.
extension Judge {
  /// The best of several ways: one that holds, else one of which something is not known, else none.
  func anyOf(_ ways: [Comparison.Alternative], _ parameter: Parameter) -> Compared {
    let judged = ways.map { way in way.parts.map { compare($0) } }
    for (index, parts) in judged.enumerated() where parts.allSatisfy(\.isGood) {
      return whole(parts, .holds, parameter, way: index + 1)
    }
    let open = judged.enumerated().filter { way in !way.element.contains { $0.result == .fails } }
    // The way on which least is unknown says most about what to look up.
    let nearest = open.min { one, other in
      one.element.count { !$0.isGood } < other.element.count { !$0.isGood }
    }
    if let nearest {
      let unknown = nearest.element.filter { !$0.isGood }
      let result =
        unknown.contains { $0.result == .unclear }
        ? Result.unclear
        : unknown.contains { $0.result == .silent } ? .silent : .notExpressible
      return whole(unknown, result, parameter, way: nearest.offset + 1)
    }
    let failing = judged.min { one, other in
      one.count { $0.result == .fails } < other.count { $0.result == .fails }
    }
    return whole((failing ?? []).filter { $0.result == .fails }, .fails, parameter, way: nil)
  }

  private func compare(_ part: Comparison.Part) -> Compared {
    switch part {
    case .parameter(.classCount, .atLeast(let count?)):
      composition(of: Composition(variety: Composition.Variety(count)))
    case .parameter(let parameter, let comparison): compare(parameter, comparison)
    // Products lock accounts rather than slow guessing down; a lock-out is a way of its own.
    case .rate:
      silence(.throttle, policy[.throttle])
        ?? Compared(result: .unclear, judged: .throttle, setting: policy[.throttle])
    }
  }

  /// The ways together: what decided stands for all of them.
  private func whole(
    _ parts: [Compared], _ result: Result, _ parameter: Parameter, way: Int?
  ) -> Compared {
    let deciding = parts.first
    return Compared(
      result: result, judged: deciding?.judged ?? parameter,
      setting: deciding?.setting ?? policy[parameter], effective: deciding?.effective,
      remarks: (way.map { [.way($0)] } ?? []) + parts.flatMap(\.remarks))
  }
}

extension Judge.Compared {
  fileprivate var isGood: Bool { result == .holds || result == .exceeds }
}
