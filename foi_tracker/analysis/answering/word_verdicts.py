"""What became of a question by what the sentences say, where no provision is relied on."""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.afterthoughts import counts_none
from foi_tracker.analysis.answering.parts_asked import asks_two
from foi_tracker.analysis.answering.scales import Scales
from foi_tracker.analysis.answering.verdict_parts import Verdict
from foi_tracker.analysis.answering.wanted import wants_thing
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import shared, stem_set, stems
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome, Flag


def is_refusal(statements: Sequence[Statement]) -> bool:
    """Whether sentences about the cost of an answer say that it is refused for that."""
    return any(
        s.does(Act.COST)
        and re.search(
            r"(?i)exceed|over|above|beyond|excess|past\b|pass(?:es)?\b|more\sthan|higher|outside|greater"
            r"|breach|refus|not\s(?:obliged|bound|required|resourced)|disproportion"
            r"|need\snot|section\s?12|s\.?12",
            s.text,
        )
        for s in statements
    )


def by_words(scales: Scales, question: str) -> Verdict:
    """Where no provision is relied on, by what the sentences say; what keeps most back goes first."""
    if scales.untold:
        return _untold(scales)
    elsewhere = (
        [s for s in scales.not_held + scales.neutral if s.does(Act.ELSEWHERE)] if scales.not_held else []
    )
    not_held = FineOutcome.ELSEWHERE if elsewhere else FineOutcome.NOT_HELD
    refusal = scales.cost if is_refusal(scales.cost) else []
    choices = (
        (scales.ncnd, FineOutcome.NCND, False, "They neither confirm nor deny, without a ground."),
        (refusal, FineOutcome.REFUSED_COST, False, "The cost is given as the reason, without a section."),
        (scales.not_held + elsewhere, not_held, not scales.withheld, "They say that they do not hold it."),
        (scales.clarify, FineOutcome.CLARIFY, True, "They ask what was meant."),
        (scales.pending, FineOutcome.UNANSWERED, False, "They say that it is still to come."),
        (scales.vexatious, FineOutcome.REFUSED_VEXATIOUS, False, "Refused as vexatious, without a section."),
        (scales.withheld, FineOutcome.REFUSED_EXEMPT, False, "Kept back, without a section."),
        (
            scales.leaning,
            FineOutcome.REFUSED_EXEMPT,
            False,
            "They weigh the public interest against giving it.",
        ),
        (_listed(scales), FineOutcome.ANSWERED, False, "It is answered in words."),
        (scales.published, FineOutcome.PUBLISHED, False, "They say where it is published."),
        (scales.unrecorded, FineOutcome.NOT_HELD, False, "They say that it is not recorded."),
        (scales.cost, FineOutcome.REFUSED_COST, False, "They say that it cannot easily be found."),
        (
            _missing(scales, question),
            FineOutcome.NOT_HELD,
            False,
            "What was asked for seems not to be there.",
        ),
        (_elsewhere(scales), FineOutcome.ELSEWHERE, False, "They say who has it."),
        (_harmed(scales, question), FineOutcome.REFUSED_EXEMPT, False, "They say what harm it would do."),
        (
            _without(scales, question, _NOT_THERE),
            FineOutcome.NOT_HELD,
            False,
            "What was asked for seems not to be recorded.",
        ),
        (
            _without(scales, question, _NOT_SAID),
            FineOutcome.REFUSED_EXEMPT,
            False,
            "They seem not to want to say.",
        ),
        (
            _figure_denied(scales, question),
            FineOutcome.NOT_HELD,
            False,
            "No figure is given, and something is denied.",
        ),
        (scales.late_figures + scales.neutral, FineOutcome.ANSWERED, True, "It is answered in words."),
    )
    for words, outcome, sure, why in choices:
        if words:
            # Where words that do nothing else only seem to deny it, what is said of all goes first.
            seems = "seem" in why and not any(s.acts for s in words)
            verdict = Verdict(outcome, list(words), sure=sure, why=why, weak=seems)
            if outcome is FineOutcome.ANSWERED and sure and _no_figure(words, question):
                break
            if outcome is FineOutcome.ANSWERED and sure:
                plain = _plainly_answers(words)
                verdict.weak = not plain
                # Words alone do not answer "how many", and give no document.
                verdict.sure = plain and not (
                    question
                    and (wants_thing(question) or asks_two(question) or _ASKS_FIGURE.search(question))
                )
            return in_part(verdict, scales)
    return Verdict(
        FineOutcome.UNANSWERED, sure=False, why="The letter does not seem to deal with it.", weak=True
    )


