internal import Guidance

/// Verdicts and flaws as SARIF 2.1.0 (OASIS), for systems that show them beside the policy's text.
///
/// Every result has a place in a file: some receivers refuse a whole document for one that has none.
/// What conforms is not a result.
public struct SARIFReport {
  private let assessment: PolicyAssessment
  private let context: PolicyContext
  private let texts: VerdictText
  private static let rules: [Rule] = [.policyConflicts, .policyFallsShort, .policyFlaw]

  /// A document on policies.
  public init(_ assessment: PolicyAssessment, context: PolicyContext) {
    self.assessment = assessment
    self.context = context
    texts = VerdictText(language: context.language)
  }

  /// The document's text, a line feed at its end.
  public var text: String {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        .lines)
      writer.member("version", "2.1.0", .lines)
      writer.name("runs", .lines)
      writer.array([()], .lines) { writer, _ in
        writer.object(.lines) { writer in writeRun(to: &writer) }
      }
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeRun(to writer: inout JSONWriter) {
    writer.name("tool", .lines)
    writer.object { writer in
      writer.name("driver")
      writer.object(.lines) { writer in
        writer.member("name", "kagiban", .lines)
        writer.member("version", context.toolVersion, .lines)
        writer.member("language", context.language.rawValue, .lines)
        writer.name("rules", .lines)
        writer.array(Self.rules, .lines) { writer, rule in
          writer.object { writer in write(rule, to: &writer) }
        }
      }
    }
    writer.member("columnKind", "unicodeCodePoints", .lines)
    writer.name("results", .lines)
    writer.array(results, .lines) { writer, result in
      writer.object { writer in write(result, to: &writer) }
    }
  }

  private func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.member("id", rule.id)
    writer.name("shortDescription")
    writer.object { $0.member("text", rule.title.text(in: context.language)) }
    writer.name("fullDescription")
    writer.object { $0.member("text", rule.explanation.text(in: context.language)) }
    writer.name("help")
    writer.object { $0.member("text", rule.advice.text(in: context.language)) }
    writer.name("defaultConfiguration")
    writer.object { $0.member("level", rule == .policyConflicts ? "error" : "warning") }
  }

  // MARK: Results

  private struct Result {
    let rule: Rule
    let level: String
    let message: String
    let position: Position
    var properties: [(name: StaticString, value: String)] = []
  }

  private var results: [Result] {
    assessment.conformances.flatMap { conformance in
      let policy = conformance.policy
      // What a file does not say is a matter of the file as a whole: its first line stands for it.
      let start = Position(file: policy.sources.first?.file ?? "-", line: 1)
      let broken = conformance.judgements.flatMap { judgement in
        judgement.verdicts.compactMap { verdict in
          result(of: verdict, by: judgement.profile, start: start)
        }
      }
      return broken
        + policy.lints.map { lint in
          Result(
            rule: .policyFlaw, level: lint.kind.severity.rawValue,
            message: texts.language.text(lint.message), position: lint.position ?? start,
            properties: [("kind", lint.kind.rawValue)])
        }
    }
  }

  private func result(
    of verdict: Verdict, by profile: GuidanceProfile, start: Position
  ) -> Result? {
    guard let rule = Rule(verdict: verdict.outcome) else { return nil }
    return Result(
      rule: rule, level: rule == .policyConflicts ? "error" : "warning",
      message: "\(profile.id.name) \(verdict.requirement?.clause ?? ""): \(texts.message(verdict))",
      position: verdict.setting.position ?? start,
      properties: [
        ("guidance", profile.id.name), ("parameter", verdict.parameter.key),
        ("verdict", verdict.outcome.rawValue), ("origin", verdict.setting.origin.name),
        ("confidence", verdict.requirement?.confidence.rawValue ?? ""),
      ])
  }

  private func write(_ result: Result, to writer: inout JSONWriter) {
    writer.member("ruleId", result.rule.id)
    writer.member("ruleIndex", Self.rules.firstIndex(of: result.rule))
    writer.member("level", result.level)
    writer.name("message")
    writer.object { $0.member("text", Self.literal(result.message)) }
    writer.name("locations")
    writer.array([result.position]) { writer, position in
      writer.object { writer in
        writer.name("physicalLocation")
        writer.object { writer in
          writer.name("artifactLocation")
          writer.object { $0.member("uri", Self.uri(of: position.file)) }
          writer.name("region")
          writer.object { $0.member("startLine", max(1, position.line)) }
        }
      }
    }
    writer.name("properties")
    writer.object { writer in
      for property in result.properties { writer.member(property.name, property.value) }
    }
  }

  /// A message in which nothing is a placeholder or a link (3.11.5, 3.11.6).
  private static func literal(_ message: String) -> String {
    var literal = ""
    for character in SafeText(untrusted: message, limit: 2000).text {
      switch character {
      case "{", "}": literal += "\(character)\(character)"
      case "[", "]": literal += "\\\(character)"
      default: literal.append(character)
      }
    }
    return literal
  }

  /// A file's name as a URI reference (RFC 3986): relative as it was given, or `file:` if absolute.
  static func uri(of file: String) -> String {
    if file == "-" { return "stdin" }
    var path = ""
    for byte in file.utf8 {
      if isUnreserved(byte) || byte == 0x2F {
        path.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        path += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return file.hasPrefix("/") ? "file://" + path : path
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
