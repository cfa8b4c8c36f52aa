#!/usr/bin/env python3
"""Write scaled studies in the other formats that are read, for the table of reading speeds.

usage: make_formats.py STUDIES.ndjson FOLDER

Makes in FOLDER, from records of the API's shape: classic.xml.zip (a file a study), classic.csv, v2.csv, v1.json, aact.zip (its
tables), ictrp.xml, ictrp.csv and pages.zip (saved text of one mirror's layout). The same records give the same bytes.
"""
import csv
import io
import json
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

PAGE = 100


def text(element, value, **attributes):
    if value in (None, ""):
        return ""
    extra = "".join(f' {k}="{escape(str(v))}"' for k, v in attributes.items() if v)
    return f"  <{element}{extra}>{escape(str(value))}</{element}>\n"


def block(element, value):
    return f"  <{element}>\n    <textblock>\n{escape(value)}\n    </textblock>\n  </{element}>\n" if value else ""


class Study:
    """One record with what the writers ask of it."""

    def __init__(self, record):
        protocol = record["protocolSection"]
        get = lambda module: protocol.get(module, {})
        self.record, self.identification, self.status = record, get("identificationModule"), get("statusModule")
        self.sponsors, self.design, self.eligibility = get("sponsorCollaboratorsModule"), get("designModule"), get("eligibilityModule")
        self.arms, self.conditions = get("armsInterventionsModule"), get("conditionsModule")
        self.outcomes, self.description = get("outcomesModule"), get("descriptionModule")
        self.sites = get("contactsLocationsModule").get("locations", [])
        self.id = self.identification["nctId"]
        self.title = self.identification.get("briefTitle", "")
        self.info = self.design.get("designInfo", {})
        self.phases = self.design.get("phases", [])
        self.enrollment = self.design.get("enrollmentInfo", {})

    def date(self, name):
        return self.status.get(name, {}).get("date", "")

    def type(self, name):
        return self.status.get(name, {}).get("type", "").capitalize()


def words(code):
    return str(code or "").replace("_", " ").capitalize()


def xml(s):
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<clinical_study>\n']
    out.append(f"  <id_info>\n  {text('nct_id', s.id)}  </id_info>\n")
    out.append(text("brief_title", s.title) + text("official_title", s.identification.get("officialTitle")))
    lead = s.sponsors.get("leadSponsor", {})
    out.append(f"  <sponsors><lead_sponsor>{text('agency', lead.get('name'))}{text('agency_class', 'Industry' if lead.get('class') == 'INDUSTRY' else 'Other')}</lead_sponsor></sponsors>\n")
    out.append(block("brief_summary", s.description.get("briefSummary", "")) + block("detailed_description", s.description.get("detailedDescription", "")))
    out.append(text("overall_status", words(s.status.get("overallStatus"))) + text("why_stopped", s.status.get("whyStopped")))
    for element, name in (("start_date", "startDateStruct"), ("completion_date", "completionDateStruct"), ("primary_completion_date", "primaryCompletionDateStruct")):
        out.append(text(element, s.date(name), type=s.type(name)))
    out.append(text("phase", "/".join(words(p).replace("Phase", "Phase ") for p in s.phases) or None) + text("study_type", words(s.design.get("studyType"))))
    out.append("  <study_design_info>\n" + text("allocation", words(s.info.get("allocation"))) + text("intervention_model", words(s.info.get("interventionModel")))
               + text("primary_purpose", words(s.info.get("primaryPurpose"))) + text("masking", words(s.info.get("maskingInfo", {}).get("masking"))) + "  </study_design_info>\n")
    for kind in ("primary", "secondary", "other"):
        for o in s.outcomes.get(f"{kind}Outcomes", []):
            out.append(f"  <{kind}_outcome>\n{text('measure', o.get('measure'))}{text('time_frame', o.get('timeFrame'))}{text('description', o.get('description'))}  </{kind}_outcome>\n")
    out.append(text("enrollment", s.enrollment.get("count"), type=s.enrollment.get("type", "").capitalize()))
    out += [text("condition", c) for c in s.conditions.get("conditions", [])]
    for a in s.arms.get("armGroups", []):
        out.append(f"  <arm_group>\n{text('arm_group_label', a.get('label'))}{text('arm_group_type', words(a.get('type')))}{text('description', a.get('description'))}  </arm_group>\n")
    for i in s.arms.get("interventions", []):
        out.append(f"  <intervention>\n{text('intervention_type', words(i.get('type')))}{text('intervention_name', i.get('name'))}{text('description', i.get('description'))}  </intervention>\n")
    e = s.eligibility
    out.append("  <eligibility>\n    <criteria><textblock>\n" + escape(e.get("eligibilityCriteria", "")) + "\n</textblock></criteria>\n" + text("gender", words(e.get("sex")))
               + text("minimum_age", e.get("minimumAge", "N/A")) + text("maximum_age", e.get("maximumAge", "N/A")) + "  </eligibility>\n")
    for l in s.sites:
        out.append("  <location>\n    <facility>\n" + text("name", l.get("facility")) + "    <address>\n" + text("city", l.get("city")) + text("state", l.get("state"))
                   + text("zip", l.get("zip")) + text("country", l.get("country")) + "    </address>\n    </facility>\n" + text("status", words(l.get("status"))) + "  </location>\n")
    out.append(text("study_first_posted", s.date("studyFirstPostDateStruct"), type="Actual") + text("last_update_posted", s.date("lastUpdatePostDateStruct"), type="Actual"))
    return "".join(out) + "</clinical_study>\n"


