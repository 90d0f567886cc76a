import JapaneseWriting
import Testing

@testable import Hygiene

@Suite("Days and numbers are found in every form in which people put them into passwords")
struct DateAndNumberFormTests {
  private static let dayForms: [(String, FactForm)] = [
    ("19800305", .fullDate), ("198035", .fullDate), ("800305", .fullDate), ("8035", .fullDate),
    ("0305", .monthDay), ("0503", .monthDay), ("03051980", .fullDate), ("05031980", .fullDate),
    ("030580", .fullDate), ("050380", .fullDate), ("1980", .year), ("198003", .yearMonth),
    ("8003", .yearMonth), ("031980", .yearMonth), ("1980-03-05", .fullDate),
    ("1980/3/5", .fullDate), ("80/3/5", .fullDate), ("80.03.05", .fullDate),
    ("1980_03_05", .fullDate), ("1980 3 5", .fullDate), ("03-05", .monthDay),
    ("s55", .era), ("S55", .era), ("s550305", .era), ("S55.3.5", .era), ("550305", .era),
    ("showa55", .era), ("syouwa55", .era), ("shouwa55", .era), ("昭和55", .era),
    ("昭和５５年", .era), ("昭和55年3月5日", .era), ("1980年3月5日", .fullDate), ("1979", .fiscalYear),
    ("S54", .fiscalYear), ("昭和54", .fiscalYear), ("50300891", .reversed), ("5030", .reversed),
  ]

  @Test("Days", arguments: dayForms)
  func days(_ text: String, _ form: FactForm) throws {
    let judge = try Family.judge(knowing: "birthday: 1980-03-05")
    #expect(judge.kinds(in: text) == [.birthday])
    #expect(judge.forms(in: text) == [form])
    #expect(judge.degree(of: "x" + text) != nil || text.utf8.count < 4)
  }

  private static let besideRows: [(String, Set<FactKind>)] = [
    ("taro0305", [.givenName, .birthday]), ("0305taro", [.givenName, .birthday]),
    ("taro1980", [.givenName, .birthday]), ("t0305", [.givenName, .birthday]),
    ("0305t", [.givenName, .birthday]), ("taro305", [.givenName, .birthday]),
    ("taro35", [.givenName, .birthday]), ("taro3.5", [.givenName, .birthday]),
    ("taro503", [.givenName, .birthday]), ("Taro-S55", [.givenName, .birthday]),
    ("sakura0401", [.childName, .familyBirthday]), ("hanako8211", [.partnerName, .familyBirthday]),
    ("taro1122hanako", [.givenName, .date, .partnerName]),
    ("mugi5078", [.petName, .phone]),
  ]

  @Test("Days and numbers beside names", arguments: besideRows)
  func besideNames(_ password: String, _ kinds: Set<FactKind>) throws {
    #expect(try Family.judge().kinds(in: password) == kinds)
  }

  @Test("Three figures and fewer say nothing by themselves", arguments: ["305", "35", "55", "503"])
  func shortDays(_ text: String) throws {
    let judge = try Family.judge(knowing: "birthday: 1980-03-05")
    #expect(judge.kinds(in: text + "xKqWzRtLpM") == [])
    #expect(judge.kinds(in: "Gx" + text + "qWzRtLpM") == [])
  }

  @Test("Four figures count if they are a known day and stand by themselves")
  func fourFigures() throws {
    let judge = try Family.judge(knowing: "birthday: 1980-03-05")
    #expect(judge.degree(of: "qWzRtLpM0305") == .sign)
    #expect(judge.degree(of: "qWzRtLpM0306") == nil)
    #expect(judge.degree(of: "qWzRtLpM10305") == nil)
    #expect(judge.degree(of: "qWzRtLpM03051") == nil)
  }

  @Test(
    "What looks like a day or a year counts beside a name, whatever day it is",
    arguments: [
      ("taro0612", FactForm.monthDay), ("0612taro", .monthDay), ("taro_0229", .monthDay),
      ("taro2024", .year), ("Sakura-1999!", .year), ("taro840612", .fullDate),
      ("taro198406", .yearMonth), ("taro19840612", .fullDate), ("taro12061984", .fullDate),
    ])
  func possibleDates(_ password: String, _ form: FactForm) throws {
    let judge = try Family.judge()
    #expect(judge.kinds(in: password).contains(.possibleDate), "\(password)")
    #expect(judge.forms(in: password).contains(form), "\(password)")
    #expect(judge.judge(password).tells(.personalDate))
  }

  @Test(
    "Other figures beside a name are no day, nor are days beside nothing",
    arguments: [
      "taro0631", "taro1331", "taro99", "taro3456", "taro123456", "taro06123", "taro#-0612",
      "0612kXqWzRtLpM", "hanshin0612", "taro1834067",
    ])
  func noPossibleDates(_ password: String) throws {
    #expect(try !Family.judge().kinds(in: password).contains(.possibleDate), "\(password)")
  }

  @Test("Two figures of a year count beside a name", arguments: ["taro80", "taro55", "80taro"])
  func shortYears(_ password: String) throws {
    let judge = try Family.judge(knowing: "given: たろう", "birthday: 1980-03-05")
    #expect(judge.kinds(in: password) == [.givenName, .birthday])
  }

  @Test("More figures than two are no year", arguments: ["taro801", "taro5512"])
  func longerYears(_ password: String) throws {
    let judge = try Family.judge(knowing: "given: たろう", "birthday: 1980-03-05")
    #expect(judge.kinds(in: password) == [.givenName])
  }

