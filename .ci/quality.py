#!/usr/bin/env python3
"""Hold the data-quality rules of METHODS 6 against a second reading of the same records: for each rule the trials found, and of how many.

usage: quality.py TRIALSCAPE SHARED [--show RULE]
"""
import calendar
import csv
import datetime as dt
import io
import pathlib
import subprocess
import sys
import tempfile

import plain

LISTED = {"contradictions": ["DQ01", "DQ02", "DQ03", "DQ04", "DQ06", "DQ07", "DQ08", "DQ09", "DQ10", "DQ11", "DQ12", "DQ16", "DQ19"], "gaps": ["DQ05", "DQ13", "DQ14", "DQ15"]}
LEVEL = {"NONE": 0, "SINGLE": 1, "DOUBLE": 2, "TRIPLE": 3, "QUADRUPLE": 4}
UNIT = {"Year": 525960, "Month": 43830, "Week": 10080, "Day": 1440, "Hour": 60, "Minute": 1}


def span(text):
    """The first and the last day a date may be."""
    if not text:
        return None
    parts = [int(x) for x in text.split("-")]
    first = dt.date(*(parts + [1, 1])[:3])
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], month)[1]
    return first, dt.date(parts[0], month, day)


def minutes(text):
    number, unit = text.split()
    return float(number) * UNIT[unit.rstrip("s")]


def years_before(day, years):
    return day.replace(year=day.year - years, day=28 if (day.month, day.day) == (2, 29) else day.day)


class Record:
    """A registry record by its own names; what a partial one leaves out cannot be said."""

    def __init__(self, protocol, as_of, whole):
        self.p, self.as_of, self.whole = protocol, as_of, whole
        self.id = protocol["identificationModule"]["nctId"]
        self.status = self.at("statusModule", "overallStatus")
        self.ended = self.status in ("COMPLETED", "TERMINATED")
        self.stopped = self.status in ("TERMINATED", "WITHDRAWN", "SUSPENDED")
        self.open = self.status in ("RECRUITING", "NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING", "ENROLLING_BY_INVITATION")
        self.known = self.at("statusModule", "lastKnownStatus")
        self.begun = None if not self.status or (self.status == "UNKNOWN" and not self.known) else self.status not in ("WITHDRAWN", "NOT_YET_RECRUITING") and not (self.status == "UNKNOWN" and self.known == "NOT_YET_RECRUITING")
        self.start, self.primary, self.end = (span(self.at("statusModule", k, "date")) for k in ("startDateStruct", "primaryCompletionDateStruct", "completionDateStruct"))
        self.results = span(self.at("statusModule", "resultsFirstSubmitDate") or self.at("statusModule", "resultsFirstPostDateStruct", "date"))
        self.count = self.at("designModule", "enrollmentInfo", "count")
        self.why = (self.at("statusModule", "whyStopped") or "").strip()

    def at(self, *path):
        found = self.p
        for key in path:
            found = (found or {}).get(key)
        return found

    def type(self, key, date):
        """The type by policy: stated; estimated after the as-of; else actual for what has happened by the status."""
        stated = self.at("statusModule", key, "type")
        if stated in ("ACTUAL", "ESTIMATED"):
            return stated
        if date and self.as_of and date[0] > self.as_of:
            return "ESTIMATED"
        return "ACTUAL" if (self.begun if key.startswith("start") else self.ended) else "ESTIMATED" if key.startswith("start") and self.status == "NOT_YET_RECRUITING" else None

    @property
    def dated(self):
        return [(d, self.type(k, d)) for k, d in (("startDateStruct", self.start), ("primaryCompletionDateStruct", self.primary), ("completionDateStruct", self.end)) if d]


def absent(r):
    return True if r.whole else None


def order(r):
    pairs = [(r.start, r.primary), (r.start, r.end), (r.primary, r.end)]
    return any(a and b and a[0] > b[1] for a, b in pairs)


def absurd(r):
    return any(e and (e[1] <= r.start[0] or r.start[1] < years_before(e[0], 30)) for e in (r.primary, r.end))


def parties(r):
    return r.at("designModule", "designInfo", "maskingInfo", "whoMasked") or []


def nines(count):
    return len(str(count)) >= 5 and set(str(count)) == {"9"}


