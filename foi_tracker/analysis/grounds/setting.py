"""Under which of the four laws a letter is given.

Before its passages are read and again when its grounds are known.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.citations.meaning import Setting, other_act_numbers
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimRole

_SCOTTISH = re.compile(
    r"\(\s*Scotland\s*\)\s+(?:Act|Regulations)|\bFOISA\b|\bEISRs?\b|\bEI\(S\)R|\bFOI\(S\)A\b|"
    r"Scottish\s+Information\s+Commissioner|\bPolice\s+Scotland\b|\bNHS\s+Scotland\b|"
    r"\bScottish\s+Government\b",
    re.IGNORECASE,
)
_UK_ACT = re.compile(
    r"Freedom\s+of\s+Information\s+Act\s+2000|\bFOIA\b(?!\(S)|Information\s+Commissioner's\s+Office|\bICO\b"
)
_ENVIRONMENTAL = re.compile(
    r"Environmental\s+Information\s+(?:\(\s*Scotland\s*\)\s+)?Regulations|\bEIRs?\b|\bEISRs?\b|"
    r"Gwybodaeth\s+Amgylcheddol",
    re.IGNORECASE,
)
_HANDLED = re.compile(
    r"""(?i)\b(?:consider|handl|deal|dealt|process|answer|respond|request|response|treat|regard|provid|given
        |reply|replied)\w*\b[^.;]{0,90}\b(?:under|in\saccordance\swith|in\sline\swith|pursuant\sto|as
        |by)\b[^.;]{0,60}
    (?:Environmental\s+Information\s+(?:\(\s*Scotland\s*\)\s+)?Regulations|\bEIRs?\b|\bEISRs?\b)""",
    re.VERBOSE,
)
_ACT_OF_2000 = re.compile(r"(?i)\bFOI|freedom\s+of\s+information")
_NOT_HANDLED = re.compile(
    r"(?i)\b(?:Environmental\sInformation\s(?:\(Scotland\)\s)?Regulations|EIRs?)\b[^.;]{0,30}\b(?:do|does|did)\s?(?:not|n't)\b|"
    r"\b(?:not|rather\sthan|instead\sof)\b[^.;]{0,60}(?:Environmental\s+Information|\bEIRs?\b)"
)


def first_setting(outline: Outline, regime: Regime | None) -> Setting:
    """What can be said of the law before any citation is read.

    Args:
        outline: The letter.
        regime: The law under which the request was made, if it is logged.
    """
    reply = _reply_text(outline)
    scottish_words = len(_SCOTTISH.findall(reply))
    uk_words = len(_UK_ACT.findall(reply))
    if scottish_words or uk_words:
        scottish = scottish_words >= uk_words if scottish_words else False
    else:
        scottish = regime.is_scottish if regime is not None else bool(_SCOTTISH.search(_all_text(outline)))
    named = _ENVIRONMENTAL.search(reply) is not None
    environmental = named and bool(_HANDLED.search(reply)) and not _NOT_HANDLED.search(reply)
    if named and not environmental and not _ACT_OF_2000.search(reply):
        environmental = not _NOT_HANDLED.search(reply)
    if not environmental and regime is not None and regime.is_environmental:
        environmental = named or not uk_words
    law = (
        (Regime.EISR if scottish else Regime.EIR)
        if environmental
        else (Regime.FOISA if scottish else Regime.FOIA)
    )
    numbers: set[str] = set()
    for piece in outline.request:
        numbers.update(other_act_numbers(piece.text))
    return Setting(law, scottish, frozenset(numbers))


def settle(setting: Setting, found: Sequence[Found]) -> Regime:
    """The law of the letter once its grounds are known.

    That of most grounds, the switch-over sections apart.
    """
    relied = [entry.provision for entry in found if entry.role is ClaimRole.RELIED_ON]
    switch = any(p.number == "39" and (p.parts[:1] == ("2",) or p.regime is Regime.FOIA) for p in relied)
    grounds = [p for p in relied if p.number != "39" or (p.regime is Regime.FOISA and p.parts[:1] == ("1",))]
    environmental = sum(p.regime.is_environmental for p in grounds)
    if (environmental and environmental * 2 >= len(grounds)) or (switch and not grounds):
        return Regime.EISR if setting.scottish else Regime.EIR
    if grounds and not environmental and not setting.regime.is_environmental:
        return setting.regime
    if grounds and not environmental and not switch:
        return Regime.FOISA if setting.scottish else Regime.FOIA
    return setting.regime


def _reply_text(outline: Outline) -> str:
    return "\n".join(
        piece.text[:4000]
        for segment in outline.segments
        for piece, zone in segment.pieces
        if zone is not Zone.FURNITURE
    )


def _all_text(outline: Outline) -> str:
    return "\n".join(
        piece.text[:2000]
        for piece, zone in zip(outline.pieces, outline.zones, strict=True)
        if zone is not Zone.FURNITURE
    )
