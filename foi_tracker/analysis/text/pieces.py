"""The letter as a row of pieces.

Paragraphs, headings, list items, table rows, each with its place in a document.

Pieces carry plain spelling (straight quotes, single hyphens, ordinary spaces) of exactly the same length as
the original, so that a place found in a piece is a place in the document.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from foi_tracker.analysis.text.question_tables import question_columns
from foi_tracker.analysis.text.weighing_headings import sides_of_table
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Block, BlockKind, Document
from foi_tracker.model.readings import Evidence

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r\f\v",
            " ",
        ),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", " "),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": ".",
        "[": "(",
        "]": ")",
        "{": "(",
        "}": ")",
    }
)
_QUOTE_MARKS = re.compile(r"(?:^|(?<=\n))[>\s]*>")
# A full stop that ends no sentence: "s.", "no.", "reg.", "e.g.", a single letter.
_NO_END = re.compile(
    r"(?:\b(?:s|ss|sec|sect|no|nos|reg|regs|para|art|ref|e\.g|i\.e|eg|ie|mr|mrs|ms|dr|st|approx|inc|ltd|etc|"
    r"vs|cf|q|qs)"
    r"|(?:^|\s)[A-Za-z]|\A\W{0,4}(?:note\s|table\s)?\d{1,2})\.$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?\s?\(?[a-z]?", re.IGNORECASE)
_NUMBER_WORD = re.compile(r"(?:q|question|request|point|part)\s?(?=[\d(])", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!;](?=[\s\"')])|(?<=[a-z)])[.?!](?=[A-Z])")
_SHORTEST = 4
"""Fewer letters than this are no sentence: a row of dots is not cut into thousands."""
_OPENS = re.compile(r"[\s\"')]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the letter.

    Attributes:
        document: Number of its document.
        start: Where it starts in that document's text.
        text: Its words in plain spelling, as long as the original.
        kind: Paragraph, heading, list item or table.
        marker: The number a list gave it, where its text lacks it.
        level: Depth of a heading or list.
        table: Number of the data table in its document; -1 for words.
        quoted: Whether it repeats an earlier message (lines that start with ``>``).
        column: For a cell of a table that sets questions beside answers: its column; else -1.
    """

    document: int
    start: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    marker: str = ""
    level: int = 0
    table: int = -1
    quoted: bool = False
    column: int = -1

    @property
    def span(self) -> Span:
        """Its place in the document's text."""
        return Span(self.start, self.start + len(self.text))

    def part(self, start: int, end: int) -> "Piece":
        """The words between two places, as a piece without a number of its own."""
        return Piece(
            self.document, self.start + start, self.text[start:end], BlockKind.PARAGRAPH, quoted=self.quoted
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a piece: its words in plain spelling and where it starts in the document."""

    document: int
    start: int
    text: str

    @property
    def span(self) -> Span:
        """Its place in the document's text."""
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True)
class Source:
    """The documents of a letter, to quote from."""

    documents: tuple[Document, ...]
    texts: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", tuple(document.text for document in self.documents))

    def quote(self, document: int, start: int, end: int) -> Evidence:
        """The words at a place, without spaces around them."""
        text = self.texts[document]
        end = min(end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Evidence(document, Span(start, end), text[start:end])

    def piece(self, piece: Piece) -> Evidence:
        """The words of a piece."""
        return self.quote(piece.document, piece.start, piece.start + len(piece.text))

    def sentence(self, sentence: Sentence) -> Evidence:
        """The words of a sentence."""
        return self.quote(sentence.document, sentence.start, sentence.start + len(sentence.text))


def plain(text: str) -> str:
    """The text in plain spelling: straight quotes, hyphens, spaces, round brackets; no letter moves."""
    return text.translate(_PLAIN)


def pieces_of(documents: Sequence[Document]) -> list[Piece]:
    """All pieces of a letter's documents, in order; empty ones are left out."""
    out: list[Piece] = []
    for number, document in enumerate(documents):
        for block in document.blocks or _lines(document.text):
            if block.table >= 0 and block.table < len(document.tables):
                out.extend(_table_pieces(number, document, block))
                continue
            words, quoted = _unquoted(block.span.of(document.text))
            if words.strip():
                out.append(
                    Piece(
                        number, block.span.start, words, block.kind, block.marker, block.level, quoted=quoted
                    )
                )
    return out


def _lines(text: str) -> Iterator[Block]:
    position = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(BlockKind.PARAGRAPH, Span(position, position + len(line)))
        position += len(line) + 1


def _unquoted(words: str) -> tuple[str, bool]:
    """The words with the marks of quoted lines as spaces, and whether they were quoted."""
    quoted = words.lstrip().startswith(">")
    if quoted:
        words = _QUOTE_MARKS.sub(lambda match: " " * len(match[0]), words)
    return plain(words), quoted


def _table_pieces(number: int, document: Document, block: Block) -> Iterator[Piece]:
    table = document.tables[block.table]
    columns = question_columns([[plain(cell.text) for cell in row] for row in table.rows])
    if columns is None and (not table.layout or next(sides_of_table(table.rows), None)):
        words = plain(table.span.of(document.text))
        yield Piece(number, table.span.start, words, BlockKind.TABLE, table=block.table)
        return
    for count, row in enumerate(table.rows[columns.head :] if columns else table.rows, 1):
        label = plain(row[columns.number].text) if columns and columns.number >= 0 else ""
        label = _NUMBER_WORD.sub("", label.strip(" .:()"))
        order = (columns.ask, columns.tell) if columns else range(len(row))
        for column in order:
            cell = row[column]
            if cell.span is None:
                continue
            words = plain(cell.span.of(document.text))
            marker = ""
            if columns:
                side = "Q" if column == columns.ask else "A"
                marker = f"{side}{label if _NUMBER.fullmatch(label) else count}"
            yield Piece(number, cell.span.start, words, BlockKind.PARAGRAPH, marker, column=column)


def _says_no(text: str, end: int) -> bool:
    """Whether "No." is the word and no number follows: "No. They were given in confidence"."""
    return _NO.search(text, max(0, end - 4), end) is not None and _NUMBER_FOLLOWS.match(text, end) is None


def _ends_name(text: str, end: int) -> bool:
    """Whether the name of a company ends the sentence: "The supplier is Salt Ltd. We keep back the price"."""
    return _COMPANY.search(text, max(0, end - 5), end) is not None and _BEGINS.match(text, end) is not None


_COMPANY = re.compile(r"(?i)\b(?:ltd|inc|co|etc)\.$")
_BEGINS = re.compile(
    r"[\s\"')]{1,4}(?:We|It|They|This|These|That|The|There|Our|No|You|I|In|As|However|Its|For)\s"
)
_NO = re.compile(r"(?:^|\W)No\.$")
_NUMBER_FOLLOWS = re.compile(r"\s*[\d(]|\s*[A-Z]{1,3}\d")


def sentences_of(piece: Piece) -> list[Sentence]:
    """The sentences of a piece; a semicolon ends one too, as letters join two decisions by it."""
    text = piece.text
    return [
        Sentence(piece.document, piece.start + start, text[start:end])
        for start, end in pairwise(_kept_cuts(text) if len(text) <= _KEPT else _cuts(text))
        if text[start:end].strip()
    ]


_KEPT = 5000
"""Letters of a piece up to which its sentences are kept in mind: every stage of a reading asks for them."""


@lru_cache(maxsize=1024)
def _kept_cuts(text: str) -> tuple[int, ...]:
    return _cuts(text)


def _cuts(text: str) -> tuple[int, ...]:
    """Where the sentences of a text begin, and where the last one ends."""
    cuts = [0]
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        no = match[0] == "." and (_says_no(text, end) or _ends_name(text, end))
        if match[0] == "." and not no and _NO_END.search(text, max(0, end - 12), end):
            continue
        if not no and end - cuts[-1] < _SHORTEST and end < len(text) - _SHORTEST:
            continue
        opens = _OPENS.match(text, end)
        cuts.append(opens.end() if opens else end)
    return (*cuts, len(text))
