"""Days as letters write them: "3 June 2025", "June 3, 2025", "03/06/25", "2025-06-03"; Welsh months too."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr",
            "february feb chwefror",
            "march mar mawrth",
            "april apr ebrill",
            "may mai",
            "june jun mehefin",
            "july jul gorffennaf",
            "august aug awst",
            "september sep sept medi",
            "october oct hydref",
            "november nov tachwedd",
            "december dec rhagfyr",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
WRITTEN_DAY = re.compile(
    rf"""
    (?:\b|(?<=(?-i:[a-z]{{4}})))
    (?: (?P<d1>\d{{1,2}})(?:\^?(?:st|nd|rd|th))?(?:\s+(?:day\s+)?(?:of\s+)?|-)
        (?P<m1>{_MONTH})(?:\.?,?\s+|-)(?P<y1>\d{{4}})
      | (?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})
      | (?P<y3>20\d\d)-(?P<m3>\d{{1,2}})-(?P<d3>\d{{1,2}})
      | (?P<d4>\d{{1,2}})\s?[/.\-]\s?(?P<m4>\d{{1,2}})\s?[/.\-]\s?(?P<y4>\d{{4}}|\d{{2}})
      | (?P<d5>\d{{1,2}})(?:\^?(?:st|nd|rd|th))?\s+(?:of\s+)?(?P<m5>{_MONTH})(?!\w)
    )(?:\b|(?=(?-i:[A-Z])))(?![/\-]\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_MOST = 300
"""How many dates are read in one piece."""


def dates_in(text: str, near: date | None = None) -> Iterator[tuple[date, int, int]]:
    """Every date in a text: the day, and where it stands. Days are read as in Britain, day before month.

    Args:
        text: In plain spelling.
        near: A day of the letter. With it, "20 September" is read too: the last one not after that day.
    """
    for figures, year, start, end in _written(text) if len(text) <= _SHORT else _read(text):
        day = _made(year, figures) if year else None if near is None else _last_such(figures, near)
        if day is not None:
            yield day, start, end


_Written = tuple[tuple[int, int], int, int, int]
_SHORT = 4000
_NUMERIC = re.compile(r"\d\s?[/.\-]\s?\d")
_STEMS = tuple(sorted({name[:3] for name in _MONTHS}))


@lru_cache(maxsize=512)
def _written(text: str) -> tuple[_Written, ...]:
    """The dates of a piece; every fact that is looked for asks for them again."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[_Written]:
    """Day and month, year (0 where none is written), and the place of each date in a text."""
    if not _DIGIT.search(text):
        return
    low = text.lower()
    if not any(stem in low for stem in _STEMS) and not _NUMERIC.search(text):
        return
    for match in islice(WRITTEN_DAY.finditer(text), _MOST):
        number = next((each for each in "12345" if match[f"d{each}"]), "")
        month = match[f"m{number}"].lower()
        figures = int(match[f"d{number}"]), int(month) if month.isdigit() else _MONTHS[month]
        year = 0 if number == "5" else int(match[f"y{number}"])
        yield figures, year + 2000 if number != "5" and year < 100 else year, match.start(), match.end()


def _last_such(figures: tuple[int, int], near: date) -> date | None:
    """The last day of a month and number that is not after a day."""
    day = _made(near.year, figures)
    return day if day is None or day <= near else _made(near.year - 1, figures)


def _made(year: int, figures: tuple[int, int]) -> date | None:
    try:
        return date(year, figures[1], figures[0])
    except ValueError:
        return None
