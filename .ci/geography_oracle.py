#!/usr/bin/env python3
"""Compute every figure of `report geography` again from the records, METHODS 3 and the table of countries, and compare.

Records are selected by `tools/oracle.py` of the shared material (which reads v2 JSON on its own); all that is counted, divided or
resampled here is written from METHODS with pandas and numpy. Bootstrap intervals are held against 20,000 resamples: each end lies
within three Monte-Carlo standard errors of a 1,000-resample quantile, one in a hundred ends excepted, none beyond four and a half.

usage: geography_oracle.py TRIALSCAPE SHARED
"""
import csv
import importlib.util
import math
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import numpy as np
import pandas as pd

import plain

ALL, OTHERS, MISSING, CANNOT, ODD = "(all)", "(others)", "(missing)", "(cannot-say)", "(unrecognized)"
RESERVED = (MISSING, CANNOT, ODD)
Z = 1.959964
US = {"USA", "PRI", "GUM", "VIR", "MNP", "ASM", "UMI"}
WHO = ["AFRO", "AMRO", "EMRO", "EURO", "SEARO", "WPRO"]
SITE_STATUS = ["NOT_YET_RECRUITING", "RECRUITING", "ENROLLING_BY_INVITATION", "ACTIVE_NOT_RECRUITING", "SUSPENDED", "COMPLETED",
               "TERMINATED", "WITHDRAWN", "AVAILABLE"]
PRESENT = "present name"


