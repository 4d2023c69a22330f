"""Colours, type and style sheet of the window, light and dark, at the text size the person chose.

Outcomes are the only strong colours beside one accent; everything is asked for by name, so that a page never
mixes a colour of its own.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from foi_tracker.core.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class Choice(StrEnum):
    """What the person chose under View, Colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#f6f7f8",
        "panel": "#ffffff",
        "side": "#eef1f3",
        "hover": "#edf1f4",
        "line": "#dfe3e6",
        "edge": "#c3cad0",
        "ink": "#1d2327",
        "soft": "#5a656e",
        "accent": "#1f5f8b",
        "on_accent": "#ffffff",
        "accent_hover": "#184d72",
        "answered": "#0b7a5c",
        "partly": "#9a6200",
        "refused": "#b3400b",
        "ncnd": "#7a3b8f",
        "not_held": "#626b72",
        "elsewhere": "#2a6fb0",
        "not_answered": "#855700",
        "unclear": "#2a6fb0",
        "waiting": "#7f8a92",
        "delayed": "#626b72",
        "highlight": "#fff1b8",
        "highlight2": "#f7d9c8",
        "highlight3": "#e6d6ee",
        "selection": "#d9e5ee",
        "warn_bg": "#fdf3dc",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#16191c",
        "panel": "#1e2226",
        "side": "#191d20",
        "hover": "#282e33",
        "line": "#31373d",
        "edge": "#4a525a",
        "ink": "#e6e9eb",
        "soft": "#a3adb5",
        "accent": "#62acdf",
        "on_accent": "#06202f",
        "accent_hover": "#86c1ea",
        "answered": "#43bd97",
        "partly": "#e0a640",
        "refused": "#f08a60",
        "ncnd": "#c993da",
        "not_held": "#a5aeb5",
        "elsewhere": "#74b3ea",
        "not_answered": "#d8aa55",
        "unclear": "#74b3ea",
        "waiting": "#87929a",
        "delayed": "#a5aeb5",
        "highlight": "#5b4d14",
        "highlight2": "#60331f",
        "highlight3": "#4a345c",
        "selection": "#2a3f51",
        "warn_bg": "#3a3118",
    }
)

FAMILIES = ("Inter", "Segoe UI", "DejaVu Sans")
BASE_PIXELS = 13
_HALF = 128
SMALLEST, LARGEST, STEP = 100, 200, 10
"""Text sizes on offer, in per cent."""


class Theme(QObject):
    """The look that every widget asks: colours by name, fonts by size.

    Args:
        settings: Where the choices are remembered; None for a theme that forgets (pictures, tests).
        parent: Owner of this object.
    """

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._app: QApplication | None = None
        self._base = BASE_PIXELS
        self._finished = self._system_dark = False
        self._choice = Choice.SYSTEM
        self._percent = SMALLEST
        if settings is not None:
            said = settings.text("theme", Choice.SYSTEM)
            self._choice = Choice(said) if said in set(Choice) else Choice.SYSTEM
            size = settings.values.get("text_size", SMALLEST)
            self._percent = _within(size) if isinstance(size, int) else SMALLEST
        self._colours: dict[str, QColor] = {}
        self._take_colours()

    @property
    def dark(self) -> bool:
        """Whether light words stand on a dark ground."""
        return self._system_dark if self._choice is Choice.SYSTEM else self._choice is Choice.DARK

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    @property
    def percent(self) -> int:
        """The text size, in per cent of the usual."""
        return self._percent

    def colour(self, name: str) -> QColor:
        """The colour called ``name``; see ``LIGHT`` for the names."""
        return self._colours[name]

    def pixels(self, at_hundred: float) -> int:
        """A length in pixels that grows with the text; given as at 100 per cent."""
        return max(1, round(at_hundred * self._base * self._percent / (BASE_PIXELS * 100)))

    def font(self, at_hundred: float = BASE_PIXELS, *, bold: bool = False) -> QFont:
        """A font whose size, in pixels at 100 per cent, grows with the text."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.pixels(at_hundred))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def apply(self, app: QApplication) -> None:
        """Dress the application, and follow the system's scheme from now on."""
        self.begin(app)
        self.finish()

    def begin(self, app: QApplication) -> None:
        """Take the palette, which is all that the first painting needs; ``finish`` does the rest after it."""
        self._app = app
        # Told by the lightness of the system's own palette, which an empty one brings back: the scheme is
        # unknown on some platforms, and asking for it loads all of Qt's enumerations.
        app.setPalette(QPalette())
        self._system_dark = app.palette().window().color().lightness() < _HALF
        self._take_colours()
        app.setPalette(self._palette())

    def finish(self) -> None:
        """Put on the style sheet, and follow the system's scheme."""
        if self._app is not None and not self._finished:
            self._finished = True
            self._base = max(BASE_PIXELS, QFontInfo(_system_font()).pixelSize())
            self._app.setStyle("Fusion")
            self._app.styleHints().colorSchemeChanged.connect(self._system_changed)
            self._dress()

    def choose(self, choice: Choice) -> None:
        """Take light, dark, or whatever the system has, and remember it."""
        if choice is not self._choice:
            self._choice = choice
            self._remember("theme", choice.value)
            self._dress()

    def resize_text(self, percent: int) -> None:
        """Set the text size, in per cent, and remember it."""
        percent = _within(percent)
        if percent != self._percent:
            self._percent = percent
            self._remember("text_size", percent)
            self._dress()

    def _system_changed(self, scheme: "Qt.ColorScheme") -> None:
        from PySide6.QtCore import Qt

        if scheme is Qt.ColorScheme.Unknown:
            return
        self._system_dark = scheme is Qt.ColorScheme.Dark
        if self._choice is Choice.SYSTEM:
            self._dress()

    def _remember(self, name: str, value: str | int) -> None:
        if self._settings is not None:
            self._settings.set(name, value)

    def _take_colours(self) -> None:
        self._colours = {name: QColor(code) for name, code in (DARK if self.dark else LIGHT).items()}

    def _dress(self) -> None:
        from foi_tracker.gui.stylesheet import style_sheet

        self._take_colours()
        if self._app is not None:
            self._app.setFont(self.font())
            self._app.setPalette(self._palette())
            colours = DARK if self.dark else LIGHT
            self._app.setStyleSheet(style_sheet(colours, self.pixels, dark=self.dark))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette, role = QPalette(), QPalette.ColorRole
        for part, name in (
            (role.Window, "bg"),
            (role.WindowText, "ink"),
            (role.Base, "panel"),
            (role.AlternateBase, "bg"),
            (role.Text, "ink"),
            (role.PlaceholderText, "soft"),
            (role.Button, "panel"),
            (role.ButtonText, "ink"),
            (role.BrightText, "refused"),
            (role.ToolTipBase, "panel"),
            (role.ToolTipText, "ink"),
            (role.Highlight, "selection"),
            (role.HighlightedText, "ink"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.Accent, "accent"),
            (role.Light, "hover"),
            (role.Midlight, "hover"),
            (role.Mid, "line"),
            (role.Dark, "edge"),
            (role.Shadow, "edge"),
        ):
            palette.setColor(part, self._colours[name])
        for part in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self._colours["waiting"])
        return palette


def _system_font() -> QFont:
    """The system's own font; that of the application is ours already where a theme was put on before."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def _within(percent: int) -> int:
    return min(LARGEST, max(SMALLEST, percent))
