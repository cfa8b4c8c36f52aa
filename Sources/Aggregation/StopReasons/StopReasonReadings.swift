import StudyModel
import Synchronization

/// What the registered texts of a table say, each distinct text classified once however many variables ask.
///
/// Only texts that somebody asks for are classified: a report without reasons pays nothing.
final class StopReasonReadings: Sendable {
  private let classifier: StopReasonClassifier
  private let texts: [String]
  /// By the text's code, twice: as of a withdrawn trial, and as of another.
  private let known: Mutex<[StopReasonClassification?]>

  init(_ texts: [String], _ classifier: StopReasonClassifier) {
    self.classifier = classifier
    self.texts = texts
    known = Mutex(Array(repeating: nil, count: 2 * texts.count))
  }

  /// What the text of a trial says; a code below zero is no text.
  func reading(of code: Int32, isWithdrawn: Bool) -> StopReasonClassification {
    guard code >= 0, Int(code) < texts.count else { return .none }
    let place = 2 * Int(code) + (isWithdrawn ? 1 : 0)
    return known.withLock { known in
      if let reading = known[place] { return reading }
      let reading = classifier.classify(texts[Int(code)], isWithdrawn: isWithdrawn)
      known[place] = reading
      return reading
    }
  }

  /// How many texts were classified.
  var classified: Int { known.withLock { known in known.count { $0 != nil } } }
}
