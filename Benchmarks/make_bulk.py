#!/usr/bin/env python3
"""Scale the sample up to a file as large as a registry's.

usage: make_bulk.py STUDIES OUT.ndjson|OUT.json|OUT.zip...

Each study is a record of the sample under a fresh id, with its dates moved, its enrollment drawn from the others', its sites
named, and invented words where real records have prose, contacts and results: about 17 KB each, as in the registry. `.json` is
one array, `.zip` holds one file a study, as the registry's own download. The same number of studies gives the same bytes.
"""
import json
import pathlib
import random
import sys
import zipfile

SAMPLE = pathlib.Path(__file__).resolve().parents[1] / "Notebooks/sample/trials.ndjson"
SYLLABLES = "ba ce di fo gu la me ni po ra se ti vo xa zu bren clin dor fel gran".split()
VARIANTS = 12
# The registry's order.
ORDER = [
    f"{name}Module" for name in "identification status sponsorCollaborators oversight description conditions design armsInterventions "
    "outcomes eligibility contactsLocations references".split()
]
VARIED = ("identificationModule", "statusModule", "designModule")
MODULES = ("identificationModule", "statusModule", "sponsorCollaboratorsModule", "designModule", "eligibilityModule")


def dumps(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def base_records():
    """The newest version of every whole record, with the vocabulary the registry has today."""
    newest = {}
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        protocol = record["protocolSection"]
        if "hasResults" not in record or any(module not in protocol for module in MODULES):
            continue
        design = protocol["designModule"].get("designInfo", {})
        if design.get("interventionModel") == "PLATFORM":
            design["interventionModel"] = "PARALLEL"
        key, version = protocol["identificationModule"]["nctId"], record["derivedSection"]["miscInfoModule"]["versionHolder"]
        if key not in newest or newest[key][0] < version:
            newest[key] = (version, record)
    return [record for _, record in newest.values()]


class Filler:
    """Invented words with the escapes and wide characters of real text."""

    def __init__(self, rng):
        self.rng = rng
        words = ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 4))) for _ in range(4000)]
        self.text = "".join(
            rng.choice(words) + (".\n\n* " if i % 41 == 0 else " \\> 5 " if i % 97 == 0 else " ≥ 18 " if i % 61 == 0 else " ")
            for i in range(60_000)
        )

    def prose(self, length):
        """Some text of about this length: half as long to twice as long."""
        length = max(8, int(length * self.rng.uniform(0.4, 1.6)))
        start = self.rng.randrange(len(self.text) - length)
        return self.text[start : start + length]


def results(filler, rng):
    """The shape of a results section: many small texts and numbers."""
    groups = [f"OG{i:03}" for i in range(rng.randint(1, 4))]
    measures = [
        {
            "type": "SECONDARY", "title": filler.prose(80), "description": filler.prose(200), "reportingStatus": "POSTED",
            "groups": [{"id": g, "title": filler.prose(20), "description": filler.prose(120)} for g in groups],
            "classes": [
                {"categories": [{"measurements": [
                    {"groupId": g, "value": str(rng.randint(0, 900)), "spread": f"{rng.random():.2f}"} for g in groups]}]}
                for _ in range(rng.randint(1, 6))
            ],
        }
        for _ in range(rng.randint(6, 24))
    ]
    events = [
        {"term": filler.prose(20), "organSystem": filler.prose(24), "stats": [
            {"groupId": g, "numAffected": rng.randint(0, 40), "numAtRisk": 100} for g in groups]}
        for _ in range(rng.randint(20, 120))
    ]
    return {"outcomeMeasuresModule": {"outcomeMeasures": measures}, "adverseEventsModule": {"otherEvents": events}}


