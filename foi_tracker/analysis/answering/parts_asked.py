"""Which part of what was asked a sentence keeps back, and what stands beside it that was given.

A refusal reaches the whole of a question unless its own words, or those of the question, say that it is about
a part: "the rest", "for the years before that", "any further than this"; or the question asks for two things
and something is told before the other is refused.
"""

import re
from collections.abc import Iterable, Sequence

from foi_tracker.analysis.answering.wanted import wants_thing
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.no_answer import PRICES_THE_SEARCH, SAYS_HELD
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.similar import stem_set, stems
from foi_tracker.analysis.wording.acts import Act

KEEPS_BACK = (
    Act.WITHHELD,
    Act.COST,
    Act.NOT_HELD,
    Act.NOT_RECORDED,
    Act.NOT_RETRIEVABLE,
    Act.NCND,
    Act.VEXATIOUS,
)
KEEPS = (
    Act.TO_BE_PUBLISHED,
    Act.WITHHELD,
    Act.COST,
    Act.NCND,
    Act.VEXATIOUS,
    Act.NOT_HELD,
    Act.NOT_RECORDED,
    Act.CLARIFY,
    Act.PENDING,
    Act.PUBLISHED,
    Act.UNTOLD,
    Act.NOT_RETRIEVABLE,
)

_OF_PART = cue(
    "about a part",
    r"""\b(?: (?:anything|any(?:\s\w+)?|nothing|no|go|going|get|take\s\w+)
            \s(?:more|further|else|beyond|earlier|older)
        | beyond\s(?:this|that|what) | more\sthan\s(?:this|that)
        | (?:the|your)\s(?:rest|remainder|remaining|latter|others\b|second|third|last)
        | (?:second|other|latter|third|last|remaining)\s(?:half|part|limb|element|piece|question|point
        |aspect|item)s?
        | (?:further|other|remaining|additional)\s(?:details?|information|names?|parts?|documents?
        |e-?mails?|items?|pages?|two|three|\w+\sof)
        | (?:before|prior\sto|up\sto|earlier\sthan|preceding|older\sthan|pre-dat\w+)\s(?:that|then|this
        |those|these|the\s|that\syear|\w+\s(?:19|20)\d\d|(?:19|20)\d\d|it\b)
        | (?:nothing|anything|none|those|any|years?|records?|periods?|figures?|months?)\s(?:from\s
        |for\s)?(?:earlier|older|before)
        | (?:the\s)?(?:\w+\s)?(?:earlier|previous|preceding|first|older|other|missing
        |last)\s(?:\w+\s)?(?:years?|periods?|months?)
        | (?:for|in)\s(?:19|20)\d\d\b
        | (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s(?:of\s(?:them|these|those|which)
        |more\b|others?\b|further|are\b|were\b|have\b|remain)
        | (?:appendix|annex|pages?|paragraphs?|chapter|clauses?|rows?|columns?|items?|numbers?)\s(?:\d
        |[a-z]\b|[ivx]+\b)
        | (?:for|of|in)\s(?:each|every)\b | each\sof\sthese | ^(?:how|whether|why|when|where
        |who)\s[^.;,]{3,60}\s(?:is|are|was|were|could|can|cannot|being)\b
        | (?:their|whose|his|her|its)\s(?:\w+\s){0,2}(?:names?|identit\w+|reasons?|addresses|ages?|details?
        |employers?|ranks?|salar\w+|pay|value|price|cost)
        | \b(?:below|above|under|beneath)\s(?:that|this)\s(?:grade|level|rank|band|post)\b
        | ^\W*(?:its|their|his|her)\s(?!disclos|releas|publi)(?:\w+\s){1,3}(?:(?:we|i)\b
          |(?:is|are|was|were)\s(?:being\s)?(?:exempt|withheld|kept|not|redacted|refused)\b)
        | \b(?:that|which|the)\s(?:element|portion|aspect|limb)\b | unsuccessful\s\w+ | (?:less|except
        |save|apart\sfrom|bar|other\sthan|all\sbut|minus
        |without)\s(?:the|two|one|three|for|its|their)
        | in\spart\b(?!\s\(?(?:\d|[a-z]\b|[ivx]{1,4}\b)) | partial\w* | partly )""",
    (
        "We hold nothing further.",
        "The rest is withheld.",
        "It is exempt in part.",
        "for the years before 2019",
    ),
    ("This information is exempt.",),
)
_OF_WHOLE = re.compile(
    r"(?i)\ball\s(?:of\s)?(?:it|this|these|them|the|your|that)\b|\beverything\b|\b(?:entirely|whole\sof"
    r"|entire\w*|in\s(?:its|their)\sentirety)\b"
    r"|\bwhole\s(?:request|question|document|file|report)\b|\bin\sfull\b|\bany\sof\s(?:it|this|them|the)\b"
    r"|\bthe\swhole\b"
)
_TWO_ASKS = cue(
    "asks for two things",
    r"""\band\s(?:(?:say|state|tell\s(?:me|us)|list|explain)\s)?(?:at\s|in\s|on\s|for\s|to\s|of\s|by\s|from\s|if\s(?:so|not),?\s)?
        (?:what|how|who|whom|which|when|where|why|whether|if|their|its|any|his|her|a\slist
          |(?:the\s)?(?:\w+\s)?(?:names?|reasons?|dates?|ethnicit\w+|costs?|ranks?|rates?|prices?|numbers?
          |totals?|values?|salar\w+|locations?|ages?|titles?|causes?|results?|outcomes?|makes?|amounts?))\b
      | \?[^?]{3,}\?? \s*[A-Z][^?.]{3,} | \bwith\s(?:the|a|their|any|dates?|names?|reasons?|makes?
      |locations?|details?)\b
      | \bnames?\sand\b | \b(?:and|or|&)\s(?:\w+\s){0,2}(?:of\seach|for\seach|of\sthem|of\sthose|of\sthese)\b
      | ;\s | \b(?:supplier|year|ward|school|team|force|site|month)\sby\s\w+ """,
    ("How many were there and what did they cost?", "The contract, with dates"),
    ("How many drivers and riders were fined?",),
)
_PLEA = re.compile(
    r"(?i)\bpublic\sinterest\b|\bbecause\b|\bin\sorder\sto\b|\bon\sthe\sunderstanding\b|\b(?:would|could|might"
    r"|may)\s(?:\w+\s)?(?:be\s)?(?:likely|harm|prejudice|help|"
    r"allow|enable|identify|undermine|show|reveal|put|lead|cause|damage|affect|let|tell|give|make|assist|mean|leave)|\b(?:promised|confiden\w+"
    r"|sensitive|expect\w*|privilege\w*)\b"
)
_SEARCH = re.compile(
    r"(?i)\b(?:search(?:es|ed)?|looked|asked|consulted|enquir\w+|checked|your\s(?:request|question|e-?mail"
    r"|letter)|you\sasked|request\b|objects?"
    r"|considered|apolog\w+|sorry|thank|please|estimate\w*|hits|items?\sof\se-?mail)\b"
)
_NAME = re.compile(
    r"[a-z,:.] (?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Council|Trust|University|Department"
    r"|Board|Act|Section|Regulation|Agency|Force|Police|Ministers?|Director|Information|Freedom"
    r"|Commissioner|Government|Christmas|Easter"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)(?:(?:[A-Z]\.?\s){1,3})?(?:[A-Z][a-z]+|[A-Z]{2,})"
    r"|^\W*(?:[A-Z][\w'&-]+\s){1,5}(?:LLP|Ltd|Limited|plc|has|have|is|was|does|did)\b"
)
_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|gave|did|does|came|rose|fell|cost|made|took|closed|opened"
    r"|runs?|holds?)\b"
)
_MOST = 45
_FEW = 5


