"""The question that is asked before something typed is left behind."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(Enum):
    """What a person may want with what they typed."""

    KEEP = "keep"
    DROP = "drop"
    STAY = "stay"


def ask_leaving(parent: QWidget) -> Leaving:
    """Ask whether to keep what was typed; Escape stays."""
    box = QMessageBox(parent)
    box.setWindowTitle("Record a request")
    box.setText("The request is not saved yet.")
    box.setInformativeText("Keep what you typed for later, or throw it away?")
    keep = box.addButton("Keep it for later", QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton("Throw it away", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Stay here", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(stay)
    box.exec()
    if box.clickedButton() is keep:
        return Leaving.KEEP
    return Leaving.DROP if box.clickedButton() is drop else Leaving.STAY
