internal import Vaults

/// KG602: records that could not be read.
struct UnreadableRecordsCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let skipped = inspection.vault.skipped
    return skipped.isEmpty
      ? [] : [inspection.finding(.unreadableRecord, [], .records(skipped))]
  }
}