_GONE = re.compile(
    r"(?i)\b(?:no|nothing|not|never|none)\b[^.;]{0,60}\b(?:traced|found(?!\sto\b)|located|discovered|come\sto\slight"
    r"|came\sto\slight|turned\sup|surviv\w+|recorded|logged|noted|held|in\sexistence"
    r"|exists?|on\sfile|on\srecord|written|made|taken|kept|produced|drawn\sup|prepared|carried\sout"
    r"|commissioned|compiled|undertaken"
    r"|completed|issued|drafted|called\sfor|held)\b"
    r"|\bnot\s(?:\w+\s)?(?:do|make|write|prepare|produce|commission|take|keep)\s(?:one|any)\b|\b(?:was|were|been|is"
    r"|are)\s(?:\w+\s)?(?:disposed\sof|destroyed|weeded|shredded|deleted|lost|mislaid)\b"
)
_ASKS_FACT = re.compile(
    r"(?i)^\W*(?:how\s(?:many|much|often)|(?:is|are|was|were|do|does|did|has|have|had|can|could|will"
    r"|would)\b|(?:the\s)?(?:total\s)?numbers?\b|.{0,80}\bhow\s(?:many|much|often)\b)"
)


def _missing(scales: Scales, question: str) -> list[Statement]:
    """Words by which what was asked for was not found or is gone.

    Of something done or counted the same words are an answer: "no arrests were made".
    """
    if not question or _ASKS_FACT.search(question):
        return []
    wanted = stem_set(question) if wants_thing(question) else frozenset[str]()
    return [s for s in scales.neutral if _GONE.search(s.said) or _has_none(s, wanted)]


_NO_SUCH = re.compile(r"(?i)\b(?:no|never\sany|not\sany|nor\sany)\s((?:[\w'-]+\s){0,3}[\w'-]+)")


def _has_none(statement: Statement, wanted: frozenset[str]) -> bool:
    """Whether a sentence says "no such …", or "no" of the very thing that was asked for."""
    return any(
        match[1].lower().startswith("such") or shared(wanted, stems(match[1]))
        for match in _NO_SUCH.finditer(statement.said)
    ) and bool(wanted)


_OTHER_BODY = re.compile(
    r"(?i)^\W*(?:not\sus\b|try\s(?:the|asking)\b)|(?<!post\sis\s)(?<!role\sis\s)(?<!office\sis\s)(?<!position\sis\s)\bheld\sby\b"
    r"(?!\s(?:us|our|the\s(?:force|council|trust|museum|college|university|school|board|agency|authority|department"
    r"|service|ministry|office|commission|executive|library|academy|gallery)\b(?=\s?[.,;:(]|\s?$)|the\s(?:force|council|trust)\b))"
    r"|\b(?:you\s(?:would|will|may|might|could"
    r"|should|can)\s(?:\w+\s){0,3}"
    r"(?:ask|contact|approach|redirect|apply|write|try|turn\sto|look\sto|consult)|please\s(?:ask|contact"
    r"|try|redirect|approach"
    r"|apply))\b|\b(?:wrong\s(?:place|body|authority|organisation)|(?:looked\safter|run|managed"
    r"|dealt\swith|handled|kept|recorded"
    r"|collected|enforced|provided|owned)\sby\s(?!(?:us|our|this|a\s(?:team|single))\b))|\b(?:matter"
    r"|question|one)\sfor\s(?:the|another)\b"
)


def _elsewhere(scales: Scales) -> list[Statement]:
    """Words that only say which other body has it."""
    return [s for s in scales.neutral if _OTHER_BODY.search(s.text) or _KEEPS_IT.search(s.said)]


_KEEPS_IT = re.compile(
    r"(?i)\b(?:the|an?|your|each|every)\s(?:[\w'-]+\s){1,4}(?:who\s|that\s|which\s"
    r"|and\snot\sus\s)?(?:keeps?|holds?|has|have|would\shave)\s(?:this|it|them|these|that)\b(?!\s(?:back"
    r"|under|in\shand))"
)


def _listed(scales: Scales) -> list[Statement]:
    """Short lines that a sentence with a colon announces, as a name and a post are given."""
    for at, statement in enumerate(scales.neutral):
        if statement.text.rstrip().endswith(":") and not statement.does(Act.PUBLISHED):
            lines = [s for s in scales.neutral[at + 1 : at + 4] if len(s.text.split()) <= _FEW]
            if lines:
                return [statement, *lines]
    return []


