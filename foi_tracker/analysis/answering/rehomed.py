"""Statements that stand in the answer to one question and are about another.

The note under the last answer that explains the marks in the table of an earlier one; a paragraph about a
question that nothing else answers, under the number of the question before it.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import Meanings, shared, stem_set, stems
from foi_tracker.analysis.wording.acts import Act

_SIGN = re.compile(
    r"(?i)(?:^|\s|[\"'(])[*#](?=[\s\"'.,);:=-])|\basterisks?\b|\bhash\b|\bsuppressed\s(?:figures?|cells?)\b"
)
_ALIKE = 0.3
"""So alike a paragraph and a question must be for it to be about that question and not about its own."""
_REFUSES = (Act.WITHHELD, Act.NOT_HELD, Act.COST, Act.NCND, Act.PUBLISHED)


def move_legends(
    statements: Sequence[Statement], found: Sequence[Found], small: Collection[tuple[int, int]]
) -> None:
    """Bring a note on the marks for small numbers to the questions whose tables have such marks.

    Where it stands at the end of another answer, which has no such table, with all that follows it there.

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        small: Tables with suppressed values, as document and number.
    """
    marked = [s for s in statements if s.table >= 0 and (s.piece.document, s.table) in small and s.labels]
    homes = tuple(dict.fromkeys(label for s in marked for label in s.labels))
    if not homes:
        return
    for at, s in enumerate(statements):
        if not (s.own and s.table < 0 and s.zone is Zone.BODY and s.does(Act.SUPPRESSED)):
            continue
        if not s.labels or set(s.labels) & set(homes) or not _SIGN.search(s.text):
            continue
        before = [each for each in statements[:at] if each.labels == s.labels]
        if before and not _SIGN.search(" ".join(each.text for each in before)):
            move(list(_following(statements[at:], s.labels)), homes, found)


def _following(statements: Sequence[Statement], labels: tuple[str, ...]) -> Iterator[Statement]:
    for statement in statements:
        if statement.labels != labels:
            return
        yield statement


def move(moved: Sequence[Statement], homes: tuple[str, ...], found: Sequence[Found]) -> None:
    """Give statements to other questions, and with them the provisions that they rely on."""
    old, ids = moved[0].labels, {id(statement) for statement in moved}
    for statement in moved:
        statement.labels, statement.named = homes, True
    cited = [each.provision for statement in moved for each in statement.citations]
    for entry in found:
        uses = [use.statement for use in entry.uses if use.statement is not None]
        # "Section 12" in what moves counted for the "section 12(1)" that it is short for.
        parent = any(told.covers(entry.provision) for told in cited)
        if ids.isdisjoint(map(id, uses)) and not parent:
            continue
        if not any(statement.labels == old for statement in uses):
            entry.labels = [label for label in entry.labels if label not in old]
        entry.labels.extend(label for label in homes if label not in entry.labels)


def all_of_one(statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str]) -> None:
    """Let the only question of a letter have all that is said, where numbers come late.

    "It was on 14 days. … 1. Sampling is done by the Agency": the numbers are those of remarks.

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions.
    """
    if len(labels) != 1:
        return
    first = next((at for at, s in enumerate(statements) if s.labels and not s.quiet), 0)
    moved = [s for s in statements[:first] if s.zone is Zone.BODY and not s.labels]
    if any(s.acts or s.table >= 0 for s in moved):
        ids = {id(s) for s in moved}
        for s in moved:
            s.labels, s.own = (labels[0],), True
        for entry in found:
            if labels[0] not in entry.labels and any(id(use.statement) in ids for use in entry.uses):
                entry.labels.append(labels[0])


def move_strays(
    statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str], texts: Sequence[str]
) -> None:
    """Bring a question that nothing answers the paragraph about it that stands under the question before it.

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
        texts: Their words.
    """
    if len(labels) < 2 or not all(texts):
        return
    told = {label for s in statements for label in s.labels if s.own or s.named}
    answers: dict[tuple[str, ...], list[Statement]] = {}
    for s in statements:
        answers.setdefault(s.labels, []).append(s)
    meanings: Meanings | None = None
    for at, label in enumerate(labels[1:], 1):
        before = labels[at - 1]
        if label in told or before not in told:
            continue
        under = answers.get((before,), [])
        own = stem_set(texts[at])
        for number, s in enumerate(under):
            begins = s.first and s.own and s.zone is Zone.BODY and s.table < 0
            if not (number and begins and s.does(*_REFUSES)):
                continue
            meanings = meanings or Meanings(texts)
            likes = meanings.against(s.text)
            telling = shared(own, stem_set(s.text)) - stem_set(texts[at - 1])
            alike = likes[at] >= _ALIKE and likes[at] == max(likes) and likes[at] > 2 * likes[at - 1]
            # "The names of those officials." - "The names of staff are exempt …"
            opens = stems(texts[at])[:1] == stems(s.text)[:1] and s.does(Act.WITHHELD)
            if telling and (alike or (opens and telling >= set(stems(s.text)[:1]))):
                move(under[number:], (label,), found)
                told.add(label)
                break
