"""Years and other periods in words: "2019 to 2023", "2021/22", "since April 2021", "the last five years".

A period is a row of months. Financial years run from April; school years written the same way are taken
alike, as only whole years are ever compared.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.numbers import NUMBER_WORDS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:199\d|20[0-4]\d)"
_LONGEST = 6000
"""Of an endless text the beginning is read for periods."""

MENTION = cue(
    "period",
    rf"""(?<![\w£$€#.,/:]) (?:
          (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<dmonth>{_MONTH_NAME})\.?,?\s(?P<dyear>{_YEAR})
        | (?P<iso>{_YEAR})-(?P<isomonth>0[1-9]|1[0-2])-\d\d
        | \d{{1,2}}[/.\-](?P<nmonth>0?[1-9]|1[0-2])[/.\-](?P<nyear>{_YEAR}|\d\d)
        | (?P<month>{_MONTH_NAME})\.?,?[\s\-'/]{{0,2}}(?P<myear>{_YEAR}|\d\d)
        | (?P<first>{_YEAR})(?P<by>\s?[/\-]\s?)(?P<second>{_YEAR}|\d\d)
        | (?:FY\s?)?(?P<short>\d\d)/(?P<shorter>\d\d)
        | (?:FY\s?)?(?P<year>{_YEAR})
    ) (?!\w | [,.]\d | /\d | -\d)""",
    (
        *("in 2019", "2021/22", "2021-2022", "FY21/22", "2019-2023", "1st April 2021", "April 2021"),
        *("Apr-21", "31/03/2024", "2024-03-31"),
    ),
    ("2,021 people", "£2021", "20213", "section 2019a", "question 12"),
)


class Grain(StrEnum):
    """How long a period that a text names is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    FINANCIAL = "financial"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """A row of months that a text names.

    Attributes:
        first, after: Its first month and the one after its last, counted from the year 0.
        grain: How it is named.
        start, end: Where in the text.
    """

    first: int
    after: int
    grain: Grain
    start: int
    end: int

    def meets(self, other: "Period") -> bool:
        """Whether the two have a month in common."""
        return self.first < other.after and other.first < self.after

    @property
    def name(self) -> str:
        """As people write it: "2021", "2021/22", "2019 to 2022"."""
        year = self.first // 12
        last = (self.after - 1) // 12
        if self.grain is Grain.FINANCIAL:
            return f"{year}/{(year + 1) % 100:02d}"
        if self.grain in {Grain.MONTH, Grain.DAY}:
            return f"{_MONTHS[self.first % 12].capitalize()} {year}"
        return str(year) if year == last else f"{year} to {last}"


def periods_in(text: str) -> list[Period]:
    """The periods that a text names, in order; two that are the ends of one range are one.

    Args:
        text: In plain spelling.
    """
    text = text[:_LONGEST]
    found = [made for match in MENTION.pattern.finditer(text) if (made := _period(match, text)) is not None]
    out: list[Period] = []
    for each in found:
        last = out[-1] if out else None
        if last is not None and last.grain is not Grain.RANGE and _joined(text, last, each):
            grain = Grain.RANGE
            out[-1] = Period(last.first, max(each.after, last.after), grain, last.start, each.end)
        else:
            out.append(each)
    return out


def _period(match: re.Match[str], text: str) -> Period | None:
    at = match.span()
    if match["dyear"] or match["iso"] or match["nyear"]:
        name = match["dmonth"]
        month = _MONTHS.index(name[:3].lower()) if name else int(match["isomonth"] or match["nmonth"]) - 1
        year = _full(match["dyear"] or match["iso"] or match["nyear"])
        return Period(year * 12 + month, year * 12 + month + 1, Grain.DAY, *at)
    if match["month"]:
        if len(match["myear"]) == 2 and " " in text[match.start() : match.end()].strip():
            return None  # "May 12" is a day.
        month = _full(match["myear"]) * 12 + _MONTHS.index(match["month"][:3].lower())
        return Period(month, month + 1, Grain.MONTH, *at)
    if match["year"]:
        return _year(int(match["year"]), at)
    if match["short"]:
        first, second = int(match["short"]), int(match["shorter"])
        return _financial(2000 + first, at) if second == first + 1 else None
    return _pair(int(match["first"]), match["second"], at)


def _pair(first: int, second: str, at: tuple[int, int]) -> Period | None:
    """Two years with a stroke between them: one financial year, or several years."""
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last == first + 1:
        return _financial(first, at)
    return Period(first * 12, last * 12 + 12, Grain.RANGE, *at) if last > first else None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _year(year: int, at: tuple[int, int]) -> Period:
    return Period(year * 12, year * 12 + 12, Grain.YEAR, *at)


def _financial(year: int, at: tuple[int, int]) -> Period:
    return Period(year * 12 + 3, year * 12 + 15, Grain.FINANCIAL, *at)


_TO = re.compile(
    r"\s?(?:-|to|until|till|through|up\sto)\s?(?:and\sincluding\s)?(?:the\s)?(?:end\sof\s)?", re.IGNORECASE
)
_AND = re.compile(r"\s(?:and)\s(?:the\send\sof\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s[^.;?]{0,30}$", re.IGNORECASE)


def _joined(text: str, first: Period, second: Period) -> bool:
    """Whether two periods are the ends of one."""
    between = text[first.end : second.start]
    if second.after <= first.first or len(between) > 30:
        return False
    if _TO.fullmatch(between):
        return True
    return bool(_AND.fullmatch(between) and _BETWEEN.search(text[max(0, first.start - 40) : first.start]))


def years_of(period: Period) -> list[Period]:
    """The years that a period is made of, as its ends name them."""
    if period.grain is not Grain.RANGE:
        return [period]
    at = (period.start, period.end)
    if period.first % 12 == 3 and period.after % 12 == 3:
        return [_financial(year, at) for year in range(period.first // 12, period.after // 12)]
    last = (period.after - 1) // 12
    return [
        Period(max(period.first, year * 12), min(period.after, year * 12 + 12), Grain.YEAR, *at)
        for year in range(period.first // 12, last + 1)
    ]


def runs_of(periods: Sequence[Period]) -> list[str]:
    """The names of periods in order, three or more in a row as one range."""
    rows: list[list[Period]] = []
    for each in periods:
        if rows and rows[-1][-1].after == each.first and rows[-1][-1].grain is each.grain:
            rows[-1].append(each)
        else:
            rows.append([each])
    out: list[str] = []
    for row in rows:
        out.extend([f"{row[0].name} to {row[-1].name}"] if len(row) > 2 else [one.name for one in row])
    return out


# --- what a question asks for ------------------------------------------------------------------------------

_LEADS_IN = cue(
    "leads in to a period",
    r"""(?: \b(?: in | during | for | from | between | since | and | or | to | both | of | years? | FY
        | calendar | financial | period | over | across | throughout | each )\s | [,:;(&/•*\-]\s? | ^\s* )
        (?: the\s(?:calendar|financial|academic|school|tax|fiscal)?\s?(?:years?\s)?(?:ending\s)?
        | (?:calendar|financial|academic|school|tax|fiscal)\syears?\s(?:of\s)? )? $""",
    ("recorded in ", "for the financial years ", "2021, ", "between ", "FY "),
    ("the Public Order Act ", "the policy adopted before ", "wearing one on "),
)
_LAW_BEFORE = cue(
    "a year of a law or a plan",
    r"""(?: \b(?:Act|Acts|Regulations?|Order|Rules|Bill|Code|Census|Strategy|Plan|Policy|Report|Agreement
        |Guidance|Convention|Framework|Scheme|Standard|Covid|before|prior\sto|until|born\sin|built\sin
        |introduced\sin|opened\sin|adopted\sin|since\sits\slaunch\sin) | \(\w{1,20}\) )\s(?:of\s)? $""",
    ("the Public Order Act ", "built in ", "Information (Scotland) "),
    ("recorded in ",),
)
_NAMES_THING = re.compile(
    r"\s(?:act|census|strategy|plan|policy|olympics|games|election|review|budget)\b", re.IGNORECASE
)
_OPEN_AFTER = re.compile(
    r"\s?(?:onwards?|(?:-|to|until|up\sto|till)\s(?:the\s)?(?:present|date|now|today|current|this\sday|most\s))",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s(?:the\s(?:start|beginning)\sof\s)?$", re.IGNORECASE)
_LISTED = re.compile(r"\s{0,2}(?:,|;|&|/|and|or|,\sand|to)?\s{0,2}(?:in\s|for\s)?", re.IGNORECASE)
LAST_YEARS = cue(
    "the last so many years",
    r"""\b(?:last|past|previous|preceding|recent)\s
        (?P<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s
        (?:(?:full|complete|completed|whole|financial|calendar|academic|school|tax|fiscal|consecutive)\s){0,2}
        years\b""",
    ("in the last five years", "the past 3 complete financial years"),
    ("the last year", "the last five months", "five years ago"),
)


@dataclass(frozen=True, slots=True)
class AskedPeriods:
    """The periods that a question asks for.

    Attributes:
        years: One by one.
        open: The first of a row without an end ("since 2021").
        last: How many of the last years; 0 where the question does not say so.
        last_at: Where it says so.
    """

    years: tuple[Period, ...] = ()
    open: Period | None = None
    last: int = 0
    last_at: tuple[int, int] = (0, 0)


def asked_periods(text: str) -> AskedPeriods:
    """The periods that a question asks for; years that name a law, a plan or a day are none.

    Args:
        text: The question, in plain spelling.
    """
    last = LAST_YEARS.find(text)
    wanted: list[list[Period]] = []
    opened: Period | None = None
    before: Period | None = None
    for each in periods_in(text):
        head = text[max(0, each.start - 60) : each.start]
        if _LAW_BEFORE(head) or _NAMES_THING.match(text, each.end):
            before = None
            continue
        if _SINCE.search(head) or _OPEN_AFTER.match(text, each.end):
            opened, before = opened or each, None
            continue
        if each.grain is Grain.DAY or not _LEADS_IN(head):
            before = None
            continue
        if before is not None and _LISTED.fullmatch(text[before.end : each.start]):
            wanted[-1].extend(years_of(each))
        else:
            wanted.append(years_of(each))
        before = each
    # Where a list of years is asked for, a lone year elsewhere tells of something else.
    longest = max(wanted, key=len, default=[])
    distinct = {year.first: year for year in longest}
    years = tuple(distinct[first] for first in sorted(distinct))
    if last is not None and not years:
        count = last["count"].lower()
        number = NUMBER_WORDS[count] if count in NUMBER_WORDS else int(count)
        return AskedPeriods(last=number if number > 1 else 0, last_at=last.span())
    return AskedPeriods(years, opened if not years else None)


def missing_inside(periods: Sequence[Period], first: Period) -> list[Period]:
    """Years between the first one asked for and the latest one given that none of ``periods`` meets."""
    latest = max((each.after for each in periods), default=0)
    out: list[Period] = []
    at = (first.start, first.end)
    if latest <= first.first:
        return []
    step = Grain.FINANCIAL if first.grain is Grain.FINANCIAL else Grain.YEAR
    starts = range(first.first, latest, 12)
    for start, after in pairwise([*starts, starts[-1] + 12]):
        whole = Period(start, after, step, *at)
        if not any(each.meets(whole) for each in periods):
            out.append(whole)
    return out
