"""Tells refusing information from refusing other things: bail, a licence, a pupil's entry, a payment.

A question may itself be about refusals ("How many applications were turned down?"), and its answer then says
"refused", "withheld" or "exempt" of what was asked about. Such words keep nothing back. What decides is the
little grammar of the clause: who refuses (the authority that writes, or somebody else), what is refused
(information, the request, or a thing of the world), in which tense, and whether the question asks about such
refusals.
"""

import re
from collections.abc import Mapping, Sequence

from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.said.worldly_words import (
    ASIDE,
    ASKS_CHARGES,
    ASKS_REFUSALS,
    ASKS_RULES,
    COST_WORDS,
    COUNTED,
    CURRENT,
    EXEMPT_THING,
    FINDS,
    FORMER,
    FROM,
    FROM_THE_ACT,
    GROUND,
    HOLDS_THING,
    KEEPING,
    KEPT_FROM,
    MAY_BE,
    NUMBER_WITHHELD,
    OF_MATTER,
    OTHER_OBJECT,
    OTHERS,
    PAST,
    POINTERS,
    POINTS,
    QUOTED,
    RECIPIENT,
    RUBBISH,
    SAYS,
    SELF,
    SPEAKS_HERE,
    TO_DO_OTHER,
    TO_US,
    WE_REFUSE,
)
from foi_tracker.analysis.text.full_words import full_words
from foi_tracker.analysis.text.similar import stem_set
from foi_tracker.analysis.wording.acts import ACTS, Act


def set_aside(statements: Sequence[Statement], texts: Mapping[str, str]) -> None:
    """Take from each sentence the words of refusal that refuse no information.

    Args:
        statements: The reply; changed in place.
        texts: The words of each question by its label.
    """
    only = next(iter(texts.values())) if len(texts) == 1 else ""
    settled: set[tuple[str, ...]] = set()
    for statement in statements:
        if statement.table >= 0 or not statement.acts:
            continue
        if statement.labels in settled and not statement.citations and not SPEAKS_HERE.search(statement.said):
            # "No. Staff will not disclose a result to a relative": the rule behind a yes or a no.
            statement.acts.pop(Act.WITHHELD, None)
        if _goes_on_quoting(statement):
            for act in _OF_OTHERS:
                statement.acts.pop(act, None)
        asked = " ".join(texts.get(label, "") for label in statement.labels) if statement.labels else only
        for act in _worldly(statement, full_words(asked[:_LONGEST])):
            statement.acts.pop(act, None)
        if statement.own and statement.first and statement.does(Act.YES_NO) and _ASKS_WHETHER.match(asked):
            settled.add(statement.labels)


_ASKS_WHETHER = re.compile(
    r"(?i)\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|should|must|(?:can|could"
    r"|may)\s(?!(?:you|i|we)\b))\b"
)
_LONGEST = 3000
_OF_OTHERS = (
    Act.WITHHELD,
    Act.REDACTED,
    Act.PUBLISHED,
    Act.NOT_HELD,
    Act.COST,
    Act.VEXATIOUS,
    Act.CLARIFY,
    Act.NOT_RECORDED,
)


def _goes_on_quoting(statement: Statement) -> bool:
    """Whether a sentence stands inside a quotation that began before it in the same paragraph."""
    at = statement.sentence.start - statement.piece.start
    text = statement.piece.text[:_LONGEST]
    return any(
        quote.start() < at < quote.end() and SAYS.search(text[: quote.start()]) is not None
        for quote in QUOTED.finditer(text)
    )


