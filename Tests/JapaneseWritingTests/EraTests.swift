import JapaneseWriting
import Testing

@Suite struct EraTests {
  @Test(
    "Eras begin on the days that the ordinances name",
    arguments: [
      (1868, 1, 24, nil), (1868, 1, 25, Era.meiji), (1912, 7, 29, .meiji), (1912, 7, 30, .taisho),
      (1926, 12, 24, .taisho), (1926, 12, 25, .showa), (1989, 1, 7, .showa), (1989, 1, 8, .heisei),
      (2019, 4, 30, .heisei), (2019, 5, 1, .reiwa), (2026, 1, 1, .reiwa),
    ] as [(Int, Int, Int, Era?)])
  func boundaries(_ year: Int, _ month: Int, _ day: Int, _ era: Era?) throws {
    #expect(Era.of(try #require(CalendarDay(year: year, month: month, day: day))) == era)
  }

  @Test("The Latin names of eras are spellings of their readings")
  func romanNames() throws {
    for era in Era.all {
      let spellings = try #require(Reading(era.reading)).spellings().map(\.text)
      #expect(Set(era.romanNames).isSubset(of: spellings))
    }
  }

  @Test("A year of an era is a Gregorian year, and the other way round")
  func years() {
    #expect(Era.showa.gregorianYear(55) == 1980)
    #expect(Era.heisei.gregorianYear(1) == 1989)
    #expect(Era.reiwa.gregorianYear(6) == 2024)
    #expect(Era.showa.year(ofGregorian: 1980) == 55)
    #expect(Era.showa.year(ofGregorian: 1989) == 64)
    #expect(Era.heisei.year(ofGregorian: 1989) == 1)
    #expect(Era.heisei.year(ofGregorian: 1988) == nil)
  }

  @Test("Years behind the end of an era are none of its years")
  func ends() {
    #expect(Era.showa.gregorianYear(64) == 1989)
    #expect(Era.showa.gregorianYear(65) == nil)
    #expect(Era.heisei.gregorianYear(31) == 2019)
    #expect(Era.heisei.gregorianYear(32) == nil)
    #expect(Era.reiwa.gregorianYear(0) == nil)
    #expect(Era.reiwa.gregorianYear(.max) == nil)
  }

  @Test("A day has to lie within the era it is written in")
  func days() {
    #expect(Era.showa.day(year: 55, month: 3, day: 5) == CalendarDay(year: 1980, month: 3, day: 5))
    #expect(Era.showa.day(year: 64, month: 1, day: 7) != nil)
    #expect(Era.showa.day(year: 64, month: 1, day: 8) == nil)
    #expect(Era.heisei.day(year: 1, month: 1, day: 7) == nil)
  }

  @Test("Days that no calendar has are none")
  func calendar() {
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 13, day: 1) == nil)
    #expect(CalendarDay(year: .max, month: 1, day: 1) == nil)
  }

  @Test("January to March belong to the fiscal year before")
  func fiscalYear() {
    #expect(CalendarDay(year: 1980, month: 3, day: 31)?.fiscalYear == 1979)
    #expect(CalendarDay(year: 1980, month: 4, day: 1)?.fiscalYear == 1980)
  }

  @Test("The names of eras have the spellings that people type")
  func names() throws {
    let spellings = try Era.all.map { era in
      Set(try #require(Reading(era.reading)).spellings().map(\.text))
    }
    #expect(spellings[0].contains("reiwa"))
    #expect(spellings[1].contains("heisei"))
    #expect(spellings[2].isSuperset(of: ["showa", "shouwa", "syowa", "syouwa"]))
    #expect(spellings[3].isSuperset(of: ["taisho", "taishou", "taisyo"]))
  }
}
