/// KG603, KG604: an export that others can read, or that lies where files spread from.
struct ExportFileCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let circumstances = inspection.circumstances
    var findings: [Finding] = []
    if circumstances.isReadableByOthers, let permissions = circumstances.permissions {
      findings.append(
        inspection.finding(.exportReadableByOthers, [], .permissions(permissions)))
    }
    if let place = circumstances.place {
      findings.append(inspection.finding(.exportInSpreadingFolder, [], .place(place)))
    }
    return findings
  }
}
