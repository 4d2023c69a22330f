"""Gives the sentences of a reply without numbers to the questions that they are about, in whatever order.

"We used 6,730 tonnes. What we pay is commercially sensitive (section 43). The map is on our website": short
letters answer one question a sentence, in one paragraph. Where most questions find a sentence that is about
them and about no other, and the sentences do not all do the same, each question has those about it and what
goes on after them.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.end_notes import named_by_place
from foi_tracker.analysis.answering.parts_asked import tells
from foi_tracker.analysis.answering.subjects import Questions
from foi_tracker.analysis.answering.whole_request import about_all
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_GIVES = (Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.GIVES, Act.NOT_HELD, Act.NOT_RECORDED, Act.TO_BE_PUBLISHED)
_KEEPS = (Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS, Act.PUBLISHED)
_GOES_ON = re.compile(
    r"(?i)\W*(?:this|these|that|those|it|its|they|their|he|she|there|such|in\s(?:each|both)|on\sbalance|however|but|and"
    r"|section|regulation|the\s(?:public\sinterest|exemption|exception|above|balance))\b"
)
_LEAST = 0.9
"""How much telling vocabulary a sentence must share with a question; stems that several share count less."""
_SURELY = 1.4
"""So much shared vocabulary makes it sure what a sentence is about."""
_MOST = 40


def align_sentences(
    statements: Sequence[Statement], labels: Sequence[str], texts: Sequence[str]
) -> frozenset[str] | None:
    """Label the sentences of a reply that numbers nothing, where most questions have one.

    Returns the labels of the questions that found one; None where nothing was labelled.

    Args:
        statements: The reply; those that are labelled here are changed in place.
        labels: The questions, in order.
        texts: Their words.
    """
    told = [s for s in statements if s.zone in {Zone.BODY, Zone.TEST} and not _is_of_one(s, labels)]
    body = [s for s in statements if s.zone is Zone.BODY]
    if len(told) > _MOST or any(s.table >= 0 or _is_of_one(s, labels) for s in body):
        return None
    gives = any(s.does(*_GIVES) and not s.does(*_KEEPS) for s in told)
    keeps = any(s.does(*_KEEPS) or s.citations for s in told)
    of_all = [s for s in told if not _named(s, labels) and not _OTHERS.search(s.text[:_LEAD])]
    if not (gives and keeps) or about_all(of_all):
        return None
    chosen = _chosen(told, labels, texts)
    met = {label for each in chosen for label in each}
    if len(met) < 2 or len(met) * 3 < len(labels) * 2:
        return None
    for statement in told:
        statement.labels = ()
    current: tuple[str, ...] = ()
    for statement, mine in zip(told, chosen, strict=True):
        current = mine or current
        if current:
            statement.labels, statement.own = current, True
    plain = [s for s in told if s.zone is Zone.BODY]
    questions = Questions(labels, texts)
    surely = {
        s.labels[0]
        for s in plain
        if len(s.labels) == 1 and questions.scores(s.text)[labels.index(s.labels[0])] >= _SURELY
    }
    # Where one question finds none, what was given to its neighbours may be its own.
    return frozenset(surely) if surely >= set(labels) else frozenset()


def _chosen(told: Sequence[Statement], labels: Sequence[str], texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The questions of each sentence: by its words, by the place it names, or because one is left."""
    questions = Questions(labels, texts)
    scores = [questions.scores(s.text) for s in told]
    out: list[tuple[str, ...]] = [_named(s, labels) for s in told]
    for at, statement in enumerate(told):
        others = _OTHERS.search(statement.text[:_LEAD])
        question = -1 if others else _about(statement, scores[at], leads=_leads_on(told, at))
        out[at] = out[at] or ((labels[question],) if question >= 0 else ())
    if not any(out):
        return out
    _give_others(told, out, labels)
    left = [at for at, label in enumerate(labels) if not any(label in each for each in out)]
    spare = [at for at, statement in enumerate(told) if not out[at] and _tells(statement)]
    for at in spare:
        best = max(left, key=lambda question: scores[at][question], default=-1)
        if best >= 0 and (scores[at][best] > 0 or (len(left) == 1 and len(spare) == 1)):
            out[at] = (labels[best],)
            left.remove(best)
    _fill_in_order(told, out, labels)
    return out


