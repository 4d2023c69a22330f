"""What they argue and what their figures count: on the card, below the cards, and with a request's tables."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foi_tracker.gui.models.findings import sections
from foi_tracker.gui.models.reasons import Item, arguments_of, counts_of
from foi_tracker.gui.pages.checking import CheckingPage
from foi_tracker.gui.request.tables import TablesTab
from foi_tracker.gui.widgets.reasons import ReasonsLine
from foi_tracker.model.readings import Aspect, Counted, Likelihood, PublicInterest, Reading
from tests.gui.checking.conftest import words

RELEASE = (words("Colours are shown"), words("five or more tents share one"))
TEST = PublicInterest(
    harm=(words("The exact small numbers are exempt"),),
    likelihood=Likelihood.WOULD_BE_LIKELY,
    favouring=RELEASE,
    balance=(words("we would open 1,144 records"),),
)
COUNTED = (
    Counted(Aspect.UNIT, "tents", (words("Tents found"),)),
    Counted(Aspect.PERIOD, "calendar years", (words("in each year"),)),
    Counted(Aspect.CAVEAT, "unaudited", (words("Colours are shown"),)),
)


def argued(reading: Reading) -> Reading:
    """The letter's reading with a test for its first ground and with what its table counts."""
    first, *rest = reading.claims
    return replace(
        reading,
        claims=(replace(first, test=TEST), *rest),
        tables=tuple(replace(table, counted=COUNTED) for table in reading.tables),
    )


@pytest.fixture
def page(bench, qtbot: QtBot) -> CheckingPage:
    view = bench.deciding.view
    bench.deciding.view = replace(view, letter=replace(view.letter, reading=argued(view.letter.reading)))
    made = CheckingPage(bench.context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_letter(7)
    qtbot.waitUntil(lambda: made.cards.current is not None)
    return made


def parts(widget: QWidget) -> list[QPushButton]:
    return [
        part
        for line in widget.findChildren(ReasonsLine)
        if line.isVisibleTo(widget)
        for part in line.findChildren(QPushButton)
    ]


def test_a_test_in_few_words(bench) -> None:
    [line] = arguments_of(argued(bench.deciding.view.letter.reading).claims)
    assert line.heading == "s40(2)"
    assert [item.words for item in line.items] == [
        "Harm (would be likely)",
        "For release: 2",
        "Against: 0",
        "Balance",
    ]
    assert line.items[2].evidence == ()


def test_grounds_weighed_together_share_a_line(bench) -> None:
    claims = [replace(claim, test=TEST) for claim in bench.deciding.view.letter.reading.claims[:2]]
    assert [line.heading for line in arguments_of(claims)] == ["s40(2), s12(1)"]
    assert arguments_of([replace(claims[0], test=replace(TEST, balance=()))])[0].items[-1] == Item(
        "No balance found"
    )


def test_what_is_not_stated_is_said_to_be_so() -> None:
    assert [item.words for item in counts_of(()).items] == ["not stated"]
    assert [item.words for item in counts_of(COUNTED).items] == [
        "tents",
        "calendar years",
        "source not stated",
        "1 caveat",
    ]
    [cut] = counts_of(
        [Counted(Aspect.SEARCH, "every word that there is in the long list of words", ())]
    ).items[-1:]
    assert cut.words.endswith(" …")
    assert cut.full.startswith("search: every word")


def test_the_card_shows_the_argument_and_lights_its_words(page, qtbot: QtBot) -> None:
    page.cards.go_to(1)
    card = page.cards.current
    qtbot.waitUntil(lambda: len(parts(card)) == 3)
    harm, release, balance = parts(card)
    assert harm.accessibleName() == "s40(2), Harm (would be likely): show their words"
    harm.click()
    assert page.letter.marked_words() == ["The exact small numbers are exempt"]
    # A further press goes to the next of several, and round again.
    for expected in (*RELEASE, RELEASE[0]):
        release.click()
        assert page.letter.marked_words() == [expected.text]
    balance.setFocus(Qt.FocusReason.TabFocusReason)
    assert balance.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(balance, Qt.Key.Key_Space)
    assert page.letter.marked_words() == ["we would open 1,144 records"]


def test_the_card_shows_what_its_table_counts(page, qtbot: QtBot) -> None:
    card = page.cards.current
    qtbot.waitUntil(lambda: len(parts(card)) == 3)
    assert [part.text() for part in parts(card)] == ["tents", "calendar years", "1 caveat"]
    assert parts(card)[2].toolTip().startswith("unaudited")
    parts(card)[0].click()
    assert page.letter.marked_words() == ["Tents found"]


def test_below_the_cards_and_on_the_request_page(bench) -> None:
    view = bench.deciding.view
    reading = argued(view.letter.reading)
    beside = {section.title: section for section in sections(reading, view.cards, view.request.regime)}
    assert "What they argue" not in beside
    assert beside["Tables found"].lines[0].words == "Tents found (3 × 3), for question 1"
    assert beside["Tables found"].lines[0].reasons is None, "the card says what its table counts"
    alone = {section.title: section for section in sections(reading, (), view.request.regime)}
    assert [line.reasons.heading for line in alone["What they argue"].lines] == ["s40(2)"]
    assert alone["Tables found"].lines[0].reasons.items[0].words == "tents"


def test_a_request_s_table_says_what_it_counts_and_opens_the_letter(
    bench, qtbot: QtBot, request_page, ways
) -> None:
    view = bench.deciding.view
    letter = replace(view.letter, reading=argued(view.letter.reading))
    tab = TablesTab(bench.context)
    qtbot.addWidget(tab)
    tab.show_page(replace(request_page(1), letters=(letter,)))
    shown = parts(tab)
    assert [part.text() for part in shown] == ["tents", "calendar years", "1 caveat"]
    shown[0].click()
    assert ways.went == [("show_letter", 7, words("Tents found"))]
