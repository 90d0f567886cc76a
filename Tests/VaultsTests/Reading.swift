import Vaults

/// Reads bytes as an export.
func read(
  _ bytes: [UInt8], as format: ExportFormat.ID? = nil, in encoding: TextEncoding? = nil,
  now: Timestamp? = nil
) throws -> Vault {
  try ExportReader(format: format, encoding: encoding, now: now)
    .read(SecretStore(copying: bytes.span))
}

/// Reads text as an export.
func read(
  _ text: String, as format: ExportFormat.ID? = nil, now: Timestamp? = nil
) throws -> Vault {
  try read(Array(text.utf8), as: format, now: now)
}

extension Vault {
  /// The passwords, for comparing: they are made up.
  var passwords: [String] {
    credentials.map { credential in
      password(of: credential).withBytes { bytes in
        var copy: [UInt8] = []
        for index in bytes.indices { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
      }
    }
  }

  var titles: [String] { credentials.map { text($0.title) } }
  var usernames: [String] { credentials.map { text($0.username) } }
  var reasons: [SkippedRecord.Reason] { skipped.map(\.reason) }
}
