"""Works out the values the inference tests hold, by SciPy and scikit-survival, and writes ReferenceValues.swift.

Made with Python 3.11, SciPy 1.17.1, NumPy 2 and scikit-survival 0.28: pip install scikit-survival
"""
import pathlib
import numpy as np
from scipy import stats
from sksurv.nonparametric import cumulative_incidence_competing_risks

out = ["// Written by make_reference.py (SciPy, scikit-survival); not by hand.", "", "enum Reference {"]
r = lambda x: repr(float(x))
Z = 1.959964


def table(name, types, rows):
    out.append(f"  static let {name}: [({types})] = [")
    line = "   "
    for row in rows:
        piece = f" ({', '.join(str(x) for x in row)}),"
        if len(line) + len(piece) > 118:
            out.append(line)
            line = "   "
        line += piece
    out.extend([line, "  ]"])


# Wilson by SciPy, whose z has more digits than the 1.959964 of METHODS.
pairs = [(0, 1), (1, 1), (0, 10), (1, 2), (3, 7), (9, 10), (253, 1017), (1722, 4209), (2686, 4209), (5, 577000)]
rows = []
for k, n in pairs:
    ci = stats.binomtest(k, n).proportion_ci(method="wilson")
    rows.append((k, n, r(ci.low), r(ci.high)))
table("wilson", "Int, Int, Double, Double", rows)

# Ranks of the median's interval, by the binomial's distribution function.
rows = []
for n in [*range(6, 60), 100, 101, 999, 1000, 12345, 99999, 577000, 1000000]:
    k = int(stats.binom.ppf(0.025, n, 0.5))
    while stats.binom.cdf(k, n, 0.5) <= 0.025: k += 1
    while stats.binom.cdf(k - 1, n, 0.5) > 0.025: k -= 1
    rows.append((n, k))
table("medianRanks", "Int, Int", rows)

# Clopper-Pearson through the beta's quantiles, turned to a ratio.
rows = []
for a, b in [(0, 1), (1, 1), (0, 7), (5, 1), (3, 4), (12, 6), (10, 10), (91, 134), (256, 1), (1, 900), (4000, 4100), (98765, 43210)]:
    low = 0.0 if a == 0 else stats.beta.ppf(0.025, a, b + 1)
    high = stats.beta.isf(0.025, a + 1, b)
    rows.append((a, b, r(low / (1 - low)), r(high / (1 - high))))
table("poissonRatio", "Int, Int, Double, Double", rows)

rows = []
for a in [0, 1, 2, 5, 16, 91, 1000, 123456]:
    rows.append((a, r(0.0 if a == 0 else stats.chi2.ppf(0.025, 2 * a) / 2), r(stats.chi2.isf(0.025, 2 * a + 2) / 2)))
table("poissonCount", "Int, Double, Double", rows)

table("binomial", "Int, Int, Double, Double", [(k, n, p, r(stats.binom.pmf(k, n, p))) for k, n, p in [
    (0, 5, 0.3), (5, 5, 0.3), (2, 5, 0.3), (17, 40, 0.5), (3, 600000, 1e-5), (30, 600000, 1e-5), (299700, 600000, 0.5), (120, 600000, 0.001)]])

# Cumulative incidence: few and many trials, ties, everyone ending at once, times in twelfths of a day.
rng = np.random.default_rng(20261121)
sets, checks = [], []
def dataset(times, events, at):
    times, events = np.asarray(times), np.asarray(events)
    sets.append(list(zip(times.tolist(), events.tolist())))
    if (events == 2).any() and (events == 1).any():
        x, inc, ci = cumulative_incidence_competing_risks(events, times, conf_level=2 * stats.norm.cdf(Z) - 1, conf_type="log-log")
        for t in at:
            i = np.searchsorted(x, t, side="right") - 1
            if i >= 0: checks.append((len(sets) - 1, t, r(inc[1, i]), r(ci[1, 0, i]), r(ci[1, 1, i]), int((times >= t).sum())))
