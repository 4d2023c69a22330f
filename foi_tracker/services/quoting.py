"""The words of a letter as a reader wants them quoted: whole sentences, in the letter's own order.

The analysis keeps the words that prove a finding, however short. In print, a piece that begins in
mid-sentence is widened to its sentence, and a heading that says nothing by itself falls.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import BlockKind, Document
from foi_tracker.model.readings import Evidence

_LONGEST_WIDENING = 700
_HEADING_WORDS, _NAMING_WORDS = 8, 10
_BARS = 3
_END = re.compile(r"[.!?][\"”’')\]]{0,2}(?=\s|$)")  # "It is held. Then", "(see below.) We"
_ENDED = re.compile(r"[.!?;:][\"”’')\]]{0,2}\s*$")
_NO_END = re.compile(  # "s. 40", "No. 3", "e.g. ", "Mr. Hill", the number of a list "3. "
    r"(?:\b(?:s|ss|reg|regs|para|paras|no|nos|art|e\.g|i\.e|etc|cf|v|mr|mrs|ms|dr|st)|(?:^|\n)\d{1,2})\.$",
    re.IGNORECASE,
)
_PROVISION = re.compile(  # "Section 30(1)(a)", "reg. 12(5)(e)", "s40(2)"
    r"\b(?:section|regulation|reg|s)\.?\s?(\d+[A-Z]{0,2}(?:\([0-9A-Za-z]{1,4}\))*)", re.IGNORECASE
)
_NO_MORE = re.compile(r"\s?(?:[,:–—-]|\.?$)")  # what follows a provision that is only named


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a letter to be quoted.

    Attributes:
        document: Number of the document within the letter.
        span: Where the quoted words stand.
        text: The words as they are printed.
        place: Where a person finds them on the page.
        chosen: Whether a person marked them: neither widened nor dropped.
    """

    document: int
    span: Span
    text: str
    place: str
    chosen: bool = False


def quotations(
    evidence: Sequence[Evidence],
    documents: Sequence[Document],
    marked: frozenset[Evidence] = frozenset(),
    *,
    beside_tables: bool = False,
) -> tuple[Piece, ...]:
    """The words that prove an answer, in the letter's order, each said once.

    Args:
        evidence: The words of proof, without those that are cells of a table.
        documents: The letter's, as read; words of a document that is not among them are quoted as they are.
        marked: Those of ``evidence`` that a person chose.
        beside_tables: Whether a table is quoted too, so that no heading need stand in for want of words.
    """
    headings, pieces = [], []
    for one in evidence:
        document = documents[one.document] if one.document < len(documents) else None
        if document is None or one in marked:
            pieces.append(_as_it_is(one, document))
        elif _is_heading(one.span, document):
            headings.append(_as_it_is(one, None))
        else:
            pieces.append(_whole(one, document))
    if not pieces and not beside_tables:
        pieces = headings
    return _in_order([piece for piece in pieces if piece.chosen or not _only_names(piece, pieces)])


def in_a_line(text: str) -> str:
    """Cells that a file put one a line, or apart by tabs, as one line with bars; other text as it is."""
    if text.count("|") < _BARS and "\t" not in text:
        return text.strip()
    cells = (cell.strip() for cell in re.split(r"[|\t\n]+", text))
    return " | ".join(cell for cell in cells if cell.strip("-: "))


def _paragraph_at(place: int, document: Document) -> Span:
    """The block that holds the place; where none is known, what stands between empty lines."""
    for block in document.blocks:
        if block.span.start <= place < block.span.end and block.kind is not BlockKind.TABLE:
            return block.span
    before, after = document.text.rfind("\n\n", 0, place), document.text.find("\n\n", place)
    return Span(before + 2 if before >= 0 else 0, after if after >= 0 else len(document.text))


def _begins_inside(text: str) -> bool:
    first = text.lstrip()[:1]
    return bool(first) and (first.islower() or first in ",;:.)]–—-/&")


def _whole(one: Evidence, document: Document) -> Piece:
    """The words, begun where their sentence begins and ended where it ends."""
    text, start, end = document.text, one.span.start, one.span.end
    paragraph = _paragraph_at(start, document)
    inside = _begins_inside(one.text)
    if inside:
        start = _sentence_start(text, paragraph.start, start)
    if (inside or len(one.text.split()) > 3) and end < paragraph.end and not _ENDED.search(one.text):
        end = _sentence_end(text, end, paragraph.end)
    span = Span(start, end)
    return Piece(one.document, span, _shown(span.of(text), cut=start > paragraph.start), one.place)


def _as_it_is(one: Evidence, document: Document | None) -> Piece:
    cut = document is not None and one.span.start > _paragraph_at(one.span.start, document).start
    return Piece(one.document, one.span, _shown(one.text, cut=cut), one.place, chosen=True)


def _shown(text: str, *, cut: bool) -> str:
    """The words in print; words that begin inside a sentence show that something went before."""
    words = in_a_line(text)
    return f"… {words.lstrip(',;:.)] ')}" if cut and _begins_inside(words) else words


def _sentence_start(text: str, low: int, place: int) -> int:
    low = max(low, place - _LONGEST_WIDENING)
    start = low
    for end in _END.finditer(text, low, place):
        if not _NO_END.search(text[low : end.end()]):
            start = end.end()
    while start < place and text[start].isspace():
        start += 1
    return start


def _sentence_end(text: str, place: int, high: int) -> int:
    far = min(high, place + _LONGEST_WIDENING)
    for end in _END.finditer(text, place, far):
        if not _NO_END.search(text[max(0, end.end() - 8) : end.end()]):
            return end.end()
    return far if far == high else place


def _is_heading(span: Span, document: Document) -> bool:
    """Whether the words are a heading over other words, and say nothing themselves."""
    blocks = document.blocks
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        if not block.span.start <= span.start < block.span.end:
            continue
        if block.kind is BlockKind.HEADING:
            return True
        if block.kind is not BlockKind.PARAGRAPH or below is None or below.kind is not BlockKind.PARAGRAPH:
            return False
        close = document.text[block.span.end : below.span.start].count("\n") == 1
        return close and _heads(block.span.of(document.text).strip(), below.span.of(document.text).strip())
    return False


def _heads(line: str, under: str) -> bool:
    """A short line without an end or a figure, right above a longer one that ends as a sentence does."""
    if not 1 < len(line.split()) <= _HEADING_WORDS or not line[0].isupper() or line[-1] in ".!?;,":
        return False
    return not re.search(r"\d", _PROVISION.sub("", line)) and len(under) > 2 * len(line) and under[-1] == "."


def _only_names(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the words only name a provision that other words name too, and say more of."""
    named = _PROVISION.match(piece.text)
    if named is None or len(piece.text.split()) > _NAMING_WORDS:
        return False
    if not _NO_MORE.match(piece.text[named.end() :]):
        return False
    longer = (other.text for other in pieces if len(other.text) > len(piece.text))
    return any(named.group(1) in _PROVISION.findall(text) for text in longer)


def _in_order(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    said: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece.document, piece.span.start, -piece.span.end)):
        if not any(one.document == piece.document and one.span.holds(piece.span) for one in said):
            said.append(piece)
    return tuple(said)