def csv_text(rows, **options):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", **options).writerows(rows)
    return out.getvalue()


def site(l):
    return ", ".join(l[k] for k in ("facility", "city", "state", "zip", "country") if l.get(k))


def design(s):
    m = s.info.get("maskingInfo", {})
    return f"Allocation: {s.info.get('allocation', '')}|Intervention Model: {s.info.get('interventionModel', '')}|Masking: {m.get('masking', '')}|Primary Purpose: {s.info.get('primaryPurpose', '')}"


def measures(s, kind):
    return "|".join(", ".join(filter(None, (o.get("measure"), o.get("description"), o.get("timeFrame")))) for o in s.outcomes.get(kind, []))


def v2_csv(studies):
    header = "NCT Number,Study Title,Study Status,Brief Summary,Study Results,Conditions,Interventions,Primary Outcome Measures,Secondary Outcome Measures,Other Outcome Measures,Sponsor,Sex,Age,Phases,Enrollment,Funder Type,Study Type,Study Design,Start Date,Primary Completion Date,Completion Date,First Posted,Last Update Posted,Locations"
    rows = [header.split(",")]
    for s in studies:
        rows.append([
            s.id, s.title, s.status.get("overallStatus", ""), s.description.get("briefSummary", ""), "YES" if s.record.get("hasResults") else "NO",
            "|".join(s.conditions.get("conditions", [])), "|".join(f"{i.get('type', '')}: {i.get('name', '')}" for i in s.arms.get("interventions", [])),
            measures(s, "primaryOutcomes"), measures(s, "secondaryOutcomes"), measures(s, "otherOutcomes"), s.sponsors.get("leadSponsor", {}).get("name", ""),
            s.eligibility.get("sex", ""), ", ".join(s.eligibility.get("stdAges", [])), "|".join(s.phases), s.enrollment.get("count", ""),
            s.sponsors.get("leadSponsor", {}).get("class", ""), s.design.get("studyType", ""), design(s), s.date("startDateStruct"),
            s.date("primaryCompletionDateStruct"), s.date("completionDateStruct"), s.date("studyFirstPostDateStruct"), s.date("lastUpdatePostDateStruct"),
            "|".join(map(site, s.sites))])
    return csv_text(rows)


def classic_csv(studies):
    header = "Rank,NCT Number,Title,Status,Study Results,Conditions,Interventions,Outcome Measures,Sponsor/Collaborators,Gender,Age,Phases,Enrollment,Funded Bys,Study Type,Study Designs,Start Date,Primary Completion Date,Completion Date,First Posted,Last Update Posted,Locations"
    rows = [header.split(",")]
    for rank, s in enumerate(studies, 1):
        rows.append([
            rank, s.id, s.title, words(s.status.get("overallStatus")), "No Results Available", "|".join(s.conditions.get("conditions", [])),
            "|".join(f"{words(i.get('type'))}: {i.get('name', '')}" for i in s.arms.get("interventions", [])), "|".join(o.get("measure", "") for o in s.outcomes.get("primaryOutcomes", [])),
            s.sponsors.get("leadSponsor", {}).get("name", ""), "All", f"{s.eligibility.get('minimumAge', 'Child')} and older   (Adult, Older Adult)" if s.eligibility.get("minimumAge") else "Child, Adult, Older Adult",
            "|".join(words(p).replace("Phase", "Phase ") for p in s.phases), s.enrollment.get("count", ""), "Industry" if s.sponsors.get("leadSponsor", {}).get("class") == "INDUSTRY" else "Other",
            words(s.design.get("studyType")), design(s), s.date("startDateStruct"), s.date("primaryCompletionDateStruct"), s.date("completionDateStruct"),
            s.date("studyFirstPostDateStruct"), s.date("lastUpdatePostDateStruct"), "|".join(map(site, s.sites))])
    return csv_text(rows)


