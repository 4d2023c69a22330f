"""The law in plain words: each provision that authorities rely on, with its source."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from foi_tracker.core.dates import from_iso, plain
from foi_tracker.gui.context import Context
from foi_tracker.gui.models.simple_table import Column, SimpleTableModel
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.list_table import ListTable
from foi_tracker.gui.widgets.page_head import PageHead
from foi_tracker.gui.widgets.scroll import ScrollColumn
from foi_tracker.gui.widgets.words import label
from foi_tracker.law.provisions import Provision, ProvisionError
from foi_tracker.model.library import Change

if TYPE_CHECKING:
    from foi_tracker.law.catalogue import CatalogueEntry

_KINDS = {
    "exemption": "A reason to withhold (exemption)",
    "exception": "A reason to withhold (exception)",
    "ncnd": "A power to neither confirm nor deny",
    "procedural": "About how the request is handled (cost, conduct, format)",
    "not_held": "They say that they do not hold it",
    "modifier": "Works only together with another provision",
    "element": "Part of another provision, never a ground by itself",
}


class ProvisionPage(Page):
    """A list of provisions, and the one that is looked at."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._all: Sequence[CatalogueEntry] = ()
        self.words = QLineEdit()
        self.words.setPlaceholderText("Find a section or a word")
        self.words.setAccessibleName("Find a provision by its number or a word")
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(220)
        self.model: SimpleTableModel[CatalogueEntry] = SimpleTableModel(
            (
                Column("Provision", lambda entry: str(entry.provision)),
                Column("What it is", lambda entry: entry.title, "soft"),
            ),
            self,
        )
        self.table = ListTable("Provisions", self.model, context.theme, (150,))
        self.detail = ScrollColumn((20, 16, 20, 18))
        self.detail.setAccessibleName("The provision in plain words")
        self.head = PageHead("The law", (self.words,))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self.detail)
        split.setSizes([440, 520])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(split, 1)
        self.words.textChanged.connect(self._narrow)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._look_at(now.row()))
        self.setFocusProxy(self.table)

    def show_provision(self, spelling: str) -> None:
        """Show what a provision is; with nothing named, the list alone.

        A provision that the list lacks is shown by the nearest that it stands in, and says so.
        """
        self._fill()
        self.words.clear()
        if not spelling:
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            return
        try:
            provision = Provision.parse(spelling)
        except ProvisionError as trouble:
            self._say_unknown(trouble.sentence)
            return
        entry = self.context.tracker.catalogue.nearest(provision)
        if entry is None:
            self._say_unknown(f"{provision} is not in our list. Please check it against the law itself.")
            return
        row = [one.provision for one in self._all].index(entry.provision)
        self.table.selectRow(row)
        self.table.scrollTo(self.model.index(row, 0))
        self._show(entry, provision)

    def touched_by(self, change: Change) -> bool:  # noqa: ARG002
        """No change to the library changes the law."""
        return False

    def title(self) -> str:
        """For the window's title bar."""
        return "The law"

    def _fill(self) -> None:
        if not self._all:
            self._all = self.context.tracker.catalogue.all()
            self.model.take_rows(self._all)
            self.head.sub.setText(f"{len(self._all)} provisions of four laws, in plain words")

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        self.model.take_rows(
            [
                entry
                for entry in self._all
                if all(word in f"{entry.provision} {entry.title} {entry.plain}".casefold() for word in wanted)
            ]
        )

    def _look_at(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            entry = self.model.row_at(self.model.index(row, 0))
            self._show(entry, entry.provision)

    def _say_unknown(self, words: str) -> None:
        self.table.clearSelection()
        self.detail.clear()
        self.detail.add(label(words, "question", wrap=True))
        self.detail.end()

    def _show(self, entry: "CatalogueEntry", asked: Provision) -> None:
        self.detail.clear()
        self.detail.add(
            label(str(asked), "title"),
            label(entry.title, "question", wrap=True),
        )
        if asked != entry.provision:
            self.detail.add(
                label(f"Our list has no row of its own for it; this is {entry.provision}.", "soft", wrap=True)
            )
        if entry.plain:
            self.detail.add(label(entry.plain, wrap=True, selectable=True))
        for heading, words in _facts(entry):
            self.detail.column.addSpacing(8)
            self.detail.add(label(heading, "heading"), label(words, wrap=True, selectable=True))
        self.detail.end()


def _facts(entry: "CatalogueEntry") -> list[tuple[str, str]]:
    facts = [("What kind", _KINDS[entry.kind])]
    if entry.absolute is not None:
        facts.append(
            (
                "Public interest",
                "Absolute: it holds whatever the public interest."
                if entry.absolute
                else "Qualified: they must weigh the public interest, and say how they did.",
            )
        )
    if entry.ncnd_provision and entry.kind != "ncnd":
        facts.append(("To neither confirm nor deny they need", entry.ncnd_provision))
    if entry.note:
        facts.append(("To know", entry.note))
    checked = (
        f"Checked against the law on {plain(from_iso(entry.checked))}."
        if entry.verified
        else "Not yet checked against the text of the law itself."
    )
    facts.append(("Source", f"{entry.source}\n{checked}"))
    return facts
