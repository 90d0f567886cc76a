extension KeyboardGraph {
  /// The keyboard of Japan (JIS X 6002): other signs over the digits and to the right of the letters.
  ///
  /// The key to the right of ^ gives ¥ or, where that is missing, a backslash; the other backslash is
  /// the one beside the right Shift key.
  static let japanese = KeyboardGraph(
    "jis", .slanted,
    [
      Row(from: 1, #"1! 2" 3# 4$ 5% 6& 7' 8( 9) 0 -= ^~ ¥|"#),
      Row(from: 1, "qQ wW eE rR tT yY uU iI oO pP @` [{"),
      Row(from: 1, "aA sS dD fF gG hH jJ kK lL ;+ :* ]}"),
      Row(from: 1, #"zZ xX cC vV bB nN mM ,< .> /? \_"#),
    ],
    startingKeys: 94, averageDegree: 432.0 / 94)
}
