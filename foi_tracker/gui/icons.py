"""Line icons for buttons and actions: our own few SVG files, drawn in the colours of the palette."""

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from foi_tracker.core.resources import resource
from foi_tracker.gui.theme import Theme

_SIZES = ((16, 1), (16, 2), (24, 1), (24, 2))
"""Size in device-independent pixels, and the screen's ratio."""


def icon(name: str, theme: Theme, colour: str = "ink") -> QIcon:
    """The icon ``name`` in the theme's colour; disabled, in a paler one."""
    made = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, "waiting")):
        for size, ratio in _SIZES:
            made.addPixmap(picture(name, theme, shade, size, ratio), mode)
    return made


def picture(name: str, theme: Theme, colour: str = "ink", size: int = 24, ratio: float = 1) -> QPixmap:
    """The icon ``name`` as a picture of ``size`` device-independent pixels."""
    drawing = (
        resource(f"icons/{name}.svg")
        .read_bytes()
        .replace(b"currentColor", theme.colour(colour).name().encode())
    )
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


class _Dresser(QObject):
    """Lives as long as what it dresses, and dresses it anew after each change of the theme."""

    def __init__(self, wearer: QAbstractButton | QAction, name: str, theme: Theme, colour: str) -> None:
        super().__init__(wearer)
        self._wearer = wearer
        self._look = (name, theme, colour)
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Put the icon on."""
        self._wearer.setIcon(icon(*self._look))


def wear(wearer: QAbstractButton | QAction, name: str, theme: Theme, colour: str = "ink") -> None:
    """Give a button or an action the icon ``name``, now and after each change of the theme."""
    _Dresser(wearer, name, theme, colour)