# "Turning to the other two points, …": those that nothing else is about.
_OTHERS = re.compile(
    r"(?i)\bthe\s(?:other|remaining|rest\sof\sthe)\s(?:(?P<count>two|three|four|five)\s)?(?:questions?|parts?|points?|items?|requests?)\b"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_LEAD = 80


def _give_others(told: Sequence[Statement], out: list[tuple[str, ...]], labels: Sequence[str]) -> None:
    """Give what is said of "the other two points" to the questions that are left, if they are as many."""
    for at, statement in enumerate(told):
        match = None if out[at] else _OTHERS.search(statement.text[:_LEAD])
        left = tuple(label for label in labels if not any(label in each for each in out))
        if match is not None and left and _COUNTS.get((match["count"] or "").lower(), len(left)) == len(left):
            out[at] = left


def _fill_in_order(told: Sequence[Statement], out: list[tuple[str, ...]], labels: Sequence[str]) -> None:
    """Give what tells something and is about none to the questions left, in order, if they are as many."""
    left = [label for label in labels if not any(label in each for each in out)]
    spare = [
        at
        for at, s in enumerate(told)
        if not out[at] and _tells(s) and not s.does(*_KEEPS) and not _OF_LAW.search(s.text)
    ]
    if left and len(left) == len(spare):
        for at, label in zip(spare, left, strict=True):
            out[at] = (label,)


_OF_LAW = re.compile(
    r"\b(?:Regulations|Act|FOIA|FOISA|EIRs?)\b|(?i:\byour\s(?:request|letter|e-?mail)\b|\byou\s(?:have\s)?(?:asked|wrote|requested|sent)\b)"
)


def _is_of_one(statement: Statement, labels: Sequence[str]) -> bool:
    """Whether a statement is already known to be of some question; what is of all may be of any."""
    every = len(labels) > 1 and set(statement.labels) == set(labels) and not statement.named
    return bool(statement.labels) and not every


def _named(statement: Statement, labels: Sequence[str]) -> tuple[str, ...]:
    """The questions that a sentence names by their numbers or their place."""
    match = _NUMBERS.search(statement.text)
    if match is not None:
        numbers = re.findall(r"[\da-z]+", match["list"].replace(" and ", " ").lower())
        if set(numbers) <= set(labels):
            return tuple(label for label in labels if label in numbers)
    match = _ORDINALS.match(statement.text)
    if match is not None:
        places = [
            _COUNTED.index(word) for word in re.findall(r"[a-z]+", match["list"].lower()) if word in _COUNTED
        ]
        if places and max(places) < len(labels):
            return tuple(labels[at] for at in sorted(set(places)))
    text = statement.text if statement.does(*_KEEPS) else statement.text[:_OPENS]
    return tuple(named_by_place(text, labels, ())) if statement.does(*_KEEPS) or _SEVERAL.search(text) else ()


_OPENS = 40
_SEVERAL = re.compile(r"(?i)\bthe\s(?:latter|former|last|first)\s(?:two|three|four)\b")


_NUMBERS = re.compile(
    r"(?i)\b(?:about|for|to|on|of|at|in|questions?|points?|parts?|items?)\s(?P<list>(?:\(?(?:\d{1,2}|[a-z])\)?,\s){0,8}"
    r"\(?(?:\d{1,2}|[a-z])\)?\sand\s\(?(?:\d{1,2}|[a-z])\)?)(?=[\s.,;:]|$)"
)
_COUNTED = ("first", "second", "third", "fourth", "fifth", "sixth")
_ORDINALS = re.compile(
    r"(?i)\W*(?:your\s|the\s)(?P<list>(?:first|second|third|fourth|fifth|sixth)(?:(?:,\s|\sand\s)(?:the\s|your\s)?"
    r"(?:first|second|third|fourth|fifth|sixth)){0,3})(?:\s(?:questions?|points?|parts?|requests?|items?))?\s"
    r"(?:is|are|was|were|has|have|can|cannot|we|i)\b"
)


def _tells(statement: Statement) -> bool:
    """Whether a sentence gives something or keeps it back, and does not only go on about what was said."""
    does = statement.does(*_GIVES, *_KEEPS) or bool(statement.citations) or tells(statement)
    leads = statement.text.rstrip().endswith(":")
    return does and not leads and statement.zone is not Zone.TEST and not _GOES_ON.match(statement.text)


def _leads_on(told: Sequence[Statement], at: int) -> bool:
    """Whether the next sentence keeps back what this one speaks of ("… addresses. Those we withhold")."""
    following = told[at + 1 : at + 2]
    return any(s.does(*_KEEPS) and _GOES_ON.match(s.text) and s.piece is told[at].piece for s in following)


def _about(statement: Statement, scores: Sequence[float], *, leads: bool) -> int:
    """The one question that a sentence is about; -1 where it may be about several, or decides nothing."""
    best = max(scores)
    clear = sum(score > 0.6 * best for score in scores) == 1
    return scores.index(best) if best >= _LEAST and clear and (leads or _tells(statement)) else -1
