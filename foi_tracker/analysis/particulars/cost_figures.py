"""The figures that a passage about cost may hold: minutes for each record, hours, records, the limit.

Each is a candidate with its place; ``cost`` chooses among them by what stands near and whether the sum fits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_tracker.analysis.text.numbers import NUMBER_WORDS

_WORDS: dict[str, float] = {
    **NUMBER_WORDS,
    **{
        word: number
        for number, word in enumerate(("sixteen", "seventeen", "eighteen", "nineteen", "twenty"), 16)
    },
    **{
        word: number
        for number, word in zip(
            range(30, 100, 10),
            ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
            strict=True,
        )
    },
    "twenty-four": 24,
    "twenty-five": 25,
    "forty-five": 45,
    "a": 1,
    "an": 1,
}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_NAMED = "|".join(sorted((word for word in _WORDS if len(word) > 2), key=len, reverse=True))
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?[½¼¾]?|{_NAMED})"

_MINUTES = re.compile(
    rf"""(?<![\w.,]) (?P<n>{_NUMBER}) \s? (?: (?:-|to|and)\s?{_NUMBER}\s? )? -?\s? (?P<unit>minutes?|mins?
        |seconds?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EACH = re.compile(
    r"""\b(?: per | each | every | apiece | to\sa\s\w+ | one\b(?!\s(?:minute|hour|month|year)) | any\sone
        | (?:for|on|over|with)\san?\s\w+ | an?\s\w+\s(?:takes?|needs?|would) | average | median | mean
        | to\s(?:read|review|check|copy|search|open|examine|locate|extract|interrogate|view|assess|find
          |retrieve|go|look
          |fetch|track|redact) )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "three minutes a form"
_A_THING = re.compile(r"(?i)\san?\s(?!half|quarter)\w+")
_ROUNDED = re.compile(rf"(?i)\brounded\s(?:it\s)?(?:up|down)?\s?to\s(?P<n>{_NUMBER})\b")
_HOURS = re.compile(
    rf"(?<![\w.,])(?P<n>{_NUMBER})[\s-]?(?:working\s|staff\s|man\s|person\s)?(?:hours?"
    rf"|hrs?)\b(?!\s\d{{1,2}}\sminutes)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?i)\b(?:total\w*|altogether|in\sall|all\stold|thus|so\s|whole|comes?\sto|amounts?\sto|mak(?:es|ing)"
    r"|equat\w+|or\b"
    r"|which\sis|that\sis|therefore)\b"
)
_ESTIMATE = re.compile(
    r"(?i)\b(?:estimat\w*|would|wanted|needed|take[sn]?|require[sd]?|approx\w*|about|around|some|over"
    r"|excess|exceeds?|more\sthan|region|roughly|cost|work)\b"
)
_PER_RECORD = re.compile(
    r"(?i)\b(?:each|every|one)\b(?:(?!minute|hour|\bthis\b|\bthat\b|\bit\b"
    r"|\bwhich\b|\bthe\s(?:work|task|job|search|whole|total)\b)[^.;,]){0,40}\b(?:takes?|needs?|requires?|last(?:s|ed)?)\s(?:\w+\s){0,3}$"
)
_PER_RECORD_AFTER = re.compile(r"(?i)\s(?:each|apiece|per\s(?!year|month|week)\w+)\b")
_LIMITS = r"(?:18|24|40|eighteen|twenty[\s-]four|forty)"
_LIMIT_HOURS = re.compile(
    rf"(?<![\w.,£])(?P<n>{_LIMITS})[\s-]{{0,2}}ho(?:u(?:r(?:s)?)?)?(?![a-z])", re.IGNORECASE
)
_LIMIT_BARE = re.compile(
    rf"""\b(?:limit|ceiling|threshold|maximum|stop|allowance)\b [^.;]{{0,30}}? \b(?P<n>{_LIMITS})
        \b(?!\s?(?:minutes?|mins?|days?|months?|years?|%|,\d|records?|files?)|[.,]\d|\s?ho)
        | \bspend\b [^.;]{{0,30}} \bthan\s(?P<k>{_LIMITS})\b(?!\s?(?:minutes?|days?|%))
          | \bthe\s(?P<m>{_LIMITS})\s\(£
        | \bthe\s(?P<j>{_LIMITS})\s(?:(?:which|that|the|is|are)\s){{0,3}}(?:\w+\s)?(?:allow|permit)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_LIMIT = re.compile(
    r"(?i)\b(?:limit\w*|threshold|ceiling|maximum|appropriate|allow\w*|permit\w*|stipulat\w*|prescribed"
    r"|laid\sdown|statutory)\b"
)
_AT_LIMIT = re.compile(
    r"(?i)\b(?:exceed\w*|over|above|beyond|past|excess|more\sthan|longer\sthan|most|within|oblig\w*"
    r"|required|law|spend|lets?|need"
    r"|gbp)\b|£"
)
_RECORDS = re.compile(
    r"(?<![\w.,/£%\-])(?P<n>\d[\d,]*|"
    + _NAMED
    + r")(?![\w/%]|[.,]\d|\s?[-:]\s?\d)(?P<after>(?:\s[A-Za-z'\-/]+){0,6})",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"""\b(?: records? | files? | folders? | forms? | cases? | incidents? | crimes? | offences?
        | occurrences? | logs?
        | reports? | e-?mails? | documents? | investigations? | entries | items? | invoices? | applications?
        | complaints? | tickets? | mailboxes | letters? | notes? | referrals? | requests? | arrests?
          | stops? | searches
        | results? | messages? | properties | accounts? | permits? | orders? | contracts? | pages?
          | submissions?
        | cards? | notices? )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PLURAL = re.compile(r"(?i)\b[a-z]{3,}s\b")
_NO_THING = re.compile(
    r"(?i)\s?(?:minutes?|mins?|seconds?|hours?|hrs?|days?|weeks?|months?|years?|working|pounds?|pence"
    r"|per\s?cent|percent"
    r"|people|staff|of\sone|times|miles|january|february|march|april|may|june|july|august|september"
    r"|october|november"
    r"|december|am|pm|stations?|sites?|officers?|employees|calendar|financial)\b"
)
_COUNTED = re.compile(
    r"(?i)\b(?:there\s(?:are|were|is|have\sbeen|would\sbe)(?:\s(?:around|about|some|approximately|over))?"
    r"|of\swhich|of\sthem"
    r"|returned|identified|found|produced|gave|brought\s\w+|number(?:s|ing|ed)|total(?:s|led|ling))\W{1,3}$"
)
_ALL_OF = re.compile(
    r"(?i)\b(?:each\s(?:and\severy\s)?(?:one\s)?of(?:\s(?:the|these|our))?|all(?:\sof)?(?:\sthe)?"
    r"|every\sone\sof\s(?:the|these)|these"
    r"|have|holds?|over|around|about|some|approximately|the|read)\W{1,3}$"
)
_NAMES_LAW = re.compile(
    r"(?i)\b(?:questions?|sections?|regulations?|parts?|points?|items?|page|no\.?|q|financial\syear|since"
    r"|in)\s$"
)
_TIMES = re.compile(r"(?i)\s?(?:x|×|\*|@|at)\s?(?:\w+\s)?\d[\d.]*\s?(?:minutes?|mins?)\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that may be one of the figures of a cost refusal.

    Attributes:
        value: The number.
        at: The statement it stands in.
        start, end: Its place there.
        weight: How much the words around speak for it.
    """

    value: float
    at: int
    start: int
    end: int
    weight: float


def _value(text: str) -> float | None:
    bare = re.sub(r"\s", "-", text.lower().replace(",", "").strip())
    if bare in _WORDS:
        return float(_WORDS[bare])
    fraction = _FRACTIONS.get(bare[-1:], 0.0)
    try:
        number = float(bare[:-1] if fraction else bare) + fraction
    except ValueError:
        return None
    return number


def minutes(text: str, at: int) -> Iterator[Figure]:
    """Minutes for each record, where the sentence says that they are."""
    low = text.lower()
    for match in _MINUTES.finditer(text) if "min" in low or "second" in low else ():
        value = _value(match["n"])
        near = text[max(0, match.start() - 160) : match.start()], text[match.end() : match.end() + 80]
        each = any(_EACH.search(words) for words in near) or _A_THING.match(text, match.end())
        if value is None or not each:
            continue
        value = value / 60 if match["unit"].lower().startswith("sec") else value
        yield Figure(value, at, match.start(), match.end(), 1)
        rounded = _ROUNDED.search(text, match.end())
        number = _value(rounded["n"]) if rounded else None
        if rounded is not None and number is not None:
            yield Figure(number, at, rounded.start(), rounded.end(), 2)


def hours(text: str, at: int) -> Iterator[Figure]:
    """Hours that the work may be said to take; without weight where only a sum that fits can tell."""
    low = text.lower()
    for match in _HOURS.finditer(text) if "hour" in low or "hr" in low else ():
        value = _value(match["n"])
        before = text[max(0, match.start() - 140) : match.start()]
        after = text[match.end() : match.end() + 60]
        if value is None or _PER_RECORD.search(before) or _PER_RECORD_AFTER.match(after):
            continue
        weight = 2 * bool(_TOTAL.search(before[-60:])) + bool(_ESTIMATE.search(f"{before[-80:]} {after}"))
        yield Figure(value, at, match.start(), match.end(), weight)


def limits(text: str, at: int, *, scottish: bool, before: str = "") -> Iterator[Figure]:
    """The hours that the law allows, where the sentence names them: 40 in Scotland, 18 or 24 elsewhere."""
    allowed = {40.0} if scottish else {18.0, 24.0}
    for pattern, least in ((_LIMIT_HOURS, 0), (_LIMIT_BARE, 2)):
        for match in pattern.finditer(text):
            group = match.lastgroup or "n"
            value = _value(match[group])
            around = text[max(0, match.start(group) - 110) : match.end() + 90]
            weight = least + 2 * bool(_OF_LIMIT.search(around)) + bool(_AT_LIMIT.search(around))
            weight = weight or bool(_OF_LIMIT.search(before))
            if value in allowed and weight:
                yield Figure(value, at, match.start(group), match.end(group), weight)


def records(text: str, at: int) -> Iterator[Figure]:
    """Things that would have to be gone through."""
    for match in _RECORDS.finditer(text[:3000]):
        value = _value(match["n"])
        if (
            value is None
            or value < 2
            or (_NO_THING.match(match["after"]) and not _TIMES.match(text, match.end("n")))
        ):
            continue
        digits = match["n"][0].isdigit()
        year = digits and len(match["n"]) == 4 and 1900 <= value < 2100
        things = (each for each in _THINGS.finditer(match["after"]) if each[0][-1:].lower() == "s")
        near = any(each.start() <= (12 if year else 60) for each in things)
        if _TIMES.match(text, match.end("n")):
            yield Figure(value, at, match.start("n"), match.end("n"), 3)
            continue
        plural = _PLURAL.search(match["after"]) is not None
        before = text[max(0, match.start() - 50) : match.start()]
        if _NAMES_LAW.search(before):
            continue
        counted, said = _COUNTED.search(before), _ALL_OF.search(before)
        weight = 2.0 * near + plural + 2 * bool(counted) + 0.5 * bool(said)
        small = value < 20 and not (near and plural)
        label = (
            match.start() == 0
            and value < 100
            and text[match.end("n") : match.end("n") + 2].strip()[:1].isupper()
        )
        if weight >= (1 if digits and not year else 2) and not small and not label:
            yield Figure(value, at, match.start("n"), match.end("n"), weight)


def bare_counts(text: str, at: int) -> Iterator[Figure]:
    """Every larger number of a sentence, for a sum that only one of them can make."""
    for match in re.finditer(r"(?<![\w£.,/])\d[\d,]*(?![\w/]|\.\d)", text[:2000]):
        value = _value(match[0])
        if value is not None and value >= 20:
            yield Figure(value, at, match.start(), match.end(), 0)
