#!/usr/bin/env python3
"""Hold `trialscape` against the corpus of real records: no crash, every figure equal to the independent reading, and the same bytes however the records are packed.

usage: corpus.py TRIALSCAPE SHARED
"""
import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

import plain

LANDSCAPE = "quarterly-landscape"
VARIANTS = [[], ["--top", "all"], ["--top", "5"], ["--quarter", "2024-Q2"], ["--as-of", "2026-01-31"]]


class Corpus:
    def __init__(self, command, shared, scratch):
        self.records = shared / "data/ctgov-v2-json"
        self.plain = plain.copy(self.records, scratch)
        self.command, self.shared, self.scratch = command, shared, scratch
        self.oracle = shared / "tools/oracle.py"
        self.passed, self.failed = 0, 0

    def note(self, name, problem):
        """Count one check; `problem` is nothing when it passed."""
        if problem:
            self.failed += 1
            print(f"FAILED {name}\n    " + problem.rstrip().replace("\n", "\n    "), flush=True)
        else:
            self.passed += 1

    def readable(self, inputs):
        """The same inputs as the oracle reads them."""
        return [self.plain / path.relative_to(self.records) if path.is_relative_to(self.records) else path for path in map(pathlib.Path, inputs)]

    def report(self, inputs, options=()):
        line = [self.command, "report", LANDSCAPE, *map(str, inputs), "--format", "csv", *options]
        return subprocess.run(line, capture_output=True, timeout=300)

    def hold(self, name, inputs, options=()):
        """One report beside the oracle. Status 1 is right only where the oracle finds no trial either."""
        run = self.report(inputs, options)
        said = run.stderr.decode(errors="replace")[-600:]
        if run.returncode == 1:
            foot = subprocess.run([sys.executable, self.oracle, "--foot", *options, *self.readable(inputs)], capture_output=True, text=True)
            if "; 0 trials," not in foot.stdout:
                return self.note(name, f"status 1, but there are trials to read\n{said}")
            return self.note(name, "" if said.strip() else "status 1 without a word")
        if run.returncode not in (0, 2):
            return self.note(name, f"status {run.returncode}\n{said}")
        if run.returncode == 2 and not said.strip():
            return self.note(name, "status 2 without a word")
        tidy = self.scratch / "tidy.csv"
        tidy.write_bytes(run.stdout)
        held = subprocess.run([sys.executable, self.oracle, *options, tidy, *self.readable(inputs)], capture_output=True, text=True)
        if held.returncode == 0:
            return self.note(name, "")
        lines = (held.stdout + held.stderr[-600:]).splitlines()
        wrong = [x for i, x in enumerate(lines) if x.startswith("    ") or not agrees(x)]
        self.note(name, "\n".join(wrong[:40]))

    def same(self, name, reference, inputs, options=()):
        """The same records packed otherwise: the same bytes."""
        run = self.report(inputs, options)
        if run.returncode not in (0, 2):
            return self.note(name, f"status {run.returncode}\n{run.stderr.decode(errors='replace')[-600:]}")
        self.note(name, "" if run.stdout == reference else f"tidy CSV differs: {first_difference(reference, run.stdout)}")

    def packings(self, name, path):
        """One file of records that state their own version date, in seven other shapes."""
        text = json.loads(path.read_text())
        records = text if isinstance(text, list) else text["studies"]
        run = self.report([path])
        if run.returncode not in (0, 2):
            return self.note(f"{name}, packings", f"status {run.returncode}")
        base = self.scratch / name
        base.mkdir()
        dump = [json.dumps(r, ensure_ascii=False) for r in records]
        ids = [r["protocolSection"]["identificationModule"]["nctId"] for r in records]
        (base / "lines.ndjson").write_text("\n".join(dump) + "\n")
        shuffled = dump[:]
        random.Random(7).shuffle(shuffled)
        (base / "shuffled.json").write_text("[" + ",".join(shuffled) + "]")
        for folder in ("one-a-file", "seven"):
            (base / folder).mkdir()
        with zipfile.ZipFile(base / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for i, (one, text) in enumerate(zip(ids, dump)):
                (base / "one-a-file" / f"{i:04}-{one}.json").write_text(text)
                archive.writestr(f"{i:04}-{one}.json", text)
        for i in range(7):
            (base / "seven" / f"{i}.json").write_text("[" + ",".join(dump[i::7]) + "]")
        seven = sorted((base / "seven").iterdir())
        for shape, inputs, options in [
            ("again", [path], []), ("one thread", [path], ["--jobs", "1"]), ("two threads", [path], ["--jobs", "2"]),
            ("NDJSON", [base / "lines.ndjson"], []), ("shuffled", [base / "shuffled.json"], []),
            ("zip", [base / "all.zip"], []), ("a file a study", [base / "one-a-file"], []),
            ("seven files", [base / "seven"], []), ("seven files, backwards", seven[::-1], []),
        ]:
            self.same(f"{name}, {shape}", run.stdout, inputs, options)

    def spreadsheet(self, path):
        """A CSV: every record read; one that is no registry export is refused by its first columns."""
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        run = self.report([path])
        said = run.stderr.decode(errors="replace")
        name = f"{path.parent.name}/{path.name}"
        if "NCT Number" not in rows[0]:
            good = run.returncode == 1 and not run.stdout and rows[0][0] in said
            return self.note(name, "" if good else f"not refused by its first columns: status {run.returncode}\n{said[-600:]}")
        if run.returncode not in (0, 2):
            return self.note(name, f"status {run.returncode}\n{said[-600:]}")
        flow = {r["row_level"]: r["value"] for r in csv.DictReader(io.StringIO(run.stdout.decode())) if r["section"] == "record-flow"}
        expected = sum(1 for row in rows[1:] if row)
        self.note(name, "" if flow.get("read") == str(expected) else f"{expected} records, read {flow.get('read')}")


def agrees(line):
    """Does a line of the oracle's answer say `n of n agree` and nothing more?"""
    words = line.split()
    numbers = [w.rstrip(",;") for w in words if w.rstrip(",;").isdigit()]
    return len(numbers) >= 2 and numbers[0] == numbers[1] and "," not in line and ";" not in line


def first_difference(a, b):
    for x, y in zip(a.decode().splitlines(), b.decode().splitlines()):
        if x != y:
            return f"\n  {x}\n  {y}"
    return f"{a.count(10)} and {b.count(10)} lines"


def main(command, shared):
    shared = pathlib.Path(shared).resolve()
    records = shared / "data/ctgov-v2-json"
    with tempfile.TemporaryDirectory() as scratch:
        corpus = Corpus(command, shared, pathlib.Path(scratch))
        for path in sorted(records.rglob("*.json")):
            corpus.hold(str(path.relative_to(records)), [path])
        folders = sorted(p for p in records.iterdir() if p.is_dir())
        large = {"dtx-analysis", "nsclcbench", "graph-bigquery", "scampbe3"}
        for folder in [*folders, records]:
            for options in VARIANTS if folder.name in large or folder == records else VARIANTS[:1]:
                corpus.hold(" ".join([f"folder {folder.name}", *options]), [folder], options)
        for name in sorted(large):
            corpus.packings(name, records / name / "ctg-studies.json")
        for path in sorted((shared / "data/ctgov-csv").rglob("*.csv")):
            corpus.spreadsheet(path)
        print(f"corpus: {corpus.passed} passed, {corpus.failed} failed")
        return corpus.failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
