"""Numbers with no word before them that name a ground, and sections of other Acts that name none.

"Hence 12(5)(g)" can only be a ground; "seized under s.22" is a power that the police have by another Act.
"""

import re

from foi_tracker.analysis.citations.grounds import as_provision, catalogue
from foi_tracker.analysis.citations.tokens import Token
from foi_tracker.law.regimes import Regime

# What a law of crime or of a power is used for: "boats seized under s.22", "contrary to section 18".
_POWER = re.compile(
    r"\b(?:seized|arrest(?:ed|s)|searche[ds]|detain(?:ed|s)|stop(?:ped|s)|charged|convict(?:ed|ions)|sentenced|prosecut(?:ed|ions)"
    r"|cautioned|powers?|offences?|assaults?|housed|accommodated|licensed)\s(?:\w+\s){0,2}(?:under|by)\s(?:the\s)?$"
    r"|\bcontrary\sto\s$",
    re.IGNORECASE,
)
_POWER_USED = re.compile(
    r"[^.;]{0,40}?\b(?:was|were)\s(?:\w+\s)?(?:arrested|searched|stopped|charged|detained|cautioned|convicted|seized|prosecuted|housed)\b",
    re.IGNORECASE,
)
# What makes a bare number with brackets something other than a ground, and what makes it one.
_NUMBERS_ELSE = re.compile(
    r"(?i)\b(?:articles?|questions?|qs?|schedules?|paragraphs?|paras?\.?|pages?|rules?|orders?|clauses?|nos?\.?|parts?|points?"
    r"|items?|tables?|version|ref\w*|act|answers?|requests?|appendix|annex)\s?$|\)\s$"
)
_LEADS_TO_LAW = re.compile(
    r"(?i)\b(?:exempt\w*|exceptions?|except\w*|provisions?|sections?|under|by|at|hence|grounds?|rel(?:y|ies|ied|ying)|appl\w+|engage[sd]?)\b"
)


def is_power(text: str, token: Token) -> bool:
    """Whether what is done under a section is what the police or a council does by other Acts."""
    before = _POWER.search(text, max(0, token.first - 60), token.first)
    return before is not None or _POWER_USED.match(text, token.last) is not None


def stands_for_law(text: str, token: Token, regime: Regime) -> bool:
    """Whether a number with brackets and no word before it can only be a ground: "hence 12(5)(g)"."""
    provision = as_provision(regime, token.number, token.parts)
    if provision is None or not catalogue().exists(provision):
        return False
    before = text[max(0, token.first - 60) : token.first]
    if _NUMBERS_ELSE.search(before):
        return False
    return len(token.parts) > 1 or _LEADS_TO_LAW.search(before) is not None


def bears_its_title(text: str, token: Token, regime: Regime) -> bool:
    """Whether the title behind a bare number is the provision's own: "10(4)(e) (internal communications)"."""
    provision = as_provision(regime, token.number, token.parts)
    if provision is None or not catalogue().exists(provision):
        return False
    known = {
        word[:5]
        for entry in catalogue().all()
        if entry.provision.covers(provision) or provision.covers(entry.provision)
        for word in re.findall(r"[a-z]{4,}", entry.title.lower())
    }
    return any(
        word[:5] in known for word in re.findall(r"[a-z]{4,}", text[token.end : token.end + 80].lower())
    )
