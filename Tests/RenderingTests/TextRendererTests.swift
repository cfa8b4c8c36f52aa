import Documents
import Rendering
import Testing

@Suite struct TextRendererTests {
  @Test func report() {
    print(TextRenderer().text(of: Sample.document))
    var d = Sample.document; d.textOrder = []
    print(TextRenderer(ascii: true).text(of: d))
  }
}
