/// Colors as `RRGGBB`: readable in print and without color vision.
enum Palette {
  static let text: UInt32 = 0x1F2937
  static let grey: UInt32 = 0x6B7280
  static let heading: UInt32 = 0x0B4F8A
  static let green: UInt32 = 0x0F766E
  static let alert: UInt32 = 0x9A3412
  static let link: UInt32 = 0x1D4ED8
  static let estimated: UInt32 = 0x0B5CAD
  static let headerFill: UInt32 = 0xE8EDF4
  static let rule: UInt32 = 0x374151
  static let hairline: UInt32 = 0xE5E7EB
  static let axis: UInt32 = 0xD1D5DB
  static let heat: UInt32 = 0x9CC3E6
}
