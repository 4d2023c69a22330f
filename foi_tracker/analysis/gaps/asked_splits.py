"""How a question wants its figures split and what it wants beside them, and the words that show it done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_tracker.analysis.text.cues import Cue, cue
from foi_tracker.model.readings import GapKind

_MONTH_WORDS = (
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?"
)


@dataclass(frozen=True, slots=True)
class Split:
    """One way to split figures, or one thing to be told beside them.

    Attributes:
        noun: How questions name it.
        seen: What shows that an answer gives it.
        closed: Whether its values are known, so that an answer without any of them does not give it; else it
            is missed only where an answer has no room for it.
        kind: A breakdown, or a part of the question.
    """

    noun: str
    seen: Cue
    closed: bool = True
    kind: GapKind = GapKind.BREAKDOWN


SPLITS: tuple[Split, ...] = (
    Split(
        r"age(?:s|\s(?:groups?|ranges?|bands?|brackets?))?",
        cue(
            "age",
            r"""\b(?: age[ds]? | ageing | (?:under|over|below|aged)\s?-?\d\d? | \d{1,2}\s?(?:-|to)\s?\d{1,2} |
                \d\d\s?\+ | adults? | child(?:ren)? | juveniles? | youths? | minors? | infants? | teen\w*
                | years?\sold
                | elderly | pension\w* )\b | \b\d\d\+""",
            ("Age band", "under 18", "18-24", "75+", "Adult"),
            ("Total", "2021"),
        ),
    ),
    Split(
        r"sex(?:es)?|genders?",
        cue(
            "sex",
            r"\b(?:(?:fe)?males?|sex(?:es)?|genders?|wom[ae]n|m[ae]n|boys?|girls?|non-?binary|m/f|f/m|f|m)\b",
            ("Female", "Sex of victim", "M"),
            ("manual", "Total"),
        ),
    ),
    Split(
        r"(?:self-?defined\s)?ethnicit(?:y|ies)|ethnic\s(?:groups?|origins?|backgrounds?|appearance)|race",
        cue(
            "ethnicity",
            r"\bethnic\w*|\b(?:white|black|asian|mixed|chinese|arab|traveller|gypsy|roma|race|IC\d|bame)\b",
            ("Ethnicity", "White British", "IC3"),
            ("Total",),
        ),
    ),
    Split(
        r"disabilit(?:y|ies)|disability\sstatus",
        cue("disability", r"\bdisab\w+|\bimpairment", ("Disabled", "Disability"), ("Total",)),
    ),
    Split(
        r"religions?|faiths?",
        cue(
            "religion",
            r"\breligio\w+|\bfaiths?\b|\b(?:christian|muslim|jewish|hindu|sikh|buddhist)\w*",
            ("Religion", "Muslim"),
            ("Total",),
        ),
    ),
    Split(
        r"(?:(?:calendar|financial|academic|school|fiscal|tax|separate|individual)\s)?years?",
        cue(
            "year", r"\b(?:19|20)\d\d\b|\b\d\d/\d\d\b|\byears?\s\d\b|\bF?Y\d\d\b", ("2021", "21/22"), ("412",)
        ),
    ),
    Split(
        r"(?:calendar\s)?months?",
        cue(
            "month",
            rf"\b{_MONTH_WORDS}\b|\bmonth|\b\d\d?[/.\-]\d\d?[/.\-]\d\d|\bmay\b(?!\s(?:be|have|not|also))|\b\d\d/20\d\d",
            ("January", "Apr-21", "Month", "03/04/2021"),
            ("2021", "Total"),
        ),
    ),
    Split(
        r"quarters?",
        cue(
            "quarter",
            rf"\bq[1-4]\b|\bquarter|\b{_MONTH_WORDS}\b",
            ("Q1", "Quarter", "Jan to Mar"),
            ("Total",),
        ),
    ),
    Split(r"wards?", cue("ward", r"\bwards?\b", ("Ward",), ("Total",)), closed=False),
    Split(
        r"(?:local\s)?(?:areas?|districts?|boroughs?|regions?|divisions?|stations?|locations?|count(?:y|ies)"
        r"|postcodes?|towns?|sites?|streets?)",
        cue(
            "area",
            r"\b(?:area|district|borough|region|division|station|location|postcode|town|site|street|place)s?\b"
            r"|\bcount(?:y|ies)\b",
            ("Area", "Police station"),
            ("Total",),
        ),
        closed=False,
    ),
    Split(
        r"departments?|directorates?|services?\sareas?|schools?|hospitals?|teams?|units?",
        cue(
            "department",
            r"\b(?:department|directorate|service|school|hospital|team|unit|trust)s?\b",
            ("Department",),
            ("Total",),
        ),
        closed=False,
    ),
    Split(
        r"ranks?|grades?|pay\sbands?|job\stitles?|roles?",
        cue(
            "rank",
            r"\b(?:rank|grade|band|role|job|title|officer|sergeant|inspector|constable|staff)s?\b",
            ("Rank", "Sergeants"),
            ("Total",),
        ),
        closed=False,
    ),
    Split(
        r"(?:type|category|kind|class)s?\sof\s\w+|(?:\w+\s)?(?:types?|categor(?:y|ies))|offences?|crimes?",
        cue(
            "type",
            r"\b(?:type|categor(?:y|ie)|kind|class|offence|crime)s?\b",
            ("Offence type", "Category"),
            ("Total",),
        ),
        closed=False,
    ),
    Split(
        r"(?:crime\s|final\s)?outcomes?|results?|disposals?",
        cue(
            "outcome",
            r"\b(?:outcome|result|disposal|charge|caution|convict|upheld|dismiss|resolution|suspect|evidential)\w*",
            ("Outcome", "Charged"),
            ("Total",),
        ),
        closed=False,
    ),
    Split(
        r"reasons?|causes?",
        cue("reason", r"\b(?:reason|cause)s?\b|\bdue\sto\b", ("Reason",), ("Total",)),
        closed=False,
    ),
)
COST = Split(
    r"costs?|prices?|values?|amounts?\spaid|spend",
    cue(
        "money",
        r"[£$€]|\b(?:cost|costs|price|value|spen[dt]|paid|fee|fees|free|charge|charges|pounds?|pence|budget\w*|salar\w+"
        r"|rate|rent|sum|amount)\b|\d\s?(?:p|k|m)\b",
        ("£612", "Cost", "free of charge", "Nothing was paid"),
        ("214", "Supplier"),
    ),
    kind=GapKind.PART,
)
DAY = Split(
    r"dates?",
    cue(
        "day",
        rf"\b(?:19|20)\d\d\b|\bdate|\b\d\d?[/.\-]\d\d?[/.\-]\d\d|\b{_MONTH_WORDS}\b|\b(?:yesterday|today|week|weeks|daily"
        r"|monthly|annual\w*|years?|months?|never|not\syet|may)\b",
        ("3 June 2024", "Date", "last week", "never"),
        ("214", "Blue"),
    ),
    kind=GapKind.PART,
)
SUPPLIER = Split(
    r"(?:suppliers?|contractors?|providers?|vendors?|compan(?:y|ies))(?:'s?)?(?:\snames?)?",
    cue(
        "supplier",
        r"\b(?:supplie\w+|contractor|provider|vendor|compan|agenc)\w*|\b(?:firms?|ltd|limited|plc|llp|inc|in[\s-]house)\b",
        ("Supplier", "Brightwell Ltd", "in house"),
        ("£612", "2021"),
    ),
    closed=False,
    kind=GapKind.PART,
)
PARTS: tuple[Split, ...] = (COST, DAY, SUPPLIER)


@dataclass(frozen=True, slots=True)
class AskedSplit:
    """A split or a part that a question asks for, and where it does.

    Attributes:
        split: Which.
        start, end: Its name.
        opens: Where the words begin that ask for it.
    """

    split: Split
    start: int
    end: int
    opens: int


_TAIL = r"(?P<tail>[^.?;]{1,160})"
BROKEN_DOWN = cue(
    "broken down by",
    rf"""\b(?: broken?\s(?:\w+\s){{0,3}}down | break(?:ing)?\s(?:\w+\s){{0,4}}down | breakdowns?
        | split(?:ting)? | disaggregated? | separated? | categori[sz]ed? | grouped | sorted | itemi[sz]ed?
        | sub-?divided? )\b
        [^.?;]{{0,60}}? \b(?: by | into | per | according\sto | in\sterms\sof )\b\s?:?{_TAIL}""",
    (
        "broken down by age and sex",
        "Please split the figures at 1 by the sex of the victim.",
        "with a breakdown of these by ethnicity",
    ),
    ("The window was broken by a stone", "How many vehicles broke down?"),
)
_EACH = (
    r"\b(?:for|in|from|at|during|of)\s(?:each|every)\s(?:of\sthe\s)?"
    r"(?:(?:electoral|council|police|individual)\s)?"
)
_BY = r"\bby\s(?:the\s)?"
_PLAIN_BY = frozenset({"age", "sex", "ethnicity", "month", "quarter", "ward", "year"})
"""Ways to split that "by" alone announces; "reported by schools" does not."""
_INCLUDING = cue(
    "including",
    r"\b(?:including|with|together\swith|along\swith|as\swell\sas|stating|giving|detailing|and\salso)\s"
    r"(?:details\sof\s)?(?:the|its|their|his|her)\s(?P<tail>[^.?;]{1,80})",
    ("including the cost and the supplier", "together with their dates"),
    ("including overtime",),
)


def asked_splits(text: str) -> Iterator[AskedSplit]:
    """The ways in which a question wants its figures split, and what it wants beside them, each once.

    Args:
        text: The question, in plain spelling.
    """
    known: set[str] = set()
    for found in _all(text):
        if found.split.seen.name not in known:
            known.add(found.split.seen.name)
            yield found


def _all(text: str) -> Iterator[AskedSplit]:
    for lead in BROKEN_DOWN.pattern.finditer(text):
        for split in SPLITS:
            yield from _named(split, text, lead)
    for split, pattern in _SPOKEN:
        for match in pattern.finditer(text):
            yield AskedSplit(split, *match.span(), match.start())
    for lead in _INCLUDING.pattern.finditer(text):
        for split in PARTS:
            yield from _first_of(split, text, lead)


def _named(split: Split, text: str, lead: re.Match[str]) -> Iterator[AskedSplit]:
    """A split's own name in a list of splits; what follows "for" or "in" there is what is split."""
    start, end = lead.span("tail")
    match = _NOUNS[split.seen.name].search(text, start, end)
    if match is not None and not _ELSEWHERE.search(text, start, match.start()):
        yield AskedSplit(split, *match.span(), lead.start())


