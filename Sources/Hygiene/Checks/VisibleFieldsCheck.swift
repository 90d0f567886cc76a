/// KG605: a password in a title, an address or a user name.
struct VisibleFieldsCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    inspection.visible.credentialsByFields().map { fields, credentials in
      inspection.finding(.passwordInVisibleField, credentials, .fields(fields))
    }
  }
}
