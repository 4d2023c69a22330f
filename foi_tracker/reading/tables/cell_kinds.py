"""What the words of a cell may be: a figure, a year, an answer in place of a figure, or other words.

Tables that lost their lines are put together by the rhythm of these kinds.
"""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise


class CellKind(Enum):
    """What a cell may be, as far as its words alone can tell."""

    WORDS = "w"
    FIGURE = "f"
    EITHER = "e"
    EMPTY = "."

    def fits(self, other: "CellKind") -> bool:
        """Whether two cells may stand in one column."""
        return self is other or not {self, other} <= {CellKind.WORDS, CellKind.FIGURE}


MONTH = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|ust|ember|tember|ober)?"
)
# What a cell holds that is no word, such as "1,204", "£4.50", "12%", "<5", "*", "nil", "2021/22", "12 (4%)",
# "10:30"; a telephone's area ("01632") is no figure.
_VALUE = re.compile(
    r"""
    [(<>≤≥~±£$€+\-\s*]{0,4}  (?!0\d{3}) \d[\d,. ]{0,20}  (?: [/\-–] \d{1,4} )?
        \s? (?: % | \*{1,3} | \# | k | m | bn | p )?  \)?  (?: \s? \( \d[\d,.]{0,10} \s? %? \) )?
    | \d{1,3}(?::\d\d){1,2} | [*\#\-–—.~]{1,3} | nil | none | zero | n/?a\.? | n/?k | nr | c | z | \[[a-z]\]
        | (?:less|fewer)\ than\ \w{1,6} | under\ \w{1,6} | \d\ (?:or|and)\ (?:less|fewer|under)
    """,
    re.IGNORECASE | re.VERBOSE,
)
YEAR = re.compile(
    r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/\-–]\s?(?:19|20)?\d\d)?(?:\s?\(?(?:YTD|to\sdate|part)\)?)?\*{0,2}",
    re.IGNORECASE,
)
_FIRST_YEAR = re.compile(r"(?:19|20)\d\d")
# The twelve months of two years by their last figures: "21/22", "FY22".
_SHORT_YEAR = re.compile(r"FY\s?(\d\d)|(\d\d)/(\d\d)", re.IGNORECASE)
_LATEST = 69  # "70/71" is of the last century
# A span of ages, pounds or minutes, or a day: it heads a column or a row as well as it fills a cell.
_BAND = re.compile(
    r"[<>≤≥£]?\d{1,6}\s?(?:[\-–]|to)\s?£?\d{1,6}|\d{1,3}\+|(?:under|over)\s\d{1,3}"
    r"|\d{1,2}([/.\-])\d{1,2}\1(?:19|20)?\d\d"
)
# What is written where a figure was expected. "C" is a grade as often as a mark.
_REPLY = re.compile(
    r"""
    yes | no | not\ (?:held|recorded|known|available|applicable|stated|disclosed|open) | no\ data | unknown
    | (?:data\ )?(?:un)?available | suppressed | redacted | withheld | exempt | closed | pending
    | (?-i:[CZ]) | t\.?b\.?c\.? | as\ above | see\ (?:above|below|note)s?(?:\ \d)? | to\ follow
    """,
    re.IGNORECASE | re.VERBOSE,
)


def looks_like_value(text: str) -> bool:
    """Whether a cell holds a figure, a year, or a mark that stands for one."""
    return len(text) <= 40 and bool(_VALUE.fullmatch(text.strip()))


def is_year(text: str) -> bool:
    """Whether a cell holds a year or the twelve months of two."""
    return _first_year(text.strip()) > 0


def _first_year(bare: str) -> int:
    """The year, or the first of two, that all of a text names; nought if it names none."""
    if len(bare) > 30:
        return 0
    if YEAR.fullmatch(bare) and (full := _FIRST_YEAR.search(bare)):
        return int(full[0])
    short = _SHORT_YEAR.fullmatch(bare)
    if short is None:
        return 0
    if short[1]:
        return 2000 + int(short[1])
    first, second = int(short[2]), int(short[3])
    return (1900 if first > _LATEST else 2000) + first if second == (first + 1) % 100 else 0


@lru_cache(maxsize=4096)
def kind_of(text: str) -> CellKind:
    """What a cell may be."""
    bare = text.strip()
    if not bare:
        return CellKind.EMPTY
    if len(bare) > 40:
        return CellKind.WORDS
    if is_year(bare) or _BAND.fullmatch(bare) or _REPLY.fullmatch(bare):
        return CellKind.EITHER
    return CellKind.FIGURE if _VALUE.fullmatch(bare) else CellKind.WORDS


# What the first of two columns is called, and what the second: two lines of words over rows of a word and a
# figure are the head of a table only if they are such words.
_SORTS = re.compile(
    r"""
    (?:financial|calendar|academic|fiscal)?\s?years? | months? | quarters? | dates? | periods? | terms?
    | (?:\w{1,15}\s)? (?:types?|categor(?:y|ies)|kinds?|reasons?|outcomes?|names?|groups?|bands?|areas?|codes?
        |ranks?|grades?|sections?|methods?|ages?|lengths?|sizes?|levels?|causes?|makes?|models?|times?)
        (?:\s(?:of|for)(?:\sthe)?\s\w{1,20})?
    | wards? | districts? | divisions? | offences? | crimes? | descriptions? | items? | genders? | sex
    | ethnicity | regions? | sites? | stations? | schools? | hospitals? | departments? | services?
    | suppliers? | breeds? | exemptions? | agency | agencies | measures? | purposes? | roles? | locations?
    | councils?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COUNTS = re.compile(
    r"""
    (?:total|numbers?|no\.?|counts?|amounts?|costs?|values?|volume|sum|spend|spent|figures?|quantity
        |percentage|%|£|average|paid|hours?|days?|rate) \b .{0,60}
    | .{0,60} \b (?:total|number|count|amount|cost|value|spend|spent|volume|figures?|issued|received|recorded
        |made|held|offences|incidents|cases|requests|complaints|officers|staff|people|pupils|patients|claims
        |calls|arrests|dogs)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def names_a_sort(text: str) -> bool:
    """Whether words name what the rows of a table are: "Year", "Offence type"."""
    return len(text) <= 40 and bool(_SORTS.fullmatch(text.strip()))


def heads_two(first: str, second: str) -> bool:
    """Whether two words are the head of a table of two columns."""
    return (
        len(first) <= 60
        and len(second) <= 100
        and (is_year(second) or bool(_COUNTS.fullmatch(second.strip())) or names_a_sort(first))
    )


_TITLE = re.compile(
    r"(?:table|figure|fig|chart|annexe?|appendix|schedule|part)\b.{0,3}\s?(?:\d|[a-z]\b).{0,200}",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    """Whether words are rather the title of a table than the head of a column."""
    bare = text.strip()
    return (
        len(bare) > 45 or len(bare.split()) >= 6 or bare.endswith((":", ".")) or bool(_TITLE.fullmatch(bare))
    )


def are_steps(texts: Sequence[str]) -> bool:
    """Whether at least two cells are years, each one after, or each one before, the year to its left."""
    numbers = [_first_year(text.strip()) for text in texts]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) >= 2 and all(numbers) and steps in ({1}, {-1})
