"""The list of requests as Qt asks for it; sorted and filtered here, in memory, so that no view ever waits."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from foi_tracker.core.dates import short
from foi_tracker.gui.widgets.outcome import summary_words
from foi_tracker.law.clocks import Verdict
from foi_tracker.model.kinds import Mover, Stage
from foi_tracker.model.views import RequestRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The whole ``RequestRow``."""
TONE = Qt.ItemDataRole.UserRole + 1
"""The theme's colour for the words."""

AUTHORITY, CAMPAIGN, STAGE, MOVER, DUE, OUTCOMES, REFERENCE = range(7)
HEADINGS = ("Authority", "Campaign", "Stage", "Move", "Due · days left", "Outcomes", "Reference")
_EXPLAINED = {
    MOVER: "Whose move it is: yours, theirs, or nobody’s",
    DUE: "The next day that matters, and how many working days are left until then",
    OUTCOMES: "One sign a question, in the order they were asked",
    REFERENCE: "The authority’s own reference",
}
_NEAR = 5
"""Working days before a day that matters, from which it is pressing."""
_MOVER_WORDS = {Mover.THEIRS: "theirs", Mover.YOURS: "yours", Mover.NOBODY: "–"}

FILTERS: tuple[tuple[str, str], ...] = (
    ("all", "All"),
    ("to_check", "To check"),
    ("theirs", "Their move"),
    ("yours", "Your move"),
    ("due", "Due this week"),
    ("overdue", "Overdue"),
    ("late", "Came late"),
)


OF_AUTHORITY = "authority:"
"""Begins the name of a filter that leaves the requests to one authority, whose name follows."""


def heading_of(filter_name: str) -> str:
    """What a list that is filtered so is called."""
    if filter_name.startswith(OF_AUTHORITY):
        return f"Requests to {filter_name.removeprefix(OF_AUTHORITY)}"
    return "All requests" if filter_name == "all" else dict(FILTERS)[filter_name]


def due_words(row: RequestRow) -> str:
    """What the column Due says: until when, or how it went."""
    if row.verdict is Verdict.OVERDUE and row.mover is Mover.THEIRS:
        return f"overdue by {-row.days_left}"
    if row.next_day is not None:
        return f"{short(row.next_day)} · {row.days_left}"
    if row.mover is Mover.NOBODY and row.replied is not None:
        return str(row.verdict)
    return {Stage.CLARIFYING: "when you answer", Stage.FEE_DUE: "when you pay"}.get(row.stage, "–")


def left_words(row: RequestRow) -> str:
    """How much time is left until the next day that matters."""
    if row.days_left < 0:
        return f"{_days(-row.days_left)} ago"
    return "today" if row.days_left == 0 else f"{_days(row.days_left)} left"


def _days(many: int) -> str:
    return f"{many} working day{'' if many == 1 else 's'}"


def _tone(row: RequestRow, column: int) -> str:
    if column == DUE:
        near = row.next_day is not None and row.days_left <= _NEAR
        return "refused" if near or row.verdict is Verdict.OVERDUE else "soft"
    if column == MOVER:
        return "ink" if row.mover is Mover.YOURS else "soft"
    return "ink" if column == AUTHORITY else "soft"


_WORDS: Mapping[int, Callable[[RequestRow], str]] = MappingProxyType(
    {
        AUTHORITY: lambda row: row.authority,
        CAMPAIGN: lambda row: row.campaign,
        STAGE: lambda row: row.stage.words,
        MOVER: lambda row: _MOVER_WORDS[row.mover],
        DUE: due_words,
        OUTCOMES: lambda row: summary_words(row.outcomes),
        REFERENCE: lambda row: row.reference,
    }
)
_LAST = date.max
_SORT_KEYS: Mapping[int, Callable[[RequestRow], object]] = MappingProxyType(
    {
        AUTHORITY: lambda row: row.authority.casefold(),
        CAMPAIGN: lambda row: (row.campaign.casefold(), row.authority.casefold()),
        STAGE: lambda row: (tuple(Stage).index(row.stage), row.authority.casefold()),
        MOVER: lambda row: (tuple(Mover).index(row.mover), row.next_day or _LAST),
        DUE: lambda row: (row.next_day or _LAST, row.authority.casefold()),
        OUTCOMES: lambda row: tuple("" if outcome is None else outcome.value for outcome, _ in row.outcomes),
        REFERENCE: lambda row: (not row.reference, row.reference.casefold()),
    }
)


