internal import Guidance
internal import Vaults

/// The lists of the document: findings, clusters, credentials and the plan.
extension JSONReport {
  func writeFindings(
    to writer: inout JSONWriter, _ sink: (Span<UInt8>) throws -> Void
  ) async throws {
    writer.name("findings", .lines)
    try await writer.array(
      inPartsOf: assessment.findings, with: { reasons }, into: sink
    ) { writer, finding, reasons in
      writer.object { writer in
        writer.member("rule", finding.rule.id)
        writer.member("severity", finding.severity.rawValue)
        writer.member("subjects", finding.subjects.lazy.map(\.description))
        writer.name("evidence")
        writer.object { writer in write(finding.evidence, to: &writer) }
        writer.member("message", reasons.text(of: finding))
        writer.member("advice", reasons.advice(on: finding))
        writer.name("references")
        writer.array(finding.references) { writer, clause in
          writer.object { writer in
            writer.member("guidance", clause.profile.name)
            writer.member("clause", clause.number)
          }
        }
      }
    }
  }

  /// What a check saw; which members stand there depends on the rule.
  private func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    switch evidence {
    case .none: break
    case .shared(let id, let services):
      writer.member("cluster", id.name)
      writer.member("services", services)
    case .variants(let variants):
      writer.member("cluster", variants.cluster.name)
      if let affix = variants.affix { write(affix, to: &writer) }
    case .ownName(let name): writer.member("own_name", name.rawValue)
    case .formerly(let holder): writer.member("formerly_of", holder.rawValue)
    case .exposure(let count): writer.member("breach_count", count)
    case .strength(let strength):
      writer.member("score", strength.score)
      writer.member("patterns", strength.patterns.names)
    case .length(let bucket, let minimum):
      writer.member("length", bucket.rawValue)
      writer.member("minimum_length", minimum)
    case .guidance(let profile, let parameter):
      writer.member("guidance", profile.name)
      writer.member("parameter", parameter.key)
    case .personal(let personal):
      writer.member("degree", personal.degreeName)
      writer.member("facts", personal.factNames)
      writer.member("forms", personal.forms.elements.map(\.name))
    case .fields(let fields): writer.member("fields", fields.names)
    case .years(let atLeast): writer.member("years", atLeast)
    case .records(let skipped): writer.member("records", skipped.count)
    case .permissions(let bits):
      writer.member("permissions", "0" + String(bits, radix: 8))
    case .encoding(let encoding): writer.member("encoding", encoding.name)
    case .place(let place):
      writer.member("place", place.name)
      if case .synced(let service) = place {
        writer.member("service", SafeText(untrusted: service).text)
      }
    }
  }

  private func write(_ affix: CoreAffix, to writer: inout JSONWriter) {
    writer.name("affix")
    writer.object { writer in
      writer.member("kind", affix.kind.rawValue)
      writer.name("counts_up")
      writer.boolean(affix.hasSequence)
      writer.member("remaining_bits", affix.remainingBits)
    }
  }

  func writeClusters(
    to writer: inout JSONWriter, _ sink: (Span<UInt8>) throws -> Void
  ) async throws {
    writer.name("clusters", .lines)
    try await writer.array(
      inPartsOf: assessment.clusters, with: { context.language }, into: sink
    ) { writer, cluster, language in
      writer.object { writer in
        writer.member("id", cluster.id.name)
        writer.member("label", cluster.id.description)
        writer.member("kind", cluster.kind.rawValue)
        writer.member("severity", cluster.severity.rawValue)
        writer.member("members", cluster.members.lazy.map(\.description))
        writer.member("services", cluster.services)
        writer.member("exposure", cluster.exposure.name)
        writeMarks(of: cluster, to: &writer)
        if let affix = cluster.affix { write(affix, to: &writer) }
        writer.name("links")
        writer.array(cluster.links) { writer, link in
          writer.object { writer in
            writer.member("a", link.left.description)
            writer.member("b", link.right.description)
            writer.member("kind", link.relation.name)
            writer.member("message", link.relation.text(in: language))
          }
        }
      }
    }
  }

  /// The members that stand out, each list in the order of the file.
  private func writeMarks(of cluster: Cluster, to writer: inout JSONWriter) {
    let marks = cluster.members.map { ($0, assessment.marks(of: $0)) }
    func list(_ name: StaticString, _ holds: (MemberMarks) -> Bool) {
      writer.member(name, marks.filter { holds($0.1) }.map(\.0.description))
    }
    list("exposed", \.isExposed)
    list("http", \.isReachedOpenly)
    list("unused", \.isLongUnused)
    writer.member(
      "most_valuable", assessment.mostValuable(of: cluster).lazy.map(\.description))
  }

  func writeCredentials(
    to writer: inout JSONWriter, _ sink: (Span<UInt8>) throws -> Void
  ) async throws {
    writer.name("credentials", .lines)
    try await writer.array(
      inPartsOf: assessment.credentials, with: { AccountLabels(assessment) }, into: sink
    ) { writer, id, labels in
      let label = try labels.label(of: id)
      writer.object { writer in
        let position = assessment.position(of: id)
        writer.member("id", id.description)
        writer.member("record", position.record)
        writer.member("line", position.line)
        writeFurtherRecords(of: id, to: &writer)
        writer.member("state", assessment.state(of: id).rawValue)
        writer.member("severity", assessment.worstSeverity(of: id)?.rawValue)
        writer.member("title", label.title.shownText)
        writer.member("site", label.site.shownText)
        writer.member("username", label.username.shownText)
        writer.member("hidden", label.hiddenNames)
      }
    }
  }

  /// Where the account's further sites stand; left out where there are none, as for nearly all.
  private func writeFurtherRecords(of id: CredentialID, to writer: inout JSONWriter) {
    let positions = assessment.furtherPositions(of: id)
    if positions.isEmpty { return }
    writer.name("further_records")
    writer.array(positions) { writer, position in
      writer.object { writer in
        writer.member("record", position.record)
        writer.member("line", position.line)
      }
    }
  }

  func writePlan(to writer: inout JSONWriter) throws {
    writer.name("plan", .lines)
    try writer.array(assessment.plan.actions, .lines) { writer, action in
      let address = try assessment.changeAddress(of: action.subjects[0])
      writer.object { writer in
        writer.member("site_class", action.siteClass?.rawValue)
        writer.member("change_password", address)
        writer.member("credentials", action.subjects.map(\.description))
        writer.member("cluster", action.cluster?.name)
        writer.member("rules", action.findings.map(\.rule.id).removingRepeats())
        writer.member(
          "message",
          action.findings.map(reasons.text(of:)).removingRepeats()
            .joined(separator: context.language.reasonSeparator))
      }
    }
  }
}

