import Vaults

/// Where what was read differs from what was written: a record and a field, never what stands there.
struct Difference: Equatable, CustomStringConvertible {
  let record: Int
  let field: String

  var description: String { "record \(record): \(field)" }
}

extension Vault {
  /// Where this vault differs from the records that its export was made of.
  func differences(from records: [ModelRecord], of writer: ExportWriter) -> [Difference] {
    let logins = records.enumerated().compactMap { index, record -> (Int, ModelLogin)? in
      guard case .login(let login) = record else { return nil }
      return (index + 1, login)
    }
    var read: [UInt32: Credential] = [:]
    for credential in credentials { read[credential.position.record] = credential }
    var differences: [Difference] = []
    for (record, login) in logins {
      guard let credential = read.removeValue(forKey: UInt32(record)) else {
        differences.append(Difference(record: record, field: "is missing"))
        continue
      }
      differences += fields(of: credential, differingFrom: login, writer)
        .map { Difference(record: record, field: $0) }
    }
    return differences
      + read.keys.sorted().map { Difference(record: Int($0), field: "is no login") }
  }

  private func fields(
    of credential: Credential, differingFrom login: ModelLogin, _ writer: ExportWriter
  ) -> [String] {
    func moment(_ facet: Facet) -> Timestamp? { login.moments[facet].map(Timestamp.init(seconds:)) }
    let canRuleOut = writer.facets.contains(.secondFactor) && !writer.mayHideSecondFactor
    let knowledge: Knowledge =
      !login.secondFactor.isEmpty ? .yes : canRuleOut ? .no : .unknown
    let checks: [(String, Bool)] = [
      ("title", hasBytes(of: login.title, at: credential.title)),
      ("user name", hasBytes(of: login.username, at: credential.username)),
      ("e-mail", hasBytes(of: login.email, at: credential.email)),
      ("password", password(of: credential).hasBytes(of: login.password)),
      ("sites", urls(of: credential).map { Array($0.utf8) } == login.urls.map { Array($0.utf8) }),
      ("second factor", credential.secondFactor == knowledge),
      ("state", credential.state == login.state),
      ("reference", credential.refersToOtherPassword == login.refersToOtherPassword),
      ("creation", credential.created == moment(.created)),
      ("change", credential.modified == moment(.modified)),
      ("change of the password", credential.passwordChanged == moment(.passwordChanged)),
      ("last use", credential.lastUsed == moment(.lastUsed)),
    ]
    return checks.filter { !$0.1 }.map(\.0)
  }

  /// Whether a text has these bytes: texts that are equal to a reader may have others.
  private func hasBytes(of expected: String, at range: TextRange) -> Bool {
    text(range).utf8.elementsEqual(expected.utf8)
  }
}

extension Secret {
  fileprivate func hasBytes(of expected: String) -> Bool {
    withBytes { bytes in
      let expected = Array(expected.utf8)
      guard bytes.count == expected.count else { return false }
      return bytes.indices.allSatisfy { bytes[$0] == expected[$0] }
    }
  }
}
