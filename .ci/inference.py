#!/usr/bin/env python3
"""Work out the inference tests' values again with this machine's SciPy, statsmodels, scikit-posthocs and R, and compare with those committed.

The tests hold our functions against the committed values; this holds the committed values against the programs they are said to come from.
Needs: pip install statsmodels scikit-posthocs; apt-get install r-base-core r-cran-survival r-cran-cmprsk

usage: inference.py
"""
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "AggregationTests" / "Reference"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
TOLERANCE = 1e-9


FILES = ["InferenceReference.swift", "InferenceReference+Models.swift"]


def parts(folder):
    """The table each number stands in, its numbers, and the text between them without its line breaks."""
    text = re.sub(r",(?=[\])])", "", re.sub(r"\s+", "", "".join((folder / name).read_text(encoding="utf-8") for name in FILES)))
    tables = re.split(r"(?=staticlet)", text)
    return [(re.match(r"staticlet(\w+)", t)[1] if t.startswith("staticlet") else "", NUMBER.sub("#", t), [float(x) for x in NUMBER.findall(t)]) for t in tables]


def main():
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([sys.executable, str(FOLDER / "make_inference_reference.py"), scratch], check=True)
        ours, theirs = parts(FOLDER), parts(pathlib.Path(scratch))
    failed = compared = 0
    if [name for name, *_ in ours] != [name for name, *_ in theirs]:
        sys.exit("the committed tables are not those the script makes: run make_inference_reference.py")
    for (name, shape, numbers), (_, other_shape, others) in zip(ours, theirs):
        if shape != other_shape:
            print(f"{name}: the table has another shape")
            failed += 1
            continue
        for a, b in zip(numbers, others):
            compared += 1
            if abs(a - b) > TOLERANCE * max(abs(a), abs(b)) and abs(a - b) > 1e-300:
                print(f"{name}: {a!r} is committed, {b!r} was made")
                failed += 1
    print(f"inference: {compared} numbers compared, {failed} differ")
    sys.exit(1 if failed or compared < 1000 else 0)


main()
