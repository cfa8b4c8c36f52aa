#!/usr/bin/env python3
"""Hold the reports with a second population beside the first against an independent reading of v2 JSON and other programs' statistics.

usage: comparator_oracle.py TRIALSCAPE SHARED

Two comparisons, each of rigor-profile and of quarterly-landscape: lung cancer against digital therapeutics (--compare-input), and over both inputs at once
trials led by industry against open-label trials (--where, --compare-where), which overlap. Every row of the tidy CSV is computed again: the figures of both
populations from the records (the landscape's by tools/oracle.py, the profile's here), differences, tests, q and models by SciPy and statsmodels. Stop reasons
are read by rules that only the program has: their counts are taken as printed, their differences and tests computed from them; the like for other sections
tools/oracle.py does not know. Also: the first population's rows are those of the report without a comparator, byte for byte.

Tolerances: counts, shares and medians 1e-9; intervals 1e-7 (statsmodels' z has more digits than METHODS' 1.959964); p and q 1e-8, relative 1e-6;
logistic models 1e-6, relative; Fisher's test by drawing 5 standard errors of both drawings. The last step plants wrong figures, and each must be found.
"""
import csv, datetime as dt, importlib.util, io, math, pathlib, subprocess, sys
from collections import Counter, defaultdict

import numpy as np
import pandas as pd
import scikit_posthocs
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

HERE = pathlib.Path(__file__).resolve().parent
ALL, OTHERS, MISSING, CANNOT, ODD = "(all)", "(others)", "(missing)", "(cannot-say)", "(unrecognized)"
Z = 1.959964
SEED = 4
KEY = "section row row_level column column_level comparison measure".split()
ORDERED = {"start-period", "site-band", "lower-age-band", "upper-age-band", "enrollment-band"}
ANY_OF = {"who-masked", "age-group", "region", "country", "posted-within-days", "stop-text", "stop-reasons"}
UNTESTED = {"largest-trial-share"}  # of site rows, not of trials

def module(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    made = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(HERE))
    spec.loader.exec_module(made)
    return made

# --- the figures of one population --------------------------------------------------------------------------------------------------------
class Figure:
    """A value with what it is made of: a share's parts, a median's values, an incidence's times, a standardized share's strata."""
    def __init__(f, value=None, num=None, den=None, values=None, times=None, strata=None, few=False, shows=True):
        f.value, f.num, f.den, f.values, f.times, f.strata, f.few, f.shows = value, num, den, values, times, strata, few, shows

def share(x, n, **kw): return Figure(x / n if n >= 10 else None, x, n, few=n < 10, **kw)

def landscape(oracle, everything, superseded, report):
    """The figures of quarterly-landscape by tools/oracle.py, which keeps what medians and incidences are made of."""
    class Report(oracle.Report):
        def quantiles(r, section, row, level, v, names, **kw):
            super().quantiles(section, row, level, v, names, **kw)
            for name in names:
                if name == "median":
                    measure = names[name] if isinstance(names, dict) else name
                    r.sources[section, row, level, kw.get("column", ""), kw.get("clevel", ""), "", measure] = ("values", [float(x) for x in v])
        def incidence(r, v, t=730):
            r.last = []
            for x in v:
                end = x.cd if x.ended else x.verified if x.status == "UNKNOWN" else x.as_of and (x.as_of.year, x.as_of.month, x.as_of.day)
                d = oracle.days(x.start, end) if x.start and end else None
                if d is not None: r.last.append((max(d, oracle.F(0)), {"TERMINATED": 1, "COMPLETED": 2}.get(x.status, 0)))
            return super().incidence(v, t)
        def put(r, section, row, level, measure, value, **kw):
            super().put(section, row, level, measure, value, **kw)
            if measure == "cumulative-incidence-24m": r.sources[section, row, level, "", "", "", measure] = ("times", r.last)
    r = Report.__new__(Report)
    # As Report's own beginning, but with the as-of and the quarter of the report, which are the first population's.
    r.sources, r.last, r.everything, r.read, r.bad, r.top, r.rows = {}, [], everything, len(everything) + superseded, 0, report.top, {}
    r.S = [t for t in everything if t.type == "INTERVENTIONAL"]
    mine = [t.as_of for t in r.S if t.as_of]
    r.newest, r.oldest = report.newest, min(mine, default=None)
    r.quarters_ok = bool(mine) and (max(mine) - r.oldest).days <= 31
    r.q = report.q
    if mine:
        r.k, r.now = (r.oldest - oracle.qend(r.q)).days, oracle.qi((r.oldest.year, r.oldest.month))
        for f in (r.comparison, r.timeline, r.completeness, r.readouts): f()
    for f in (r.portfolio, r.mixes, r.enrollment, r.design, r.ages, r.where, r.sponsors, r.stops, r.fields, r.quality): f()
    out = {}
    for key, e in r.rows.items():
        num, den = (None if x is oracle.ANY else x for x in (e["num"], e["den"]))
        kind, source = r.sources.get(key, (None, None))
        f = Figure(e["value"], num, den, few=den is not None and den < 10)
        if kind == "values": f.values = source
        if kind == "times": f.times = [(float(a), b) for a, b in source]
        f.bare = e["lo"] is oracle.ANY
        out[key] = f
    return out