# Rule: does it speak of the record; does it find it. Nothing: cannot be told.
RULES = {
    "DQ01": (lambda r: sum(map(bool, (r.start, r.primary, r.end))) >= 2 or (False if r.whole else None), order),
    "DQ02": (lambda r: r.status == "COMPLETED", lambda r: False if r.count is None and r.whole else None if r.count is None else r.count == 0),
    "DQ03": (lambda r: r.status == "WITHDRAWN", lambda r: (r.count or 0) > 0),
    "DQ04": (lambda r: r.ended, lambda r: r.count is None or r.at("designModule", "enrollmentInfo", "type") != "ACTUAL"),
    "DQ05": (lambda r: r.stopped, lambda r: False if r.why else absent(r)),
    "DQ06": (lambda r: not r.stopped if r.status else None, lambda r: bool(r.why) if r.why or r.whole else None),
    "DQ07": (lambda r: True if r.at("eligibilityModule", "minimumAge") and r.at("eligibilityModule", "maximumAge") else (False if r.whole else None), lambda r: minutes(r.at("eligibilityModule", "minimumAge")) > minutes(r.at("eligibilityModule", "maximumAge"))),
    "DQ08": (lambda r: None if r.begun is None else r.begun and bool(r.start), lambda r: r.start[0] > r.as_of if r.as_of else None),
    "DQ09": (lambda r: True, lambda r: any(t == "ACTUAL" and d[0] > r.as_of or t == "ESTIMATED" and r.open and d[1] < r.as_of for d, t in r.dated) if r.as_of else None),
    "DQ10": (lambda r: r.status == "COMPLETED" and bool(r.end), lambda r: r.type("completionDateStruct", r.end) == "ESTIMATED" if r.as_of or r.at("statusModule", "completionDateStruct", "type") else None),
    "DQ11": (lambda r: bool(parties(r)) and r.at("designModule", "designInfo", "maskingInfo", "masking") in LEVEL if parties(r) or r.whole else None, lambda r: LEVEL[r.at("designModule", "designInfo", "maskingInfo", "masking")] != len(set(parties(r)))),
    "DQ12": (lambda r: r.at("designModule", "designInfo", "allocation") == "RANDOMIZED", lambda r: r.at("designModule", "designInfo", "interventionModel") == "SINGLE_GROUP" or len(r.at("armsInterventionsModule", "armGroups") or []) == 1),
    "DQ13": (lambda r: True, lambda r: r.status == "UNKNOWN" or (None if r.open and not r.as_of else bool(r.open and r.end and r.end[1] < r.as_of and span(r.at("statusModule", "statusVerifiedDate")) and span(r.at("statusModule", "statusVerifiedDate"))[1] < years_before(r.as_of, 2)))),
    "DQ14": (lambda r: True, lambda r: absent(r) if r.count is None else nines(r.count) or r.count > 10 ** 6),
    "DQ16": (lambda r: bool(r.results and r.primary), lambda r: r.primary[0] > r.results[1]),
    "DQ17": (lambda r: True, lambda r: any(d[0] != d[1] for d, _ in r.dated)),
    "DQ19": (lambda r: bool(r.start and (r.primary or r.end)), absurd),
}


def records(shared, scratch):
    """The trials of the corpus, versions settled as the oracle settles them; interventional ones."""
    sys.path.insert(0, str(shared / "tools"))
    import oracle

    oracle.Trial = Record
    everything, _, _ = oracle.load([plain.copy(shared / "data/ctgov-v2-json", scratch)], None)
    return [r for r in everything if r.at("designModule", "studyType") == "INTERVENTIONAL"]


def run(command, *options):
    return list(csv.DictReader(io.StringIO(subprocess.run([command, "report", *options, "--format", "csv"], capture_output=True, text=True).stdout.lstrip("\ufeff"))))


def main(command, shared, show=None):
    shared = pathlib.Path(shared).resolve()
    data = str(shared / "data/ctgov-v2-json")
    with tempfile.TemporaryDirectory() as scratch:
        trials = records(shared, pathlib.Path(scratch))
    tidy = {(r["row_level"], r["measure"]): r for r in run(command, "data-quality", data) if r["section"] == "data-quality"}
    found = {}
    for section in LISTED:
        for row in run(command, "contradictions", data, "--section", section):
            found.setdefault(row["rule"], []).append(row)
    failed = 0
    for rule, (applies, hits) in RULES.items():
        judged = {r.id: hits(r) for r in trials if applies(r)}
        mine = sorted(i for i, hit in judged.items() if hit)
        of = sum(hit is not None for hit in judged.values())
        row = tidy[rule, "share"]
        theirs = sorted(r["trial_id"] for r in found.get(rule, []))
        problems = []
        if any(rule in rules for rules in LISTED.values()) and mine != theirs:
            problems.append(f"only here {sorted(set(mine) - set(theirs))[:5]}, only there {sorted(set(theirs) - set(mine))[:5]}")
        if (row["numerator"], row["denominator"]) != (str(len(mine)), str(of)):
            problems.append(f"there {row['numerator']} of {row['denominator']}")
        failed += bool(problems)
        print(f"{rule} {len(mine):5} of {of:5}  " + ("FAILED " + "; ".join(problems) if problems else "agrees"))
    for row in found.get(show, [])[:10]:
        print(" ", row["trial_id"], row["values"], "->", row["words"])
    return failed > 0


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--show"]
    sys.exit(main(*arguments) if len(arguments) in (2, 3) else __doc__)
