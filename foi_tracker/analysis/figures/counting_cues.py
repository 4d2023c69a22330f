"""What a sentence says of figures: their period, source, the search that found them, caveats."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_tracker.analysis.text.cues import cue
from foi_tracker.model.readings import Aspect

LOOK = 1500
"""Of an endless sentence the beginning is read."""
_LONGEST_VALUE = 90


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said of figures: which side of them, in few words, and where in the text."""

    aspect: Aspect
    value: str
    start: int
    end: int


# --- periods -----------------------------------------------------------------------------------------------

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = rf"""(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s\d{{4}}
    | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}} | {_MONTH}\s\d{{4}}
    | \d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"""
_YEAR = r"(?:(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?)"
_DIGIT = re.compile(r"\d")
_YEAR_KIND = re.compile(r"(?i)\b(calendar|financial|fiscal|academic|school|tax|performance)\syears?\b")
_RANGE = re.compile(
    rf"""(?ix) (?<![\d/.-]) (?:(?P<from>{_DAY})\s(?:to|and|until|up\sto|through|-)\s(?P<to>{_DAY})
        | (?P<y1>{_YEAR})\s(?:to|and|until|-|through)\s(?P<y2>{_YEAR}) (?![\d/.]))"""
)
_AS_AT = re.compile(
    rf"""(?ix) \b(?:as\s(?:it\s(?:was|stood)\s)?(?:at|of|on)|correct\s(?:at|to|on|as\s(?:at|of))
        |snapshot\s(?:at|on|of)|position\s(?:at|on)|(?:live\s)?(?:system|database)\son|stood\s(?:at|on))\s
        (?P<day>{_DAY})"""
)
YEAR_LABEL = re.compile(rf"(?i)\s*(?:FY\s?|CY\s?)?({_YEAR})\s*(?:total)?\s*")
QUARTER_LABEL = re.compile(r"(?i)\s*(?:Q[1-4]|quarter\s[1-4])\b.{0,10}")


def periods(text: str) -> list[Said]:
    """The periods that a text names: kind of year, from when to when, or as at which day."""
    text = text[:LOOK]
    if not _DIGIT.search(text) and "year" not in text.lower():
        return []
    out = [
        Said(Aspect.PERIOD, f"{match[1].lower()} years", *match.span()) for match in _YEAR_KIND.finditer(text)
    ]
    for match in _RANGE.finditer(text):
        first, last = match["from"] or match["y1"], match["to"] or match["y2"]
        kind = _kind_of(first, last)
        if kind:
            out.append(Said(Aspect.PERIOD, kind, *match.span()))
        out.append(Said(Aspect.PERIOD, f"{_tidy(first)} to {_tidy(last)}", *match.span()))
    out.extend(
        Said(Aspect.PERIOD, f"as at {_tidy(match['day'])}", *match.span()) for match in _AS_AT.finditer(text)
    )
    return list({said.value: said for said in reversed(out)}.values())[::-1]


_FIRST_DAY = re.compile(
    r"(?i)0?1(?:st)?\s(?:of\s)?(jan|apr)|(jan|apr)[a-z]*\s0?1(?:st)?\b|0?1[/.]0?([14])[/.]"
)
_LAST_DAY = re.compile(r"(?i)31(?:st)?\s(?:of\s)?(dec|mar)|(dec|mar)[a-z]*\s31(?:st)?\b|31[/.](12|0?3)[/.]")


def _kind_of(first: str, last: str) -> str:
    """The kind of year between two days: a year from 1 April to 31 March is a financial one."""
    begins, ends = _FIRST_DAY.match(first), _LAST_DAY.match(last)
    if begins is None or ends is None:
        return ""
    opens = next(each for each in begins.groups() if each).lower()
    closes = next(each for each in ends.groups() if each).lower()
    if opens in {"jan", "1"} and closes in {"dec", "12"}:
        return "calendar years"
    return "financial years" if opens in {"apr", "4"} and closes in {"mar", "03", "3"} else ""


def _tidy(words: str) -> str:
    return " ".join(words.split())


# --- source and search -------------------------------------------------------------------------------------

ABOUT_FIGURES = cue(
    "about figures",
    r"""\b(?: figures? | data | statistics | numbers? | totals? | counts? | tables? | results? | records?
        | information | crimes? | offences? | incidents? )\b | ^\W*(?:these|this|they|it|all)\b""",
    ("The figures are unaudited.", "These are recorded crimes."),
)
_PLACES = r"""(?:systems?|databases?|registers?|logs?|warehouse|data\s?sets?|spreadsheets?|ledgers?|software
    |applications?|modules?|returns?|portal|platform|files|records|statistics|survey|census)"""
_TEAMS = r"""(?:department|unit|team|branch|section|bureau|directorate|office|service|division|group|analysts?
    |hub|registry)"""
