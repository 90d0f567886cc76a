internal import Guidance
internal import Vaults

/// KG704: what a service would refuse that does what the chosen guidance demands of services.
///
/// How long a password has to be is KG202's matter, and whether it is in a list KG301's.
struct GuidanceCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    inspection.guidance.compactMap(EnforcedGuidance.init).flatMap { findings(of: $0, inspection) }
  }

  private func findings(of guidance: EnforcedGuidance, _ inspection: Inspection) -> [Finding] {
    var broken: [Parameter: [CredentialID]] = [:]
    inspection.vault.withBytes { bytes in
      for (id, group) in zip(inspection.groups.audited, inspection.groups.groupOfAudited) {
        let credential = inspection.vault.credentials[id.index]
        let refusals = guidance.refusals(
          of: bytes.extracting(inspection.groups.passwords[Int(group)].bytes),
          user: bytes.extracting(credential.username.bytes))
        for parameter in refusals { broken[parameter, default: []].append(id) }
      }
    }
    return Parameter.allCases.compactMap { parameter in
      broken[parameter].map { subjects in
        Finding(
          .refusedByGuidance, subjects, .guidance(guidance.profile.id, parameter),
          references: [guidance.clause(for: parameter)].compactMap(\.self))
      }
    }
  }
}
