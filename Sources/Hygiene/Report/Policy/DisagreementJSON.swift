internal import Guidance

extension JSONWriter {
  /// The matters on which documents contradict each other, each once, as the member
  /// `disagreements`.
  mutating func writeDisagreements(
    among profiles: [GuidanceProfile], factor: Conformance.Factor?, in language: Language
  ) {
    name("disagreements", .lines)
    array(Disagreement.among(profiles, factor: factor), .lines) { writer, disagreement in
      writer.object { writer in
        writer.member("parameter", disagreement.topic.rawValue)
        writer.name("sides")
        writer.array(disagreement.sides) { writer, side in
          writer.object { writer in
            writer.member(
              "stance", DisagreementText(disagreement, language).text(side.stance))
            writer.member("guidance", side.holders.map(\.profile.name))
          }
        }
      }
    }
  }
}
