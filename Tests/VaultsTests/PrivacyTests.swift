import Testing
import Vaults

/// Nothing that describes or reflects a vault shows a secret.
struct PrivacyTests {
  private static let canary = "c4nary-made-up"
  private static let text =
    "name,url,username,password\ntitle,https://a.example,ann,\(canary)\n"

  private func shown(_ value: some Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return [String(describing: value), String(reflecting: value), "\(value)", dumped]
  }

  @Test("Vault, credential, secret and store show no secret and not its length")
  func descriptions() throws {
    let store = try SecretStore(copying: Array(Self.text.utf8).span)
    let vault = try ExportReader().read(store)
    let credential = vault.credentials[0]
    let secret = vault.password(of: credential)
    let length = String(Self.canary.utf8.count)
    for text in shown(vault) + shown(credential) + shown(secret) + shown(credential.password)
      + shown(store) + shown([credential]) + shown(Optional(secret))
    {
      #expect(!text.contains("c4na"))
      #expect(!text.contains(length))
      #expect(!text.contains("packed"))
    }
  }

  @Test("A credential takes at most 80 bytes")
  func size() {
    #expect(MemoryLayout<Credential>.stride <= 80)
  }

  @Test("An error about a headerless file repeats none of its cells")
  func headerless() {
    let error = #expect(throws: ExportError.self) {
      try read("site,ann@a.example,\(Self.canary)\nsite2,bob,\(Self.canary)2\n")
    }
    for text in shown(error as Any) { #expect(!text.contains("c4na") && !text.contains("ann@")) }
  }

  @Test("Bare passwords make a vault; one that is too long is a skipped record")
  func barePasswords() throws {
    let long = (1 << 24)
    let bytes = [UInt8](repeating: 0x61, count: long + 7)
    let vault = Vault(passwords: [0..<7, 7..<(7 + long)], in: try SecretStore(copying: bytes.span))
    #expect(vault.format == .passwords)
    #expect(vault.passwords == ["aaaaaaa"])
    #expect(vault.reasons == [.fieldTooLong])
    #expect(vault.recordCount == 2)
  }
}
