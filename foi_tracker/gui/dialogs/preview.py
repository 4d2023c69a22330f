"""Shows what an export will say, in the window's own colours; nothing is loaded from anywhere."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextBrowser, QWidget

from foi_tracker.gui.theme import Theme

_STYLE = """
h1 {{ font-size: {big}px; margin: 0 0 4px 0; }}
h2 {{ font-size: {large}px; margin: 22px 0 6px 0; color: {accent}; }}
h3 {{ font-size: {middle}px; margin: 16px 0 4px 0; }}
h4 {{ font-size: {normal}px; margin: 12px 0 3px 0; }}
h5 {{ font-size: {normal}px; margin: 8px 0 1px 0; color: {soft}; font-weight: 600; }}
p {{ margin: 3px 0; }}
ul {{ margin-top: 0; margin-bottom: 4px; margin-left: -20px; }}
.subject {{ color: {soft}; font-size: {middle}px; }}
.soft, .source, caption {{ color: {soft}; }}
.unchecked {{ color: {partly}; font-style: italic; }}
blockquote {{ background-color: {highlight}; margin: 4px 18px; }}
th {{ text-align: left; padding: 3px 10px 3px 0; font-weight: 600; color: {soft}; }}
td {{ padding: 3px 10px 3px 0; }}
"""


class Preview(QTextBrowser):
    """A page of marked-up text without links that lead anywhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = ""
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setAccessibleName("Preview")
        self.document().setDocumentMargin(18)
        theme.changed.connect(self._dress)

    def show_body(self, body: str) -> None:
        """Show marked-up text; the place stays where the text is as long as before."""
        at = self.verticalScrollBar().value()
        self._body = body
        self._dress()
        self.verticalScrollBar().setValue(at)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: what is shown is whole in itself."""
        del kind, name
        return None

    def _dress(self) -> None:
        theme = self._theme
        names = ("accent", "soft", "partly", "highlight")
        colours = {name: theme.colour(name).name() for name in names}
        sizes = {"big": 20, "large": 16, "middle": 14, "normal": 13}
        pixels = {name: theme.pixels(size) for name, size in sizes.items()}
        self.document().setDefaultStyleSheet(_STYLE.format(**colours, **pixels))
        self.setHtml(self._body)
