"""Names of Acts and Regulations in a text, and whether each is one of the four information laws."""

import re
from dataclasses import dataclass, replace

from foi_tracker.law.regimes import Regime

_KIND = re.compile(
    r"\b(?:Acts?|Regulations|Order|Rules|Directive|Measure|Bill|Deddf)(?:\b(?:\s(?:1[3-9]|20)\d\d)?|(?:1[3-9]|20)\d\d\b)"
)
_JOINING = frozenset(
    [
        "of",
        "and",
        "for",
        "the",
        "to",
        "from",
        "etc",
        "on",
        "with",
        "against",
        "in",
        "by",
        "&",
        "or",
        "a",
        "at",
    ]
)
_WORD_BEFORE = re.compile(r"[\w'&.,()\-]+\s*$")
_SHORT = re.compile(
    r"""
    \b(?: (?P<foisa> FOISA | FOI\(S\)A | FOI\s\(Scotland\)\sAct )
      | (?P<eisr> EISRs? | EI\(S\)Rs? )
      | (?P<eir> EIRs? )
      | (?P<foia> FOIA | FoIA | FOI(?=\ss) | RhGA )
      | (?P<other> PACE | OAPA | CJPOA | RTA | MHA | DPA | (?:UK\s)?GDPR | RIPA | TCPA | PECR | TACT | HRA
        | RIPSA | POCA )
    )(?![\w(])
    """,
    re.VERBOSE,
)
_FOISA = re.compile(r"freedom\s+of\s+information\s+\(\s*scotland\s*\)", re.IGNORECASE)
_FOIA = re.compile(r"freedom\s+of\s+information|\bFOI\b|rhyddid\s+gwybodaeth", re.IGNORECASE)
_EISR = re.compile(r"environmental\s+information\s+\(\s*scotland\s*\)", re.IGNORECASE)
_EIR = re.compile(r"environmental\s+information|gwybodaeth\s+amgylcheddol", re.IGNORECASE)
_FEES = re.compile(r"\b(?:fees|appropriate\s+limit)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b((?:19|20)\d\d)\s$")  # "the 1998 Act"
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class ActName:
    """The name of a law in a text.

    Attributes:
        start, end: Where it stands.
        regime: Which of the four laws it is; None for any other.
        generic: Whether it is only "the Act" or "the Regulations".
        short: Whether it is an abbreviation, which Scottish bodies share with the others.
        again: Whether it only repeats a name ("that Act", "the same Act").
    """

    start: int
    end: int
    regime: Regime | None
    generic: bool = False
    short: bool = False
    again: bool = False


def act_names(text: str) -> list[ActName]:
    """All names of laws in a text in plain spelling, in order."""
    found = [_short(match) for match in _SHORT.finditer(text)]
    found.extend(_long(text, match) for match in _KIND.finditer(text))
    found.sort(key=lambda name: (name.start, -name.end))
    out: list[ActName] = []
    for name in found:
        if not out or name.start >= out[-1].end:
            named = next((each for each in reversed(out) if not each.generic), None) if name.again else None
            out.append(replace(named, start=name.start, end=name.end) if named else name)
    return out


def _short(match: re.Match[str]) -> ActName:
    regime = {"foisa": Regime.FOISA, "eisr": Regime.EISR, "eir": Regime.EIR, "foia": Regime.FOIA}.get(
        match.lastgroup or ""
    )
    return ActName(match.start(), match.end(), regime, short=regime in {Regime.FOIA, Regime.EIR})


def _long(text: str, match: re.Match[str]) -> ActName:
    """A name that ends in Act or the like: its words are capitalised, with small joining words between."""
    start = match.start()
    for _ in range(_MOST_WORDS):
        before = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if before is None or before.end() != start:
            break
        word = before[0].strip().strip("(),.'")
        if not word or (word.lower() not in _JOINING and not word[0].isupper() and word.lower() != "foi"):
            break
        if before[0].strip().endswith((".", ",")) and word.lower() not in _JOINING and not word[0].isupper():
            break
        if re.fullmatch(r"(?i)sections?|s|regulations?|act|\d.*", word):
            break
        start = before.start()
    start += text.startswith("(", start) and ")" not in text[start : match.end()]
    name = text[start : match.end()]
    trimmed = re.match(
        r"(?:(?:of|and|for|the|to|from|on|with|in|by|or|a|at|under|The|Under|In|And|That|This)\s+)*", name
    )
    start += trimmed.end() if trimmed else 0
    name = text[start : match.end()]
    if year := _YEAR_BEFORE.search(text, max(0, start - 6), start):
        regime = {"2000": Regime.FOIA, "2002": Regime.FOISA}.get(year[1])
        return ActName(year.start(1), match.end(), regime, short=regime is Regime.FOIA)
    if re.fullmatch(r"(?:Act|Acts|Regulations|Order|Rules|Deddf)(?:\s\d{4})?", name):
        again = re.search(r"(?i)\b(?:same|that|said|latter)\s$", text[max(0, start - 9) : start]) is not None
        return ActName(start, match.end(), None, generic=True, again=again)
    return ActName(start, match.end(), regime_of(name))


def regime_of(name: str) -> Regime | None:
    """Which information law a name means; None for another law, such as the fees regulations."""
    if _FEES.search(name):
        return None
    for pattern, regime in (
        (_FOISA, Regime.FOISA),
        (_EISR, Regime.EISR),
        (_EIR, Regime.EIR),
        (_FOIA, Regime.FOIA),
    ):
        if pattern.search(name):
            return regime
    return None
