"""Small round buttons: grounds that explain themselves, and filters that switch."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.why import folded
from foi_tracker.gui.widgets.words import button
from foi_tracker.law.provisions import Provision


def ground_chip(
    provision: Provision, describe: Callable[[Provision], str], clicked: Callable[[str], object]
) -> QPushButton:
    """A ground; its tooltip says what it is, a click opens its page.

    Args:
        provision: The ground.
        describe: Gives the line that says what it is, as the catalogue's ``describe``.
        clicked: Called with the provision's spelling, as the navigator's ``show_provision``.
    """
    said = describe(provision)
    made = button(str(provision), lambda: clicked(str(provision)), "chip", tip=folded(said))
    made.setAccessibleName(said)
    return made


class ChoiceChips(QWidget):
    """A row of filters of which exactly one is on.

    Args:
        choices: Name and words of each.
        chosen: Told of the name that the person chose.
        parent: Owner.
    """

    def __init__(
        self,
        choices: Iterable[tuple[str, str]],
        chosen: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        self._words: dict[str, str] = {}
        row = FlowLayout(self, gap=5)
        for name, words in choices:
            chip = button(words, partial(chosen, name), "chip")
            chip.setCheckable(True)
            self._group.addButton(chip)
            self._chips[name], self._words[name] = chip, words
            row.addWidget(chip)

    @property
    def current(self) -> str:
        """The name of the one that is on."""
        return next((name for name, chip in self._chips.items() if chip.isChecked()), "")

    def choose(self, name: str) -> None:
        """Switch to ``name``, telling nobody."""
        chip = self._chips.get(name)
        if chip is not None:
            chip.setChecked(True)

    def count(self, name: str, number: int) -> None:
        """Show how many a filter leaves."""
        self._chips[name].setText(f"{self._words[name]} {number}")


def row_of(widgets: Iterable[QWidget]) -> QHBoxLayout:
    """Widgets beside each other, from the left."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
