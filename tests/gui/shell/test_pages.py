from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QToolTip, QWidget

from foi_tracker.gui.dialogs.event import EventDialog
from foi_tracker.gui.models.request_list import DUE
from foi_tracker.gui.pages.bin import BinPage
from foi_tracker.gui.pages.provision import ProvisionPage
from foi_tracker.gui.pages.request import RequestPage
from foi_tracker.gui.pages.requests import RequestsPage
from foi_tracker.gui.pages.welcome import WelcomePage
from foi_tracker.gui.widgets.why import WhyLink, WhyPanel
from foi_tracker.model.kinds import Channel, EventKind, LetterKind
from foi_tracker.model.library import BinKind
from tests.gui.shell.conftest import LONG, Opener, Shell, words_in


def press(widget: QWidget, words: str) -> None:
    next(one for one in widget.findChildren(QPushButton) if one.text() == words).click()


def requests_page(shell: Shell) -> RequestsPage:
    page = shell.go.current_page()
    assert isinstance(page, RequestsPage)
    return page


def request_page(shell: Shell, request: int) -> RequestPage:
    shell.go.show_request(request)
    page = shell.go.current_page()
    assert isinstance(page, RequestPage)
    # New widgets become visible with the next event, after the page has taken what it shows.
    shell.settle(lambda: page.title() != "" and "Next step" in words_in(page.overview))
    return page


# The list


def test_chips_and_words_narrow_the_list(shell: Shell) -> None:
    page = requests_page(shell)
    press(page.chips, "Overdue 2")
    assert page.table.list.rowCount() == 2
    assert page.head.sub.text() == "2 of 4"
    press(page.chips, "All 4")
    QTest.keyClicks(page.words, "eastmoor")
    shell.qtbot.waitUntil(lambda: page.table.list.rowCount() == 1)
    QTest.keyClick(page.words, Qt.Key.Key_Down)
    assert [row.authority for row in page.table.rows_chosen()] == ["Eastmoor Constabulary"]
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert shell.go.here is not None
    assert (shell.go.here.kind, shell.go.here.key) == ("request", 2)


def test_an_empty_filter_says_so_and_leads_back(shell: Shell) -> None:
    page = requests_page(shell)
    shell.go.show_requests("late")
    shell.settle()
    assert "No reply came late" in words_in(page)
    press(page.empty, "Show all requests")
    assert page.table.list.rowCount() == 4


def test_the_tooltip_of_a_date_says_why(shell: Shell) -> None:
    page = requests_page(shell)
    table = page.table
    index = table.list.index_of(3).siblingAtColumn(DUE)
    middle = table.visualRect(index).center()
    where = table.viewport().mapToGlobal(middle)
    QTest.mouseMove(table.viewport(), middle)
    event = QHelpEvent(QEvent.Type.ToolTip, middle, where)
    QApplication.sendEvent(table.viewport(), event)
    shell.settle(lambda: "Day 0" in QToolTip.text() or not table.underMouse())
    QToolTip.hideText()


def test_two_marked_rows_can_be_compared(shell: Shell) -> None:
    page = requests_page(shell)
    assert not page.compare.isEnabled()
    page.table.selectAll()
    assert page.compare.isEnabled()
    page.compare.click()
    assert shell.go.here is not None
    assert shell.go.here.kind == "compare"
    assert set(shell.go.here.key) == {1, 2, 3, 4}


def test_checking_starts_from_the_list_to_check(shell: Shell) -> None:
    page = requests_page(shell)
    assert not page.check_next.isVisible()
    shell.go.show_requests("to_check")
    shell.settle()
    assert page.check_next.isVisible()
    page.check_next.click()
    shell.settle(lambda: shell.go.here is not None and shell.go.here.kind == "letter")


def test_several_are_deleted_as_one_step(shell: Shell) -> None:
    page = requests_page(shell)
    page.table.selectAll()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    shell.settle(lambda: page.table.list.total == 0)
    shell.window.do("undo")
    shell.settle(lambda: page.table.list.total == 4)


# One request


def test_a_refused_request_says_all_of_it(shell: Shell) -> None:
    page = request_page(shell, 2)
    said = words_in(page.overview)
    assert "All 3 refused on cost (suggested)" in said
    assert "Searching would take 57 hours" in said
    assert "Next step is yours" in said
    assert "Ask for a review by" in said
    assert "FOIA s12(1)" in said
    assert "Check 3 answers" in said
    assert page.head.title.text() == "Eastmoor Constabulary"
    assert [page.tabs.tabText(place) for place in range(4)] == [
        *("Overview", "Questions (3)", "Letters (1)", "Tables (1)")
    ]


