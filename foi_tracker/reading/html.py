"""Reads saved web pages.

Finds the reply on the page, leaves menus and banners out, keeps lists and tables.
"""

import re
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml import html as lxml_html

from foi_tracker.core.errors import LimitError, UnreadableFileError
from foi_tracker.core.files import sha256
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Block, BlockKind, Document, Table
from foi_tracker.reading import page, text
from foi_tracker.reading.base import Limits
from foi_tracker.reading.pasted.tables import tables_and_doubts
from foi_tracker.reading.tables.html_grids import is_made_table, list_grid
from foi_tracker.reading.tables.html_pasted import moved, with_pasted_tables
from foi_tracker.reading.tables.html_tables import TableText, is_page_layout, write_grid, write_table

KIND = "html"
SUFFIXES = (".html", ".htm", ".xhtml")

_LOOKS = re.compile(rb"<(?:!doctype\s+html|html|head|body|main|article|table)\b", re.IGNORECASE)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_\-]{2,30})""", re.IGNORECASE
)
_PROLOGUE = re.compile(r"\s{0,50}<\?xml[^>]{0,300}\?>")
_BREAK = "\f"
_LABEL = re.compile(r"(?:q(?:uestion)?\s?)?\(?\d{1,2}\)?(?:\.\d)?\s?\(?[a-z]?\)?[.):]?", re.IGNORECASE)
_STRESSED = frozenset(["em", "strong", "b", "i", "span", "u", "font"])
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "td",
        "th",
        "tr",
        "ul",
    ]
) | frozenset(_HEADINGS)


def looks_like_html(content: bytes) -> bool:
    """Whether the first bytes are those of a web page."""
    return bool(_LOOKS.search(content[:2000]))


class HtmlReader:
    """Reads saved web pages."""

    def accepts(self, name: str, content: bytes) -> bool:
        """Whether the name or the first bytes are those of a web page."""
        return name.lower().endswith(SUFFIXES) or looks_like_html(content)

    def read(self, name: str, content: bytes, limits: Limits) -> Document:
        """Turn a saved page into the text of the reply on it; nothing on the page is fetched or run.

        Raises:
            UnreadableFileError: if there are no words on the page.
            LimitError: if it is too big, too long or nested too deeply.
        """
        limits.check_size(name, len(content))
        source, notes = _decode(name, content)
        limits.check_text(name, source)
        tree = _parse(name, source)
        writer = _Writer(name, limits)
        writer.title(page.title(tree))
        titled = len(writer.blocks)
        writer.begun = next(tree.iter(*_HEADINGS), None) is None
        for root in page.reply_roots(tree):
            writer.element(root, 0)
            writer.flush()
        if len(writer.blocks) == titled:
            raise UnreadableFileError(
                f"There are no words to read in “{name}”.",
                "The page may need to be saved again when it has finished loading. Or copy its text and paste"
                " it.",
            )
        written = "".join(writer.parts)
        shape = with_pasted_tables(written, writer.blocks, writer.tables)
        return Document(
            name=name,
            kind=KIND,
            text=written,
            blocks=shape.blocks,
            tables=shape.tables,
            sha256=sha256(content),
            notes=(*notes, *writer.doubts, *shape.doubts),
        )


def _decode(name: str, content: bytes) -> tuple[str, tuple[str, ...]]:
    """The page's text, by its mark, by what it declares, by UTF-8, or as Windows text."""
    declared = _CHARSET.search(content[:4000])
    if declared and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return text.decode(name, content)


def _parse(name: str, source: str) -> lxml_html.HtmlElement:
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return lxml_html.document_fromstring(_PROLOGUE.sub("", source, count=1), parser=parser)
    except (etree.LxmlError, ValueError) as trouble:
        raise UnreadableFileError(
            f"“{name}” is not a web page that can be read.",
            "Save it again from the browser, or copy its text and paste it.",
            str(trouble),
        ) from trouble


@dataclass(slots=True)
class _List:
    """A list that is being written: how its items are numbered, and the next number."""

    style: str
    next: int
    step: int = 1