def v1_study(s):
    def module(value):
        """The API's first version: names begin with a capital."""
        if isinstance(value, dict):
            return {k[0].upper() + k[1:]: module(v) for k, v in value.items()}
        return [module(v) for v in value] if isinstance(value, list) else str(value)

    status = {"OverallStatus": words(s.status.get("overallStatus"))}
    for ours, theirs in (("startDateStruct", "StartDate"), ("primaryCompletionDateStruct", "PrimaryCompletionDate"), ("completionDateStruct", "CompletionDate"), ("lastUpdatePostDateStruct", "LastUpdatePostDate")):
        if s.date(ours):
            status[f"{theirs}Struct"] = {theirs: s.date(ours), f"{theirs}Type": s.type(ours)}
    sites = [{f"Location{k.capitalize()}": v for k, v in l.items() if k in ("facility", "city", "state", "zip", "country")} for l in s.sites]
    return {"Rank": 1, "Study": {"ProtocolSection": {
        "IdentificationModule": {"NCTId": s.id, "BriefTitle": s.title}, "StatusModule": status,
        "SponsorCollaboratorsModule": {"LeadSponsor": {"LeadSponsorName": s.sponsors.get("leadSponsor", {}).get("name", ""), "LeadSponsorClass": s.sponsors.get("leadSponsor", {}).get("class", "")}},
        "DescriptionModule": module(s.description), "ConditionsModule": {"ConditionList": {"Condition": s.conditions.get("conditions", [])}},
        "DesignModule": {"StudyType": words(s.design.get("studyType")), "PhaseList": {"Phase": [words(p).replace("Phase", "Phase ") for p in s.phases]},
                         "DesignInfo": {"DesignAllocation": words(s.info.get("allocation")), "DesignInterventionModel": words(s.info.get("interventionModel"))},
                         "EnrollmentInfo": {"EnrollmentCount": str(s.enrollment.get("count", "")), "EnrollmentType": s.enrollment.get("type", "").capitalize()}},
        "EligibilityModule": {"EligibilityCriteria": s.eligibility.get("eligibilityCriteria", ""), "Gender": words(s.eligibility.get("sex")), "MinimumAge": s.eligibility.get("minimumAge", "")},
        "ContactsLocationsModule": {"LocationList": {"Location": sites}}}}}


def aact(studies):
    def cell(value):
        value = "" if value is None else str(value).replace("\n", "~").replace('"', "")
        return f'"{value}"' if "|" in value else value

    def table(header, rows):
        return "\n".join("|".join(map(cell, row)) for row in [header.split(), *rows]) + "\n"

    number = iter(range(1, 1 << 60))
    tables = {
        "studies": ("nct_id brief_title official_title overall_status phase study_type enrollment enrollment_type start_date start_month_year start_date_type "
                    "primary_completion_date primary_completion_month_year primary_completion_date_type completion_date completion_month_year completion_date_type "
                    "study_first_posted_date last_update_posted_date why_stopped",
                    [[s.id, s.title, s.identification.get("officialTitle"), s.status.get("overallStatus"), "/".join(s.phases), s.design.get("studyType"), s.enrollment.get("count"), s.enrollment.get("type"),
                      s.date("startDateStruct"), s.date("startDateStruct"), s.type("startDateStruct").upper(), s.date("primaryCompletionDateStruct"), s.date("primaryCompletionDateStruct"),
                      s.type("primaryCompletionDateStruct").upper(), s.date("completionDateStruct"), s.date("completionDateStruct"), s.type("completionDateStruct").upper(),
                      s.date("studyFirstPostDateStruct"), s.date("lastUpdatePostDateStruct"), s.status.get("whyStopped")] for s in studies]),
        "brief_summaries": ("id nct_id description", [[next(number), s.id, s.description.get("briefSummary", "")] for s in studies]),
        "detailed_descriptions": ("id nct_id description", [[next(number), s.id, s.description.get("detailedDescription", "")] for s in studies]),
        "eligibilities": ("id nct_id gender minimum_age maximum_age healthy_volunteers criteria",
                          [[next(number), s.id, s.eligibility.get("sex"), s.eligibility.get("minimumAge", "N/A"), s.eligibility.get("maximumAge", "N/A"), "f", s.eligibility.get("eligibilityCriteria", "")] for s in studies]),
        "designs": ("id nct_id allocation intervention_model primary_purpose masking",
                    [[next(number), s.id, s.info.get("allocation"), s.info.get("interventionModel"), s.info.get("primaryPurpose"), s.info.get("maskingInfo", {}).get("masking")] for s in studies]),
        "sponsors": ("id nct_id agency_class lead_or_collaborator name", [[next(number), s.id, s.sponsors.get("leadSponsor", {}).get("class"), "lead", s.sponsors.get("leadSponsor", {}).get("name")] for s in studies]),
        "conditions": ("id nct_id name downcase_name", [[next(number), s.id, c, c.lower()] for s in studies for c in s.conditions.get("conditions", [])]),
        "interventions": ("id nct_id intervention_type name description", [[next(number), s.id, i.get("type"), i.get("name"), i.get("description")] for s in studies for i in s.arms.get("interventions", [])]),
        "facilities": ("id nct_id status name city state zip country", [[next(number), s.id, l.get("status"), l.get("facility"), l.get("city"), l.get("state"), l.get("zip"), l.get("country")] for s in studies for l in s.sites]),
        "design_outcomes": ("id nct_id outcome_type measure time_frame population description",
                            [[next(number), s.id, kind[:-8], o.get("measure"), o.get("timeFrame"), "", o.get("description")] for s in studies for kind in ("primaryOutcomes", "secondaryOutcomes") for o in s.outcomes.get(kind, [])]),
    }
    return {f"{name}.txt": table(*content) for name, content in tables.items()}


