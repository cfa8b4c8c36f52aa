#!/usr/bin/env python3
"""Compute every figure of the report results-compliance anew from API v2 records, and hold the tidy CSV against it.

Written from the methods, not from the program: counts must be equal to the digit, numbers to 1e-9.

usage: results_oracle.py TRIALSCAPE SHARED [RECORDS...]
"""
import csv
import datetime as dt
import io
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import numpy as np
import pandas as pd
from scipy.stats import beta

MISSING, CANNOT, ODD, ALL = "(missing)", "(cannot-say)", "(unrecognized)", "(all)"
EFFECTIVE = dt.date(2017, 1, 18)
US = {"United States", "Puerto Rico", "Guam", "Virgin Islands (U.S.)", "U.S. Virgin Islands", "American Samoa", "Northern Mariana Islands",
      "United States Minor Outlying Islands", "US Minor Outlying Islands"}
PRODUCTS = {"BIOLOGICAL", "DRUG", "DEVICE", "GENETIC", "RADIATION", "COMBINATION_PRODUCT", "DIAGNOSTIC_TEST"}
Z = 1.959964


class Outside(str):
    """Not of the variable's subject."""


# --- records ------------------------------------------------------------------------------------------------------------------------------
def load(shared, paths):
    """Trials as the shared reader settles them, each with its modules and whether results are posted."""
    sys.path.insert(0, str(pathlib.Path(shared) / "tools"))
    import oracle

    class Trial(oracle.Trial.__mro__[-2]):
        def __init__(t, p, as_of, whole):
            super().__init__(p, as_of, whole)
            t.p = p

    oracle.Trial = Trial
    plain = json.loads

    def loads(text):  # hasResults stands beside the protocol; the shared reader keeps the protocol alone
        value = plain(text)
        records = value if isinstance(value, list) else value.get("studies", [value])
        for r in records:
            if isinstance(r, dict) and isinstance(r.get("protocolSection"), dict) and "hasResults" in r:
                r["protocolSection"]["hasResults"] = r["hasResults"]
        return value

    oracle.json.loads = loads
    try:
        trials, read, bad = oracle.load(paths, None)
    finally:
        oracle.json.loads = plain
    return trials, oracle


# --- dates --------------------------------------------------------------------------------------------------------------------------------
def first(p):
    return dt.date(*(p + (1, 1))[:3])


