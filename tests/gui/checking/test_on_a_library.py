"""The three pages on a real library with the sample campaign: what keys write, and what the screen then shows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import InputError
from foi_tracker.core.settings import Settings
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.page import Page
from foi_tracker.gui.pages.checking import CheckingPage
from foi_tracker.gui.pages.compare import ComparePage
from foi_tracker.gui.pages.matrix import MatrixPage
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Choice, Theme
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import AnswerState, LetterKind
from foi_tracker.services.tracker import Tracker, open_tracker

LONG = 20_000
"""Milliseconds: the process that reads files takes its time to start on a busy machine."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample campaign, made once."""
    path = tmp_path_factory.mktemp("sample") / "library.foi"
    tracker = library(path, create=True)
    tracker.sample.load()
    tracker.close()
    return path


def library(path: Path, *, create: bool) -> Tracker:
    return open_tracker(path, create=create, today=lambda: date(2026, 11, 25), now=lambda: datetime.now(UTC))


@pytest.fixture
def context(sample: Path, tmp_path: Path, qapp, ways) -> Iterator[Context]:
    copy = tmp_path / "copy.foi"
    copy.write_bytes(sample.read_bytes())
    tracker = library(copy, create=False)
    theme = Theme()
    theme.apply(qapp)
    troubles: list[BaseException] = []
    made = Context(Runner(troubles.append), theme, Settings(tmp_path / "s.json"), Changes(), ways, tracker)
    yield made
    made.runner.close()
    tracker.close()
    assert troubles == []


def shown(page: Page, qtbot: QtBot, context: Context) -> None:
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: context.runner.idle, timeout=LONG)
    qtbot.wait(30)


def letter_to_check(context: Context) -> int:
    """A letter with cards that nobody decided, some clear and some not."""
    tracker = context.tracker
    for row in tracker.finding.requests():
        for letter in tracker.finding.request_page(row.id).letters:
            if letter.kind is LetterKind.RESPONSE:
                cards = tracker.deciding.page(letter.id).cards
                open_ = [card for card in cards if card.decided is None]
                if any(card.sure for card in open_) and len(open_) > 2:
                    return letter.id
    raise AssertionError("the sample has no letter left to check")


@pytest.fixture
def checking(context: Context, qtbot: QtBot) -> CheckingPage:
    page = CheckingPage(context)
    page.show_letter(letter_to_check(context))
    shown(page, qtbot, context)
    return page


def test_nothing_is_decided_by_looking(context: Context, checking: CheckingPage, qtbot: QtBot) -> None:
    before = context.tracker.stamp()
    for place in range(len(checking.cards.views)):
        checking.cards.go_to(place)
    qtbot.waitUntil(lambda: context.runner.idle)
    assert context.tracker.stamp() == before


def test_marked_words_are_those_that_the_reading_rests_on(context: Context, checking: CheckingPage) -> None:
    """Every piece of evidence of every card is shown, whole, where the letter view marks it."""
    view = context.tracker.deciding.page(checking._letter)
    for place, card in enumerate(view.cards):
        checking.cards.go_to(place)
        marked = "".join("".join(checking.letter.marked_words()).split())
        for evidence in card.suggested.evidence if card.suggested else ():
            for word in evidence.text.replace("|", " ").split():
                assert word in marked


def test_a_letter_of_five_questions_is_checked_by_keys_alone(
    context: Context, checking: CheckingPage, qtbot: QtBot
) -> None:
    letter = checking._letter
    cards = context.tracker.deciding.page(letter).cards
    for _ in cards:
        current = checking.cards.current
        assert current is not None
        key = Qt.Key.Key_Space if current.card.suggested else Qt.Key.Key_7
        qtbot.keyClick(current, key)
    qtbot.waitUntil(lambda: context.runner.idle, timeout=LONG)
    after = context.tracker.deciding.page(letter).cards
    assert all(card.decided is not None for card in after if card.suggested)
    for before, now in zip(cards, after, strict=True):
        if before.suggested is not None:
            assert now.decided is not None
            assert now.decided.outcome is before.suggested.outcome
            assert now.decided.provisions == before.suggested.provisions


def test_ctrl_enter_leaves_what_is_to_check_undecided(
    context: Context, checking: CheckingPage, qtbot: QtBot, ways
) -> None:
    letter = checking._letter
    before = context.tracker.deciding.page(letter).cards
    qtbot.keyClick(checking.cards.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(ways.went) and context.runner.idle, timeout=LONG)
    after = context.tracker.deciding.page(letter).cards
    for was, now in zip(before, after, strict=True):
        if was.decided is None:
            assert (now.decided is not None) == was.sure
    assert any(step[0] in {"show_letter", "show_matrix"} for step in ways.went)


def test_a_corrected_kind_takes_the_cards_away_and_brings_them_back(
    context: Context, checking: CheckingPage, qtbot: QtBot
) -> None:
    kinds = checking.cards.kind._kinds
    for kind, some in ((LetterKind.ACKNOWLEDGEMENT, False), (LetterKind.RESPONSE, True)):
        kinds.setCurrentIndex(kinds.findData(kind))
        kinds.activated.emit(kinds.currentIndex())
        qtbot.waitUntil(lambda: context.runner.idle, timeout=LONG)
        assert bool(checking.cards.views) is some