def ictrp_row(s):
    countries = sorted({l["country"] for l in s.sites if l.get("country")})
    return {"TrialID": s.id, "Last_Refreshed_on": "9 December 2025", "Public_title": s.title, "Scientific_title": s.identification.get("officialTitle", ""),
            "Primary_sponsor": s.sponsors.get("leadSponsor", {}).get("name", ""), "Date_registration": s.date("studyFirstPostDateStruct"), "Source_Register": "Register",
            "Recruitment_Status": "Recruiting" if s.status.get("overallStatus") == "RECRUITING" else "Not recruiting", "Inclusion_agemin": s.eligibility.get("minimumAge", ""),
            "Inclusion_agemax": s.eligibility.get("maximumAge", ""), "Inclusion_gender": "All", "Date_enrollement": s.date("startDateStruct"), "Target_size": s.enrollment.get("count", ""),
            "Study_type": words(s.design.get("studyType")), "Study_design": design(s), "Phase": "/".join(words(p).replace("Phase", "Phase ") for p in s.phases), "Countries": ";".join(countries),
            "Inclusion_Criteria": s.eligibility.get("eligibilityCriteria", ""), "Condition": ";".join(s.conditions.get("conditions", [])), "Secondary_ID": ""}


def page(s):
    parts = [f"{s.title}\n\nNCT ID: {s.id}\n\nLast Updated: {s.date('lastUpdatePostDateStruct')}\n\nBasic Information\n\nGet a concise snapshot of the trial.\n"]
    pairs = [("Recruitment Status", s.status.get("overallStatus")), ("Clinical Phase", "/".join(s.phases)), ("Total Enrollment", f"{s.enrollment.get('count', 0)} participants"),
             ("Study Classification", s.design.get("studyType")), ("Study Start Date", s.date("startDateStruct")), ("Study Completion Date", s.date("completionDateStruct")),
             ("Brief Summary", s.description.get("briefSummary", "")), ("Conditions", "\n\n".join(s.conditions.get("conditions", [])))]
    return "\n".join(parts) + "".join(f"\n{label}\n\n{value}\n" for label, value in pairs if value)


def main(source, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    studies = [Study(json.loads(line)) for line in open(source, encoding="utf-8")]

    def packed(name, members):
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_STORED) as archive:
            for member, content in members:
                archive.writestr(zipfile.ZipInfo(member), content)

    packed("classic.xml.zip", ((f"{s.id}.xml", xml(s)) for s in studies))
    packed("aact.zip", aact(studies).items())
    packed("pages.zip", ((f"{s.id}.txt", page(s)) for s in studies))
    (folder / "classic.csv").write_text(classic_csv(studies), encoding="utf-8")
    (folder / "v2.csv").write_text(v2_csv(studies), encoding="utf-8")
    full = {"FullStudiesResponse": {"NStudiesFound": len(studies), "NStudiesReturned": len(studies), "FullStudies": [v1_study(s) for s in studies]}}
    (folder / "v1.json").write_text(json.dumps(full, ensure_ascii=False, indent=2), encoding="utf-8")
    rows = [ictrp_row(s) for s in studies]
    body = "".join("  <Trial>\n" + "".join(text(k, v) or f"  <{k}/>\n" for k, v in row.items()) + "  </Trial>\n" for row in rows)
    (folder / "ictrp.xml").write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<Trials_downloaded_from_ICTRP>\n{body}</Trials_downloaded_from_ICTRP>\n', encoding="utf-8")
    (folder / "ictrp.csv").write_text(csv_text([list(rows[0])] + [list(row.values()) for row in rows]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
