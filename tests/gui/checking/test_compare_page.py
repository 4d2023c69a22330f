"""Replies side by side."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import InputError
from foi_tracker.core.spans import Span
from foi_tracker.gui.models.comparison import differs, part_of, spread_words, unchecked, uses
from foi_tracker.gui.pages.compare import ComparePage
from foi_tracker.gui.widgets.table_view import TableView
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.views import CampaignRow


@pytest.fixture
def page(bench, comparisons, request_rows, qtbot: QtBot) -> ComparePage:
    campaign = SimpleNamespace(request=SimpleNamespace(campaign=SimpleNamespace(id=1)))
    bench.context.tracker.finding = SimpleNamespace(
        campaigns=lambda: [CampaignRow(1, "Spiking 2021–24", 10)],
        requests=lambda _: request_rows,
        request_page=lambda _: campaign,
    )
    bench.context.tracker.comparing = SimpleNamespace(side_by_side=comparisons)
    made = ComparePage(bench.context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(page: ComparePage, bench, qtbot: QtBot, requests: list[int]) -> None:
    page.show_requests(requests)
    qtbot.waitUntil(lambda: bench.context.runner.idle)
    qtbot.wait(20)


def test_lines_replies_up_by_question_at_equal_heights(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 3, 2])
    cells = page.grid.cells
    assert len(cells) == 15
    for band in range(5):
        row = cells[band * 3 : band * 3 + 3]
        assert len({cell.height() for cell in row}) == 1
        assert len({cell.y() for cell in row}) == 1
    assert len({cell.width() for cell in cells}) == 1


def test_tables_stand_next_to_each_other_and_say_how_much_they_show(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 2])
    notes = [table.note for cell in page.grid.cells for table in cell.tables]
    assert notes.count("7 of 14 rows shown") == 2
    long = next(table for cell in page.grid.cells for table in cell.tables if table.note)
    before = long.grid.height()
    long._all.click()
    assert long.note == ""
    assert long.model.rowCount() == 15
    assert long.grid.height() > before


def test_only_differences_hides_what_all_treat_alike(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 2])
    every = len(page.grid.shown_rows())
    page.differences.click()
    assert all(differs(row) for row in page.grid.shown_rows())
    assert len(page.grid.shown_rows()) < every


def test_one_reply_opens_the_list_to_choose_others(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [3])
    assert page.picker.isVisible()
    assert page.picker.ticked() == [3]
    page.picker.model.item(0).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: page.chosen_requests() == [3, 1])
    qtbot.waitUntil(lambda: len(page.grid.cells) == 10)


def test_at_most_six_are_shown(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 2, 3, 4, 5, 6, 7])
    assert page.chosen_requests() == [1, 2, 3, 4, 5, 6]
    page.choose.click()
    page.picker.model.item(6).setCheckState(Qt.CheckState.Checked)
    assert "six fit" in page.picker._note.text()
    assert page.chosen_requests() == [1, 2, 3, 4, 5, 6]


def test_ticks_set_while_the_library_answers_are_kept(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 2])
    page.choose.click()
    for row in (2, 3):
        page.picker.model.item(row).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: bench.context.runner.idle)
    assert page.picker.ticked() == [1, 2, 3, 4]
    assert page.chosen_requests() == [1, 2, 3, 4]


def test_a_reply_can_be_taken_away_down_to_two(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 2, 3])
    page.grid._heads[0].removed.emit()
    qtbot.waitUntil(lambda: page.chosen_requests() == [2, 3] and bench.context.runner.idle)
    texts = {button.text() for head in page.grid._heads for button in head.findChildren(type(page.choose))}
    assert texts == {"open"}


def test_known_trouble_is_said_on_the_page(page, bench, qtbot) -> None:
    def refuse(_: object) -> None:
        raise InputError("These requests asked different questions.", "Compare requests of one campaign.")

    bench.context.tracker.comparing = SimpleNamespace(side_by_side=refuse)
    show(page, bench, qtbot, [1, 2])
    assert "different questions" in page._empty.heading.text()
    assert bench.troubles == []


def test_the_foot_counts_only_what_a_person_decided(comparisons, page, bench, qtbot) -> None:
    compared = comparisons([1, 3, 6])
    said = uses(compared)
    assert said[0] == "Question 1: Saltmarsh Police answered, Eastmoor Constabulary did not."
    assert not any("Tyneborough" in line for line in said)
    assert unchecked(compared) == 5
    show(page, bench, qtbot, [1, 3, 6])
    assert "5 of these answers are not yet checked" in page.foot.text()


def test_differences_are_told_in_words(comparisons) -> None:
    row = comparisons([1, 3]).rows[0]
    assert spread_words(row) == "1 answered · 1 refused"
    assert differs(row)


def grid(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in rows), Span(0, 0))


def test_parts_of_tables() -> None:
    body = [(str(number), "x") for number in range(10)]
    assert part_of(grid(("Year", "2021"), ("all", "3"))).words == ""
    part = part_of(grid(("Outcome", "2021"), *body, ("Total", "9")), most=3)
    assert (part.rows, part.head, part.words) == ((0, 1, 2, 11), 1, "3 of 11 rows shown")
    part = part_of(grid(("a", "1"), ("b", "2"), ("c", "3")), most=2)
    assert (part.rows, part.head, part.words) == ((0, 1), 0, "2 of 3 rows shown")
    assert part_of(Table((), Span(0, 0))).rows == ()


def test_copied_cells_cannot_run_as_formulas(bench, qtbot) -> None:
    view = TableView(bench.context.theme, grid(("Name", "2021"), ("=1+1", "-5"), ("@x", "-x")))
    qtbot.addWidget(view)
    view.grid.selectAll()
    assert view.grid.selected_text() == "Name\t2021\n'=1+1\t-5\n'@x\t'-x"


def test_a_suggested_answer_looks_suggested(page, bench, qtbot) -> None:
    show(page, bench, qtbot, [1, 6])
    said = [label.text() for label in page.grid.cells[1].findChildren(QLabel)]
    assert "Answered (suggested)" in said


def test_a_comparison_with_no_difference_says_so(page, bench, comparisons, qtbot) -> None:
    same = comparisons([1, 2])
    same = replace(same, rows=tuple(row for row in same.rows if not differs(row)))
    bench.context.tracker.comparing = SimpleNamespace(side_by_side=lambda _: same)
    show(page, bench, qtbot, [1, 2])
    page.differences.click()
    assert page._empty.heading.text() == "No differences"
    page.differences.click()
    assert page.grid.isVisible()


def test_keys_scroll_by_the_page_and_to_the_ends(page, bench, qtbot) -> None:
    page.resize(900, 420)
    show(page, bench, qtbot, [1, 3])
    qtbot.waitUntil(lambda: page.grid._body.verticalScrollBar().maximum() > 0)
    bar = page.grid._body.verticalScrollBar()
    assert page.grid._body.hasFocus()
    for target in (page.grid._body, page, page.head):
        for key, reached in (
            (Qt.Key.Key_PageDown, lambda: bar.value() > 0),
            (Qt.Key.Key_End, lambda: bar.value() == bar.maximum()),
            (Qt.Key.Key_PageUp, lambda: bar.value() < bar.maximum()),
            (Qt.Key.Key_Home, lambda: bar.value() == 0),
        ):
            qtbot.keyClick(target, key)
            assert reached(), (target, key)
