"""Works out the values the inference tests hold, by SciPy, statsmodels, scikit-posthocs and R, and writes
InferenceReference.swift and InferenceReference+Models.swift.

Made with Python 3.11, SciPy, statsmodels, scikit-posthocs and R 4.2 with survival and cmprsk:
pip install statsmodels scikit-posthocs; apt-get install r-base-core r-cran-survival r-cran-cmprsk
usage: make_inference_reference.py [FOLDER]
"""
import pathlib
import subprocess
import sys
import warnings

import numpy as np
import scikit_posthocs
import statsmodels.api as sm
from scipy import optimize, stats
from statsmodels.stats import contingency_tables, inter_rater, proportion

warnings.filterwarnings("ignore")
Z = 1.959964  # of METHODS 5.1
ALPHA = 2 * stats.norm.sf(Z)
out = ["// Written by make_inference_reference.py (SciPy, statsmodels, scikit-posthocs, R); not by hand.", "", "enum InferenceReference {"]


def r(x):
    """A number as Swift reads it."""
    x = float(x)
    return ".nan" if np.isnan(x) else ".infinity" if np.isinf(x) else repr(x)


def listed(xs, f=r):
    return "[" + ", ".join(f(x) for x in xs) + "]"


def table(name, types, rows):
    out.append(f"  static let {name}: [({types})] = [")
    line = "   "
    for row in rows:
        piece = f" ({', '.join(str(x) for x in row)}),"
        if len(line) + len(piece) > 118 and line.strip():
            out.append(line)
            line = "   "
        line += piece
    out.extend([line, "  ]"])


def R(code):
    """Runs R code that leaves a named list of numeric vectors in `result`."""
    tail = '\nfor (n in names(result)) cat(n, sprintf("%.17g", as.numeric(result[[n]])), "\\n")\n'
    made = subprocess.run(["Rscript", "-"], input=code + tail, capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(made.stderr)
    return {line.split()[0]: [float(x) if x != "NA" else np.nan for x in line.split()[1:]] for line in made.stdout.splitlines() if line.strip()}


def spread(n, step, modulus, start=0):
    """The numbers tests make by the same rule."""
    return [(start + i * step) % modulus for i in range(n)]


# Tails.
table("normal", "Double, Double, Double", [(z, r(stats.norm.cdf(z)), r(2 * stats.norm.sf(abs(z)))) for z in (-38.0, -8.0, -3.0, -1.959964, -0.5, 0.0, 1e-9, 0.3, 1.0, 2.5, 6.0, 12.0)])
table("normalQuantile", "Double, Double", [(p, r(stats.norm.ppf(p))) for p in (1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.2, 0.4999, 0.5, 0.6, 0.9, 0.975, 0.999999)])
table("chiSquare", "Double, Int, Double", [(x, k, r(stats.chi2.sf(x, k))) for x, k in ((1e-8, 1), (0.5, 1), (3.841458820694124, 1), (30.0, 1), (900.0, 1), (2.0, 2), (0.001, 5), (11.07, 5), (80.0, 50), (49.0, 50), (10.0, 50), (1000.0, 900), (5300.0, 5000), (200.0, 3))])
table("student", "Double, Double, Double", [(t, k, r(2 * stats.t.sf(t, k))) for t, k in ((0.0, 3.0), (0.1, 1.0), (12.7, 1.0), (2.2, 10.0), (1.96, 600000.0), (9.0, 40.0), (0.5, 7.5))])
table("fisherF", "Double, Double, Double, Double", [(x, a, b, r(stats.f.sf(x, a, b))) for x, a, b in ((0.2, 1.0, 1.0), (4.0, 3.0, 20.0), (1.0, 50.0, 60.0), (30.0, 2.0, 500.0), (1.05, 10000.0, 20000.0))])

# Two shares.
quads = [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10), (10, 10, 0, 20), (10, 10, 0, 10), (20, 598, 957, 31269), (1, 3, 2, 3), (1722, 4209, 253, 1017), (300000, 600000, 1, 9), (400123, 600000, 399000, 600000), (3, 3, 4, 4)]
rows = []
for a, n, b, m in quads:
    # By its definition, from statsmodels' Wilson intervals.
    l1, u1 = proportion.proportion_confint(a, n, ALPHA, "wilson")
    l2, u2 = proportion.proportion_confint(b, m, ALPHA, "wilson")
    p, q = a / n, b / m
    own = (p - q - np.hypot(p - l1, u2 - q), p - q + np.hypot(u1 - p, q - l2))
    ready = proportion.confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", alpha=ALPHA)
    assert np.allclose(own, ready, atol=1e-12), (a, n, b, m, own, ready)
    rows.append((a, n, b, m, r(p - q), r(own[0]), r(own[1])))