_FEW = 6
_NEGATES = r"(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|unable|hardly)"
_NOT_THERE = re.compile(
    rf"""\b{_NEGATES}\b [^.;]{{0,60}} \b(?:record\w*|log(?:s|ged)?|ke(?:ep|eps|pt)|hold|holds|held|files?
        |ledgers?|systems?|databases?|count(?:s|ed)?
        |know|knows|known|track\w*|monitor\w*|shows?|data|registers?|captur\w+|collect\w*|surviv\w+|taken
        |made|written|minuted|carried\sout|done
        |undertaken|prepared|followed\sup|asked|tested|checked|surveyed|studied|examined|looked\sinto|cause
        |reason|older|noted?|measured?|available|exists?|fields?|codes?|coded|code|category|split
        |broken\sdown|this\s(?:trust|council|force
        |hospital|school|university|department|office))\b
      | \b(?:record|log|kept|held|files?|ledgers?|systems?|databases?|data|registers?|minutes?|notes?
      |figures?|counts?)\b [^.;]{{0,40}} \b{_NEGATES}\b
      | \b(?:files?|records?|archives?|data|system)\s(?:\w+\s)?(?:begin|starts?|go\sback)""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_SAID = re.compile(
    rf"""\b{_NEGATES}\b [^.;]{{0,60}} \b(?:say|saying|said|tell|telling|releas\w+|disclos\w+
        |giv(?:e|en|ing)|safe|comment\w*|discuss\w*|shar(?:e|ed|ing)
        |appropriate|help|answer\w*|reveal\w*|public|right|proper|provid\w+|suppl\w+|publish\w*)\b
      | \b(?:confidential\w*|secret|private|sensitive|privileged|in\sconfidence)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EXPLAINS = re.compile(
    r"(?i)^\W*(?:how\s(?!many|much|often|long|old|far)|why\b|explain|describe|what\s(?:do|does|happens"
    r"|steps|training|guidance|instructions|advice\s(?:do|does|did)|is\sthe\s(?:policy|process|procedure)))"
)
ASKS_WHETHER = re.compile(
    r"(?i)^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|may|will|would|should|must)\b"
)


_ASKS_FIGURE = re.compile(
    r"(?i)\bhow\s(?:many|much)\b|^\W*(?:the\s|please\s\w+\s(?:the\s)?)?(?:total\s)?numbers?\sof\b"
)
# "No complaints were upheld" counts none.
_NIL = re.compile(r"(?i)\W*(?:no|none|nobody|no\sone|neither|never)\b")
# So does "it has not failed to open on any day".
_NOT_ONCE = re.compile(
    r"(?i)\b(?:has|have|had|was|were|did)\s(?:not|never)\s(?!(?:\w+\s)?(?:record|log|count|note|kept|keep|held|hold))"
    r"[^.;]{0,60}\b(?:on|at|in|during)\sany\b"
)
_DENIES = re.compile(rf"(?i)\b{_NEGATES}\b")


_QUANTITY = re.compile(
    r"(?i)(?<!\d)(?!(?:19|20)\d\d\b)\d|\b(?:all|most|half|every|each|both|some|several|few|majority|only|quarter|third|many|once|twice|one"
    r"|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|same|see|as|above|below|single"
    r"|weekly|daily|monthly|yearly|annually|quarterly|always|never|often|whenever)\b"
)
_LONG = 8


def _no_figure(words: Sequence[Statement], question: str) -> bool:
    """Whether a figure was asked for, and full sentences tell nothing that counts or denies."""
    said = " ".join(s.said for s in words)
    return (
        bool(_ASKS_FIGURE.search(question))
        and not any(s.acts for s in words)
        and len(said.split()) >= _LONG
        and not _QUANTITY.search(said)
        and not _DENIES.search(said)
    )


def seems_denied(scales: Scales) -> bool:
    """Whether some sentence that does nothing else seems to say that there is none, or not to tell it."""
    return any(_NOT_THERE.search(s.said) or _NOT_SAID.search(s.said) for s in scales.neutral)


def _counts_none(statement: Statement) -> bool:
    """Whether words that deny are a count of none."""
    said = statement.said
    return bool(_NIL.match(said) or _NOT_ONCE.search(said)) or counts_none(statement)


def _figure_denied(scales: Scales, question: str) -> list[Statement]:
    """Words without a figure that deny, where a figure was asked for."""
    if not _ASKS_FIGURE.search(question) or scales.late_figures:
        return []
    return [s for s in scales.neutral if _DENIES.search(s.said) and not _counts_none(s)]


def _without(scales: Scales, question: str, words: re.Pattern[str]) -> list[Statement]:
    """Words that deny, where only a figure, a name or a thing could answer, and none is there.

    Why, how and whether may be answered by a denial.
    """
    if not question or scales.late_figures or _EXPLAINS.search(question) or ASKS_WHETHER.search(question):
        return []
    counts = bool(_ASKS_FIGURE.search(question))
    return [s for s in scales.neutral if words.search(s.said) and not (counts and _counts_none(s))]


_HARM = re.compile(
    r"(?i)\bwould\s(?:\w+\s){0,3}(?:adversely\saffect|prejudice|harm|undermine|damage|endanger|compromise"
    r"|jeopardise|put\s[^.;]{3,40}\sat\srisk"
    r"|(?:help|assist)\s(?:criminals|offenders|those))\b"
)


def _harmed(scales: Scales, question: str) -> list[Statement]:
    """Words that only say what harm an answer would do."""
    if re.match(r"(?i)\W*(?:why|how)\b", question):
        return []
    return [s for s in scales.neutral if _HARM.search(s.text)]


def _untold(scales: Scales) -> Verdict:
    """They do not say whether they hold it.

    Because of the cost of finding out, or as one who neither confirms nor denies.
    """
    if scales.cost:
        words = scales.untold + scales.cost
        return Verdict(
            FineOutcome.REFUSED_COST,
            words,
            flags=[Flag.HELD_UNKNOWN],
            sure=False,
            why="Finding out whether they hold it would cost too much.",
        )
    return Verdict(
        FineOutcome.NCND, list(scales.untold), sure=False, why="They do not say whether they hold it."
    )


# Words that an answer may well have, but that may as well say that there is none.
_DOUBTFUL = re.compile(
    r"(?i)\b(?:not|no|nor|never|none|nothing|nobody|cannot|can't|\w+n't|unable|without|neither|would|could"
    r"|might|may|should|if|unless"
    r"|unfortunately|sorry|regret|afraid|however|see|refer|please|limit|exempt\w*|section|regulation|part"
    r"|heading|whether|opinion)\b|\?|:\W*$"
)


def _plainly_answers(words: Sequence[Statement]) -> bool:
    """Whether words without figures are surely an answer: they deny, ask and leave open nothing."""
    return not any(_DOUBTFUL.search(s.text) or s.does(Act.SAME) for s in words[:3])


# "In part 4" names a question.
_NUMBERED_PART = re.compile(r"(?i)[^.;]{0,40}\bin\sparts?\s\(?(?:\d|[a-z]\b|[ivx]{1,4}\b)")


def in_part(verdict: Verdict, scales: Scales) -> Verdict:
    """Let a refusal of "part of it" that says nothing of the rest count as an answer in part."""
    partial = [
        s
        for s in scales.withheld
        if s.does(Act.REST)
        and s.zone is not Zone.TEST
        and not _NUMBERED_PART.match(s.text, s.acts[Act.REST][0])
        and not _of_the_letter(s)
    ]
    if (
        verdict.outcome is not FineOutcome.REFUSED_EXEMPT
        or not partial
        or any(_ALL.search(s.text) for s in scales.withheld)
    ):
        return verdict
    verdict.outcome, verdict.sure = FineOutcome.PARTLY, False
    verdict.why = "Only part of it is said to be kept back."
    return verdict


# "The rest is exempt", "these parts of your request": whole questions.
_OF_REQUEST = re.compile(
    r"(?i)\b(?:these|those|such|this|that|the\s(?:first|second|third|last|other|remaining|following))\s(?:\w+\s)?parts?\sof\s"
    r"(?:your|the)\srequest\b|\bthe\s(?:other|last|first|remaining|latter|former)\s(?:two|three|four)\s(?:questions|parts|points"
    r"|requests|items)\b"
)
_LETTERS_REST = re.compile(r"(?i)\W*the\s(?:rest|remainder)\b")


def _of_the_letter(statement: Statement) -> bool:
    """Whether the part that a sentence speaks of is whole questions of the request."""
    if not statement.labels and _LETTERS_REST.match(statement.text):
        return True
    at = statement.acts[Act.REST][0]
    inside = statement.text.count("(", 0, at) > statement.text.count(")", 0, at)
    return inside or _OF_REQUEST.search(statement.text) is not None


_ALL = re.compile(
    r"(?i)\beverything\b|\ball\sof\s(?:it|this|the|your)\b|\b(?:entirely|in\s(?:its|their)\sentirety"
    r"|whole\srequest"
    r"|in\sfull)\b"
)
