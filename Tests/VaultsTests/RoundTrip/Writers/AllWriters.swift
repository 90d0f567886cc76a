import Vaults

extension ExportWriter {
  /// A writer for every generation of every layout that is known well enough to be written.
  static let all =
    browsers + apple + onePassword + bitwardenAndLastPass + dashlane + keePassFamily
    + passwordSafe + kaspersky + proton + teams + selfHosted + consumerAToM + consumerNToZ
    + roboFormAndZoho + headerless + generic

  /// Those of them whose format is read.
  static let readable = all.filter { ExportFormat.ID(name: $0.id) != nil }

  /// Those whose tables a spreadsheet can open and save.
  static let tables = readable.filter { Resaving.some[0].write([], of: $0) != nil }

  /// A number that is the writer's own (FNV-1a of its name).
  var seed: UInt64 {
    testDescription.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}

extension Cell {
  /// A note that is not empty, so that a record of nothing else is a note.
  static let note = Cell { "note " + $0.notes }
  /// A name that is not empty.
  static let name = Cell { "name \($0.index)" }
}