table("newcombe", "Int, Int, Int, Int, Double, Double, Double", rows)
odds, risk = [], []
for a, n, b, m in quads:
    if a + b == 0 or a + b == n + m:
        continue
    cells = np.array([[a, n - a], [b, m - b]], dtype=float)
    t = contingency_tables.Table2x2(cells + 0.5 if (cells == 0).any() else cells, shift_zeros=False)
    odds.append((a, n, b, m, r(t.oddsratio), *map(r, t.oddsratio_confint(ALPHA))))
    t = contingency_tables.Table2x2(cells + 0.5 if a == 0 or b == 0 else cells, shift_zeros=False)
    risk.append((a, n, b, m, r(t.riskratio), *map(r, t.riskratio_confint(ALPHA))))
table("oddsRatio", "Int, Int, Int, Int, Double, Double, Double", odds)
table("riskRatio", "Int, Int, Int, Int, Double, Double, Double", risk)
table("fisher", "Int, Int, Int, Int, Double", [(a, n, b, m, r(R(f"result <- list(p = fisher.test(matrix(c({a}, {n - a}, {b}, {m - b}), 2))$p.value)")["p"][0])) for a, n, b, m in [*quads, (0, 5, 5, 5), (8, 10, 1, 6), (3, 4, 1, 4), (1, 11, 9, 12), (2, 200, 40, 4000), (12, 15, 5, 17), (30, 100000, 5, 100000), (100, 100, 300, 400)] if 0 < a + b < n + m])

# Tables.
tables = [[[12, 5], [3, 9]], [[10, 20, 30], [6, 9, 17]], [[0, 3, 1], [2, 0, 5], [1, 1, 0]], [[5, 0], [0, 7]], [[8, 8], [4, 4]], [[100000, 200000], [50000, 250000]], [[3, 0, 2, 9], [4, 0, 1, 1], [0, 0, 0, 0], [7, 0, 7, 2]], [[1, 2], [2, 1]], [[762, 327, 468], [484, 239, 477]]]
rows = []
for t in tables:
    x = np.array(t)
    x = x[x.any(1)][:, x.any(0)]
    c = stats.chi2_contingency(x, correction=False)
    n, (a, b) = x.sum(), x.shape
    phi = max(0, c.statistic / n - (a - 1) * (b - 1) / (n - 1))
    ra, rb = a - (a - 1) ** 2 / (n - 1), b - (b - 1) ** 2 / (n - 1)
    rows.append((t, r(c.statistic), c.dof, r(c.pvalue), r(stats.contingency.association(x, method="cramer")), r(np.sqrt(phi / (min(ra, rb) - 1)))))
table("chiSquareTables", "[[Int]], Double, Int, Double, Double, Double", rows)
rows = []
for t in [tables[0], tables[1], tables[2], tables[6], [[2, 1, 0], [0, 3, 1], [1, 0, 4]]]:
    x = np.array(t)
    x = x[x.any(1)][:, x.any(0)]
    rows.append((t, r(R(f"result <- list(p = fisher.test(matrix(c({', '.join(map(str, x.T.ravel()))}), {x.shape[0]}), workspace = 2e7)$p.value)")["p"][0])))
table("fisherTables", "[[Int]], Double", rows)
rows = []
for x, n, s in [([5, 9, 15], [20, 20, 20], [0, 1, 2]), ([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4]), ([1, 0, 4, 3], [9, 5, 9, 4], [0, 1, 2, 10]), ([10000, 21000, 33000], [100000, 200000, 300000], [0, 1, 2]), ([9, 5, 1], [10, 10, 10], [0, 1, 2])]:
    c = lambda v: "c(" + ", ".join(map(str, v)) + ")"
    got = R(f"t <- suppressWarnings(prop.trend.test({c(x)}, {c(n)}, {c(s)})); result <- list(x = t$statistic, p = t$p.value)")
    rows.append((x, n, [float(v) for v in s], r(got["x"][0]), r(got["p"][0])))
table("trend", "[Int], [Int], [Double], Double, Double", rows)