class Profile:
    """The figures of rigor-profile."""
    PHASES = "PHASE1_GROUP PHASE2_GROUP PHASE3_GROUP PHASE4 NOT_APPLICABLE".split()
    def __init__(p, S, year):
        p.S, p.rows = S, {}
        p.periods = [f"before {year - 14}", f"{year - 14} to {year - 10}", f"{year - 9} to {year - 5}", f"{year - 4} to {year}"]
        p.figures()
        for section, row, levels in (("rigor-by-phase", "phase-group", p.PHASES), ("rigor-by-start", "start-period", p.periods), ("rigor-by-sponsor", "lead-group", ["INDUSTRY", "NOT_INDUSTRY"])):
            for level, v in p.block(row, levels, S):
                p.put(section, row, level, "trials", Figure(len(v)))
                for m in ("randomized", "masked", "double-or-more", "assessor-masked"): p.put(section, row, level, m, p.of(m, v))
        for section, row, levels in (("allocation", "allocation", "RANDOMIZED NON_RANDOMIZED NOT_APPLICABLE".split()), ("masking", "masking", "NONE SINGLE DOUBLE TRIPLE QUADRUPLE".split()),
                                     ("control-type", "control-type", "placebo sham active no-intervention between-arms no-control".split()), ("committee", "data-monitoring-committee", ["yes", "no"])):
            n = sum(t[row] not in (MISSING, CANNOT, "outside") for t in S)
            inside = [t for t in S if t[row] != "outside"]
            for level, v in p.block(row, levels, inside):
                p.put(section, row, level, "trials", Figure(len(v)))
                p.put(section, row, level, "share", Figure() if level in (ALL, MISSING, CANNOT) else share(len(v), n))
        named = [t for t in S if t["who"]]
        for party in "PARTICIPANT CARE_PROVIDER INVESTIGATOR OUTCOMES_ASSESSOR".split() + ([ODD] if any(ODD in t["who"] for t in named) else []):
            x = sum(party in t["who"] for t in named)
            p.put("who-is-masked", "who-masked", party, "trials", Figure(x))
            p.put("who-is-masked", "who-masked", party, "share", share(x, len(named)))
        sized = [t for t in S if t["ended"] and t["enrollment-type"] == "ACTUAL"]
        for level, v in p.block("phase-group", p.PHASES, sized):
            values = [float(t["size"]) for t in v if t["size"] is not None]
            p.put("size-by-phase", "phase-group", level, "trials", Figure(len(v)))
            for m, q, least in (("q1", .25, 10), ("median", .5, 5), ("q3", .75, 10)):
                p.put("size-by-phase", "phase-group", level, m, Figure(float(pd.Series(values).quantile(q)) if len(values) >= least else None, values=values if m == "median" else None))
        for section, row, levels, measures in (("registration", "start-period", p.periods, ("registered-before-start", "registered-within-21d")),
                                               ("results-any-time", "phase-group", p.PHASES, ("results-within-12m", "results-within-24m"))):
            for name, level, v in [("all", ALL, S)] + [(row, level, v) for level, v in p.block(row, levels, S) ]:
                p.put(section, name, level, "trials", Figure(len(v)))
                for m in measures: p.put(section, name, level, m, p.of(m, v))

    def put(p, section, row, level, measure, figure): p.rows[section, row, level, "", "", "", measure] = figure
    def block(p, row, levels, S):
        there = {t[row] for t in S}
        return [(x, [t for t in S if t[row] == x]) for x in levels + [y for y in (ODD, MISSING, CANNOT) if y in there]] + [(ALL, S)]

    # Of which trials, and which of them: nothing where it cannot be told.
    TESTS = {
        "randomized": (lambda t: t["allocation"] in ("RANDOMIZED", "NON_RANDOMIZED"), lambda t: t["allocation"] == "RANDOMIZED"),
        "randomized-multi-arm": (lambda t: t["arms"] >= 2 and t["allocation"] not in (MISSING, CANNOT), lambda t: t["allocation"] == "RANDOMIZED"),
        "masked": (lambda t: t["masking"] not in (MISSING, CANNOT), lambda t: t["masking"] != "NONE"),
        "double-or-more": (lambda t: t["masking"] not in (MISSING, CANNOT), lambda t: t["masking"] in ("DOUBLE", "TRIPLE", "QUADRUPLE")),
        "assessor-masked": (lambda t: t["masking"] == "NONE" or bool(t["parties"]) and t["masking"] not in (MISSING, CANNOT), lambda t: t["masking"] != "NONE" and "OUTCOMES_ASSESSOR" in t["parties"]),
        "controlled": (lambda t: t["control-type"] not in (MISSING, CANNOT, "outside", ODD), lambda t: t["control-type"] in ("placebo", "sham", "active", "no-intervention")),
        "committee": (lambda t: t["data-monitoring-committee"] in ("yes", "no"), lambda t: t["data-monitoring-committee"] == "yes"),
        "at-most-100": (lambda t: t["ended"] and t["enrollment-type"] == "ACTUAL" and t["size"] is not None, lambda t: t["size"] <= 100),
        "several-sites": (lambda t: t["sites"] >= 1 and t["status"] != "WITHDRAWN", lambda t: t["sites"] > 1),
        **{m: (lambda t, m=m: t[m] in ("yes", "no"), lambda t, m=m: t[m] == "yes") for m in ("registered-before-start", "registered-within-21d", "results-within-12m", "results-within-24m")},
    }
    MODELS = {"randomized": "randomized", "masked": "masked", "committee": "committee", "prospective": "registered-before-start"}
    TERMS = ("phase-group", "start-period", "lead-group")

    def of(p, measure, v):
        basis, holds = p.TESTS[measure]
        used = [t for t in v if basis(t)]
        return share(sum(map(holds, used)), len(used))

    def figures(p):
        for entry, measure in [(m, m) for m in list(p.TESTS)[:7]] + [("at-most-100", "at-most-100"), ("several-sites", "several-sites"), ("prospective", "registered-before-start"), ("results", "results-within-24m")]:
            p.put("profile", "figure", entry, measure, p.of(measure, p.S))
        values = [float(t["size"]) for t in p.S if t["ended"] and t["enrollment-type"] == "ACTUAL" and t["size"] is not None]
        p.put("profile", "figure", "size-when-ended", "size-when-ended", Figure(float(np.median(values)) if len(values) >= 5 else None, values=values))
        for m in ("randomized", "masked", "double-or-more", "committee"): p.put("profile-standardized", "figure", m, m, p.of(m, p.S))

    def strata(p, measure):
        basis, holds = p.TESTS[measure]
        out = defaultdict(lambda: [0, 0])
        for t in p.S:
            if basis(t) and all(not t[x].startswith("(") for x in ("phase-group", "start-period")):
                out[t["phase-group"], t["start-period"]][1] += 1
                out[t["phase-group"], t["start-period"]][0] += holds(t)
        return dict(out)