_PASSES: Mapping[str, Callable[[RequestRow, date], bool]] = MappingProxyType(
    {
        "all": lambda _, __: True,
        "to_check": lambda row, _: row.to_check > 0,
        "theirs": lambda row, _: row.mover is Mover.THEIRS,
        "yours": lambda row, _: row.mover is Mover.YOURS,
        "due": lambda row, today: (
            row.next_day is not None and today <= row.next_day <= today + timedelta(days=7)
        ),
        "overdue": lambda row, _: row.verdict is Verdict.OVERDUE and row.mover is Mover.THEIRS,
        "late": lambda row, _: row.verdict is Verdict.LATE,
    }
)


class RequestListModel(QAbstractTableModel):
    """Requests in rows; asks for nothing by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.max
        self._all: Sequence[RequestRow] = ()
        self._shown: list[RequestRow] = []
        self._folded: dict[int, str] = {}
        self._filter, self._words = "all", ""
        self._order = (AUTHORITY, Qt.SortOrder.AscendingOrder)

    # What the page asks

    def take_rows(self, rows: Sequence[RequestRow], today: date) -> None:
        """Show these rows of today, in the order and through the filters that are set."""
        self._all, self._today = rows, today
        self._folded = {}
        self._arrange()

    def show_only(self, filter_name: str | None = None, words: str | None = None) -> None:
        """Show only what passes a filter and holds all of the typed words; None leaves one as it is.

        Args:
            filter_name: One of ``FILTERS``, or ``OF_AUTHORITY`` with the name of an authority.
            words: Typed.
        """
        self._filter = self._filter if filter_name is None else filter_name
        self._words = self._words if words is None else words.casefold()
        self._arrange()

    def counts(self) -> dict[str, int]:
        """How many rows each filter leaves."""
        today = self._today
        return {name: sum(test(row, today) for row in self._all) for name, test in _PASSES.items()}

    def row_at(self, index: Index) -> RequestRow:
        """The request of an index."""
        return self._shown[index.row()]

    def index_of(self, request: int) -> QModelIndex:
        """Where a request stands; not valid where it is not shown."""
        for place, row in enumerate(self._shown):
            if row.id == request:
                return self.index(place, 0)
        return QModelIndex()

    @property
    def total(self) -> int:
        """How many requests there are, shown or not."""
        return len(self._all)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many requests are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tone and row of a cell."""
        row, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _WORDS[column](row)
        if role == ROW:
            return row
        if role == TONE:
            return _tone(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[column]}: {_WORDS[column](row)}"
        if role == Qt.ItemDataRole.ToolTipRole and column in {AUTHORITY, CAMPAIGN, OUTCOMES, REFERENCE}:
            return _WORDS[column](row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _EXPLAINED.get(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._order = (column, order)
        self._arrange()

    def _arrange(self) -> None:
        """Filter and sort anew; what was marked stays marked where it is still shown."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        marked = [(self._shown[index.row()].id, index.column()) for index in before]
        today, wanted = self._today, self._words.split()
        if self._filter.startswith(OF_AUTHORITY):
            name = self._filter.removeprefix(OF_AUTHORITY)
            rows = [row for row in self._all if row.authority == name]
        else:
            test = _PASSES[self._filter]
            rows = [row for row in self._all if test(row, today)]
        if wanted:
            rows = [row for row in rows if all(word in self._text(row) for word in wanted)]
        column, order = self._order
        rows.sort(key=_SORT_KEYS[column], reverse=order is Qt.SortOrder.DescendingOrder)  # type: ignore[arg-type]
        self._shown = rows
        if marked:
            wherever = {row.id: place for place, row in enumerate(rows)}
            after = [
                self.index(wherever[request], column) if request in wherever else QModelIndex()
                for request, column in marked
            ]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _text(self, row: RequestRow) -> str:
        if row.id not in self._folded:
            parts = (row.authority, row.campaign, row.title, row.reference, row.stage.words, row.regime.value)
            self._folded[row.id] = "\n".join(parts).casefold()
        return self._folded[row.id]
