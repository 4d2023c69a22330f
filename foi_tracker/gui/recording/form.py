"""The widgets of the recording page and where they stand; what they do is the page's business."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.gui.recording.authority_box import AuthorityBox
from foi_tracker.gui.recording.grid import RecordGrid
from foi_tracker.gui.recording.grid_view import GridView
from foi_tracker.gui.recording.questions import DraftQuestions
from foi_tracker.gui.recording.questions_box import QuestionsBox
from foi_tracker.gui.recording.rows import Problem
from foi_tracker.gui.recording.text_box import RequestText
from foi_tracker.gui.recording.title_field import TitleField
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.words import button, frame, label

NEW_CAMPAIGN = "A new campaign, named by the title"


class RecordForm(QWidget):
    """Everything that is typed into, with a line for each mistake where it is made."""

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.save = button("Save  Ctrl+S", lambda: None, "primary")
        self.afresh = button("Start afresh", lambda: None, "quiet", tip="Empty the page")
        self.banner = label(look="small", wrap=True)
        self.title = TitleField()
        self.title.setAccessibleName("Title")
        self.title.setPlaceholderText("A few words that you will know it by")
        self.campaign = QComboBox()
        self.campaign.setAccessibleName("Campaign")
        self.campaign.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.campaign.setMinimumContentsLength(14)
        self.campaign.addItem(NEW_CAMPAIGN, None)
        self.text = RequestText(theme)
        self.questions_model = DraftQuestions(self)
        self.questions = QuestionsBox(self.questions_model)
        self.authorities = AuthorityBox()
        self.grid = RecordGrid(theme, today, self)
        self.grid_view = GridView(self.grid, theme, today)
        self.count = label(look="small")
        self.fill = button(
            "Use this value for all  Ctrl+D",
            self.grid_view.fill_down,
            tip="Give the current cell's value to the selected rows, or to all",
        )
        self.take_out = button("Take out", self.grid_view.take_out, tip="Take the selected rows out (Delete)")
        self.take_out.setAccessibleName("Take the selected authorities out")
        self.wrong: dict[str, QLabel] = {}
        for field in ("title", "text", "questions", "authorities", "grid", "save"):
            self.wrong[field] = label(look="bad", wrap=True)
            self.wrong[field].hide()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_problems(self, problems: list[Problem]) -> None:
        """Say each mistake at its place, and nothing elsewhere; the first is given the focus."""
        for field, line in self.wrong.items():
            said = "\n".join(one.words for one in problems if one.field == field)
            line.setText(said)
            line.setVisible(bool(said))
        for field, widget in (("title", self.title), ("text", self.text)):
            bad = any(one.field == field for one in problems)
            if bool(widget.property("bad")) is not bad:
                widget.setProperty("bad", bad)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.grid.show_problems(problems)
        if problems:
            self._go_to(problems[0])

    def _go_to(self, problem: Problem) -> None:
        places: dict[str, QWidget] = {
            "title": self.title,
            "text": self.text,
            "questions": self.questions.table,
            "authorities": self.authorities.field,
            "grid": self.grid_view,
        }
        place = places.get(problem.field)
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        if problem.row >= 0:
            self.grid_view.setCurrentIndex(self.grid.index(problem.row, problem.column))

    def _lay_out(self) -> None:
        upper = QSplitter(Qt.Orientation.Horizontal)
        text = _stack(
            label("Text of the request", "heading"), self.text, self.wrong["text"], right=10, below=10
        )
        questions = _stack(self.questions, self.wrong["questions"], left=10, below=10)
        upper.addWidget(text)
        upper.addWidget(questions)
        upper.setSizes([480, 420])
        upper.setChildrenCollapsible(False)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(label("Asked of", "heading"))
        column.addWidget(self.authorities)
        column.addWidget(self.wrong["authorities"])
        column.addWidget(self.grid_view, 1)
        column.addWidget(self.wrong["grid"])
        tools = QHBoxLayout()
        tools.setSpacing(6)
        for tool in (self.fill, self.take_out, self.count):
            tools.addWidget(tool)
        tools.addStretch(1)
        column.addLayout(tools)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(lower)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([300, 300])
        self.splitter.setHandleWidth(1)
        held = QWidget()
        held.setProperty("look", "page")
        body = QVBoxLayout(held)
        body.setContentsMargins(18, 10, 18, 12)
        body.setSpacing(8)
        body.addWidget(self.banner)
        body.addLayout(self._names())
        body.addWidget(self.splitter, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head())
        # With large type in a small window the page is taller than its place, and scrolls.
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setWidget(held)
        page.addWidget(around, 1)

    def _dress(self) -> None:
        self.text.setMinimumHeight(self._theme.pixels(118))
        self.questions.table.setMinimumHeight(self._theme.pixels(90))
        self.grid_view.setMinimumHeight(self._theme.pixels(118))

    def _head(self) -> QFrame:
        head = frame("bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(18, 12, 18, 10)
        row.setSpacing(14)
        words = QWidget()
        flow = FlowLayout(words, gap=12)
        flow.addWidget(label("Record a request", "title"))
        flow.addWidget(label("Nothing is sent from here.", "soft"))
        row.addWidget(words, 1)
        row.addWidget(self.afresh)
        row.addWidget(self.save)
        return head

    def _names(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        title = _stack(_for("Title", self.title), self.title, self.wrong["title"])
        campaign = _stack(_for("Campaign", self.campaign), self.campaign, self.wrong["save"])
        row.addWidget(title, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(campaign, 2, Qt.AlignmentFlag.AlignTop)
        return row


def _for(words: str, field: QWidget) -> QLabel:
    made = label(words, "small")
    made.setBuddy(field)
    return made


def _stack(*widgets: QWidget, left: int = 0, right: int = 0, below: int = 0) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(left, 0, right, below)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    return held