# --- statistics ---------------------------------------------------------------------------------------------------------------------------
class Drawn:
    """A p by drawing tables: equal within the errors of both drawings."""
    def __init__(d, table):
        rng = np.random.default_rng(SEED)
        table = np.array([r for r in table if sum(r)]); table = table[:, table.sum(axis=0) > 0]
        rows, columns = table.sum(axis=1), table.sum(axis=0)
        drawn = stats.random_table(rows, columns).rvs(20_000, random_state=rng)
        from scipy.special import gammaln
        least = gammaln(table + 1.0).sum()
        d.p = (1 + int((gammaln(drawn + 1.0).sum(axis=(1, 2)) >= least - 1e-7).sum())) / 20_001
    def equals(d, value): return abs(d.p - value) <= 5 * math.sqrt(max(d.p * (1 - d.p), 1e-4) * (1 / 20_000 + 1 / 10_000))

def independence(table):
    """p of chi-square without correction, or of Fisher's test where an expected count is under 5; nothing where nothing can be compared."""
    t = np.array([r for r in table if sum(r)])
    if t.size: t = t[:, t.sum(axis=0) > 0]
    if t.ndim != 2 or min(t.shape) < 2: return None
    if stats.contingency.expected_freq(t).min() >= 5: return stats.chi2_contingency(t, correction=False).pvalue
    return stats.fisher_exact(t).pvalue if np.array(table).shape == (2, 2) else Drawn(table)

def bias_corrected_v(table):
    t = np.array([r for r in table if sum(r)]); t = t[:, t.sum(axis=0) > 0] if t.size else t
    if t.ndim != 2 or min(t.shape) < 2: return None
    n, (r, c) = t.sum(), t.shape
    phi = stats.chi2_contingency(t, correction=False).statistic / n
    left, rows, columns = max(0, phi - (r - 1) * (c - 1) / (n - 1)), r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)
    most = min(rows, columns) - 1
    return min(1.0, math.sqrt(left / most)) if most > 0 else None

def shift(a, b):
    """Hodges-Lehmann with Moses' interval, and the rank-sum test."""
    pairs = np.sort(np.subtract.outer(a, b).ravel())
    n, m = len(a), len(b)
    k = int(n * m / 2 - Z * math.sqrt(n * m * (n + m + 1) / 12))
    ends = (pairs[k - 1], pairs[n * m - k]) if k >= 1 else (None, None)
    p = None if len(set(a) | set(b)) == 1 else stats.mannwhitneyu(a, b, use_continuity=True, method="asymptotic").pvalue
    return float(np.median(pairs)), *ends, p

def standard(mix, own, other=None):
    """Direct standardization of one share, or of a difference, by pandas; the part of the mix that is covered."""
    frame = pd.DataFrame({"w": {k: v[1] for k, v in mix.items()}})
    groups = [own] + ([other] if other is not None else [])
    for i, g in enumerate(groups):
        frame[f"x{i}"], frame[f"n{i}"] = [pd.Series([g.get(k, [0, 0])[j] for k in frame.index], index=frame.index) for j in (0, 1)]
    used = frame[(frame[[c for c in frame if c.startswith("n")]] > 0).all(axis=1)]
    if not len(used): return None, None, 0
    w = used.w / used.w.sum()
    shares = [used[f"x{i}"] / used[f"n{i}"] for i in range(len(groups))]
    value = (w * shares[0]).sum() - ((w * shares[1]).sum() if other is not None else 0)
    variance = sum((w ** 2 * s * (1 - s) / used[f"n{i}"]).sum() for i, s in enumerate(shares))
    return value, variance, used.w.sum() / frame.w.sum()

