import TestSupport
import Vaults

/// Where the values of one layout come from.
private struct Sources {
  let texts: TextSource
  let sites: TextSource
  let notes: TextSource

  init(_ limits: Limits) {
    texts = TextSource(without: limits.anywhere + limits.outsideNotes)
    sites = TextSource(without: limits.anywhere + limits.outsideNotes + limits.inSites)
    notes = TextSource(without: limits.anywhere + limits.inNotes)
  }
}

extension ExportWriter {
  /// Draws `count` records that this layout can hold.
  func draw(_ count: Int, using random: inout RandomSource) -> [ModelRecord] {
    let sources = Sources(limits)
    var records: [ModelRecord] = []
    for index in 0..<count {
      let login = draw(index, sources, using: &random)
      if index > 0, index < count - 1, random.happens(onceIn: 30) {
        records.append(.broken(broken(login, using: &random)))
      } else if index > 0, !kinds.isEmpty, random.happens(onceIn: 8) {
        records.append(.item(random.choose(kinds), login))
      } else {
        records.append(.login(login))
      }
    }
    return records
  }

  private func draw(
    _ index: Int, _ sources: Sources, using random: inout RandomSource
  ) -> ModelLogin {
    while true {
      var login = candidate(index, sources, using: &random)
      limits.adjust(&login)
      if !limits.refuses(login) { return login }
    }
  }

  private func candidate(
    _ index: Int, _ sources: Sources, using random: inout RandomSource
  ) -> ModelLogin {
    let texts = sources.texts
    var login = ModelLogin(index: index)
    login.password = texts.word(using: &random)
    if facets.contains(.title) { login.title = texts.text(using: &random) }
    if facets.contains(.username) { login.username = texts.text(using: &random) }
    if facets.contains(.email) { login.email = texts.text(using: &random) }
    login.notes = sources.notes.text(using: &random)
    login.folder = (0..<random.below(3)).map { _ in texts.word(using: &random) }
    login.urls = addresses(sources.sites, using: &random)
    if facets.contains(.secondFactor), random.happens(onceIn: 3) {
      login.secondFactor = random.choose(Self.secondFactors)
    }
    for facet in Facet.moments where facets.contains(facet) && !random.happens(onceIn: 5) {
      // 1990 to 2100: what is outside is left out with a remark.
      login.moments[facet] = 631_152_000 + UInt32(random.below(3_471_292_800))
    }
    if facets.contains(.archived), random.happens(onceIn: 4) { login.state = .archived }
    if facets.contains(.trashed), random.happens(onceIn: 4) { login.state = .trashed }
    if facets.contains(.reference), random.happens(onceIn: 6) {
      login.refersToOtherPassword = true
      login.password = ""
    } else if index % 40 == 7 {
      lengthen(&login, by: texts.longText(using: &random))
    } else if limits.emptyPasswords, facets.contains(.username), random.happens(onceIn: 20) {
      // With nothing in it but a title the record would be no login.
      login.password = ""
      login.username = texts.word(using: &random)
      if login.urls.isEmpty, facets.contains(.url) {
        login.urls = [sources.sites.address(using: &random)]
      }
    }
    return login
  }

  private func addresses(
    _ sites: TextSource, using random: inout RandomSource
  ) -> [String] {
    guard facets.contains(.url), !random.happens(onceIn: 8) else { return [] }
    if facets.contains(.severalURLs) {
      return (0...random.below(3)).map { _ in sites.address(using: &random) }
    }
    let isAddress = limits.plainAddresses || random.happens(onceIn: 2)
    return [isAddress ? sites.address(using: &random) : sites.word(using: &random)]
  }

  private func lengthen(_ login: inout ModelLogin, by text: String) {
    switch login.index / 40 % 4 {
    case 0: login.password += text
    case 1: if facets.contains(.title) { login.title += text }
    case 2: if facets.contains(.username) { login.username += text }
    // More lines than a record has without being suspected of having swallowed others.
    default:
      guard !limits.anywhere.contains("\n") else { return login.notes += text }
      login.notes += String(repeating: "a line of a note\n", count: 300)
    }
  }

  private func broken(_ login: ModelLogin, using random: inout RandomSource) -> ModelLogin {
    var login = login
    login.refersToOtherPassword = false
    login.password += "\0" + "made-up"
    if facets.contains(.username), random.happens(onceIn: 2) { login.username += "\0" }
    return login
  }

  private static let secondFactors = [
    "otpauth://totp/Shop:ann?secret=MADEUPMADEUPMADE&issuer=Shop", "MADE UPMA DEUP MADE",
    "steam://MADEUP", "made-up",
  ]
}
