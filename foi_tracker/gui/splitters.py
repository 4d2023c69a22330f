"""Remembers how a page's room was shared by hand, so that it is shared the same way the next time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QSplitter, QWidget

from foi_tracker.core.settings import Settings


def remember_splitters(page: QWidget, kind: str, settings: Settings) -> None:
    """Give the splitters of a page the sizes that they were left with, and keep those that they are given.

    Args:
        page: Just made.
        kind: What it is called among the pages.
        settings: Where the sizes are kept.
    """
    for number, splitter in enumerate(page.findChildren(QSplitter)):
        name = f"split:{kind}:{number}"
        sizes = _sizes(settings.text(name))
        if len(sizes) == splitter.count():
            splitter.setSizes(sizes)
        splitter.splitterMoved.connect(partial(_keep, splitter, settings, name))


def _keep(splitter: QSplitter, settings: Settings, name: str, _position: int, _index: int) -> None:
    sizes = splitter.sizes()
    # A part that is folded away now has no size of its own to come back to.
    if all(sizes):
        settings.set(name, ",".join(map(str, sizes)))


def _sizes(kept: str) -> Sequence[int]:
    parts = kept.split(",")
    return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []
