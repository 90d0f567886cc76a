import Testing
import Vaults

/// One made-up export for each product and generation whose layout is a table of its own.
struct ExportSampleTests {
  @Test(
    "A product's export is known, and its logins are what stands in it", arguments: ExportSample.all
  )
  func logins(_ sample: ExportSample) throws {
    let vault = try read(sample.text)
    #expect(vault.format.name == sample.format)
    let logins = zip(vault.credentials, vault.passwords).map { credential, password in
      [
        vault.text(credential.title), vault.urls(of: credential).joined(separator: " "),
        vault.text(credential.username), password,
      ]
    }
    #expect(logins == sample.logins)
    #expect(vault.reasons == [])
  }

  @Test("What is no login is counted by its kind", arguments: ExportSample.all)
  func others(_ sample: ExportSample) throws {
    let vault = try read(sample.text)
    #expect(vault.otherItems == sample.others)
    #expect(vault.credentials.map(\.state) == sample.states ?? sample.logins.map { _ in .active })
  }

  @Test(
    "Second factors, dates and e-mail addresses are taken where there are columns for them",
    arguments: ExportSample.all)
  func details(_ sample: ExportSample) throws {
    let vault = try read(sample.text)
    if let factors = sample.factors {
      #expect(vault.credentials.map(\.secondFactor) == factors)
    }
    if let emails = sample.emails {
      #expect(vault.credentials.map { vault.text($0.email) } == emails)
    }
    let first = try #require(vault.credentials.first)
    let dates = [first.created, first.modified, first.passwordChanged, first.lastUsed]
    #expect(dates.map { $0?.seconds } == sample.dates ?? [nil, nil, nil, nil])
  }

  @Test("Naming the format reads the same", arguments: ExportSample.all)
  func named(_ sample: ExportSample) throws {
    let format = try #require(ExportFormat.ID(name: sample.format))
    #expect(try read(sample.text, as: format).passwords == sample.logins.map { $0[3] })
  }
}
