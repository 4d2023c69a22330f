"""Gives the paragraphs of a reply without numbers to the questions that they are about.

A reply to several questions often answers them one by one in plain paragraphs. Where most questions find a
paragraph of their own, in order, the paragraphs are taken to be such answers; otherwise nothing is decided
here.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from foi_tracker.analysis.answering.paragraph_order import LIKE, in_any_order, in_order
from foi_tracker.analysis.answering.sentence_alignment import align_sentences
from foi_tracker.analysis.answering.topics import by_topics
from foi_tracker.analysis.answering.whole_request import about_all
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.leads import is_heading
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.said.turned import GROUND
from foi_tracker.analysis.text.similar import Meanings, shared, stem_set, stems
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.documents import Document

_FAINT = 0.08
"""Less than this is no likeness at all."""
_KIND = 0.12
"""What it is worth that a paragraph gives the kind of thing that was asked for."""
_GIVES = (Act.ATTACHED, Act.GIVES, Act.YES_NO, Act.NOT_HELD, Act.NOT_RECORDED, Act.PUBLISHED, Act.REDACTED)
_QUIET = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.TEST, Zone.EARLIER, Zone.META})
_GOES_ON = re.compile(
    r"(?i)\s*(?:this|these|that|those|it|they|there\s(?:is|are)|such|section|regulation|"
    r"the\s(?:public\sinterest|exemption|exception|above)"
    r"|however|in\saddition|also|therefore|for\s(?:this|these|that)\sreason|as\s(?:such|a\sresult))\b"
)
_GENERAL = re.compile(
    r"(?i)\bany\sof\s(?:the|this)\sinformation\b|\b(?:any|no)\s(?:further|other|more)\s|\b(?:this|your|the)\s(?:whole\s)?request\b"
    r"|\banything\s(?:else|further)"
)
_BELOW = re.compile(r"(?i)\b(?:below|following|as\sfollows|next\stable|this\stable|shown\shere)\b|:\s*$")


def align(
    outline: Outline, statements: Sequence[Statement], documents: Sequence[Document], texts: Sequence[str]
) -> frozenset[str] | None:
    """Label the statements of an unnumbered reply by the question they are about.

    Returns the labels of the questions that paragraphs are plainly about; None where nothing was labelled.

    Args:
        outline: The letter.
        statements: Its reply; those that are labelled here are changed in place.
        documents: For the titles and headings of tables.
        texts: The words of each question.
    """
    labels = outline.labels
    named = {label for s in statements if s.named and _counts(s) for label in s.labels}
    if len(labels) < 2 or len(named) > 1:
        return None
    if not all(texts):
        return None
    freed = _freed(statements, labels, named)
    found = _aligned(outline, statements, documents, texts, named)
    if found is None:
        for statement, mine in freed:
            statement.labels, statement.own, statement.named = mine, True, True
    return found


def _freed(
    statements: Sequence[Statement], labels: Sequence[str], named: Collection[str]
) -> list[tuple[Statement, tuple[str, ...]]]:
    """Free what goes on after the one paragraph that names a question, where it is the first of several.

    "Your first question is …", and a paragraph for each of the others, which name none.
    """
    mine = [s for s in statements if s.labels == (labels[0],) and s.own and s.named]
    pieces = {(s.piece.document, s.piece.start) for s in mine if s.zone is Zone.BODY}
    if set(named) != {labels[0]} or len(pieces) < len(labels):
        return []
    begins = (mine[0].piece.document, mine[0].piece.start)
    later = [s for s in mine if (s.piece.document, s.piece.start) != begins]
    for statement in later:
        statement.labels, statement.own, statement.named = (), False, False
    return [(statement, (labels[0],)) for statement in later]


def _aligned(
    outline: Outline,
    statements: Sequence[Statement],
    documents: Sequence[Document],
    texts: Sequence[str],
    named: Collection[str],
) -> frozenset[str] | None:
    """As ``align``, once it is known which question a paragraph names."""
    labels = outline.labels
    for blocks, headed in ((_sections(statements), True), (_blocks(statements), False)):
        chosen = _chosen(blocks, named, documents, labels, texts, headed=headed)
        if chosen is not None:
            break
    else:
        if by_topics(outline, statements, texts):
            return frozenset()
        return align_sentences(statements, labels, texts)
    filled = _filled(chosen, blocks, len(labels))
    for block, question in zip(blocks, filled, strict=True):
        if question >= 0:
            for statement in block:
                statement.labels, statement.own = (labels[question],), True
    if len({question for question in chosen if question >= 0}) + len(named) < len(labels):
        return frozenset()
    scores = _scores(blocks, documents, texts)
    return frozenset(
        labels[question]
        for at, question in enumerate(chosen)
        if question >= 0 and scores[at][question] >= LIKE and scores[at][question] == max(scores[at])
    )


def _chosen(
    blocks: Sequence[Sequence[Statement]],
    named: Collection[str],
    documents: Sequence[Document],
    labels: Sequence[str],
    texts: Sequence[str],
    *,
    headed: bool,
) -> list[int] | None:
    """Which question each block is about; None where too few find one."""
    if len(blocks) < 2:
        return None
    scores = _scores(blocks, documents, texts)
    fits = [[_fits(block, text) for text in texts] for block in blocks]
    chosen = _one_each(in_order(scores, fits), blocks, len(labels))
    chosen = in_any_order(scores, chosen, blocks) or chosen
    met = {question for question in chosen if question >= 0} | {labels.index(label) for label in named}
    surely = {
        question for at, question in enumerate(chosen) if question >= 0 and scores[at][question] >= LIKE
    }
    tables = not headed and any(s.table >= 0 for block in blocks for s in block)
    # "The information" in a paragraph about one question is what that question asks for.
    rest = [s for at, block in enumerate(blocks) if chosen[at] < 0 for s in block]
    wanted = sum(answered_inline(text) is None for text in texts)
    everywhere = [s for s in about_all([s for block in blocks for s in block]) if not s.does(Act.REST)]
    every = [s for block in blocks for s in block]
    # "It ought not to be released", with its section, and nothing that is given beside it.
    kept = any(s.citations for s in everywhere) and not any(s.table >= 0 or s.does(*_GIVES) for s in every)
    outside = len(surely) * 10 < wanted * 7 and any(s in rest for s in everywhere)
    # What costs too much or is vexatious is the request, however its paragraphs are shared out.
    refused = (
        kept
        or outside
        or any(s.does(Act.COST, Act.VEXATIOUS) and not _NOT_SO.search(s.said) for s in everywhere)
    )
    enough = len(met) * 10 >= wanted * (7 if tables else 6) and len(surely) * 10 >= wanted * 4
    return None if refused or not enough or len(met) < 2 or len(surely) < 2 else chosen


_NOT_SO = re.compile(
    r"(?i)\bnot\s(?:\w+\s){0,2}(?:treated|considered|regarded|vexatious|applied|engaged|used|sought)\b"
)
_INLINE = re.compile(
    r"(?:\s-\s|[?:.]\s)\(?(?!(?:19|20)\d\d\b)(?:[£$]?\d[\d,.]*%?|nil|none|zero|yes|no|n/?a"
    r"|not\sapplicable)\)?[\s.]*$",
    re.IGNORECASE,
)


def answered_inline(text: str) -> re.Match[str] | None:
    """Where a question's own line ends with its answer ("Number of attacks. 73", "… - Nil")."""
    return _INLINE.search(text) if len(text.split()) > _FEW else None


