from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from foi_tracker.core.settings import Settings
from foi_tracker.gui import glyphs
from foi_tracker.gui.icons import icon, wear
from foi_tracker.gui.theme import DARK, LIGHT, Choice, Theme
from foi_tracker.law.outcomes import Outcome
from foi_tracker.model.kinds import AnswerState

_WORDS = (
    *("ink", "soft", "accent", "answered", "partly", "refused", "ncnd", "not_held"),
    *("elsewhere", "not_answered", "unclear", "delayed"),
)


def contrast(one: str, other: str) -> float:
    def light(code: str) -> float:
        def linear(part: float) -> float:
            return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

        colour = QColor(code)
        red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    upper, lower = sorted((light(one), light(other)), reverse=True)
    return (upper + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("dress", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(dress: dict[str, str]) -> None:
    for name in _WORDS:
        for ground in ("panel", "bg"):
            assert contrast(dress[name], dress[ground]) >= 4.5, (name, ground)
    for mark in ("highlight", "highlight2", "highlight3", "selection", "warn_bg"):
        assert contrast(dress["ink"], dress[mark]) >= 4.5, mark
    assert contrast(dress["on_accent"], dress["accent"]) >= 4.5
    assert contrast(dress["waiting"], dress["panel"]) >= 3


def test_light_and_dark_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_a_choice_is_remembered_and_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    theme = Theme(settings)
    theme.apply(qapp)
    assert not theme.dark
    with qtbot.waitSignal(theme.changed):
        theme.choose(Choice.DARK)
    assert theme.dark
    assert theme.colour("panel") == QColor(DARK["panel"])
    assert qapp.palette().window().color() == QColor(DARK["bg"])
    theme.resize_text(170)
    again = Theme(settings)
    assert (again.dark, again.percent) == (True, 170)
    assert again.pixels(10) == 17
    qapp.setStyleSheet("")


def test_a_broken_choice_counts_as_none() -> None:
    theme = Theme(Settings(Path("unused"), {"theme": "purple", "text_size": 9000}))
    assert theme.choice is Choice.SYSTEM
    assert theme.percent == 200


def test_a_second_theme_asks_the_system_and_not_the_first(qapp: QApplication) -> None:
    first = Theme()
    first.apply(qapp)
    first.choose(Choice.DARK)
    second = Theme()
    second.apply(qapp)
    assert not second.dark
    qapp.setStyleSheet("")


def painted(outcome: Outcome | None, state: AnswerState, theme: Theme, *, delayed: bool = False) -> QImage:
    image = QImage(40, 28, QImage.Format.Format_RGB32)
    image.fill(theme.colour("panel"))
    painter = QPainter(image)
    glyphs.paint_outcome(painter, QRectF(0, 0, 40, 28), outcome, theme, state=state, delayed=delayed)
    painter.end()
    return image


def grey(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_every_sign_differs_from_every_other_without_colour(qapp: QApplication) -> None:
    theme = Theme()
    seen = {}
    for outcome in (*Outcome, None):
        for state in AnswerState:
            seen[outcome, state] = grey(painted(outcome, state, theme))
    seen["delayed", AnswerState.DECIDED] = grey(painted(None, AnswerState.DECIDED, theme, delayed=True))
    decided = [look for (_, state), look in seen.items() if state is AnswerState.DECIDED]
    assert len(set(decided)) == len(Outcome) + 2
    for outcome in Outcome:
        assert len({seen[outcome, state] for state in AnswerState}) == 3, outcome


def test_what_nobody_checked_is_said_so() -> None:
    assert glyphs.words(Outcome.REFUSED, AnswerState.DECIDED) == "refused"
    assert "not yet checked" in glyphs.words(Outcome.REFUSED, AnswerState.SUGGESTED)
    assert "to check" in glyphs.words(Outcome.REFUSED, AnswerState.TO_CHECK)
    assert glyphs.words(None, AnswerState.DECIDED) == "awaiting a reply"
    assert "public interest" in glyphs.words(None, AnswerState.DECIDED, delayed=True)


def test_pictures_of_signs_are_painted_once(qapp: QApplication) -> None:
    theme = Theme()
    first = glyphs.pixmap(Outcome.NCND, theme, 16)
    assert glyphs.pixmap(Outcome.NCND, theme, 16).cacheKey() == first.cacheKey()
    assert glyphs.pixmap(Outcome.NCND, theme, 16, ratio=2).width() == 32


def test_icons_take_the_colours_of_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme()
    theme.apply(qapp)

    def colours(made: QImage) -> set[str]:
        return {
            made.pixelColor(x, y).name()
            for x in range(made.width())
            for y in range(made.height())
            if made.pixelColor(x, y).alpha() == 255
        }

    worn = QPushButton()
    qtbot.addWidget(worn)
    wear(worn, "plus", theme)
    assert LIGHT["ink"] in colours(worn.icon().pixmap(16, 16).toImage())
    theme.choose(Choice.DARK)
    assert DARK["ink"] in colours(worn.icon().pixmap(16, 16).toImage())
    assert not icon("letters", theme).isNull()
    qapp.setStyleSheet("")
