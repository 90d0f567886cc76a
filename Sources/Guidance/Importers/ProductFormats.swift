extension PolicyFormat {
  /// What directories, identity providers, databases and frameworks are set up with.
  static let products: [PolicyFormat] = []
}