def clothe(record, filler, rng):
    """A record of the sample with invented text wherever a real one has text of its own."""
    record = json.loads(dumps(record))
    protocol = record["protocolSection"]
    protocol["descriptionModule"] = {"briefSummary": filler.prose(700), "detailedDescription": filler.prose(1200)}
    protocol["eligibilityModule"] = {"eligibilityCriteria": filler.prose(2600), **protocol["eligibilityModule"]}
    arms = protocol.get("armsInterventionsModule", {})
    for arm in arms.get("armGroups", []):
        arm.update(label=filler.prose(24), description=filler.prose(180))
    for intervention in arms.get("interventions", []):
        intervention.update(description=filler.prose(180), armGroupLabels=[filler.prose(24)])
    protocol["outcomesModule"] = {
        kind: [
            {"measure": filler.prose(80), "description": filler.prose(180), "timeFrame": filler.prose(30)}
            for _ in range(rng.randint(1, most))
        ]
        for kind, most in (("primaryOutcomes", 3), ("secondaryOutcomes", 12))
    }
    sites = protocol.get("contactsLocationsModule", {}).get("locations", [])
    for site in sites:
        site.update(facility=filler.prose(36), zip=str(rng.randint(10_000, 99_999)))
        site["geoPoint"] = {"lat": round(rng.uniform(-60, 70), 5), "lon": round(rng.uniform(-180, 180), 5)}
    protocol["referencesModule"] = {"references": [
        {"pmid": str(rng.randint(10**7, 4 * 10**7)), "type": "BACKGROUND", "citation": filler.prose(200)}
        for _ in range(rng.randint(0, 4))
    ]}
    if rng.random() < 0.13:
        record = {"protocolSection": protocol, "resultsSection": results(filler, rng), "derivedSection": record["derivedSection"]}
    record["hasResults"] = "resultsSection" in record
    return record


def moved(date, years):
    return f"{int(date[:4]) + years:04}{date[4:]}".replace("-02-29", "-02-28")


def studies(count):
    """`count` studies as JSON text, one at a time."""
    rng = random.Random(20261121)
    filler, base = Filler(rng), base_records()
    clothed = [clothe(record, filler, rng) for record in base for _ in range(VARIANTS)]
    rng.shuffle(clothed)
    enrollments = [record["protocolSection"]["designModule"].get("enrollmentInfo") for record in base]
    # Only three modules differ between the copies of a record, so the rest is written once.
    templates = []
    for record in clothed:
        protocol = record["protocolSection"]
        varied = {module: protocol[module] for module in VARIED}
        record["protocolSection"] = {module: module if module in VARIED else protocol[module] for module in ORDER if module in protocol}
        text = dumps(record)
        pieces = []
        for module in VARIED:
            piece, text = text.split(f'"{module}":"{module}"', 1)
            pieces.append(f'{piece}"{module}":')
        templates.append((varied, pieces, text))
    for i in range(count):
        varied, pieces, rest = templates[i % len(templates)]
        status, design = dict(varied["statusModule"]), dict(varied["designModule"])
        years = rng.randint(-12, 0)
        for name, value in status.items():
            if isinstance(value, dict) and "date" in value and name != "lastUpdatePostDateStruct":
                status[name] = {**value, "date": moved(value["date"], years)}
        enrollment = rng.choice(enrollments)
        if enrollment and "enrollmentInfo" in design:
            design["enrollmentInfo"] = enrollment
        name = f"NCT{10_000_000 + i:08}"
        modules = {**varied["identificationModule"], "nctId": name}, status, design
        yield name, ("".join(piece + dumps(module) for piece, module in zip(pieces, modules)) + rest).encode()


def write(count, paths):
    files = {path: zipfile.ZipFile(path, "w") if path.endswith(".zip") else open(path, "wb") for path in paths}
    for i, (name, text) in enumerate(studies(count)):
        for path, file in files.items():
            if path.endswith(".zip"):
                # A fixed date, or the bytes would change from run to run.
                file.writestr(zipfile.ZipInfo(f"{name}.json", (2026, 10, 15, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
            elif path.endswith(".ndjson"):
                file.write(text + b"\n")
            else:
                file.write((b"[\n" if i == 0 else b",\n") + text)
    for path, file in files.items():
        if path.endswith(".json"):
            file.write(b"\n]\n")
        file.close()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    write(int(sys.argv[1]), sys.argv[2:])
