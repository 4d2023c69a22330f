"""Sentences that answer nothing: that something is held, what a search takes, what the requester may do."""

import re

from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

SAYS_HELD = re.compile(
    r"(?i)\b(?:can\s(?:confirm|tell|say)|confirms?)\b[^.;]{0,60}\b(?:holds?|held)\b|\b(?:information"
    r"|data)\s(?:is|are)\sheld\b(?!\s(?:for|until|in|by|on|at)\b)|"
    r"\bdoes\shold\b|\bholds?\s(?:this|it|that|them|these|both|all)\b|\bholds\s(?:some|the|this"
    r"|information)\b|\bhold\s(?:part|some)\b"
)


_MAYBE = re.compile(r"(?i)\b(?:may|might)\sbe\b|\bpossibl[ey]\b|\bit\s(?:may|might)\b")
_COUNTED = re.compile(r"(?i)\bholds?\s(?:\w+\s){0,2}\d|\bheld\s(?:\w+\s)?\d")


PLEA = re.compile(
    r"(?i)\bpublic\sinterest\b|\bbecause\b|\bin\sorder\sto\b|\bwould\s(?:be\s)?(?:likely|harm|prejudice"
    r"|help|"
    r"allow|enable|identify|undermine)"
)


# What the search for an answer would take.
PRICES_THE_SEARCH = re.compile(
    r"(?i)\b(?:minutes?|hours?)\b[^.;]{0,20}\b(?:each|per|apiece)\b|"
    r"\b(?:exercise|search(?:es|ing)?|trawl|task|work)\b[^.;]{0,60}\b(?:minutes?|hours?|days?)\b|"
    r"\b(?:would|might|could)\s(?:then\s)?(?:take|need|require|mean)\b[^.;]{0,60}\b(?:minutes?|hours?"
    r"|days?)\b|"
    r"\bwould\s(?:then\s|also\s)?(?:have\sto|need\sto|require|involve|mean)\b[^.;]{0,60}\b(?:open|read|search"
    r"|review|"
    r"check|examin|look|manual|inspect|trawl|every|each|all)|"
    r"\bcost\sof\s(?:\w+\s){0,3}spending\b|\bminutes?\b[^.;,]{0,40}\b(?:is|equals?|makes?|comes?\sto|gives?|totals?)"
    r"\b[^.;]{0,20}\bhours\b"
)


# How much a search would have to go through: "There are 4,100 case files."
COUNTS_FILES = re.compile(
    r"(?i)\W*(?:there\s(?:are|were)|we\s(?:have|hold))\s(?:some\s|about\s|over\s|around\s)?\d[\d,]*\s(?:\w+\s){0,3}"
    r"(?:files?|folders|boxes|notebooks|papers|logs|registers|ledgers)\W*"
)


DENIAL = re.compile(r"(?i)\b(?:no|not|none|nothing|never|neither)\b")
SEARCHED = re.compile(
    r"(?i)\b(?:was|were|been|has|have|i|we)\s(?:\w+ly\s|also\s)?(?:searched|looked\s(?:through|in|for|at)"
    r"|checked|consulted|been\sthrough|asked\s(?:the|our|each))\b"
    r"|\b(?:search|enquir(?:y|ies)|timed|tried)\s(?:\w+\s){0,3}(?:brought|found|returned|a\ssample|twenty"
    r"|ten)\b"
)
# Words to the one who asked: what they may do, and by when, is no answer.
_TO_REQUESTER = re.compile(
    r"(?i)\W*(?:if|should|unless|until|once|when)\s(?:you|we\sdo\snot\shear)\b|\W*(?:please(?!\s(?:find"
    r"|see))|kindly|thank|sorry|apologies|i\sam\ssorry|we\sapologise)\b"
    r"|.{0,80}\bi\s(?:would|am)\s(?:like|looking|interested|seeking|grateful)\b|.{0,120}\b(?:let|tell|give"
    r"|send)\sme\b"
    r"|\W*you\s(?:(?:do|did|have)\snot\b|(?!\w+\s(?:\w+\s){0,3}(?:ask|contact|approach|apply|write"
    r"|try)\b)(?:may|might|can|could|should|will|would)\b(?!\s(?:find|see|have)\b)|asked|put|wrote)\b"
)


# Praise of one's own work, where figures or reasons were asked for.
_BOASTS = re.compile(
    r"(?i)\bproud\s(?:of|to)\b|\bbest\svalue\b|\bstrength\sto\sstrength\b|\bstrives?\sto\b"
    r"|\btakes?\s(?:\w+\s){1,4}seriously\b|\bworks?\shard\sto\b|\b(?:utmost|highest)\simportance\b"
)


_ABOUT_LETTER = re.compile(
    r"(?i)\W*(?:if|should)\syou\s(?:have|require|need|wish)\b[^.;]{0,80}\b(?:quer(?:y|ies)|questions?|contact"
    r"|discuss)\b[^.;]{0,80}\b(?:contact|write|call|e-?mail|quot(?:e|ing))\b"
    r"|(?:the|this)\s(?:information|data|response|material)\s(?:is|has\sbeen)\s(?:supplied|provided|given|released)\s(?:to\syou\s)?for\syour\s"
    r"(?:own|personal|private)\b"
    r"|.{0,160}\b(?:copyright|intellectual\sproperty|re-?us(?:e|ed|ing))\b"
    r"|(?:all|everything|anything|whatever|most|the\s(?:information|answers?|repl(?:y|ies)|responses?))\s(?:that\s|which\s)?(?:we|is|are)?\s?"
    r"(?:releas|disclos|publish|giv|provid)\w*\s(?:under|in\s(?:response|reply|answer)\sto)\s(?:the\s)?(?:foi\b|freedom|information|requests)"
    r"[^.;]{0,60}\b(?:is|are|will\sbe|may\sbe)\s(?:also\s)?(?:put|published|placed|posted|made)\b"
)
_STATE = re.compile(
    r"(?i)\bconfirm\sthat\s(?:the|an?|this|that|such|it)\s?(?:\w+\s){0,4}(?:is|has\sbeen|was)\s(?:now\s|nearly\s|almost\s)?"
    r"(?:complete[d]?|finished|written|in\sdraft|drafted|under\sway|final|finali[sz]ed)\W*$"
)


def about_letter(statement: Statement) -> bool:
    """Whether a sentence speaks of the letter itself: whom to ask about it, who owns what it sends."""
    return bool(_ABOUT_LETTER.match(statement.said)) and not statement.does(Act.WITHHELD, Act.VALUE)


def says_state(statement: Statement) -> bool:
    """Whether a sentence says only how far a paper is ("I can confirm that the review is complete")."""
    return bool(_STATE.search(statement.said))


def tells_nothing(statement: Statement) -> bool:
    """Whether a sentence prices the search, says that something is held, or only what may yet be."""
    text = statement.said
    if _BOASTS.search(text) and not statement.acts:
        return True
    if _TO_REQUESTER.match(text) and not statement.does(Act.GOODWILL):
        return True
    if PRICES_THE_SEARCH.search(text) or (SAYS_HELD.search(text) and not _COUNTED.search(text)):
        return True
    return statement.does(Act.VALUE) and bool(_MAYBE.search(text)) and not statement.first
