#!/usr/bin/env python3
"""Hold five classic XML records against the values another project's tests expect of them.

usage: fdaaa.py TRIALSCAPE SHARED
"""
import csv
import json
import pathlib
import subprocess
import sys


def main(command, shared):
    folder = pathlib.Path(shared) / "data/fdaaa/act_tracker"
    expected = {row["nct_id"]: row for row in csv.DictReader((folder / "expected_trials_data.csv").open(encoding="utf-8"))}
    made = subprocess.run([command, "show", ",".join(expected), folder / "data.zip", "--format", "json"], capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(made.stderr)
    compared, wrong = 0, []
    for trial in json.loads(made.stdout):
        fields = {name: entry.get("value") for name, entry in trial["fields"].items()}
        lists = {name: entry["rows"] for name, entry in trial["lists"].items()}
        row = expected[trial["id"]]

        def words(text):
            return "".join(c for c in (text or "").lower() if c.isalnum())

        def month(date):
            return (date or "")[:7]

        flag = {"1": "yes", "0": "no", "t": "yes", "f": "no", "true": "yes", "false": "no", "yes": "yes", "no": "no", "": None}
        phase = "/".join(r["phase"].replace("PHASE", "Phase ") for r in lists["phases"]) or "N/A"
        pairs = {
            "status": (words(fields["status"]), words(row["study_status"])),
            "study type": (words(fields["study-type"]), words(row["study_type"])),
            "phase": (words(phase if phase != "NA" else "N/A"), words(row["phase"])),
            "enrollment": (fields["enrollment"], row["enrollment"].split(".")[0] or None),
            "start": (month(fields["start"]), month(row["start_date"])),
            "completion": (month(fields["primary-completion"] or fields["completion"]), month(row["available_completion_date"])),
            "purpose": (words(fields["primary-purpose"]), words(row["primary_purpose"])),
            "sponsor": (fields["lead-sponsor"], row["sponsor"]),
            "sponsor type": (words(fields["sponsor-class"]), words(row["sponsor_type"])),
            "brief title": (fields["title"], row["brief_title"]),
            "has results": (fields["has-results"], flag[row["has_results"]]),
            "FDA-regulated drug": (fields["fda-regulated-drug"], flag[row["fda_reg_drug"].lower()]),
            "FDA-regulated device": (fields["fda-regulated-device"], flag[row["fda_reg_device"].lower()]),
            "country": ({r["country"] for r in lists["countries"]}, {c["country"] for c in [json.loads(row["location"])] if isinstance(c, dict)} if row["location"].startswith("{") else {c["country"] for c in json.loads(row["location"] or "[]")}),
            "interventions": ([r["intervention"] for r in lists["interventions"]],
                              [i["intervention_name"] for i in (lambda v: v if isinstance(v, list) else [v])(json.loads(row["intervention"] or "[]"))]),
        }
        for name, (found, wanted) in pairs.items():
            compared += 1
            if found != wanted and (found or wanted):
                wrong.append(f"{trial['id']} {name}: {found!r}, expected {wanted!r}")
    print(*wrong, sep="\n")
    print(f"FDAAA examples: {compared - len(wrong)} of {compared} values equal over {len(expected)} records")
    return bool(wrong) or compared < 60


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
