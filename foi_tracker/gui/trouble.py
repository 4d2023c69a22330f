"""What happens when something goes wrong that nobody foresaw: logged, shown once, with details to copy.

The hooks may be called on any thread; they hop to the window's thread by a queued signal.
"""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foi_tracker import __version__
from foi_tracker.core.errors import FoiError
from foi_tracker.gui.widgets.words import button, label

_LOG_BYTES, _LOGS_KEPT = 500_000, 3
LOGGER = "foi_tracker"

QtHandler: TypeAlias = Callable[[QtMsgType, QMessageLogContext, str], object]


_OUR_MISTAKE = (
    "Something went wrong.",
    "This is a mistake in the program, not yours. What was saved is safe; the last step was not kept.",
)


@dataclass(frozen=True, slots=True)
class Report:
    """One trouble: the sentence and the hint for the person, and what to pass on when asking for help.

    Attributes:
        known: Whether we foresaw it, so that sentence and hint say all.
    """

    sentence: str
    hint: str
    details: str
    reference: str
    known: bool


def report_of(trouble: BaseException, reference: str) -> Report:
    """Put a trouble into words; what we did not foresee is called our mistake."""
    sentence, hint, told = *_OUR_MISTAKE, ""
    if isinstance(trouble, FoiError):
        sentence, hint, told = trouble.sentence, trouble.hint, trouble.details
    about = f"FOI Tracker {__version__}, Python {platform.python_version()}, {platform.platform()}"
    told = told or "".join(traceback.format_exception(trouble))
    known = isinstance(trouble, FoiError)
    return Report(sentence, hint, f"{about}\nReference {reference}\n{told}", reference, known)


class TroubleDesk(QObject):
    """Takes troubles from any thread, logs each, and hands it to the window; earlier hooks are still called.

    Args:
        show: Called on the window's thread with each report.
        logs: Folder of the log; made if it is not there.
        now: Gives the current moment, for the reference.
        parent: Owner.
    """

    happened = Signal(object)

    def __init__(
        self,
        show: Callable[[Report], None],
        logs: Path,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._now = now
        self._logger = logging.getLogger(LOGGER)
        self._handler = _log_in(logs)
        self._logger.addHandler(self._handler)
        self._logger.setLevel(logging.INFO)
        self._before = (sys.excepthook, threading.excepthook)
        self._qt_before: QtHandler | None = None
        self.happened.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python, of its threads, and of Qt's messages."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        self._qt_before = qInstallMessageHandler(self._qt_said)

    def close(self) -> None:
        """Give the hooks back and close the log."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)
        self._logger.removeHandler(self._handler)
        self._handler.close()

    def report(self, trouble: BaseException) -> None:
        """Log a trouble and have it shown. Safe from any thread."""
        self.happened.emit(self.log(trouble))

    def log(self, trouble: BaseException) -> Report:
        """Log a trouble; returns what to show."""
        report = report_of(trouble, f"{self._now():%Y%m%d-%H%M%S}")
        if isinstance(trouble, FoiError):
            self._logger.warning("%s %s %s", report.reference, trouble.sentence, trouble.details)
        else:
            self._logger.error("%s", report.reference, exc_info=trouble)
        return report

    @Slot(object)
    def _hand_over(self, report: Report) -> None:
        self._show(report)

    def _uncaught(
        self, kind: type[BaseException], trouble: BaseException, trace: TracebackType | None
    ) -> None:
        self._before[0](kind, trouble, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.report(trouble)

    def _uncaught_in_thread(self, said: threading.ExceptHookArgs) -> None:
        self._before[1](said)
        if said.exc_value is not None and not issubclass(said.exc_type, SystemExit):
            self.report(said.exc_value)

    def _qt_said(self, kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
        level = logging.ERROR if kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg} else logging.INFO
        self._logger.log(level, "Qt: %s", words)
        if self._qt_before is not None:
            self._qt_before(kind, where, words)


class TroubleDialog(QDialog):
    """A plain sentence, what to do, and details that can be copied."""

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("FOI Tracker")
        self.resize(620, 380)
        self.details = QPlainTextEdit(report.details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("Details to pass on")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        column.addWidget(label(report.sentence, "question", wrap=True))
        column.addWidget(label(report.hint, wrap=True))
        column.addWidget(
            label(
                f"If you ask for help, pass on the words below. Reference {report.reference}.",
                "soft",
                wrap=True,
            )
        )
        column.addWidget(self.details, 1)
        row = QHBoxLayout()
        row.addWidget(button("Copy the details", self.copy))
        row.addStretch(1)
        close = button("Go on", self.accept, "primary")
        close.setDefault(True)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()

    def add(self, report: Report) -> None:
        """Take a further trouble into the same dialog."""
        self.details.appendPlainText(f"\n{report.details}")

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def _log_in(logs: Path) -> logging.Handler:
    with suppress(OSError):
        logs.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            logs / "foi-tracker.log",
            maxBytes=_LOG_BYTES,
            backupCount=_LOGS_KEPT,
            encoding="utf-8",
            delay=True,
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
        return handler
    # Without a place for it there is no log; the window works all the same.
    return logging.NullHandler()