_FEW = 3
_FIGURES = re.compile(
    r"(?i)\bhow\s(?:many|much|often|long)\b|\b(?:number|total|cost|amount|spent|spend|percentage|paid)\b"
)
_WHETHER = re.compile(r"(?i)^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b")
_SEND = re.compile(
    r"(?i)\b(?:cop(?:y|ies)|report|polic(?:y|ies)|minutes|e-?mails?|letters?|correspondence|advice|plans?"
    r"|notes|contract|agreement|drawing|video|recording)\b"
)


def _fits(block: Sequence[Statement], question: str) -> float:
    """What a paragraph's kind of answer is worth for a question: figures for "how many", yes for "is it"."""
    worth = 0.0
    if _FIGURES.search(question) and any(s.table >= 0 or s.does(Act.VALUE) for s in block[:2]):
        worth += _KIND
    if _WHETHER.search(question) and block[0].does(Act.YES_NO):
        worth += _KIND
    if _SEND.search(question) and any(s.does(Act.ATTACHED, Act.REDACTED) for s in block[:3]):
        worth += _KIND
    return worth


def _one_each(chosen: Sequence[int], blocks: Sequence[Sequence[Statement]], count: int) -> list[int]:
    """One paragraph a question, in order.

    Where there are as many, and half of them show by their words that it is so.
    """
    telling = [at for at, block in enumerate(blocks) if _answers(block) and not _is_general(block)]
    met = [(at, chosen[at]) for at in telling if chosen[at] >= 0]
    in_place = all(telling[question] == at for at, question in met if question < len(telling))
    if len(telling) != count or 2 * len(met) < count or not in_place:
        return list(chosen)
    out = [-1] * len(blocks)
    for question, at in enumerate(telling):
        out[at] = question
    return out


