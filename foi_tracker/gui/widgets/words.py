"""Labels and buttons in the window's few looks. Words of letters are always plain text, never markup."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget


def label(text: str = "", look: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Words on the page.

    Args:
        text: Shown as it is; nothing in it is taken for markup.
        look: A look of the style sheet (title, heading, question, strong, soft, small, bad), or none.
        wrap: Whether long words go on in further lines.
        selectable: Whether the person can copy from it.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(text: str, clicked: Callable[[], object], look: str = "", *, tip: str = "") -> QPushButton:
    """A button in one of the looks of the style sheet (primary, quiet, link, chip), or the plain one."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if look:
        made.setProperty("look", look)
    if look == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if tip:
        made.setToolTip(tip)
    # Qt would hand its "checked" to whatever takes an argument.
    made.clicked.connect(lambda: clicked())  # noqa: PLW0108
    return made


def frame(look: str, parent: QWidget | None = None) -> QFrame:
    """A frame in one of the looks of the style sheet (panel, card, current, bar, foot, side, …)."""
    made = QFrame(parent)
    made.setProperty("look", look)
    return made


def rule() -> QFrame:
    """A thin line across."""
    return frame("rule")


def set_look(widget: QWidget, look: str) -> None:
    """Change a widget's look after it was made."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
