#!/usr/bin/env python3
"""Read the outputs as people do: pandas with its defaults, openpyxl over the workbook; every figure must be the CSV's.

usage: readers.py TRIALSCAPE INPUT
"""
import csv
import datetime
import math
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import pandas


def tidy_levels(folder):
    """Every level and code must come back from pandas' defaults as it was written."""
    path = folder / "tidy.csv"
    raw = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))
    frame = pandas.read_csv(path)
    wrong = []
    for name in ("report", "section", "population", "row", "row_level", "column", "column_level", "comparison", "measure", "unit"):
        place = raw[0].index(name)
        for row, read in zip(raw[1:], frame[name]):
            written = row[place]
            same = (isinstance(read, float) and math.isnan(read)) if written == "" else str(read) == written
            if not same and not (isinstance(read, float) and written and str(read).removesuffix(".0") == written):
                wrong.append(f"{name}: {written!r} came back as {read!r}")
    return len(raw) - 1, wrong


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def subsequence(small, large):
    """Whether the numbers of a workbook row stand in the CSV's row in the same order."""
    rest = iter(large)
    return all(any(abs(a - b) <= 1e-9 * max(1, abs(b)) for b in rest) for a in small)


def workbook(folder, path):
    """Every number of every table of the workbook stands in the CSV's row of the same label, in the same order."""
    contents = list(csv.DictReader((folder / "contents.csv").open(encoding="utf-8-sig", newline="")))
    book = openpyxl.load_workbook(path, data_only=True)
    wrong, figures = [], 0
    for entry in contents:
        name = entry.get("file") or entry.get("section")
        table = folder / (name if name.endswith(".csv") else name + ".csv")
        if entry["sheet"] not in book.sheetnames or not table.exists():
            continue
        rows = list(csv.reader(table.open(encoding="utf-8-sig", newline="")))
        labels = {}
        for row in rows[1:]:
            key = next((cell.strip() for cell in row if cell and number(cell) is None), "")
            labels.setdefault(key, []).append([n for n in map(number, row) if n is not None])
            if row and row[0].strip() != key:
                labels.setdefault(row[0].strip(), []).append([n for n in map(number, row) if n is not None])
            if len(row) > 1:
                labels.setdefault(row[1].strip(), []).append([n for n in map(number, row) if n is not None])
        started = False
        titles = {other["title"] for other in contents if other is not entry}
        for cells in book[entry["sheet"]].iter_rows(values_only=True):
            texts = [str(c).strip() for c in cells if isinstance(c, str)]
            if len(texts) == 1 and (texts[0] == entry["title"] or texts[0].startswith(entry["title"] + " (")):
                started = True
                continue
            if started and texts and (texts[0] in titles or texts[0].startswith("Chart data")):
                break
            numbers = [float(c) for c in cells if isinstance(c, (int, float)) and not isinstance(c, bool)]
            if not started or not numbers or not texts:
                continue
            label = texts[0].rstrip(" *")
            if label not in labels:
                continue
            figures += len(numbers)
            if not any(subsequence(numbers, large) for large in labels[label]):
                wrong.append(f"{entry['sheet']}, {name}, {label}: {numbers} are not those of the CSV {labels[label][:2]}")
    return figures, wrong


def trials(folder, path):
    """Dates of the list of trials are true dates, equal to the CSV's."""
    rows = {r["trial_id"]: r for r in csv.DictReader((folder / "trials.csv").open(encoding="utf-8-sig", newline=""))}
    sheet = openpyxl.load_workbook(path, data_only=True)["Trials"]
    wrong, dates = [], 0
    header = None
    for cells in sheet.iter_rows(values_only=True):
        if header is None:
            header = list(cells) if cells and "Start" in cells and "Status" in cells else None
            continue
        if cells[0] not in rows:
            continue
        start = cells[header.index("Start")]
        written = rows[cells[0]]["start"]
        if isinstance(start, datetime.datetime):
            dates += 1
            if start.date().isoformat() != written:
                wrong.append(f"{cells[0]}: start {start.date()} is {written} in the CSV")
        elif (start or "") != written:
            wrong.append(f"{cells[0]}: start {start!r} is no date; the CSV has {written}")
    return dates, wrong


def main(command, source):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder, path = pathlib.Path(scratch) / "csv", pathlib.Path(scratch) / "book.xlsx"
        made = subprocess.run([command, "report", "quarterly-landscape", source, "--output", f"{folder}/", "--output", path])
        if made.returncode not in (0, 2):
            return f"the report ended with status {made.returncode}"
        for name, (count, wrong) in (
            ("levels read by pandas", tidy_levels(folder)),
            ("figures read by openpyxl", workbook(folder, path)),
            ("dates read by openpyxl", trials(folder, path)),
        ):
            if wrong or not count:
                failed += 1
                print(f"FAILED {name} ({count})", *wrong[:20], sep="\n    ")
            else:
                passed += 1
                print(f"{name}: {count}")
    print(f"readers: {passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