  private static let eraRows: [(String, [String], [String])] = [
    ("1912-07-29", ["m45", "meiji45"], ["t1", "taisho1"]),
    ("1912-07-30", ["taisho1", "大正元年"], ["m45", "meiji45"]),
    ("1926-12-24", ["t15", "taishou15"], ["showa1"]),
    ("1926-12-25", ["showa1", "昭和元年", "s01"], ["t15"]),
    ("1989-01-07", ["s64", "showa64"], ["heisei1", "h01"]),
    ("1989-01-08", ["heisei1", "h01", "平成元年", "h010108"], ["s64", "showa64"]),
    ("2019-04-30", ["h31", "heisei31", "h31.4.30"], ["reiwa1", "r01"]),
    ("2019-05-01", ["reiwa1", "r01", "令和元年", "r1.5.1"], ["h31", "heisei31"]),
  ]

  @Test("A day has the year of the era that it lies in", arguments: eraRows)
  func eras(_ day: String, _ its: [String], _ others: [String]) throws {
    let judge = try Family.judge(knowing: "birthday: \(day)")
    for text in its { #expect(judge.kinds(in: text) == [.birthday], "\(text)") }
    for text in others { #expect(judge.forms(in: text).contains(.era) == false, "\(text)") }
  }

  @Test(
    "Days are read as people write them",
    arguments: [
      "1980-03-05", "1980/3/5", "1980.03.05", "1980年3月5日", "昭和55年3月5日", "S55.3.5", "s55-3-5",
    ])
  func writtenDays(_ text: String) throws {
    #expect(FactDate(text)?.day == CalendarDay(year: 1980, month: 3, day: 5))
  }

  @Test("The first year of an era may be called that")
  func firstYear() {
    #expect(FactDate("平成元年1月8日")?.day == CalendarDay(year: 1989, month: 1, day: 8))
  }

  @Test(
    "What is no day is none",
    arguments: [
      "1980-13-05", "1980-02-30", "80-03-05", "昭和64年1月8日", "yesterday", "1980-03", "19800305",
      "X55.3.5", "1980-03-05 taro",
    ])
  func noDays(_ text: String) {
    #expect(FactDate(text) == nil)
  }

  private static let numberRows: [(String, String, Set<FactKind>, FactForm)] = [
    ("phones: [090-1234-5678]", "09012345678", [.phone], .wholeNumber),
    ("phones: [090-1234-5678]", "9012345678", [.phone], .wholeNumber),
    ("phones: [090-1234-5678]", "819012345678", [.phone], .wholeNumber),
    ("phones: [090-1234-5678]", "090-1234-5678", [.phone], .wholeNumber),
    ("phones: [090-1934-5078]", "19345078", [.phone], .partOfNumber),
    ("phones: [090-1934-5078]", "x1934", [.phone], .partOfNumber),
    ("phones: [090-1934-5078]", "x5078", [.phone], .partOfNumber),
    ("phones: [090-1934-5078]", "x8705", [.phone], .reversed),
    ("phones: [\"+81 90-1934-5078\"]", "09019345078", [.phone], .wholeNumber),
    ("phones: [03-9876-1432]", "98761432", [.phone], .partOfNumber),
    ("phones: [03-9876-1432]", "9876-1432", [.phone], .partOfNumber),
    ("phones: [0466-87-1432]", "871432", [.phone], .partOfNumber),
    ("postal-codes: [183-4067]", "1834067", [.postalCode], .wholeNumber),
    ("postal-codes: [183-4067]", "183-4067", [.postalCode], .wholeNumber),
    ("postal-codes: [183-4067]", "x4067", [.postalCode], .partOfNumber),
    ("addresses: [千代田区丸の内7-2-9]", "7-2-9xyz", [.address], .wholeNumber),
    ("addresses: [丸の内17丁目2番9号]", "1729", [.address], .wholeNumber),
    ("addresses: [丸の内7-2-9 / まるのうち]", "marunouchi1", [.address], .typed),
    ("addresses: [\"Sunny Heights 1203\"]", "x1203", [.address], .partOfNumber),
    ("addresses: [\"Sunny Heights 1203\"]", "sunnyheights", [.address], .asGiven),
    ("cars: [品川 300 さ 82-64]", "x8264", [.car], .wholeNumber),
    ("cars: [品川 300 さ 82-64]", "x82-64", [.car], .wholeNumber),
    ("numbers: [\"0017345\"]", "x0017345", [.number], .wholeNumber),
    ("numbers: [\"0017345\"]", "x17345", [.number], .wholeNumber),
    ("numbers: [AB-1934]", "AB-1934", [.number], .wholeNumber),
  ]

  @Test("Numbers and the parts of them that people use", arguments: numberRows)
  func numbers(_ fact: String, _ password: String, _ kinds: Set<FactKind>, _ form: FactForm) throws
  {
    let judge = try Family.judge(knowing: fact)
    #expect(judge.kinds(in: password) == kinds)
    #expect(judge.forms(in: password).contains(form))
  }

  @Test("The first half of a postal code counts beside a name")
  func postalCode() throws {
    let judge = try Family.judge(knowing: "given: たろう", "postal-codes: [183-4067]")
    #expect(judge.kinds(in: "taro183") == [.givenName, .postalCode])
    #expect(judge.kinds(in: "183") == [])
  }

  @Test("A car called 12-34 does not make everybody's 1234 a fact", arguments: ["1234", "1111"])
  func ordinaryNumbers(_ digits: String) throws {
    let judge = try Family.judge(knowing: "cars: [品川 300 さ \(digits)]", "given: たろう")
    #expect(judge.kinds(in: "Zq\(digits)kWpX") == [])
    #expect(judge.kinds(in: "taro\(digits)") == [.givenName, .car])
  }
}
