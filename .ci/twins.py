#!/usr/bin/env python3
"""Compare, field by field, the trials that stand in a real CSV download and in a real JSON of the corpus, each read by trialscape.

Both are of different days, so values may differ; what must hold is that every trial is read from both, and that fields which do
not change with time (type, model, sponsor class, ...) agree in nearly all. Prints each difference.

usage: twins.py TRIALSCAPE SHARED
"""
import csv
import io
import pathlib
import subprocess
import sys
import tempfile

COLUMNS = """id title status study-type phase lead-sponsor sponsor-class allocation masking intervention-model primary-purpose
enrollment start primary-completion completion first-posted sites countries conditions has-results""".split()
STABLE = "study-type phase allocation intervention-model primary-purpose lead-sponsor masking".split()


def rows(command, definition, inputs):
    made = subprocess.run([command, "report", definition, *inputs, "--section", "twins", "--format", "csv"], capture_output=True, text=True)
    if made.returncode not in (0, 2):
        sys.exit(made.stderr)
    return {r["trial_id"]: r for r in csv.DictReader(io.StringIO(made.stdout.removeprefix("\ufeff")))}


def main(command, shared):
    data = pathlib.Path(shared) / "data"
    failed = compared = agreed = 0
    with tempfile.TemporaryDirectory() as scratch:
        definition = pathlib.Path(scratch) / "twins.yml"
        definition.write_text(
            f"title: Twins\nsections:\n  - id: twins\n    kind: list\n    population: all\n    columns: [{', '.join(COLUMNS)}]\n")
        ours = rows(command, definition, [data / "ctgov-v2-json"])
        met = set()
        for path in sorted((data / "ctgov-csv").glob("*/ctg-studies.csv")):
            header = next(csv.reader(path.open(encoding="utf-8-sig", newline="")))
            theirs = rows(command, definition, [path])
            for trial in sorted(ours.keys() & theirs.keys()):
                met.add(trial)
                for name in ours[trial].keys() & theirs[trial].keys():
                    a, b = ours[trial][name], theirs[trial][name]
                    if name.endswith(("_type", "_precision")) or name == "note" or not b:
                        continue  # a CSV has no types; what is not ticked is empty
                    compared += 1
                    agreed += a == b
                    if a != b:
                        stable = name.replace("_", "-") in STABLE
                        failed += stable
                        print(f"{'FAILED ' if stable else ''}{trial} {name}: JSON {a[:60]!r}, CSV {b[:60]!r}")
    print(f"{len(met)} trials in both, {agreed} of {compared} values equal")
    return failed > 2 or not met


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
