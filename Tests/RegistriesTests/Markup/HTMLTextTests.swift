import Registries
import StudyModel
import Testing

/// A saved web page comes to the formats as the text a person reads.
struct HTMLTextTests {
  private func text(_ page: [UInt8], _ name: String = "page.html") throws -> String {
    let folder = try FixtureFolder()
    let reading = try Reading(FileSource([folder.write(name, page)], formats: [TextProbe()]))
    return try #require(reading.studies.first?.briefTitle)
  }
  private func text(_ body: String) throws -> String {
    try text(Array("<!DOCTYPE html><html><head><title>T</title></head><body>\(body)</body></html>".utf8))
  }

  @Test func blocksEndLinesAndInlineElementsDoNot() throws {
    #expect(
      try text(
        "<div>Phase<span> 1</span></div><div>Com<b>ple</b>ted</div><p>One\n  two&nbsp;<i>three</i></p>Four<br>five")
        == "Phase 1\nCompleted\n\nOne two three\n\nFour\nfive\n")
  }

  @Test func cellsOfARowStandInOneLine() throws {
    let table =
      "<h3>Arms</h3><table><thead><tr><th>Group</th><th>Drug</th><th>Note</th></tr></thead><tbody>"
      + "<tr><td><p>A</p></td><td></td><td><p>first</p><p>second</p></td></tr><tr><td>B</td><td>X</td></tr></table>"
    #expect(try text(table) == "Arms\n\nGroup\tDrug\tNote\nA\t\tfirst\n\nsecond\nB\tX\n")
  }

  @Test func itemsHaveBullets() throws {
    #expect(
      try text("<p>Inclusion</p><ul><li>adults<ul><li>of age</li></ul></li><li><p>consent</p></li></ul>after")
        == "Inclusion\n\n• adults\n  • of age\n• consent\n\nafter\n")
  }

  @Test(arguments: [
    "<script>var a = '<p>x</p>'</script>", "<style>p{}</style>", "<noscript>x</noscript>", "<svg><text>x</text></svg>",
    "<template><p>x</p></template>", "<nav><a>x</a></nav>", "<header><a>x</a></header>", "<footer>x</footer>",
    "<aside>x</aside>", "<form>x</form>", "<button>x</button>", "<select><option>x</option></select>",
    "<iframe>x</iframe>", "<div role=navigation>x</div>", "<div role='banner'>x</div>", "<div role=contentinfo>x</div>",
    "<div role=dialog>x</div>", "<div hidden>x</div>", "<div aria-hidden='true'>x</div>",
    "<div style='color:red; display: none'>x</div>", "<div id=CookieNotice>x</div>",
    "<div class='consent-modal open'>x</div>", "<div class='top banner'>x</div>", "<div class='sideMenu'>x</div>",
    "<ol class='breadcrumbs'><li>x</li></ol>", "<!-- x -->", "<img alt='x' src='a.png'>",
  ])
  func furnitureIsDropped(_ furniture: String) throws {
    #expect(try text("<p>before it</p>\(furniture)<p>after it</p>") == "before it\n\nafter it\n")
  }

  @Test(arguments: [
    "<main><header><h1>The study</h1></header></main><p>x</p>", "<header><h1>The study</h1></header><p>x</p>",
    "<article><header>The study</header></article><p>x</p>", "<div class=hero-banner><h1>The study</h1></div><p>x</p>",
    "<form><div>The study</div><p>x</p></form>", "<div class='has-menu cookie-accepted'>The study<p>x</p></div>",
    "<section class='informed-consent'>The study</section><p>x</p>", "<h2><button>The study</button></h2><p>x</p>",
    "<div class='bannerman menus'>The study</div><p>x</p>",
  ])
  func whatHoldsTheStudyIsKept(_ body: String) throws {
    #expect(try text(body) == "The study\n\nx\n")
  }

  @Test func aFlagIsAnImage() throws {
    #expect(try text("<p><img alt='🇫🇷' src='f.svg'> Pessac, France</p>") == "🇫🇷 Pessac, France\n")
  }

  @Test func linesOfPreformattedTextAreKept() throws {
    #expect(try text("<pre>{\"a\":\n1}</pre>") == "{\"a\":\n1}\n")
    #expect(try text("<div class='whitespace-pre-line'>a\n\nb</div>") == "a\n\nb\n")
  }

  @Test func encodingsAreSeen() throws {
    let start = "<html><head>", end = "</head><body>Hôpital</body></html>"
    #expect(try text(Array((start + end).utf8)) == "Hôpital\n")
    let latin = (start + "<meta charset=iso-8859-1>" + end).unicodeScalars.map { UInt8($0.value) }
    #expect(try text(latin) == "Hôpital\n")
    #expect(try text((start + end).unicodeScalars.map { UInt8($0.value) }) == "Hôpital\n")
    let wrong = (start + "<meta charset='utf-8'>" + end).unicodeScalars.map { UInt8($0.value) }
    #expect(try text(wrong) == "Hôpital\n")
    let wide: [UInt8] =
      [0xFF, 0xFE] + (start + end).utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try text(wide) == "Hôpital\n")
  }

  @Test(arguments: [
    "<html><body>x", "\u{FEFF}\n<HTML><BODY>x", "<?xml version='1.0'?>\n<!-- saved -->\n<!DOCTYPE html><html><body>x",
    "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><body>x", "<div><body>x", "<meta charset=utf-8><body>x",
  ])
  func pagesAreKnown(_ page: String) throws {
    #expect(try text(Array(page.utf8)) == "x\n")
  }

  @Test(arguments: [
    "<?xml version='1.0'?><clinical_study><a>x</a></clinical_study>", "<Trials><html/></Trials>", "x <html>", "{}",
    "<!DOCTYPE clinical_study SYSTEM 'public.dtd'><clinical_study/>",
  ])
  func otherTextsStay(_ other: String) throws {
    #expect(try text(Array(other.utf8)) == other)
  }

  @Test func pagesInArchivesAndGzipAreRead() throws {
    let folder = try FixtureFolder()
    let page = "<html><body><p>Known <b>page</b></p></body></html>"
    try folder.write(
      "a.zip", Packed.zip([("a.html", page), ("b.html", "<html><body>Other</body></html>"), ("c.txt", "x")]))
    try folder.write("b.html.gz", Packed.gzip(page))
    let reading = try Reading(FileSource([folder.path], formats: [TextProbe(start: "Known")]))
    #expect(reading.studies.map(\.briefTitle) == ["Known page\n", "Known page\n"])
    #expect(reading.summary.ignoredFiles == 2)
  }

  @Test func aPageOfNoFormatIsCalledAPage() throws {
    let folder = try FixtureFolder()
    let page = try folder.write("a.html", "<html><body>NCT Number, Not found, NCT00000001</body></html>")
    let finding = #expect(throws: Finding.self) { try Reading(FileSource([page], formats: [APIv2JSON(), APIv2CSV()])) }
    #expect(finding?.message.hasPrefix("is a web page, perhaps an error page") == true)
  }

  @Test func hostilePagesAreBounded() throws {
    let folder = try FixtureFolder()
    let large = try folder.write("a.html", Array("<html>".utf8) + [UInt8](repeating: 32, count: 17 << 20))
    let finding = #expect(throws: Finding.self) { try Reading(FileSource([large], formats: [TextProbe()])) }
    #expect(
      finding?.message == "is a web page of 17 MB, and pages of at most 16 MB are read; save the page's text")
    _ = try text("first" + String(repeating: "<div>", count: 300_000))
    #expect(try text("a\u{0}b").hasPrefix("a"))
    #expect(try text("<p>cut <b") == "cut\n")
  }
}
