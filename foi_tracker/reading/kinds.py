"""The one table of file kinds: it feeds the open dialog, drag and drop, sniffing and the manual."""

from collections.abc import Callable
from dataclasses import dataclass

from foi_tracker.reading import html, text
from foi_tracker.reading.base import Reader


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be read.

    Attributes:
        name: As ``Document.kind`` spells it.
        words: What a person calls it, in the plural.
        suffixes: How its names end, lower case, with the dot.
        sniff: Whether the first bytes look like it.
        reader: Who reads it.
    """

    name: str
    words: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    reader: Reader


def _any_bytes(_content: bytes) -> bool:
    """Any bytes may be text; whether they are is found out by decoding them."""
    return True


KINDS: tuple[FileKind, ...] = (
    FileKind(html.KIND, "Saved web pages", html.SUFFIXES, html.looks_like_html, html.HtmlReader()),
    FileKind(text.KIND, "Text files", text.SUFFIXES, _any_bytes, text.TextReader()),
)


def kind_of(name: str, content: bytes) -> FileKind | None:
    """The kind of a file, by its name's ending, and where that is none of ours by its first bytes.

    A text file that holds a whole web page is read as one. Files whose ending belongs to another kind of file
    (a picture, a PDF) are not taken for text.
    """
    lower = name.lower()
    named = next((kind for kind in KINDS if lower.endswith(kind.suffixes)), None)
    if named is not None and named.name != text.KIND:
        return named
    seen = next(kind for kind in KINDS if kind.sniff(content))
    if seen.name != text.KIND:
        return seen
    if named is None and "." in lower.rsplit("/", 1)[-1]:
        return None
    return named or KINDS[-1]


def suffixes() -> tuple[str, ...]:
    """All endings that can be read."""
    return tuple(suffix for kind in KINDS for suffix in kind.suffixes)
