internal import Breach
internal import Vaults

/// What was looked at, what was not and why.
extension TextReport {
  func writeCoverage(to page: inout Page) {
    page.heading(phrase(.heading))
    let headings: [(Coverage.Status, CoveragePhrase)] = [
      (.checked, .checked), (.partly, .partly), (.formatCannotTell, .cannotTell),
      (.nothingToCheck, .nothingToCheck), (.noAnswer, .noAnswer), (.notGiven, .notGiven),
      (.notInThisVersion, .notBuilt),
    ]
    for (status, heading) in headings {
      let topics = assessment.coverage.filter { $0.status == status }.map(words(on:))
      if topics.isEmpty { continue }
      page.paragraph(
        "\(phrase(heading)) \(topics.joined(separator: context.language.listSeparator))")
    }
    for list in assessment.lists { write(list, to: &page) }
    let isAsked = assessment.lists.contains { $0.answered + $0.notChecked > 0 }
    if isAsked, !assessment.lists.contains(where: \.summary.isKnownComplete) {
      page.paragraph(phrase(.listIncomplete), lead: "    ")
      // An index says itself what it lacks, and nobody takes the built-in list for all there is.
      let canBeVerified = assessment.lists.contains {
        $0.summary.form == .text || $0.summary.form == .rangeDirectory
      }
      if canBeVerified { page.paragraph(phrase(.listToVerify), lead: "    ") }
    }
  }

  /// The topic, and for how many accounts it was settled if not for all.
  private func words(on coverage: Coverage) -> String {
    let name = coverage.topic.name.text(in: context.language)
    if let entries = coverage.entries, [.checked, .partly].contains(coverage.status) {
      let extent = coverage.extent
      return phrase(
        coverage.status == .checked ? .entries : .someEntries,
        [
          "topic": .text(name), "n": .number(entries), "accounts": .number(extent.checked),
          "unread": .number(extent.accounts - extent.checked),
        ])
    }
    if let records = coverage.records, [.checked, .partly].contains(coverage.status) {
      return phrase(
        records.checked == records.all ? .records : .someRecords,
        ["topic": .text(name), "n": .number(records.checked), "all": .number(records.all)])
    }
    // What the lists said stands below, list by list.
    guard coverage.status == .partly, coverage.topic != .exposure else { return name }
    if coverage.topic == .personalFacts {
      let names = assessment.inspection.facts?.linesWithoutReading.count ?? 0
      return phrase(.withoutReadings, ["topic": .text(name), "n": .number(names)])
    }
    return phrase(
      .someAccounts,
      [
        "topic": .text(name), "n": .number(coverage.extent.checked),
        "all": .number(coverage.extent.accounts),
      ])
  }

  private func write(_ list: ConsultedList, to page: inout Page) {
    let summary = list.summary
    let name =
      summary.form == .embedded
      ? phrase(.listEmbedded) : SafeText(untrusted: summary.name).text
    let answer: CoveragePhrase =
      list.answered > 0 ? .listAnswered : list.notChecked > 0 ? .listSilent : .listNotAsked
    page.paragraph(
      phrase(
        answer,
        ["name": .text(name), "found": .number(list.found), "asked": .number(list.answered)]),
      lead: "  - ")
    for doubt in summary.doubts {
      page.paragraph(
        phrase(
          doubt == .partOfList ? .listPartial : .listDoubtful,
          ["reason": .text(doubt.text(in: context.language))]),
        lead: "    ")
    }
    if let failure = list.firstFailure {
      page.paragraph(
        phrase(
          .listFailed,
          [
            "n": .number(list.notChecked),
            "reason": .text(failure.text(in: context.language)),
          ]),
        lead: "    ")
    }
  }

  /// What stands behind a severity's count; nil if nothing of it was looked at.
  ///
  /// It names only what was looked at, or the count would say “none” of what nobody knows.
  func meaning(of severity: Severity) -> String? {
    let parts: [(phrase: CoveragePhrase, rule: Rule)] =
      switch severity {
      case .critical: [(.criticalMeans, .exposed)]
      case .high:
        [
          (.reused, .reused), (.guessable, .guessable), facts(.ofUserName, .aboutYou),
          (.visible, .passwordInVisibleField),
        ]
      case .medium:
        [
          (.short, .short), (.simple, .notComplex), (.similar, .nearReuse), (.pinLike, .pinLike),
          (.sharedByUsers, .sharedByUsers), (.refused, .refusedByGuidance),
        ]
      case .low:
        [
          facts(.userNameInside, .factInside), (.http, .http), (.longUnused, .longUnused),
          (.enteredTwice, .duplicateEntry),
        ]
      case .info: []
      }
    let checked = parts.filter { assessment.hasLookedFor($0.rule) }.map { phrase($0.phrase) }
    return checked.isEmpty ? nil : context.language.alternatives(checked)
  }

  /// Without facts of the user's, user names are all that could be found of them.
  private func facts(
    _ ofUserNames: CoveragePhrase, _ ofFacts: CoveragePhrase
  ) -> (phrase: CoveragePhrase, rule: Rule) {
    assessment.hasLookedFor(.personalName)
      ? (ofFacts, .personalName) : (ofUserNames, .userNameInside)
  }

  func phrase(
    _ phrase: CoveragePhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: context.language, values)
  }
}

extension ConsultedList {
  /// How many passwords the list answered about.
  fileprivate var answered: Int { found + absent }
}

extension Coverage.Topic {
  var name: NamePhrase {
    switch self {
    case .reuse: .reuse
    case .length: .length
    case .exposure: .exposure
    case .http: .http
    case .secondFactor: .secondFactor
    case .lastUse: .lastUse
    case .age: .age
    case .archived: .archived
    case .bin: .bin
    case .strength: .strength
    case .nearReuse: .nearReuse
    case .userNames: .userNames
    case .personalFacts: .personalFacts
    case .identities: .identities
    case .history: .history
    }
  }
}