@dataclass(slots=True)
class _Writer:
    """Writes the text of a page and notes where each block and table stands."""

    name: str
    limits: Limits
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    length: int = 0
    buffer: list[str] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    lists: list[_List] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    begun: bool = False
    """Whether a heading or a sentence was written: what stands above is the top of the page."""

    def title(self, words: str) -> None:
        """The page's own title as the first line, since it often alone names the authority."""
        if words:
            self.block(words, BlockKind.HEADING, 1, "")

    def element(self, node: lxml_html.HtmlElement, depth: int) -> None:
        """Write an element and what it holds."""
        if depth > self.limits.depth:
            raise LimitError(
                f"“{self.name}” is nested too deeply to read.", "Copy its text and paste it instead."
            )
        if self.table(node):
            return
        if node.tag == "pre":
            self.flush()
            self.typed(page.typed_text(node))
            return
        outer = (self.kind, self.level)
        is_block = node.tag in _BLOCKS or node.tag == "table"
        if is_block:
            self.open(node)
        self.say(node.text)
        for child in node:
            if isinstance(child.tag, str) and page.is_kept(child) and not self.is_menu(child):
                self.child(child, depth)
            self.say(child.tail)
        if is_block:
            self.flush()
            self.close(node)
            self.kind, self.level = outer

    def say(self, words: str | None) -> None:
        """Collect words; line ends in the page's source are spaces."""
        if words:
            self.buffer.append(words.replace(_BREAK, " "))

    def typed(self, words: str) -> None:
        """Write what the page shows as it was typed, each line and each gap kept, with the tables in it."""
        tables, doubts = tables_and_doubts(words)
        self.doubts += doubts
        for block in text.blocks_of(words, tables):
            span = Span(self.length + block.span.start, self.length + block.span.end)
            number = len(self.tables) + block.table if block.kind is BlockKind.TABLE else -1
            self.blocks.append(replace(block, span=span, table=number))
        self.tables += [moved(table, self.length) for table in tables]
        self.parts.extend((words, "\n"))
        self.length += len(words) + 1

    def is_menu(self, node: lxml_html.HtmlElement) -> bool:
        """Whether an element is a menu: a list of nothing but links, above every heading and sentence."""
        return not self.begun and page.is_link_list(node)

    def child(self, child: lxml_html.HtmlElement, depth: int) -> None:
        """Write one element inside another; a term and its short description become one line."""
        if child.tag == "br":
            self.buffer.append(_BREAK)
        elif child.tag in _STRESSED and self.is_set_apart(child):
            # An item that asks in plain type and answers in italics, or the other way round.
            before = _asks_or_ends("".join(self.buffer))
            if before:
                self.buffer.append(_BREAK)
            self.element(child, depth + 1)
            if not before:
                self.buffer.append(_BREAK)
        elif child.tag == "dt" and page.is_short_term(child):
            self.flush()
            self.buffer.append(page.words_of(child).rstrip(": ") + ": ")
        elif child.tag == "dd" and page.is_short_term(child.getprevious()):
            self.buffer.append(page.words_of(child))
            self.flush()
        else:
            self.element(child, depth + 1)

    def is_set_apart(self, child: lxml_html.HtmlElement) -> bool:
        """Whether a stressed part of an item is all that stands before, or after, a sentence of it."""
        parent = child.getparent()
        if parent is None or parent.tag not in {"li", "p", "td", "dd"}:
            return False
        first = child.getprevious() is None and not (parent.text or "").strip()
        last = child.getnext() is None and not (child.tail or "").strip()
        if first == last:
            return False
        if first:
            words = page.words_of(child)
            asks = words.endswith("?") or _LABEL.fullmatch(words) is not None
            return asks and bool((child.tail or "").strip())
        before = "".join(self.buffer)
        return _asks_or_ends(before) and (parent.tag == "li" or before.rstrip().endswith("?"))

    def open(self, node: lxml_html.HtmlElement) -> None:
        """Begin a block: what was collected before it ends here."""
        self.flush()
        tag = node.tag
        if tag in _HEADINGS:
            self.begun = True
            self.kind, self.level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag in {"ol", "ul"}:
            self.lists.append(_list_of(node))
        elif tag == "li":
            self.kind, self.level = BlockKind.LIST_ITEM, max(1, len(self.lists))
            self.marker = self.numbered(node)

    def close(self, node: lxml_html.HtmlElement) -> None:
        """End a block."""
        if node.tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
        elif node.tag == "li":
            self.marker = ""

    def numbered(self, node: lxml_html.HtmlElement) -> str:
        """The number that a browser shows before this item."""
        if not self.lists:
            return "•"
        current = self.lists[-1]
        value = node.get("value", "")
        if re.fullmatch(r"\s*-?\d{1,4}\s*", value):
            current.next = int(value)
        marker = _numeral(current.next, current.style)
        current.next += current.step
        return marker

    def flush(self) -> None:
        """Write what was collected as one block, or one a line where the page breaks lines."""
        source = "".join(self.buffer)
        self.buffer.clear()
        if not source.strip():
            return
        for words in _broken_lines(source):
            if self.kind is BlockKind.LIST_ITEM and not self.marker:
                # A further paragraph of an item has no number of its own.
                self.block(words, BlockKind.PARAGRAPH, 0, "")
            else:
                self.block(words, self.kind, self.level, self.marker)
            self.marker = ""

    def block(self, words: str, kind: BlockKind, level: int, marker: str) -> None:
        """Write one block."""
        self.begun = self.begun or words.rstrip()[-1:] in set(".:?!")
        span = Span(self.length, self.length + len(words))
        self.parts.extend((words, "\n"))
        self.length += len(words) + 1
        self.blocks.append(Block(kind, span, level, marker if kind is BlockKind.LIST_ITEM else ""))

    def table(self, node: lxml_html.HtmlElement) -> bool:
        """Write an element as a table, its caption as a line before it; whether it was one."""
        proper = node.tag == "table" and not is_page_layout(node)
        listed = list_grid(node) if node.tag == "dl" else None
        if not (proper or listed or is_made_table(node)):
            return False
        self.flush()
        caption = node.find("caption")
        title = "" if caption is None else page.words_of(caption)
        if title:
            self.block(title, BlockKind.PARAGRAPH, 0, "")
        written: TableText | None
        if listed:
            self.limits.check_cells(self.name, len(listed) * len(listed[0]))
            written = write_grid(listed, self.length)
        else:
            written = write_table(node, self.length, self.limits, self.name)
        if written is None:
            return True
        title = title or self.title_before()
        self.parts.extend((written.text, "\n"))
        self.length += len(written.text) + 1
        table = Table(written.rows, written.span, title, written.layout)
        self.blocks.append(Block(BlockKind.TABLE, written.span, table=len(self.tables)))
        self.tables.append(table)
        for note in written.notes:
            self.block(note, BlockKind.PARAGRAPH, 0, "")
        return True

    def title_before(self) -> str:
        """The heading or short line before a table, if it is no sentence."""
        if not self.blocks or self.blocks[-1].kind is BlockKind.TABLE:
            return ""
        words = self.parts[-2].strip()
        return words if len(words) <= 120 and not words.endswith((".", "?", ";")) else ""


