#!/usr/bin/env python3
"""Hold the reports on observational designs, ages, enrollment and sponsors, and the design tables of designs.yml, against an independent reading of v2 JSON.

usage: design_oracle.py TRIALSCAPE SHARED

Every row of each tidy CSV is computed again with pandas from METHODS' definitions and the level codes; what is printed where (which levels, in which
order, cut where) is computed too. Counts must be equal, numbers agree to 1e-9, and n used, missing and excluded sum to the section's population.
"""
import csv, io, json, math, pathlib, subprocess, sys, tempfile
import datetime as dt
from collections import defaultdict
from fractions import Fraction

import pandas as pd

import plain

MISSING, CANNOT, ODD, ALL, OTHERS = "(missing)", "(cannot-say)", "(unrecognized)", "(all)", "(others)"
OUT = "outside"  # not a level: the trial stands outside what the variable speaks of
HERE = pathlib.Path(__file__).resolve().parent
Z = 1.959964

# --- records ------------------------------------------------------------------------------------------------------------------------------
def parse(text):
    try:
        parts = tuple(int(x) for x in text.split("-"))
        dt.date(*(parts + (1, 1))[:3])
        return parts
    except (ValueError, TypeError, AttributeError):
        return None

first = lambda p: dt.date(*(p + (1, 1))[:3])
def last(p):
    if len(p) == 3: return dt.date(*p)
    y, m = (p[0], p[1]) if len(p) == 2 else (p[0], 12)
    return dt.date(y + m // 12, m % 12 + 1, 1) - dt.timedelta(1)

QUALIFIES = {"type": ("date", "count"), "whyStopped": ("overallStatus",), "lastKnownStatus": ("overallStatus",), "whoMasked": ("masking",)}
def fill(a, b):
    """What a partial record cannot say, from the next version; a qualifier only where what it qualifies is the same in both."""
    out = dict(a)
    for k, v in b.items():
        if isinstance(v, dict) and isinstance(a.get(k, {}), dict): out[k] = fill(a.get(k, {}), v)
        elif k not in a and all(q not in a or a[q] == b.get(q) for q in QUALIFIES.get(k, ())): out[k] = v
    return out

def load(path):
    """Every trial, its latest version first, gaps of partial records filled: (id, record, whole, as-of)."""
    files, newest, versions = [], defaultdict(lambda: (0,)), defaultdict(list)
    updated = lambda r: parse((((r.get("protocolSection") or {}).get("statusModule") or {}).get("lastUpdatePostDateStruct") or {}).get("date")) or (0,)
    for f in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
        d = json.loads(f.read_text(encoding="utf-8")); records = d if isinstance(d, list) else d.get("studies", [d])
        unit = f.parent if len(records) == 1 else f
        files.append((unit, records)); newest[unit] = max([newest[unit], *map(updated, records)])
    for unit, records in files:
        for r in records:
            p = r.get("protocolSection") or {}
            id = (p.get("identificationModule") or {}).get("nctId")
            if not isinstance(id, str): continue
            v = parse(((r.get("derivedSection") or {}).get("miscInfoModule") or {}).get("versionHolder"))
            whole = "hasResults" in r and all(k + "Module" in p for k in ("identification", "status", "sponsorCollaborators", "design", "eligibility"))
            text = json.dumps(p, sort_keys=True)
            as_of = first(v) if v else first(newest[unit]) if newest[unit] != (0,) else None
            versions[id].append(((updated(r), v or (0,), whole, text.count('":'), text), {"p": p, "d": r.get("derivedSection") or {}}, as_of))
    out = []
    for id, found in sorted(versions.items()):
        (key, record, as_of), *rest = sorted(found, key=lambda x: x[0], reverse=True)
        whole = key[2]
        for k, other, _ in rest:
            if not whole: record, whole = fill(record, other), k[2]
        out.append((id, record, whole, as_of))
    return out

# --- vocabularies -------------------------------------------------------------------------------------------------------------------------
W = str.split
STATUS = W("NOT_YET_RECRUITING RECRUITING ENROLLING_BY_INVITATION ACTIVE_NOT_RECRUITING SUSPENDED COMPLETED TERMINATED WITHDRAWN UNKNOWN")
ACCESS = W("AVAILABLE NO_LONGER_AVAILABLE TEMPORARILY_NOT_AVAILABLE APPROVED_FOR_MARKETING WITHHELD")
CLASSES = W("NIH FED OTHER_GOV INDIV INDUSTRY NETWORK AMBIG OTHER UNKNOWN")
PHASE_WORDS = W("NA EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4")
YESNO = ["yes", "no"]
BAND = ["1", "2", "3", "4", "5 and more"]
OUTCOME_BAND = ["0", "1", "2", "3 to 5", "6 to 10", "over 10"]
CONTROLS = W("placebo sham active no-intervention between-arms no-control")
LEVELS = {
    "observational-model": W("COHORT CASE_CONTROL CASE_ONLY CASE_CROSSOVER ECOLOGIC_OR_COMMUNITY FAMILY_BASED DEFINED_POPULATION NATURAL_HISTORY OTHER"),
    "time-perspective": W("RETROSPECTIVE PROSPECTIVE CROSS_SECTIONAL OTHER"), "sampling-method": W("PROBABILITY_SAMPLE NON_PROBABILITY_SAMPLE"),
    "patient-registry": YESNO, "healthy-volunteers": YESNO, "data-monitoring-committee": YESNO, "is-combination": YESNO, "arm-band": BAND,
    "standing": W("COMPLETED TERMINATED WITHDRAWN SUSPENDED OPEN UNKNOWN EXPANDED_ACCESS"), "status": STATUS, "sponsor-class": CLASSES, "collaborator-class": CLASSES,
    "enrollment-type": W("ACTUAL ESTIMATED NOT_STATED"), "enrollment-band": ["0", "1 to 10", "11 to 50", "51 to 100", "101 to 500", "501 to 1000", "over 1000"],
    "site-band": ["none listed", "1", "2 to 10", "11 to 50", "over 50"], "sex": W("FEMALE MALE ALL"), "age-group": W("CHILD ADULT OLDER_ADULT"),
    "phase": W("EARLY_PHASE1 PHASE1 PHASE1|PHASE2 PHASE2 PHASE2|PHASE3 PHASE3 PHASE4 NOT_APPLICABLE"), "phase-collapsed": W("EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4 NOT_APPLICABLE"),
    "phase-numbered": W("EARLY_PHASE1 PHASE1 PHASE1|PHASE2 PHASE2 PHASE2|PHASE3 PHASE3 PHASE4"), "phase-group": W("PHASE1_GROUP PHASE2_GROUP PHASE3_GROUP PHASE4 NOT_APPLICABLE"),
    "phases": [*PHASE_WORDS[1:], "NOT_APPLICABLE"],
    "age-scope": W("children children-and-adults all-ages adults adults-and-older older-adults"),
    "age-window-width": ["no-limits", "no-upper-limit", "no-lower-limit", "under 10", "10 to under 20", "20 to under 40", "40 to under 60", "60 and over"],
    "lower-age-band": ["none", "under 12", "12 to under 18", "exactly 18", "over 18 to under 40", "40 to under 65", "65 and over"],
    "upper-age-band": ["under 18", "18 to under 65", "exactly 65", "over 65 to 75", "over 75 to 85", "over 85", "none"],
    "lead-group": W("INDUSTRY NOT_INDUSTRY"), "lead-devito": W("INDUSTRY US_GOVERNMENT OTHER"), "funding-anderson": W("NIH INDUSTRY OTHER"),
    "responsible-party": W("SPONSOR PRINCIPAL_INVESTIGATOR SPONSOR_INVESTIGATOR"), "collaborator-band": ["0", "1", "2", "3 and more"],
    "intervention-type": W("BEHAVIORAL BIOLOGICAL COMBINATION_PRODUCT DEVICE DIAGNOSTIC_TEST DIETARY_SUPPLEMENT DRUG GENETIC PROCEDURE RADIATION OTHER"),
    "intervention-class": W("DEVICE BIOLOGICAL DRUG OTHER"), "intervention-band": ["1", "2", "3", "4 and more"], "condition-band": ["1", "2", "3 to 5", "over 5"],
    "arm-type": W("EXPERIMENTAL ACTIVE_COMPARATOR PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION OTHER"), "controls": CONTROLS, "control-type": CONTROLS,
    "allocation": W("RANDOMIZED NON_RANDOMIZED NOT_APPLICABLE"), "allocation-imputed": W("RANDOMIZED NON_RANDOMIZED NOT_APPLICABLE"),
    "masking-imputed": W("NONE SINGLE DOUBLE TRIPLE QUADRUPLE"),
    "primary-purpose": W("TREATMENT PREVENTION DIAGNOSTIC ECT SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH BASIC_SCIENCE DEVICE_FEASIBILITY OTHER"),
    "primary-outcome-band": OUTCOME_BAND, "secondary-outcome-band": OUTCOME_BAND, "other-outcome-band": OUTCOME_BAND,
}
FREE = {"country", "lead-sponsor", "condition", "condition-mesh", "condition-branch", "intervention-mesh", "collaborator"}
# The tops of the MeSH disease tree; the registry leaves out those with compound names, so the headings below stand for them.
BRANCH = {t: t for t in (
    "Infections|Neoplasms|Musculoskeletal Diseases|Digestive System Diseases|Stomatognathic Diseases|Respiratory Tract Diseases|Otorhinolaryngologic Diseases|Nervous System Diseases|Eye Diseases|"
    "Urogenital Diseases|Cardiovascular Diseases|Hemic and Lymphatic Diseases|Skin and Connective Tissue Diseases|Nutritional and Metabolic Diseases|Endocrine System Diseases|Immune System Diseases|"
    "Disorders of Environmental Origin|Occupational Diseases|Chemically-Induced Disorders|Wounds and Injuries|Behavior and Behavior Mechanisms|Mental Disorders").split("|")}
for name, headings in {"Infections": "Virus Diseases|Bacterial Infections and Mycoses|Parasitic Diseases", "Hemic and Lymphatic Diseases": "Hematologic Diseases|Lymphatic Diseases",
                       "Urogenital Diseases": "Female Urogenital Diseases and Pregnancy Complications|Female Urogenital Diseases|Male Urogenital Diseases",
                       "Congenital and Hereditary Diseases": "Congenital, Hereditary, and Neonatal Diseases and Abnormalities|Congenital Abnormalities|Genetic Diseases, Inborn|Infant, Newborn, Diseases",
                       "Skin and Connective Tissue Diseases": "Skin Diseases|Connective Tissue Diseases", "Nutritional and Metabolic Diseases": "Metabolic Diseases|Nutrition Disorders",
                       "Signs, Symptoms and Pathological Conditions": "Pathological Conditions, Signs and Symptoms|Pathologic Processes|Signs and Symptoms|Pathological Conditions, Anatomical",
                       "Behavior and Behavior Mechanisms": "Behavioral Symptoms|Behavior"}.items():
    BRANCH.update(dict.fromkeys(headings.split("|"), name))

# --- one trial ----------------------------------------------------------------------------------------------------------------------------
YEARS = {"year": Fraction(1), "month": Fraction(1, 12), "week": Fraction(28, 1461), "day": Fraction(4, 1461), "hour": Fraction(1, 8766), "minute": Fraction(1, 525960)}
def age(text):
    if not text or text.strip().upper() == "N/A": return None
    try:
        n, unit = text.split()
        return Fraction(n) * YEARS[unit.lower().rstrip("s")]
    except (ValueError, KeyError): return ODD

def banded(n, limits, levels):
    if isinstance(n, str): return n
    return levels[next((i for i, x in enumerate(limits) if n <= x), len(limits))]

def placeholder(n): return n is not None and len(str(n)) >= 5 and set(str(n)) == {"9"}

class Geography:
    def __init__(self, shared):
        with (shared / "data/geography/ctgov_country_aliases.csv").open(encoding="utf-8") as file:
            self.names = {row["ctgov_string"]: row["canonical"] for row in csv.DictReader(file)}

def trial(id, record, whole, as_of, report_year, geography):
    """A row of the frame: a code, a reserved code or OUT for a variable; a list for an any-of one; a float for a number."""
    p, derived = record["p"], record["d"]
    module = lambda name: p.get(name + "Module") or {}
    status, design, eligibility, arms_module = module("status"), module("design"), module("eligibility"), module("armsInterventions")
    info = design.get("designInfo") or {}
    gap = MISSING if whole else CANNOT
    def code(value, known): value = "NOT_APPLICABLE" if value == "NA" else value; return gap if value in (None, "") else value if value in known else ODD
    def listed(holder, key): return holder[key] if holder.get(key) else [] if whole or key in holder else None
    def words(rows, known, empty):
        """The words of a list's column, rows without one passed over."""
        if rows is None: return CANNOT
        if not rows: return empty
        found = [x if x in known else ODD for x in rows if x]
        return found or gap
    def flag(value): return gap if value is None else "yes" if value else "no"
    t = {"id": id, "as_of": as_of}
    t["study-type"] = kind = code(design.get("studyType"), W("INTERVENTIONAL OBSERVATIONAL EXPANDED_ACCESS"))

    # status
    t["status"] = s = code(status.get("overallStatus"), STATUS + ACCESS)
    is_known = s in STATUS + ACCESS
    t["open"] = s in STATUS[:4] if is_known else None
    t["ended"] = s in ("COMPLETED", "TERMINATED") if is_known else None
    known = status.get("lastKnownStatus")
    t["begun"] = None if not is_known or s == "UNKNOWN" and not known else s != "WITHDRAWN" and "NOT_YET_RECRUITING" not in (s, known if s == "UNKNOWN" else "")
    t["standing"] = "OPEN" if t["open"] else "EXPANDED_ACCESS" if s in ACCESS else s

    # phase
    phases = listed(design, "phases")
    t["phases"] = CANNOT if phases is None else ["NOT_APPLICABLE" if x == "NA" else x if x in PHASE_WORDS else ODD for x in phases] or MISSING
    if isinstance(t["phases"], str): phase = t["phases"]
    else:
        phase = "|".join(sorted(t["phases"])) if len(t["phases"]) < 3 else ODD
        phase = phase if phase in LEVELS["phase"] else ODD
    t["phase"] = phase
    t["phase-group"] = {"EARLY_PHASE1": "PHASE1_GROUP", "PHASE1": "PHASE1_GROUP", "PHASE1|PHASE2": "PHASE2_GROUP", "PHASE2": "PHASE2_GROUP", "PHASE2|PHASE3": "PHASE3_GROUP", "PHASE3": "PHASE3_GROUP"}.get(phase, phase)
    t["phase-collapsed"] = {"PHASE1|PHASE2": "PHASE2", "PHASE2|PHASE3": "PHASE3"}.get(phase, phase)
    t["phase-numbered"] = OUT if phase == "NOT_APPLICABLE" else phase

    # design
    t["allocation"] = allocation = code(info.get("allocation"), LEVELS["allocation"])
    t["masking"] = masking = code((info.get("maskingInfo") or {}).get("masking"), LEVELS["masking-imputed"])
    t["primary-purpose"] = code(info.get("primaryPurpose"), LEVELS["primary-purpose"])
    other_type = kind in ("INTERVENTIONAL", "EXPANDED_ACCESS")
    for name, value in (("observational-model", info.get("observationalModel")), ("time-perspective", info.get("timePerspective")), ("sampling-method", eligibility.get("samplingMethod"))):
        t[name] = OUT if other_type else code(value, LEVELS[name])
    t["patient-registry"] = OUT if other_type else flag(design.get("patientRegistry"))

    # arms
    arms = listed(arms_module, "armGroups")
    n = None if arms is None else len(arms)
    t["number-of-arms"] = CANNOT if n is None else n or MISSING
    t["arm-band"] = banded(t["number-of-arms"], [1, 2, 3, 4], BAND)
    types = words(None if arms is None else [a.get("type") for a in arms], LEVELS["arm-type"], OUT)
    t["arm-type"] = types
    if kind in ("OBSERVATIONAL", "EXPANDED_ACCESS"): controls = OUT
    elif n is None or n == 0: controls = CANNOT if n is None else MISSING
    elif n == 1: controls = ["no-control"]
    elif isinstance(types, str): controls = types
    elif set(types) == {ODD}: controls = ODD
    else: controls = [c for c, a in zip(CONTROLS, W("PLACEBO_COMPARATOR SHAM_COMPARATOR ACTIVE_COMPARATOR NO_INTERVENTION")) if a in types] or ["between-arms"]
    t["controls"], t["control-type"] = controls, controls if isinstance(controls, str) else controls[0]
    one = n == 1
    t["allocation-imputed"] = "NON_RANDOMIZED" if allocation in (MISSING, "NOT_APPLICABLE") and info.get("interventionModel") == "SINGLE_GROUP" and one else allocation
    t["masking-imputed"] = "NONE" if masking == MISSING and one else masking

    # interventions and conditions
    interventions = listed(arms_module, "interventions")
    kinds = words(None if interventions is None else [i.get("type") for i in interventions], LEVELS["intervention-type"], OUT)
    t["intervention-type"] = kinds
    t["intervention-class"] = t["is-combination"] = kinds
    if not isinstance(kinds, str):
        real = [k for k in kinds if k != ODD]
        t["intervention-class"] = next((c for c in LEVELS["intervention-class"][:3] if c in real), "OTHER" if real else ODD)
        t["is-combination"] = ("yes" if len(set(real)) > 1 or "COMBINATION_PRODUCT" in real else "no") if real else ODD
    t["number-of-interventions"] = CANNOT if interventions is None else len(interventions) or OUT
    t["intervention-band"] = banded(t["number-of-interventions"], [1, 2, 3], LEVELS["intervention-band"])
    conditions = listed(module("conditions"), "conditions")
    t["condition"] = CANNOT if conditions is None else conditions or OUT
    t["number-of-conditions"] = CANNOT if conditions is None else len(conditions) or MISSING
    t["condition-band"] = banded(t["number-of-conditions"], [1, 2, 5], LEVELS["condition-band"])
    def mesh(browse, key):
        rows = listed(derived.get(browse) or {}, key)
        return None if rows is None else [x["term"] for x in rows if x.get("term")]
    for name, browse in (("condition-mesh", "conditionBrowseModule"), ("intervention-mesh", "interventionBrowseModule")):
        terms = mesh(browse, "meshes")
        t[name] = CANNOT if terms is None else terms or OUT
    terms, ancestors = mesh("conditionBrowseModule", "meshes"), mesh("conditionBrowseModule", "ancestors")
    if terms is None or ancestors is None: t["condition-branch"] = CANNOT
    elif not terms + ancestors: t["condition-branch"] = OUT
    else: t["condition-branch"] = list({BRANCH[x] for x in terms + ancestors if x in BRANCH} or {"Other MeSH branch"})

    # people
    t["sex"] = code(eligibility.get("sex"), LEVELS["sex"])
    t["healthy-volunteers"] = flag(eligibility.get("healthyVolunteers"))
    groups = listed(eligibility, "stdAges")
    t["age-group"] = CANNOT if groups is None else [g if g in LEVELS["age-group"] else ODD for g in groups] or MISSING
    low, high = age(eligibility.get("minimumAge")), age(eligibility.get("maximumAge"))
    if not whole: low, high = (CANNOT if x is None else x for x in (low, high))
    t["low"], t["high"] = low, high
    def lower(a):
        if isinstance(a, str): return a
        return "none" if a is None else "exactly 18" if a == 18 else next((n for n, x in (("under 12", 12), ("12 to under 18", 18), ("over 18 to under 40", 40), ("40 to under 65", 65)) if a < x), "65 and over")
    def upper(a):
        if isinstance(a, str): return a
        return "none" if a is None else "exactly 65" if a == 65 else "under 18" if a < 18 else "18 to under 65" if a < 65 else next((n for n, x in (("over 65 to 75", 75), ("over 75 to 85", 85)) if a <= x), "over 85")
    t["lower-age-band"], t["upper-age-band"] = lower(low), upper(high)
    t["adult"] = None if isinstance(high, str) else high is None or high >= 18
    strange = next((x for x in (low, high) if isinstance(x, str)), None)
    bottom, top = (0 if low is None else low), (math.inf if high is None else high)
    if strange: t["age-window-years"] = t["age-window-width"] = t["age-scope"] = strange
    elif top < bottom: t["age-window-years"] = t["age-window-width"] = t["age-scope"] = OUT
    else:
        both = low is not None and high is not None
        t["age-window-years"] = float(high - low) if both else OUT
        if both: t["age-window-width"] = next((n for n, x in (("under 10", 10), ("10 to under 20", 20), ("20 to under 40", 40), ("40 to under 60", 60)) if high - low < x), "60 and over")
        else: t["age-window-width"] = "no-limits" if low is high is None else "no-upper-limit" if high is None else "no-lower-limit"
        std = tuple(x for x, held in zip("CAO", (bottom < 18, bottom < 65 and top >= 18, top >= 65)) if held)
        t["age-scope"] = {"C": "children", "CA": "children-and-adults", "CAO": "all-ages", "A": "adults", "AO": "adults-and-older", "O": "older-adults"}["".join(std)]

    # sponsors
    sponsors = module("sponsorCollaborators"); lead = sponsors.get("leadSponsor") or {}
    t["lead-sponsor"] = lead.get("name") or gap
    t["sponsor-class"] = cls = code(lead.get("class"), CLASSES)
    reserved = cls in (MISSING, CANNOT, ODD)
    t["lead-group"] = cls if reserved else "INDUSTRY" if cls == "INDUSTRY" else "NOT_INDUSTRY"
    t["lead-devito"] = cls if reserved else "INDUSTRY" if cls == "INDUSTRY" else "US_GOVERNMENT" if cls in ("NIH", "FED") else "OTHER"
    collaborators = listed(sponsors, "collaborators")
    names = None if collaborators is None else [c.get("name") for c in collaborators]
    classes = None if collaborators is None else [c.get("class") or gap for c in collaborators]
    t["collaborator"] = CANNOT if names is None else names or OUT
    t["collaborator-class"] = words(None if collaborators is None else [c.get("class") for c in collaborators], CLASSES, OUT)
    t["number-of-collaborators"] = CANNOT if names is None else len(names)
    t["collaborator-band"] = banded(t["number-of-collaborators"], [0, 1, 2], LEVELS["collaborator-band"])
    if classes is not None and CANNOT in classes: classes = None
    def joins(wanted): return CANNOT if classes is None else "yes" if wanted & set(classes) else "no"
    t["industry-collaborator"], t["us-government-collaborator"] = joins({"INDUSTRY"}), joins({"NIH", "FED"})
    if classes is None: t["funding-anderson"] = CANNOT
    elif cls in ("NIH", "INDUSTRY", MISSING, CANNOT): t["funding-anderson"] = cls
    else: t["funding-anderson"] = "NIH" if "NIH" in classes else "INDUSTRY" if "INDUSTRY" in classes else ODD if cls == ODD else "OTHER"
    t["responsible-party"] = code((sponsors.get("responsibleParty") or {}).get("type"), LEVELS["responsible-party"])

    # oversight and outcomes
    oversight = module("oversight")
    for name, key in (("data-monitoring-committee", "oversightHasDmc"), ("fda-regulated-drug", "isFdaRegulatedDrug"), ("fda-regulated-device", "isFdaRegulatedDevice"),
                      ("unapproved-device", "isUnapprovedDevice"), ("us-export", "isUsExport")): t[name] = flag(oversight.get(key))
    outcomes = module("outcomes")
    counts = {k: len(outcomes.get(k + "Outcomes") or []) for k in ("primary", "secondary", "other")}
    for k, number in counts.items():
        number = number if sum(counts.values()) else gap
        t[f"number-of-{k}-outcomes"] = number
        t[f"{k}-outcome-band"] = banded(number, [0, 1, 2, 5, 10], OUTCOME_BAND)

    # enrollment
    enrolled = design.get("enrollmentInfo") or {}
    count, typed = enrolled.get("count"), enrolled.get("type")
    t["count"], t["typed"] = count, typed
    t["enrollment-type"] = "NOT_STATED" if count is None or not typed else typed if typed in ("ACTUAL", "ESTIMATED") else ODD
    t["size"] = size = None if count is None or placeholder(count) else count
    t["enrollment-band"] = gap if count is None else OUT if size is None else banded(size, [0, 10, 50, 100, 500, 1000], LEVELS["enrollment-band"])
    sites = listed(module("contactsLocations"), "locations")
    t["site-rows"] = sites
    t["country"] = CANNOT if sites is None else [geography.names.get(x["country"], ODD) if x.get("country") else MISSING for x in sites] or OUT
    t["site-band"] = CANNOT if sites is None else "none listed" if not sites else banded(len(sites), [1, 10, 50], LEVELS["site-band"][1:])
    for name, rows in (("participants-per-arm", arms), ("participants-per-site", sites)):
        t[name] = OUT if s == "WITHDRAWN" else gap if count is None else OUT if size is None else CANNOT if rows is None else size / len(rows) if rows else OUT

    # dates
    start = parse((status.get("startDateStruct") or {}).get("date"))
    t["start-period"] = gap if not start else None if report_year is None else (
        f"before {report_year - 14}" if start[0] < report_year - 14 else f"{report_year - 14} to {report_year - 10}" if start[0] < report_year - 9 else
        f"{report_year - 9} to {report_year - 5}" if start[0] < report_year - 4 else f"{report_year - 4} to {report_year}")
    end = status.get("primaryCompletionDateStruct") or {}
    when = parse(end.get("date"))
    planned = when and (end.get("type") == "ESTIMATED" or end.get("type") not in ("ACTUAL", "ESTIMATED") and as_of and first(when) > as_of)
    t["awaits"] = bool(t["open"] and planned)
    t["past"] = None if not when or not as_of else last(when) < as_of and bool(planned)
    t["primary-completion"] = when
    return t

# --- statistics ---------------------------------------------------------------------------------------------------------------------------
def wilson(x, n):
    p, d = x / n, 1 + Z * Z / n
    middle, half = (p + Z * Z / (2 * n)) / d, Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / d
    return (0.0 if x == 0 else middle - half), (1.0 if x == n else middle + half)

def quantile(values, q): return float(pd.Series(values, dtype=float).quantile(q, interpolation="linear"))
QUANTILES = {"p5": (.05, 20), "q1": (.25, 10), "median": (.5, 5), "q3": (.75, 10), "p95": (.95, 20)}
def statistic(name, values):
    if name == "trials": return len(values)
    if name == "max": return max(values, default=None)
    q, least = QUANTILES[name]
    return quantile(values, q) if len(values) >= least else None

def ratio(numerator, denominator, interval=True):
    if denominator < 10: return {"value": None, "numerator": numerator, "denominator": denominator, "ci_low": None, "ci_high": None}
    low, high = wilson(numerator, denominator) if interval else (None, None)
    return {"value": numerator / denominator, "numerator": numerator, "denominator": denominator, "ci_low": low, "ci_high": high}

# Figures and shares by a condition: whom they are of, what is asked; a trial that cannot be judged is missing.
truth = lambda name: lambda t: {"yes": True, "no": False}.get(t[name], None if t[name] in (MISSING, CANNOT) else False)
cap = lambda years: lambda t: None if isinstance(t["high"], str) else t["high"] is not None and t["high"] <= years
anyone = lambda t: True
FIGURES = {
    "cap-65": (lambda t: t["adult"], cap(65)), "cap-75": (lambda t: t["adult"], cap(75)), "cap-80": (lambda t: t["adult"], cap(80)),
    "children-only": (anyone, lambda t: None if isinstance(t["high"], str) else t["high"] is not None and t["high"] < 18),
    "older-adults-only": (anyone, lambda t: None if isinstance(t["low"], str) else t["low"] is not None and t["low"] >= 65),
    "industry-joins-others": (lambda t: None if t["lead-group"] in (MISSING, CANNOT) else t["lead-group"] == "NOT_INDUSTRY", truth("industry-collaborator")),
    **{n: (anyone, truth(n)) for n in W("industry-collaborator us-government-collaborator data-monitoring-committee fda-regulated-drug fda-regulated-device unapproved-device us-export")},
}
SHARES = {
    "open-share": (lambda t: t["open"] is not None, lambda t: t["open"]), "older-adults-excluded": (lambda t: t["adult"], cap(65)),
    "randomized": (lambda t: None if t["allocation"] in (MISSING, CANNOT) else t["allocation"] in ("RANDOMIZED", "NON_RANDOMIZED"), lambda t: t["allocation"] == "RANDOMIZED"),
    "randomized-multi-arm": (lambda t: None if t["allocation"] in (MISSING, CANNOT) or isinstance(t["number-of-arms"], str) else t["number-of-arms"] >= 2, lambda t: t["allocation"] == "RANDOMIZED"),
}
COUNTS = {
    "open-trials": lambda t: t["open"], "terminated": lambda t: t["status"] == "TERMINATED", "no-count": lambda t: t["count"] is None, "zero": lambda t: t["size"] == 0,
    "open-phase3": lambda t: t["open"] and t["phase-group"] == "PHASE3_GROUP",
}
NUMBERS = {"width": "age-window-years", "per-arm": "participants-per-arm", "per-site": "participants-per-site", "primary": "number-of-primary-outcomes", "secondary": "number-of-secondary-outcomes",
           "other": "number-of-other-outcomes", "arms": "number-of-arms", "interventions": "number-of-interventions", "conditions": "number-of-conditions", "collaborators": "number-of-collaborators"}

def by_condition(rows, of, asked):
    judged = [asked(t) for t in rows if of(t) is True]
    judged = [x for x in judged if x is not None]
    return sum(map(bool, judged)), len(judged)

# --- sections -----------------------------------------------------------------------------------------------------------------------------
live = lambda t: t["status"] not in ("WITHDRAWN",)
def awaiting(t): return t["awaits"] and t["past"] is False
# What narrows a section, and how free levels are cut; everything else stands in the tidy rows themselves.
WHERE = {"countries": live, "sites-per-study": live, "older-adults": lambda t: t["adult"], "older-adults-by-start": lambda t: t["begun"],
         "industry-sponsors": lambda t: t["lead-group"] == "INDUSTRY", "other-sponsors": lambda t: t["lead-group"] == "NOT_INDUSTRY"}
TOP = {"condition-branches": 15, "countries": 20, "condition-terms": 20, "lead-sponsors": 20, "industry-sponsors": 15, "other-sponsors": 15, "collaborators": 20, "condition": 20, "condition-mesh": 20, "intervention-mesh": 20}
RANKED = {("sponsors", "lead-sponsors"), ("sponsors", "industry-sponsors"), ("sponsors", "other-sponsors")}
ONLY = {"older-adults": LEVELS["upper-age-band"][1:], "large-counts": LEVELS["enrollment-type"]}
HIDES = {"enrollment-bands", "per-arm-by-arms"}
CROSSTABS = W("model-by-perspective model-by-sponsor sex-by-age healthy-by-phase age-windows class-by-phase committee-by-phase")
REPORTS = {
    "observational-designs": "record-flow observational-model time-perspective model-by-perspective sampling-method patient-registries number-of-groups status-mix enrollment-by-model "
        "enrollment-by-perspective enrollment-bands condition-branches condition-terms conditions-listed sponsor-class model-by-sponsor lead-sponsors countries sites-per-study",
    "age-eligibility": "record-flow sex healthy-volunteers sex-by-age healthy-by-phase age-scope age-groups age-windows age-window-width width-by-phase older-adults age-caps older-adults-by-phase "
        "older-adults-by-start older-adults-by-branch",
    "enrollment": "record-flow enrollment-by-status enrollment-bands small-trials large-counts fulfilment enrollment-by-phase enrollment-by-phase-numbered enrollment-by-purpose enrollment-by-allocation "
        "enrollment-by-intervention-class enrollment-by-sponsor-class enrollment-by-funding per-arm per-arm-by-arms per-site",
    "sponsors": "record-flow sponsor-class class-by-phase funding lead-groups who-collaborates responsible-party lead-sponsors industry-sponsors other-sponsors concentration collaborators-listed collaborator-class collaborators",
    "designs": "record-flow phase-collapsed phase-numbered phases intervention-types intervention-class intervention-band is-combination intervention-mesh condition condition-mesh condition-branch condition-band "
        "arm-band arm-types controls control-type allocation-imputed masking-imputed randomized oversight committee-by-phase primary-outcomes secondary-outcomes other-outcomes numbers",
}

OPEN = {"condition-branches": "condition-branch", "condition-branch": "condition-branch", "older-adults-by-branch": "condition-branch", "condition-terms": "condition-mesh",
        "condition-mesh": "condition-mesh", "condition": "condition", "intervention-mesh": "intervention-mesh", "collaborators": "collaborator"}

def measure_of(r): return r["measure"] in ("trials", "share") and r["row"] not in ("all", "figure")

class Section:
    """One section's population, ready to be cut into cells."""
    def __init__(self, report, id, rows, frame, typed, year):
        self.report, self.id, self.rows, self.year = report, id, rows, year
        self.frame, self.typed = frame, typed
        self.people = [t for t in frame if (WHERE.get(id) or anyone)(t)]
        for t in self.people: t["enrollment-group"] = self.size_group(t)
        self.printed = defaultdict(list)
        for r in rows:
            if r["row_level"] not in self.printed[r["row"]]: self.printed[r["row"]].append(r["row_level"])

    def size_group(self, t):
        """Open with a planned count, ended with an actual one; by status alone where no record of the population states a type."""
        if t["open"] is None: return MISSING
        if not t["open"] and not t["ended"]: return OUT
        if t["count"] is None: return MISSING
        if t["size"] is None: return OUT
        if not self.typed: return "open" if t["open"] else "ended"
        return ("open-planned" if t["typed"] == "ESTIMATED" else OUT) if t["open"] else "ended-actual" if t["typed"] == "ACTUAL" else OUT

    def members(self, rows, name, level):
        if name in ("", "all"): return rows
        def holds(t):
            v = t[name]
            if isinstance(v, list):
                if level == ALL: return True
                if level == OTHERS: return any(x not in self.printed[name] and x not in (MISSING, CANNOT, ODD) for x in v)
                return level in v
            if level == ALL: return v != OUT and not (name == "country" and v in (MISSING, CANNOT))
            if level == OTHERS: return v not in self.printed[name] and v not in (MISSING, CANNOT, ODD, OUT)
            return v == level and (name not in FREE | {"phases", "age-group"} or level not in (MISSING, CANNOT) or name == "lead-sponsor")
        return [t for t in rows if holds(t)]

    def levels(self, name):
        """The levels a block must print, in order."""
        if name == "all": return [ALL]
        values = [t[name] for t in self.people]
        any_of = name in LISTS
        flat = [x for v in values for x in (set(v) if isinstance(v, list) else [] if any_of else [v])]
        seen = set(flat)
        if self.id in ONLY: return ONLY[self.id] + ([ALL] if self.id == "older-adults" else [])
        if name in FREE:
            counts = pd.Series([x for x in flat if x not in (MISSING, CANNOT, ODD, OUT)], dtype=object).value_counts().to_dict()
            rank = defaultdict(int)
            if (self.report, self.id) in RANKED:
                for t in self.people: rank[t[name]] += t["open"] is True
            order = sorted(counts, key=lambda x: (-rank[x], -counts[x], x.encode()))
            top = TOP.get(self.id, len(order))
            out = order[:top] + ([OTHERS] if len(order) > top else [])
        elif name == "start-period": y = self.year; out = [f"before {y - 14}", f"{y - 14} to {y - 10}", f"{y - 9} to {y - 5}", f"{y - 4} to {y}"] if y else []
        else: out = list(LEVELS[name]) + (ACCESS if name == "status" and seen & set(ACCESS) else [])
        if self.id not in HIDES: out += [x for x in (ODD, MISSING, CANNOT) if x in seen]
        return out + ([ALL] if not any_of or name == "country" else [])

    def cell(self, r):
        name, level, column, clevel, measure = r["row"], r["row_level"], r["column"], r["column_level"], r["measure"]
        if name == "figure":
            if level == "enrollment-fulfilment": return {"value": None}
            return ratio(*by_condition(self.people, *FIGURES[level]))
        inside = self.members(self.people, column, clevel) if clevel else self.people
        group = self.members(inside, name, level)
        if measure == "trials": return {"value": len(group)}
        if measure == "share":
            if level in (ALL, MISSING, CANNOT): return {"value": None}
            placed = [t for t in inside if isinstance(t[name], list) or t[name] not in (MISSING, CANNOT, OUT)]
            if name == "site-band" and level != "none listed": placed = [t for t in placed if t[name] != "none listed"]
            return ratio(len(group), len(placed))
        if measure in COUNTS: return {"value": sum(COUNTS[measure](t) is True for t in group)}
        if measure in SHARES: return ratio(*by_condition(group, *SHARES[measure]))
        if measure == "sites":
            rows = [x for t in group for x in t["country"]]
            return {"value": len(rows) if level == ALL else sum(x not in self.printed[name] for x in rows) if level == OTHERS else rows.count(level)}
        if measure == "participants-sought": return {"value": sum(t["size"] for t in group if t["open"] and t["typed"] == "ESTIMATED" and t["size"] is not None)}
        if measure in ("sponsor-hhi", "sponsor-hhi-normalized", "effective-sponsors"):
            counts = pd.Series([t["lead-sponsor"] for t in group if t["lead-sponsor"] not in (MISSING, CANNOT)], dtype=object).value_counts()
            if counts.sum() < 10: return {"value": None}
            hhi, k = float(((counts / counts.sum()) ** 2).sum()), len(counts)
            return {"value": hhi if measure == "sponsor-hhi" else 1 / hhi if measure == "effective-sponsors" else (hhi - 1 / k) / (1 - 1 / k) if k > 1 else None}
        prefix, _, stat = measure.rpartition("-")
        if prefix in NUMBERS: return {"value": statistic(stat, [t[NUMBERS[prefix]] for t in group if isinstance(t[NUMBERS[prefix]], (int, float))])}
        if measure == "total": return {"value": sum(t["size"] for t in group if t["size"] is not None)}
        # Sizes: withdrawn trials only in their own row, placeholders nowhere, actual and planned never pooled.
        sized = [t for t in group if t["size"] is not None and (t["status"] != "WITHDRAWN" or name == "status" and level != ALL)]
        values = [t["size"] for t in sized]
        pooled = {"ACTUAL", "ESTIMATED"} <= {t["typed"] for t in sized}
        if measure == "at-most-100": return ratio(sum(v <= 100 for v in values), len(values)) if not pooled else {"value": None}
        if pooled: return {"value": None}
        limit = 10 * quantile(values, .999) if values else math.inf
        fit = [v for v in values if v <= limit]
        return {"value": {"size-outliers": lambda: len(values) - len(fit), "max-in-proportion": lambda: max(fit, default=None), "total-in-proportion": lambda: sum(fit)}.get(measure, lambda: statistic(measure, values))()}

    def problems(self):
        for name in self.printed:
            if name in ("figure", "step"): continue
            expected = self.levels(name)
            pairs = any(r["column"] for r in self.rows) and self.id not in CROSSTABS and self.id not in ("enrollment-bands", "small-trials", "age-windows")
            printed = self.printed[name]
            if pairs: expected = [x for x in expected if x in printed or any(t["enrollment-group"] not in (MISSING, CANNOT, OUT) for t in self.members(self.people, name, x))]
            if printed != expected: yield f"{name}: levels {printed}, expected {expected}"
        for r in self.rows:
            if r["row"] == "step": continue
            where = " | ".join(r[k] or "-" for k in ("row", "row_level", "column_level", "measure"))
            expected = self.cell(r)
            for key, want in expected.items():
                got = float(r[key]) if r[key] else None
                if key in ("numerator", "denominator") and got is None and expected["value"] is None: continue
                if (got is None) != (want is None) or want is not None and abs(got - float(want)) > 1e-9 * max(1, abs(float(want))): yield f"{where}: {key} {got}, expected {want}"
            n = sum(int(r[k] or 0) for k in ("n_used", "n_missing", "n_excluded"))
            if measure_of(r) and not r["column_level"]:  # left out for want of a value, and for another reason or for want of a source
                values = [t[r["row"]] for t in self.people if not (r["row"] == "site-band" and r["row_level"] not in ("none listed", ALL) and t["site-band"] == "none listed")]
                apart = len(self.people) - len(values)
                gaps = values.count(MISSING), values.count(CANNOT) + values.count(OUT) + apart
                if gaps != (int(r["n_missing"]), int(r["n_excluded"])): yield f"{where}: missing and excluded {r['n_missing']}, {r['n_excluded']}, expected {gaps}"
            if n != len(self.people): yield f"{where}: used, missing and excluded make {n} of {len(self.people)}"

LISTS = {"phases", "arm-type", "controls", "intervention-type", "intervention-mesh", "condition", "condition-mesh", "condition-branch", "age-group", "collaborator", "collaborator-class", "country"}

def readouts(frame):
    """The next planned primary completion of each lead sponsor, soonest first."""
    waiting = sorted((t for t in frame if awaiting(t)), key=lambda t: (first(t["primary-completion"]), (*t["primary-completion"], 0, 0)[:3], t["id"]))
    seen, out = set(), []
    for t in waiting:
        sponsor = t["lead-sponsor"]
        if sponsor in (MISSING, CANNOT) or sponsor not in seen: out.append(t["id"])
        seen.add(sponsor)
    return out

def main(command, shared):
    shared = pathlib.Path(shared).resolve()
    records = shared / "data/ctgov-v2-json"
    geography = Geography(shared)
    figures = wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        copy = plain.copy(records, pathlib.Path(scratch))
        for path in [records, *sorted(x for x in records.iterdir() if x.is_dir() and x.name != "screencast-unl")]:
            loaded = load(copy / path.relative_to(records))
            newest = max((a for *_, a in loaded if a), default=None)
            trials = [trial(*x, newest.year if newest else None, geography) for x in loaded]
            for report, sections in REPORTS.items():
                definition = HERE / "designs.yml" if report == "designs" else report
                run = subprocess.run([command, "report", str(definition), str(path), "--format", "csv"], capture_output=True, timeout=600)
                frame = [t for t in trials if t["study-type"] == ("OBSERVATIONAL" if report == "observational-designs" else "INTERVENTIONAL")]
                if run.returncode not in (0, 2) or not run.stdout:
                    if frame: wrong += 1; print(f"FAILED {path.name}, {report}: status {run.returncode}, but {len(frame)} trials\n{run.stderr.decode()[-400:]}")
                    continue
                found = defaultdict(list)
                for r in csv.DictReader(io.StringIO(run.stdout.decode("utf-8"))):
                    r["row_level"] = r["row_level"][1:] if r["row_level"][:2] in ("'=", "'+", "'-", "'@") else r["row_level"]
                    found[r["section"]].append(r)
                # A table of free levels without any has no rows, nor has one of start periods without any as-of.
                empty = {x for x, name in OPEN.items() if not any(isinstance(t[name], list) for t in frame)} | ({"older-adults-by-start"} if newest is None else set())
                problems = [] if list(found) == [x for x in sections.split() if x not in empty] else [f"sections {[x for x in found if x not in sections.split()]} unknown here, {[x for x in sections.split() if x not in found]} absent"]
                typed = any(t["typed"] in ("ACTUAL", "ESTIMATED") or t["typed"] for t in frame)
                for id, rows in found.items():
                    section = Section(report, id, rows, frame, typed, newest.year if newest else None)
                    problems += [f"{id}: {x}" for x in section.problems()]
                    figures += len(rows)
                kept = next(r["value"] for r in found["record-flow"] if r["row_level"] == "kept")
                if int(kept) != len(frame): problems.append(f"{kept} trials kept, expected {len(frame)}")
                if report == "sponsors":
                    run = subprocess.run([command, "report", "sponsors", str(path), "--format", "csv", "--section", "next-readouts"], capture_output=True, timeout=600)
                    ids = [r["trial_id"] for r in csv.DictReader(io.StringIO(run.stdout.decode("utf-8")))]
                    figures += len(ids)
                    if ids != readouts(frame): problems.append(f"next-readouts: {len(ids)} trials, expected {len(readouts(frame))}: {[x for x in zip(ids, readouts(frame)) if x[0] != x[1]][:3]}")
                wrong += len(problems)
                for x in problems[:12]: print(f"FAILED {path.name}, {report}: {x}")
                if len(problems) > 12: print(f"    and {len(problems) - 12} more")
            print(f"{path.name}: {len(trials)} trials", flush=True)
    print(f"designs: {figures} figures held, {wrong} wrong")
    return wrong > 0 or figures == 0

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
