/// How the pages of one answer of the registry's API are made: a list of records, and facts beside it.
struct JSONPage: Sendable {
  /// The key whose object is the page, if it is not the text itself.
  var envelope: String?
  /// The key of the list.
  let list: String
  /// What may stand before the list; nothing when it may be anything.
  var keys: Set<String>?
  /// The path of the total it states.
  let total: String
  /// The path of a token for the next page.
  var token: String?
  /// The path of the number of the page's last record among all.
  var last: String?
  /// The path of the day and time of the data.
  var version: String?
  /// The path of the list of names of the fields that were asked for.
  var names: String?

  /// A page of the API, version 2.
  static let v2 = JSONPage(
    list: "studies", keys: ["studies", "totalCount", "nextPageToken"], total: "totalCount", token: "nextPageToken")
  /// Full studies of the API, version 1.
  static let fullStudies = v1("FullStudiesResponse", list: "FullStudies")
  /// Some fields of studies of the API, version 1.
  static let studyFields = v1("StudyFieldsResponse", list: "StudyFields")

  private static func v1(_ envelope: String, list: String) -> JSONPage {
    JSONPage(
      envelope: envelope, list: list, total: envelope + ".NStudiesFound", last: envelope + ".MaxRank",
      version: envelope + ".DataVrs", names: envelope + ".FieldList")
  }
}