def _worldly(statement: Statement, asked: str) -> list[Act]:
    """The acts that a sentence only tells of."""
    said, cited = statement.said, bool(statement.citations)
    out: list[Act] = []
    if statement.does(Act.WITHHELD) and all(
        not _NOTICE.search(match[0]) and _is_worldly(match, said, asked, cited=cited)
        for match in ACTS[Act.WITHHELD].pattern.finditer(said)
    ):
        out.append(Act.WITHHELD)
    if statement.does(Act.COST) and not cited and not COST_WORDS.search(said):
        out.append(Act.COST)
    if (
        statement.does(Act.VEXATIOUS)
        and re.search(r"(?i)\bvexatious", asked)
        and not WE_REFUSE.search(said)
        and "this request" not in said.lower()
    ):
        out.append(Act.VEXATIOUS)
    if (
        statement.does(Act.NOT_HELD)
        and (KEEPING.search(asked) or HOLDS_THING.search(asked) or _counts_none(said, asked))
        and not _OF_RECORDS.search(said)
    ):
        out.append(Act.NOT_HELD)
    if statement.does(Act.NOT_RECORDED) and len(_FIGURE.findall(said)) >= _TABLE_FIGURES:
        # "0-59 41 38 … Not recorded 9 4 11": a row of a table that the page ran into one line.
        out.append(Act.NOT_RECORDED)
    if statement.does(Act.NOT_HELD) and statement.does(Act.YES_NO) and _ASKS_HOLDS.match(asked):
        # "Does the force keep a list?" "No, it keeps none" answers.
        out.append(Act.NOT_HELD)
    if statement.does(Act.VALUE) and not cited and _ASKS_REQUESTS.search(asked):
        out += [Act.NOT_HELD, Act.PUBLISHED]
    return out


_FIGURE = re.compile(r"(?<![\w.,])\d[\d,.]*(?!\w)")
_TABLE_FIGURES = 10
"""So many figures in one sentence are those of a table."""
_ASKS_HOLDS = re.compile(
    r"(?i)\W*(?:do|does|did)\s(?:you|the|your)\b[^?]{0,50}\b(?:hold|keep|have|maintain)s?\san?\s(?:\w+\s)?(?:list|register|record|log"
    r"|database)\b"
)


def _counts_none(said: str, asked: str) -> bool:
    """Whether "no surveys were done" answers "how many surveys": it counts none."""
    match = _NO_THING.match(said) if _HOW_MANY.search(asked) else None
    return match is not None and bool(stem_set(match[1]) & stem_set(asked))


_HOW_MANY = re.compile(r"(?i)\bhow\smany\b|\bnumbers?\sof\b")
_NO_THING = re.compile(
    r"(?i)\W*no\s((?:(?!information|data|records?|figures?)[\w'-]+\s){1,3})(?:was|were"
    r"|has|have|had)\b"
)
_ASKS_REQUESTS = re.compile(
    r"(?i)\b(?:foi|freedom\sof\sinformation|eir|information)\b[^?]{0,30}\brequests?\b|\brequest(?:s"
    r"|ers?)\b[^?]{0,60}\b(?:refus|turn|reject|vexatious|answer)"
)
_OF_RECORDS = re.compile(
    r"(?i)\b(?:information|data|records?\s(?:of|about|for|on)|this\srequest)\b|\bhold\s(?:this|that|it)\b"
    r"|\bnot\sheld\b|^\W*(?:we|the\s\w+)\s(?:do|does)\snot\s(?:hold|have|record|keep|know)\W*$"
)


_NOTICE = re.compile(r"(?i)\b(?:formal\s)?(?:refusal\snotice|notice\sof\srefusal)\b")


def _is_worldly(match: re.Match[str], said: str, asked: str, *, cited: bool) -> bool:
    """Whether words of refusal at one place refuse something other than information."""
    start, end = match.span()
    if _in_quotation(said, start) or NUMBER_WITHHELD.search(said) or ASIDE.search(said):
        return True
    if FORMER.search(said) and not cited and not re.search(r"(?i)\b(?:uphold|upheld|maintain|still)\b", said):
        return True
    clause, at = _clause(said, start, end)
    word = FINDS.search(clause, max(0, at - 2))
    if word is None or word.start() > at + (end - start):
        return _gives_to_others(clause, at, asked, cited=cited)
    if "exempt" in word[0].lower() or "exception" in word[0].lower():
        return _exempts_others(said, clause, word.start(), asked, cited=cited)
    if COUNTED.match(said, start) and (ASKS_REFUSALS.search(asked) or not asked):
        return True
    return _refuses_others(said, clause, word, asked, cited=cited)