def firth(X, y):
    """Penalized estimates, by numpy alone."""
    b = np.zeros(X.shape[1])
    for _ in range(20_000):
        p = 1 / (1 + np.exp(-X @ b)); W = p * (1 - p)
        inverse = np.linalg.inv(X.T @ (X * W[:, None]))
        h = W * np.einsum("ij,jk,ik->i", X, inverse, X)
        step = inverse @ (X.T @ (y - p + h * (.5 - p)))
        step *= .5 * (min(1, 1 / np.abs(step).max()) if np.abs(step).max() > 0 else 1)  # whole steps may go back and forth for ever
        b = b + step
        if np.abs(step).max() < 1e-12: break
    p = 1 / (1 + np.exp(-X @ b)); information = X.T @ (X * (p * (1 - p))[:, None])
    value = np.sum(y * np.log(p) + (1 - y) * np.log1p(-p)) + .5 * np.linalg.slogdet(information)[1]
    return b, np.sqrt(np.diag(np.linalg.inv(information))), value

# --- what must stand in the CSV -----------------------------------------------------------------------------------------------------------
class Expected:
    def __init__(e, own, other, tidy, oracle):
        """own, other: the figures of both by key; tidy: the rows as printed, for what only the program can count."""
        e.own, e.other, e.rows, e.oracle = own, other, {}, oracle
        for key, f in own.items(): e.rows[key] = f.value, None, None
        for key, f in other.items(): e.rows[e.named(key)] = f.value, None, None
        for key, f in list(own.items()): e.rows[key] = f.value, *e.wilson(f)
        for key, f in list(other.items()): e.rows[e.named(key)] = f.value, *e.wilson(f)
        for section in dict.fromkeys(k[0] for k in own): e.contrasts(section)

    @staticmethod
    def named(key): return (*key[:5], f"comparator {key[5]}".strip(), key[6])
    @staticmethod
    def wilson(f):
        if f.value is None or f.den is None or getattr(f, "bare", False) or not f.shows: return ANY, ANY
        return proportion_confint(f.num, f.den, method="wilson") if f.den else (ANY, ANY)

    def contrasts(e, section):
        tests = []
        for key, a in e.own.items():
            if key[0] != section or key not in e.other: continue
            b, measure = e.other[key], key[6]
            both = a.value is not None and b.value is not None
            if a.strata is not None:
                made = e.standardized(a, b) if both else (None,) * 4
            elif a.values is not None:
                made = shift(a.values, b.values) if both else (None,) * 4
            elif a.times is not None:
                made = e.incidence(a.times, b.times) if both else (None,) * 4
            elif a.num is not None and b.num is not None and a.den is not None and measure not in UNTESTED and not getattr(a, "count", False):
                if both and (getattr(a, "bare", False) or getattr(b, "bare", False)): continue
                if not both and not (a.few or b.few): continue
                made = e.shares(a, b) if both else (None,) * 4
            else: continue
            tests.append((key, made))
        ps = [m[3] for _, m in tests]
        qs = adjusted(ps)
        for (key, (value, low, high, p)), q in zip(tests, qs):
            base = (*e.named(key)[:6],)
            e.rows[*base, key[6] + "-difference"] = value, low, high
            e.rows[*base, key[6] + "-p"] = p, None, None
            e.rows[*base, key[6] + "-q"] = q, None, None
        e.blocks(section)

    def shares(e, a, b):
        low, high = confint_proportions_2indep(a.num, a.den, b.num, b.den, method="newcomb", compare="diff")
        return a.value - b.value, low, high, independence([[a.num, a.den - a.num], [b.num, b.den - b.num]])

    def incidence(e, a, b):
        (f, v, _), (g, w, _) = (e.oracle.aalen_johansen(x, 730) for x in (a, b))
        if not v + w > 0: return f - g, None, None, None
        half = Z * math.sqrt(v + w)
        return f - g, max(-1, f - g - half), min(1, f - g + half), 2 * stats.norm.sf(abs(f - g) / math.sqrt(v + w))

    def standardized(e, a, b):
        value, variance, _ = standard(a.strata, a.strata, b.strata)
        if not variance: return value, None, None, None
        half = Z * math.sqrt(variance)
        return value, max(-1, value - half), min(1, value + half), 2 * stats.norm.sf(abs(value) / math.sqrt(variance))

    def blocks(e, section):
        keys = [k for k in dict.fromkeys([*e.own, *e.other]) if k[0] == section]
        for row in dict.fromkeys(k[1] for k in keys):
            mine = [k for k in keys if k[1] == row and k[2] not in (ALL, MISSING, CANNOT)]
            if row in ANY_OF | {"all", "figure", "quarter", "field", "rule", "step", "stop-reason"} or not mine or any(k[3] in ANY_OF for k in mine) or section == "stop-kinds-by": continue
            cells = [k for k in mine if k[6] == "trials" and (k[4] == ODD or not k[4].startswith("("))]
            counts = lambda side: [int(side[k].value or 0) if k in side else 0 for k in cells]
            base = (section, row, ALL, "", "")
            # Where a table shares out no trials over its rows, their mix is not what it is about.
            shares = any(k[4] for k in mine) or section != "stop-kinds" and any(k[6] == "share" for k in mine)
            if len(cells) > 1 and shares:
                table = [counts(e.own), counts(e.other)]
                e.rows[*base, "comparator", "homogeneity-p"] = independence(table), None, None
                e.rows[*base, "comparator", "cramers-v"] = bias_corrected_v(table), None, None
            if any(k[4] for k in keys if k[1] == row): continue
            for side, comparison in ((e.own, ""), (e.other, "comparator")):
                found = []
                for measure in dict.fromkeys(k[6] for k in mine):
                    levels = [k for k in mine if k[6] == measure and k in side]
                    fs = [side[k] for k in levels]
                    if len(fs) < 2: continue
                    p = e.across(measure, fs)
                    if p is not False: found.append((measure, p))
                for (measure, p), q in zip(found, adjusted([p for _, p in found])):
                    e.rows[*base, comparison, measure + "-across-p"] = p, None, None
                    e.rows[*base, comparison, measure + "-across-q"] = q, None, None

    def across(e, measure, fs):
        """p over the levels, nothing where it cannot be had, False where there is no such row."""
        if all(f.values is not None for f in fs):
            groups = [f.values for f in fs if f.values]
            if len(groups) < 2 or len({x for g in groups for x in g}) < 2: return None
            return stats.kruskal(*groups).pvalue
        if all(f.times is not None for f in fs): return log_rank([f.times for f in fs])
        if measure == "share" or measure in UNTESTED or any(f.num is None or f.den is None or getattr(f, "count", False) for f in fs): return False
        if not any(f.value is not None and not getattr(f, "bare", False) for f in fs): return False
        return independence([[f.num, f.den - f.num] for f in fs])