def _asks_or_ends(words: str) -> bool:
    """Whether words that were collected end a sentence."""
    return words.rstrip()[-1:] in set("?.")


def _list_of(node: lxml_html.HtmlElement) -> _List:
    if node.tag == "ul":
        return _List("bullet", 1)
    style = node.get("type", "") or _style_of(node)
    start = node.get("start", "")
    first = int(start) if re.fullmatch(r"\s*-?\d{1,4}\s*", start) else 1
    if node.get("reversed") is not None:
        items = sum(child.tag == "li" for child in node)
        return _List(style, first if start else items, -1)
    return _List(style, first)


def _style_of(node: lxml_html.HtmlElement) -> str:
    """The numbering that a style or a class asks for."""
    asked = f"{node.get('style', '')} {node.get('class', '')}".lower()
    for words, style in (("alpha", "a"), ("latin", "a"), ("roman", "i")):
        if f"lower-{words}" in asked or f"upper-{words}" in asked:
            return style
    return "1"


def _numeral(number: int, style: str) -> str:
    if style == "bullet":
        return "•"
    if style in {"a", "A"} and 1 <= number <= 26:
        return f"{chr(ord(style) + number - 1)}."
    if style in {"i", "I"} and 1 <= number <= 50:
        roman = ""
        for value, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
            while number >= value:
                roman += letters
                number -= value
        return f"{roman if style == 'i' else roman.upper()}."
    return f"{number}."


def _broken_lines(source: str) -> list[str]:
    """Lines between line breaks, joined again where a break only wrapped a sentence."""
    broken = [" ".join(line.split()) for line in source.split(_BREAK)]
    out: list[str] = []
    for line in broken:
        if not line:
            continue
        if out and len(out[-1]) >= 45 and out[-1][-1] not in ".:;?!" and text.starts_small(line):
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out
