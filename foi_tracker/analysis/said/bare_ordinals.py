"""Replies that count through what was asked by ordinals alone, or speak of the rest of it.

"The first is attached. The third is exempt …", "As for the remainder of your request, …".
"""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import Protocol

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.wording.acts import Act

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ORDINAL = re.compile(
    rf"""\W{{0,3}} (?: (?:as\s(?:for|to|regards)|on|for|at|regarding|concerning|turning\sto|with\sregard\sto
          |in\s(?:answer|reply|response|relation)\sto)\s )?
        (?: your\s | the\s | (?:the\s)?(?:[\w'-]+\s){{1,3}}[\w'-]+,\s(?:your|the)\s )
        (?P<ordinal> {"|".join(_WORDS)} | last | final ) \b
        (?: \s (?:question|point|part|item|bullet|query|one|request)\b )?
        (?: \s of\s(?:these|those|them|your) \b | (?= \s?[,:] ) | (?= \s(?:is|are|was|were|has|have|cannot|can
          |we|i|may|does|do|would|will|comes?|came|cost)\b ) )""",
    re.IGNORECASE | re.VERBOSE,
)
# "There are two reasons. The first is …": what is counted is no question.
_OTHER_COUNT = re.compile(
    r"(?i)\b(?:two|three|four|five|six|several|these|following|both|some)\s(?:\w+\s){0,2}(?:reasons|exemptions"
    r"|exceptions|tests|limbs|stages|grounds|factors|principles|conditions|duties|considerations|arguments"
    r"|ways|steps|sections|parts)\b"
)


class Said(Protocol):
    """A sentence of the reply with the questions it speaks of."""

    piece: Piece
    zone: Zone
    labels: tuple[str, ...]
    named: bool
    own: bool
    first: bool
    table: int
    acts: dict[Act, tuple[int, int]]

    @property
    def text(self) -> str:
        """Its words."""

    def does(self, *acts: Act) -> bool:
        """Whether it does any of these."""


# "We do not know which remark the third point has in mind."
_POINT = re.compile(
    rf"(?i)\b(?:the|your)\s(?P<ordinal>{'|'.join(_WORDS)})\s(?:question|point|part|item|bullet|query|request)\b"
)
_LASTLY = re.compile(r"(?i)\W{0,3}(?:lastly|finally|last\sof\sall)\b")
_REMAINDER = re.compile(
    r"(?i)\W{0,3}(?:as\s(?:for|to|regards)|on|for|regarding|concerning|turning\sto"
    r"|(?:in|with)\s(?:relation|regard|respect|answer|response)\s(?:to|of))\s(?:all\s)?the\s(?:remainder|rest"
    r"|(?:remaining|other)\s(?:\w+\s)?(?:questions?|parts?|points?|items?))\b(?!\s(?:of\s)?(?:this|that)\s)"
)


def before_first(statements: Sequence[Said], labels: Sequence[str]) -> None:
    """Give the paragraphs before the first answer that is numbered to the questions before it, one each.

    "Taking these in turn:", two paragraphs, and "3. …": the two are about questions 1 and 2.

    Args:
        statements: The reply; those that are labelled here are changed in place.
        labels: The questions in order.
    """
    first = next((at for at, s in enumerate(statements) if s.own and s.labels), 0)
    count = (
        labels.index(statements[first].labels[0]) if first and statements[first].labels[0] in labels else 0
    )
    wanted = labels[:count]
    if not count or any(set(s.labels) & set(wanted) for s in statements):
        return
    pieces: list[list[Said]] = []
    for s in reversed(statements[:first]):
        if s.labels or s.table >= 0 or s.zone is not Zone.BODY or s.text.rstrip().endswith(":"):
            opened = s.text.rstrip().endswith(":") and not s.labels
            break
        if pieces and pieces[-1][0].piece is s.piece:
            pieces[-1].append(s)
        else:
            pieces.append([s])
    else:
        return
    if opened and len(pieces) == count:
        for label, piece in zip(reversed(wanted), pieces, strict=True):
            for s in piece:
                s.labels, s.named, s.own = (label,), True, True


def by_turns(statements: Sequence[Said], labels: Sequence[str]) -> None:
    """Let a paragraph turn to the next question by an ordinal ("Lastly, …"), or to all that is left.

    Only to questions that nothing else answers; what follows in the same answer turns with it.

    Args:
        statements: The reply; those that are labelled here are changed in place.
        labels: The questions in order.
    """
    told = {label for s in statements if s.named or s.own for label in s.labels}
    home: tuple[str, ...] = ()
    for at, s in enumerate(statements):
        if s.own and s.first and s.zone is Zone.BODY and s.table < 0 and s.labels:
            turned = _turned(s, statements[max(0, at - 2) : at], labels, told)
            if turned:
                home = s.labels
                for following in statements[at:]:
                    if following.labels != home or not (following.own or following.table >= 0):
                        break
                    following.labels, following.named = turned, True
                told.update(turned)


def _turned(
    statement: Said, before: Sequence[Said], labels: Sequence[str], told: Collection[str]
) -> tuple[str, ...]:
    match = _ORDINAL.match(statement.text[:120]) or _POINT.search(statement.text[:160])
    lastly = _LASTLY.match(statement.text)
    if before and _REMAINDER.match(statement.text[:160]):
        return tuple(label for label in labels if label not in told)
    if not before or (match is None and lastly is None):
        return ()
    last = statement.labels[-1]
    nearest = labels.index(last) + 1 if last in labels else len(labels)
    if nearest >= len(labels) or labels[nearest] in told or any(_OTHER_COUNT.search(s.text) for s in before):
        return ()
    word = match["ordinal"].lower() if match is not None else "last"
    meant = len(labels) - 1 if word in {"last", "final"} else _WORDS.index(word)
    return (labels[nearest],) if meant == nearest else ()


def by_bare_ordinals(statements: Sequence[Said], labels: Sequence[str]) -> None:
    """Give the questions the sentences that count through them by ordinals, with the rest of the paragraph.

    Only where nothing else answers the questions that the ordinals mean, and two of them at least are met so:
    an ordinal alone may count anything.

    Args:
        statements: The reply; those that are labelled here are changed in place.
        labels: The questions in order.
    """
    told = {label for s in statements if s.own for label in s.labels}
    met: dict[int, str] = {}
    for at, s in enumerate(statements):
        label = _label_of(s, statements[at - 1].text if at else "", labels)
        if label is not None and label not in told and label not in met.values():
            met[at] = label
    order = [list(labels).index(label) for label in met.values()]
    if len(met) < 2 or order != sorted(order) or not {*met.values(), *told} >= set(labels):
        return
    for at, label in met.items():
        piece = statements[at].piece
        rest = takewhile(lambda each: each[1].piece is piece, enumerate(statements[at:], at))  # noqa: B023
        for number, s in rest:
            if number > at and number in met:
                break
            s.labels, s.named, s.own = (label,), True, True


def _label_of(statement: Said, before: str, labels: Sequence[str]) -> str | None:
    """The question that a sentence of the letter as a whole means by an ordinal; None for none."""
    if statement.own or statement.table >= 0 or statement.zone is not Zone.BODY or len(labels) < 2:
        return None
    match = _ORDINAL.match(statement.text[:120])
    if match is None or _OTHER_COUNT.search(before):
        return None
    word = match["ordinal"].lower()
    at = len(labels) - 1 if word in {"last", "final"} else _WORDS.index(word)
    return labels[at] if at < len(labels) else None