ANY = object()

def adjusted(ps):
    """Benjamini and Hochberg's q; those drawn are taken as printed and judged apart."""
    number = [p.p if isinstance(p, Drawn) else p for p in ps]
    known = [p for p in number if p is not None]
    if not known: return [None] * len(ps)
    q = iter(multipletests(known, method="fdr_bh")[1])
    isRough = any(isinstance(p, Drawn) for p in ps)
    return [None if p is None else Rough(next(q)) if isRough else next(q) for p in number]

class Rough:
    """A q of a family with a drawn p."""
    def __init__(r, q): r.q = q
    def equals(r, value): return abs(r.q - value) <= .03 + .1 * r.q

def log_rank(groups):
    """SciPy tests two at a time; this is the k-sample test by its own sums. Times are days; only terminations are events."""
    observed = [(t, k == 1, i) for i, g in enumerate(groups) for t, k in g]
    present = [i for i, g in enumerate(groups) if g]
    if len(present) < 2 or not any(x[1] for x in observed): return None
    k = len(groups); off, spread = np.zeros(k), np.zeros((k, k))
    for time in sorted({t for t, event, _ in observed if event}):
        at = np.array([sum(t >= time for t, _ in g) for g in groups], float); d = sum(1 for t, event, _ in observed if event and t == time)
        n = at.sum(); off += [sum(t == time and kind == 1 for t, kind in g) for g in groups] - d * at / n
        if n > 1: spread += d * (n - d) / (n - 1) * (np.diag(at / n) - np.outer(at, at) / n ** 2)
    freedom = np.linalg.matrix_rank(spread, tol=1e-9)
    return stats.chi2.sf(off @ np.linalg.pinv(spread, rcond=1e-10) @ off, freedom) if freedom else None

# --- models -------------------------------------------------------------------------------------------------------------------------------
def models(expected, mine, theirs):
    # A variable without a level in both populations tells them apart and cannot stand beside them.
    def told(S, x): return {t[x] for t in S} - {MISSING, CANNOT, ODD}
    apart = [x for x in Profile.TERMS if told(mine.S, x) and told(theirs.S, x) and not told(mine.S, x) & told(theirs.S, x)]
    terms = [x for x in Profile.TERMS if x not in apart]
    for outcome, measure in Profile.MODELS.items():
        basis, holds = Profile.TESTS[measure]
        frame = pd.DataFrame([{"population": side, "y": int(holds(t)), **{x: t[x] for x in Profile.TERMS}} for side, S in (("first", mine.S), ("comparator", theirs.S)) for t in S if basis(t)])
        if not len(frame): continue
        for suffix, rows in (("", frame[(~frame[terms].isin([MISSING, CANNOT, ODD])).all(axis=1)]), ("-missing-as-level", frame)):
            columns, references = {}, []
            rows = rows.replace({CANNOT: MISSING, ODD: MISSING})
            order = {"population": ["first", "comparator"], "phase-group": Profile.PHASES, "start-period": mine.periods, "lead-group": ["INDUSTRY", "NOT_INDUSTRY"]}
            for term in apart: del order[term]
            for term, levels in order.items():
                counts = rows[term].value_counts()
                levels = [x for x in [MISSING] * (MISSING in counts) + levels if counts.get(x, 0)]
                reference = "comparator" if term == "population" else max(levels, key=lambda x: (counts[x], -levels.index(x)))
                references.append((term, reference))
                for level in levels:
                    if level != reference: columns[term, level] = (rows[term] == level).astype(float)
            X = sm.add_constant(np.column_stack(list(columns.values()))); y = rows.y.to_numpy(float)
            at = ("adjusted", "outcome", outcome)
            put = lambda column, level, m, *v: expected.rows.__setitem__((*at, column, level, "", m), (*v, *(None,) * (3 - len(v))))
            if not suffix:
                put("", "", "used", float(len(rows))); put("", "", "events", float(y.sum()))
                for term in apart: put(term, "left-out", "odds-ratio", None)
            if np.linalg.matrix_rank(X) < X.shape[1]:
                if not suffix: put("", "", "odds-ratio", None)
                continue
            b, error, value, null = fitted(X, y)
            if suffix:
                i = list(columns).index(("population", "first")) + 1
                put("population", "first", "odds-ratio-missing-as-level", *(Model(math.exp(b[i] + s * Z * error[i])) for s in (0, -1, 1)))
                continue
            put("", "", "log-likelihood", Model(value)); put("", "", "model-p", Model(stats.chi2.sf(2 * (value - null), X.shape[1] - 1)))
            for i, name in enumerate(columns, 1):
                put(*name, "odds-ratio", *(Model(math.exp(b[i] + s * Z * error[i])) for s in (0, -1, 1)))
                put(*name, "odds-ratio-p", Model(2 * stats.norm.sf(abs(b[i] / error[i]))))
            for term, level in references: put(term, level, "odds-ratio", 1.0)

