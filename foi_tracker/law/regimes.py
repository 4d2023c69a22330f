"""The four information laws, the nations and kinds of bodies, and a guess at which law a request falls under.

The guess always says why in one sentence, so that a person can see what it rests on and change it.
"""

import csv
import re
from enum import StrEnum
from functools import cache

from foi_tracker.core.resources import resource


class Regime(StrEnum):
    """A law that gives a right to information held by public bodies."""

    FOIA = "FOIA"
    EIR = "EIR"
    FOISA = "FOISA"
    EISR = "EISR"

    @property
    def is_scottish(self) -> bool:
        """Whether Scottish public authorities answer under it, with Scotland's bank holidays."""
        return self in {Regime.FOISA, Regime.EISR}

    @property
    def is_environmental(self) -> bool:
        """Whether it covers environmental information only."""
        return self in {Regime.EIR, Regime.EISR}

    @property
    def type_word(self) -> str:
        """What its numbered places are called in short: ``s`` for sections, ``reg`` for regulations."""
        return "reg" if self.is_environmental else "s"

    @property
    def act_name(self) -> str:
        """Its full name."""
        return _ACT_NAMES[self]

    @property
    def ground_word(self) -> str:
        """What it calls a reason to withhold: an exemption, or an exception in the regulations."""
        return "exception" if self.is_environmental else "exemption"


_ACT_NAMES = {
    Regime.FOIA: "Freedom of Information Act 2000",
    Regime.EIR: "Environmental Information Regulations 2004",
    Regime.FOISA: "Freedom of Information (Scotland) Act 2002",
    Regime.EISR: "Environmental Information (Scotland) Regulations 2004",
}


class Nation(StrEnum):
    """Where an authority belongs; ``UK`` for a body that works in several nations."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"
    UK = "UK"


class BodyKind(StrEnum):
    """The kind of a public body."""

    POLICE = "police"
    COUNCIL = "council"
    NHS = "nhs"
    CENTRAL = "central"
    UNIVERSITY = "university"
    SCHOOL = "school"
    FIRE = "fire"
    OTHER = "other"


_ENVIRONMENTAL = re.compile(
    r"""
    \b(?: environmental \s+ information \s+ (?:\(\s*scotland\s*\)\s+)? regulations
      |   (?-i:EIRs?|EISRs?|EI\(S\)Rs?)              # in capitals only
      |   rheoliadau \s+ gwybodaeth \s+ amgylcheddol  # the Welsh name
    )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UK_LAW = re.compile(r"\bfreedom\s+of\s+information\s+act\b|\bFOIA\b", re.IGNORECASE)
_INFORMATION_ACT = re.compile(
    r"""
    \b(?: freedom \s+ of \s+ information \s+ (?:\(\s*scotland\s*\)\s+)? act
      |   FOI \s+ act | (?-i:FOIA|FOISA|FOI\(S\)A) | deddf \s+ rhyddid \s+ gwybodaeth
    )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SCOTTISH_LAW = re.compile(
    r"""
    \b(?: freedom \s+ of \s+ information \s+ \(\s*scotland\s*\) \s+ act
      |   environmental \s+ information \s+ \(\s*scotland\s*\) \s+ regulations
      |   (?-i:FOISA|EISRs?|FOI\(S\)A|EI\(S\)Rs?)
    )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A denial shortly before the name: "this is not a request under the Environmental Information Regulations".
_DENIAL = re.compile(
    r"\b(?:not|nor|never|neither|rather than|instead of|nid|ddim)\b[^.;!?]{0,80}$", re.IGNORECASE
)


def guess_regime(authority: str, nation: Nation | None, text: str) -> tuple[Regime, str]:
    """Guess the law that a request is made under.

    The body decides between the Scottish and the other laws; the request's words decide, and only where they
    name the environmental regulations and not the Act as well, that it is environmental.

    Args:
        authority: The name of the body asked.
        nation: Where it belongs, or ``None`` if that is not known.
        text: The words of the request.

    Returns:
        The law, and one plain sentence that says why.

    Source: FOIA section 3 and Schedule 1; FOISA section 3 and schedule 1; regulation 2 of EIR and of EISR.
    """
    scottish, why = _is_scottish(authority, nation, text)
    environmental, why_environmental = _is_environmental(text)
    if environmental:
        regime = Regime.EISR if scottish else Regime.EIR
    else:
        regime = Regime.FOISA if scottish else Regime.FOIA
    return regime, f"{why}{why_environmental}."


def _is_scottish(authority: str, nation: Nation | None, text: str) -> tuple[bool, str]:
    shown = authority.strip() or "This body"
    known = _known_law(authority)
    if known is False:
        return False, f"{shown} answers under UK law, also for its work in Scotland"
    if known and nation in {None, Nation.SCOTLAND, Nation.UK}:
        return True, f"{shown} is a Scottish public authority"
    if nation is not None:
        where = "works across the UK" if nation is Nation.UK else f"is in {nation}"
        return nation is Nation.SCOTLAND, f"{shown} {where}"
    return _guess_from_words(shown, text)


def _guess_from_words(shown: str, text: str) -> tuple[bool, str]:
    if re.search(r"\b(?:scotland|scottish)\b", shown, re.IGNORECASE):
        return True, f"The name of {shown} points to Scotland (please check)"
    if _SCOTTISH_LAW.search(text) and not _UK_LAW.search(text):
        return True, "Your request names the Scottish law (please check that the body is Scottish)"
    return False, "Nothing says that the body is Scottish, so UK law is taken (please check)"


def _known_law(authority: str) -> bool | None:
    """Whether a body that we know by name is a Scottish one; ``None`` for a body that we do not know."""
    name = f" {_plain(authority)} "
    for fragment, scottish in _known_bodies():
        if f" {fragment} " in name:
            return scottish
    return None


def _is_environmental(text: str) -> tuple[bool, str]:
    named = [m for m in _ENVIRONMENTAL.finditer(text) if not _DENIAL.search(text[: m.start()])]
    if not named:
        return False, ""
    if _INFORMATION_ACT.search(text):
        return False, ", and your request names both the Act and the environmental regulations (please check)"
    return True, ", and your request names the environmental regulations"


def _plain(name: str) -> str:
    return " ".join(
        re.findall(r"[a-z0-9]+", name.lower().replace("&", " and ").replace("'", "").replace("’", ""))
    )


@cache
def _known_bodies() -> tuple[tuple[str, bool], ...]:
    """Pieces of names that tell on their own, those of UK bodies first, as they may hold Scottish words."""
    with resource("law/known_bodies.csv").open(encoding="utf-8", newline="") as lines:
        rows = [(_plain(row["name"]), row["law"] == "Scottish") for row in csv.DictReader(lines)]
    return tuple(sorted(rows, key=lambda row: (row[1], row[0])))
