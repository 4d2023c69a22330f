"""Replies side by side, lined up by question, with their tables next to each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from foi_tracker.core.errors import FoiError
from foi_tracker.gui.context import Context
from foi_tracker.gui.models.comparison import FEWEST, MOST, unchecked, uses
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.compare_grid import CompareGrid
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.fitting import FittingHead
from foi_tracker.gui.widgets.picker import ReplyPicker
from foi_tracker.gui.widgets.words import button, frame, label
from foi_tracker.model.library import Change
from foi_tracker.model.views import CampaignRow, Comparison, RequestRow

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

_MOST_USES = 2
_FOOT_FROM = 430


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What the page shows; no comparison where fewer than two replies are chosen."""

    campaigns: tuple[CampaignRow, ...]
    campaign: int
    rows: tuple[RequestRow, ...]
    requests: tuple[int, ...]
    comparison: Comparison | None


class ComparePage(Page):
    """Two to six replies, side by side."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._requests: tuple[int, ...] = ()
        self._campaign: int | None = None
        self.grid = CompareGrid(context.theme)
        self.picker = ReplyPicker()
        self.choose = button("Choose replies", self._show_picker, tip="Tick the authorities to compare")
        self.choose.setCheckable(True)
        self.differences = button("Only differences", self._only_differences)
        self.differences.setCheckable(True)
        self.differences.setToolTip("Leave out questions that all of these replies treat alike")
        self.head = FittingHead(self.choose, self.differences)
        self.head.say("Compare")
        self.foot = label(wrap=True)
        self._empty = EmptyState("Nothing to compare yet", "Tick two to six authorities of one campaign.")
        self._arrange()
        self.picker.picked.connect(self._pick)
        self.picker.campaign_chosen.connect(self._show_campaign)
        self.grid.request_opened.connect(context.go.show_request)
        self.grid.request_removed.connect(self._remove)
        self.grid.answer_opened.connect(context.go.show_letter)

    def show_requests(self, requests: Sequence[int]) -> None:
        """Show these side by side; fewer than two opens the list to choose from."""
        self._requests = tuple(dict.fromkeys(requests))[:MOST]
        self._campaign = None
        if len(self._requests) < FEWEST:
            self.choose.setChecked(True)
            self._show_picker()
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything anew."""
        requests, campaign = self._requests, self._campaign
        self.context.ask(
            lambda tracker: _load(tracker, requests, campaign), self._take, key="compare", failed=self._failed
        )

    def touched_by(self, change: Change) -> bool:
        """Only what concerns these replies, or the list to choose from."""
        return not change.requests or self._campaign is None or self._campaign in change.campaigns

    @property
    def campaign(self) -> int | None:
        """The campaign whose replies are compared."""
        return self._campaign

    def title(self) -> str:
        """Words for the window's title bar."""
        return "Compare"

    def chosen_requests(self) -> list[int]:
        """What is compared; the top bar's Compare leaves it as it is."""
        return list(self._requests)

    def _pick(self, requests: list[int]) -> None:
        kept = [each for each in self._requests if each in requests]
        self._requests = (*kept, *(each for each in requests if each not in kept))
        self.refresh()

    def _remove(self, request: int) -> None:
        self._requests = tuple(each for each in self._requests if each != request)
        self.refresh()

    def _show_campaign(self, campaign: int) -> None:
        self._campaign, self._requests = campaign, ()
        self.refresh()

    def _show_picker(self) -> None:
        self.picker.setVisible(self.choose.isChecked())
        if self.choose.isChecked():
            self.picker.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _only_differences(self) -> None:
        self.grid.show_only_differences(self.differences.isChecked())
        self._say_shown()

    def _take(self, loaded: _Loaded) -> None:
        self._campaign = loaded.campaign
        self._requests = loaded.requests
        self.picker.show_choice(loaded.campaigns, loaded.campaign, loaded.rows, loaded.requests)
        comparison = loaded.comparison
        self.differences.setEnabled(comparison is not None)
        if comparison is None:
            self._stack.setCurrentWidget(self._empty)
            self._empty.say("Nothing to compare yet", "Tick two to six authorities of one campaign.")
            self.head.say("Compare")
            return
        self.grid.show_comparison(comparison)
        self._stack.setCurrentWidget(self._shown)
        if self.hasFocus() or self._empty.hasFocus():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head.say("Compare", f"{comparison.campaign} · {len(comparison.heads)} replies")
        self._say_foot(comparison)
        self._say_shown()

    def _say_foot(self, comparison: Comparison) -> None:
        said = uses(comparison)
        more = len(said) - _MOST_USES
        parts = said[:_MOST_USES]
        if more > 0:
            parts[-1] += f" And so for {more} more question{'s' if more > 1 else ''}."
        waiting = unchecked(comparison)
        if waiting:
            verb = "is" if waiting == 1 else "are"
            parts.append(f"{waiting} of these answers {verb} not yet checked; only checked ones count here.")
        self.foot.setText("\n".join(parts))
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Where there is little height, the answers need it more."""
        roomy = self.height() >= self.context.theme.pixels(_FOOT_FROM)
        self._bar.setVisible(roomy and bool(self.foot.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the answers, wherever on the page the keyboard is."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and self.grid.scroll_by(event.key())):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the answers the room."""
        super().resizeEvent(event)
        self._fit_bar()

    def _say_shown(self) -> None:
        if self.differences.isChecked() and not self.grid.shown_rows():
            self._stack.setCurrentWidget(self._empty)
            self._empty.say("No differences", "These replies treat every question alike.")
        elif self.grid.shown_rows():
            self._stack.setCurrentWidget(self._shown)

    def _failed(self, trouble: BaseException) -> None:
        """Say known trouble where the comparison would stand; anything else is a bug and goes its way.

        Raises:
            BaseException: what is no known trouble.
        """
        if not isinstance(trouble, FoiError):
            raise trouble
        self._empty.say(trouble.sentence, trouble.hint)
        self._stack.setCurrentWidget(self._empty)

    def _arrange(self) -> None:
        self.picker.setFixedWidth(self.context.theme.pixels(230))
        self.picker.hide()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        self._bar = frame("foot")
        line = QVBoxLayout(self._bar)
        line.setContentsMargins(18, 9, 18, 9)
        line.addWidget(self.foot)
        column.addWidget(self._bar)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._shown)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.picker)
        middle.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(middle, 1)


def _load(tracker: "Tracker", requests: tuple[int, ...], campaign: int | None) -> _Loaded:
    """Look up the comparison and the list to choose from; a request that is gone is left out."""
    campaigns = tuple(tracker.finding.campaigns())
    if campaign is None and requests:
        campaign = tracker.finding.request_page(requests[0]).request.campaign.id
    if campaign is None:
        campaign = max(campaigns, key=lambda each: each.requests).id if campaigns else 0
    rows = tuple(tracker.finding.requests(campaign)) if campaigns else ()
    comparison = tracker.comparing.side_by_side(requests) if len(requests) >= FEWEST else None
    shown = tuple(head.id for head in comparison.heads) if comparison is not None else requests
    return _Loaded(campaigns, campaign, rows, shown, comparison)
