#!/usr/bin/env python3
"""Judge the rules for reasons for stopping on texts labeled by two language models working alone and then reconciled.

The labels are kept by the hash of their texts, which stand in the corpus. Prints for each label precision, recall and F1 with
Wilson's intervals, the macro-F1 over labels with 15 or more texts, and the agreement of the two labelings (Cohen's kappa).

usage: reasons.py TRIALSCAPE SHARED [dev|unseen]
"""
import collections
import csv
import hashlib
import io
import math
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
csv.field_size_limit(1 << 30)


def texts(shared):
    """Every distinct text of the corpus by its hash."""
    found = {}
    for path in sorted((pathlib.Path(shared) / "data/stop-reasons").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                text = " ".join((row.get("why_stopped") or "").split())
                found[hashlib.sha256(text.encode()).hexdigest()[:16]] = text
    return found


def wilson(k, n):
    if n == 0:
        return (0.0, 1.0)
    z, p = 1.959964, k / n
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return ((middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n))


def kappa(pairs):
    n = len(pairs)
    observed = sum(a == b for a, b in pairs) / n
    left, right = collections.Counter(a for a, _ in pairs), collections.Counter(b for _, b in pairs)
    expected = sum(left[c] * right[c] for c in left) / n / n
    return (observed - expected) / (1 - expected)


def main(command, shared, split="unseen"):
    known = texts(shared)
    rows = list(csv.DictReader((line for line in (HERE / "stop-reasons.tsv").open(encoding="utf-8") if not line.startswith("#")), delimiter="\t"))
    chosen = [row for row in rows if row["split"] == split]
    lines = "\n".join(known[row["sha256_16"]] for row in chosen) + "\n"
    made = subprocess.run([command, "classify-reasons", "-"], input=lines, capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(made.stderr)
    got = list(csv.DictReader(io.StringIO(made.stdout)))
    if len(got) != len(chosen):
        sys.exit(f"{len(got)} answers to {len(chosen)} texts")
    true, false, lost = (collections.Counter() for _ in range(3))
    primary = 0
    for row, answer in zip(chosen, got):
        wanted, found = set(row["labels"].split("|")), set(answer["labels"].split("|"))
        true.update(wanted & found)
        false.update(found - wanted)
        lost.update(wanted - found)
        primary += row["primary"] == answer["primary"]
    print(f"{split}: {len(chosen)} texts; primary label equal in {primary} ({primary / len(chosen):.1%}); two labelings of all {len(rows)}: "
          f"kappa {kappa([(r['primary_a'], r['primary_b']) for r in rows]):.3f}")
    print(f"{'label':20}{'texts':>6}{'precision':>24}{'recall':>24}{'F1':>7}")
    scores = []
    for label in sorted({*true, *false, *lost}):
        t, f, m = true[label], false[label], lost[label]
        p, r = t / max(1, t + f), t / max(1, t + m)
        f1 = 2 * t / max(1, 2 * t + f + m)
        (pl, ph), (rl, rh) = wilson(t, t + f), wilson(t, t + m)
        print(f"{label:20}{t + m:6}{p:9.2f} ({pl:.2f}–{ph:.2f}){r:12.2f} ({rl:.2f}–{rh:.2f}){f1:9.2f}")
        if t + m >= 15:
            scores.append(f1)
    macro = sum(scores) / max(1, len(scores))
    print(f"macro-F1 over {len(scores)} labels with 15 or more texts: {macro:.3f}")
    # The aim is 0.85; less than this would be a step back.
    return split == "unseen" and macro < 0.75


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) in (3, 4) else __doc__)
