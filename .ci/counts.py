#!/usr/bin/env python3
"""Read every file of the corpus with trialscape, and hold the number of records against an independent count.

Each file is read alone. It must not crash; a file that cannot be read must be named with a sentence and status 1 or 2; the
records of one that can be read must be as many as Python's own readers find, and its peak anonymous memory stay under the limit.

usage: counts.py TRIALSCAPE SHARED
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.etree import ElementTree

LIMIT = 200_000  # kB
csv.field_size_limit(1 << 30)


def json_records(text):
    """Objects that are studies, wherever a page, an array or lines hold them; nothing when no record is there."""
    try:
        value = json.loads(text)
    except ValueError:
        values = [json.loads(line) for line in text.splitlines() if line.strip()]
        return len(values) or None
    if isinstance(value, dict) and "FullStudiesResponse" in value:
        return len(value["FullStudiesResponse"].get("FullStudies", [])) or None
    if isinstance(value, dict) and "StudyFieldsResponse" in value:
        return len(value["StudyFieldsResponse"].get("StudyFields", [])) or None
    if isinstance(value, dict) and "FullStudy" in value:
        return 1
    if isinstance(value, dict) and "studies" in value:
        return len(value["studies"])
    if isinstance(value, list):
        return len(value) if any(isinstance(v, dict) and "protocolSection" in v for v in value) else None
    return 1 if isinstance(value, dict) and ("protocolSection" in value or "Study" in value) else None


def xml_records(data):
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return None
    for name in ("clinical_study", "Trial", "trial"):
        count = (root.tag == name) + len(root.findall(f".//{name}"))
        if count:
            return count
    return None


def csv_records(data):
    text = data.decode("utf-8-sig", errors="replace")
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    header = {cell.replace(".", " ").strip().lower() for cell in rows[0]}
    known = header & {"nct number", "nct_id", "trialid", "trial_id"}
    if not known or len(header) < 3 or "enrollmentcount" in header:
        return None
    return len(rows) - 1


def count(path):
    data = path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return sum(count_bytes(pathlib.Path(n), archive.read(n)) or 0 for n in archive.namelist() if not n.endswith("/"))
    return count_bytes(path, data)


def count_bytes(path, data):
    if path.suffix == ".json":
        return json_records(data.decode("utf-8-sig"))
    if path.suffix == ".xml":
        return xml_records(data)
    if path.suffix == ".csv":
        return csv_records(data)
    return 1 if path.suffix == ".txt" and path.parent.name == "seeds" else None


def peak(process):
    """The largest RssAnon seen while a process runs, in kB."""
    most = 0
    while process.poll() is None:
        try:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        except OSError:
            break
        found = re.search(r"RssAnon:\s+(\d+)", status)
        most = max(most, int(found.group(1)) if found else 0)
        time.sleep(0.002)
    return most


def main(command, shared):
    shared = pathlib.Path(shared)
    folders = [shared / "data" / name for name in "aact ctgov-classic-csv ctgov-csv ctgov-v1-json ctgov-v2-json ctgov-xml fdaaa ictrp".split()]
    paths = [p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file()] + sorted((shared / "seeds").iterdir())
    failed = read = refused = 0
    most = 0
    with tempfile.TemporaryDirectory() as scratch:
        definition = pathlib.Path(scratch) / "all.yml"
        definition.write_text(
            "title: All\nsections:\n  - {id: record-flow, kind: flow}\n  - id: phase-mix\n    rows: phase\n    measures: [trials]\n"
            "  - id: all\n    kind: list\n    population: all\n    columns: [id, title, enrollment, start, countries, conditions, why-stopped]\n")
        for path in paths:
            expected = count(path)
            with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
                process = subprocess.Popen([command, "report", definition, path, "--format", "csv"], stdout=out, stderr=err)
                memory = peak(process)
                status = process.wait()
                out.seek(0)
                err.seek(0)
                output, errors = out.read().decode(), err.read().decode()
            most = max(most, memory)
            name = path.relative_to(shared)
            rows = {r["row_level"]: r["value"] for r in csv.DictReader(io.StringIO(output)) if r["section"] == "record-flow"}
            found = int(rows["read"]) if rows else None
            # A record that cannot be read is named, and counts as read.
            wrong = None
            if status not in (0, 1, 2) or "Fatal" in errors or "crash" in errors.lower():
                wrong = f"ended with status {status}: {errors[-300:]}"
            elif found is None and not errors.strip():
                wrong = "was not read and nothing says why"
            elif found is not None and (expected or 0) != found:
                wrong = f"{found} records, an independent count finds {expected}"
            elif found is None and expected and "no study" not in errors and "nctId" not in errors and "NCT" not in errors:
                wrong = f"not read, though an independent count finds {expected} records: {errors.strip()[:200]}"
            elif memory > LIMIT:
                wrong = f"{memory} kB of anonymous memory, over {LIMIT}"
            read += found is not None
            refused += found is None
            if wrong:
                failed += 1
                print(f"FAILED {name}: {wrong}")
    print(f"{len(paths)} files: {read} read, {refused} refused with a sentence, {failed} failed; at most {most} kB of anonymous memory")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