def test_a_waiting_request_says_whom_it_waits_for(shell: Shell) -> None:
    said = words_in(request_page(shell, 3).overview)
    assert "Awaiting a reply" in said
    assert "overdue" in said
    assert "Next step is theirs" in said
    assert "No reply has been added yet." in said


def test_every_coming_date_opens_its_reason(shell: Shell) -> None:
    page = request_page(shell, 2)
    links = page.overview.findChildren(WhyLink)
    assert len(links) >= 2
    for link in links:
        assert "working day" in link.accessibleDescription()
        link.click()
        panel = next(one for one in link.findChildren(WhyPanel) if one.isVisible())
        assert link.accessibleDescription() in words_in(panel)
        assert "https://" in words_in(panel)
        QTest.keyClick(panel, Qt.Key.Key_Escape)
        assert not panel.isVisible()


def test_the_words_lead_to_the_letter(shell: Shell) -> None:
    page = request_page(shell, 2)
    press(page.overview, "show")
    assert shell.go.here is not None
    assert shell.go.here.kind == "letter"


def test_each_question_shows_its_standing_answer(shell: Shell) -> None:
    page = request_page(shell, 1)
    page.tabs.setCurrentIndex(1)
    said = words_in(page.questions)
    assert "How many drones do you have?" in said
    assert "Answered (suggested)" in said
    assert "Refused under an exemption (suggested)" in said
    assert "FOIA s31(1)(a)" in said
    assert "do not speak of this" in said