dataset([1, 2, 3, 4, 5], [1, 2, 1, 0, 2], [1, 3, 5])
dataset([5, 5, 5, 5], [1, 1, 2, 2], [5])
dataset(rng.integers(0, 30, 60) * 365, rng.choice([0, 1, 2], 60, p=[.3, .2, .5]), [365, 3650, 8760, 10220])
dataset(rng.integers(0, 1500, 300) * 12, rng.choice([0, 1, 2], 300, p=[.5, .1, .4]), [120, 4380, 8760, 17000])
dataset(rng.choice([365, 730, 8760, 8772], 80), rng.choice([0, 1, 2], 80), [365, 8759, 8760, 9000])
out.append("  static let trials: [[(Int, UInt8)]] = [")
for s in sets:
    out.append("    [")
    line = "     "
    for t, e in s:
        piece = f" ({t}, {e}),"
        if len(line) + len(piece) > 118: out.append(line); line = "     "
        line += piece
    out.extend([line, "    ],"])
out.append("  ]")
table("incidence", "Int, Int, Double, Double, Double, Int", checks)

# Trial bootstrap: SciPy's percentile interval of the sum with 200,000 resamples, and the standard error that the ends
# of 1,000 resamples have (sqrt(p (1 - p) / 1000) over the density there).
rows = []
samples = [
    [(0, 40), (1, 6), (2, 3), (45, 1)],
    [(0, 2), (1, 30), (3, 12), (7, 5), (20, 3), (110, 2)],
    [(0, 9000), (1, 300), (2, 80), (4, 40), (9, 20), (33, 10), (150, 3)],
    [(0, 100000), (1, 500), (5, 200), (40, 60)],
]
def bootstrap(groups):
    x = np.repeat([float(k) for k, _ in groups], [n for _, n in groups])
    if len(x) < 100:
        ours = stats.bootstrap((x,), np.sum, method="percentile", n_resamples=200_000, batch=20_000, vectorized=True, rng=rng)
        sums = np.sort(ours.bootstrap_distribution)
    else:  # the same distribution without 200,000 resamples of 100,000 trials
        sums = np.sort(rng.multinomial(len(x), np.array([n for _, n in groups]) / len(x), 200_000) @ np.array([k for k, _ in groups]))
    return sums
for i, groups in enumerate(samples):
    sums = bootstrap(groups)
    line = [i]
    for p in (0.025, 0.975):
        q, (a, b) = np.quantile(sums, p), np.quantile(sums, [p - 0.005, p + 0.005])
        line += [r(q), r(np.sqrt(p * (1 - p) / 1000) * (b - a) / 0.01)]
    rows.append(tuple(line))
out.append("  static let sites: [[(sites: Int, trials: Int)]] = [")
out += ["    [" + ", ".join(f"({k}, {n})" for k, n in groups) + "]," for groups in samples]
out.append("  ]")
table("bootstrap", "Int, Double, Double, Double, Double", rows)

# xoshiro256** and SplitMix64 again, from their papers.
M = (1 << 64) - 1
def splitmix(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & M
        z = ((seed ^ seed >> 30) * 0xBF58476D1CE4E5B9) & M
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & M
        yield z ^ z >> 31
rotl = lambda x, k: (x << k | x >> 64 - k) & M
def xoshiro(s):
    while True:
        yield rotl(s[1] * 5 & M, 7) * 9 & M
        t = s[1] << 17 & M
        s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45)
mixer = splitmix(20261121)
numbers = xoshiro([next(mixer) for _ in range(4)])
out.append("  static let xoshiro: [UInt64] = [" + ", ".join(str(next(numbers)) for _ in range(4)) + "]")
out.append("}")
pathlib.Path(__file__).with_name("ReferenceValues.swift").write_text("\n".join(out) + "\n")
