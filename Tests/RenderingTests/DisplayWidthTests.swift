import Testing

@testable import Rendering

@Suite struct DisplayWidthTests {
  @Test(
    "counts columns, not characters or bytes",
    arguments: [
      ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("Société", 7), ("Łódź", 4), ("中外製薬", 8), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("日本。", 6), ("👍", 2), ("👩‍🔬", 2), ("🇩🇪", 2), ("👍🏽", 2),
      ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("№", 1), ("–·…█", 4), ("ไทย", 3), ("ที่", 1), ("\u{200D}", 0), ("ﷺ", 1), ("𠮷", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("breaks long words where they may break, whole characters always")
  func wrapping() {
    #expect(Wrapping.lines("one two three", width: 7) == ["one two", "three"])
    #expect(Wrapping.lines("one two three", width: 7, hanging: 0) == ["one two", "three"])
    #expect(Wrapping.lines("alpha beta gamma", width: 12, hanging: 2) == ["alpha beta", "  gamma"])
    #expect(Wrapping.lines("non-small-cell", width: 8) == ["non-", "small-", "cell"])
    #expect(Wrapping.lines("中外製薬株式会社", width: 7) == ["中外製", "薬株式", "会社"])
    #expect(Wrapping.lines("👩‍🔬👩‍🔬", width: 2) == ["👩‍🔬", "👩‍🔬"])
    #expect(Wrapping.lines("", width: 7).isEmpty)
  }

  @Test("white space, controls and direction marks never reach the line")
  func cleaning() {
    #expect(TextCleaning.line(" a\r\n\tb\u{2028}c ") == "a b c")
    #expect(TextCleaning.line("\u{1B}[31mred\u{7}") == "\u{FFFD}[31mred\u{FFFD}")
    #expect(TextCleaning.line("a\u{202E}b\u{AD}c\u{FEFF}") == "abc")
    #expect(TextCleaning.line("keep\u{A0}together") == "keep\u{A0}together")
  }
}