extension AccountLabel {
  /// The names of the fields that are hidden.
  var hiddenNames: [String] {
    [("title", title), ("site", site), ("username", username)]
      .filter { $0.1 == .hidden }.map(\.0)
  }
}

extension AccountLabel.Field {
  /// The text that a program may read; nil if it is empty or hidden.
  var shownText: String? {
    if case .shown(let text) = self { text.text } else { nil }
  }
}

extension Exposure {
  /// The name that other programs read.
  var name: String {
    switch self {
    case .found: "found"
    case .notFound: "not-found"
    case .unknown: "unknown"
    }
  }
}

extension PersonalEvidence {
  fileprivate var degreeName: String {
    degree == .broken ? "broken" : "sign"
  }

  /// The kinds; of several names in one entry it is not told which.
  fileprivate var factNames: [String] {
    areSeveralNames ? ["entry-names"] : kinds.elements.map(\.name)
  }
}

extension VisibleFields {
  fileprivate var names: [String] {
    let names: [(VisibleFields, String)] = [
      (.title, "title"), (.site, "site"), (.username, "username"), (.email, "email"),
    ]
    return names.filter { contains($0.0) }.map(\.1)
  }
}

extension ExportCircumstances.Place {
  fileprivate var name: String {
    switch self {
    case .synced: "synced"
    case .gitWorkTree: "git-work-tree"
    case .downloads: "downloads"
    case .temporary: "temporary"
    }
  }
}
