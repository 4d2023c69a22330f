"""Numbers of questions and answers.

What stands at the start of a piece, and what a sentence says it is about.

Every spelling met: ``1.`` ``(1)`` ``1 -`` ``Q1`` ``Question 1:`` ``Request 3A`` ``1(a)`` ``ii)`` ``1-3.``
``Qs 2, 3 & 5`` ``Our answer to 2:``, bullets, and number words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foi_tracker.analysis.numbers import NUMBER_WORDS

_MOST = 60
_WORDS = {word: str(number) for word, number in NUMBER_WORDS.items()}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

_ROMAN_PATTERN = "(?:xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i)"
# "1", "(1)", "1a", "1(a)", "1 (b)", "1.2", "2.b", "3(a)(i)", and number words as in "One (1)".
_LABEL = rf"""
    (?: \(? \d{{1,2}} (?: \.\d{{1,2}} )? \)?
        (?: \.?\(?[A-Za-z]\)?(?![A-Za-z]) | \s\([A-Za-z]\) )?
        (?: \s?\({_ROMAN_PATTERN}\) )?
      | (?:{"|".join(_WORDS)})\b (?: \s?\(\d{{1,2}}\) )?
    )
"""
# After the first, a number in words only counts with its figure: "One (1) and Two (2)", not "2 and 3B, one
# part".
_NEXT_LABEL = rf"""
    (?: \(? \d{{1,2}} (?: \.\d{{1,2}} )? \)?
        (?: \.?\(?[A-Za-z]\)?(?![A-Za-z]) | \s\([A-Za-z]\) )?
        (?: \s?\({_ROMAN_PATTERN}\) )?
      | (?:{"|".join(_WORDS)})\b \s?\(\d{{1,2}}\)
    )
