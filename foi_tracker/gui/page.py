"""What the window expects of every page."""

from PySide6.QtWidgets import QWidget

from foi_tracker.gui.context import Context
from foi_tracker.model.library import Change


class Page(QWidget):
    """One place of the window.

    A page asks for what it shows in ``refresh`` and draws it when it comes; it never looks anything up on the
    window's thread.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def refresh(self) -> None:
        """Ask anew for everything that this page shows."""

    def touched_by(self, change: Change) -> bool:  # noqa: ARG002
        """Whether ``change`` may alter what this page shows; True unless a page knows better."""
        return True

    def title(self) -> str:
        """Words for the window's title bar."""
        return ""

    def may_leave(self) -> bool:
        """Whether the page can be left without losing what was typed; may ask the person."""
        return True