def _clause(said: str, start: int, end: int) -> tuple[str, int]:
    """The clause in which a place stands, and the place in it."""
    begin = max((m.end() for m in _BREAK.finditer(said, 0, start)), default=0)
    stop = _BREAK.search(said, end)
    return said[begin : stop.start() if stop else len(said)], start - begin


_BREAK = re.compile(
    r"[;:]\s|\s-\s|,\s(?:and|but|so|which|as|where|because|while|whilst|since)\s|\s(?:but|because|while"
    r"|whilst)\s|\((?=\w)|\)"
)


def _in_quotation(said: str, at: int) -> bool:
    return any(
        quote.start() < at < quote.end() and SAYS.search(said[: quote.start()])
        for quote in QUOTED.finditer(said)
    )


def _gives_to_others(clause: str, at: int, asked: str, *, cited: bool) -> bool:
    """Whether what is not given is not given to, or by, somebody else, as a rule."""
    before = clause[:at]
    if TO_US.search(clause[at:]) and not SELF.search(before):
        return True
    if cited or (not ASKS_RULES.search(asked) and not ASKS_REFUSALS.search(asked)):
        return False
    if RECIPIENT.search(clause[at:]):
        return True
    return bool(OTHERS.search(before)) and not SELF.search(before)


def _exempts_others(said: str, clause: str, at: int, asked: str, *, cited: bool) -> bool:
    """Whether what is exempt is exempt from a charge, a duty or a rule, and not from disclosure."""
    rest = clause[at : at + 80]
    if FROM.match(rest) and not FROM_THE_ACT.match(rest):
        return True
    if EXEMPT_THING.match(rest):
        return True
    subject = _head(clause[:at])
    if cited or GROUND.search(subject + clause[at + 6 :]) or not subject.strip(" \"'(-"):
        return False
    if OF_MATTER.search(subject) or POINTS.search(subject):
        return False
    return bool(ASKS_CHARGES.search(asked)) or not SPEAKS_HERE.search(said)


def _refuses_others(said: str, clause: str, word: re.Match[str], asked: str, *, cited: bool) -> bool:
    """Whether what is refused, declined or withheld is no information of this letter's."""
    rest, before = clause[word.start() : word.start() + 80], clause[: word.start()]
    if RUBBISH.match(rest) or TO_DO_OTHER.match(rest) or (not cited and KEPT_FROM.match(rest)):
        return True
    other = OTHER_OBJECT.match(rest)
    if other is not None and not _is_matter(rest, other):
        return not WE_REFUSE.search(clause)
    # "Declined." alone decides.
    alone = not before.strip(" \"'(-") and not re.search(r"\d", rest)
    if cited or alone or WE_REFUSE.search(clause):
        return False
    return _of_others(said, before, word[0], asked)


def _of_others(said: str, before: str, verb: str, asked: str) -> bool:
    """Whether the subject of a refusal is no information, by its head, by the tense and by the question."""
    of_matter = bool(OF_MATTER.search(_head(before))) or bool(POINTS.search(before))
    elsewhere = not SPEAKS_HERE.search(said)
    if MAY_BE.search(before):
        return elsewhere or not of_matter
    if PAST.search(before) and not of_matter:
        return True
    if ASKS_REFUSALS.search(asked):
        return not (of_matter and CURRENT.search(before))
    if of_matter:
        return False
    if re.match(r"(?i)withh|held|kept|keep|hold", verb):
        return elsewhere and bool(ASKS_RULES.search(asked))
    return elsewhere or (bool(OTHERS.search(before)) and not SELF.search(before))


def _head(subject: str) -> str:
    """The head of a subject, without what hangs on it by "of", "with" or "who"."""
    cut = _HANGS_ON.search(subject)
    return subject[: cut.start()] if cut and subject[: cut.start()].strip() else subject


_HANGS_ON = re.compile(r"(?i)\s(?:of|with|for|in|on|from|by|under|at|who|which|that)\s")


def _is_matter(rest: str, other: re.Match[str]) -> bool:
    """Whether the object of a refusal is information, the request, or a word that points at them."""
    named = other["object"]
    if named.lower() in POINTERS or OF_MATTER.match(named):
        return True
    return OF_MATTER.match(rest, other.end() - len(named)) is not None
