#!/usr/bin/env python3
"""Judge the rules for reasons for stopping on hand labels, which are kept by the hash of their texts.

The labels were made by language models: dev and unseen by two working alone, then reconciled; the others by one. Prints
- the agreement of the two labelings (Cohen's kappa of the primary label, and the share of equal label sets);
- for each label support, precision, recall (Wilson) and F1 (bootstrap over texts, 2,000 resamples, fixed seed);
- the macro-F1 over labels with 15 or more texts, plain and weighted by sampling, with bootstrap intervals;
- the confusion of primary labels;
- of the covid split precision, recall and F1 of COVID alone.

Weights: a text stands for the distinct texts of the corpus that have its machine label, shared among the labeled texts of the
split with that label. The machine labels serve nothing else.

usage: reasons.py TRIALSCAPE SHARED [dev|dev2|unseen|covid-dev|covid]
"""
import collections
import csv
import hashlib
import io
import math
import pathlib
import random
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ACCURACY = HERE.parent / "Sources/Aggregation/StopReasons/StopReasonAccuracy.swift"
FEWEST = 15
RESAMPLES = 2000
csv.field_size_limit(1 << 30)


def texts(shared):
    """Every distinct text of the corpus by its hash, with its machine label."""
    found = {}
    for path in sorted((pathlib.Path(shared) / "data/stop-reasons").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                text = " ".join((row.get("why_stopped") or "").split())
                key = hashlib.sha256(text.encode()).hexdigest()[:16]
                if key not in found or row.get("label"):
                    found[key] = (text, row.get("label") or "none")
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


def classify(command, lines):
    made = subprocess.run([command, "classify-reasons", "-"], input="\n".join(lines) + "\n", capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(made.stderr)
    got = list(csv.DictReader(io.StringIO(made.stdout)))
    if len(got) != len(lines):
        sys.exit(f"{len(got)} answers to {len(lines)} texts")
    return got


def f1(t, f, m):
    return 2 * t / (2 * t + f + m) if t + f + m else 0.0


def counts(sample, weighted=False):
    true, false, lost = (collections.Counter() for _ in range(3))
    for wanted, found, weight in sample:
        w = weight if weighted else 1
        for label in wanted & found:
            true[label] += w
        for label in found - wanted:
            false[label] += w
        for label in wanted - found:
            lost[label] += w
    return true, false, lost


def macro(sample, labels, weighted=False):
    true, false, lost = counts(sample, weighted)
    return sum(f1(true[c], false[c], lost[c]) for c in labels) / max(1, len(labels))


def bootstrap(sample, *statistics):
    """The middle 95 % of each statistic over resamples of the texts."""
    chance = random.Random(20251209)
    drawn = [[] for _ in statistics]
    for _ in range(RESAMPLES):
        again = chance.choices(sample, k=len(sample))
        for values, statistic in zip(drawn, statistics):
            values.append(statistic(again))
    ends = []
    for values in drawn:
        values.sort()
        ends.append((values[round(0.025 * (RESAMPLES - 1))], values[round(0.975 * (RESAMPLES - 1))]))
    return ends


def confusion(chosen, got):
    pairs = collections.Counter((row["primary"], answer["primary"]) for row, answer in zip(chosen, got))
    labels = sorted({c for pair in pairs for c in pair})
    print("\nprimary labels: rows by hand, columns by the rules; a dot is none")
    print(" " * 20 + "".join(f"{c[:5]:>6}" for c in labels))
    for row in labels:
        if any(pairs[row, c] for c in labels):
            print(f"{row:20}" + "".join(f"{pairs[row, c] or '·':>6}" for c in labels))


def covid(sample):
    """Precision and recall of COVID alone; whether both intervals begin at 0.90 or above."""
    true, false, lost = (c["COVID"] for c in counts(sample))
    (pl, ph), (rl, rh) = wilson(true, true + false), wilson(true, true + lost)
    ((fl, fh),) = bootstrap(sample, lambda s: f1(*(c["COVID"] for c in counts(s))))
    print(f"COVID: {true + lost} texts; precision {true / (true + false):.3f} ({pl:.3f}–{ph:.3f}), recall {true / (true + lost):.3f} "
          f"({rl:.3f}–{rh:.3f}), F1 {f1(true, false, lost):.3f} ({fl:.3f}–{fh:.3f})")
    return min(pl, rl)


def main(command, shared, split=None):
    if split is None:
        return main(command, shared, "unseen") or main(command, shared, "covid")
    known = texts(shared)
    lines = (line for line in (HERE / "stop-reasons.tsv").open(encoding="utf-8") if not line.startswith("#"))
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    chosen = [row for row in rows if row["split"] == split]
    if not chosen:
        sys.exit(f"no split '{split}'")
    got = classify(command, [known[row["sha256_16"]][0] for row in chosen])
    population = collections.Counter(label for _, label in known.values())
    drawn = collections.Counter(known[row["sha256_16"]][1] for row in chosen)
    weights = [population[known[row["sha256_16"]][1]] / drawn[known[row["sha256_16"]][1]] for row in chosen]
    if split.startswith("covid"):
        sample = [(set(row["labels"].split("|")) & {"COVID"}, set(answer["labels"].split("|")) & {"COVID"}, 1) for row, answer in zip(chosen, got)]
        print(f"\n{split}: {len(chosen)} texts, {sum(bool(w) for w, _, _ in sample)} of them of the pandemic")
        # The aim: of precision and recall both intervals begin at 0.90 or above.
        return covid(sample) < 0.9 and split == "covid"
    sample = [(set(row["labels"].split("|")), set(answer["labels"].split("|")), w) for row, answer, w in zip(chosen, got, weights)]
    twice = [row for row in rows if row["primary_b"]]
    primary = sum(row["primary"] == answer["primary"] for row, answer in zip(chosen, got))
    exact = sum(w == f for w, f, _ in sample)
    print(f"{split}: {len(chosen)} texts; primary label equal in {primary} ({primary / len(chosen):.1%}), all labels in {exact} ({exact / len(chosen):.1%})")
    print(f"two labelings of {len(twice)} texts: kappa of the primary label {kappa([(r['primary_a'], r['primary_b']) for r in twice]):.3f}, "
          f"all labels equal in {sum(set(r['labels_a'].split('|')) == set(r['labels_b'].split('|')) for r in twice) / len(twice):.1%}")
    print(f"weights: a text stands for {min(weights):.0f} to {max(weights):.0f} of {len(known):,} distinct texts\n")
    true, false, lost = counts(sample)
    labels = sorted({*true, *false, *lost})
    judged = [c for c in labels if true[c] + lost[c] >= FEWEST]

    def score(label):
        return lambda s: f1(*(c[label] for c in counts(s)))

    ends = bootstrap(sample, *(score(c) for c in labels), lambda s: macro(s, judged), lambda s: macro(s, judged, True))
    print(f"{'label':20}{'texts':>6}{'precision':>22}{'recall':>22}{'F1':>22}")
    for label, (low, high) in zip(labels, ends):
        t, f, m = true[label], false[label], lost[label]
        (pl, ph), (rl, rh) = wilson(t, t + f), wilson(t, t + m)
        mark = "" if label in judged else "  (too few for the mean)"
        print(f"{label:20}{t + m:6}{t / max(1, t + f):9.2f} ({pl:.2f}–{ph:.2f}){t / max(1, t + m):9.2f} ({rl:.2f}–{rh:.2f})"
              f"{f1(t, f, m):9.2f} ({low:.2f}–{high:.2f}){mark}")
    plain, weighted = macro(sample, judged), macro(sample, judged, True)
    (low, high), (weighted_low, weighted_high) = ends[-2:]
    print(f"\nmacro-F1 over {len(judged)} labels with {FEWEST} or more texts: {plain:.3f} ({low:.3f}–{high:.3f}); "
          f"weighted {weighted:.3f} ({weighted_low:.3f}–{weighted_high:.3f})")
    confusion(chosen, got)
    if split != "unseen":
        return False
    said = re.search(r"macroF1 = \(([\d.]+), ([\d.]+), ([\d.]+)\)", ACCURACY.read_text(encoding="utf-8"))
    if tuple(map(float, said.groups())) != (round(plain, 3), round(low, 3), round(high, 3)):
        print(f"\nthe reports print macro-F1 {' '.join(said.groups())}: {ACCURACY.name} is out of date")
        return True
    # The aim is 0.85; less than what was reached would be a step back.
    return plain < 0.75


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) in (3, 4) else __doc__)
