internal import Guidance

/// Verdicts on policies as one JSON document, `kagiban/conformance/1`; its schema is
/// `docs/conformance.schema.json`.
///
/// Keys, parameters and verdicts are the same in every language; `message` is in the language of the
/// report.
public struct ConformanceJSON {
  private let assessment: PolicyAssessment
  private let context: PolicyContext
  let texts: VerdictText

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
      writeRun(to: &writer)
      if let population = assessment.population {
        writer.name("population", .lines)
        writer.object(.lines) { writer in write(population, to: &writer) }
      } else {
        for conformance in assessment.conformances { write(conformance, to: &writer) }
      }
      writer.writeDisagreements(
        among: assessment.profiles, factor: assessment.factor, in: texts.language)
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeRun(to writer: inout JSONWriter) {
    writer.member("schema", "kagiban/conformance/1", .lines)
    writer.tool(version: context.toolVersion)
    writer.member("language", context.language.rawValue, .lines)
    writer.name("partial", .lines)
    writer.boolean(assessment.isPartial)
  }

  // MARK: One policy

  private func write(_ conformance: Conformance, to writer: inout JSONWriter) {
    writer.member("factor", conformance.factor.rawValue, .lines)
    writer.name("policy", .lines)
    writer.object(.lines) { writer in write(conformance.policy, to: &writer) }
    writer.name("guidance", .lines)
    writer.array(conformance.judgements, .lines) { writer, judgement in
      writer.object(.lines) { writer in
        write(judgement.profile, to: &writer)
        writer.name("verdicts", .lines)
        writer.array(judgement.verdicts, .lines) { writer, verdict in
          writer.object { writer in write(verdict, to: &writer) }
        }
        writer.member("advice", judgement.advice.map(\.parameter.key), .lines)
      }
    }
    writer.name("changes", .lines)
    writer.array(conformance.changes, .lines) { writer, change in
      writer.object { writer in
        writer.member("parameter", change.parameter.key)
        writer.name("demanded")
        writer.boolean(change.isDemanded)
        writer.member("guidance", change.failures.map(\.profile.name))
        writer.member("message", ChangeText(change, texts).sentence)
      }
    }
    writer.name("lints", .lines)
    writer.array(conformance.policy.lints, .lines) { writer, lint in
      writer.object { writer in
        writer.member("kind", lint.kind.rawValue)
        writer.member("severity", lint.kind.severity.rawValue)
        write(lint.position, to: &writer)
        writer.member("message", texts.language.text(lint.message))
      }
    }
  }

  private func write(_ policy: Policy, to writer: inout JSONWriter) {
    writer.member("name", policy.name.map { SafeText(untrusted: $0).text }, .lines)
    writer.name("sources", .lines)
    writer.array(policy.sources) { writer, source in
      writer.object { writer in
        writer.member("format", source.format.name)
        writer.member("file", SafeText(untrusted: source.file).text)
        writer.member("version", source.productVersion.map { SafeText(untrusted: $0).text })
      }
    }
    writer.member("applies_to", policy.scope.who.map(texts.language.text), .lines)
    writer.name("enforced", .lines)
    writer.boolean(policy.scope.isEnforced)
    writer.name("effective_minimum", .lines)
    if let (count, unit) = policy.effectiveMinimum {
      writer.object { writer in
        writer.member("count", count)
        writer.member("unit", unit.rawValue)
      }
    } else {
      writer.string(nil)
    }
    writer.name("gaps", .lines)
    writer.array(policy.gaps) { writer, gap in
      writer.object { writer in
        write(gap.position, to: &writer)
        writer.member("message", texts.language.text(gap.message))
      }
    }
  }

  private func write(_ profile: GuidanceProfile, to writer: inout JSONWriter) {
    writer.member("name", profile.id.name, .lines)
    writer.member("title", SafeText(untrusted: profile.title).text, .lines)
    writer.member("publisher", SafeText(untrusted: profile.publisher).text, .lines)
    writer.member("date", SafeText(untrusted: profile.date).text, .lines)
    writer.member("addressee", profile.addressee.rawValue, .lines)
  }

  private func write(_ verdict: Verdict, to writer: inout JSONWriter) {
    let requirement = verdict.requirement
    writer.member("parameter", verdict.parameter.key)
    writer.member("verdict", verdict.outcome.rawValue)
    writer.member("op", requirement?.comparison.op)
    writer.name("required")
    writer.value(of: requirement?.comparison)
    writer.member("judged_by", verdict.judged.key)
    writer.name("found")
    writer.value(verdict.setting.value)
    writer.name("effective")
    writer.value(verdict.effective ?? verdict.setting.value)
    writer.member("unit", verdict.unit)
    writer.member("origin", verdict.setting.origin.name)
    write(verdict.setting.position, to: &writer)
    writer.member("clause", requirement.map { SafeText(untrusted: $0.clause).text })
    writer.member("modality", requirement.map { texts.language.text($0.modality.words) })
    writer.member("force", requirement?.modality.force.rawValue)
    writer.member("confidence", requirement?.confidence.rawValue)
    writer.member("message", texts.message(verdict))
  }

  private func write(_ position: Position?, to writer: inout JSONWriter) {
    writer.member("file", position.map { SafeText(untrusted: $0.file).text })
    writer.member("line", position?.line)
  }

  // MARK: Many policies

  private func write(_ population: Population, to writer: inout JSONWriter) {
    writer.member("policies", population.policies, .lines)
    writer.member("unreadable", population.unreadable, .lines)
    writer.member("partial", population.partial, .lines)
    writer.name("guidance", .lines)
    writer.array(population.tallies, .lines) { writer, tally in
      writer.object(.lines) { writer in
        writer.member("name", tally.profile.id.name, .lines)
        writer.member("conflicting", tally.conflicting, .lines)
        writer.member("falling_short", tally.fallingShort, .lines)
        writer.name("verdicts", .lines)
        writer.object(.lines) { writer in
          for parameter in Parameter.allCases {
            guard let counts = tally.counts[parameter] else { continue }
            writer.name(escaping: parameter.key, .lines)
            writer.object { writer in
              for outcome in Verdict.Outcome.allCases {
                guard let count = counts[outcome] else { continue }
                writer.name(escaping: outcome.rawValue)
                writer.number(count)
              }
            }
          }
        }
      }
    }
    writer.name("lints", .lines)
    writer.object { writer in
      for kind in Lint.Kind.allCases {
        guard let count = population.lints[kind] else { continue }
        writer.name(escaping: kind.rawValue)
        writer.number(count)
      }
    }
    writer.name("unreadable_files", .lines)
    writer.array(assessment.unreadable, .lines) { writer, error in
      writer.object { writer in
        writer.member("file", SafeText(untrusted: error.file).text)
        writer.member("line", error.line)
        writer.member("message", error.text(in: texts.language))
      }
    }
  }
}
