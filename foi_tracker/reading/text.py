"""Reads plain text: its encoding, its paragraphs (also hard-wrapped ones) and the tables pasted into it."""

import codecs
import re
from collections.abc import Sequence
from itertools import pairwise

from foi_tracker.core.errors import UnreadableFileError
from foi_tracker.core.files import sha256
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Block, BlockKind, Document, Table
from foi_tracker.reading.base import Limits
from foi_tracker.reading.pasted_tables import find_tables

KIND = "text"
SUFFIXES = (".txt", ".text", ".md")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The start of a line that begins something of its own: "1.", "(b)", "Q2", "- ", "• ", "> 3)", "Response".
_OWN_LINE = re.compile(
    r"""
    [>\s]*
    (?: [-*•·–—▪◦o]\s | \(?\d{1,2}[a-z]?[.):/\-](?:\s|[A-Z(]) | \(?[a-z]{1,3}[.)]\s | \(\w{1,3}\)
      | (?:Q|A)\d |
        (?:questions?|answers?|request|response|reply|section|re|ref|subject|date|from|to|dear|yours)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GUESS_NOTE = (
    "The file does not say how its letters are encoded; they were read as Windows text. "
    "Check £ signs and quotes."
)


class TextReader:
    """Reads plain text files, and text that was pasted."""

    def accepts(self, name: str, content: bytes) -> bool:
        """Whether the name ends as text files do, and the bytes are no other kind's."""
        return name.lower().endswith(SUFFIXES) and b"\0" not in content[:1000]

    def read(self, name: str, content: bytes, limits: Limits) -> Document:
        """Decode the file; every span counts in the decoded text, with each line end as one character.

        Raises:
            UnreadableFileError: if it is no text, or empty.
            LimitError: if it is too big or too long.
        """
        limits.check_size(name, len(content))
        text, notes = decode(name, content)
        limits.check_text(name, text)
        if not text.strip():
            raise UnreadableFileError(
                f"“{name}” holds no words.",
                "Is it the right file? Copy the reply's text and paste it instead.",
            )
        tables = find_tables(text)
        limits.check_cells(name, sum(len(table.rows) * table.width for table in tables))
        return Document(
            name=name,
            kind=KIND,
            text=text,
            blocks=tuple(_blocks(text, tables)),
            tables=tuple(tables),
            sha256=sha256(content),
            notes=notes,
        )


def decode(name: str, content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file and what the person should know about its encoding.

    Raises:
        UnreadableFileError: if the bytes are no text.
    """
    notes: tuple[str, ...] = ()
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")
    try:
        text = content.decode(marked or _unmarked(content))
    except UnicodeDecodeError as trouble:
        if marked:
            raise _no_text(name, str(trouble)) from trouble
        text, notes = content.decode("cp1252", errors="replace"), (_GUESS_NOTE,)
    if _looks_binary(text):
        raise _no_text(name, "control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _unmarked(content: bytes) -> str:
    """UTF-8, unless every second byte is nought, as in UTF-16 that lost its mark."""
    head = content[:4000]
    if len(head) >= 8 and head[1::2].count(0) * 2 > len(head[1::2]) and not head[0::2].count(0):
        return "utf-16-le"
    if len(head) >= 8 and head[0::2].count(0) * 2 > len(head[0::2]) and not head[1::2].count(0):
        return "utf-16-be"
    return "utf-8"


def _looks_binary(text: str) -> bool:
    head = text[:4000]
    strange = sum(ord(char) < 32 and char not in "\t\n\r\f\v" for char in head)
    return "\0" in head or strange * 20 > len(head)


def _no_text(name: str, details: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"“{name}” is not a text file.",
        "Open it in the program that made it, and save or copy it as text.",
        details,
    )


def _blocks(text: str, tables: Sequence[Table]) -> list[Block]:
    """Paragraphs and tables in reading order."""
    lines = _line_spans(text)
    wrapped = _is_wrapped([span.of(text) for span in lines])
    blocks: list[Block] = []
    number = at = 0
    while at < len(lines):
        if number < len(tables) and lines[at].start >= tables[number].span.start:
            table = tables[number].span
            blocks.append(Block(BlockKind.TABLE, table, table=number))
            number += 1
            while at < len(lines) and lines[at].start < table.end:
                at += 1
            continue
        if not lines[at].of(text).strip():
            at += 1
            continue
        limit = tables[number].span.start if number < len(tables) else len(text)
        last = _paragraph_end(text, lines, at, limit) if wrapped else at
        blocks.append(Block(BlockKind.PARAGRAPH, _trimmed(text, Span(lines[at].start, lines[last].end))))
        at = last + 1
    return blocks


def _line_spans(text: str) -> list[Span]:
    spans: list[Span] = []
    position = 0
    for line in text.split("\n"):
        spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    return spans


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the text was broken into short lines, as in e-mails: lines that run on with a small letter."""
    full = [line for line in lines if line.strip()]
    if not full or sum(len(line) <= 100 for line in full) < 0.95 * len(full):
        return False
    broken = sum(_runs_on(first) and _starts_small(second) for first, second in pairwise(lines))
    return broken >= 2 and broken * 12 >= len(full)


def _runs_on(line: str) -> bool:
    bare = line.rstrip()
    return len(bare) >= 45 and bare[-1] not in ".:;?!|"


def _starts_small(line: str) -> bool:
    return line.lstrip("> ")[:1].islower() and not _OWN_LINE.match(line)


def _paragraph_end(text: str, lines: Sequence[Span], at: int, limit: int) -> int:
    """The last line of the wrapped paragraph that starts at line ``at``."""
    quoted = lines[at].of(text).lstrip().startswith(">")
    while at + 1 < len(lines) and lines[at + 1].start < limit:
        line, following = lines[at].of(text), lines[at + 1].of(text)
        if not following.strip() or following.lstrip().startswith(">") != quoted:
            break
        full = len(line.rstrip()) >= 60
        if _OWN_LINE.match(following) or not (_runs_on(line) or full or _starts_small(following)):
            break
        if line.rstrip().endswith((":", "?")):
            break
        at += 1
    return at


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.end - (len(words) - len(words.rstrip()))) if words.strip() else span