def shared(path):
    spec = importlib.util.spec_from_file_location("oracle", path / "tools/oracle.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- countries ------------------------------------------------------------------------------------------------------
class Countries:
    def __init__(self, folder):
        self.of, self.info = {}, {}
        short = {"Turkey (Türkiye)": "Türkiye"}  # of a double name the short one is printed
        for row in csv.DictReader(open(folder / "ctgov_country_aliases.csv", encoding="utf-8")):
            name = short.get(row["canonical"], row["canonical"])
            self.of[row["ctgov_string"]] = self.of[row["canonical"]] = self.of[name] = name
            self.info[name] = dict(iso=row["iso3"].rstrip("*"), continent=row["un_region"], region=row["un_subregion"],
                                   who=row["who_region"], former=row["iso3"].endswith("*"),
                                   people=int(row["worldbank_population_2024"] or 0) or None)

    def resolve(self, string):
        if not string or not string.strip():
            return MISSING
        return self.of.get(string) or self.of.get(string.strip()) or ODD

    def who(self, name, as_of):
        if name == "Indonesia" and as_of.isoformat() >= "2025-05-23":
            return "WPRO"
        return self.info[name]["who"] or ODD


# --- facilities -----------------------------------------------------------------------------------------------------
GENERIC = set("""a additional all and at available be call center centers centre centres clinical confidential confirmed contact determined
disclosed facilities facility for id in information institution institutions investigational investigative investigator investigators
local location locations many multiple name no not number of other please provided recruiting ref reference regarding research see
selected several site sites sponsor study tba tbd the this to trial trials undisclosed unknown various""".split())
LEGAL = set("ab ag bv co company corp corporation gmbh inc incorporated kg limited llc ltd nv oy plc pty sa spa srl".split())


def words(name):
    """-> [(word, stands in a word with a digit)]"""
    name = name if name.isascii() else name.upper().lower()
    out = []
    for chunk in re.split(r"[ \t\r\n]+", name):
        code = bool(re.search(r"[0-9]", chunk))
        out += [(w.lower(), code) for w in re.split(r"[^0-9A-Za-z\u0080-\U0010ffff]+", re.sub(r"['.]", "", chunk)) if w]
    return out


def folded(name):
    """-> the name as compared, or ODD for a placeholder, MISSING for blanks"""
    if not name or not name.strip():
        return MISSING
    w = words(name)
    text = " ".join(x for x, _ in w)
    if re.search(r"\binvestigat\w* site", text) or all(code or x in GENERIC for x, code in w):
        return ODD
    key = [x for x, _ in w]
    if "site" in key:
        at = len(key) - 1 - key[::-1].index("site")
        if 0 < at < len(key) - 1 and all(code or x in ("number", "no", "nr", "id") for x, code in w[at + 1:]):
            key = key[:at]
    while len(key) > 1 and key[-1] in LEGAL:
        key.pop()
    return " ".join(key)


def sites_of(trials, countries, as_of):
    rows = []
    for position, t in enumerate(trials):
        sponsor = folded_plain(t.sponsor) if t.cls == "INDUSTRY" else None
        for l in t.sites:
            country = countries.resolve(l.get("country"))
            known = countries.info.get(country, {})
            city = (l.get("city") or "").strip()
            city_key = (city.upper().lower(), country) if city else MISSING
            name = folded(l.get("facility"))
            if name not in RESERVED and name == sponsor:
                name = ODD
            drift = country if country in RESERVED else PRESENT
            if known and (l["country"] != country or known["former"]):
                drift = l["country"]
            rows.append(dict(
                t=position, country=country, region=known.get("region") or (country if country in RESERVED else ODD),
                continent=known.get("continent") or (country if country in RESERVED else ODD),
                who=countries.who(country, as_of) if known else country, people=known.get("people"), us=known.get("iso") in US,
                city=city_key, city_name=city, facility=name if name in RESERVED else (name, country if city_key == MISSING else city_key),
                facility_name=(l.get("facility") or "").strip(), status=l.get("status") or MISSING, drift=drift))
    return pd.DataFrame(rows)


def folded_plain(name):
    """A sponsor's name as a facility's is compared, placeholder or not."""
    key = [x for x, _ in words(name or "")]
    while len(key) > 1 and key[-1] in LEGAL:
        key.pop()
    return " ".join(key)


def names_of(rows):
    """The city and facility labels: what most rows write, then the first by code points."""
    def most(column, name):
        best = {}
        for key, group in rows[~rows[column].isin(RESERVED)].groupby(column, sort=False):
            counts = Counter(group[name])
            best[key] = min(counts, key=lambda n: (-counts[n], n.encode()))
        return best
    place = lambda country: {ODD: "country not recognized", MISSING: "country not given"}.get(country, country)
    cities = {k: f"{n}, {place(k[1])}" for k, n in most("city", "city_name").items()}
    facilities = {k: f"{n}, {cities[k[1]] if isinstance(k[1], tuple) else 'city not given, ' + place(k[1])}" for k, n in most("facility", "facility_name").items()}
    rows["city"] = rows["city"].map(lambda k: k if k in RESERVED else cities[k])
    rows["facility"] = rows["facility"].map(lambda k: k if k in RESERVED else facilities[k])


# --- statistics -----------------------------------------------------------------------------------------------------
def wilson(x, n):
    p, d = x / n, 1 + Z * Z / n
    h = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / d
    m = (p + Z * Z / (2 * n)) / d
    return (0.0 if x == 0 else m - h, 1.0 if x == n else m + h)


def garwood(x):
    from scipy.stats import chi2
    return (chi2.ppf(.025, 2 * x) / 2 if x else 0.0, chi2.ppf(.975, 2 * x + 2) / 2)


rng = np.random.default_rng(7)
RESAMPLES, BATCH = 20_000, 1_000


def ends(values):
    """2.5 % and 97.5 % quantiles with the standard error of a 1,000-resample quantile."""
    out = []
    for p in (.025, .975):
        batches = [np.quantile(values[i:i + BATCH], p) for i in range(0, len(values), BATCH)]
        out.append((np.quantile(values, p), np.std(batches, ddof=1)))
    return out


def bootstrap_total(per_trial):
    per_trial = np.asarray(per_trial)
    kinds, counts = np.unique(per_trial, return_counts=True)
    drawn = rng.multinomial(len(per_trial), counts / len(per_trial), size=RESAMPLES)
    return ends(drawn @ kinds)


def hhi(counts):
    counts = np.asarray(counts, dtype=float)
    return float(((counts / counts.sum()) ** 2).sum())


def bootstrap_hhi(matrix):
    n = len(matrix)
    drawn = rng.multinomial(n, [1 / n] * n, size=RESAMPLES)
    totals = drawn @ matrix
    shares = totals / totals.sum(axis=1, keepdims=True)
    return ends((shares ** 2).sum(axis=1))


# --- the report -----------------------------------------------------------------------------------------------------
class Expected:
    def __init__(self, trials, countries, as_of):
        self.trials, self.countries, self.as_of = trials, countries, as_of
        self.rows = sites_of(trials, countries, as_of)
        names_of(self.rows)
        self.figures = {}
        self.cannot = {i for i, t in enumerate(trials) if not t.whole and not t.sites}
        self.listed = set(self.rows["t"])
        self.of_trial = {t: g for t, g in self.rows.groupby("t")}
        live = {i for i, t in enumerate(trials) if t.status != "WITHDRAWN"}
        self.live = live
        regional = ["trials", "share", "trials-fractional", "sites", "site-share", "cities", "median-sites", "largest-trial-share",
                    "open-trials", "recruiting-sites", "population", "sites-per-million", "recruiting-sites-per-million",
                    "trials-per-million"]
        continents = sorted({v["continent"] for v in countries.info.values() if v["continent"]})
        self.by_sites("sites-by-continent", "continent", live, regional, order=continents)
        self.by_sites("sites-by-region", "region", live, regional)
        self.by_sites("sites-by-who-region", "who", live, regional, order=WHO, name="who-region")
        self.by_sites("sites-by-country", "country", live, regional, top=40)
        small = ["trials", "share", "sites", "largest-trial-share", "open-trials", "recruiting-sites"]
        self.by_sites("sites-by-city", "city", live, small, top=30)
        self.by_sites("facilities", "facility", live, small, top=50)
        recruiting = {i for i, t in enumerate(trials) if t.status == "RECRUITING"}
        self.by_sites("site-status", "status", recruiting, ["trials", "sites", "site-share"], order=SITE_STATUS, name="site-status")
        self.by_sites("country-names", "drift", set(range(len(trials))), ["trials", "sites"], name="country-as-registered")
        self.single("us-sites", "us-sites", self.us, ["us-only", "us-and-abroad", "abroad-only", "none listed"])
        self.crosstab()
        self.single("countries-per-trial", "country-band", self.country_band,
                    ["none listed", "1", "2 to 5", "6 to 10", "11 to 20", "over 20"])
        self.single("sites-per-trial", "site-band", self.site_band, ["none listed", "1", "2 to 10", "11 to 50", "over 50"])
        with_sites = live & self.listed
        blocks = [("all", lambda t: None, [])] + [(n, f, l) for n, f, l in (
            ("phase-group", lambda t: t.group, ["PHASE1_GROUP", "PHASE2_GROUP", "PHASE3_GROUP", "PHASE4", "NOT_APPLICABLE"]),
            ("lead-group", lambda t: t.lead, ["INDUSTRY", "NOT_INDUSTRY"]),
            ("sponsor-class", lambda t: t.cls, "NIH FED OTHER_GOV INDIV INDUSTRY NETWORK AMBIG OTHER UNKNOWN".split()))]
        self.stacked("reach-by-group", blocks, with_sites, self.reach)
        self.stacked("participants-per-site", blocks[:3], {i for i in self.listed if trials[i].ended and trials[i].ctype == "ACTUAL"}, self.effort)
        self.stacked("facility-names", blocks[:3], live, self.facility_names)
        self.stacked("concentration", blocks[:3], with_sites, self.concentration)
        self.quotients()

    def put(self, section, row, level, measure, value, num=None, den=None, low=None, high=None, column="", clevel=""):
        """low and high: a number, or (number, its Monte-Carlo standard error)"""
        key = (section, row, level, column, clevel, measure)
        assert key not in self.figures, key
        self.figures[key] = (value, num, den, low, high)

    def share(self, section, row, level, measure, num, den, interval=True, **kw):
        if den < 10:
            return self.put(section, row, level, measure, None, num, den, **kw)
        low, high = wilson(num, den) if interval else (None, None)
        self.put(section, row, level, measure, num / den, num, den, low, high, **kw)

    # by site rows
    def by_sites(self, section, column, population, measures, order=None, top=None, name=None):
        rows = self.rows[self.rows["t"].isin(population)]
        name = name or column
        listed = sorted(set(rows["t"]))
        trials_of = rows.groupby(column)["t"].nunique()
        free = [x for x in trials_of.index if x not in RESERVED]
        level_of = rows[column]
        if order:
            levels = list(order)
        else:
            levels = sorted(free, key=lambda x: (-trials_of[x], self.label(x, column).encode()))
            if top and len(levels) > top:
                kept = set(levels[:top])
                levels = levels[:top] + [OTHERS]
                level_of = level_of.map(lambda x: x if x in kept or x in RESERVED else OTHERS)
        levels += [x for x in (ODD, MISSING, CANNOT) if x in set(level_of)] + [ALL]
        for level in levels:
            here = rows if level == ALL else rows[level_of == level]
            for measure in measures:
                self.site_measure(section, name, column, level, here, rows, listed, measure)

    def label(self, code, column):
        if column != "drift" or code == PRESENT:
            return "Under the present name" if code == PRESENT else code
        name = self.countries.resolve(code)
        marked = not self.countries.info[name]["former"] or name.endswith("(former)")
        return (code if code == name else f"{code} → {name}") + ("" if marked else " (former)")

    def people(self, column, level):
        if level in (ALL, OTHERS, *RESERVED):
            return None
        test = {"country": lambda n, v: n == level, "region": lambda n, v: v["region"] == level,
                "continent": lambda n, v: v["continent"] == level, "who": lambda n, v: self.countries.who(n, self.as_of) == level}[column]
        found = [v["people"] for n, v in self.countries.info.items() if v["people"] and test(n, v)]
        return sum(found) or None

    def site_measure(self, section, name, column, level, here, rows, listed, measure):
        per = here.groupby("t").size()
        n, sites = len(per), len(here)
        put = lambda value, **kw: self.put(section, name, level, measure, value, **kw)
        recruiting = here[(here["status"] == "RECRUITING") & here["t"].map(lambda t: self.trials[t].status == "RECRUITING")]
        if measure == "trials":
            put(n, num=n)
        elif measure == "share":
            if level in (ALL, MISSING, CANNOT):
                put(None)
            else:
                self.share(section, name, level, measure, n, len(listed))
        elif measure == "trials-fractional":
            all_countries = rows.groupby("t")["country"].nunique()
            put(float((here.groupby("t")["country"].nunique() / all_countries.loc[per.index]).sum()), num=n)
        elif measure == "sites":
            put(sites, num=sites)
        elif measure == "site-share":
            self.share(section, name, level, measure, sites, len(rows), interval=False)
        elif measure == "cities":
            put(here.loc[here["city"] != MISSING, "city"].nunique())
        elif measure == "median-sites":
            put(float(np.quantile(per, .5)) if n >= 5 else None, low="any", high="any")
        elif measure == "largest-trial-share":
            self.share(section, name, level, measure, int(per.max()) if n else 0, sites, interval=False)
        elif measure == "open-trials":
            put(sum(self.trials[t].open for t in per.index), num=sum(self.trials[t].open for t in per.index))
        elif measure == "recruiting-sites":
            put(len(recruiting), num=len(recruiting))
        else:
            people = self.people(column, level)
            if measure == "population":
                return put(people)
            over = (recruiting if measure.startswith("recruiting") else here)
            over = over[over["people"].notna()]
            count = over["t"].nunique() if measure.startswith("trials") else len(over)
            if not people:
                return put(None, num=count)
            each = 1e6 / people
            low = high = None
            if measure.startswith("trials"):
                low, high = (x * each for x in garwood(count))
            else:
                per = over.groupby("t").size()
                if len(per) >= 5:
                    (a, sa), (b, sb) = bootstrap_total([per.get(t, 0) for t in listed])
                    low, high = (a * each, sa * each), (b * each, sb * each)
            put(count * each, num=count, low=low, high=high)

    # by trials
    def us(self, i):
        known = [r for r in self.of_trial[i].itertuples() if r.country not in RESERVED]
        home, abroad = any(r.us for r in known), any(not r.us for r in known)
        if home and abroad:
            return "us-and-abroad"
        unknown = [r.country for r in self.of_trial[i].itertuples() if r.country in RESERVED]
        return unknown[-1] if unknown else "us-only" if home else "abroad-only"

    def country_count(self, i):
        seen = set(self.of_trial[i]["country"])
        return None if seen & set(RESERVED) else len(seen)

    def country_band(self, i):
        n = self.country_count(i)
        return ODD if n is None else "1" if n == 1 else "2 to 5" if n <= 5 else "6 to 10" if n <= 10 else "11 to 20" if n <= 20 else "over 20"

    def site_band(self, i):
        n = len(self.of_trial[i])
        return "1" if n == 1 else "2 to 10" if n <= 10 else "11 to 50" if n <= 50 else "over 50"

    def band(self, i, of):
        return CANNOT if i in self.cannot else "none listed" if i not in self.listed else of(i)

    def single(self, section, name, of, levels):
        n = Counter(self.band(i, of) for i in self.live)
        known = sum(c for l, c in n.items() if l not in (MISSING, CANNOT))
        for level in levels + [x for x in RESERVED if n[x]] + [ALL]:
            count = len(self.live) if level == ALL else n[level]
            self.put(section, name, level, "trials", count, num=count)
            if level in (ALL, MISSING, CANNOT):
                self.put(section, name, level, "share", None)
            else:
                self.share(section, name, level, "share", count, known if level == "none listed" else known - n["none listed"])
            if section == "us-sites":
                mine = [i for i in self.live if level == ALL or self.band(i, of) == level]
                is_open = sum(self.trials[i].open for i in mine)
                self.put(section, name, level, "open-trials", is_open, num=is_open)

    def crosstab(self):
        n = Counter((self.band(i, self.us), self.trials[i].lead) for i in self.live)
        rows = ["us-only", "us-and-abroad", "abroad-only", "none listed"] + [x for x in RESERVED if any(a == x for a, _ in n)] + [ALL]
        columns = ["INDUSTRY", "NOT_INDUSTRY"] + [x for x in RESERVED if any(b == x for _, b in n)] + [ALL]
        for a in rows:
            for b in columns:
                count = sum(c for (x, y), c in n.items() if a in (ALL, x) and b in (ALL, y))
                self.put("us-sites-by-sponsor", "us-sites", a, "trials", count, num=count, column="lead-group", clevel=b)

    def quotients(self):
        rows = self.rows[self.rows["t"].isin(self.live)]
        lead = rows["t"].map(lambda t: self.trials[t].lead)
        count = rows.groupby("region")["t"].nunique()
        levels = sorted((x for x in count.index if x not in RESERVED), key=lambda x: (-count[x], x))
        levels += [x for x in (ODD, MISSING, CANNOT) if x in set(rows["region"])] + [ALL]
        leads = {self.trials[i].lead for i in self.live}
        columns = ["INDUSTRY", "NOT_INDUSTRY"] + [x for x in RESERVED if x in leads] + [ALL]
        placed = rows[~rows["region"].isin((MISSING, CANNOT))]
        for level in levels:
            here = rows if level == ALL else rows[rows["region"] == level]
            for column in columns:
                inside = here if column == ALL else here[lead.loc[here.index] == column]
                whole = placed if column == ALL else placed[lead.loc[placed.index] == column]
                value = None
                if level not in (ALL, MISSING, CANNOT) and len(whole) >= 10:
                    value = (len(inside) / len(whole)) / (len(here) / len(placed))
                self.put("location-quotient", "region", level, "location-quotient", value, num=len(inside), column="lead-group", clevel=column)
            self.put("location-quotient", "region", level, "sites", len(here), num=len(here))

    # stacked blocks
    def stacked(self, section, blocks, population, figures):
        for name, of, levels in blocks:
            place = {i: of(self.trials[i]) for i in population}
            every = levels + [x for x in RESERVED if x in place.values()] + [ALL]
            for level in every:
                figures(section, name, level, sorted(i for i in population if level == ALL or place[i] == level))

    def quantile(self, section, name, level, measure, values, p, least):
        median = dict(low="any", high="any") if p == .5 else {}
        self.put(section, name, level, measure, float(np.quantile(values, p)) if len(values) >= least else None, **median)

    def reach(self, section, name, level, who):
        self.put(section, name, level, "trials", len(who), num=len(who))
        many = [i for i in who if (self.country_count(i) or 2) > 1 and len(set(self.of_trial[i]["country"]) - set(RESERVED)) > 1]
        judged = [i for i in who if self.country_count(i) is not None]
        self.share(section, name, level, "multinational", len([i for i in many if i in judged]), len(judged))
        sites = [len(self.of_trial[i]) for i in who]
        self.share(section, name, level, "single-site", sum(n == 1 for n in sites), len(who))
        countries = [self.country_count(i) for i in judged]
        self.quantile(section, name, level, "countries-median", countries, .5, 5)
        self.put(section, name, level, "countries-max", max(countries, default=None))
        for measure, p, least in (("sites-q1", .25, 10), ("sites-median", .5, 5), ("sites-q3", .75, 10), ("sites-p95", .95, 20)):
            self.quantile(section, name, level, measure, sites, p, least)
        self.put(section, name, level, "sites-max", max(sites, default=None))

    def effort(self, section, name, level, who):
        each, monthly = [], []
        for t in (self.trials[i] for i in who):
            if t.ctype != "ACTUAL" or t.size is None:
                continue
            each.append(t.size / len(t.sites))
            days = self.oracle.days(t.start, t.pcd) if t.start and t.pcd else None
            if days and days > 0:
                whole = len(t.start) == len(t.pcd) == 2  # both name only the month: whole months
                months = (t.pcd[0] - t.start[0]) * 12 + t.pcd[1] - t.start[1] if whole else float(days) / 30.4375
                monthly.append(each[-1] / months)
        for values, prefix, count in ((each, "site", "with-sites"), (monthly, "month", "with-months")):
            self.put(section, name, level, count, len(values))
            for q, p, least in (("q1", .25, 10), ("median", .5, 5), ("q3", .75, 10)):
                self.quantile(section, name, level, f"{prefix}-{q}", values, p, least)

    def facility_names(self, section, name, level, who):
        rows = self.rows[self.rows["t"].isin(who)]
        self.put(section, name, level, "trials", len(who), num=len(who))
        self.put(section, name, level, "sites", len(rows), num=len(rows))
        self.put(section, name, level, "cities", rows.loc[rows["city"] != MISSING, "city"].nunique())
        named = rows[rows["facility"] != MISSING]
        self.put(section, name, level, "facilities", named.loc[named["facility"] != ODD, "facility"].nunique())
        self.share(section, name, level, "placeholder-share", int((named["facility"] == ODD).sum()), len(named), interval=False)

    def concentration(self, section, name, level, who):
        rows = self.rows[self.rows["t"].isin(who)]
        self.put(section, name, level, "trials", len(who), num=len(who))
        self.put(section, name, level, "sites", len(rows), num=len(rows))
        for column, measures in (("country", ("country-hhi", "country-hhi-normalized", "effective-countries")),
                                 ("region", ("effective-regions",)), ("city", ("effective-cities",))):
            known = rows[~rows[column].isin(RESERVED)]
            table = pd.crosstab(known["t"], known[column]).to_numpy() if len(known) else np.zeros((0, 0))
            value, k = (hhi(table.sum(axis=0)), table.shape[1]) if len(known) >= 10 else (None, 0)
            low = high = None
            if value is not None and len(table) >= 5:
                (a, sa), (b, sb) = bootstrap_hhi(table)
                low, high = (min(a, value), sa), (max(b, value), sb)
            norm = lambda x: max(0.0, (x - 1 / k) / (1 - 1 / k))
            for measure in measures:
                if value is None or (measure.endswith("normalized") and k < 2):
                    self.put(section, name, level, measure, None, den=len(known))
                elif measure.startswith("effective"):
                    self.put(section, name, level, measure, 1 / value, den=len(known), low=high and (1 / high[0], high[1] / high[0] ** 2),
                             high=low and (1 / low[0], low[1] / low[0] ** 2))
                elif measure.endswith("normalized"):
                    scale = 1 - 1 / k
                    self.put(section, name, level, measure, norm(value), den=len(known), low=low and (norm(low[0]), low[1] / scale),
                             high=high and (norm(high[0]), high[1] / scale))
                else:
                    self.put(section, name, level, measure, value, den=len(known), low=low, high=high)


def near(a, b):
    return abs(a - b) <= 5e-7 * max(1e-3, abs(b))


def compare(expected, tidy):
    wrong, checked, drawn = [], Counter(), []
    number = lambda x: None if x == "" else float(x)
    seen = set()
    for row in tidy:
        if row["section"] in ("record-flow", "coverage"):
            continue
        key = (row["section"], row["row"], row["row_level"], row["column"], row["column_level"], row["measure"])
        if not row["column_level"]:
            key = key[:3] + ("", "") + key[5:]
        seen.add(key)
        if key not in expected.figures:
            wrong.append((key, "not expected", row["value"]))
            continue
        value, num, den, low, high = expected.figures[key]
        total = sum(int(row[c]) for c in ("n_used", "n_missing", "n_excluded"))
        if total != expected.population[row["section"]]:
            wrong.append((key, "n's sum to", total))
        for what, want, got in (("value", value, number(row["value"])), ("numerator", num, number(row["numerator"])),
                                ("denominator", den, number(row["denominator"]))):
            if what != "value" and (want is None or got is None):
                continue
            checked[row["section"]] += 1
            if (want is None) != (got is None) or (want is not None and not near(got, want)):
                wrong.append((key, what, got, "want", want))
        for what, want, got in (("low", low, number(row["ci_low"])), ("high", high, number(row["ci_high"]))):
            if want == "any":
                continue
            checked[row["section"]] += 1
            if (want is None) != (got is None):
                wrong.append((key, what, got, "want", want))
            elif isinstance(want, tuple):
                error = abs(got - want[0])
                scale = max(want[1], 1e-9 * max(1e-3, abs(want[0])))
                # The same resamples seen three ways count once: these two are functions of the index.
                if not any(name in key[-1] for name in ("hhi-normalized", "effective")):
                    drawn.append((error / scale, key, what, got, want))
            elif want is not None and not near(got, want):
                wrong.append((key, what, got, "want", want))
    for key in expected.figures:
        if key not in seen:
            wrong.append((key, "not printed"))
    far = sorted((d for d in drawn if d[0] > 3), reverse=True)
    if len(far) > len(drawn) / 50 or (far and far[0][0] > 4.5):
        wrong += far
    for section, count in checked.items():
        print(f"{section:24} {count:6} numbers")
    print(f"{len(drawn)} ends of bootstrap intervals, {len(far)} beyond three Monte-Carlo standard errors")
    return wrong, sum(checked.values())


def main():
    trialscape, root = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    oracle = shared(root)
    records = root / "data/ctgov-v2-json"
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "geography.csv"
        subprocess.run([trialscape, "report", "geography", str(records), "--output", str(out)], stderr=subprocess.DEVNULL)
        tidy = list(csv.DictReader(open(out, encoding="utf-8", newline="")))
        everything, _, _ = oracle.load([plain.copy(records, pathlib.Path(folder))], None)
    trials = [t for t in everything if t.type == "INTERVENTIONAL"]
    Expected.oracle = oracle
    expected = Expected(trials, Countries(root / "data/geography"), max(t.as_of for t in everything if t.as_of))
    live, listed = len(expected.live), len(expected.live & expected.listed)
    expected.population = defaultdict(lambda: live, {
        "reach-by-group": listed, "concentration": listed, "country-names": len(trials),
        "participants-per-site": sum(trials[i].ended and trials[i].ctype == "ACTUAL" for i in expected.listed),
        "site-status": sum(t.status == "RECRUITING" for t in trials)})
    wrong, count = compare(expected, tidy)
    for line in wrong[:40]:
        print("differs:", *line)
    print(f"geography: {count} numbers compared, {len(wrong)} differ")
    return 1 if wrong or count < 3000 else 0


if __name__ == "__main__":
    sys.exit(main())
