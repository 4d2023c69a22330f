"""Says whose law each cited number belongs to, and turns it into a provision of an information law.

Sections of other Acts are never taken: neither those that name their Act, nor those counted like offences,
nor bare ones in a request, nor the same numbers when the reply repeats them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from foi_tracker.analysis.citations.acts import ActName, act_names
from foi_tracker.analysis.citations.bare import bears_its_title, is_power, stands_for_law
from foi_tracker.analysis.citations.grounds import as_provision, catalogue
from foi_tracker.analysis.citations.tokens import Token, tokens
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime

_MOST = 200
"""How many citations are read in one sentence; a sentence with more is no sentence."""
_COUNTED = re.compile(
    r"""\s{0,2}(?: offences? | assaults? | detentions? | searches | stops? | agreements? | officers?
        | assessments? | enquiries | inquiries
    | orders? | arrests? | conditions? | powers? | licen[cs]es? | woundings? | GBH | ABH | warrants?
        | notices\b | cautions | charges? | convictions?
    | crimes? | patients | visits | CJPOA | PACE | dwelling | works | funding | monies | contributions? )\b
    | \s{0,2}(?:[a-z]{2,12}\s){1,2}(?:offences|orders|arrests|detentions|assaults|warrants|licences)\b
    | \s{0,2}[:=]\s{0,2}(?:nil|none|zero|\d+)\b(?!\s?(?:hours|\()) """,
    re.IGNORECASE | re.VERBOSE,
)
_VERBS = re.compile(
    r"\b(?:appl(?:y|ies|ied)|is|are|was|were|because|would|requires?|has|have|provides?|states?|if|as|which|"
    r"that(?!\s$)|refus|withh|dealt|handled|considered|treated|so\b)",
    re.IGNORECASE,
)
_TO_NAME = re.compile(
    r"(?:\s|[,)'\"-])*(?:\([^()]{0,80}\)\s?)?[^.;()]{0,80}?(?:\s|^)(?:of|under|in|from|within|to|"
    r"o'r)\s(?:the\s|our\s|that\s)?$"
)
# "sections 18 and 29 are those of the … Act"
_COPULA = re.compile(
    r"\s(?:is|are|was|were|being)\s(?:(?:all\s)?(?:those|that|the\sones|offences|ones|sections|powers)\s)?"
    r"(?:of|under|in|from|within)\s(?:the\s)?"
)
# "section 44(1)(a) (the Harbours Act 1964, section 12)": the Act in brackets brings its own section.
_ITS_OWN = re.compile(r"(?i)[\s,]{1,3}(?:sections?|ss?\.?)\s?\d")
_DIRECT = re.compile(r"[\s,(:\-]{0,4}(?:the\s)?$")
_BEFORE = re.compile(r"[\s,(:\-]{0,4}(?:'s\s)?$")
_LINK = re.compile(r"\s{0,2}(?:,|;|&|/|\band\b|\bor\b|-)?\s{0,2}(?:and|or)?\s{0,2}$", re.IGNORECASE)
# "section 12 of the handbook" is no law at all.
_OF_A_PAPER = re.compile(
    r"\sof\s(?:the\s)?(?:first|second|former|latter|last)\b|\s(?:of|in|to)\s(?:the|our|your|this|that|its|their|a)\s(?:[a-z]+\s){0,3}(?:handbook|policy|plan|report|manual|guide|guidance|form"
    r"|contract|agreement|lease|code|procedure|strategy|document|log|letter|reply|response|schedule|minutes|constitution)\b",
    re.IGNORECASE,
)
_FOI_WORDS = re.compile(
    r"\b(?:exempt\w*|FOI\w*|freedom\s+of\s+information|refus\w+|withh\w+|cost\s+(?:of\s+compliance\s+)?limits?|EIR|public\s+interest|"
    r"nor\s+deny|ICO)"
    # what a requester fears that the authority will do with it: "do not hide behind section 43"
    r"|\b(?:hid(?:e|ing)\sbehind|(?:fall|falling|fell)\sback\son|rel(?:y|ied|ying)\son|shelter\w*\s(?:under|behind)"
    r"|(?:use|used|using|quot\w+|cit\w+|invok\w+|claim\w*|plead\w*|rais\w+|turn\w*\sto|resort\w*\sto|engag\w+)\s(?:the\s)?"
    r"(?=(?:sections?|ss?\.?|reg(?:ulation)?s?\.?)\s?\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision as cited at one place.

    Attributes:
        provision: The provision.
        start, end: Where it stands, the word for section included.
        flags: What a careful reader would notice: "impossible", "no_subsection", "wrong_word", "range".
    """

    provision: Provision
    start: int
    end: int
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the letter when its passages are read.

    Attributes:
        regime: The law of the letter.
        scottish: Whether its body is Scottish.
        other_numbers: Section numbers that the request takes from other Acts.
        in_request: Whether the passage is the requester's.
    """

    regime: Regime
    scottish: bool = False
    other_numbers: frozenset[str] = frozenset()
    in_request: bool = False


def citations(text: str, setting: Setting) -> list[Citation]:
    """The provisions of the information laws that a passage cites, in order.

    Args:
        text: The passage, in plain spelling.
        setting: What is known of the letter.
    """
    found = list(islice(tokens(text), _MOST))
    if not found:
        return []
    owners = _owners(text, found, act_names(text))
    out: list[Citation] = []
    foreign = False
    for token in found:
        owner = owners[token.first]
        if owner is not None and not owner.generic:
            foreign = owner.regime is None and owner.end > owner.start
        elif owner is None and foreign and not token.parts and not _relies_near(text, token):
            # "Under section 23 of the Drugs Act four, under section 24 none."
            continue
        citation = _citation(text, token, owner, setting)
        if citation is not None:
            out.append(citation)
    return out


def other_act_numbers(text: str) -> set[str]:
    """The section numbers that a passage takes from Acts that are no information law."""
    found = list(islice(tokens(text), _MOST))
    owners = _owners(text, found, act_names(text)) if found else {}
    return {
        token.number
        for token in found
        if (owner := owners[token.first]) is not None and owner.regime is None and not owner.generic
    }


def _owners(text: str, found: Sequence[Token], names: Sequence[ActName]) -> dict[int, ActName | None]:
    """For each list of numbers, the Act that it is said to be of; lists joined by "and" share one."""
    bare = {(token.first, token.last): not token.parts for token in found}
    lists = sorted(bare)
    out: dict[int, ActName | None] = {}
    from_left: dict[int, ActName | None] = {}
    following: tuple[int, ActName | None] | None = None
    for first, last in reversed(lists):
        limit = following[0] if following is not None else len(text)
        owner = _right_of(text, last, limit, names)
        if owner is None:
            owner = from_left[first] = _left_of(text, first, names)
        if owner is None and bare[first, last] and _COUNTED.match(text, last):
            owner = ActName(last, last, None)
        if owner is None and following is not None and _LINK.match(text[last : following[0]] or " x"):
            owner = following[1]
        out[first] = owner
        following = (first, owner)
    for (before, end), (first, last) in pairwise(lists):
        # "Theft Act 1968, section 1 and section 12": the name before both goes on to the second.
        named = from_left.get(before)
        if out[first] is None and bare[first, last] and named is not None and _LINK.match(text[end:first]):
            out[first] = from_left[first] = named
    return out


def _right_of(text: str, end: int, limit: int, names: Sequence[ActName]) -> ActName | None:
    for name in names[bisect_left(names, end, key=lambda each: each.start) :]:
        if name.start >= limit:
            return None
        between = text[end : name.start]
        if len(between) > 130:
            return None
        near = _DIRECT.fullmatch(between) or _COPULA.fullmatch(between)
        if near and "(" in between and _ITS_OWN.match(text, name.end):
            return None
        if near or (_TO_NAME.fullmatch(between) and not _VERBS.search(between)):
            return name
        return None
    return None


def _left_of(text: str, start: int, names: Sequence[ActName]) -> ActName | None:
    for name in reversed(names[: bisect_right(names, start, key=lambda each: each.end)]):
        between = text[name.end : start]
        return name if len(between) <= 6 and _BEFORE.fullmatch(between) else None
    return None


def _citation(text: str, token: Token, owner: ActName | None, setting: Setting) -> Citation | None:
    regime, flags = _regime(text, token, owner, setting)
    if regime is None:
        return None
    provision = as_provision(regime, token.number, token.parts)
    if provision is None:
        return None
    if not catalogue().exists(provision):
        flags = (
            (*flags, "impossible")
            if catalogue().nearest(provision) is None or _must_exist(provision)
            else flags
        )
    if not provision.parts and _has_subsections(provision):
        flags = (*flags, "no_subsection")
    start = token.first if not token.many or token.start < token.first + 14 else token.start
    return Citation(provision, start, token.end, flags)


def _regime(  # noqa: PLR0911 - one sign of the owner after the other decides
    text: str, token: Token, owner: ActName | None, setting: Setting
) -> tuple[Regime | None, tuple[str, ...]]:
    """The law a number belongs to; None if it is none of ours."""
    if owner is not None and owner.regime is not None:
        wrong = (token.word == "regulation") != owner.regime.is_environmental
        if wrong and not owner.regime.is_environmental:
            return None, ()
        return _of_nation(owner, setting), ("wrong_word",) if wrong else ()
    if owner is not None and not owner.generic:
        return None, ()
    if owner is None and _OF_A_PAPER.match(text, token.last):
        return None, ()
    if owner is None and not token.parts and is_power(text, token):
        return None, ()
    if (token.titled or token.alone) and not _is_bare_ground(text, token, setting):
        return None, ()
    if token.word == "regulation" or (token.bare and setting.regime.is_environmental):
        return _environmental(token, setting), ()
    if (own := _called_section(text, token, owner, setting)) is not None:
        return own, ("wrong_word",)
    regime = Regime.FOISA if setting.scottish else Regime.FOIA
    if (
        owner is None
        and not token.parts
        and token.number in setting.other_numbers
        and not _relies_near(text, token)
    ):
        return None, ()
    if owner is None and setting.in_request and not _FOI_WORDS.search(text):
        return None, ()
    return regime, ()


def _called_section(text: str, token: Token, owner: ActName | None, setting: Setting) -> Regime | None:
    """The Regulations where only the word for their part is wrong: "section 12(5)(b) of the Regulations"."""
    named = owner is not None and text.startswith("Regulations", owner.start)
    meant = owner is None and setting.regime.is_environmental and len(token.parts) > 1
    return _environmental(token, setting) if token.parts and (named or meant) else None


def _is_bare_ground(text: str, token: Token, setting: Setting) -> bool:
    """Whether a number that no word calls a section is a ground by its title or by how it stands."""
    if token.titled and bears_its_title(text, token, setting.regime):
        return True
    return not setting.in_request and stands_for_law(text, token, setting.regime)


def _of_nation(owner: ActName, setting: Setting) -> Regime | None:
    """The law that an abbreviation means in this letter: a Scottish body's "EIRs" are the Scottish ones."""
    if owner.short and setting.scottish and owner.regime is not None:
        return Regime.EISR if owner.regime.is_environmental else Regime.FOISA
    return owner.regime


def _relies_near(text: str, token: Token) -> bool:
    return bool(
        re.search(
            r"(?i)\b(?:exempt|withh|refus|cost|limit|appl(?:y|ies)|engaged)",
            text[max(0, token.first - 80) : token.last + 80],
        )
    )


def _environmental(token: Token, setting: Setting) -> Regime | None:
    """Regulations count only where the letter is environmental, or the number can be nothing else."""
    regime = Regime.EISR if setting.scottish else Regime.EIR
    provision = as_provision(regime, token.number, token.parts)
    if provision is None or (not setting.regime.is_environmental and not token.parts):
        return None
    return regime if catalogue().exists(provision) else None


def _must_exist(provision: Provision) -> bool:
    """Whether a provision is finer than the catalogue knows although the catalogue knows its siblings."""
    parent = provision.parent
    return parent is not None and any(entry.provision.parent == parent for entry in catalogue().all())


def _has_subsections(provision: Provision) -> bool:
    return any(entry.provision.parent == provision for entry in catalogue().all())
