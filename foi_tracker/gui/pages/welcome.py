"""What an empty library shows: three ways to begin."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from foi_tracker.gui.context import Context
from foi_tracker.gui.icons import picture
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.words import label
from foi_tracker.model.library import Change

_LOADING = "Loading the sample…"


class Way(QPushButton):
    """A large button: a sign, a title, a sentence."""

    def __init__(
        self, icon: str, title: str, words: str, context: Context, clicked: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("look", "way")
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon, self._theme = icon, context.theme
        self._sign = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        self._heading = label(title, "question", wrap=True)
        self._words = label(words, "soft", wrap=True)
        column.addWidget(self._sign)
        for part in (self._heading, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)
        self.clicked.connect(lambda: clicked())  # noqa: PLW0108 - Qt would hand over its "checked"
        context.theme.changed.connect(self._dress)
        self._dress()

    def event(self, event: QEvent) -> bool:
        """Grow with the words: a button's own size knows nothing of what lies on it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(picture(self._icon, self._theme, "accent", self._theme.pixels(28), ratio))
        self._fit()

    def _fit(self) -> None:
        width = self._theme.pixels(250)
        layout = self.layout()
        self.setFixedWidth(width)
        if layout is not None:
            self.setMinimumHeight(max(self._theme.pixels(170), layout.totalHeightForWidth(width)))


class WelcomePage(Page):
    """Three ways to begin, a sentence each."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        go = context.go
        self.sample = Way(
            "sample",
            "See the sample campaign",
            "A made-up campaign with ten replies, to look round in. You can delete it in one step.",
            context,
            self._load_sample,
        )
        self.record = Way(
            "plus",
            "Record your first request",
            "Paste what you sent and name whom you asked. Nothing is sent from here.",
            context,
            go.show_record,
        )
        self.add = Way(
            "letters",
            "Add replies",
            "Drop letters on this window, open them, or paste their words. They are read on this computer.",
            context,
            self._add,
        )
        self._lay_out()
        self.setFocusProxy(self.sample)
        context.runner.idle_changed.connect(self.sample.setEnabled)

    def refresh(self) -> None:
        """Leave for the list once there is something in it."""
        self.context.ask(lambda tracker: bool(tracker.finding.campaigns()), self._leave_if, key="welcome")

    def title(self) -> str:
        """For the window's title bar."""
        return "Welcome"

    def _leave_if(self, filled: bool) -> None:
        if filled and self.isVisible():
            self.context.go.show_requests("all")

    def _load_sample(self) -> None:
        self.sample.setEnabled(False)
        self.context.go.say(_LOADING)
        self.context.read(
            lambda tracker, work: tracker.sample.load(work),
            lambda recorded: self._loaded(recorded.campaign, recorded.change),
        )

    def _loaded(self, campaign: int, change: Change) -> None:
        self.context.changes.happened.emit(change)
        self.context.go.show_matrix(campaign)
        self.context.go.say("The sample is loaded. Look round; nothing in it is real.")

    def _add(self) -> None:
        self.context.go.show_add()

    def _lay_out(self) -> None:
        heading = label("Who answered, who refused, and in what words", "title", wrap=True)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = label("Your library is empty. Begin in one of three ways.", "soft", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addStretch(1)
        for way in (self.sample, self.record, self.add):
            row.addWidget(way)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addWidget(heading)
        column.addSpacing(2)
        column.addWidget(words)
        column.addSpacing(20)
        column.addLayout(row)
        column.addStretch(3)