def last(p):
    y, m = (p + (12,))[:2]
    return dt.date(*p) if len(p) == 3 else dt.date(y + m // 12, m % 12 + 1, 1) - dt.timedelta(1)


def years(d, n):
    try:
        return d.replace(year=d.year + n)
    except ValueError:
        return d.replace(year=d.year + n, day=28)


def middle(p):
    return dt.date(*p) if len(p) == 3 else dt.date(p[0], p[1], 15)


def twelfths(a, b):
    """Time in twelfths of a day, so that a whole month (730/24 days) is a whole number; nothing for a year alone."""
    if not a or not b or len(a) == 1 or len(b) == 1:
        return None
    if len(a) == 2 and len(b) == 2:
        return ((b[0] - a[0]) * 12 + b[1] - a[1]) * 365
    return (middle(b) - middle(a)).days * 12


def months(a, b):
    t = twelfths(a, b)
    return None if t is None else t / 365 if len(a) == 2 and len(b) == 2 else t / 12 / 30.4375


def of(d):
    return (d.year, d.month, d.day) if d else None


# --- one trial ----------------------------------------------------------------------------------------------------------------------------
class Facts:
    def __init__(s, t, oracle):
        p, s.t, s.whole, s.as_of = t.p, t, t.whole, t.as_of
        s.gap = MISSING if t.whole else CANNOT
        status, over = p.get("statusModule") or {}, p.get("oversightModule") or {}
        s.status, s.open, s.ended, s.begun = t.status, t.open, t.ended, t.begun
        s.start, s.pcd, s.cd = t.start, t.pcd, t.cd
        s.classes = {"start": t.start_is, "pcd": t.pcd_is, "cd": t.cd_is}
        s.submitted = oracle.parse(status.get("studyFirstSubmitDate"))
        s.posted, s.verified = t.posted, t.verified
        s.results = oracle.parse(status.get("resultsFirstSubmitDate"))
        s.certificate = oracle.parse(status.get("dispFirstSubmitDate"))
        s.has_results = p.get("hasResults")
        s.drug, s.device, s.export = over.get("isFdaRegulatedDrug"), over.get("isFdaRegulatedDevice"), over.get("isUsExport")
        s.violation = over.get("fdaaa801Violation")
        # Where neither flag of regulated products is carried, only exclusions could be told: nothing is.
        s.silent_on_flags = not t.whole and s.drug is None and s.device is None
        s.type, s.phase, s.purpose = t.type, t.phase, t.purpose
        arms = p.get("armsInterventionsModule")
        s.lists = [i.get("type") for i in (arms or {}).get("interventions") or []]
        s.lists_known = t.whole or arms is not None
        places = p.get("contactsLocationsModule")
        s.sites_known = t.whole or places is not None
        s.us = any(x.get("country") in US for x in t.sites)
        s.sites = len(t.sites)
        # Results: submitted on a date, none, undated, or not carried.
        s.reported = s.results if s.results else "none" if s.has_results is False or (s.has_results is None and t.whole) else \
            CANNOT if not t.whole else "undated" if s.has_results else "none"
        s.base = s.pcd or (s.cd if s.whole else None)  # a fragment without a primary completion may leave it out

    # FDAAA, METHODS 2.3: four conditions of the regulation, each true, false or None.
    def covers(s):
        past = None if s.phase in (MISSING, CANNOT, ODD) else s.phase not in ("EARLY_PHASE1", "PHASE1")
        feasible = s.purpose == "DEVICE_FEASIBILITY"
        feasible_known = s.purpose != CANNOT
        cannot = ("CANNOT", None)
        if s.silent_on_flags:
            return cannot
        if s.type != "INTERVENTIONAL":
            return ("NOT_APPLICABLE_TRIAL", "not-interventional") if s.type not in (MISSING, CANNOT) else cannot
        if s.status == "WITHDRAWN":
            return "NOT_APPLICABLE_TRIAL", "withdrawn"
        before = s.start is not None and last(s.start) < EFFECTIVE
        if before and s.base and last(s.base) < EFFECTIVE:
            return "NOT_APPLICABLE_TRIAL", "completed-before"
        untold = None
        if before and s.drug is None and s.device is None and s.whole:
            for fails, why in ((past is False, "early-phase"), (feasible, "device-feasibility"), (not PRODUCTS & set(s.lists), "other-intervention"), (not s.us, "no-us-site")):
                if fails:
                    return "NOT_APPLICABLE_TRIAL", why
            untold = "phase-missing" if past is None else "retired-field"
        else:
            drug = False if s.drug is False or past is False else True if s.drug and past else None
            device = False if s.device is False or feasible else True if s.device and feasible_known else None
            if drug is False and device is False:
                why = "not-regulated" if s.drug is False and s.device is False else "early-phase" if s.drug is not False and past is False else "device-feasibility"
                return "NOT_APPLICABLE_TRIAL", why
            if not (drug or device):
                if not s.whole:
                    return cannot
                untold = "phase-missing" if s.drug and past is None else "product-not-stated"
        if s.status in (MISSING, CANNOT, ODD):
            return ("CANNOT_TELL", "status-missing") if s.status != CANNOT else cannot
        if untold:
            return "CANNOT_TELL", untold
        if s.start is None:
            return ("CANNOT_TELL", "start-missing") if s.whole else cannot
        if not before and first(s.start) < EFFECTIVE:
            return "CANNOT_TELL", "start-imprecise"
        if before and not s.base:
            return ("CANNOT_TELL", "completion-missing") if s.whole else cannot
        if s.us or s.export:
            return ("PROBABLE_ACT" if before else "ACT"), None
        return ("CANNOT_TELL", "exemption-not-public") if s.sites_known else cannot

    def covers_tracker(s):
        if s.silent_on_flags:
            return "CANNOT"
        if s.type != "INTERVENTIONAL":
            return "CANNOT" if s.type == CANNOT else "NOT_APPLICABLE_TRIAL"
        if s.status == "WITHDRAWN":
            return "NOT_APPLICABLE_TRIAL"
        if s.phase == CANNOT:
            return "CANNOT"
        if s.phase in ("EARLY_PHASE1", "PHASE1", MISSING, ODD) or s.purpose == "DEVICE_FEASIBILITY":
            return "NOT_APPLICABLE_TRIAL"
        if s.start is None:
            return "NOT_APPLICABLE_TRIAL" if s.whole else "CANNOT"
        regulated = s.drug is True or s.device is True
        silent = not s.whole and (s.drug is None or s.device is None)
        if last(s.start) >= EFFECTIVE:
            return "ACT" if regulated else "CANNOT" if silent else "NOT_APPLICABLE_TRIAL"
        if not s.base:
            return "NOT_APPLICABLE_TRIAL" if s.whole else "CANNOT"
        if last(s.base) < EFFECTIVE:
            return "NOT_APPLICABLE_TRIAL"
        if regulated:
            return "PROBABLE_ACT"
        if silent:
            return "CANNOT"
        old = s.drug is None and s.device is None and PRODUCTS & set(s.lists) and s.us
        return "PROBABLE_ACT" if old else "NOT_APPLICABLE_TRIAL"

    def due(s, edition):
        """The due date, the last day of tolerance, and the date a certificate puts off."""
        base = last(s.base)
        year, cert = years(base, 1), first(s.certificate) if s.certificate else None
        day = dt.timedelta(30)
        if edition == "regulation":
            if cert and cert <= year:
                due = max(year, years(cert, 2))
                return due, due, year
            return year, year, None
        if edition == "trialstracker":
            return (years(base, 3), years(base, 3) + day, year + day) if cert else (base + dt.timedelta(365), year + day, None)
        return (years(base, 3), years(base, 3) + day, year) if cert else (year, year, None)

    def state(s, edition="regulation"):
        """-> status level, days late."""
        law = s.covers()[0] if edition == "regulation" else s.covers_tracker()
        if law == "NOT_APPLICABLE_TRIAL":
            return Outside("not an applicable trial"), None
        if law == "CANNOT_TELL":
            return "CANNOT_TELL", None
        if law == "CANNOT" or (s.certificate is None and not s.whole):
            return CANNOT, None
        if not s.base:
            return ("CANNOT_TELL" if s.whole else CANNOT), None
        if not s.as_of:
            return MISSING, None
        due, tolerated, undelayed = s.due(edition)
        if s.as_of <= tolerated:
            return ("CERTIFICATE" if undelayed and s.as_of > undelayed else "NOT_DUE"), None
        if s.reported == "none":
            return "OVERDUE", (s.as_of - due).days
        if s.reported == CANNOT:
            return CANNOT, None
        if s.reported == "undated":
            return "CANNOT_TELL", None
        late = (last(s.reported) - due).days
        return ("LATE", late) if late > 0 else ("ON_TIME", None)

    def within(s, n):
        if s.status in (MISSING, CANNOT, ODD):
            return s.status
        if not s.ended:
            return Outside("not ended")
        if not s.pcd:
            return s.gap
        if not s.as_of:
            return MISSING
        age = twelfths(s.pcd, of(s.as_of))
        if age is None:
            return Outside("year only")
        if age < n * 365:
            return Outside("young")
        if s.reported in ("none",):
            return "no"
        if s.reported in (CANNOT, "undated"):
            return CANNOT if s.reported == CANNOT else MISSING
        time = twelfths(s.pcd, s.reported)
        return "yes" if time <= n * 365 else "no"

    def prospective(s, n):
        if not s.start or not s.submitted:
            return s.gap
        if last(s.submitted) <= first(s.start) + dt.timedelta(n):
            return "yes"
        return "no" if first(s.submitted) > last(s.start) + dt.timedelta(n) else "cannot-tell"

    def lost(s, stale):
        if s.status in (MISSING, CANNOT, ODD):
            return s.status
        if stale and s.status == "UNKNOWN":
            return "yes"
        if not s.open:
            return Outside("not open")
        if not s.as_of:
            return MISSING
        if not s.cd:
            return "no" if s.whole else CANNOT
        if last(s.cd) >= s.as_of:
            return "no"
        if not s.verified:
            return s.gap
        return "yes" if last(s.verified) < years(s.as_of, -2) else "no"

    def span(s, end, planned):
        """Twelfths from start to an end whose dates are both actual, or of which one is planned."""
        a, b = s.start, getattr(s, end)
        if not a or not b:
            return None
        kinds = {s.classes["start"], s.classes[end]}
        if ("ESTIMATED" in kinds) if planned else kinds == {"ACTUAL"}:
            return twelfths(a, b)
        return None


# --- figures ------------------------------------------------------------------------------------------------------------------------------
def wilson(x, n):
    if n < 10:
        return None, None, None
    p, scale = x / n, 1 + Z * Z / n
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale
    mid = (p + Z * Z / (2 * n)) / scale
    return p, 0.0 if x == 0 else mid - half, 1.0 if x == n else mid + half


def kaplan_meier(times, limit):
    """-> share with the event by a time, its complementary log-log interval; nothing with fewer than ten at risk then."""
    table = pd.DataFrame(times, columns=["time", "event"])
    if (table.time >= limit).sum() < 10:
        return None, None, None
    s, g = 1.0, 0.0
    for time, here in table[table.event & (table.time <= limit)].groupby("time"):
        n, d = int((table.time >= time).sum()), len(here)
        s *= 1 - d / n
        g += d / (n * (n - d)) if n > d else 0
    if not 0 < s < 1:
        return 1 - s, None, None
    w = Z * math.sqrt(g) / -math.log(s)
    return 1 - s, 1 - s ** math.exp(-w), 1 - s ** math.exp(w)


def late_entry(rows, limit):
    """rows: (entry, exit, kind); at risk after entry up to exit. -> incidence of kind 1 by a time."""
    rows = [(-math.inf if e < 0 else e, x, k) for e, x, k in rows]
    if sum(e < limit <= x for e, x, _ in rows) < 10:
        return None
    free, value = 1.0, 0.0
    for time in sorted({x for _, x, k in rows if k and x <= limit}):
        n = sum(e < time <= x for e, x, _ in rows)
        if n < 10:
            return None
        one, two = (sum(x == time and k == j for _, x, k in rows) for j in (1, 2))
        value += free * one / n
        free *= 1 - (one + two) / n
    return value


def ratio(a, b):
    low = beta.ppf(0.025, a, b + 1) if a else 0.0
    high = beta.ppf(0.975, a + 1, b)
    return low / (1 - low), high / (1 - high)


def km_median(times):
    """The median of a Kaplan-Meier curve and its interval by inverting the complementary log-log one, as R's survfit has them."""
    steps, s, g = [], 1.0, 0.0
    for time in sorted({t for t, event in times if event}):
        n, d = sum(t >= time for t, _ in times), sum(t == time and event for t, event in times)
        s *= (n - d) / n
        g = g + d / (n * (n - d)) if n > d else math.inf
        w = Z * math.sqrt(g) / -math.log(s) if 0 < s < 1 else None
        steps.append((time, s, s ** math.exp(w) if w is not None else None, s ** math.exp(-w) if w is not None else None))

    def crossing(curve):
        for i, (time, v) in enumerate(curve):
            if v <= .5 + 1e-12:
                return (time + curve[i + 1][0]) / 2 if v > .5 - 1e-12 and i + 1 < len(curve) else time
        return None

    return [crossing([(x[0], x[k]) for x in steps if x[k] is not None]) for k in (1, 2, 3)]


class Report:
    def __init__(r, trials, oracle):
        r.o, r.rows = oracle, {}
        stated = [t.as_of for t in trials if t.as_of]
        r.newest = max(stated, default=None)
        facts = [Facts(t, oracle) for t in trials]
        r.S = [f for f in facts if f.type == "INTERVENTIONAL"]
        r.oldest = min((f.as_of for f in r.S if f.as_of), default=None)
        r.law()
        r.compliance()
        r.any_time()
        r.registration()
        r.durations()
        r.flags()

    def put(r, section, row, level, measure, value, lo=None, hi=None, num=None, den=None, clevel=""):
        r.rows[(section, row, level, clevel, measure)] = (value, lo, hi, num, den)

    def share(r, section, row, level, measure, x, n):
        p, lo, hi = wilson(x, n)
        r.put(section, row, level, measure, p, lo, hi, x, n)

    def quantiles(r, section, row, level, name, values, which=("trials", "q1", "median", "q3")):
        for w in which:
            fewest, q = {"q1": (10, .25), "median": (5, .5), "q3": (10, .75)}.get(w, (0, 0))
            value = len(values) if w == "trials" else (max(values) if values else None) if w == "max" else \
                float(np.quantile(values, q)) if len(values) >= fewest else None
            r.put(section, row, level, f"{name}-{w}", value, "any", "any")

    def vocabulary(r, section, row, codes, levels, shares=True):
        codes = [c for c in codes if not isinstance(c, Outside)]
        n = Counter(codes)
        known = sum(c for k, c in n.items() if k not in (MISSING, CANNOT))
        for level in levels + [x for x in (ODD, MISSING, CANNOT) if n[x]]:
            r.put(section, row, level, "trials", n[level], num="any", den="any")
            if level not in (MISSING, CANNOT) and shares:
                r.share(section, row, level, "share", n[level], known)
            elif shares:
                r.put(section, row, level, "share", None)
        r.put(section, row, ALL, "trials", len(codes), num="any", den="any")

    # The blocks of a stacked table: (row variable, level, trials).
    def blocks(r, S, names):
        period = lambda f: f.gap if not f.start else max(0, min((f.start[0] - r.newest.year + 19) // 5, 3))
        y = r.newest.year if r.newest else 0
        names_of = {i: x for i, x in enumerate([f"before {y - 14}", f"{y - 14} to {y - 10}", f"{y - 9} to {y - 5}", f"{y - 4} to {y}"])}
        for name in names:
            if name == "all":
                yield "all", ALL, S
                continue
            if name == "primary-completion-year":
                of_ = lambda f: f.gap if not f.pcd else r.year(f.pcd[0])
                seen = [of_(f) for f in S]
                levels = r.span([x for x in seen if x not in (MISSING, CANNOT)])
            else:
                of_ = {"sponsor-class": lambda f: f.t.cls, "phase-group": lambda f: f.t.group,
                       "start-period": lambda f: names_of.get(period(f), period(f))}[name]
                levels = {"sponsor-class": r.o.CLASSES, "phase-group": r.o.GROUPS, "start-period": list(names_of.values())}[name]
                seen = [of_(f) for f in S]
            for level in levels + [x for x in (ODD, MISSING, CANNOT) if x in seen]:
                yield name, level, [f for f, x in zip(S, seen) if x == level]
            yield name, ALL, S

    year = staticmethod(lambda y: "before 2000" if y < 2000 else str(y))

    @staticmethod
    def span(seen):
        if not seen:
            return []
        rank = lambda x: 1999 if x == "before 2000" else int(x)
        low, high = min(map(rank, seen)), max(map(rank, seen))
        return ["before 2000" if y == 1999 else str(y) for y in range(low, high + 1)]

    LAW = ["ACT", "PROBABLE_ACT", "NOT_APPLICABLE_TRIAL", "CANNOT_TELL"]
    STATES = ["ON_TIME", "LATE", "OVERDUE", "NOT_DUE", "CERTIFICATE", "CANNOT_TELL"]
    REASONS = ("not-interventional withdrawn not-regulated early-phase device-feasibility completed-before other-intervention no-us-site product-not-stated "
               "phase-missing start-missing start-imprecise completion-missing exemption-not-public retired-field type-missing status-missing").split()

    def law(r):
        code = lambda x: CANNOT if x == "CANNOT" else x
        r.law_of = [(f, *f.covers()) for f in r.S]
        r.vocabulary("applicability", "fdaaa-applicability", [code(c) for _, c, _ in r.law_of], r.LAW)
        r.vocabulary("applicability-reasons", "fdaaa-reason", [why for _, c, why in r.law_of if c in ("NOT_APPLICABLE_TRIAL", "CANNOT_TELL")], r.REASONS)
        r.cross("applicability-readings", "fdaaa-applicability", [(code(c), code(f.covers_tracker())) for f, c, _ in r.law_of], r.LAW, r.LAW)
        inside = [(f, c) for f, c, _ in r.law_of if c not in ("NOT_APPLICABLE_TRIAL", "CANNOT")]
        r.cross("results-status", "fdaaa-status", [(f.state()[0], c) for f, c in inside], r.STATES, r.LAW)

    def cross(r, section, row, pairs, rows, columns):
        n = Counter(pairs)
        R = rows + [x for x in (ODD, MISSING, CANNOT) if any(a == x for a, _ in pairs)]
        C = columns + [x for x in (ODD, MISSING, CANNOT) if any(b == x for _, b in pairs)]
        for a in R + [ALL]:
            for b in C + [ALL]:
                r.put(section, row, a, "trials", sum(k for (x, y), k in n.items() if a in (ALL, x) and b in (ALL, y)), num="any", den="any", clevel=b)

    def compliance(r):
        def measures(section, row, level, S):
            n = Counter(f.state()[0] for f in S)
            due = n["ON_TIME"] + n["LATE"] + n["OVERDUE"]
            for m, x in (("due-trials", due), ("due-on-time", n["ON_TIME"]), ("due-late", n["LATE"]), ("overdue", n["OVERDUE"])):
                r.put(section, row, level, m, x, num="any", den="any")
            r.share(section, row, level, "compliance", n["ON_TIME"], due)
            r.share(section, row, level, "due-reported", n["ON_TIME"] + n["LATE"], due)

        for section, of_ in (("compliance", {"ACT"}), ("compliance-with-probable", {"ACT", "PROBABLE_ACT"})):
            S = [f for f, c, _ in r.law_of if c in of_ and f.state()[0] in ("ON_TIME", "LATE", "OVERDUE")]
            for row, level, v in r.blocks(S, ["all", "sponsor-class", "phase-group", "primary-completion-year"]):
                measures(section, row, level, v)
        for row, level, v in r.blocks(r.S, ["all", "sponsor-class"]):
            for m, edition in (("compliance", "regulation"), ("compliance-trialstracker", "trialstracker"), ("compliance-lancet", "lancet")):
                n = Counter(f.state(edition)[0] for f in v)
                r.share("compliance-readings", row, level, m, n["ON_TIME"], n["ON_TIME"] + n["LATE"] + n["OVERDUE"])
        for state in ("LATE", "OVERDUE"):
            days = [d for f in r.S for s, d in [f.state()] if s == state]
            r.quantiles("days-late", "fdaaa-status", state, "fdaaa-days-late", days, ("trials", "q1", "median", "q3", "max"))

    def any_time(r):
        for row, level, v in r.blocks(r.S, ["all", "sponsor-class", "phase-group", "start-period"]):
            for n in (12, 24):
                codes = Counter(f.within(n) for f in v)
                r.share("results-any-time", row, level, f"results-within-{n}m", codes["yes"], codes["yes"] + codes["no"])
        for row, level, v in r.blocks(r.S, ["all", "sponsor-class", "phase-group"]):
            times = []
            for f in v:
                if f.status in (MISSING, CANNOT, ODD) or not f.ended or not f.pcd or f.reported in (CANNOT, "undated"):
                    continue
                event = f.reported != "none"
                t = twelfths(f.pcd, f.reported if event else of(f.as_of))
                if t is not None and (event or t >= 0):
                    times.append((max(0, t), event))
            for n in (12, 24, 36):
                value, lo, hi = kaplan_meier(times, n * 365)
                r.put("results-curve", row, level, f"reported-by-{n}m", value, lo, hi, "any", "any")
        for row, level, v in r.blocks(r.S, ["all", "sponsor-class"]):
            have = [f for f in v if f.ended and isinstance(f.reported, tuple)]
            r.quantiles("months-to-results", row, level, "months-to-results", [m for f in have if f.pcd for m in [months(f.pcd, f.reported)] if m is not None])
            aact = [math.trunc((last(f.results) - last(f.pcd)).days / 30) for f in have if f.pcd and f.results]
            r.quantiles("months-to-results", row, level, "aact-months-to-results", aact, ("median",))

    def registration(r):
        for row, level, v in r.blocks(r.S, ["all", "start-period"]):
            for m, n in (("registered-before-start", 0), ("registered-within-21d", 21)):
                codes = Counter(f.prospective(n) for f in v)
                r.share("registration", row, level, m, codes["yes"], codes["yes"] + codes["no"])
                if n == 0:
                    r.put("registration", row, level, "registration-untold", codes["cannot-tell"], num="any", den="any")
            lag = [t / 12 for f in v for t in [twelfths(f.start, f.submitted)] if t is not None]
            r.quantiles("registration", row, level, "registration-lag-days", lag, ("q1", "median", "q3"))
        confirmed = [f for f in r.S if f.t.confirmed]
        for section, row, S, date in (("starts-by-year", "start-year", confirmed, "start"), ("registrations-by-year", "registration-year", r.S, "submitted")):
            codes = [r.year(getattr(f, date)[0]) if getattr(f, date) else f.gap for f in S]
            n = Counter(codes)
            for level in r.span([c for c in codes if c not in (MISSING, CANNOT)]):
                r.put(section, row, level, "trials", n[level], num="any", den="any")
                before = n[str(int(level) - 1)] if level.isdigit() and int(level) > 2000 else 0
                if before >= 10 and dt.date(int(level), 12, 31) <= r.oldest:
                    lo, hi = ratio(n[level], before)
                    r.put(section, row, level, "growth", n[level] / before - 1, lo - 1, hi - 1, "any", "any")
                else:
                    r.put(section, row, level, "growth", None, num="any", den="any")
            for level in [x for x in (ODD, MISSING, CANNOT) if n[x]] + [ALL]:
                r.put(section, row, level, "trials", len(S) if level == ALL else n[level], num="any", den="any")

    def durations(r):
        for row, level, v in r.blocks(r.S, ["all", "phase-group"]):
            spans = lambda end, planned: [t for f in v for t in [f.span(end, planned)] if t is not None]
            three = ("trials", "q1", "median", "q3")
            r.quantiles("durations", row, level, "duration-days", [t / 12 for t in spans("pcd", False)], three)
            r.quantiles("durations-to-completion", row, level, "duration-completion-days", [t / 12 for t in spans("cd", False)], three)
            r.quantiles("planned-durations", row, level, "planned-duration-days", [t / 12 for t in spans("pcd", True)], three)
            have = [f for f in v if f.span("pcd", False) is not None]
            r.share("durations", row, level, "month-only-share", sum(len(f.start) < 3 or len(f.pcd) < 3 for f in have), len(have))
            r.quantiles("durations", row, level, "duration-months", [months(f.start, f.pcd) for f in have], ("median",))
            seen = []
            for f in v:
                if not f.begun or not f.start or len(f.start) == 1 or f.classes["start"] != "ACTUAL":
                    continue
                reached = f.pcd and f.classes["pcd"] == "ACTUAL"
                time = twelfths(f.start, f.pcd if reached else f.verified if f.status == "UNKNOWN" else of(f.as_of))
                if time is not None and (reached or time >= 0):
                    seen.append((max(0, time), bool(reached)))
            value, lo, hi = km_median(seen) if len(seen) >= 10 else (None, None, None)
            if value is None or lo is None or hi is None:
                lo = hi = None
            r.put("durations", row, level, "duration-median-km", *(x if x is None else x / 12 for x in (value, lo, hi)), "any", "any")
            aact = [math.trunc((last(f.pcd) - last(f.start)).days / 30) for f in v if f.start and f.pcd
                    and "ESTIMATED" not in (f.t.start_typed, f.t.pcd_typed)]
            r.quantiles("durations", row, level, "aact-duration", aact, ("median",))
            ended = [(f, months(f.start, f.pcd)) for f in v if f.ended and f.start and f.pcd]
            ended = [(f, m) for f, m in ended if m is not None]
            r.quantiles("recruitment", row, level, "recruitment-months", [m for _, m in ended], three)
            pace = [f.t.size / f.sites / m for f, m in ended if m > 0 and f.sites and f.t.size is not None and f.t.count_typed == "ACTUAL"]
            r.quantiles("recruitment", row, level, "participants-per-site-month", pace, ("trials", "median"))
            rows, early = [], 0
            for f in v:
                if not f.begun or not f.start or len(f.start) == 1:
                    continue
                end = f.cd if f.ended else f.verified if f.status == "UNKNOWN" else of(f.as_of)
                time = twelfths(f.start, end)
                if time is None:
                    continue
                early += time < 0
                entry = twelfths(f.start, f.posted)
                if entry is not None and entry < max(0, time):
                    rows.append((entry, max(0, time), {"TERMINATED": 1, "COMPLETED": 2}.get(f.status, 0)))
            ci, _, lo, hi = r.o.Report.incidence(None, [f.t for f in v if f.begun and f.start and len(f.start) > 1])
            r.put("termination-late-entry", row, level, "cumulative-incidence-24m", ci, lo, hi, "any", "any")
            r.put("termination-late-entry", row, level, "cumulative-incidence-24m-late-entry", late_entry(rows, 8760), None, None, "any", "any")
            r.put("termination-late-entry", row, level, "ended-before-start", early, num="any", den="any")

    def flags(r):
        def figure(section, level, measure, pairs):
            pairs = [x for x in pairs if x in ("yes", "no")]
            r.share(section, "figure", level, measure, pairs.count("yes"), len(pairs))

        yes = lambda x: "yes" if x else "no"
        open_ = [f for f in r.S if f.open and f.as_of]
        figure("date-flags", "discrep-date-status", "share", [yes(f.cd and last(f.cd) < f.as_of and not (f.pcd and last(f.pcd) >= f.as_of)) if f.cd or f.whole else "" for f in open_])
        figure("date-flags", "late-cert", "share", [yes(first(f.certificate) > years(last(f.base), 1)) for f in r.S if f.certificate and f.base])
        figure("date-flags", "defaulted-date", "share", [yes(len(f.base) < 3) for f in r.S if f.base])
        figure("date-flags", "due-from-completion", "share", [yes(not f.pcd) for f in r.S if f.base])
        figure("date-flags", "fdaaa-violation", "share", [yes(f.violation) for f in r.S if f.whole or f.violation is not None])
        for row, level, v in r.blocks(r.S, ["all", "sponsor-class"]):
            r.put("stale-trials", row, level, "trials", len(v), num="any", den="any")
            for m, stale in (("would-be-unknown-share", False), ("stale-share", True)):
                codes = Counter(f.lost(stale) for f in v)
                r.share("stale-trials", row, level, m, codes["yes"], codes["yes"] + codes["no"])
        states = {id(f): f.state()[0] for f in r.S}
        of_law = lambda names: Counter(states[id(f)] for f, c, _ in r.law_of if c in names)
        for level, n, hits in (("on-time-definitive", of_law({"ACT"}), ["ON_TIME"]), ("reported-definitive", of_law({"ACT"}), ["ON_TIME", "LATE"]),
                               ("on-time-with-probable", of_law({"ACT", "PROBABLE_ACT"}), ["ON_TIME"])):
            r.share("key-figures", "figure", level, "share", sum(n[h] for h in hits), n["ON_TIME"] + n["LATE"] + n["OVERDUE"])
        for level, codes in (("results-12m", [f.within(12) for f in r.S]), ("results-24m", [f.within(24) for f in r.S]),
                             ("registered-first", [f.prospective(0) for f in r.S]), ("registered-soon", [f.prospective(21) for f in r.S]),
                             ("stale", [f.lost(True) for f in r.S])):
            figure("key-figures", level, "share", codes)


# --- comparing ----------------------------------------------------------------------------------------------------------------------------
SKIPPED = {"record-flow", "coverage"}


def compare(expected, text):
    got, seen = {}, Counter()
    for x in csv.DictReader(io.StringIO(text)):
        if x["section"] not in SKIPPED:
            got[(x["section"], x["row"], x["row_level"].lstrip("'"), x["column_level"], x["measure"])] = x
    wrong, tally = [], defaultdict(int)
    for key, wanted in expected.items():
        x = got.get(key)
        tally[key[0]] += 1
        if x is None:
            wrong.append(f"{key}: no such row")
            continue
        for name, v in zip(("value", "ci_low", "ci_high", "numerator", "denominator"), wanted):
            if isinstance(v, str) and v == "any":
                continue
            g = x[name]
            if v is None:
                # Counts stand beside a share that is too small to show.
                bad = g != "" and name in ("value", "ci_low", "ci_high")
            else:
                bad = g == "" or (float(g) != v if isinstance(v, int) else abs(float(g) - v) > 1e-9 * max(1, abs(v)))
            if bad:
                wrong.append(f"{key} {name}: {g or 'empty'}, expected {v}")
    for key in got.keys() - expected.keys():
        # The share of a whole is no figure.
        if got[key]["value"] != "" or key[4] not in ("share", "growth"):
            wrong.append(f"{key}: a row not expected, {got[key]['value']!r}")
    return wrong, tally


# --- invented records ---------------------------------------------------------------------------------------------------------------------
def written(random_, day):
    """A date as a registry writes it: mostly by the day, often by the month, rarely a year."""
    draw = random_.random()
    return day.isoformat() if draw < .62 else day.isoformat()[:7] if draw < .97 else day.isoformat()[:4]


def invented(paths, seed, copies):
    """Copies of whole records whose dates, flags, phases and sites are drawn anew, near the days on which the rules turn."""
    draw = random.Random(seed)
    near = lambda day: day + dt.timedelta(draw.choice([-40, -2, -1, 0, 1, 2, 21, 22, 29, 30, 31, 32, 300]))
    out = []
    for path in paths:
        for file in sorted(path.rglob("*.json")):
            value = json.loads(file.read_text())
            for record in value if isinstance(value, list) else value.get("studies", [value]):
                p = record.get("protocolSection") or {}
                if "hasResults" not in record or "designModule" not in p or "statusModule" not in p:
                    continue
                for _ in range(copies):
                    r = json.loads(json.dumps(record))
                    out.append(r)
                    p, s = r["protocolSection"], r["protocolSection"]["statusModule"]
                    p["identificationModule"]["nctId"] = f"NCT{90_000_000 + len(out)}"
                    if draw.random() < .9:
                        p["designModule"]["studyType"] = "INTERVENTIONAL"
                    s["overallStatus"] = draw.choice(["COMPLETED"] * 5 + ["TERMINATED"] * 3 + ["RECRUITING", "ACTIVE_NOT_RECRUITING", "NOT_YET_RECRUITING", "WITHDRAWN", "UNKNOWN", "SUSPENDED"])
                    start = draw.choice([dt.date(2010, 1, 1) + dt.timedelta(draw.randrange(5500)), near(EFFECTIVE)])
                    primary = draw.choice([start + dt.timedelta(draw.randrange(-10, 2200)), near(EFFECTIVE), dt.date(draw.choice([2019, 2020, 2023]), 2, 28) + dt.timedelta(draw.randrange(3))])
                    for key, day in (("startDate", start), ("primaryCompletionDate", primary), ("completionDate", primary + dt.timedelta(draw.choice([0, 30, 400])))):
                        s.pop(key + "Struct", None)
                        if draw.random() < .94:
                            s[key + "Struct"] = {"date": written(draw, day)}
                            if draw.random() < .6:
                                s[key + "Struct"]["type"] = draw.choice(["ACTUAL", "ACTUAL", "ESTIMATED"])
                    s["studyFirstSubmitDate"] = near(start).isoformat()
                    s["studyFirstPostDateStruct"] = {"date": (near(start) + dt.timedelta(draw.choice([0, 3, 700]))).isoformat()}
                    s["statusVerifiedDate"] = written(draw, dt.date(2019, 1, 1) + dt.timedelta(draw.randrange(2400)))
                    for key in ("resultsFirstSubmitDate", "dispFirstSubmitDate"):
                        s.pop(key, None)
                    if draw.random() < .25:
                        s["dispFirstSubmitDate"] = near(primary + dt.timedelta(365)).isoformat()
                    r["hasResults"] = draw.random() < .5
                    if r["hasResults"] and draw.random() < .97:
                        s["resultsFirstSubmitDate"] = draw.choice([near(primary + dt.timedelta(draw.choice([365, 730, 1095]))), primary + dt.timedelta(draw.randrange(1500))]).isoformat()
                    o = p["oversightModule"] = dict(p.get("oversightModule") or {})
                    for key, often in (("isFdaRegulatedDrug", .6), ("isFdaRegulatedDevice", .2), ("isUsExport", .15)):
                        o.pop(key, None)
                        if draw.random() < .75:
                            o[key] = draw.random() < often
                    p["designModule"]["phases"] = draw.choice([["PHASE1"], ["PHASE1", "PHASE2"], ["PHASE2"], ["PHASE3"], ["PHASE4"], ["NA"], ["EARLY_PHASE1"], []])
                    p["designModule"].setdefault("designInfo", {})["primaryPurpose"] = draw.choice(["TREATMENT"] * 5 + ["DEVICE_FEASIBILITY", "PREVENTION"])
                    if draw.random() < .4:
                        p.setdefault("contactsLocationsModule", {})["locations"] = draw.choice([[], [{"country": "France"}], [{"country": "Guam"}], [{"country": "United States"}]])
    return out


def main(command, shared, *records):
    # One folder boxes every scalar in an array, which the shared reader does not open.
    folders = sorted((pathlib.Path(shared) / "data/ctgov-v2-json").iterdir())
    paths = list(records) or [f for f in folders if f.is_dir() and f.name != "screencast-unl"]
    failed = check(command, shared, paths)
    if not records:
        with tempfile.TemporaryDirectory() as scratch:
            for seed in range(3):
                path = pathlib.Path(scratch) / f"invented-{seed}.json"
                path.write_text(json.dumps(invented(paths, seed, 4)))
                failed += check(command, shared, [path], quiet=True)
    return failed


def check(command, shared, paths, quiet=False):
    """Compares one run with the independent figures; prints what differs."""
    trials, oracle = load(shared, paths)
    expected = Report(trials, oracle).rows
    made = subprocess.run([command, "report", "results-compliance", *map(str, paths), "--format", "csv"], capture_output=True, text=True)
    if not made.stdout:
        sys.exit(made.stderr)
    wrong, tally = compare(expected, made.stdout)
    print(*wrong[:60], sep="\n")
    for section, n in () if quiet else tally.items():
        print(f"{section:26}{n:6} figures, {sum(w.startswith(repr(section)[:-1], 1) and repr(section) in w for w in wrong)} differ")
    print(f"{'invented records' if quiet else 'results and registration'}: {len(expected)} figures of {len(trials)} trials, {len(wrong)} differences")
    return bool(wrong) or len(expected) < 500


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) >= 3 else __doc__)
