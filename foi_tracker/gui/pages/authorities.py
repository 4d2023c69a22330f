"""The authorities: whom one has asked, and what became of it; Enter leads to the requests to one of them."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from foi_tracker.gui.context import Context
from foi_tracker.gui.models.request_list import OF_AUTHORITY
from foi_tracker.gui.models.simple_table import Column, SimpleTableModel
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.list_table import ListTable
from foi_tracker.gui.widgets.page_head import PageHead
from foi_tracker.gui.widgets.words import button
from foi_tracker.law.regimes import BodyKind
from foi_tracker.model.views import AuthorityRow

_KINDS = {
    BodyKind.POLICE: "police",
    BodyKind.COUNCIL: "council",
    BodyKind.NHS: "NHS",
    BodyKind.CENTRAL: "central government",
    BodyKind.UNIVERSITY: "university",
    BodyKind.SCHOOL: "school",
    BodyKind.FIRE: "fire and rescue",
    BodyKind.OTHER: "other",
}


class AuthoritiesPage(Page):
    """A line an authority."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model: SimpleTableModel[AuthorityRow] = SimpleTableModel(
            (
                Column("Authority", lambda row: row.name),
                Column("Nation", lambda row: row.nation or "–", "soft"),
                Column("Kind", lambda row: _KINDS[row.kind], "soft"),
                Column("Requests", lambda row: str(row.requests)),
                Column("Answered", lambda row: tally_words(*row.answered)),
                Column("Refused or partly", lambda row: tally_words(*row.refused)),
            ),
            self,
        )
        self.open = button("Show the requests", self._open, tip="Show the requests to it (Enter)")
        self.head = PageHead("Authorities", (self.open,))
        self.table = ListTable("Authorities", self.model, context.theme, (225, 130, 150, 85, 130))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(EmptyState("No authorities yet", "Whom you ask comes here with the request."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.table.activated.connect(lambda _: self._open())
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Ask for the authorities anew."""
        self.context.ask(lambda tracker: tracker.finding.authorities(), self._take, key="authorities")

    def title(self) -> str:
        """For the window's title bar."""
        return "Authorities"

    def _take(self, rows: list[AuthorityRow]) -> None:
        marked = self.table.currentIndex().row()
        self.model.take_rows(rows)
        self.head.sub.setText(f"{len(rows):,} in all · answers counted by question")
        self.stack.setCurrentIndex(0 if rows else 1)
        self.open.setEnabled(bool(rows))
        if rows:
            self.table.selectRow(min(max(marked, 0), len(rows) - 1))

    def _open(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.context.go.show_requests(f"{OF_AUTHORITY}{self.model.row_at(index).name}")


def tally_words(decided: int, suggested: int) -> str:
    """How many answers there are; those that nobody has confirmed are told apart."""
    said = [str(decided)] if decided else []
    if suggested:
        said.append(f"{suggested} suggested")
    return " + ".join(said) or "–"