def test_the_kind_of_a_letter_is_corrected(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.tabs.setCurrentIndex(2)
    menu = page.letters.kind.menu()
    assert menu is not None
    next(one for one in menu.actions() if one.text() == LetterKind.ACKNOWLEDGEMENT.words).trigger()
    shell.settle(lambda: page.letters.marked() is not None)
    shell.settle(lambda: page.letters.marked().kind is LetterKind.ACKNOWLEDGEMENT)  # type: ignore[union-attr]
    assert "awaiting a reply" in words_in(page.overview).casefold()


def test_a_letter_is_deleted_and_comes_back(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.tabs.setCurrentIndex(2)
    page.letters.table.setFocus()
    QTest.keyClick(page.letters.table, Qt.Key.Key_Delete)
    shell.settle(lambda: page.tabs.tabText(2) == "Letters (0)")
    assert "Drop their letters" in words_in(page.letters)
    shell.window.do("undo")
    shell.settle(lambda: page.tabs.tabText(2) == "Letters (1)")


def test_tables_are_shown_cell_by_cell(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.tabs.setCurrentIndex(3)
    assert page.tables.model.rowCount() == 1
    assert page.tables.model.index(0, 2).data() == "1, 2, 3"


def test_details_are_saved_as_they_are_left(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.tabs.setCurrentIndex(4)
    field = page.details.reference
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "NEW/77")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shell.settle(lambda: "NEW/77" in page.head.sub.text())
    page.details.channel.setCurrentIndex(page.details.channel.findData(Channel.POST.value))
    page.details.channel.activated.emit(page.details.channel.currentIndex())
    shell.settle(lambda: "by post" in words_in(page.overview))


def test_dates_that_cannot_be_are_said_at_the_field(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.tabs.setCurrentIndex(4)
    details = page.details
    details.received.setDate(details.sent.date().addDays(-3))
    details.received.editingFinished.emit()
    assert "before it was sent" in details.trouble.text()
    assert details.trouble.isVisible()


def test_a_note_is_kept(shell: Shell) -> None:
    page = request_page(shell, 3)
    page.tabs.setCurrentIndex(4)
    page.details.add_note()
    shell.settle(page.details.trouble.isVisible)
    assert "empty" in page.details.trouble.text()
    page.details.note.setPlainText("Rang them; they look into it.")
    page.details.add_note()
    shell.settle(lambda: "Rang them" in words_in(page.details))
    assert page.details.note.toPlainText() == ""


def test_an_event_is_entered(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.event_button.click()
    dialog = page.findChild(EventDialog)
    assert dialog is not None
    dialog.kind.setCurrentText(EventKind.REVIEW_ASKED.words)
    dialog.accept()
    shell.settle(lambda: EventKind.REVIEW_ASKED.words in words_in(page.overview))
    assert "Next step is theirs" in words_in(page.overview)


def test_a_request_that_is_gone_says_so(shell: Shell) -> None:
    page = request_page(shell, 2)
    page.delete.click()
    shell.settle(lambda: shell.go.here is not None and shell.go.here.kind == "requests")
    shell.go.show_request(2)
    shell.settle()
    assert "This request is gone" in words_in(page)


def test_only_what_touches_a_request_refreshes_it(shell: Shell) -> None:
    from foi_tracker.model.library import Change

    page = request_page(shell, 2)
    assert page.touched_by(Change(1, "", requests=(2,)))
    assert page.touched_by(Change(1, "", campaigns=(1,)))
    assert page.touched_by(Change(1, ""))
    assert not page.touched_by(Change(1, "", requests=(3,)))


# The bin, the law, the welcome


def test_the_bin_gives_back_and_deletes_for_good(shell: Shell) -> None:
    for request in (3, 4):
        shell.session.context.write(lambda tracker, one=request: tracker.upkeep.delete(BinKind.REQUEST, one))
    shell.settle()
    shell.go.show_bin()
    page = shell.go.current_page()
    assert isinstance(page, BinPage)
    shell.settle(lambda: page.model.rowCount() == 2)
    assert "Fenland Police" in str(page.model.index(0, 2).data())
    page.restore.click()
    shell.settle(lambda: page.model.rowCount() == 1)
    page.purge.click()
    box = page.findChild(QMessageBox)
    assert box is not None
    assert "cannot be undone" in box.informativeText()
    press(box, "Keep")
    assert page.model.rowCount() == 1
    page.empty_all.click()
    press(next(one for one in page.findChildren(QMessageBox) if one.isVisible()), "Empty the bin")
    shell.settle(lambda: page.model.rowCount() == 0)
    assert "The bin is empty" in words_in(page)
    shell.go.show_requests()
    shell.settle(lambda: requests_page(shell).table.list.total == 3)


def law(shell: Shell, spelling: str) -> ProvisionPage:
    shell.go.show_provision(spelling)
    page = shell.go.current_page()
    assert isinstance(page, ProvisionPage)
    shell.qtbot.waitUntil(lambda: bool(words_in(page.detail)))
    return page


def test_a_provision_is_told_in_plain_words_with_its_source(shell: Shell) -> None:
    page = law(shell, "FOIA s12(1)")
    said = words_in(page.detail)
    assert "FOIA s12(1)" in said
    assert "cost more than the limit" in said
    assert "https://www.legislation.gov.uk" in said
    assert "Checked against the law on" in said
    assert page.table.currentIndex().siblingAtColumn(0).data() == "FOIA s12(1)"


def test_a_provision_we_lack_is_never_made_up(shell: Shell) -> None:
    inside = words_in(law(shell, "FOIA s12(1)(z)").detail)
    assert "FOIA s12(1)(z)" in inside
    assert "no row of its own" in inside
    assert "not in our list" in words_in(law(shell, "FOIA s999").detail)
    assert "not a section or regulation" in words_in(law(shell, "gibberish").detail)


def test_the_law_is_found_by_a_word(shell: Shell) -> None:
    page = law(shell, "")
    everything = page.model.rowCount()
    page.words.setText("vexatious")
    assert 0 < page.model.rowCount() < everything
    assert all(
        "vexatious" in f"{page.model.row_at(page.model.index(row, 0))}".casefold()
        for row in range(page.model.rowCount())
    )


def test_the_sample_is_one_click_away(open_shell: Opener, tmp_path) -> None:  # type: ignore[no-untyped-def]
    shell = open_shell(tmp_path / "new.foi", create=True)
    page = shell.go.current_page()
    assert isinstance(page, WelcomePage)
    shell.qtbot.mouseClick(page.sample, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert not page.sample.isEnabled()
    shell.qtbot.waitUntil(
        lambda: shell.go.here is not None and shell.go.here.kind == "matrix", timeout=3 * LONG
    )
    shell.settle(lambda: not shell.window.foot.totals.text().startswith("0"))
    assert "8 requests" in shell.window.foot.totals.text()


def test_the_other_two_ways_lead_on(open_shell: Opener, tmp_path) -> None:  # type: ignore[no-untyped-def]
    shell = open_shell(tmp_path / "new.foi", create=True)
    page = shell.go.current_page()
    assert isinstance(page, WelcomePage)
    page.record.click()
    assert shell.go.here is not None
    assert shell.go.here.kind == "record"
    shell.go.go_to("welcome")
    page.add.click()
    assert shell.go.here.kind == "add"
