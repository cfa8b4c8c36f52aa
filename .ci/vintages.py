#!/usr/bin/env python3
"""Compare the same trials across the formats of the corpus, field by field, each read by trialscape alone.

For every pair of formats that share trials it prints, per field both can carry: values equal, differences between records of
different updates (a later record may say something else) and differences between records of one update, which must have a
reason. Those of one update are listed and fail the check when they are more than a small share.

usage: vintages.py TRIALSCAPE SHARED [--list]
"""
import collections
import csv
import io
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

# Not real values, or a file named for one trial that holds another.
LEFT_OUT = ("doctored", "synthetic", "fragments", "id-mismatch", "_mod", "_changed", "redownloaded")


def groups(data):
    """The inputs of each format."""
    def files(pattern):
        return [p for p in sorted(data.glob(pattern)) if p.is_file() and not any(word in str(p) for word in LEFT_OUT)]

    return {
        "v2 JSON": files("ctgov-v2-json/**/*.json"),
        "v2 CSV": files("ctgov-csv/*/ctg-studies.csv"),
        "classic XML": files("ctgov-xml/*/*.xml") + files("fdaaa/*/data.zip"),
        "classic CSV": files("ctgov-classic-csv/*/*.csv"),
        "v1 JSON": files("ctgov-v1-json/NCT*.json") + files("ctgov-v1-json/*search.json") + files("ctgov-v1-json/results*.json"),
        "AACT joined": files("aact/*.csv"),
        "ICTRP": files("ictrp/*/*.xml") + files("ictrp/*/*.csv"),
        "pages": [data.parent / "seeds"],
    }


def run(command, *arguments):
    made = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True)
    if made.returncode not in (0, 2):
        sys.exit(f"{arguments[:4]}: {made.stderr[-2000:]}")
    return made.stdout


def ids(command, inputs, scratch):
    definition = pathlib.Path(scratch) / "ids.yml"
    definition.write_text("title: Ids\nsections:\n  - id: ids\n    kind: list\n    population: all\n    columns: [id]\n")
    text = run(command, "report", definition, *inputs, "--section", "ids", "--format", "csv").removeprefix("\ufeff")
    return {row["trial_id"] for row in csv.DictReader(io.StringIO(text))}


def shown(command, trials, inputs):
    """What each trial is, by field; of lists a tuple a column."""
    if not trials:
        return {}
    result = {}
    for trial in json.loads(run(command, "show", ",".join(sorted(trials)), *inputs, "--format", "json")):
        values = {}
        for name, field in trial["fields"].items():
            if field.get("absent") not in ("source cannot say", "not read"):
                values[name] = field.get("value") or "(" + field.get("absent", "") + ")"
        for name, rows in trial["lists"].items():
            if rows.get("absent"):
                continue
            for column in {key for row in rows["rows"] for key in row}:
                values[f"{name}: {column}"] = tuple(sorted(row.get(column, "") for row in rows["rows"]))
        # What the registry derives (MeSH terms, classes, cited articles) follows the version date, not the update.
        source = trial["sources"][0]
        result[trial["id"]] = ((source.get("updated"), source.get("versionDate")), values)
    return result


def main(command, shared, *options):
    data = pathlib.Path(shared) / "data"
    equal, explained, unexplained = (collections.Counter() for _ in range(3))
    listed = []
    with tempfile.TemporaryDirectory() as scratch:
        inputs = {name: paths for name, paths in groups(data).items() if paths}
        known = {name: ids(command, paths, scratch) for name, paths in inputs.items()}
        wanted = {trial for a, b in itertools.combinations(known, 2) for trial in known[a] & known[b]}
        read = {name: shown(command, wanted & known[name], paths) for name, paths in inputs.items()}
    pairs = [(a, b) for a, b in itertools.combinations(read, 2) if read[a].keys() & read[b].keys()]
    for a, b in pairs:
        for trial in sorted(read[a].keys() & read[b].keys()):
            (date_a, one), (date_b, other) = read[a][trial], read[b][trial]
            for field in sorted(one.keys() & other.keys()):
                key = (a, b, field)
                if one[field] == other[field]:
                    equal[key] += 1
                elif date_a != date_b or date_a == (None, None):
                    explained[key] += 1
                else:
                    unexplained[key] += 1
                    listed.append((a, b, trial, field, one[field], other[field]))
    for a, b in pairs:
        shared_trials = len(read[a].keys() & read[b].keys())
        print(f"\n{a} and {b}: {shared_trials} trials\n{'field':42}{'equal':>7}{'other update':>14}{'same update':>13}")
        for field in sorted({f for x, y, f in list(equal) + list(explained) + list(unexplained) if (x, y) == (a, b)}):
            key = (a, b, field)
            print(f"{field:42}{equal[key]:7}{explained[key]:14}{unexplained[key]:13}")
    if "--list" in options:
        for item in listed:
            print(*(str(part)[:160] for part in item), sep=" | ")
    total, same = sum(equal.values()), sum(unexplained.values())
    print(f"\n{total} values equal, {sum(explained.values())} differ between updates, {same} within one update")
    return same > total * 0.01 or not pairs


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) >= 3 else __doc__)