"""
_LETTER_LABEL = rf"(?: \(?{_ROMAN_PATTERN}\) | \(?[A-Za-z]\) )"
_JOIN = (
    r"(?: \s?,\s?(?:and\s)? | \s?&\s? | \s?;\s? | \s?\+\s? | \s(?:and|or|to|through)\s | \s?-\s? | \s?/\s? )"
)
_LABELS = (
    rf"{_LABEL} (?: \.?{_JOIN}(?:(?:questions?|parts?|q)\s?)? (?:{_NEXT_LABEL}|{_LETTER_LABEL}) ){{0,30}}"
)

_ASKS = (
    r"(?: questions? | qs?(?:'s)? | requests? | quer(?:y|ies) | points? | parts? | items? |"
    r" bullets?(?:\spoints?)? )"
)
_TELLS = r"(?: answers? | responses? | reply | replies | a(?:ns)?\.? )"
_ABOUT = r"""(?: (?:our\s|the\s|in\s)?(?:answers?|response|responses|reply)\s(?:to|for)
    | (?:in|with|as)\s(?:relation|regards?|respect|reference)\s(?:to|of) | regarding | concerning
        | in\srespect\sof
    | turning\sto | as\sto | for | re:? | on | under )"""
_NUMBER_WORD = r"(?: \s?(?:numbers?|nos?)\b\.? )?"

# With its word, as in "Questions 2 & 3", "Q1", "Answer 3A" and "In relation to question 2,".
_WORDED = re.compile(
    rf"""
    \W{{0,4}} (?: (?P<about>{_ABOUT})\s(?:your\s|the\s)? )?
    (?: (?P<ask>{_ASKS}) | (?P<tell>{_TELLS})
        (?:\s(?:to\s|for\s)?(?:your\s)?(?:questions?|requests?|points?|parts?))? ) {_NUMBER_WORD}
        [\s.:]{{0,3}}
    (?P<labels> {_LABELS} ) (?![\w/]|[.\-]\d) \s?[:.)\-]{{0,2}}\s{{0,3}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Our answer to 1:", "For 1 we apply", "For 3, five letters": the question's number without its word.
_ABOUT_NUMBER = re.compile(
    rf"""
    \W{{0,4}} (?P<about>{_ABOUT})\s (?P<labels> {_LABELS} )
    (?: \s?[:,\-]{{1,2}}\s? |
        \s(?=(?:we|i|the\s(?:council|force|trust)|this|please|see|no|none|nil|section|regulation)\b) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Our response to (a):", "Answer to question b)": a letter needs its bracket here.
_ABOUT_LETTER = re.compile(
    rf"""
    \W{{0,4}} (?: {_ABOUT}\s(?:your\s|the\s)?(?:{_ASKS}\s)? | {_TELLS}\s(?:to\s)?(?:{_ASKS}\s)? | {_ASKS}\s )
    (?P<label> \(?[a-z]\) ) \s?[:.,\-]{{0,2}}\s{{0,3}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# By itself, as in "1.", "(2)", "3 -", "1-3.", "1 and 2:", "2. and 2a." and "4/".
_NUMBERED = re.compile(
    rf"""
    [\s"'*]{{0,4}} (?P<labels> {_LABELS} )
    (?: (?<=\)) | \s?[.):]{{1,2}}(?!\d) | \s?-{{1,2}}(?=\s\D|[A-Z]) | /(?=\s|[A-Z]) ) \s{{0,4}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "1.1 How many": a decimal number with no stop after it.
_DECIMAL = re.compile(r"\s{0,3}(?P<labels>\d{1,2}\.\d{1,2})\s{1,3}(?=[A-Z(][a-z]?)")
# A letter or a roman number, as in "a)", "(b)", "ii." and "c. ".
_LETTERED = re.compile(
    rf"""\s{{0,3}} (?P<label> \({_ROMAN_PATTERN}\) | \([a-z]\) | {_ROMAN_PATTERN}[.)] | [a-z][.):] )
    (?: \s{{1,4}} | (?=[A-Z("']) | $ )""",
    re.VERBOSE,
)
_UPPER_LETTERED = re.compile(r"\s{0,3}(?P<label>\([A-H]\)|[A-H]\))\s{0,4}")
_BULLET = re.compile(r"\s{0,6}(?:[-*•·▪◦‣●○→]|o(?=\s[A-Z]))\s{1,6}(?=\S)")
# A label alone in its piece, or before a tab in a table that lays out a page.
_ALONE = re.compile(rf"\s{{0,3}}(?P<labels>{_LABELS})\s{{0,3}}$", re.IGNORECASE | re.VERBOSE)

# A figure alone, without a stop or brackets that would make it a number of a list.
_LONE = re.compile(r"\s*\d{1,2}\s*")

_MENTION = re.compile(
    rf"""\b (?P<word>{_ASKS}|answers?) {_NUMBER_WORD} [\s.:]{{0,2}} (?P<labels> {_LABELS} )
        (?![\w/]|[.\-]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_MENTION_LETTER = re.compile(
    r"\b(?:questions?|parts?|points?|items?)\s(?P<labels>\(?[a-z]\)?)(?![\w'])", re.IGNORECASE
)
_APPLIES_TO = re.compile(
    rf"\b(?:appl(?:y|ies|ied)|answers?|relates?)\s(?:to|at)\s(?P<labels>{_LABELS})(?=\s?[.,;:]|\s?$)",
    re.IGNORECASE | re.VERBOSE,
)
_TOKEN = re.compile(rf"{_LABEL}|{_LETTER_LABEL}", re.IGNORECASE | re.VERBOSE)


class Role(StrEnum):
    """What a number at the start of a piece says about it."""

    ASK = "ask"
    TELL = "tell"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the start of a piece.

    Attributes:
        labels: What it numbers; relative ones ("a", "ii") as they stand. Empty for a bullet.
        role: Whether the words say question or answer.
        end: Where the words after it start.
        worded: Whether a word such as "question" stands with it.
        relative: Whether the label is a letter or roman number, which may belong under the number above.
    """

    labels: tuple[str, ...]
    role: Role
    end: int
    worded: bool = False
    relative: bool = False

    @property
    def bullet(self) -> bool:
        """Whether it is a bullet."""
        return not self.labels


def tidy(label: str) -> str:
    """A label as we spell it: lower case, no brackets, no stop at its end."""
    bare = label.strip().lower()
    for word, number in _WORDS.items():
        if bare.startswith(word):
            return number
    bare = re.sub(r"[()\s]", "", bare).strip(".:")
    return re.sub(r"\.(?=[a-z])", "", bare)


def expand(text: str) -> tuple[str, ...]:
    """The labels of a list such as ``2, 3 & 5``, ``1-3`` or ``3(a) to (d)``; nothing if it cannot be one."""
    found = [(match.start(), match.end(), tidy(match[0])) for match in _TOKEN.finditer(text)]
    out: list[str] = []
    for index, (start, _end, raw) in enumerate(found):
        label = raw
        between = text[found[index - 1][1] : start].strip(" .)") if index else ""
        if index and re.fullmatch(r"-|to|through", between.strip().lower()):
            middle = _between(out[-1], label)
            if middle is None:
                return ()
            out.extend(middle)
            continue
        if index and label.isalpha() and out[-1][:1].isdigit():
            label = re.match(r"[\d.]*\d", out[-1])[0] + label  # type: ignore[index]  # starts with a digit
        out.append(label)
    numbers = [int(match[0]) for label in out if (match := re.match(r"\d+", label))]
    if any(number > _MOST or number == 0 for number in numbers):
        return ()
    return tuple(dict.fromkeys(out))


def _between(first: str, last: str) -> list[str] | None:
    """The labels after ``first`` up to ``last``; None if there is no such range."""
    if first.isdigit() and last.isdigit():
        low, high = int(first), int(last)
        return [str(number) for number in range(low + 1, high + 1)] if low < high <= _MOST else None
    head = re.match(r"(\d*)([a-z])$", first)
    tail = re.match(r"(\d*)([a-z])$", last)
    if head and tail and (tail[1] in {"", head[1]}) and head[2] < tail[2]:
        return [head[1] + chr(code) for code in range(ord(head[2]) + 1, ord(tail[2]) + 1)]
    return None


def marker_of(text: str, listed: str = "") -> Marker | None:
    """The number at the start of a piece.

    Args:
        text: The piece's words in plain spelling.
        listed: The number that a list gave it, where its words lack it.
    """
    head = text[:160]
    if listed and listed != "•":
        within = _own_marker(listed + " ")
        if within is not None:
            return Marker(within.labels, within.role, 0, within.worded, within.relative)
    found = _own_marker(head)
    if found is None and listed:
        return Marker((), Role.EITHER, 0)
    return found


def without_values(markers: Sequence[Marker | None], texts: Sequence[str]) -> list[Marker | None]:
    """Take the markers from figures that stand alone on a line and answer, as "41" under a question does.

    A figure alone is a number of a list where it is the next after a number that also stands alone, and words
    follow it.

    Args:
        markers: What each piece seems to start with.
        texts: The pieces' words, in the same order.
    """
    bare = [
        marker is not None and bool(marker.labels) and not marker.worded and not text[marker.end :].strip()
        for marker, text in zip(markers, texts, strict=True)
    ]
    second = max(
        (at for at, alone in enumerate(bare) if alone and _labels(markers[at])[0][:1] == "2"), default=-1
    )
    upcoming: list[tuple[str, ...]] = [()] * len(markers)
    for at in range(len(markers) - 2, -1, -1):
        upcoming[at] = _labels(markers[at + 1]) or upcoming[at + 1]
    out = list(markers)
    seen: set[str] = set()
    before = ""
    for at, marker in enumerate(markers):
        if marker is None or not marker.labels or marker.relative:
            continue
        label = marker.labels[0]
        if _LONE.fullmatch(texts[at]):
            following = markers[at + 1] if at + 1 < len(markers) else marker
            begins = label == "1" and second > at
            goes_on = before != "" and (label in seen or int(label) == int(before) + 1)
            worded = following is None or following.bullet
            if not worded or label in upcoming[at] or not (begins or goes_on):
                out[at] = None
                continue
        number = re.match(r"\d+", marker.labels[-1])
        before = number[0] if bare[at] and number else ""
        if bare[at]:
            seen.update(marker.labels)
    return out


def _labels(marker: Marker | None) -> tuple[str, ...]:
    return marker.labels if marker is not None else ()


def _own_marker(head: str) -> Marker | None:
    return _worded(head) or _numbered(head) or _lettered(head) or _bulleted(head)


def _worded(head: str) -> Marker | None:
    if match := _WORDED.match(head):
        labels = expand(match["labels"])
        if labels and not (match["tell"] == "A" and head[match.end("tell") :][:1].isspace()):
            tells = match["about"] is not None or match["tell"] is not None
            return Marker(labels, Role.TELL if tells else Role.ASK, match.end(), worded=True)
    if match := _ABOUT_LETTER.match(head):
        return Marker((tidy(match["label"]),), Role.TELL, match.end(), worded=True, relative=True)
    if match := _ABOUT_NUMBER.match(head):
        labels = expand(match["labels"])
        if labels:
            return Marker(labels, Role.TELL, match.end(), worded=True)
    return None


def _numbered(head: str) -> Marker | None:
    for pattern in (_DECIMAL, _NUMBERED, _ALONE):
        if match := pattern.match(head):
            labels = expand(match["labels"])
            if labels and not (pattern is _ALONE and len(labels) == 1 and not head.strip()[:1].isdigit()):
                return Marker(labels, Role.EITHER, match.end())
    return None


def _lettered(head: str) -> Marker | None:
    match = _LETTERED.match(head) or _UPPER_LETTERED.match(head)
    if match is None:
        return None
    return Marker((tidy(match["label"]),), Role.EITHER, match.end(), relative=True)


def _bulleted(head: str) -> Marker | None:
    match = _BULLET.match(head)
    return Marker((), Role.EITHER, match.end()) if match else None


def mentions(text: str, known: Collection[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a sentence names questions ("question 3", "Qs 2 & 5", "applies to 2").

    Start, end, labels known.
    """
    seen: set[int] = set()
    for pattern in (_MENTION, _APPLIES_TO, _MENTION_LETTER):
        for match in pattern.finditer(text):
            raw = match["labels"]
            labels = expand(raw) if pattern is not _MENTION_LETTER else (tidy(raw),)
            labels = tuple(label for label in labels if label in known)
            if labels and match.start() not in seen:
                seen.add(match.start())
                yield match.start(), match.end(), labels


def next_of(label: str) -> tuple[str, ...]:
    """The labels that may follow ``label`` in a list."""
    number = re.match(r"\d+", label)
    out: list[str] = []
    if number:
        rest = label[number.end() :]
        out.append(str(int(number[0]) + 1))
        if not rest:
            out.extend((f"{label}a", f"{label}.1", f"{label}i"))
        elif len(rest) == 1 and rest.isalpha():
            out.extend((number[0] + chr(ord(rest) + 1), f"{label}i"))
        elif rest.startswith("."):
            out.append(f"{number[0]}.{int(rest[1:]) + 1}" if rest[1:].isdigit() else "")
    elif len(label) == 1:
        out.append(chr(ord(label) + 1))
    if label in _ROMAN[:-1]:
        out.append(_ROMAN[_ROMAN.index(label) + 1])
    return tuple(out)


class Numbering:
    """Turns the numbers of one list into labels, so that "b)" under "1." becomes ``1b``."""

    def __init__(self) -> None:
        self._number = ""
        self._letter = ""
        self._roman = ""

    def label(self, marker: Marker) -> str:
        """The label of the next item of the list."""
        raw = marker.labels[0]
        if not marker.relative:
            self._number, self._letter, self._roman = raw, "", ""
            if re.fullmatch(r"\d+[a-z]", raw):
                # "1a" is a number of its own; an "i)" under it is "1ai", a "b)" is its sibling.
                self._number, self._letter = raw[:-1], raw[-1]
            return raw
        if self._is_roman(raw):
            self._roman = raw
            return f"{self._number}{self._letter}{raw}"
        self._letter, self._roman = raw, ""
        return f"{self._number}{raw}"

    def _is_roman(self, raw: str) -> bool:
        """Whether a letter counts as roman: it goes on a roman list, or begins one and follows no "h"."""
        if raw not in _ROMAN:
            return False
        if len(raw) > 1:
            return True
        if self._roman:
            return raw in next_of(self._roman)
        return raw == "i" and self._letter != "h"
