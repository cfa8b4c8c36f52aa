import CXLSXWriter
import Documents

extension SheetWriter {
  /// Inserts a native chart.
  func insert(_ placed: PlacedChart) {
    let type =
      switch placed.chart.kind {
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .bars: LXW_CHART_BAR
      case .stackedColumns: LXW_CHART_COLUMN_STACKED
      case .clusteredColumns: LXW_CHART_COLUMN
      }
    guard let chart = unsafe workbook_add_chart(workbook, UInt8(type.rawValue)) else { return }
    for series in placed.series { unsafe add(series, to: chart) }
    unsafe setTexts(of: placed, on: chart)
    unsafe setAxes(of: placed, on: chart)
    unsafe chart_set_series_gap(chart, placed.isStacked ? 45 : 60)
    if placed.isStacked { unsafe chart_set_series_overlap(chart, 100) }
    var frame = lxw_chart_line()
    frame.none = 1
    unsafe chart_chartarea_set_line(chart, &frame)
    var options = unsafe lxw_chart_options()
    // The library's own size is 480 by 288.
    unsafe options.x_scale = Double(placed.width) / 480
    unsafe options.y_scale = Double(placed.height) / 288
    unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    unsafe CText.with(placed.chart.title, limit: 250) { title in
      unsafe options.description = unsafe UnsafeMutablePointer(mutating: title)
      _ = unsafe worksheet_insert_chart_opt(sheet, UInt32(placed.row), UInt16(placed.column), chart, &options)
    }
  }

  private func add(_ series: PlacedChart.Series, to chart: UnsafeMutablePointer<lxw_chart>) {
    guard let raw = unsafe chart_add_series(chart, series.categories, series.values) else { return }
    unsafe CText.with(series.label, limit: 250) { unsafe chart_series_set_name(raw, $0) }
    var fill = lxw_chart_fill()
    fill.color = series.color
    unsafe chart_series_set_fill(raw, &fill)
    // A white edge keeps stacked colors apart in grey print.
    var edge = lxw_chart_line()
    edge.color = 0xFFFFFF
    edge.width = 0.75
    unsafe chart_series_set_line(raw, &edge)
  }

  private func setTexts(of placed: PlacedChart, on chart: UnsafeMutablePointer<lxw_chart>) {
    unsafe CText.with(placed.chart.title, limit: 250) { unsafe chart_title_set_name(chart, $0) }
    unsafe withFont(size: 11, isBold: true) { unsafe chart_title_set_name_font(chart, $0) }
    if placed.series.count > 1 {
      unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      unsafe withFont(size: 9) { unsafe chart_legend_set_font(chart, $0) }
    } else {
      unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
  }

  private func setAxes(of placed: PlacedChart, on chart: UnsafeMutablePointer<lxw_chart>) {
    // In the library a bar chart's x axis is the one that lies flat: that of the values.
    guard let x = unsafe chart.pointee.x_axis, let y = unsafe chart.pointee.y_axis else { return }
    let values = unsafe placed.isHorizontal ? x : y
    let categories = unsafe placed.isHorizontal ? y : x
    if placed.isHorizontal {
      unsafe chart_axis_set_reverse(categories)
      // Reversed categories take the value labels to the top; "high" brings them back.
      unsafe chart_axis_set_label_position(values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }
    unsafe chart_axis_set_min(values, 0)
    unsafe chart_axis_set_num_format(values, placed.number)
    if placed.number == "#,##0", placed.peak <= 8 { unsafe chart_axis_set_major_unit(values, 1) }
    if placed.number == "0%", placed.peak > 0.5 {
      unsafe chart_axis_set_max(values, 1)
      unsafe chart_axis_set_major_unit(values, 0.2)
    }
    unsafe CText.with(placed.chart.valueTitle, limit: 250) { unsafe chart_axis_set_name(values, $0) }
    unsafe withFont(size: 9) { font in
      unsafe chart_axis_set_name_font(values, font)
      unsafe chart_axis_set_num_font(values, font)
      unsafe chart_axis_set_num_font(categories, font)
    }
    var line = lxw_chart_line()
    line.color = Palette.axis
    line.width = 0.75
    unsafe chart_axis_major_gridlines_set_visible(values, 1)
    unsafe chart_axis_major_gridlines_set_line(values, &line)
    unsafe chart_axis_set_line(categories, &line)
    line.none = 1
    unsafe chart_axis_set_line(values, &line)
  }

  private func withFont(size: Double, isBold: Bool = false, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
    unsafe CText.with("Arial", limit: 31) { name in
      var font = unsafe lxw_chart_font()
      unsafe font.name = unsafe UnsafeMutablePointer(mutating: name)
      unsafe font.size = size
      unsafe font.color = Palette.text
      // The library takes zero for "not said" and writes bold unless told otherwise.
      unsafe font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      unsafe body(&font)
    }
  }
}
