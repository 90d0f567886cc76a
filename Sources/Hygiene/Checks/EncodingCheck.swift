internal import Vaults

/// KG606: an export whose encoding had to be guessed.
struct EncodingCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    guard let encoding = inspection.vault.guessedEncoding else { return [] }
    return [inspection.finding(.encodingGuessed, [], .encoding(encoding))]
  }
}
