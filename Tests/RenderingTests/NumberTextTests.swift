import Testing

@testable import Rendering

@Suite struct NumberTextTests {
  @Test(
    "rounds half away from zero on the decimal a reader would write",
    arguments: [
      (0.5, 0, 0, "1"), (1.5, 0, 0, "2"), (2.5, 0, 0, "3"), (-0.5, 0, 0, "-1"), (-0.4, 0, 0, "0"), (0.005, 0, 2, "1"),
      (0.285, 0, 2, "29"), (1.005, 2, 0, "1.01"), (0.0005, 1, 2, "0.1"), (0.3525, 1, 2, "35.3"),
      (0.99995, 1, 2, "100.0"),
      (999.5, 0, 0, "1,000"), (1234567.891, 1, 0, "1,234,567.9"), (12.3, 3, 0, "12.300"), (0, 1, 0, "0.0"),
      (1, 0, 2, "100"),
      (0.04, 1, 0, "0.0"), (0.05, 1, 0, "0.1"), (100, 2, 0, "100.00"), (2.675, 2, 0, "2.68"), (1e-9, 2, 0, "0.00"),
      (1e300, 2, 0, "1e+300"), (123_456_789_012_345, 0, 0, "123,456,789,012,345"),
    ])
  func fixed(value: Double, decimals: Int, shift: Int, expected: String) {
    #expect(NumberText.fixed(value, decimals: decimals, shift: shift) == expected)
  }

  @Test(
    "writes the shortest decimal, without exponent in the middle of the scale",
    arguments: [
      (0, "0"), (-0.0, "0"), (3, "3"), (-3, "-3"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"),
      (1e15, "1000000000000000"),
      (2e15, "2e+15"), (1.5e21, "1.5e+21"), (1e-5, "0.00001"), (9.9e-6, "9.9e-6"), (0.00012345, "0.00012345"),
      (123_456.75, "123456.75"), (-1e14, "-100000000000000"), (1e-300, "1e-300"),
      (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"), (.infinity, ""), (.nan, ""),
    ] as [(Double, String)])
  func plain(value: Double, expected: String) {
    #expect(NumberText.plain(value) == expected)
  }

  @Test("reads back to the same double", arguments: [UInt64(1), 2, 3])
  func readsBack(seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<5000 {
      let wild = Double(bitPattern: generator.next())
      let tame = Double(Int.random(in: -9_999_999...9_999_999, using: &generator)) / 1000
      for value in [wild, tame] where value.isFinite {
        #expect(Double(NumberText.plain(value)) == value)
      }
    }
  }

  @Test(arguments: [(0, "0"), (999, "999"), (-1000, "-1,000"), (Int.min, "-9,223,372,036,854,775,808")])
  func grouped(value: Int, expected: String) {
    #expect(NumberText.grouped(value) == expected)
  }
}