_TAKEN = re.compile(
    r"""(?ix) \b(?:taken|extracted|drawn|obtained|sourced|retrieved|produced|compiled|collated|derived
        |generated|downloaded|gathered|comes?|came|supplied|provided|run|had)\s(?:\w+\s)?(?:from|by|via|using)\s
        (?P<what>[^.;:()]{3,120})"""
)
_KEPT = re.compile(
    rf"""(?ix) \b(?:recorded|held|kept|logged|stored|entered|made)\s(?:on|in|within|from)\s
        (?P<what>(?:[\w'"&-]+\s){{0,6}}?[\w'"&-]*{_PLACES}\b)"""
)
_SEARCHED_IN = re.compile(
    rf"""(?ix) \b(?:search(?:es)?|enquiries)\s(?:was|were|ha(?:s|ve)\sbeen)\s(?:made|conducted|carried\sout
        |undertaken|completed)\s(?:of|with|by|in|at|within|on|through)\s
        (?P<what>(?=[^.;:]{{0,80}}\b(?:{_PLACES}|{_TEAMS})\b)[^.;:]{{3,160}})"""
)
_TEAM_DID = re.compile(
    rf"""(?ix) (?P<what>\b(?:the|our)\s(?:[\w'"&-]+\s){{0,5}}?{_TEAMS})\s(?:has\s|have\s)?(?:searched|provided
        |supplied|ran|extracted|produced|compiled|collated)\b"""
)
_SOURCE_IS = re.compile(r"(?i)^\W*(?:data\s)?source\s?:\s(?P<what>[^.;]{3,120})")
_SOURCE_ENDS = re.compile(
    rf"""(?ix) ,\s | \s(?:on|at|as\sat|as\sof)\s(?=\d|{_MONTH}\b)
        | \s(?:and|but|or)\s(?=(?:may|is|are|was|were|can
        |will|do|does|so|they|it|not|therefore|has|have|reflects?)\b)
        | \s(?:which|that|who|where|when|because|since
        |between|during|for\sthe\s(?:years?|period)|using|by\ssearching|with\s(?:a|the)|in\sorder)\b
        | \s(?:and\s(?:from\s)?(?:is|are))\s"""
)
_NO_SOURCE = re.compile(
    r"(?i)\W*(?:you|us|me|them|him|her|it|this|that|those|these|a\sperson|disclosure|release|the\s(?:information|"
    r"request|table|figures?|above|below|act)|publicat\w+|any|which|a\sthird)\b"
)


def sources(text: str) -> list[Said]:
    """Where figures come from: a system, a department, a data set."""
    text = text[:LOOK]
    out: list[Said] = []
    for pattern in (_SOURCE_IS, _TAKEN, _KEPT, _SEARCHED_IN, _TEAM_DID):
        for match in pattern.finditer(text):
            start, end = match.span("what")
            cut = _SOURCE_ENDS.search(text, start, end)
            end = cut.start() if cut is not None else end
            value = _few(text[start:end])
            if (
                value
                and not _NO_SOURCE.match(value)
                and all(said.end <= start or said.start >= end for said in out)
            ):
                out.append(Said(Aspect.SOURCE, value, start, end))
    return out


_SEARCH = cue(
    "the search that was used",
    r"""(?: \b(?:we|i|department|unit|team|force|service|council|trust|office|branch)
          \s(?:have\s|has\s)?searched\b
        (?!\sand\b|\sfor\s(?:this|it|these|that|them|the\sinformation)\b)
          [^.;]{0,60} \b(?:for|using|with|on|under|between)\b
        | \b(?:crimes?|offences?|incidents?|occurrences?|records?|cases|entries)\s(?:were\s)?searched\b
        | \bsearch(?:es)?\s(?:was|were|used|looked)\b [^.;]{0,60} \b(?:for|using|with|terms?|on\sthe\sword)\b
        | \b(?:key\s?words?|search\s(?:terms?|criteria|parameters)|search\sstring)\b
        | \b(?:home\soffice|ho|hocr|crime|offence|icd-?10|icd|opcs|diagnosis|procedure|cost|account|subject
          |closing|incident)\s(?:classification\s)?codes?\b
        | \bfilter(?:ed|s|ing)?\b [^.;]{0,40} \b(?:by|for|on|to|used|applied)\b
        | \b(?:flagged|marked|tagged)\s(?:as|with)\b
        | \b(?:flag|marker|qualifier)\s(?:was|has|is|of|applied)\b
        | \bunder\sthe\s(?:\w+\s)?classifications?\b )""",
    (
        "We searched for every crime recorded in those years under two classifications.",
        "The force searched for all crimes with the Home Office code for theft.",
        "All crimes searched between 1 May and 3 June",
        "A search was made using the keyword 'drone'.",
        "Offences with Home Office code 8Q were counted.",
    ),
    (
        "Our personnel files were searched and do not repeat them.",
        "Officers carried out a stop and search.",
        "Our department searched for this.",
    ),
)
_QUOTED = re.compile(r"['\"]([^'\"]{2,40})['\"]")
_CODE = re.compile(
    r"(?i)\b(?:home\soffice|ho|icd-?10|opcs|crime|offence)\s(?:\w+\s)?codes?\s((?:\d[\w/.]*(?:,\s|\sand\s)?){1,6})"
)


