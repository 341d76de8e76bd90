import Commissioning

extension Cell {
  /// Nothing.
  public static let none = Cell(.none, shown: "")
  /// That there is no figure here: a dash.
  public static let dash = Cell(.none, shown: "—")
  /// That it was not assessed.
  public static let notAssessed = Cell(.none, shown: .notAssessed)

  /// Words; none where there are none.
  public static func text(_ text: String) -> Cell {
    Cell(text.isEmpty ? .none : .text(text), shown: RichText(text))
  }

  /// Words with their marks.
  public static func words(_ text: RichText) -> Cell {
    Cell(text.isEmpty ? .none : .text(text.plain), shown: text)
  }

  /// `yes` or `no`.
  public static func flag(_ flag: Bool) -> Cell { Cell(.flag(flag), shown: flag ? "yes" : "no") }

  /// A whole number without a separator, as ranks and places are written.
  public static func count(_ number: Int) -> Cell { Cell(.count(number), shown: "\(number)", places: 0) }

  /// A sum of money in whole pounds: `£1,844,918`.
  public static func money(_ money: Money, signed: Bool = false) -> Cell {
    Cell(
      .money(money), shown: RichText(NumberFormat.pounds(money, signed: signed)), places: 0, isSigned: signed)
  }

  /// Pounds that are no sum of money but a mean, a median or a model's figure, in whole pounds.
  public static func pounds(_ value: Double, signed: Bool = false, unit: MeasureUnit = .pounds) -> Cell {
    number(value, unit, shown: NumberFormat.pounds(value, signed: signed), places: 0, isSigned: signed)
  }

  /// Pounds and pence, as figures a head are written.
  public static func poundsAndPence(_ value: Double, unit: MeasureUnit = .poundsPerHead) -> Cell {
    number(value, unit, shown: NumberFormat.poundsAndPence(value), places: 2)
  }

  /// A fraction of 1 as a percentage.
  public static func share(_ share: Double, places: Int = 1, signed: Bool = false) -> Cell {
    number(
      share, .share, shown: NumberFormat.percent(share, places: places, signed: signed), places: places,
      isSigned: signed)
  }

  /// A number with so many decimals, its unit named by the column.
  public static func number(_ value: Double, places: Int = 1, unit: MeasureUnit = .number) -> Cell {
    number(value, unit, shown: NumberFormat.number(value, places: places), places: places)
  }

  /// Points out of 100.
  public static func points(_ value: Double, places: Int = 1) -> Cell { number(value, places: places, unit: .points) }

  /// A figure with its unit, the decimals as the unit asks.
  public static func measured(_ value: Double, _ unit: MeasureUnit) -> Cell {
    number(value, unit, shown: NumberFormat.measured(value, unit), places: NumberFormat.places(value, unit))
  }

  /// A figure whose unit the column names.
  public static func bare(_ value: Double, _ unit: MeasureUnit) -> Cell {
    number(value, unit, shown: NumberFormat.bare(value, unit), places: NumberFormat.places(value, unit))
  }

  /// A day: `31 October 2020`.
  public static func date(_ date: CalendarDate) -> Cell { Cell(.date(date), shown: RichText(date.words)) }

  /// A bundle, by id and by the name it goes under.
  public static func bundle(_ id: String, _ name: RichText) -> Cell { Cell(.bundle(id), shown: name) }

  /// A commissioner, by id and title.
  public static func commissioner(_ id: String, _ title: RichText) -> Cell { Cell(.commissioner(id), shown: title) }

  /// An option, by id and title.
  public static func option(_ id: String, _ title: RichText) -> Cell { Cell(.option(id), shown: title) }

  private static func number(
    _ value: Double, _ unit: MeasureUnit, shown: String, places: Int, isSigned: Bool = false
  ) -> Cell {
    Cell(
      value.isFinite ? .quantity(value, unit) : .none, shown: RichText(shown),
      places: value.isFinite ? places : nil, isSigned: isSigned)
  }
}
