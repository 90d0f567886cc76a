extension PolicyFormat {
  /// What Linux systems are set up with.
  static let linux: [PolicyFormat] = [.pwquality, .passwdqc, .pam]

  /// What web sites say of themselves, or others of them.
  static let sites: [PolicyFormat] = [.passwordRules, .applePasswordRules]
}
