"""Questions that a sentence names: "question 3", "Qs 2 & 5", "applies to 2", "parts (a) to (d)"."""

import re
from collections.abc import Collection, Iterator

from foi_tracker.analysis.marks.labels import JOIN, LABELS, ROMAN_PATTERN, WORDS, expand, expand_letters, tidy
from foi_tracker.analysis.marks.markers import ASK_WORD, NAMES_PAPERS, NUMBER_WORD

# "your parts (a) to (d)", "questions 1 to 5": a list that a sentence names from its first number on.
_LETTER_RANGE = re.compile(
    rf"\b{ASK_WORD}\s\(?(?P<first>a)\)?\s?(?:to|-|through)\s?\(?(?P<last>[b-z])\)?(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)


# A number in words after a stop is what is said and no name: "Third point: nine letters were found".
_MENTION = re.compile(
    rf"""\b (?P<word>{ASK_WORD}|answers?) {NUMBER_WORD}
        (?!\s?[.:]\s?[a-z]{{2}}) [\s.:]{{0,2}} (?P<labels> {LABELS} ) (?![\w/]|[.\-]\d)""",
    re.IGNORECASE | re.VERBOSE,
)


_MENTION_LETTER = re.compile(
    rf"\b(?:questions?|parts?|points?|items?)\s(?P<labels>\({ROMAN_PATTERN}\)|\(?[a-z]\)?)(?![\w'])",
    re.IGNORECASE,
)


# "Parts (i), (ii) and (v)", "parts a to c".
_BARE_LETTER = rf"\(?(?:{ROMAN_PATTERN}|[a-z])\)?(?![\w'])"
_MENTION_LETTERS = re.compile(
    rf"\b(?:questions|parts|points|items|requests)\s(?P<labels>{_BARE_LETTER}(?:{JOIN}{_BARE_LETTER}){{1,20}})",
    re.IGNORECASE | re.VERBOSE,
)


_APPLIES_TO = re.compile(
    rf"\b(?:appl(?:y|ies|ied)|answers?|relates?)\s(?:to|at)\s(?P<labels>{LABELS})(?=\s?[.,;:]|\s?$)",
    re.IGNORECASE | re.VERBOSE,
)


# "What you ask for at 4", "the information requested in 2".
_ASKED_AT = re.compile(
    rf"\b(?:ask(?:ed)?|request(?:ed)?|s(?:eek|ought))(?:\sfor)?\s(?:at|in|under)\s(?P<labels>{LABELS})(?![\w/]|[.\-]\d)",
    re.IGNORECASE | re.VERBOSE,
)


# "What was collected for 1)", "lets us answer 2) or 3)".
_BRACKETED = re.compile(
    rf"\b(?:for|at|to|under|with|of|in|on|answer|answering|items?)\s(?P<labels>\d{{1,2}}[a-z]?\)(?:{JOIN}\d{{1,2}}[a-z]?\)){{0,10}})",
    re.IGNORECASE | re.VERBOSE,
)


# Questions sorted by what becomes of them, such as those not disclosed, with a colon before their numbers.
_SORTED = re.compile(
    rf"\b(?:(?:disclosed|released|provided|withheld|refused|exempt|held|answered)\s?:|held\s(?:for|on|at))\s"
    rf"(?P<labels>{LABELS}(?:\s?,\s?{LABELS}){{0,8}})(?=\s?[.;]|\s*$)",
    re.IGNORECASE | re.VERBOSE,
)


# A figure, a single letter, a roman number or a number in words: without one of them nothing is named.
_LABEL_LIKE = re.compile(rf"\d|\b(?:[a-z]|{ROMAN_PATTERN}|{'|'.join(WORDS)})\b", re.IGNORECASE)
_ONE_LETTER = re.compile(rf"\(?\b({ROMAN_PATTERN}|[a-z])\b\)?", re.IGNORECASE)


def mentions(text: str, known: Collection[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a sentence names questions ("question 3", "Qs 2 & 5", "applies to 2").

    Start, end, labels known.
    """
    if _LABEL_LIKE.search(text) is None:
        return
    seen: set[int] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            raw = match["labels"]
            if pattern is _MENTION_LETTERS:
                labels = expand_letters(_ONE_LETTER.sub(r"(\1)", raw))
            else:
                labels = (tidy(raw),) if pattern is _MENTION_LETTER else expand(raw)
            labels = tuple(each for label in labels for each in _with_parts(label, known))
            if labels and match.start() not in seen:
                seen.add(match.start())
                yield match.start(), match.end(), labels


_PATTERNS = (_MENTION, _APPLIES_TO, _ASKED_AT, _BRACKETED, _SORTED, _MENTION_LETTERS, _MENTION_LETTER)


def _with_parts(label: str, known: Collection[str]) -> list[str]:
    """A label that is known, or its known parts: "question 1" names 1a and 1b where it is none itself."""
    if label in known or not label.isdigit():
        return [label] if label in known else []
    return [each for each in known if each[: len(label)] == label and each[len(label) :].isalpha()]


def listed_labels(text: str) -> tuple[str, ...]:
    """The labels of the longest list that a text names ("parts (a) to (d)", "questions 1-3")."""
    found = [
        expand(match["labels"])
        for match in _MENTION.finditer(text)
        if not NAMES_PAPERS.match(text, match.start())
    ]
    found.extend(
        tuple(chr(code) for code in range(ord("a"), ord(match["last"].lower()) + 1))
        for match in _LETTER_RANGE.finditer(text)
    )
    whole = [labels for labels in found if len(labels) >= 2 and labels[0] in {"1", "a"}]
    return max(whole, key=len, default=())
