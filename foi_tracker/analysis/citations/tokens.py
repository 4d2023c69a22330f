"""Cuts citations out of a text: the word for a section, and the list of numbers and brackets after it.

A scanner, not one large pattern: it goes forward only, so its time is in proportion to the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Word = Literal["section", "regulation"]

_WORDS = {
    **{
        word: number
        for number, word in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1
        )
    },
    "twelve": 12,
    "fourteen": 14,
    **{word: number for number, word in zip((20, 30, 40), ("twenty", "thirty", "forty"), strict=True)},
}
_IN_WORDS = (
    r"(?:(?:twenty|thirty|forty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|twelve|fourteen)\b"
)
_TYPE = re.compile(
    rf"""
    (?<![A-Za-z0-9'&])                # not the s of "council's" or "1990s"
    (?: (?: (?P<section> sections? | sec-\s?tions? | sec?tlons? | sects? | sctn | secs? | ss? | adrannau
            | adran | (?<=dan\s)a | §§? )
          | (?P<regulation> regulations? | regs? | rheoliadau | rheoliad | r )
        )
        \.? \s{{0,3}} (?= [(]?\d | [Il]\d\( )
      | (?P<spelt> sections? ) \s (?= {_IN_WORDS} )
        # a number alone counts where the words before it say that it is an exemption
      | (?P<bare> (?:exemptions?|exceptions?)(?:\s(?:applied|used|claimed|cited|engaged|relied\son))?\s?:?
          | (?:exempt(?:ion|ed)?|withheld|redacted|removed|refused|out)\s(?:under|by
          |at) ) \s{{1,3}} (?= \d\d[A-Z]?\s?\( )
        # or where it begins its line and a title follows
      | (?P<line> ^[\s*•-]{{0,4}} ) (?= \d\d[A-Z]?\s?\(\d[A-Z]?\)(?:\s?\([a-z]\))?\s?[-:(]{{1,2}}\s?[A-Za-z] )
        # or with its brackets, where nothing before it makes it something else
      | (?P<alone> (?:(?<=[\s(:;,])|^) ) (?= \d\d[A-Z]?\(\d{{1,2}}[A-Z]?\) )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_PLURAL = frozenset(
    {"sections", "ss", "secs", "sects", "regulations", "regs", "adrannau", "rheoliadau", "§§"}
)
_NUMBER = re.compile(rf"\(?(\d[OIl](?=\()|[Il]\d(?=\()|\d{{1,3}}|{_IN_WORDS})([A-Z]{{1,2}}(?![A-Za-z]))?\)?")
_MISREAD = str.maketrans("OIl", "011")
_BRACKET = re.compile(r"\s{0,3}\(\s{0,2}([0-9A-Za-z]{1,4})(?:\s?-\s?([a-z]))?\s{0,2}\)")
_LOST = re.compile(r"\s(\d{1,2}[A-Z]?)(?=\s?\()")  # "33 1(b)": an opening bracket was lost
# "31(1(a)", "31(1)a)", "40 (2 applies": one bracket of a pair was lost
_BROKEN = re.compile(
    r"\s?\(\s?(?:(\d{1,2}[A-Z]?|[a-z])(?=\([a-z\d])|(\d{1,2}[A-Z]?)(?=[,.;]|\s[a-z]{2}|$))|(?<=\))([a-z])\)"
)
_DOT = re.compile(r"\.(\d{1,2}[A-Z]?)(?![\d.])")
_SLASH = re.compile(r"/(\d{1,2}|[a-z])(?=/[a-z]\b|[\s).,;]|$)(?:/([a-z])\b)?")
_SUB = re.compile(
    r",?\s{1,2}(?:sub-?sections?|sub-?paragraphs?|paragraphs?|paras?\.?|limbs?)\s{0,2}"
    r"(?:(?=\()|(\d{1,2}[A-Z]?|one|two|three|four|five)\b(?!\())",
    re.IGNORECASE,
)
# "subsection (2) of section 40": the part stands before its section
_OUTWARD = re.compile(
    r"\b(?:sub-?sections?|sub-?paragraphs?|paragraphs?|paras?\.?|limbs?)\s{0,2}\(([0-9A-Za-z]{1,4})\)"
    r"(?:\(([0-9A-Za-z]{1,4})\))?\s(?:of|to|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
_ELEMENT = re.compile(r"\s{0,2}(?:&|and)\s{0,2}\(?(3A|3)\)?(?=\(|\W|$)(?:\(([a-c])\))?")
_JOIN = re.compile(
    r"\s{0,3}(?:,|;|&|\+|/|\band/or\b|\band\b|\bor\b|\bto\b|\bac?\b|\bneu\b|-)?\s{0,3}"
    r"(?:(?:and|or|alternatively)\s)?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\s{0,2}\([A-Za-z][^()]{2,60}\)")
# A title without brackets between two items: "31(1)(a), law enforcement, and 40(2)".
_TITLE_BARE = re.compile(
    r"\s{0,2}[,:\-]?\s{0,2}(?!(?:and|or)\s)(?:(?!(?:questions?|requests?|parts?|points?|items?|paragraphs?|numbers?"
    r"|sections?|regulations?|articles?|schedules?|act|to|of|for|is|are|appl\w+)\b)[A-Za-z'/]{2,20}[\s]){0,6}"
    r"(?!(?:questions?|requests?|parts?|points?|items?|numbers?|to|of|for|is|are)\b)[A-Za-z']{2,20}"
    r"(?=(?:,?\s(?:and|or|&)|\s-(?:\sand)?|,)\s\d\d[A-Z]?\()"
)
# What counts after a bare number, so that "section 12 and 18 hours" is not two sections.
_UNIT = re.compile(
    r"\s?(?:%|hours?|days?|minutes?|months?|years?|weeks?|working|people|officers?|records?|offences?|"
    r"percent|per\s|of\sthese"
    r"|january|february|march|april|may\s\d|june|july|august|september|october|november|december|th\b|st\b|"
    r"nd\b|rd\b|[:.]\d|,\d{3}|\d)",
    re.IGNORECASE,
)
_MOST_PARTS = 11
_ROMAN = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])
_TWO_LEVELS = {"l": "1", "I": "1"}


@dataclass(frozen=True, slots=True)
class Token:
    """One provision as the text cites it, before anybody asks whose law it is.

    Attributes:
        word: Whether it is called a section or a regulation.
        number: Its number, such as ``30`` or ``22A``.
        parts: What stands in its brackets, from the outside in, as printed.
        start, end: Where it stands; for an item of a list from its own number on.
        first: Where the list that it belongs to starts, at the word.
        last: Where that list ends.
        many: Whether it is one of several after one word.
        bare: Whether no word says if it is a section or a regulation.
        titled: Whether only the title behind it can say that it is a provision at all.
        alone: Whether only the words around it can say so.
    """

    word: Word
    number: str
    parts: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int
    many: bool = False
    bare: bool = False
    titled: bool = False
    alone: bool = False


def tokens(text: str) -> Iterator[Token]:
    """All citations in a text in plain spelling, in order."""
    if not _DIGIT.search(text) and "section" not in text.lower():
        return
    position = 0
    while match := _TYPE.search(text, position):
        word: Word = "regulation" if match["regulation"] else "section"
        named = (match["section"] or match["regulation"] or match["spelt"] or "").lower()
        plural = named in _PLURAL or not named
        found, position = _list(text, match.end(), match.start(), word, plural=plural)
        position = max(position, match.end(), match.start() + 1)
        if not named:
            titled, alone = match["line"] is not None, match["alone"] is not None
            found = [replace(token, bare=True, titled=titled, alone=alone) for token in found]
        yield from _outward(text, match.start(), found)


def _outward(text: str, first: int, found: list[Token]) -> list[Token]:
    """The one token after "subsection (2) of", with that part added; others as they are."""
    before = _OUTWARD.search(text, max(0, first - 45), first) if len(found) == 1 else None
    if before is None:
        return found
    paths: list[tuple[str, ...]] = [(), found[0].parts]
    for part in (before[1], before[2]):
        if part and _is_part(part):
            _take(paths, part)
    return [replace(found[0], parts=paths[-1])]


def _list(text: str, at: int, first: int, word: Word, *, plural: bool) -> tuple[list[Token], int]:
    """The items that follow the word, and where the list ends."""
    found: list[Token] = []
    position = at
    for _ in range(60):
        item, after = _item(text, position, first, word)
        if not item:
            break
        found.extend(item)
        position = after
        following = _next_item(text, position, plural=plural or len(found) > 1, before=found[-1])
        if following < 0:
            break
        position = following
    end = found[-1].end if found else at
    many = len(found) > 1
    return [replace(token, last=end, many=many) for token in found], end


def _next_item(text: str, at: int, *, plural: bool, before: Token) -> int:
    """Where the next number of a list stands; -1 if the list is over."""
    title = _TITLE.match(text, at) or (_TITLE_BARE.match(text, at) if plural else None)
    join = _JOIN.match(text, title.end() if title else at)
    position = join.end() if join else at
    gap = text[title.end() if title else at : position].strip().lower()
    number = _NUMBER.match(text, position)
    if number is None or number[0].startswith("("):
        return -1
    follows = text[number.end() : number.end() + 1]
    if not gap and not (title or follows == "(" or plural):
        return -1
    decimal = follows == "." and text[number.end() + 1 : number.end() + 2].isdigit()
    ranges = gap in {"to", "-"} and (not plural or (gap == "-" and follows != "("))
    if _UNIT.match(text, number.end()) or decimal or ranges or follows.isalpha():
        return -1
    if not number[1].isdigit():
        return -1
    value = int(number[1])
    if plural or follows == "(":
        likely = 5 <= value <= 200
    else:
        another = value != int(re.sub(r"\D", "", before.number))
        likely = gap in {"&", "and", "or", "/", "and/or"} and 10 <= value <= 44 and another
    return position if likely else -1


def _item(text: str, at: int, first: int, word: Word) -> tuple[list[Token], int]:
    """One number with its brackets; several tokens where brackets are siblings."""
    match = _NUMBER.match(text, at)
    if match is None:
        return [], at
    number = _digits(match[1]).lstrip("0") + (match[2] or "")
    if not number or not number[0].isdigit():
        return [], at
    start, position = match.start(), match.end()
    if match[0].startswith("(") != match[0].endswith(")"):
        position = match.end(1) + len(match[2] or "")
    paths: list[tuple[str, ...]] = [()]
    position = _brackets(text, position, number, paths)
    whole = paths[1:] if len(paths) > 1 else paths
    return [Token(word, number, parts, start, position, first, position) for parts in whole], position


def _digits(words: str) -> str:
    """A number as printed in digits: spelt out, or misread by a scanner, where it was."""
    low = words.lower().replace("-", " ").split()
    if all(word in _WORDS for word in low):
        return str(sum(_WORDS[word] for word in low))
    return words.translate(_MISREAD)


def _brackets(text: str, position: int, number: str, paths: list[tuple[str, ...]]) -> int:
    """Read the brackets after a number; ``paths`` gets one entry for each provision they name."""
    decimal = _DOT.match(text, position) or _LOST.match(text, position)
    if decimal is not None:
        _take(paths, decimal[1])
        position = decimal.end()
    elif (slash := _SLASH.match(text, position)) and slash[2]:
        _take(paths, slash[1])
        _take(paths, slash[2])
        position = slash.end()
    for _ in range(40):
        if within := _SUB.match(text, position):
            position = within.end()
            if within[1]:
                _take(paths, _digits(within[1]))
                continue
        bracket = _BRACKET.match(text, position)
        if bracket is not None and _is_part(bracket[1]):
            _take(paths, bracket[1])
            if bracket[2] and bracket[1].isalpha() and len(bracket[1]) == 1:
                for code in range(ord(bracket[1].lower()) + 1, ord(bracket[2]) + 1):
                    _take(paths, chr(code), sibling=True)
            position = bracket.end()
            continue
        if broken := _BROKEN.match(text, position):
            _take(paths, broken[1] or broken[2] or broken[3])
            position = broken.end()
            continue
        joined = _sibling(text, position, number, paths)
        if joined < 0:
            return position
        position = joined
    return position


def _sibling(text: str, position: int, number: str, paths: list[tuple[str, ...]]) -> int:
    """Read "and (b)", "-(c)", "& 3A(a)" after brackets; -1 if there is none."""
    if number == "40" and (element := _ELEMENT.match(text, position)):
        # The conditions of section 40(2) are part of how it is cited and no ground of their own.
        return element.end()
    join = _JOIN.match(text, position)
    gap = text[position : join.end()].strip().lower() if join else ""
    bracket = _BRACKET.match(text, join.end()) if join and gap else None
    if bracket is None or not _is_part(bracket[1]) or len(paths) < 2:
        return -1
    part = bracket[1]
    last = paths[-1]
    if gap in {"to", "-"}:
        if len(part) == 1 and last and len(last[-1]) == 1 and last[-1].isalpha() and last[-1] < part.lower():
            for code in range(ord(last[-1]) + 1, ord(part.lower()) + 1):
                _take(paths, chr(code), sibling=True)
            return bracket.end()
        return -1
    _take(paths, part, sibling=True)
    return bracket.end()


def _is_part(part: str) -> bool:
    if part.isdigit():
        # No section has more subsections: "section 21 (44)" counts the times that it was used.
        return len(part) <= 2 and int(part) <= _MOST_PARTS
    return bool(re.fullmatch(r"\d{1,2}[A-Za-z]|[A-Za-z]|[a-z]{2}|[ivxIVX]{1,4}|[lI]", part))


def _take(paths: list[tuple[str, ...]], raw: str, *, sibling: bool = False) -> None:
    """Add what one bracket holds: nested in the last path, or beside it where it can only be a sibling."""
    part = raw.upper() if raw[0].isdigit() else raw.lower()
    if raw in _TWO_LEVELS and len(paths) == 1:
        part = _TWO_LEVELS[raw]
    last = paths[-1]
    if (
        last
        and part in {"a", "b"}
        and raw.isupper()
        and last[-1] in {"3", "5"}
        and len(last) == 1
        and not sibling
    ):
        # "40(5)(B)" is 40(5B); "(3)(A)" is (3A).
        paths[-1] = (f"{last[-1]}{raw}",)
        return
    if sibling or _beside(part, last):
        depth = _depth_of_kind(part, last)
        paths.append((*last[:depth], part))
        return
    if len(paths) == 1:
        paths.append((*last, part))
    else:
        paths[-1] = (*last, part)


def _kind(part: str) -> str:
    return "number" if part[0].isdigit() else "letter"


def _is_next_letter(part: str, before: str) -> bool:
    return len(part) == 1 == len(before) and before.isalpha() and part > before


def _beside(part: str, last: tuple[str, ...]) -> bool:
    """Whether a bracket that follows directly is a sibling.

    "(a)(b)" is two, "(a)(i)" is one inside the other.
    """
    if _kind(part) == "number":
        # "(1)(g)(2)(a)": a number never stands inside a letter, so it goes back to the level of numbers.
        return bool(last) and _kind(last[0]) == "number" and part > last[0]
    if not last or _kind(last[-1]) == "number":
        return False
    if part in _ROMAN and not (part == "i" and last[-1] == "h"):
        return last[-1] in _ROMAN and len(last) >= 2 and _kind(last[-2]) == "letter"
    return _is_next_letter(part, last[-1])


def _depth_of_kind(part: str, last: tuple[str, ...]) -> int:
    """At which depth of the last path a sibling belongs."""
    if _kind(part) == "number":
        return next((at for at, each in enumerate(last) if _kind(each) == "number"), 0)
    roman = part in _ROMAN and len(last) >= 2 and last[-1] in _ROMAN and _kind(last[-2]) == "letter"
    if roman:
        return len(last) - 1
    return next((at for at, each in enumerate(last) if _kind(each) == "letter"), len(last))