# "The other two parts are refused" names questions.
_QUESTIONS_NAMED = re.compile(
    r"(?i)\bthe\s(?:other|last|first|remaining|latter|former)\s(?:two|three|four)\s(?:questions|parts|points|requests|items)\b"
)


def of_part(statement: Statement) -> bool:
    """Whether a sentence keeps back, by its own words, only a part."""
    return _OF_PART(_QUESTIONS_NAMED.sub(" ", statement.said)) and not _OF_WHOLE.search(statement.said)


def of_whole(statement: Statement) -> bool:
    """Whether a sentence says that it is about everything."""
    return bool(_OF_WHOLE.search(statement.said))


def asks_two(question: str) -> bool:
    """Whether a question asks for two things, of which one may be given and the other not."""
    return _TWO_ASKS(question)


def told_beside(statements: Sequence[Statement], question: str, *, figures: bool = True) -> list[Statement]:
    """The sentences that tell something before the first that keeps something back, if that is about a part.

    Reasons, the law and the search for an answer tell nothing.

    Args:
        statements: What is said of the question.
        question: Its words.
        figures: Whether a figure may be what was asked; where a name or a document is, it tells nothing.
    """
    body = [s for s in statements if s.zone is Zone.BODY and s.table < 0]
    first = next((at for at, s in enumerate(body) if s.does(*KEEPS)), len(body))
    part = keeps_part(statements)
    other = told_of_other(body, question)
    if other:
        return other
    if wants_thing(question) and not asks_two(question) and not _OF_NAMES.search(question):
        # What is said of a paper that is kept back, when it was written and for whom, gives none of it.
        return []
    kept = [s for s in body[first:] if s.does(*KEEPS) or s.citations]
    told = [s for s in body[:first] if tells(s, doubtful=not part, figures=figures)]
    if not part and not asks_two(question) and not _divides(question, told, kept):
        return []
    if any(of_whole(s) for s in body[first:] if s.does(*KEEPS)):
        return []
    return told


