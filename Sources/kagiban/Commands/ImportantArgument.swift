internal import Hygiene

/// The values of `--important`: sites that the user calls important, `SITE` or `SITE=CLASS`.
struct ImportantArgument {
  /// The marks.
  let sites: MarkedSites

  /// Takes the values apart.
  ///
  /// - Throws: ``ImportantArgumentError`` if one has no site, or a class that there is not.
  init(_ values: [String]) throws(ImportantArgumentError) {
    var sites = MarkedSites()
    for value in values {
      // Neither a host nor a domain has a sign of equality in it.
      let equals = value.lastIndex(of: "=")
      let site = String(value[..<(equals ?? value.endIndex)])
      guard !site.isEmpty else { throw ImportantArgumentError() }
      var kind = SiteClass.important
      if let equals {
        guard let named = SiteClass(rawValue: String(value[value.index(after: equals)...])) else {
          throw ImportantArgumentError()
        }
        kind = named
      }
      sites.mark(site, as: kind)
    }
    self.sites = sites
  }

  /// Says on standard error if no login is at some of the sites: they may be mistyped.
  ///
  /// The sites are not repeated: what was typed in the wrong place may be a password.
  static func warn(of assessment: Assessment) {
    let count = assessment.marksWithoutLogin
    guard count > 0 else { return }
    Console.warn(
      CommandPhrase.importantWithoutLogin.text(in: Console.language, ["n": .number(count)]))
  }
}

/// A value of `--important` that is not understood; it is not repeated.
struct ImportantArgumentError: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.unknownSiteClass.text(
      in: language,
      ["classes": .text(SiteClass.allCases.map(\.rawValue).joined(separator: ", "))])
  }
}
