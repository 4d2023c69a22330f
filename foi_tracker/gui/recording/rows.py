"""Rows of the recording grid as values: what is asked of one authority, and what in it needs another look."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from foi_tracker.core.dates import plain, short, typed_day
from foi_tracker.core.errors import InputError
from foi_tracker.law.clocks import DueDate
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import NewRequest


class Column(IntEnum):
    """The columns of the grid, from the left."""

    AUTHORITY = 0
    LAW = 1
    SENT = 2
    RECEIVED = 3
    DUE = 4
    CHANNEL = 5
    REFERENCE = 6
    LINK = 7
    REPLY_ADDRESS = 8


HEADINGS = {
    Column.AUTHORITY: "Authority",
    Column.LAW: "Law",
    Column.SENT: "Sent",
    Column.RECEIVED: "Received",
    Column.DUE: "Reply due",
    Column.CHANNEL: "Sent by",
    Column.REFERENCE: "Their reference",
    Column.LINK: "Public page",
    Column.REPLY_ADDRESS: "Reply address",
}
NOT_TYPED = {Column.DUE}
DAYS = {Column.SENT, Column.RECEIVED}


@dataclass(frozen=True, slots=True)
class GridRow:
    """One request to be recorded.

    Attributes:
        sent: None until the person has said it; nothing is guessed, for the reply's due date hangs on it.
        why_regime: Why this law was guessed; says so where the person chose it.
        regime_chosen: Whether the person chose the law; a guess then leaves it alone.
        received: None while it follows ``sent``.
        due: When the reply is due, and why; None until it is worked out.
        unread: Days that could not be read, as they were typed, by column, with the reason.
    """

    authority: str
    sent: date | None = None
    nation: Nation | None = None
    kind: BodyKind = BodyKind.OTHER
    regime: Regime = Regime.FOIA
    why_regime: str = ""
    regime_chosen: bool = False
    received: date | None = None
    channel: Channel = Channel.EMAIL
    reference: str = ""
    link: str = ""
    reply_address: str = ""
    due: DueDate | None = None
    unread: tuple[tuple[Column, str, str], ...] = ()

    @property
    def came(self) -> date | None:
        """The day the authority received it, as far as is known."""
        return self.received or self.sent

    def unread_in(self, column: Column) -> tuple[str, str]:
        """What was typed into a cell and could not be read, with the reason; empty where all is well."""
        return next(((typed, why) for at, typed, why in self.unread if at is column), ("", ""))

    @property
    def post_guessed(self) -> bool:
        """Whether it went by post and nobody has said when it came."""
        return self.channel is Channel.POST and self.received is None

    @property
    def regime_doubtful(self) -> bool:
        """Whether the guess of the law asks for a look, by its own reason."""
        return not self.regime_chosen and "please check" in self.why_regime

    @property
    def typed(self) -> tuple[str, str, str]:
        """What the person typed about it beside its dates."""
        return self.reference, self.link, self.reply_address

    def request(self) -> NewRequest:
        """What is handed to the library."""
        if self.sent is None or self.came is None:
            raise AssertionError("only a request whose day is known is recorded")
        return NewRequest(
            authority=self.authority.strip(),
            regime=self.regime,
            sent=self.sent,
            received=self.came,
            nation=self.nation,
            kind=self.kind,
            channel=self.channel,
            reference=self.reference.strip(),
            link=self.link.strip(),
            reply_address=self.reply_address.strip(),
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that must be put right first, and where.

    Attributes:
        field: "title", "text", "questions", "authorities" or "grid".
        row, column: Of the grid; -1 elsewhere.
    """

    field: str
    words: str
    row: int = -1
    column: int = -1


def _received(row: GridRow) -> str:
    if row.came is None:
        return ""
    return f"{short(row.came)} ?" if row.post_guessed else short(row.came)


_TEXTS: Mapping[Column, Callable[[GridRow], str]] = MappingProxyType(
    {
        Column.AUTHORITY: lambda row: row.authority,
        Column.LAW: lambda row: f"{row.regime.value} ?" if row.regime_doubtful else row.regime.value,
        Column.SENT: lambda row: short(row.sent) if row.sent else "type it…",
        Column.RECEIVED: _received,
        Column.DUE: lambda row: short(row.due.due) if row.due else "…" if row.came else "",
        Column.CHANNEL: lambda row: row.channel.words,
        Column.REFERENCE: lambda row: row.reference,
        Column.LINK: lambda row: row.link,
        Column.REPLY_ADDRESS: lambda row: row.reply_address,
    }
)


def text_of(row: GridRow, column: Column) -> str:
    """The words of a cell; where a day could not be read, what was typed."""
    return row.unread_in(column)[0] or _TEXTS[column](row)


def value_of(row: GridRow, column: Column) -> object:
    """What an editor begins with."""
    match column:
        case Column.LAW:
            return row.regime
        case Column.SENT | Column.RECEIVED if row.unread_in(column)[0]:
            return row.unread_in(column)[0]
        case Column.SENT:
            return row.sent
        case Column.RECEIVED:
            return row.came
        case Column.CHANNEL:
            return row.channel
        case _:
            return text_of(row, column)