def searches(text: str) -> list[Said]:
    """The search that found the figures: words, codes or filters, else the sentence."""
    text = text[:LOOK]
    if not _SEARCH(text):
        return []
    code = _CODE.search(text)
    quoted = _QUOTED.findall(text)
    if quoted:
        value = ", ".join(f"“{words}”" for words in quoted[:4])
    else:
        value = code[0].strip(" ,") if code is not None else _few(text)
    return [Said(Aspect.SEARCH, value, 0, len(text))]


# --- caveats -----------------------------------------------------------------------------------------------


def _warns(name: str, *sources: str) -> tuple[str, re.Pattern[str]]:
    return name, re.compile("|".join(sources), re.IGNORECASE)


_FIGURES = r"\b(?:figures?|numbers?|data|totals?|table)\b"
_CAVEATS = (
    _warns("unaudited", r"\bunaudited\b", r"\bnot\s(?:been\s)?(?:audited|verified|quality[\s-]assured)\b"),
    _warns("snapshot", r"\bsnapshot\b"),
    _warns("live system", r"\blive['\"]?\s(?:\w+\s)?(?:system|database|data)s?\b", r"\bfrom\s['\"]?live\b"),
    _warns("provisional", r"\bprovisional\b"),
    _warns(
        "may change",
        r"\bsubject\sto\s(?:change|revision|amendment)\b",
        r"\b(?:may|might|can|could)\s(?:\w+\s)?(?:change|differ|be\s(?:revised|updated|amended|reclassified))\b",
    ),
    _warns(
        "not to be compared",
        r"\b(?:not|never|cannot)\b.{0,40}\bcompar\w+",
        r"\b(?:other|different)\s(?:forces|bodies|councils|trusts|authorities)\b.{0,60}\b(?:count|record|differ)\b",
    ),
    _warns(
        "totals need not agree",
        r"\bnot\b.{0,20}\b(?:match|add\sup|sum|tally|agree|reconcile)\b",
        r"\btotals?\b.{0,40}\b(?:exceed|more\sthan)\b",
    ),
    _warns(
        "one can count more than once",
        r"\b(?:multiple|several|more\sthan\sone)\b.{0,60}\b(?:same|single|one|per|each|a)\b",
        r"\b(?:counted|appear)\s(?:\w+\s)?(?:twice|more\sthan\sonce|under\smore\sthan\sone)\b",
    ),
    _warns(
        "several count as one", r"\b(?:counted|treated|recorded)\s(?:only\s)?(?:once|as\s(?:one|a\ssingle))\b"
    ),
    _warns("rounded", r"\brounded\b"),
    _warns("estimates", rf"{_FIGURES}.{{0,40}}\b(?:estimates?|estimated|approximate)\b"),
    _warns(
        "not complete",
        r"\b(?:incomplete|under-?recorded|not\s(?:\w+\s)?(?:complete|comprehensive))\b",
        rf"{_FIGURES}.{{0,40}}\b(?:exclude[sd]?|(?:do|does)\snot\sinclude|only\sinclude[sd]?|omits?)\b",
    ),
    _warns(
        "limits of the data",
        r"\blimitations\b",
        r"\bbest\sinterpretation\b",
        r"\bnot\sfor\s(?:the\s)?(?:production\sof\s)?statistic\w*",
        r"\baccuracy\b.{0,60}\b(?:not|cannot|no)\b",
        r"\b(?:not|cannot)\b.{0,40}\baccuracy\b",
        r"\bdata\squality\b",
        r"\bcare\sshould\sbe\staken\b",
    ),
)


def caveats(text: str) -> list[Said]:
    """What a sentence warns of, all in one."""
    text = text[:LOOK]
    names = [name for name, pattern in _CAVEATS if pattern.search(text)]
    return [Said(Aspect.CAVEAT, ", ".join(names), 0, len(text))] if names else []


def _few(text: str) -> str:
    """Few words of a longer text."""
    words = " ".join(text.split()).strip(" .,:;-")
    words = re.sub(r"(?i)^(?:the|our|a|an)\s", "", words)
    return words if len(words) <= _LONGEST_VALUE else f"{words[:_LONGEST_VALUE].rsplit(' ', 1)[0]} …"


def said_in(text: str) -> Iterator[Said]:
    """All that a sentence of the reply says of its figures, but for the unit."""
    yield from periods(text)
    yield from sources(text)
    yield from searches(text)
    yield from caveats(text)
