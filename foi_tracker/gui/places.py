"""The pages of the window by name, each made at its first use, so that the first paint waits for none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from foi_tracker.gui.context import Context
from foi_tracker.gui.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what it shows: a filter, an id, ids, a provision.

    Attributes:
        passing: Whether the way back leads past it (a page on which something is entered).
    """

    kind: str
    key: Any = ""
    passing: bool = False

    def remembered(self) -> str:
        """This place in one word for the next time; empty where it is not worth coming back to."""
        if self.passing or self.kind in {"welcome", "compare"}:
            return ""
        # Of a letter only its number: the question and the words looked for were of that moment.
        key = self.key[0] if self.kind == "letter" else self.key
        return f"{self.kind}:{key}"


@dataclass(frozen=True, slots=True)
class Room:
    """A page that was made, and what the window may ask of it.

    Attributes:
        show: Tells it what to show.
        chosen: Gives the requests that are picked on it, to be compared, in the order they are shown.
        about: Gives the request and the campaign that it shows, where it shows one, for an export.
        take_files: Hands it letters in files.
        take_text: Hands it a pasted letter.
        open_files: Lets it ask for files.
    """

    page: Page
    show: Callable[[Any], object]
    chosen: Callable[[], Sequence[int]] = tuple
    about: Callable[[], tuple[int | None, int | None]] = lambda: (None, None)
    take_files: Callable[[list[Path]], object] | None = None
    take_text: Callable[[str], object] | None = None
    open_files: Callable[[], object] | None = None


def make_room(kind: str, context: Context) -> Room:
    """Make the page called ``kind``."""
    return _MAKERS[kind](context)


def _welcome(context: Context) -> Room:
    from foi_tracker.gui.pages.welcome import WelcomePage

    page = WelcomePage(context)
    return Room(page, lambda _: page.refresh())


def _requests(context: Context) -> Room:
    from foi_tracker.gui.pages.requests import RequestsPage

    page = RequestsPage(context)
    return Room(page, page.show_filter, chosen=page.chosen_requests)


def _authorities(context: Context) -> Room:
    from foi_tracker.gui.pages.authorities import AuthoritiesPage

    page = AuthoritiesPage(context)
    return Room(page, lambda _: page.refresh())


def _request(context: Context) -> Room:
    from foi_tracker.gui.pages.request import RequestPage

    page = RequestPage(context)
    return Room(page, page.show_request, about=lambda: (page.request, None))


def _matrix(context: Context) -> Room:
    from foi_tracker.gui.pages.matrix import MatrixPage

    page = MatrixPage(context)
    return Room(page, page.show_campaign, chosen=page.chosen_requests, about=lambda: (None, page.campaign))


def _letter(context: Context) -> Room:
    from foi_tracker.gui.pages.checking import CheckingPage

    page = CheckingPage(context)
    return Room(
        page,
        lambda key: page.show_letter(key[0], question=key[1], find=key[2]),
        about=lambda: (page.request, None),
    )


def _compare(context: Context) -> Room:
    from foi_tracker.gui.pages.compare import ComparePage

    page = ComparePage(context)
    return Room(page, lambda key: page.show_requests(list(key)), about=lambda: (None, page.campaign))


def _record(context: Context) -> Room:
    from foi_tracker.gui.pages.record import RecordPage

    page = RecordPage(context)
    return Room(page, lambda key: page.start(follows=key))


def _add(context: Context) -> Room:
    from foi_tracker.gui.pages.add_replies import AddRepliesPage

    page = AddRepliesPage(context)
    return Room(
        page, page.start, take_files=page.take_files, take_text=page.take_text, open_files=page.open_files
    )


def _bin(context: Context) -> Room:
    from foi_tracker.gui.pages.bin import BinPage

    page = BinPage(context)
    return Room(page, lambda _: page.refresh())


def _provision(context: Context) -> Room:
    from foi_tracker.gui.pages.provision import ProvisionPage

    page = ProvisionPage(context)
    return Room(page, page.show_provision)


_MAKERS: Mapping[str, Callable[[Context], Room]] = MappingProxyType(
    {
        "welcome": _welcome,
        "requests": _requests,
        "authorities": _authorities,
        "request": _request,
        "matrix": _matrix,
        "letter": _letter,
        "compare": _compare,
        "record": _record,
        "add": _add,
        "bin": _bin,
        "provision": _provision,
    }
)
