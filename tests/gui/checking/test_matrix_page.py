"""The matrix: what it shows, how it is walked, what can be done from it."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from foi_tracker.gui.models.gist import short_words
from foi_tracker.gui.models.matrix import FIRST, MatrixModel, Order, ground_parts
from foi_tracker.gui.pages.matrix import MatrixPage, _confirm_cell
from foi_tracker.gui.widgets.totals import total_words
from foi_tracker.model.kinds import AnswerState


@pytest.fixture
def page(bench, matrix, request_page, qtbot: QtBot) -> MatrixPage:
    bench.context.tracker.finding = SimpleNamespace(
        matrix=lambda _: matrix, request_page=request_page, requests=lambda _: []
    )
    made = MatrixPage(bench.context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_campaign(1)
    qtbot.waitUntil(lambda: made.model.rowCount() > 0 and bench.context.runner.idle)
    return made


def go(page: MatrixPage, name: str, column: int) -> None:
    row = next(at for at in range(page.model.rowCount()) if page.model.index(at, 0).data() == name)
    page.table.setCurrentIndex(page.model.index(row, column))


def names(model: MatrixModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_says_how_the_campaign_stands(page) -> None:
    assert page.title() == "Spiking 2021–24"
    said = page.head.sub.text()
    assert "10 authorities" in said
    assert "8 replies" in said
    assert "7 on time" in said
    assert "5 answers to check" in said


def test_every_cell_says_in_words_what_it_shows(page) -> None:
    model = page.model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            said = model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
            assert str(said or "").strip()
    go(page, "Tyneborough Police", 6)
    said = page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "neither confirmed nor denied" in said
    assert "FOIA s24(2)" in said
    assert "not yet checked" in said
    assert page.table.currentIndex().data() == "s23(5) +1"


def test_totals_count_decided_and_suggested_apart(page) -> None:
    assert page.totals.words() == ["6+1? of 8", "4", "3", "4", "0"], "published elsewhere is not answered"
    assert "question 1: 6+1? of 8; question 2: 4 of 8" in page.totals.accessibleName()
    page.totals.show_totals(["1", "2"], [(3, 0, 4), (1, 2, 3)])
    assert page.totals.words() == ["3 of 4", "1+2? of 3"]
    assert total_words(3, 0, 4) == "3 of 4"


def test_only_decided_answers_count_as_answered_by_others(page) -> None:
    assert page.model.others("1", request=3) == (6, 1)
    go(page, "Eastmoor Constabulary", FIRST)
    texts = [label.text() for label in page.panel.findChildren(QLabel)]
    assert "At least 6 of the others answered this" in texts
    assert "checked; 1 more to check" in texts


def test_sorts_by_authority_refusals_and_lateness(page) -> None:
    assert names(page.model)[0] == "Eastmoor Constabulary"
    page.model.sort_by(Order.DAYS)
    assert names(page.model)[:3] == ["Lowmarsh Police", "Fenland Police", "Severnshire Police"]
    page.model.sort_by(Order.REFUSALS)
    assert names(page.model)[:2] == ["Eastmoor Constabulary", "Tyneborough Police"]
    page.model.sort_by(2)
    assert names(page.model)[-2:] == ["Fenland Police", "Lowmarsh Police"]


def test_filters_fade_what_was_not_asked_for_and_keep_the_place(page) -> None:
    go(page, "Tyneborough Police", 5)
    page._filter.setCurrentIndex(page._filter.findData("to_check"))
    page._filter.activated.emit(page._filter.currentIndex())
    assert names(page.model) == ["Tyneborough Police"]
    assert page.model.cell_at(page.table.currentIndex()).label == "4"


def test_groups_by_nation_with_headings_that_cannot_be_selected(page) -> None:
    page._group.click()
    shown = names(page.model)
    assert shown[0].startswith("England")
    assert not page.model.flags(page.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert shown[-2].startswith("Wales")


def test_arrows_walk_and_enter_opens_the_reply_at_its_question(page, bench, qtbot) -> None:
    go(page, "Eastmoor Constabulary", 2)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert ("show_letter", 7, 12) in bench.ways.went
    go(page, "Fenland Police", 3)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert ("show_request", 10) in bench.ways.went


def test_space_confirms_only_what_is_clear(page, bench, qtbot) -> None:
    confirmed = []
    card = SimpleNamespace(
        question=SimpleNamespace(id=14, canonical=("5",)), decided=None, suggested=object(), sure=True
    )
    bench.context.tracker.deciding = SimpleNamespace(
        page=lambda _: SimpleNamespace(cards=(card,)),
        confirm=lambda letter, question: confirmed.append((letter, question)) or bench.deciding._change(),
    )
    for name, column in (("Tyneborough Police", 4), ("Eastmoor Constabulary", 4), ("Fenland Police", 4)):
        go(page, name, column)
        qtbot.keyClick(page.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bench.context.runner.idle)
    assert confirmed == []
    go(page, "Tyneborough Police", 6)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: confirmed == [(7, 14)])


def test_confirming_from_the_matrix_never_touches_a_decision() -> None:
    from foi_tracker.core.errors import InputError

    decided = SimpleNamespace(
        question=SimpleNamespace(id=1, canonical=("1",)), decided=object(), suggested=object()
    )
    tracker = SimpleNamespace(deciding=SimpleNamespace(page=lambda _: SimpleNamespace(cards=(decided,))))
    with pytest.raises(InputError, match="decided meanwhile"):
        _confirm_cell(tracker, 7, "1")  # type: ignore[arg-type]


def test_picked_authorities_are_compared(page, bench, qtbot) -> None:
    from PySide6.QtCore import QItemSelectionModel

    chooser = page.table.selectionModel()
    for row in (0, 2):
        chooser.select(page.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    assert page.compare.text() == "Compare 2"
    page.compare.click()
    assert bench.ways.went[-1] == ("show_compare", page.chosen_requests())
    assert len(page.chosen_requests()) == 2


def test_the_panel_shows_the_next_step_with_its_reason(page, bench, qtbot) -> None:
    from foi_tracker.gui.widgets.why import WhyLink

    go(page, "Severnshire Police", 5)
    qtbot.waitUntil(lambda: bool(page.panel.findChildren(WhyLink)))
    assert "Day 0 is" in page.panel.findChildren(WhyLink)[0].toolTip()


@pytest.mark.parametrize("width", [870, 1050])
def test_every_question_is_in_sight_beside_the_panel(page, qtbot, width: int) -> None:
    """Windows of 1100 and 1280 pixels, less the side bar, show five questions with the panel open."""
    page.resize(width, 640)
    qtbot.wait(1)
    assert page.panel.isVisible()
    last = page.model.columnCount() - 1
    right = page.table.columnViewportPosition(last) + page.table.columnWidth(last)
    assert right <= page.table.viewport().width()
    assert not page.table.horizontalScrollBar().isVisible()


def test_a_cut_ground_keeps_its_count_and_its_tooltip_is_whole(page, qtbot) -> None:
    index = page.model.index_of(2, FIRST + 3)
    assert page.model.index_of(2, FIRST + 3).data() == "s30(1)(a) +1"
    assert ground_parts(page.model.cell_at(index)) == ("s30(1)(a)", " +1")
    said = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "FOIA s30(1)(a)" in said
    assert "FOIA s40(2)" in said


def test_the_panel_folds_and_stays_so(page, bench, qtbot) -> None:
    page._words.click()
    assert not page.panel.isVisible()
    again = MatrixPage(bench.context)
    qtbot.addWidget(again)
    again.resize(1100, 700)
    with qtbot.waitExposed(again):
        again.show()
    assert not again.panel.isVisible()
    again._words.click()
    assert again.panel.isVisible()
    again.resize(500, 700)
    assert not again.panel.isVisible(), "a narrow window begins without it"
    again.resize(1100, 700)
    assert again.panel.isVisible()


def test_an_awaited_answer_offers_to_add_the_reply(page, bench, qtbot) -> None:
    for column in (FIRST, 0):
        go(page, "Fenland Police", column)
        offered = page.panel._next.findChildren(QPushButton)
        add = next(each for each in offered if each.text() == "Add a reply…")
        assert not any("Compare" in each.text() for each in offered)
        add.click()
        assert bench.ways.went[-1] == ("show_add", 10)


def test_columns_that_stay_do_not_hide_the_current_cell(page, qtbot) -> None:
    page.resize(620, 500)
    page.table.setCurrentIndex(page.model.index(0, 6))
    page.table.setCurrentIndex(page.model.index(0, FIRST))
    assert page.table.visualRect(page.model.index(0, FIRST)).left() >= page.table.frozen_width - 1


def test_what_was_current_stays_so_when_the_matrix_changes(page, bench, matrix, qtbot) -> None:
    go(page, "Tyneborough Police", 5)
    fewer = replace(
        matrix, rows=tuple(row for row in matrix.rows if row.authority != "Eastmoor Constabulary")
    )
    bench.context.tracker.finding.matrix = lambda _: fewer
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 9)
    assert page.model.cell_at(page.table.currentIndex()).label == "4"
    assert page.model.row_at(page.table.currentIndex().row()).authority == "Tyneborough Police"


@pytest.mark.parametrize(
    ("asked", "gist"),
    [
        ("How many lost kites did your force record in each calendar year?", "Lost kites did your force"),
        ("Please provide a copy of the kite register.", "Kite register"),
        ("Why?", "Why"),
        ("", ""),
    ],
)
def test_gist_of_a_question(asked: str, gist: str) -> None:
    assert short_words(asked).rstrip("…") == gist


def test_paints_suggested_cells_unlike_decided_ones(page) -> None:
    """The same outcome and ground, decided and suggested, must not look alike."""
    from foi_tracker.gui.models.matrix import CELL

    index = page.model.index_of(3, 4)
    before = page.table.viewport().grab(page.table.visualRect(index)).toImage()
    row = page.model.row_at(index.row())
    cell = index.data(CELL)
    changed = replace(row, cells=(*row.cells[:2], replace(cell, state=AnswerState.SUGGESTED), *row.cells[3:]))
    page.model._shown[index.row()] = changed
    after = page.table.viewport().grab(page.table.visualRect(index)).toImage()
    assert before != after


def test_columns_come_to_rest_at_every_size(page, qtbot) -> None:
    """Widths depend on the table's width alone, never on scroll bars that they make come and go."""
    for height in range(380, 700, 9):
        page.resize(760 + height % 90, height)
        widths = [page.table.columnWidth(column) for column in range(page.model.columnCount())]
        qtbot.wait(1)
        assert [page.table.columnWidth(column) for column in range(page.model.columnCount())] == widths