def separated(X, y):
    """Whether some direction separates the outcomes: a linear program, not the iterations."""
    from scipy.optimize import linprog
    D = X * (2 * y - 1)[:, None]
    found = linprog(-D.sum(axis=0), A_ub=-D, b_ub=np.zeros(len(D)), bounds=[(-1, 1)] * X.shape[1])
    return -found.fun > 1e-6

def fitted(X, y):
    if separated(X, y):
        b, error, value = firth(X, y)
        return b, error, value, restricted(X, y)
    fit = sm.Logit(y, X).fit(disp=False, method="newton", maxiter=200, tol=1e-14)
    return fit.params, fit.bse, fit.llf, fit.llnull

def restricted(X, y):
    """The penalized likelihood with all columns but the constant at zero, the penalty that of the whole design (as logistf)."""
    from scipy.optimize import minimize_scalar
    def loss(b):
        p = 1 / (1 + math.exp(-b))
        return -(y.sum() * math.log(p) + (len(y) - y.sum()) * math.log1p(-p) + .5 * np.linalg.slogdet(X.T @ X * p * (1 - p))[1])
    return -minimize_scalar(loss, bounds=(-20, 20), method="bounded", options={"xatol": 1e-12}).fun

class Model:
    """A number of a logistic model."""
    def __init__(m, value): m.value = value
    def equals(m, value): return abs(m.value - value) <= 1e-6 * max(1, abs(m.value))

# --- comparing ----------------------------------------------------------------------------------------------------------------------------
def agree(expected, text, isInterval, measure):
    if expected is ANY: return True
    if expected is None or text == "": return expected is None and text == ""
    value = float(text)
    if hasattr(expected, "equals"): return expected.equals(value)
    if measure.endswith(("-p", "-q")): return abs(value - expected) <= max(1e-8, 1e-6 * abs(expected))
    return abs(value - float(expected)) <= (1e-7 if isInterval else 1e-9) * max(1, abs(expected))

def compare(expected, rows, skip=()):
    """How many figures agree, and what does not."""
    wrong, n, got = [], 0, {}
    for r in rows: got[tuple(r[c] if c != "column" or r["column_level"] or r["column"] in ("",) else "" for c in KEY)] = r
    for key, (value, low, high) in expected.items():
        if key not in got: wrong.append(f"{' | '.join(key)}: no such row"); continue
        r = got[key]
        for want, name in ((value, "value"), (low, "ci_low"), (high, "ci_high")):
            if name != "value" and (value is None or low is None and high is None and not key[6].endswith("-difference")): continue
            n += 1
            if not agree(want, r[name], name != "value", key[6]):
                wrong.append(f"{' | '.join(key)}: {name} {r[name] or 'empty'}, expected {getattr(want, 'value', getattr(want, 'p', getattr(want, 'q', want)))}")
    unknown = [k for k in got if k not in expected and k[0] not in skip]
    return n, wrong, unknown

# --- the run ------------------------------------------------------------------------------------------------------------------------------
class Reading:
    """Records as two other programs of this folder and tools/oracle.py read them."""
    def __init__(s, shared, paths):
        designs, results = module("design_oracle"), module("results_oracle")
        s.trials, s.oracle = results.load(shared, list(map(str, paths)))
        facts = {t.id: results.Facts(t, s.oracle) for t in s.trials}
        s.newest = max(t.as_of for t in s.trials if t.as_of)
        geography = designs.Geography(shared)
        records = [x for p in paths for x in designs.load(p)]
        s.read = sum(len(json_records(p)) for p in paths)
        s.records, s.facts, s.designs, s.geography = records, facts, designs, geography

    def profile(s, keep, year):
        S = []
        for id, record, whole, as_of in s.records:
            if id not in keep: continue
            t = s.designs.trial(id, record, whole, as_of, year, s.geography)
            f = s.facts[id]
            if t["study-type"] != "INTERVENTIONAL": continue
            info = ((record["p"].get("designModule") or {}).get("designInfo") or {}).get("maskingInfo") or {}
            t["masking"], t["parties"] = f.t.mask, info.get("whoMasked") or []
            t["who"] = t["parties"] if t["masking"] in ("SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE") else []
            t["arms"] = t["number-of-arms"] if isinstance(t["number-of-arms"], int) else 0
            t["sites"] = len(t["site-rows"] or [])
            for m, n in (("registered-before-start", 0), ("registered-within-21d", 21)): t[m] = str(f.prospective(n))
            for m, n in (("results-within-12m", 1), ("results-within-24m", 2)): t[m] = str(f.within(n * 12 if RESULTS_IN_MONTHS else n))
            S.append(t)
        return Profile(S, year)

