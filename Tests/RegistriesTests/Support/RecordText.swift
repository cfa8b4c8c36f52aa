/// The text of a made-up registry record, whole unless parts are taken out.
struct RecordText {
  var id = "NCT00000001"
  var status =
    #""overallStatus":"TERMINATED","whyStopped":"too slow","statusVerifiedDate":"2024-02","#
    + #""startDateStruct":{"date":"2020-03","type":"ACTUAL"},"completionDateStruct":{"date":"2024-01-31"},"#
    + #""lastUpdatePostDateStruct":{"date":"2024-03-01","type":"ACTUAL"}"#
  var design =
    #""studyType":"INTERVENTIONAL","phases":["PHASE1","PHASE2"],"#
    + #""designInfo":{"allocation":"RANDOMIZED","maskingInfo":{"masking":"DOUBLE","whoMasked":["PARTICIPANT"]}},"#
    + #""enrollmentInfo":{"count":42,"type":"ACTUAL"}"#
  var eligibility = #""healthyVolunteers":false,"sex":"ALL","minimumAge":"18 Years","stdAges":["ADULT","OLDER_ADULT"]"#
  var sites =
    #"{"facility":"A","city":"Lyon","country":"France"},"#
    + #"{"city":"Oslo","country":"Norway","status":"RECRUITING"}"#
  /// More modules, each with a comma before it.
  var more = ""
  /// What stands behind the protocol section.
  var tail = #","derivedSection":{"miscInfoModule":{"versionHolder":"2024-04-01"}},"hasResults":false"#

  /// The record on one line.
  var text: String {
    #"{"protocolSection":{"identificationModule":{"nctId":"\#(id)","briefTitle":"Title of \#(id)"},"#
      + #""statusModule":{\#(status)},"sponsorCollaboratorsModule":{"leadSponsor":{"name":"Sponsor","class":"OTHER"}},"#
      + #""designModule":{\#(design)},"eligibilityModule":{\#(eligibility)},"#
      + #""contactsLocationsModule":{"locations":[\#(sites)]}\#(more)}\#(tail)}"#
  }

  /// A record of a `fields=` request: an id and what was asked for.
  static func partial(_ id: String, _ modules: String = "") -> String {
    #"{"protocolSection":{"identificationModule":{"nctId":"\#(id)"}\#(modules)}}"#
  }

  /// Whole records, one a number.
  static func many(_ numbers: Range<Int>) -> [String] {
    numbers.map { RecordText(id: "NCT" + String(10_000_000 + $0)).text }
  }
}