_FIELDS: Mapping[Column, tuple[str, type]] = MappingProxyType(
    {
        Column.AUTHORITY: ("authority", str),
        Column.LAW: ("regime", Regime),
        Column.SENT: ("sent", date),
        Column.RECEIVED: ("received", date),
        Column.CHANNEL: ("channel", Channel),
        Column.REFERENCE: ("reference", str),
        Column.LINK: ("link", str),
        Column.REPLY_ADDRESS: ("reply_address", str),
    }
)


def with_value(row: GridRow, column: Column, value: object, today: date) -> GridRow | None:
    """The row with one cell changed; None where the value cannot stand there.

    A day that cannot be read is kept in ``unread`` with the reason, so that its cell can be marked.
    """
    if column not in _FIELDS:
        return None
    if column in DAYS:
        return _with_day(row, column, value, today)
    name, kind = _FIELDS[column]
    if kind is not str and type(value) is str:
        value = read_typed(column, value)
    if not isinstance(value, kind) or (column is Column.AUTHORITY and not str(value).strip()):
        return None
    changed: dict[str, Any] = {name: value}
    if column is Column.LAW:
        changed |= {"regime_chosen": True, "why_regime": "You chose this law."}
    if column is Column.LAW:
        changed["due"] = None
    return replace(row, **changed)


def _with_day(row: GridRow, column: Column, value: object, today: date) -> GridRow | None:
    others = tuple(one for one in row.unread if one[0] is not column)
    if isinstance(value, str):
        try:
            value = typed_day(value, today) if value.strip() else None
        except InputError as trouble:
            why = f"{trouble.sentence} {trouble.hint}"
            name = _FIELDS[column][0]
            emptied: dict[str, Any] = {name: None}
            return replace(row, **emptied, due=None, unread=(*others, (column, str(value).strip(), why)))
    if value is not None and not isinstance(value, date):
        return None
    if column is Column.SENT:
        return replace(row, sent=value, due=None, unread=others)
    return replace(row, received=value, due=None, unread=others)


def read_typed(column: Column, typed: str) -> Regime | Channel | None:
    """A law or a channel from pasted words; None where they are none."""
    said = typed.strip()
    if column is Column.LAW:
        return next((regime for regime in Regime if regime.value == said.upper()), None)
    if column is Column.CHANNEL:
        folded = said.casefold()
        return next((way for way in Channel if folded in {way.value, way.words.casefold()}), None)
    return None


def hint_of(row: GridRow, column: Column) -> str:
    """What a cell explains of itself; empty where there is nothing to say."""
    if column is Column.LAW:
        guess = " The ? marks a guess: choose another law here if it is wrong." if row.regime_doubtful else ""
        return f"{row.regime.act_name}. {row.why_regime}{guess}".strip()
    if column in {Column.SENT, Column.RECEIVED, Column.DUE}:
        return row.unread_in(column)[1] or _hint_of_day(row, column)
    return text_of(row, column) if column in {Column.AUTHORITY, Column.LINK, Column.REPLY_ADDRESS} else ""


def _hint_of_day(row: GridRow, column: Column) -> str:
    said = ""
    if column is Column.SENT and row.sent is None:
        said = "The day on which you sent it; the day by which they must reply follows from it."
    elif column is Column.DUE:
        waiting = "Being worked out." if row.came else "Type the day on which you sent it first."
        said = row.due.why() if row.due else waiting
    elif column is Column.RECEIVED and row.post_guessed:
        said = "Taken as the day it was posted. A letter comes later: put the day here once you know it."
    elif column is Column.RECEIVED and row.received is None and row.sent is not None:
        said = "The same day as it was sent; change it if you know better."
    return said


def grid_problems(rows: Sequence[GridRow], today: date) -> list[Problem]:
    """What is wrong in the grid: days in the future or in the wrong order, an authority twice."""
    found, seen = [], set()
    for number, row in enumerate(rows):
        name = row.authority.strip().casefold()
        if name in seen:
            words = f"{row.authority} stands here twice. Take one row out."
            found.append(Problem("grid", words, number, Column.AUTHORITY))
        seen.add(name)
        for column, _, why in row.unread:
            found.append(Problem("grid", f"{row.authority}: {why}", number, column))
        if row.unread:
            continue
        if row.sent is None:
            words = f"{row.authority}: type the day on which you sent it."
            found.append(Problem("grid", words, number, Column.SENT))
        elif row.sent > today:
            words = f"{row.authority}: {plain(row.sent)} is in the future. Enter the day you sent it."
            found.append(Problem("grid", words, number, Column.SENT))
        elif row.received is not None and row.received < row.sent:
            words = f"{row.authority} cannot have received the request before it was sent."
            found.append(Problem("grid", words, number, Column.RECEIVED))
        elif row.received is not None and row.received > today:
            words = f"{row.authority}: {plain(row.received)} is in the future."
            found.append(Problem("grid", words, number, Column.RECEIVED))
    return found


def new_names(rows: Iterable[GridRow], names: Iterable[str]) -> list[str]:
    """Those of ``names`` that no row has yet, each once."""
    have = {row.authority.strip().casefold() for row in rows}
    fresh: dict[str, str] = {}
    for name in names:
        folded = name.strip().casefold()
        if folded and folded not in have:
            fresh.setdefault(folded, name.strip())
    return list(fresh.values())
