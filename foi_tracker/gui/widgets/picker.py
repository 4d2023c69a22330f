"""Picks the replies to put side by side: a campaign, and its authorities to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from foi_tracker.gui.models.comparison import FEWEST, MOST
from foi_tracker.gui.widgets.outcome import summary_words
from foi_tracker.gui.widgets.words import label
from foi_tracker.model.views import CampaignRow, RequestRow

_REQUEST = Qt.ItemDataRole.UserRole


class ReplyPicker(QFrame):
    """The panel at the side of a comparison.

    Signals:
        campaign_chosen: Carries the id of a campaign.
        picked: Carries the ids of the ticked requests, two to six of them.
    """

    campaign_chosen = Signal(int)
    picked = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self._told: tuple[int, tuple[int, ...], frozenset[int]] = (0, (), frozenset())
        self._campaigns = QComboBox()
        self._campaigns.setAccessibleName("Campaign")
        self._campaigns.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._campaigns.setMinimumContentsLength(12)
        self._words = QLineEdit()
        self._words.setPlaceholderText("Find an authority")
        self._words.setAccessibleName("Find an authority")
        self._words.setClearButtonEnabled(True)
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName("Authorities to compare")
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._note = label(look="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._campaigns)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        column.addWidget(self._note)
        self._campaigns.activated.connect(self._choose_campaign)
        self._words.textChanged.connect(self._narrow)
        self.list.activated.connect(lambda index: self._toggle(index.row()))
        self.model.itemChanged.connect(lambda _: self._tell())

    def show_choice(
        self,
        campaigns: Sequence[CampaignRow],
        campaign: int,
        rows: Sequence[RequestRow],
        ticked: Sequence[int],
    ) -> None:
        """Show a campaign's authorities, these ones ticked.

        The same ones again change nothing, so that ticks set meanwhile are not lost.
        """
        told = (campaign, tuple(row.id for row in rows), frozenset(ticked))
        if told == self._told:
            return
        self._told = told
        with QSignalBlocker(self._campaigns), QSignalBlocker(self.model):
            self._campaigns.clear()
            for each in campaigns:
                self._campaigns.addItem(each.title, each.id)
            self._campaigns.setCurrentIndex(self._campaigns.findData(campaign))
            self.model.clear()
            for row in rows:
                self.model.appendRow(_item(row, ticked=row.id in set(ticked)))
        self.list.reset()
        self._narrow()
        self._say()

    def ticked(self) -> list[int]:
        """The ticked requests, in the list's order."""
        items = [self.model.item(row) for row in range(self.model.rowCount())]
        return [item.data(_REQUEST) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _choose_campaign(self) -> None:
        self.campaign_chosen.emit(self._campaigns.currentData())

    def _toggle(self, row: int) -> None:
        item = self.model.item(row)
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _narrow(self) -> None:
        wanted = self._words.text().casefold().split()
        for row in range(self.model.rowCount()):
            name = self.model.item(row).text().casefold()
            self.list.setRowHidden(row, not all(word in name for word in wanted))

    def _tell(self) -> None:
        self._say()
        ticked = self.ticked()
        if FEWEST <= len(ticked) <= MOST:
            self._told = (*self._told[:2], frozenset(ticked))
            self.picked.emit(ticked)

    def _say(self) -> None:
        many = len(self.ticked())
        if many > MOST:
            self._note.setText(f"{many} are ticked; six fit side by side at most.")
        elif many < FEWEST:
            self._note.setText("Tick two to six authorities.")
        else:
            self._note.setText(f"{many} side by side.")


def _item(row: RequestRow, *, ticked: bool) -> QStandardItem:
    item = QStandardItem(row.authority)
    item.setData(row.id, _REQUEST)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    said = summary_words(row.outcomes)
    item.setToolTip(f"{row.authority}: {said}")
    item.setAccessibleText(f"{row.authority}, {said}")
    return item
