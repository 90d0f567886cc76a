import TestSupport
import Testing
import Vaults

/// Made-up vaults are written as the products write theirs, with values that hurt, and read back.
///
/// What differs is told by record and field, never by its text.
struct RoundTripTests {
  private static let recordCount = 200
  private static let resavedCount = 40

  @Test("What a product writes is what is read", arguments: ExportWriter.readable)
  func roundTrip(_ writer: ExportWriter) throws {
    var random = RandomSource(seed: writer.seed)
    let records = writer.draw(Self.recordCount, using: &random)
    try expect(records, in: writer.write(records), of: writer)
  }

  @Test("What a spreadsheet makes of an export is read the same", arguments: ExportWriter.tables)
  func resaved(_ writer: ExportWriter) throws {
    for (number, resaving) in Resaving.some.enumerated() {
      var random = RandomSource(seed: writer.seed &+ UInt64(number) &+ 1)
      let records = writer.draw(Self.resavedCount, using: &random)
      guard let bytes = resaving.write(records, of: writer) else { continue }
      try expect(records, in: bytes, of: writer, "\(resaving)")
    }
  }

  @Test("A table is read with any delimiter, any row end and in every form of Unicode")
  func dialects() throws {
    let writer = try #require(ExportWriter.all.first { $0.id == "chromium" })
    for (number, resaving) in Resaving.all.enumerated() {
      var random = RandomSource(seed: UInt64(number))
      let records = writer.draw(60, using: &random)
      let bytes = try #require(resaving.write(records, of: writer))
      try expect(records, in: bytes, of: writer, "\(resaving)")
    }
  }

  @Test("Every format has a writer here", arguments: ExportFormat.all.map(\.id))
  func everyFormat(_ format: ExportFormat.ID) {
    #expect(ExportWriter.all.contains { $0.id == format.name })
  }

  @Test("Every writer is told from the others by its name and generation")
  func names() {
    let names = ExportWriter.all.map(\.testDescription)
    #expect(Set(names).count == names.count)
  }

  /// Expects that the export's records come back, each once: as the logins they are, counted by
  /// kind, or skipped with the reason.
  private func expect(
    _ records: [ModelRecord], in bytes: [UInt8], of writer: ExportWriter,
    _ circumstance: String = ""
  ) throws {
    let format = ExportFormat.ID(name: writer.id)
    let comment = Comment(rawValue: circumstance)
    let vault = try read(bytes, as: writer.mustBeNamed ? format : nil)
    #expect(vault.format == format, comment)
    #expect(vault.capabilities == writer.capabilities, comment)
    #expect(vault.differences(from: records, of: writer) == [], comment)
    #expect(vault.recordCount == records.count, comment)
    var kinds: [ItemKind: Int] = [:]
    var broken: [UInt32] = []
    for (index, record) in records.enumerated() {
      switch record {
      case .login: continue
      case .item(let kind, _): kinds[kind, default: 0] += 1
      case .broken: broken.append(UInt32(index + 1))
      }
    }
    #expect(vault.otherItems == kinds, comment)
    let people = writer.beside.contains(.identities) ? kinds[.identity] ?? 0 : 0
    #expect(vault.identities.recordCount == people, comment)
    #expect(vault.history.unreadable == [], comment)
    if writer.beside.contains(.passwordHistory) {
      #expect(vault.credentials.allSatisfy { !vault.pastPasswords(of: $0).isEmpty }, comment)
    }
    #expect(vault.skipped.map(\.position.record) == broken, comment)
    #expect(vault.reasons.allSatisfy { $0 == .nulByte }, comment)
  }
}