def test_the_matrix_shows_what_was_decided_at_once(
    context: Context, checking: CheckingPage, qtbot: QtBot
) -> None:
    page = MatrixPage(context)
    context.changes.happened.connect(lambda _: page.refresh())
    page.show_campaign(context.tracker.finding.campaigns()[0].id)
    shown(page, qtbot, context)
    card = checking.cards.views[0].card
    request = context.tracker.deciding.page(checking._letter).request.id
    index = page.model.index_of(request, 2)
    assert page.model.cell_at(index).state is not AnswerState.DECIDED
    checking.cards.go_to(0)
    qtbot.keyClick(checking.cards.current, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: context.runner.idle, timeout=LONG)
    cell = page.model.cell_at(page.model.index_of(request, 2))
    assert cell.state is AnswerState.DECIDED
    assert cell.label in card.question.canonical


def pages(context: Context) -> list[Page]:
    campaign = context.tracker.finding.campaigns()[0].id
    requests = [row.id for row in context.tracker.finding.requests()][:3]
    checking, matrix, compare = CheckingPage(context), MatrixPage(context), ComparePage(context)
    checking.show_letter(letter_to_check(context))
    matrix.show_campaign(campaign)
    compare.show_requests(requests)
    return [checking, matrix, compare]


def test_everything_that_the_keyboard_reaches_has_a_name(context: Context, qtbot: QtBot) -> None:
    nameless = []
    for page in pages(context):
        shown(page, qtbot, context)
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found = QAccessible.queryAccessibleInterface(widget)
                if not found.text(QAccessible.Text.Name).strip():
                    nameless.append(f"{type(page).__name__}: {type(widget).__name__} {widget.objectName()}")
    assert nameless == []


@pytest.mark.parametrize("percent", [100, 200])
def test_themes_and_text_sizes_change_while_pages_are_open(
    context: Context, qtbot: QtBot, percent: int
) -> None:
    made = pages(context)
    for page in made:
        shown(page, qtbot, context)
    before = [page.grab().toImage() for page in made]
    context.theme.choose(Choice.DARK)
    context.theme.resize_text(percent)
    after = [page.grab().toImage() for page in made]
    assert all(one != other for one, other in zip(before, after, strict=True))
    assert made[0].letter.marked_words()


def test_a_letter_that_is_gone_leads_back_to_the_list(
    context: Context, checking: CheckingPage, qtbot: QtBot, ways
) -> None:
    letter = checking._letter
    context.write(lambda tracker: tracker.filing.delete(letter))
    checking.refresh()
    qtbot.waitUntil(lambda: ("show_requests",) in ways.went, timeout=LONG)


def test_scrolling_over_the_kind_changes_nothing(
    context: Context, checking: CheckingPage, qtbot: QtBot
) -> None:
    before = context.tracker.stamp()
    for widget in (checking.cards.kind._kinds, checking.cards.kind._day):
        centre = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            centre,
            widget.mapToGlobal(centre),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    qtbot.wait(900)
    qtbot.waitUntil(lambda: context.runner.idle)
    assert context.tracker.stamp() == before


def test_the_second_tab_lists_the_campaigns_requests(context: Context, qtbot: QtBot, ways) -> None:
    page = MatrixPage(context)
    page.show_campaign(context.tracker.finding.campaigns()[0].id)
    shown(page, qtbot, context)
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page._list is not None and page._list.list.rowCount() == 8, timeout=LONG)
    page._list.activated.emit(page._list.model().index(0, 0))
    assert ways.went[-1][0] == "show_request"


def test_an_earlier_letter_names_the_later_one_that_stands(context: Context) -> None:
    """Where two replies to one request speak of a question, only the earlier one's card points on."""
    tracker, told = context.tracker, 0
    for row in tracker.finding.requests():
        page = tracker.finding.request_page(row.id)
        letters = [letter.id for letter in page.letters if letter.kind.sets_outcomes]
        standing = {answer.question.id: answer.letter for answer in page.standing}
        for place, letter in enumerate(letters):
            for card in tracker.deciding.page(letter).cards:
                stands = standing.get(card.question.id)
                if stands in letters[place + 1 :]:
                    told += 1
                    assert card.later is not None
                    assert (card.later.letter, card.later.stands) == (stands, True)
                elif place == len(letters) - 1:
                    assert card.later is None
    assert told


def test_a_ground_beside_an_outcome_that_rests_on_none_is_refused(context: Context) -> None:
    tracker, letter = context.tracker, letter_to_check(context)
    question = tracker.deciding.page(letter).cards[0].question.id
    ground = [Provision.parse("FOIA s40(2)")]
    for outcome in (Outcome.ANSWERED, Outcome.WITHHELD_ELSEWHERE, Outcome.NOT_ANSWERED):
        with pytest.raises(InputError, match=r"s40\(2\) cannot be a ground"):
            tracker.deciding.decide(letter, question, outcome, ground)
    tracker.deciding.decide(letter, question, Outcome.WITHHELD_ELSEWHERE, [Provision.parse("FOIA s21")])
    # What an authority named for not saying is written down, right or wrong in law.
    tracker.deciding.decide(letter, question, Outcome.NCND, ground)