def json_records(path):
    import json
    out = []
    for f in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
        d = json.loads(f.read_text(encoding="utf-8")); out += d if isinstance(d, list) else d.get("studies", [d])
    return out

RESULTS_IN_MONTHS = True

def flow(read, superseded, steps):
    """Records step by step; steps are (code, how many are left)."""
    out, left = {}, read - superseded
    for code, n in (("read", read), ("unreadable", 0), ("superseded", superseded)): out[code] = n
    for code, after in steps: out[code], left = left - after, after
    out["kept"] = left
    return out

def printed(trialscape, report, *options):
    run = subprocess.run([trialscape, "report", report, *map(str, options), "--format", "csv"], capture_output=True, text=True)
    assert run.returncode in (0, 2), run.stderr
    return run.stdout

def main(trialscape, shared):
    shared = pathlib.Path(shared)
    corpus = shared / "data/ctgov-v2-json"
    lung, digital = corpus / "nsclcbench", corpus / "dtx-analysis"
    total, bad = 0, []
    for name, inputs, options, mine, theirs in (
            ("lung cancer against digital therapeutics", [lung], ["--compare-input", digital], None, None),
            ("led by industry against open label, overlapping", [lung, digital], ["--where", "lead-group = INDUSTRY", "--compare-where", "masking = NONE"], lambda t: t.lead == "INDUSTRY", lambda t: t.mask == "NONE")):
        first = Reading(shared, inputs)
        second = first if mine else Reading(shared, [digital])
        a = [t for t in first.trials if mine is None or mine(t)]
        b = [t for t in second.trials if theirs is None or theirs(t)]
        both = {t.id for t in a}
        b = [t for t in b if t.id not in both]
        year, oracle = first.newest.year, first.oracle
        superseded = [x.read - len(x.trials) for x in (first, second)]
        of = lambda S: [t for t in S if t.type == "INTERVENTIONAL"]

        # What becomes of the records on their way.
        ways = []
        for x, gone, test, isSecond in ((first, superseded[0], mine, False), (second, superseded[1], theirs, True)):
            S = of(x.trials); steps = [("excluded-by-population", len(S))]
            if test: S = [t for t in S if test(t)]; steps.append(("excluded-by-where", len(S)))
            if isSecond: S = [t for t in S if t.id not in {u.id for u in of(a)}]; steps.append(("excluded-as-overlap", len(S)))
            ways.append({("record-flow", "step", k, "", "", "", "records"): Figure(v) for k, v in flow(x.read, gone, steps).items()})

        # The profile.
        own, other = (x.profile({t.id for t in S}, year) for x, S in ((first, a), (second, b)))
        for m in ("randomized", "masked", "double-or-more", "committee"):
            mix = own.strata(m)
            for p in (own, other):
                strata = p.strata(m); value, _, covered = standard(mix, strata)
                n = sum(v[1] for v in strata.values())
                f = Figure(value if n >= 10 and covered >= .9 else None, sum(v[0] for v in strata.values()), n, strata=strata, shows=False)
                p.put("profile-standardized", "figure", f"{m}-standardized", f"{m}-standardized", f)
        text = printed(trialscape, "rigor-profile", *inputs, *options)
        rows = list(csv.DictReader(io.StringIO(text)))
        expected = Expected({**ways[0], **own.rows}, {**ways[1], **other.rows}, rows, oracle)
        models(expected, own, other)
        n, wrong, unknown = compare(expected.rows, rows)
        print(f"{name}, rigor-profile: {n} figures compared, {len(wrong)} differ, {len(unknown)} rows not expected; {len(own.S)} trials and {len(other.S)}, {len(both & {t.id for t in second.trials})} of both")
        total += n; bad += wrong + [f"{' | '.join(k)}: not expected" for k in unknown]

        # The landscape.
        report = type("report", (), {"newest": first.newest, "top": None})
        q = oracle.qi((first.newest.year, first.newest.month)); report.q = q - (oracle.qend(q) > first.newest)
        def parts(S, gone): return landscape(oracle, S, gone, report)
        mineS, theirsS = parts(a, superseded[0]), parts(b, superseded[1])
        named = free(oracle, b, superseded[1], report, mineS)
        theirsS = {k: f for k, f in theirsS.items() if k[0] not in ("sites-by-country", "top-sponsors")} | named
        for key in [k for k in mineS if k[0] == "sites-by-region" and k not in theirsS]: theirsS[key] = absent(key[6], key, mineS, theirsS, theirsS, key[0])
        for side in (mineS, theirsS):
            for key, f in side.items(): f.count = key[6] == "reason-given"
        text = printed(trialscape, "quarterly-landscape", *inputs, *options)
        rows = list(csv.DictReader(io.StringIO(text)))
        known = {k[0] for k in mineS} | {"record-flow"}
        rest = sorted({r["section"] for r in rows} - known)
        taken = 0
        isOwn = lambda r: r["section"] in rest or r["section"] == "data-quality" and ("data-quality", "rule", r["row_level"], "", "", "", "trials") not in judged
        judged = set(mineS)
        for r in rows:  # counted by the program alone
            if isOwn(r) and not r["comparison"].startswith("comparator") and not r["measure"].endswith(("-across-p", "-across-q")):
                taken += 1
                mineS[tuple(r[c] for c in KEY)] = as_printed(r)
            elif isOwn(r) and r["comparison"] == "comparator" and not r["measure"].endswith(("-difference", "-p", "-q", "-v")):
                taken += 1
                theirsS[tuple("" if c == "comparison" else r[c] for c in KEY)] = as_printed(r)
        expected = Expected({**ways[0], **mineS}, {**ways[1], **theirsS}, rows, oracle)
        n, wrong, unknown = compare(expected.rows, rows)
        print(f"{name}, quarterly-landscape: {n} figures compared ({taken} counts of {', '.join(rest)} and of checks of the data taken as printed), {len(wrong)} differ, {len(unknown)} rows not expected")
        total += n; bad += wrong + [f"{' | '.join(k)}: not expected" for k in unknown]

        # The first population is what it is alone.
        for reportName in ("rigor-profile", "quarterly-landscape"):
            alone = printed(trialscape, reportName, *inputs, *(options[:2] if mine else [])).splitlines()
            beside = printed(trialscape, reportName, *inputs, *options).splitlines()
            keep = set(alone); kept = [x for x in beside if x in keep]
            alone = [x for x in alone if not x.startswith(f"{reportName},adjusted,")]
            kept = [x for x in kept if not x.startswith(f"{reportName},adjusted,")]
            if kept != alone: bad.append(f"{name}, {reportName}: rows of the first population are not those without a second: {next(iter(set(alone) - set(kept)), 'order')}")
            total += len(alone)
            print(f"{name}, {reportName}: {len(alone)} lines of the first population the same without a second")

        # It must be able to fail.
        for measure in ("share", "share-difference", "share-p", "share-q", "homogeneity-p", "cramers-v", "median-difference"):
            target = next((r for r in rows if r["measure"] == measure and r["comparison"] == "comparator" and r["value"]), None)
            if target is None: continue
            right = target["value"]; target["value"] = repr(float(right) * 1.01 + .05)
            if len(compare(expected.rows, rows)[1]) != len(wrong) + 1: bad.append(f"a planted wrong {measure} was not found")
            target["value"] = right
    for line in bad[:60]: print("  " + line)
    print(f"{total} figures compared, {len(bad)} wrong; seven planted wrong figures a comparison, each found" if not bad else f"{total} figures compared, {len(bad)} wrong")
    return 1 if bad or total < 5_000 else 0