# "The supplier is Oakfold Ltd": what is told, by its name, and then a name or a figure.
_NAMED_FACT = re.compile(
    r"\W*(?P<what>(?:(?:The|Its|Their|Our|the|its|their|our)\s)?(?:[\w'-]+\s){0,2}[\w'-]+)"
    r"(?:\s(?:is|are|was|were)\s(?:\w+\sby\s)?|\scomes?\sfrom\s|:\s|\s[-\u2013]\s)(?:[A-Z\u00a3]|\d)"
)
# A full stop after two letters, as in "Ltd. The rate": one sentence may hold two.
_STOP = re.compile(r"(?<=\w\w[.])\s+(?=[A-Z])")


def told_of_other(body: Sequence[Statement], question: str) -> list[Statement]:
    """The sentences that tell one of two things asked for by its name, the other being kept back by its own.

    They may stand before the refusal, after it, or in the same breath.

    Args:
        body: What is said of the question.
        question: Its words.
    """
    halves = [stem_set(half) for half in re.split(r"(?i)\sand\s", question)]
    parts = [(s, part) for s in body for part in _STOP.split(s.said)]
    kept = {
        stem
        for s, part in parts
        if s.does(Act.WITHHELD) and not s.does(Act.BALANCE) and not _NAMED_FACT.match(part)
        for stem in stems(part)
    }
    refused = [half for half in halves if _akin(half, kept)]
    if len(halves) != _BOTH or len(refused) != 1:
        return []
    told: list[Statement] = []
    for s, part in parts:
        match = _NAMED_FACT.match(part)
        if match is None or _PLEA.search(part):
            if part is parts[0][1] and _BARE_NAME.fullmatch(part.strip()) and not s.acts:
                # "Turnwise. The fee is withheld": the name, which was the other thing asked.
                told.append(s)
            continue
        what = stem_set(match["what"])
        if any(_akin(half, what) and not _akin(half, kept) for half in halves) and not _akin(what, kept):
            told.append(s)
    return told


# "Turnwise."
_BARE_NAME = re.compile(
    r"(?!(?:The|This|These|Part|Question|See|Yes|No|Refused|Exempt|Withheld|Declined|Held)\b)(?:[A-Z0-9][\w&'\u2019-]*\s?){1,4}\."
)


def _akin(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether two texts share a word, or a word and who does it ("supplies", "supplier")."""
    return any(
        a == b or (min(len(a), len(b)) >= _ROOT and (a.startswith(b) or b.startswith(a)))
        for a in one
        for b in two
    )


_ROOT = 4
_BOTH = 2
_OF_NAMES = re.compile(r"(?i)\b(?:names?|identit(?:y|ies)|address(?:es)?|locations?|titles?|sites?)\b")


def _divides(question: str, told: Sequence[Statement], kept: Sequence[Statement]) -> bool:
    """Whether what is told and what is kept back each name something of the question that the other does not.

    "Hostels: 4 Tanner Row. We do not give the addresses of refuges."
    """
    halves = [stem_set(half) for half in re.split(r"(?i)\sand\s|\sor\s|,\s|/", question)]
    given = {stem for s in told for stem in stems(s.said)}
    held = {stem for s in kept for stem in stems(s.said)}
    answered = any(half & given - held for half in halves)
    return (
        len(halves) > 1
        and answered
        and any(half & held - given for half in halves if not half & given - held)
    )


def keeps_part(statements: Sequence[Statement]) -> bool:
    """Whether, by the words that keep something back, it is only a part."""
    return any(
        of_part(s)
        for s in statements
        if s.own
        and s.zone is Zone.BODY
        and s.table < 0
        and not s.does(Act.BALANCE)
        and (s.does(*KEEPS_BACK) or s.citations or PRICES_THE_SEARCH.search(s.said))
    )


_OPEN_END = re.compile(r"[?:]\s*$")


def tells(statement: Statement, *, doubtful: bool = True, figures: bool = True) -> bool:
    """Whether a sentence states a fact that may be what was asked.

    Args:
        statement: The sentence.
        doubtful: Whether only a figure, a name or a few words count.
        figures: Whether a figure counts.
    """
    said = statement.said
    words = len(said.split())
    if statement.citations or statement.does(*KEEPS, Act.BALANCE, Act.ADVICE) or words > _MOST:
        return False
    if any(pattern.search(said) for pattern in (_PLEA, _SEARCH, SAYS_HELD, _OPEN_END)):
        return False
    value = statement.does(Act.VALUE)
    points = _POINTS.match(said) and not value and not _NAMES_AFTER.search(said)
    if points or (value and not figures and not _NAME.search(said)):
        return bool(value and not doubtful and re.search(r"\d", said))
    if value or _NAME.search(said):
        return True
    if words <= _FEW:
        return not _BARE_REFUSAL.match(said)
    return bool(_VERB.search(said)) and (not doubtful or words <= _SENTENCE)


_POINTS = re.compile(r"(?i)\W*(?:this|it|these|they|section|we|i)\b")
_NAMES_AFTER = re.compile(r":\s[A-Z]\w+|^\W*They\sare\s[A-Z]")
_BARE_REFUSAL = re.compile(r"(?i)\W*(?:yes|no|declined|refused|exempt)\b")
_SENTENCE = 25
"""So many words at most make a plain statement of fact."""
