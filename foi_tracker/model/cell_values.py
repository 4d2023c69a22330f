"""What a cell of a table says: beside its printed words, what kind of value they are.

A suppressed value has no number, only the bounds that the authority itself printed; nothing is worked out
from totals.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What kind of value a cell holds."""

    BLANK = "blank"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    SUPPRESSED = "suppressed"
    NOT_KNOWN = "not_known"
    NOT_APPLICABLE = "not_applicable"
    MARK = "mark"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class CellValue:
    """The value that a cell prints.

    Attributes:
        kind: What kind of value it is.
        number: The number, pounds or per cent; None where none is printed.
        least, most: The bounds that a suppressed value is printed with ("<5" is at most 4), both included;
            None where the print gives none. No lower bound is assumed: whether "<5" may be nought is for the
            authority to say.
    """

    kind: CellKind
    number: float | None = None
    least: int | None = None
    most: int | None = None


_NIL = re.compile(r"(?:nil|none|zero|no(?:ne)? recorded|0)", re.IGNORECASE)
_MARK = re.compile(r"[-–—*#~.†‡x]{1,3}|\[[a-z]\]|c|\.\.", re.IGNORECASE)
_BELOW = re.compile(
    r"(?:<|(?:less|fewer|lower)\s+than|under|below)\s*(?P<below>\d{1,3})|(?:≤|up\s+to)\s*(?P<upto>\d{1,3})"
    r"|(?P<least>\d{1,3})\s*(?:-|–|to)\s*(?P<most>\d{1,3})|(?P<orfewer>\d{1,3})\s+or\s+(?:fewer|less)",
    re.IGNORECASE,
)
_WORD_BELOW = re.compile(r"(?:(?:less|fewer|lower)\s+than|under|below)\s+(five|ten|three|six)", re.IGNORECASE)
_WORDS = {"three": 3, "five": 5, "six": 6, "ten": 10}
_KEPT_BACK = re.compile(
    r"(?:data\s+)?(?:suppressed|redacted|withheld|exempt)|low\s+numbers?|small\s+numbers?", re.IGNORECASE
)
_NOT_KNOWN = re.compile(
    r"n\s?/\s?k|n\s?/\s?r|not\s+(?:known|recorded|held|stated|available|provided|collected)|unknown"
    r"|no\s+(?:data|information|records?)(?:\s+held)?",
    re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(r"n\s?/\s?a|not\s+applicable", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?P<sign>[-−(])?\s*(?P<money>£|€|\$)?\s*(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,15})(?P<part>\.\d{1,6})?\s*"
    r"(?P<scale>k|m|bn|million|thousand|billion)?\s*(?P<percent>%|per\s+cent)?\)?\s*[*†‡]?",
    re.IGNORECASE,
)
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}


def cell_value(text: str) -> CellValue:
    """The value that a cell prints.

    Args:
        text: The cell's text as printed.
    """
    words = " ".join(text.split())
    if not words:
        return CellValue(CellKind.BLANK)
    if _NIL.fullmatch(words):
        return CellValue(CellKind.NUMBER, 0.0)
    number = _NUMBER.fullmatch(words)
    if number is not None:
        return _number(number)
    return _suppressed(words) or _without_number(words)


def _number(match: re.Match[str]) -> CellValue:
    value = float(match["digits"].replace(",", "") + (match["part"] or ""))
    value *= _SCALES.get((match["scale"] or "").lower(), 1)
    if match["sign"]:
        value = -value
    if match["percent"]:
        return CellValue(CellKind.PERCENT, value)
    return CellValue(CellKind.MONEY if match["money"] else CellKind.NUMBER, value)


def _suppressed(words: str) -> CellValue | None:
    bare = words.rstrip("*†‡ ")
    below = _BELOW.fullmatch(bare)
    named = _WORD_BELOW.fullmatch(bare)
    if named is not None:
        return CellValue(CellKind.SUPPRESSED, most=_WORDS[named[1].lower()] - 1)
    if below is not None:
        if below["least"] is not None:
            least, most = int(below["least"]), int(below["most"])
            return CellValue(CellKind.SUPPRESSED, least=least, most=most) if least < most <= _SMALL else None
        if below["below"] is not None:
            return CellValue(CellKind.SUPPRESSED, most=int(below["below"]) - 1)
        return CellValue(CellKind.SUPPRESSED, most=int(below["upto"] or below["orfewer"]))
    if _KEPT_BACK.fullmatch(bare):
        return CellValue(CellKind.SUPPRESSED)
    return None


_SMALL = 20
"""Above this a range such as "18-24" is an age or a time, not a small number kept back."""


def _without_number(words: str) -> CellValue:
    if _NOT_KNOWN.fullmatch(words):
        return CellValue(CellKind.NOT_KNOWN)
    if _NOT_APPLICABLE.fullmatch(words):
        return CellValue(CellKind.NOT_APPLICABLE)
    if _MARK.fullmatch(words):
        # A dash may be nought, nothing held, or a number kept back: only the letter can say which.
        return CellValue(CellKind.MARK)
    return CellValue(CellKind.WORDS)
