extension PolicyFormat {
  /// What directories, identity providers, databases and frameworks are set up with.
  static let products: [PolicyFormat] = [
    .loginDefs, .securityTemplate, .netAccounts, .activeDirectory, .entra, .awsIAM, .cognito,
    .keycloak, .okta, .auth0, .azureB2C, .googleWorkspace, .freeIPA, .mysql, .postgresql, .django,
  ]
}

extension PolicyFile {
  /// The most policies of one file.
  static let mostPolicies = 10_000

  /// The policies of several objects of the file.
  ///
  /// - Throws: ``PolicyError`` if there are more than anybody can have.
  func policies<Object>(
    of objects: [Object], _ read: (Object) -> Policy
  ) throws(PolicyError) -> [Policy] {
    guard objects.count <= Self.mostPolicies else {
      throw PolicyError(file: name, .tooManyValues(limit: Self.mostPolicies))
    }
    return objects.map(read)
  }
}

extension Policy {
  /// The policy of several files of one format, each laid over those before it.
  static func layered(
    _ files: [PolicyFile], by read: (PolicyFile) throws(PolicyError) -> Policy
  ) throws(PolicyError) -> [Policy] {
    var layers: [Policy] = []
    for file in files { layers.append(try read(file)) }
    return Policy(layers: layers).map { [$0] } ?? []
  }
}