# Ranks. The larger groups are made by rule, in the tests as here.
pairs = [([1.1, 2.2, 3.3, 4.4], [0.5, 1.0, 1.5, 2.0]), ([1, 2, 3], [4, 5, 6]), ([1, 1, 2, 2, 3], [2, 2, 3, 3, 3, 4]), ([5], [1, 2, 3]), ([0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21]),
         (spread(60, 37, 101), spread(45, 53, 97, 10)), (spread(400, 7919, 1009), spread(300, 104729, 1013)), (spread(200, 3, 12), spread(150, 5, 13))]
rows = []
for x, y in pairs:
    c = lambda v: "c(" + ", ".join(map(str, v)) + ")"
    got = R(f"t <- suppressWarnings(wilcox.test({c(x)}, {c(y)}, exact = FALSE)); result <- list(w = t$statistic, p = t$p.value)")
    differences = np.sort(np.subtract.outer(np.array(x, float), np.array(y, float)).ravel())
    n, m = len(x), len(y)
    k = int(np.floor(n * m / 2 - Z * np.sqrt(n * m * (n + m + 1) / 12)))
    low, high = (differences[k - 1], differences[n * m - k]) if k >= 1 else (np.nan, np.nan)
    rows.append((listed(x), listed(y), r(got["w"][0]), r(got["p"][0]), r(np.median(differences)), r(low), r(high)))
table("wilcoxon", "[Double], [Double], Double, Double, Double, Double, Double", rows)
# The rank of Moses by the exact distribution: the largest k with P(W <= k - 1) <= 0.025 (R's qwilcox).
ns = [(n, m) for n in range(2, 26, 1) for m in range(n, 40, 3)]
got = R("result <- list(k = c(" + ", ".join(f"{{k <- qwilcox(0.025, {n}, {m}); k}}" for n, m in ns) + "))")["k"]
table("mosesRanks", "Int, Int, Int", [(n, m, int(k)) for (n, m), k in zip(ns, got)])

groups = [[[2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0]], [[1, 2, 2, 3], [2, 3, 3, 4], [5, 5, 1, 2, 2]], [[1], [2, 3], [3, 3, 9]], [spread(100, 17, 31), spread(120, 19, 37), spread(80, 23, 29, 5), spread(60, 11, 41)]]
rows = []
for g in groups:
    k = stats.kruskal(*g)
    n = sum(map(len, g))
    dunn = scikit_posthocs.posthoc_dunn(g).to_numpy()
    adjusted = scikit_posthocs.posthoc_dunn(g, p_adjust="fdr_bh").to_numpy()
    upper = np.triu_indices(len(g), 1)
    rows.append(("[" + ", ".join(listed(x) for x in g) + "]", r(k.statistic), r(k.pvalue), r(k.statistic / (n - 1)), listed(dunn[upper]), listed(adjusted[upper])))
table("kruskal", "[[Double]], Double, Double, Double, [Double], [Double]", rows)
rows = []
for p in ([0.01, 0.04, 0.03, 0.005, 0.9], [0.05], [0.2, 0.2, 0.2, 1.0], [1e-12, 0.5, 0.0499, 0.051, 0.0001, 0.33, 0.34], [v / 1000 for v in spread(50, 61, 997, 3)]):
    rows.append((listed(p), listed(stats.false_discovery_control(p))))
table("falseDiscovery", "[Double], [Double]", rows)


# The rest goes to a second file: no file is longer than 400 lines.
first, out = out + ["}"], [out[0], "", "extension InferenceReference {"]

