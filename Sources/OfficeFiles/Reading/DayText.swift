/// Days of a spreadsheet as ISO 8601 text.
enum DayText {
  /// A number of days as `2019-04-01`, with ` 09:30:00` where there is a part of a day; nil outside 1900 to 9999.
  ///
  /// Spreadsheets count from 1899-12-30 and hold that 1900 was a leap year: numbers below 60 lie a day later, and 60 is no
  /// day at all. Files from old Macintosh programs count from 1904-01-01.
  static func iso(_ serial: Double, from1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = ((serial - serial.rounded(.down)) * 86_400).rounded()
    var day = Int(serial.rounded(.down)) + (seconds >= 86_400 ? 1 : 0)
    let rest = Int(seconds) % 86_400
    if from1904 {
      day += 1_462
    } else if day == 60 {
      return nil
    } else if day < 60 {
      day += 1
    }
    let text = civil(day - 25_569)
    guard rest > 0 else { return text }
    return text + " " + [rest / 3_600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// Days since 1970-01-01 as a date of the Gregorian calendar.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
    return "\(year)-\(two(number))-\(two(day))"
  }
}
