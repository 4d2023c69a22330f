"""Reads plain text: its encoding, its paragraphs (also hard-wrapped ones) and the tables pasted into it."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from foi_tracker.core.errors import UnreadableFileError
from foi_tracker.core.files import sha256
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Block, BlockKind, Document, Table
from foi_tracker.reading.base import Limits
from foi_tracker.reading.pasted.tables import tables_and_doubts

KIND = "text"
SUFFIXES = (".txt", ".text", ".md")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The start of a line that begins something of its own: "1.", "(b)", "Q2", "- ", "• ", "> 3)", "Response:",
# "Dear".
# A word such as "question" or "to" only does so where it heads the line, as wrapped sentences begin with it
# too.
_OWN_LINE = re.compile(
    r"""
    [>\s]*
    (?: [-*•·–—▪◦o]\s | \(?\d{1,2}[a-z]?[.):/\-](?:\s|[A-Z(]) | \(?[a-z]{1,3}[.)]\s | [a-z]\s\)\s?
      | \(\w{1,3}\)
      | (?:Q|A)\d | (?:Q|A)[.:)]\s
      | (?:dear|annwyl|yours\s(?:sincerely|faithfully|truly)|kind\sregards)\b
      | (?:questions?|answers?|requests?|response|reply|re|ref|subject|date|from|to|cc|sent) \b
        (?: \s?(?:no\.?\s?|number\s?)?\d{1,2}[a-z]?\b \s{0,3}(?:[:.\-]|$) | \s{0,3}(?:[:\-]|$) ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SECTION_LINE = re.compile(r"[>\s]*Section\s\d")
_GUESS_NOTE = (
    "The file does not say how its letters are encoded; they were read as Windows text. "
    "Check £ signs and quotes."
)


_BULLET_ALONE = re.compile(r"\s*[•·▪◦●*]\s*")
_ASK_HEAD = re.compile(r"\s*(?:your\s)?(?:requests?|questions?)\s*:?\s*", re.IGNORECASE)
_TELL_HEAD = re.compile(r"\s*(?:our\s)?(?:responses?|answers?|reply)\s*:?\s*", re.IGNORECASE)
_NEAR = 12
_WIDEST = 100
_WIDEST_PAGE = 160
_FULL = 60
_NARROWEST = 24
_FEWEST_BROKEN = 5
_FEW_BROKEN = 3
_RAGGED = 2
_ROOM = 6


# Items of a list that lost its marks: "how many are open", "number of sheep killed".
_NAMES_ITEM = re.compile(
    r"[>\s]*(?:how\s(?:many|much|often|long)|what|which|who|when|where|why|whether|numbers?\sof|costs?\sof"
    r"|names?\sof|total|amount|cop(?:y|ies)\sof|details\sof|dates?\sof)\b"
)
_UNFINISHED = re.compile(r"(?:,|\b(?:and|or|of|the|a|an|to|for|in|on|by|with|from|than|that))\s*$")


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How a text was broken into lines.

    Attributes:
        narrow: Its width where that is less than sixty letters; 0 otherwise.
        width: How long its lines are as a rule; 0 if there are few.
        widest: The longest that a line may be that was broken off.
    """

    narrow: int
    width: int
    widest: int


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
        tables, doubts = tables_and_doubts(text)
        limits.check_cells(name, sum(len(table.rows) * table.width for table in tables))
        return Document(
            name=name,
            kind=KIND,
            text=text,
            blocks=tuple(blocks_of(text, tables)),
            tables=tuple(tables),
            sha256=sha256(content),
            notes=(*notes, *doubts),
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


def blocks_of(text: str, tables: Sequence[Table]) -> list[Block]:
    """Paragraphs and tables in reading order."""
    lines = _line_spans(text)
    words = [span.of(text) for span in lines]
    narrow = _narrow_width(words)
    widest = _widest(words)
    wrapped = bool(narrow) or _is_wrapped(words, widest)
    width = _wrap_width(words, widest) if wrapped else 0
    partly = any(_runs_on(first) and starts_small(second) for first, second in pairwise(words))
    blocks: list[Block] = []
    number = at = 0
    columns = woven = False
    while at < len(lines):
        if number < len(tables) and lines[at].start >= tables[number].span.start:
            table = tables[number].span
            blocks.append(Block(BlockKind.TABLE, table, table=number))
            number += 1
            while at < len(lines) and lines[at].start < table.end:
                at += 1
            continue
        if not lines[at].of(text).strip():
            at, columns = at + 1, False
            continue
        limit = tables[number].span.start if number < len(tables) else len(text)
        last = at
        if not columns and _heads_columns(words, at):
            columns, woven = True, _is_woven(words, at + 2)
        alone = _BULLET_ALONE.fullmatch(lines[at].of(text)) is not None
        if alone and at + 1 < len(lines) and lines[at + 1].start < limit:
            # The mark of a list on a line of its own, as some PDF files give it.
            last = _cell_end(text, lines, at + 1, limit)
        elif columns:
            last = at if woven else _cell_end(text, lines, at, limit)
        elif wrapped or (partly and _run_is_wrapped(text, lines, at)):
            last = _paragraph_end(text, lines, at, limit, _Wrap(narrow, width, widest))
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


def _widest(lines: Sequence[str]) -> int:
    """The longest that a line may be that was broken off: a hundred, or the width of a text broken wider.

    In such a text nearly every line that runs on ends where the next word would not have fitted.
    """
    pairs = [(first, second) for first, second in pairwise(lines) if _runs_on(first) and starts_small(second)]
    width = max((len(first.rstrip()) for first, _ in pairs), default=0)
    if not _WIDEST < width <= _WIDEST_PAGE:
        return _WIDEST
    fitted = sum(_fills(first, second, width - _ROOM) for first, second in pairs)
    return width if len(pairs) >= _FEW_BROKEN and fitted >= 0.85 * len(pairs) else _WIDEST


def _is_wrapped(lines: Sequence[str], widest: int) -> bool:
    """Whether the text was broken into short lines, as in e-mails: lines that run on with a small letter."""
    full = [line for line in lines if line.strip()]
    broken = sum(_runs_on(first) and starts_small(second) for first, second in pairwise(lines))
    if not full or broken < 2 or broken * 12 < len(full):
        return False
    short = sum(len(line) <= widest for line in full)
    # Where much is broken off, a few lines may be longer than the rest.
    often = broken * 4 >= len(full) and max(map(len, full)) <= _WIDEST_PAGE
    return short >= (0.85 if often else 0.95) * len(full)


def _heads_columns(lines: Sequence[str], at: int) -> bool:
    """Whether "Request" stands right over "Response": two columns run together, whose lines do not join."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return bool(_ASK_HEAD.fullmatch(lines[at]) and _TELL_HEAD.fullmatch(below))


def _is_woven(lines: Sequence[str], at: int) -> bool:
    """Whether the lines of two columns alternate, so that few broken lines are followed by their own rest."""
    region = list(takewhile(str.strip, lines[at:]))
    after = [following for line, following in pairwise(region) if _is_broken(line)]
    return 2 * sum(following.lstrip()[:1].isupper() for following in after) >= len(after) > 0


def _is_broken(line: str) -> bool:
    """Whether a line of some length ends in the middle of a sentence."""
    bare = line.rstrip()
    return len(bare) >= _NARROWEST and bare[-1] not in ".:;?!|"


def _run_is_wrapped(text: str, lines: Sequence[Span], at: int) -> bool:
    """Whether a line and the next were one, in a text of which only some messages were broken into lines.

    In those no line near is long.
    """
    near = [span.of(text) for span in lines[at : at + _NEAR]]
    near = near[: next((number for number, line in enumerate(near) if not line.strip()), len(near))]
    if len(near) < 2 or max(map(len, near)) > _WIDEST:
        return False
    return any(
        _runs_on(first) and (starts_small(second) or len(first) >= _FULL) for first, second in pairwise(near)
    )


def _runs_on(line: str) -> bool:
    bare = line.rstrip()
    return len(bare) >= 45 and bare[-1] not in ".:;?!|"


def starts_small(line: str) -> bool:
    """Whether a line goes on with a small letter, and not with the mark of a list as "e)" does."""
    return line.lstrip("> ")[:1].islower() and not _OWN_LINE.match(line)


def _same_opening(line: str, following: str) -> bool:
    """Whether two lines are items of one list, by how they begin: "Number of" again, "how many"."""
    first, second = line.split()[:2], following.split()[:2]
    if len(first) == 2 and first == second and first[0][:1].isupper():
        return True
    listed = _NAMES_ITEM.match(line) and _NAMES_ITEM.match(following) and len(line.rstrip()) < _FULL
    return bool(listed) and _UNFINISHED.search(line) is None


def _narrow_width(lines: Sequence[str]) -> int:
    """The width of a text that was broken into lines of less than sixty letters; 0 where it was not.

    In such a text a line ends where the next word would not have fitted. Lines that are short of themselves,
    as those of a list are, end anywhere.
    """
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width < _FULL:
        return 0
    pairs = [
        (first.rstrip(), second)
        for first, second in pairwise(lines)
        if first.strip()
        and second.strip()
        and first.rstrip()[-1] not in ".:;?!"
        and not _OWN_LINE.match(second)
    ]
    fitted = sum(_fills(first, second, width) for first, second in pairs)
    return width if len(pairs) >= _FEWEST_BROKEN and fitted >= 0.85 * len(pairs) else 0


def _fills(line: str, following: str, narrow: int) -> bool:
    """Whether the next word would not have fitted on a line of a text broken into narrow lines."""
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > narrow - _RAGGED


def _stops_short(line: str, following: str, width: int) -> bool:
    """Whether a sentence ends on a line that had room for the next word: the paragraph ends there too."""
    room = width - len(line.rstrip()) - 1 - len(following.split(maxsplit=1)[0])
    return line.rstrip()[-1] in ".!)" and following.lstrip()[:1].isupper() and room >= _ROOM


def _wrap_width(lines: Sequence[str], widest: int) -> int:
    """How long the lines are of a text that was broken into lines, the very longest left out; 0 for few."""
    lengths = sorted(len(line.rstrip()) for line in lines if _runs_on(line) and len(line) <= widest)
    return lengths[-1 - len(lengths) // 20] if len(lengths) >= _FEWEST_BROKEN else 0


def _paragraph_end(text: str, lines: Sequence[Span], at: int, limit: int, wrap: _Wrap) -> int:
    """The last line of the wrapped paragraph that starts at line ``at``."""
    quoted = lines[at].of(text).lstrip().startswith(">")
    while at + 1 < len(lines) and lines[at + 1].start < limit:
        line, following = lines[at].of(text), lines[at + 1].of(text)
        if not following.strip() or following.lstrip().startswith(">") != quoted:
            break
        if _same_opening(line, following) or (len(line) > wrap.widest and not starts_small(following)):
            break
        full = len(line.rstrip()) >= _FULL
        if _OWN_LINE.match(following) or (_SECTION_LINE.match(following) and not (full and _runs_on(line))):
            break
        if wrap.narrow and line.rstrip()[-1] != ":" and _fills(line, following, wrap.narrow):
            at += 1
            continue
        if not (_runs_on(line) or full or starts_small(following)):
            break
        if line.rstrip(" \t\"'\u2019\u201d").endswith((":", "?")) or _stops_short(
            line, following, wrap.width
        ):
            break
        at += 1
    return at


def _cell_end(text: str, lines: Sequence[Span], at: int, limit: int) -> int:
    """The last line of a cell of two columns run together: only a small letter goes on with a broken line."""
    while at + 1 < len(lines) and lines[at + 1].start < limit:
        line, following = lines[at].of(text), lines[at + 1].of(text)
        if not _is_broken(line) or not starts_small(following) or _same_opening(line, following):
            break
        at += 1
    return at


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.end - (len(words) - len(words.rstrip()))) if words.strip() else span
