#!/usr/bin/env python3
"""Hold the lists, which the oracle leaves out, against its independent reading of the records: who is in, in which order, with which values.

usage: lists.py TRIALSCAPE SHARED
"""
import csv
import io
import pathlib
import subprocess
import sys
import tempfile

import plain


def rows(command, inputs, section):
    line = [command, "report", "quarterly-landscape", *inputs, "--section", section, "--format", "csv"]
    made = subprocess.run(line, capture_output=True, text=True)
    if made.returncode not in (0, 2):
        sys.exit(made.stderr[-600:])
    return list(csv.DictReader(io.StringIO(made.stdout.removeprefix("\ufeff"))))


def main(command, shared):
    shared = pathlib.Path(shared)
    sys.path.insert(0, str(shared / "tools"))
    import oracle

    def first(date):
        return oracle.first(date).isoformat() if date else ""

    def late(date):
        return (date is None, -oracle.first(date).toordinal() if date else 0, [-x for x in date or ()])

    def months(t):
        days = oracle.days(t.start, t.cd) if t.ended and t.start and t.cd else None
        return None if days is None else float(days) / 30.4375

    compared, wrong = 0, []
    scratch = tempfile.TemporaryDirectory()
    records = shared / "data/ctgov-v2-json"
    readable = plain.copy(records, pathlib.Path(scratch.name))
    for folder in [shared / "data/ctgov-v2-json", *sorted((shared / "data/ctgov-v2-json").iterdir())]:
        if folder.name == "aact-spec" or not folder.is_dir():
            continue  # fragments give findings, not trials
        trials, _, _ = oracle.load([readable / folder.relative_to(records)], None)
        mine = [t for t in trials if t.type == "INTERVENTIONAL"]
        stopped = sorted((t for t in mine if t.status in oracle.STOPPED), key=lambda t: (*late(t.cd), t.id))
        awaited = sorted((t for t in mine if t.open and t.pcd_is == "ESTIMATED"), key=lambda t: (oracle.first(t.pcd), t.pcd, t.id))
        for section, expected in (("stop-list", stopped), ("readouts", awaited), ("trials", sorted(mine, key=lambda t: t.id))):
            got = rows(command, [folder], section)
            if [r["trial_id"] for r in got] != [t.id for t in expected]:
                wrong.append(f"{folder.name} {section}: other trials or another order")
                continue
            for r, t in zip(got, expected):
                checks = {"start": first(t.start), "primary_completion": first(t.pcd), "completion": first(t.cd),
                          "enrollment": "" if t.size is None else str(t.size), "why_stopped": t.why,
                          "sites": str(len(t.sites)) if t.whole or t.sites else ""}
                for name, value in checks.items():
                    if name in r:
                        compared += 1
                        if " ".join(r[name].lstrip("'").split()) != " ".join(value.split()):
                            wrong.append(f"{folder.name} {section} {t.id} {name}: {r[name][:50]!r}, expected {value[:50]!r}")
                if "months" in r:
                    compared += 1
                    m = months(t)
                    if (m is None) != (r["months"] == "") or m is not None and abs(float(r["months"]) - m) > 1e-9 * max(1, abs(m)):
                        wrong.append(f"{folder.name} {section} {t.id} months: {r['months']}, expected {m}")
                if "days_past" in r:
                    compared += 1
                    past = str((t.as_of - oracle.last(t.pcd)).days) if t.past(t.pcd) else ""
                    if r["days_past"] != past:
                        wrong.append(f"{folder.name} {section} {t.id} days past: {r['days_past']}, expected {past}")
    print(*wrong[:40], sep="\n")
    print(f"lists: {compared - len(wrong)} of {compared} values agree")
    return bool(wrong) or not compared


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