def _first_of(split: Split, text: str, lead: re.Match[str]) -> Iterator[AskedSplit]:
    """A part's name as the head of an item of a list, not inside one ("the names of companies")."""
    start, end = lead.span("tail")
    for match in _NOUNS[split.seen.name].finditer(text, start, end):
        if _ITEM_START.search(text, start, match.start()) or match.start() == start:
            yield AskedSplit(split, *match.span(), lead.start())
            return


_NOUNS = {split.seen.name: re.compile(rf"\b(?:{split.noun})\b", re.IGNORECASE) for split in (*SPLITS, *PARTS)}
_ELSEWHERE = re.compile(r"\b(?:for|in|between|during|over|where|since|from|within)\s", re.IGNORECASE)
_ITEM_START = re.compile(
    r"(?:,\s?|\band\s)(?:the\s|its\s|their\s)?(?:(?:total|name|names)\s)?(?:of\s)?(?:the\s)?$", re.IGNORECASE
)
_SPOKEN = tuple(
    (
        split,
        re.compile(
            "|".join(
                [
                    rf"{_EACH}(?:{split.noun})\b",
                    *([rf"{_BY}(?:{split.noun})\b"] if split.seen.name in _PLAIN_BY else []),
                ]
            ),
            re.IGNORECASE,
        ),
    )
    for split in SPLITS
    if split.seen.name not in {"type", "outcome", "reason", "rank", "department"}
)
