"""The small panel on which a person says: these words refuse that question, under this section."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foi_tracker.core.errors import FoiError
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.words import button, label, set_look
from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.outcomes import OUTCOME_WORDS, Outcome, fits
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.library import Question
from foi_tracker.model.readings import Evidence

_WAYS: tuple[tuple[Outcome, str], ...] = (
    (Outcome.REFUSED, "refuse"),
    (Outcome.PARTLY, "refuse part of"),
    (Outcome.NCND, "neither confirm nor deny"),
    (Outcome.NOT_HELD, "say not held for"),
    (Outcome.WITHHELD_ELSEWHERE, "point elsewhere for"),
)
_ELSEWHERE = (
    Provision(Regime.FOIA, "21"),
    Provision(Regime.FOIA, "22"),
    Provision(Regime.FOISA, "25"),
    Provision(Regime.FOISA, "27"),
)


@dataclass(frozen=True, slots=True)
class Given:
    """What the person said: a question, what the words do with it, the ground (None for none named)."""

    question: int
    outcome: Outcome
    provision: Provision | None
    evidence: Evidence | None


def read_ground(text: str, regime: Regime) -> Provision | None:
    """Read a typed ground; its law may be left out ("30(1)(a)"), a description after a colon is passed over.

    Args:
        text: As typed or completed.
        regime: The law that is meant where none is named.

    Returns:
        The ground, or None where nothing was typed.

    Raises:
        ProvisionError: if the words name no place in the law.
    """
    words = text.split(":", 1)[0].strip()
    if not words:
        return None
    try:
        return Provision.parse(words)
    except FoiError:
        return Provision.parse(f"{regime} {words}")


class GroundPanel(QFrame):
    """Asks under which ground the selected words refuse which question.

    Signals:
        given: Carries a ``Given`` when the person has said it.
        closed: The panel is gone, with or without that.
    """

    given = Signal(object)
    closed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._regime = Regime.FOIA
        self._evidence: Evidence | None = None
        self._way_chosen = False
        self.setProperty("look", "foot")
        self._words = label(wrap=True)
        self._ways = QComboBox()
        self._questions = QComboBox()
        self.ground = QLineEdit()
        self._trouble = label(look="small", wrap=True)
        self._arrange()
        self._ways.activated.connect(self._choose_way)
        self.ground.textEdited.connect(self._typed)
        self.ground.returnPressed.connect(self._give)
        self.hide()

    def ask(
        self,
        questions: Sequence[Question],
        current: int,
        regime: Regime,
        evidence: Evidence | None,
        way: Outcome,
    ) -> None:
        """Open the panel.

        Args:
            questions: Of the request.
            current: Id of the question that is proposed.
            regime: The law meant where the typed ground names none.
            evidence: The selected words; None takes those that the card rests on.
            way: What the words do with the question, as far as it is known.
        """
        self._regime, self._evidence, self._way_chosen = regime, evidence, False
        said = " ".join(evidence.text.split()) if evidence is not None else ""
        cut = said if len(said) <= 160 else f"{said[:160].rsplit(' ', 1)[0]} …"
        self._words.setText(f"“{cut}”" if said else "No words are selected; the card’s own words are kept.")
        self._questions.clear()
        for question in questions:
            self._questions.addItem(f"question {question.label}", question.id)
        self._questions.setCurrentIndex(max(0, self._questions.findData(current)))
        self._ways.setCurrentIndex(max(0, self._ways.findData(way)))
        self.ground.clear()
        self._fill_completer()
        self._say("")
        self.show()
        self.ground.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Put the panel away."""
        self.hide()
        self.closed.emit()

    def _arrange(self) -> None:
        for outcome, words in _WAYS:
            self._ways.addItem(words, outcome)
        self._ways.setAccessibleName("What the words do")
        self._questions.setAccessibleName("Which question")
        self.ground.setAccessibleName("Ground: section or regulation")
        self.ground.setPlaceholderText("section, such as 30(1)(a), or empty")
        what = FlowLayout(gap=6)
        for each in (label("These words"), self._ways, self._questions):
            what.addWidget(each)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label("under"))
        line.addWidget(self.ground, 1)
        line.addWidget(button("Save  ↵", self._give, "primary"))
        line.addWidget(button("Cancel", self.close_panel, tip="Escape"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 10, 16, 12)
        whole.setSpacing(7)
        whole.addWidget(self._words)
        whole.addLayout(what)
        whole.addLayout(line)
        whole.addWidget(self._trouble)

    def _fill_completer(self) -> None:
        model = QStandardItemModel(self)
        for entry in self._catalogue.all():
            if entry.provision.regime is self._regime and entry.kind not in {"modifier", "element"}:
                item = QStandardItem(self._catalogue.describe(entry.provision))
                item.setData(str(entry.provision), Qt.ItemDataRole.UserRole)
                model.appendRow(item)
        completer = _GroundCompleter(self)
        completer.setModel(model)
        model.setParent(completer)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        old = self.ground.completer()
        self.ground.setCompleter(completer)
        completer.activated.connect(self._typed)
        if old is not None:
            old.deleteLater()

    def _choose_way(self) -> None:
        self._way_chosen = True

    def _typed(self, text: str) -> None:
        """Say what the ground is as it is typed, and follow it where it settles what the words do."""
        try:
            provision = read_ground(text, self._regime)
        except FoiError:
            self._say("")
            return
        if provision is None:
            self._say("")
            return
        self._say(self._catalogue.describe(provision))
        way = self._natural_way(provision)
        if way is not None and not self._way_chosen:
            self._ways.setCurrentIndex(self._ways.findData(way))

    def _natural_way(self, provision: Provision) -> Outcome | None:
        entry = self._catalogue.nearest(provision)
        if any(section.covers(provision) for section in _ELSEWHERE):
            return Outcome.WITHHELD_ELSEWHERE
        kinds = {"ncnd": Outcome.NCND, "not_held": Outcome.NOT_HELD}
        return kinds.get(entry.kind) if entry is not None else None

    def _give(self) -> None:
        try:
            provision = read_ground(self.ground.text(), self._regime)
        except FoiError as trouble:
            self._say(f"{trouble.sentence} {trouble.hint}", bad=True)
            return
        way = Outcome(self._ways.currentData())
        if provision is not None and way is Outcome.WITHHELD_ELSEWHERE and not fits(way, provision):
            words = f"{provision.short} cannot be a ground for “{OUTCOME_WORDS[way]}”. Choose refuse."
            self._say(words, bad=True)
            return
        given = Given(self._questions.currentData(), way, provision, self._evidence)
        self.close_panel()
        self.given.emit(given)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        set_look(self._trouble, "bad" if bad else "small")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; no key falls through to the cards."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        event.accept()


class _GroundCompleter(QCompleter):
    """Matches the whole description but fills in the ground alone."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is filled in."""
        return str(index.data(Qt.ItemDataRole.UserRole))
