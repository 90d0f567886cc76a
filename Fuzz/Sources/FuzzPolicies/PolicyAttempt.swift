import Guidance

/// One input, read as policies in several ways; whatever does not hold ends the program, which is
/// what libFuzzer looks for.
struct PolicyAttempt {
  private let input: [UInt8]

  init(at input: [UInt8]) { self.input = input }

  /// Reads the input as what it shows itself to be, and as the format that its length tells, so that
  /// each importer meets every input sooner or later.
  func check() {
    guard let file = try? PolicyFile(name: "policy", bytes: input) else { return }
    let formats = PolicyFormat.all
    let asked = formats[input.count % formats.count].id
    for policy in policies(in: file) + policies(in: file, as: asked) {
      checkPlaces(of: policy, in: file)
      checkRoundTrip(of: policy)
      checkAnswer(of: policy)
    }
  }

  private func policies(in file: PolicyFile, as format: PolicyFormat.ID? = nil) -> [Policy] {
    // Hundreds of sites in one file are hundreds of times the same work.
    Array(((try? Policy.policies(in: [file], as: format)) ?? []).prefix(20))
  }

  /// Every line that is named is there.
  private func checkPlaces(of policy: Policy, in file: PolicyFile) {
    // Kagiban's own form carries the places of the files that a policy came from.
    guard policy.sources.allSatisfy({ $0.format != .kagiban && $0.file == "policy" }) else {
      return
    }
    let positions =
      policy.settings.values.compactMap(\.position) + policy.lints.compactMap(\.position)
      + policy.gaps.compactMap(\.position)
    for position in positions {
      expect((1...max(file.lines.count, 1) + 1).contains(position.line), "a line that is not there")
    }
  }

  /// Written down and read back, it gets the same verdicts.
  private func checkRoundTrip(of policy: Policy) {
    let profiles = GuidanceProfile.all
    let verdicts = Conformance(of: policy, with: profiles).verdicts
    guard
      let copy = try? PolicyFile(name: "copy", bytes: Array(policy.kagibanText.utf8)),
      let again = try? Policy.policies(in: [copy]).first
    else { fatalError("what was written cannot be read") }
    expect(Conformance(of: again, with: profiles).verdicts == verdicts, "other verdicts")
  }

  /// A longer password of the same kinds is not refused for being short.
  private func checkAnswer(of policy: Policy) {
    let short = policy.answer(to: "Kx7#".utf8.span)
    let long = policy.answer(to: "Kx7#Wm2!Rb9?Ty4%Hc6&Lf8=Pq3+Zd5@".utf8.span)
    expect(
      !long.refusals.contains(.minimumLength) || short.refusals.contains(.minimumLength),
      "short enough and long too little")
  }
}

/// Ends the program, and says why, if something does not hold.
private func expect(_ holds: Bool, _ what: StaticString) {
  guard holds else { fatalError("\(what)") }
}
