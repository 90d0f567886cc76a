extension ExportFormat {
  /// All formats that can be read, in the order in which they are listed.
  public static let all: [ExportFormat] = browsers + passwordManagers + [.generic]

  private static let browsers: [ExportFormat] = [
    .chromium, .chromiumDatabase, .firefox, .firefoxAddOn, .passwordExporter, .apple,
  ]

  private static let passwordManagers: [ExportFormat] = [
    .onePassword8, .onePassword7Windows, .onePassword7Mac, .onePassword4, .aliasVault, .avast,
    .avira, .bitwarden, .blur, .buttercup, .codebook, .dashlane, .dashlaneLegacy, .dropbox,
    .encryptr, .enpass, .kaspersky, .keePass1, .keePassXC, .keeper, .lastPass, .logMeOnce,
    .meldium, .mSecure6, .mSecure3, .myki, .netwrix, .nextcloudPasswords, .nordPass, .norton,
    .padloc, .passbolt, .passky, .passman, .passpack, .gorilla, .passwordSafe, .passwordstate,
    .proton, .psono, .rememBear, .roboForm, .safeInCloud, .saferPass, .secureSafe, .strongbox,
    .synologyC2, .teamPass, .trueKey, .universalPasswordManager, .zohoVault, .zohoVaultShort,
  ]
}