# Time to an event: (time, event, group).
rng = np.random.default_rng(4)
sets = [
    [(9, 1, 0), (13, 1, 0), (13, 0, 0), (18, 1, 0), (23, 1, 0), (28, 0, 0), (31, 1, 0), (34, 1, 0), (45, 0, 0), (48, 1, 0), (161, 0, 0), (5, 1, 1), (5, 1, 1), (8, 1, 1), (8, 1, 1), (12, 1, 1), (16, 0, 1), (23, 1, 1), (27, 1, 1), (30, 1, 1), (33, 1, 1), (43, 1, 1), (45, 1, 1)],
    [(5, 1, 0), (5, 0, 0), (5, 1, 1), (5, 0, 1), (7, 1, 1)],
    [(1, 1, 0), (2, 1, 0), (3, 1, 1), (4, 1, 1)],
    [(int(t), int(e), int(g)) for t, e, g in zip(rng.integers(1, 40, 120) * 365, rng.random(120) < 0.6, rng.integers(0, 4, 120))],
    [(int(t), int(e), int(g)) for t, e, g in zip(rng.integers(1, 9, 90), rng.random(90) < 0.3, rng.integers(0, 2, 90))],
]
LEVEL = f"2 * pnorm({Z}) - 1"
ranks, curves, medians = [], [], []
for i, s in enumerate(sets):
    t, e, g = (", ".join(str(x[k]) for x in s) for k in range(3))
    got = R(f"""suppressMessages(library(survival)); t <- c({t}); e <- c({e}); g <- c({g})
d <- survdiff(Surv(t, e) ~ g); result <- list(obs = d$obs, exp = d$exp, chi = d$chisq, p = pchisq(d$chisq, length(d$n) - 1, lower.tail = FALSE))
for (type in c("log-log", "plain")) {{
  f <- survfit(Surv(t, e) ~ 1, conf.type = type, conf.int = {LEVEL}); at <- quantile(t, c(0, 0.2, 0.5, 0.8, 1), type = 1); m <- summary(f, times = at)
  result[[type]] <- c(rbind(at, m$surv, m$std.err, m$lower, m$upper, m$n.risk)); q <- quantile(f, 0.5)
  result[[paste0("median-", type)]] <- c(q$quantile, q$lower, q$upper)
}}""")
    ranks.append((i, listed(got["obs"]), listed(got["exp"]), r(got["chi"][0]), r(got["p"][0])))
    for k, kind in enumerate(("log-log", "plain")):
        for row in np.array(got[kind]).reshape(-1, 6):
            curves.append((i, k, int(row[0]), *map(r, row[1:5]), int(row[5])))
        medians.append((i, k, *map(r, got["median-" + kind])))
out.append("  static let lives: [[(time: Int, event: Int, group: Int)]] = [")
out += ["    [" + ", ".join(map(str, s)) + "]," for s in sets]
out.append("  ]")
table("logRank", "Int, [Double], [Double], Double, Double", ranks)
table("survival", "Int, Int, Int, Double, Double, Double, Double, Int", curves)
table("medians", "Int, Int, Double, Double, Double", medians)

# Logistic models over patterns (values, events, trials, cluster), by R's glm; sandwiches by statsmodels.
def expand(rows):
    x = [v for v, e, n, c in rows for _ in range(n)]
    y = [int(j < e) for v, e, n, c in rows for j in range(n)]
    return np.array(x, float), np.array(y, float), np.array([c for v, e, n, c in rows for _ in range(n)])

