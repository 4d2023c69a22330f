"""Gives the paragraphs of a reply without numbers to the questions that they are about, in the order of both.

A reply to several questions often answers them one by one in plain paragraphs. Where most questions find a
paragraph of their own, in order, the paragraphs are taken to be such answers; otherwise nothing is decided
here.
"""

import re
from collections import Counter
from collections.abc import Sequence

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.outline import Outline
from foi_tracker.analysis.similar import Meanings, shared, stems
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone
from foi_tracker.model.documents import Document

_LIKE = 0.25
_QUIET = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.TEST, Zone.EARLIER, Zone.META})
_GOES_ON = re.compile(
    r"(?i)\s*(?:this|these|that|those|it|they|there\s(?:is|are)|such|section|regulation|"
    r"the\s(?:public\sinterest|exemption|exception|above)"
    r"|however|in\saddition|also|therefore|for\s(?:this|these|that)\sreason|as\s(?:such|a\sresult))\b"
)
_GENERAL = re.compile(
    r"(?i)\b(?:any|no)\s(?:further|other|more)\s|\b(?:this|your|the)\s(?:whole\s)?request\b|\banything\s(?:else|further)"
)
_BELOW = re.compile(r"(?i)\b(?:below|following|as\sfollows|next\stable|this\stable|shown\shere)\b|:\s*$")
_WHOLE = re.compile(
    r"(?i)\b(?:whole|all|any|none|entirety)\s(?:of\s)?(?:your|the|this|it)\b[^.;]{0,30}\b(?:request|"
    r"questions?|information)|\bthe\sinformation\s(?:you\s(?:have\s)?)?request"
)


def align(
    outline: Outline, statements: Sequence[Statement], documents: Sequence[Document], texts: Sequence[str]
) -> bool:
    """Label the statements of an unnumbered reply by the question they are about; whether that was done.

    Args:
        outline: The letter.
        statements: Its reply; those that are labelled here are changed in place.
        documents: For the titles and headings of tables.
        texts: The words of each question.
    """
    labels = outline.labels
    named = {label for s in statements if s.named and _counts(s) for label in s.labels}
    if len(labels) < 2 or len(named) > 1:
        return False
    blocks = _blocks(statements)
    if len(blocks) < 2 or not all(texts):
        return False
    scores = _scores(blocks, documents, texts)
    chosen = _in_order(scores)
    met = {question for question in chosen if question >= 0} | {labels.index(label) for label in named}
    tables = any(s.table >= 0 for block in blocks for s in block)
    refused = any(
        _WHOLE.search(s.text) and s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.NOT_HELD)
        for block in blocks
        for s in block
    )
    enough = len(met) >= len(labels) if tables else len(met) * 10 >= len(labels) * 6
    if refused or not enough or len(met) < 2:
        return False
    for block, question in zip(blocks, _filled(chosen, blocks, len(labels)), strict=True):
        if question >= 0:
            for statement in block:
                statement.labels = (labels[question],)
    return True


def _counts(statement: Statement) -> bool:
    return statement.zone not in _QUIET and (statement.table >= 0 or bool(statement.acts))


def _blocks(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of the letter as a whole, paragraph by paragraph; a lead-in goes with its table."""
    blocks: list[list[Statement]] = []
    for statement in statements:
        if statement.zone in _QUIET or statement.labels:
            continue
        if (blocks and blocks[-1][-1].piece is statement.piece) or (
            blocks
            and statement.table >= 0
            and len(blocks[-1]) == 1
            and blocks[-1][-1].text.rstrip().endswith(":")
        ):
            blocks[-1].append(statement)
        else:
            blocks.append([statement])
    return blocks


def _shows(block: Sequence[Statement]) -> bool:
    """Whether a paragraph says that a table follows it."""
    return any(s.table < 0 and _BELOW.search(s.text) for s in block)


def _scores(
    blocks: Sequence[Sequence[Statement]], documents: Sequence[Document], texts: Sequence[str]
) -> list[list[float]]:
    """How much each paragraph is about each question.

    By all its words, and by those of its first sentence.
    """
    meanings = Meanings(texts)
    owned = [set(stems(text)) for text in texts]
    spread = Counter(stem for own in owned for stem in own)
    out: list[list[float]] = []
    for block in blocks:
        row = [0.0] * len(texts)
        if _answers(block) and not _is_general(block):
            likes = meanings.against(" ".join(_words(statement, documents) for statement in block[:4]))
            topic = {stem for stem in stems(_words(block[0], documents)[:160]) if stem in spread}
            weight = sum(1 / spread[stem] for stem in topic) or 1.0
            for number, own in enumerate(owned):
                telling = {
                    stem for stem in shared(own, topic) if 2 * spread[stem] <= len(texts) or len(texts) < 4
                }
                cover = sum(1 / spread[stem] for stem in shared(own, topic)) / weight if telling else 0.0
                row[number] = likes[number] + 0.5 * cover
        best = max(row)
        # Only what the paragraph is most about counts, or comes close to it.
        out.append([score if score >= _LIKE and score >= 0.75 * best else 0.0 for score in row])
    return out


def _is_general(block: Sequence[Statement]) -> bool:
    """Whether a paragraph keeps back something of the letter as a whole."""
    return any(
        statement.does(Act.NCND, Act.WITHHELD, Act.COST, Act.VEXATIOUS) and _GENERAL.search(statement.text)
        for statement in block[:2]
    )


def _words(statement: Statement, documents: Sequence[Document]) -> str:
    if statement.table < 0:
        return statement.text
    table = documents[statement.piece.document].tables[statement.table]
    rows = table.texts()
    return " ".join([table.title, *rows[0], *(row[0] for row in rows[1:8] if row)]) if rows else table.title


def _in_order(scores: Sequence[Sequence[float]]) -> list[int]:
    """For each paragraph the question it is about, none going back behind an earlier one.

    -1 for no question.
    """
    count = len(scores[0])
    best = [0.0] * (count + 1)
    paths: list[list[int]] = [[] for _ in range(count + 1)]
    for row in scores:
        following, ways = best[:], [[*path, -1] for path in paths]
        for question in range(count):
            if row[question] <= 0:
                continue
            # Position question + 1 means that questions up to this one have been passed.
            before = max(range(question + 2), key=lambda at: best[at])
            value = best[before] + row[question]
            if value > following[question + 1]:
                following[question + 1] = value
                ways[question + 1] = [*paths[before], question]
        best, paths = following, ways
    return paths[max(range(count + 1), key=lambda at: best[at])]


def _filled(chosen: Sequence[int], blocks: Sequence[Sequence[Statement]], count: int) -> list[int]:
    """Paragraphs that match nothing go on about the question before them.

    Or take up one that was left out.
    """
    out = list(chosen)
    met = set(chosen)
    for at, question in enumerate(chosen):
        if question >= 0:
            continue
        following = chosen[at + 1] if at + 1 < len(chosen) else -1
        if following >= 0 and blocks[at + 1][0].table >= 0 and _shows(blocks[at]):
            out[at] = following
            continue
        before = out[at - 1] if at else -1
        after = next((each for each in chosen[at + 1 :] if each >= 0), count)
        left = [each for each in range(before + 1, after) if each not in met]
        if left and not _GOES_ON.match(blocks[at][0].text) and _answers(blocks[at]):
            out[at] = left[0]
            met.add(left[0])
        elif before >= 0 and _GOES_ON.match(blocks[at][0].text):
            out[at] = before
    return out


def _answers(block: Sequence[Statement]) -> bool:
    return any(s.table >= 0 or s.acts for s in block)
