/// One look at an inspected vault, for one rule or a few that exclude each other.
protocol Check: Sendable {
  /// What it finds, each finding about all credentials that break the rule in the same way.
  func findings(in inspection: Inspection) -> [Finding]
}

/// The checks, in the order of their rules.
enum Checks {
  static func of(_ scope: AuditRequest.Scope) -> [any Check] {
    switch scope {
    case .vault:
      [
        ReuseCheck(), NearReuseCheck(), HistoryCheck(), StrengthCheck(), LengthCheck(),
        EmptyCheck(),
        ExposureCheck(), PersonalFactCheck(), HTTPCheck(), SecondFactorCheck(), UseCheck(),
        AgeCheck(), UnreadableRecordsCheck(), ExportFileCheck(), VisibleFieldsCheck(),
        EncodingCheck(), GuidanceCheck(),
      ]
    case .reuse: [ReuseCheck(), NearReuseCheck(), HistoryCheck(), UnreadableRecordsCheck()]
    case .passwords:
      [
        StrengthCheck(), LengthCheck(), EmptyCheck(), ExposureCheck(), PersonalFactCheck(),
        GuidanceCheck(),
      ]
    }
  }
}
