internal import Guidance

/// Verdicts as rows of a table, for spreadsheets and for documents.
struct ConformanceTable {
  private let texts: VerdictText

  init(language: Language) { texts = VerdictText(language: language) }

  /// A cell is a text that has been made harmless.
  typealias Row = [String]

  /// The keys of the columns, which are the same in every language.
  static let keys = [
    "policy", "guidance", "parameter", "verdict", "required", "found", "effective", "unit",
    "origin", "file", "line", "clause", "modality", "confidence", "message",
  ]

  /// The rows of a policy's verdicts.
  func rows(of conformance: Conformance) -> [Row] {
    let policy = conformance.policy
    let name = (policy.name ?? policy.sources.first?.file).map { SafeText(untrusted: $0).text }
    return conformance.judgements.flatMap { judgement in
      judgement.verdicts.map { verdict in
        [name ?? "", judgement.profile.id.name] + cells(of: verdict)
      }
    }
  }

  private func cells(of verdict: Verdict) -> Row {
    let requirement = verdict.requirement
    let position = verdict.setting.position
    let effective = verdict.effective.map { texts.values.text($0, of: verdict.judged) }
    return [
      verdict.parameter.key, verdict.outcome.rawValue, texts.required(verdict) ?? "",
      texts.found(verdict), effective ?? "", verdict.unit ?? "", verdict.setting.origin.name,
      position.map { SafeText(untrusted: $0.file).text } ?? "",
      position.map { String($0.line) } ?? "",
      requirement.map { SafeText(untrusted: $0.clause).text } ?? "",
      requirement.map { texts.language.text($0.modality.words) } ?? "",
      requirement?.confidence.rawValue ?? "", texts.message(verdict),
    ]
  }
}
