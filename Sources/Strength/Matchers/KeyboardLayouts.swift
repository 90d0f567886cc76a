extension KeyboardGraph {
  /// The keyboards of the reference.
  static let common: [KeyboardGraph] = [qwerty, dvorak, keypad, macKeypad]

  // 94 characters lie on the 47 keys; the 432 neighbours that these have, divided by 94, are what the
  // reference reckons with for both layouts.
  private static let letterKeys = (count: 94.0, degree: 432.0 / 94)
  // 15 keys and 76 neighbours, for both keypads.
  private static let padKeys = (count: 15.0, degree: 76.0 / 15)

  static let qwerty = KeyboardGraph(
    "qwerty", .slanted,
    [
      Row(from: 0, "`~ 1! 2@ 3# 4$ 5% 6^ 7& 8* 9( 0) -_ =+"),
      Row(from: 1, #"qQ wW eE rR tT yY uU iI oO pP [{ ]} \|"#),
      Row(from: 1, #"aA sS dD fF gG hH jJ kK lL ;: '""#),
      Row(from: 1, "zZ xX cC vV bB nN mM ,< .> /?"),
    ],
    startingKeys: letterKeys.count, averageDegree: letterKeys.degree)

  static let dvorak = KeyboardGraph(
    "dvorak", .slanted,
    [
      Row(from: 0, "`~ 1! 2@ 3# 4$ 5% 6^ 7& 8* 9( 0) [{ ]}"),
      Row(from: 1, #"'" ,< .> pP yY fF gG cC rR lL /? =+ \|"#),
      Row(from: 1, "aA oO eE uU iI dD hH tT nN sS -_"),
      Row(from: 1, ";: qQ jJ kK xX bB mM wW vV zZ"),
    ],
    startingKeys: letterKeys.count, averageDegree: letterKeys.degree)

  static let keypad = KeyboardGraph(
    "keypad", .aligned,
    [
      Row(from: 1, "/ * -"),
      Row(from: 0, "7 8 9 +"),
      Row(from: 0, "4 5 6"),
      Row(from: 0, "1 2 3"),
      Row(from: 1, "0 ."),
    ],
    startingKeys: padKeys.count, averageDegree: padKeys.degree)

  static let macKeypad = KeyboardGraph(
    "mac_keypad", .aligned,
    [
      Row(from: 1, "= / *"),
      Row(from: 0, "7 8 9 -"),
      Row(from: 0, "4 5 6 +"),
      Row(from: 0, "1 2 3"),
      Row(from: 1, "0 ."),
    ],
    startingKeys: padKeys.count, averageDegree: padKeys.degree)
}