years = [([2005 + i, int(i % 3 == 0), round(0.1 * (i * 7 % 11), 1)], [3, 9, 0, 7, 5, 12, 4, 8, 10, 6, 13, 11, 2, 9, 14, 12, 7, 15, 16, 10][i], 20, i % 6) for i in range(20)]
rare = [([a, b], e, n, 0) for (a, b), e, n in zip([(0, 0), (1, 0), (0, 1), (1, 1)], [3, 4, 0, 5], [20000, 9000, 300, 400])]
single = [([v], int(e), 1, i // 2) for i, (v, e) in enumerate(zip([0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5], [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1]))]
large = [([a, b], e, n, 0) for a, b, e, n in [(0, 1.5, 70123, 200000), (1, 1.5, 60001, 150000), (0, 9.25, 100007, 220000), (1, 9.25, 19, 30)]]
rows, robust = [], []
for data in (years, rare, single, large):
    x, y, cluster = expand(data) if sum(d[2] for d in data) < 100000 else (None, None, None)
    k = len(data[0][0])
    columns = "; ".join(f"x{j} <- c({', '.join(str(v[j]) for v, *_ in data)})" for j in range(k))
    got = R(f"""{columns}; e <- c({', '.join(str(d[1]) for d in data)}); n <- c({', '.join(str(d[2]) for d in data)})
f <- glm(cbind(e, n - e) ~ {' + '.join(f'I(x{j} - mean(x{j}))' for j in range(k))}, family = binomial, control = glm.control(epsilon = 1e-15, maxit = 100))
p <- fitted(f); q <- sum(e) / sum(n); result <- list(b = coef(f), se = sqrt(diag(vcov(f))), ll = sum(e * log(p) + (n - e) * log1p(-p)), null = sum(e) * log(q) + sum(n - e) * log1p(-q))""")
    text = "[" + ", ".join(f"({listed(v)}, {e}, {n}, {c})" for v, e, n, c in data) + "]"
    rows.append((text, listed(got["b"][1:]), listed(got["se"][1:]), r(got["ll"][0]), r(got["null"][0])))
    if x is not None and k > 1 or data is single:
        design = sm.add_constant(x - x.mean(0))
        f = sm.Logit(y, design).fit(disp=0, method="newton", tol=1e-14, maxiter=100)
        hc0 = sm.Logit(y, design).fit(disp=0, method="newton", tol=1e-14, maxiter=100, cov_type="HC0").bse
        if len(set(cluster)) > 1:
            groups = len(set(cluster))
            clustered = sm.Logit(y, design).fit(disp=0, method="newton", tol=1e-14, maxiter=100, cov_type="cluster", cov_kwds={"groups": cluster, "use_correction": False}).bse * np.sqrt(groups / (groups - 1))
        else:
            clustered = [np.nan] * (k + 1)
        robust.append((len(rows) - 1, listed(hc0[1:]), listed(clustered[1:])))
table("logistic", "[([Double], Int, Int, Int)], [Double], [Double], Double, Double", rows)
table("logisticRobust", "Int, [Double], [Double]", robust)

# Firth: the root of the modified score, by SciPy, and a maximum of the penalized likelihood.
rows = []
separated = [([v], int(v > 2), 1, 0) for v in (0, 1, 2, 3, 4, 5)]
quasi = [([0, 1], 0, 5, 0), ([1, 1], 3, 9, 0), ([0, 0], 0, 7, 0), ([1, 0], 6, 8, 0)]
for data in (separated, quasi, single, years):
    x, y, _ = expand(data)
    X = sm.add_constant(x - x.mean(0), has_constant="add")
    def parts(b):
        p = 1 / (1 + np.exp(-X @ b))
        info = X.T @ (X * (p * (1 - p))[:, None])
        return p, info
    def score(b):
        p, info = parts(b)
        h = p * (1 - p) * np.einsum("ij,jk,ik->i", X, np.linalg.inv(info), X)
        return X.T @ (y - p + h * (0.5 - p))
    start = np.zeros(X.shape[1])
    b = optimize.root(score, start, method="hybr", tol=1e-13).x
    for _ in range(5):  # polish
        jac = optimize.approx_fprime(b, score, 1e-7)
        b = b - np.linalg.solve(jac, score(b))
    assert np.abs(score(b)).max() < 1e-10, score(b)
    p, info = parts(b)
    ll = (y * np.log(p) + (1 - y) * np.log1p(-p)).sum() + 0.5 * np.linalg.slogdet(info)[1]
    text = "[" + ", ".join(f"({listed(v)}, {e}, {n}, {c})" for v, e, n, c in data) + "]"
    rows.append((text, listed(b[1:]), listed(np.sqrt(np.diag(np.linalg.inv(info)))[1:]), r(ll)))
table("firth", "[([Double], Int, Int, Int)], [Double], [Double], Double", rows)

# Direct standardization, by its definition.
rows = []
for one, two, w in [([(5, 20), (30, 40), (2, 9)], [(8, 21), (11, 19), (3, 30)], [100, 50, 25]), ([(0, 5), (3, 3), (7, 10)], [(1, 9), (2, 4), (0, 6)], [1, 0, 3.5]), ([(1000, 300000), (9, 20)], [(1300, 290000), (1, 70)], [0.9, 0.1])]:
    w = np.array(w) / np.sum(w)
    f = lambda g: (sum(v * k / n for v, (k, n) in zip(w, g)), sum(v * v * (k / n) * (1 - k / n) / n for v, (k, n) in zip(w, g)))
    (a, va), (b, vb) = f(one), f(two)
    rows.append((one, two, listed(w), r(a), r(va), r(a - b), r(va + vb)))
table("standardized", "[(Int, Int)], [(Int, Int)], [Double], Double, Double, Double, Double", rows)

# Order statistics of any quantile, by the binomial's distribution function; ranks from 1, 0 where there are none.
rows = []
for n in (5, 12, 13, 14, 35, 36, 100, 1000, 12345, 577000):
    for p in (0.25, 0.5, 0.75, 0.1, 0.95):
        low = int(stats.binom.ppf(0.025, n, p))
        low = max((k for k in range(max(low - 3, 0), low + 4) if stats.binom.cdf(k - 1, n, p) <= 0.025), default=0)
        high = int(stats.binom.ppf(0.975, n, p))
        high = min(k for k in range(max(high - 3, 0), high + 5) if stats.binom.sf(k - 1, n, p) <= 0.025)
        rows.append((n, p, *((low, high) if low >= 1 and high <= n else (0, 0))))
table("quantileRanks", "Int, Double, Int, Int", rows)

# Snapshots: the same trials twice.
table("mcNemar", "Int, Int, Double", [(b, c, r(contingency_tables.mcnemar([[0, b], [c, 0]], exact=True).pvalue)) for b, c in ((1, 0), (5, 5), (12, 3), (3, 12), (0, 40), (60000, 59000), (7, 6))])
rows = []
for t in [[[20, 5, 3], [2, 30, 8], [1, 4, 40]], [[5, 3], [9, 11]], [[100, 7, 2, 0], [3, 90, 11, 1], [5, 6, 80, 2], [2, 0, 9, 70]], [[50000, 700, 31], [650, 40000, 900], [60, 1100, 30000]]]:
    square = contingency_tables.SquareTable(np.array(t, float), shift_zeros=False)
    h = square.homogeneity(method="stuart_maxwell")
    x = np.array(t, float)
    i, j = np.triu_indices(len(t), 1)
    used = x[i, j] + x[j, i] > 0
    bowker = (((x[i, j] - x[j, i]) ** 2)[used] / (x[i, j] + x[j, i])[used]).sum()
    if used.all():
        assert np.isclose(bowker, square.symmetry().statistic)
    rows.append((t, r(h.statistic), h.df, r(h.pvalue), r(bowker), int(used.sum()), r(stats.chi2.sf(bowker, used.sum()))))
table("squareTables", "[[Int]], Double, Int, Double, Double, Int, Double", rows)
rows = []
for t in [[[20, 5], [10, 15]], [[30, 2, 0], [3, 25, 4], [1, 0, 35]], [[0, 5], [5, 0]], [[90, 1, 0, 2], [0, 0, 0, 0], [3, 0, 8, 1], [0, 1, 2, 60]]]:
    k = inter_rater.cohens_kappa(np.array(t, float))
    rows.append((t, r(k.kappa), r(k.std_kappa)))
table("kappa", "[[Int]], Double, Double", rows)

# The location quotient by the covariance of the multinomial's four cells; F1 by Wilson of the share behind it.
rows = []
for a, n, b, m in [(12, 40, 300, 2000), (1, 9, 3, 100), (900, 1000, 40000, 600000), (7, 7, 20, 50), (35, 60, 50, 80)]:
    cells = np.array([a, n - a, b - a, m - n - b + a], float)
    gradient = np.array([1 / a - 1 / n - 1 / b, -1 / n, -1 / b, 0])
    share = cells / m
    covariance = m * (np.diag(share) - np.outer(share, share))
    se = np.sqrt(gradient @ covariance @ gradient)
    rows.append((a, n, b, m, r(a / n / (b / m)), r(a / n / (b / m) * np.exp(-Z * se)), r(a / n / (b / m) * np.exp(Z * se))))
table("quotients", "Int, Int, Int, Int, Double, Double, Double", rows)

# Two cumulative incidences, by cmprsk (value) and scikit-survival's variance as the tests of AalenJohansen hold it:
# here R's survfit with its own (infinitesimal jackknife) error beside, which is close and not equal.
rows = []
for i, at in ((3, 3650), (3, 9000), (4, 4), (4, 7)):
    t, e, g = (", ".join(str(x[k]) for x in sets[i] if x[2] < 2) for k in range(3))
    # Every second event is of the other kind.
    kinds = ", ".join(str(x[1] * (1 + j % 2)) for j, x in enumerate(x for x in sets[i] if x[2] < 2))
    got = R(f"""suppressMessages(library(cmprsk)); f <- cuminc(c({t}), c({kinds}), c({g}), cencode = 0)
q <- timepoints(f, {at}); result <- list(est = q$est[1:2, 1], var = q$var[1:2, 1])""")
    rows.append((i, at, listed(got["est"]), listed(got["var"])))
table("incidences", "Int, Int, [Double], [Double]", rows)

out.append("}")
folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
for name, lines in (("InferenceReference.swift", first), ("InferenceReference+Models.swift", out)):
    (folder / name).write_text("\n".join(lines) + "\n")
    subprocess.run(["swift", "format", "-i", str(folder / name)], check=True)