def _sections(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of the letter as a whole, each heading with what stands under it.

    None without headings.
    """
    sections: list[list[Statement]] = [[]]
    for statement in statements:
        if statement.zone in {Zone.RIGHTS, Zone.EARLIER, Zone.META} or statement.labels:
            continue
        if statement.first and statement.zone is Zone.BODY and is_heading(statement.piece):
            sections.append([])
        sections[-1].append(statement)
    return [section for section in sections if section] if len(sections) > 2 else []


def _counts(statement: Statement) -> bool:
    return statement.zone not in _QUIET and (statement.table >= 0 or bool(statement.acts))


def _blocks(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of the letter as a whole, paragraph by paragraph; a lead-in goes with its table."""
    blocks: list[list[Statement]] = []
    for statement in statements:
        if statement.zone in _QUIET or statement.labels:
            continue
        if (blocks and (blocks[-1][-1].piece is statement.piece or _lists_on(blocks[-1][-1], statement))) or (
            blocks
            and statement.table >= 0
            and len(blocks[-1]) == 1
            and blocks[-1][-1].text.rstrip().endswith(":")
        ):
            blocks[-1].append(statement)
        else:
            blocks.append([statement])
    return blocks


def _lists_on(before: Statement, statement: Statement) -> bool:
    """Whether a line is an item of the list of provisions that the line before it announces or continues."""
    listed = GROUND.match(statement.text) is not None and bool(statement.citations)
    return listed and (before.text.rstrip().endswith((":", ";")) or GROUND.match(before.text) is not None)


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
    owned = [stem_set(text) for text in texts]
    spread = Counter(stem for own in owned for stem in own)
    out: list[list[float]] = []
    for at, block in enumerate(blocks):
        row = [0.0] * len(texts)
        if _answers(block) and not _is_general(block) and not _explains(blocks, at):
            likes = meanings.against(" ".join(_words(statement, documents) for statement in block[:5]))
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
        out.append([score if score >= _FAINT and score >= 0.6 * best else 0.0 for score in row])
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


def _filled(chosen: Sequence[int], blocks: Sequence[Sequence[Statement]], count: int) -> list[int]:
    """Paragraphs that match nothing go on about the question before them.

    Or take up one that was left out.
    """
    out = list(chosen)
    met = set(chosen)
    told = [question for question in chosen if question >= 0]
    ordered = told == sorted(told)
    for at, question in enumerate(chosen):
        if question >= 0:
            continue
        following = chosen[at + 1] if at + 1 < len(chosen) else -1
        if following >= 0 and blocks[at + 1][0].table >= 0 and _shows(blocks[at]):
            out[at] = following
            continue
        before = out[at - 1] if at else -1
        if not ordered:
            out[at] = before if _GOES_ON.match(blocks[at][0].text) and not _is_general(blocks[at]) else -1
            continue
        after = next((each for each in chosen[at + 1 :] if each >= 0), count)
        left = [each for each in range(before + 1, after) if each not in met]
        goes_on = _GOES_ON.match(blocks[at][0].text) or _explains(blocks, at)
        if left and not goes_on and _answers(blocks[at]):
            out[at] = left[0]
            met.add(left[0])
        elif before >= 0 and not _is_general(blocks[at]) and (goes_on or after < count):
            out[at] = before
    return out


def _explains(blocks: Sequence[Sequence[Statement]], at: int) -> bool:
    """Whether a paragraph explains a mark in the table before it."""
    return at > 0 and blocks[at][0].does(Act.SUPPRESSED) and any(s.table >= 0 for s in blocks[at - 1])


# What a letter says before it answers.
_PREAMBLE = re.compile(
    r"(?i)\b(?:your|the|a)\s(?:\w+\s)?(?:request|e-?mail|letter|enquiry|message)\b|\byou\s(?:asked|wrote"
    r"|requested|made|sought)\b|\bfreedom\sof\sinformation\b"
    r"|\bregulations\s20\d\d\b|\bthank\syou\b|:\W*$|\b(?:have|has|were|was)\s(?:been\s)?(?:consulted"
    r"|searched|asked)\b"
)


# "Further to your e-mail of 4 August, …".
_OPENS = re.compile(
    r"(?i)\W*(?:further\sto|thank\syou\sfor|following|i\s(?:write|am\swriting))\b[^.;]{0,60}\byour?\b"
)


def _answers(block: Sequence[Statement]) -> bool:
    """Whether a paragraph does something, or at least tells something in a full sentence."""
    if block[0].text.rstrip().endswith(":") and _PREAMBLE.search(block[0].text) and len(block) == 1:
        return False
    if _OPENS.match(block[0].text) and not block[0].acts and not any(s.does(*_GIVES) for s in block):
        return False
    if any(s.table >= 0 or s.acts for s in block):
        return True
    return block[0].text.rstrip().endswith(".") and not any(_PREAMBLE.search(s.text) for s in block)