def as_printed(r):
    number = lambda c: float(r[c]) if r[c] else None
    f = Figure(number("value"), None if not r["numerator"] else int(r["numerator"]), None if not r["denominator"] else int(r["denominator"]), few=r["note"].startswith("n<"))
    f.count = r["unit"] != "share"
    f.bare = not r["ci_low"]
    f.shows = bool(r["ci_low"])
    return f

def free(oracle, S, superseded, report, first):
    """Countries and sponsors of the second population, by the levels that the first prints."""
    import copy
    out = {}
    for section, row in (("sites-by-country", "country"), ("top-sponsors", "lead-sponsor")):
        levels = list(dict.fromkeys(k[2] for k in first if k[0] == section and not k[2].startswith("(")))
        changed = []
        name = {g["ctgov_string"]: g["canonical"] for g in csv.DictReader(oracle.GEO.open(encoding="utf-8"))}
        for t in S:
            t = copy.copy(t)
            if row == "lead-sponsor": t.sponsor = t.sponsor if t.sponsor in levels or t.sponsor.startswith("(") else "~"
            else:
                t.sites = [l if not l.get("country") or name.get(l["country"], "~") in levels else {**l, "country": "~", "city": f"{l['city']} {name.get(l['country'], ODD)}" if (l.get("city") or "").strip() else ""} for l in t.sites]
            changed.append(t)
        if row == "country": assert not any(l.get("country") and l["country"] not in name for t in S for l in t.sites)
        every = type("report", (), {"newest": report.newest, "top": 0, "q": report.q})
        made = landscape(oracle, changed, superseded, every)
        known = landscape(oracle, S, superseded, report)
        for key in [k for k in known if k[0] == section]: out[key] = None
        for key, f in made.items():
            if key[0] != section: continue
            level = OTHERS if key[2] in ("~", ODD) else key[2]
            out[(*key[:2], level, *key[3:])] = f
        measures = list(dict.fromkeys(k[6] for k in made if k[0] == section))
        hasOthers = any(k[0] == section and k[2] == OTHERS for k in first)
        dens = {m: next((f.den for k, f in made.items() if k[0] == section and k[6] == m and k[2] == ALL), None) for m in measures}
        for level in levels + [OTHERS] * hasOthers:
            for m in measures:
                key = (section, row, level, "", "", "", m)
                if out.get(key) is None: out[key] = absent(m, key, first, known, out, section)
    return {k: f for k, f in out.items() if f is not None}

def absent(measure, key, first, known, out, section):
    """A level of the first population that no trial of the second has."""
    if measure == "share":
        n = next(f.den for k, f in out.items() if f is not None and k[0] == section and k[6] == "share" and f.den is not None)
        return share(0, n)
    if measure == "median-sites": return Figure(values=[])
    if measure == "largest-trial-share": return Figure(None, 0, 0, few=True)
    if measure == "population": return Figure(first[key].value)
    if measure.endswith("per-million"): return Figure(0.0 if first[key].value is not None else None)
    return Figure(0)

if __name__ == "__main__":
    if len(sys.argv) != 3: sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
