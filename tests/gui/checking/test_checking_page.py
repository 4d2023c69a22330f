"""The checking page, driven by keys and clicks."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from foi_tracker.gui.pages.checking import CheckingPage
from foi_tracker.gui.widgets.evidence import EvidenceBlock
from foi_tracker.law.outcomes import FineOutcome, Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.views import LaterWord


@pytest.fixture
def page(bench, qtbot: QtBot) -> CheckingPage:
    made = CheckingPage(bench.context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_letter(7)
    qtbot.waitUntil(lambda: made.cards.current is not None)
    return made


def settle(bench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bench.context.runner.idle)


def press(page: CheckingPage, qtbot: QtBot, key: Qt.Key) -> None:
    current = page.cards.current
    assert current is not None
    qtbot.keyClick(current, key)


def test_opens_at_the_first_card_that_nobody_decided(page, bench) -> None:
    assert page.cards.current_index == 0
    assert page.title() == "Reply from Saltmarsh Police"
    assert "day 16 of 20" in page.head.sub.text()


def test_evidence_is_marked_after_emoji_and_in_a_table(page, qtbot) -> None:
    marked = page.letter.marked_words()
    assert {"Total", "61", "72"} <= set(marked)
    assert "section 40(2)" in marked
    press(page, qtbot, Qt.Key.Key_J)
    press(page, qtbot, Qt.Key.Key_J)
    assert "1,144 records at three minutes each" in page.letter.marked_words()


def test_walks_with_arrows_and_letters(page, qtbot) -> None:
    for key, place in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_J, 2),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_K, 2),
        (Qt.Key.Key_Up, 1),
    ):
        press(page, qtbot, key)
        assert page.cards.current_index == place


def test_space_confirms_as_suggested_and_goes_on(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_Space)
    settle(bench, qtbot)
    assert bench.deciding.calls == [("confirm", 11)]
    assert page.cards.current_index == 1
    decided = page.cards.views[0].card.decided
    assert decided is not None
    assert decided.outcome is FineOutcome.ANSWERED


def test_quick_keys_never_turn_a_decision_back_into_the_suggestion(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_3)
    press(page, qtbot, Qt.Key.Key_Space)
    settle(bench, qtbot)
    assert [call[0] for call in bench.deciding.calls] == ["decide"]
    assert page.cards.current_index == 1


def test_digits_choose_and_keep_the_grounds_that_fit(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_J)
    press(page, qtbot, Qt.Key.Key_3)
    settle(bench, qtbot)
    assert bench.deciding.calls[-1][1:4] == (12, Outcome.REFUSED, (Provision.parse("FOIA s40(2)"),))
    press(page, qtbot, Qt.Key.Key_1)
    settle(bench, qtbot)
    assert bench.deciding.calls[-1][1:4] == (12, Outcome.ANSWERED, ())
    assert page.cards.current_index == 1


def test_undo_takes_a_decision_back_and_not_a_suggestion(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_U)
    assert bench.deciding.calls == []
    press(page, qtbot, Qt.Key.Key_3)
    press(page, qtbot, Qt.Key.Key_U)
    settle(bench, qtbot)
    assert bench.deciding.calls[-1] == ("undecide", 11)
    assert page.cards.views[0].card.decided is None


def test_a_click_on_undo_stays_at_its_card(page, bench, qtbot) -> None:
    card = page.cards.current
    assert not card._undo.isVisible()
    press(page, qtbot, Qt.Key.Key_3)
    settle(bench, qtbot)
    qtbot.waitUntil(card._undo.isVisible)
    qtbot.mouseClick(card._undo, Qt.MouseButton.LeftButton)
    settle(bench, qtbot)
    assert bench.deciding.calls[-1] == ("undecide", 11)
    qtbot.waitUntil(lambda: not card._undo.isVisible())
    assert page.cards.current_index == 0


def test_tab_goes_down_a_card_before_it_goes_to_the_next(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_J)
    qtbot.wait(20)
    card, passed = page.cards.current, []
    while page.cards.current is card and len(passed) < 40:
        now = page.window().focusWidget()
        passed.append(now.accessibleName())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    assert passed[1] == "Show where the letter repeats question 2"
    assert passed[2].startswith("FOIA s40(2)")
    assert passed[3] == "Remove FOIA s40(2)"
    words = passed.index("Show these words where they stand")
    assert passed.index("they asked, key 8") < words < passed.index("Confirm the suggestion")
    assert page.cards.current_index == 2


def test_all_clear_cards_are_confirmed_and_the_next_letter_opens(page, bench, qtbot) -> None:
    qtbot.keyClick(page.cards.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ("show_letter", 8) in bench.ways.went)
    assert bench.deciding.calls == [("confirm_clear",)]
    assert [card.decided is not None for card in bench.deciding.view.cards] == [True, True, True, False]


def test_nothing_clear_means_nothing_is_written(page, bench, qtbot) -> None:
    for _ in range(3):
        press(page, qtbot, Qt.Key.Key_Space)
    settle(bench, qtbot)
    bench.deciding.calls.clear()
    qtbot.keyClick(page.cards.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(bench, qtbot)
    assert ("say", "Nothing clear to confirm; 1 question left to check.") in bench.ways.went
    assert ("show_letter", 8) not in bench.ways.went
    assert page.cards.current_index == 3
    qtbot.keyClick(page.cards.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ("show_letter", 8) in bench.ways.went)
    assert bench.ways.went[-1] == ("say", "Saltmarsh Police: 1 question left for later.")
    assert bench.deciding.calls == []


def test_what_was_said_of_one_letter_is_not_left_standing_at_another(page, bench, qtbot) -> None:
    for _ in range(3):
        press(page, qtbot, Qt.Key.Key_Space)
    settle(bench, qtbot)
    qtbot.keyClick(page.cards.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.show_letter(7)
    assert bench.ways.went[-1] == ("say", "")
    settle(bench, qtbot)
    qtbot.keyClick(page.cards.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(bench, qtbot)
    assert ("show_letter", 8) not in bench.ways.went, "the first press at a letter only tells"
    bench.ways.went.clear()
    press(page, qtbot, Qt.Key.Key_3)
    settle(bench, qtbot)
    page.show_letter(7)
    assert ("say", "") not in bench.ways.went, "what was written keeps its line and its Undo"
    settle(bench, qtbot)


def select(page: CheckingPage, words: str) -> None:
    cursor = page.letter.document().find(words, 0)
    assert not cursor.isNull()
    kept = QTextCursor(page.letter.document())
    kept.setPosition(cursor.selectionStart())
    kept.setPosition(cursor.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    page.letter.setTextCursor(kept)


def test_selected_words_refuse_a_question_in_two_steps(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_J)
    press(page, qtbot, Qt.Key.Key_J)
    press(page, qtbot, Qt.Key.Key_J)
    select(page, "whether anything further is held")
    qtbot.keyClick(page.letter, Qt.Key.Key_G)
    assert page.panel.isVisible()
    qtbot.keyClicks(page.panel.ground, "30(1)(a)")
    qtbot.keyClick(page.panel.ground, Qt.Key.Key_Return)
    settle(bench, qtbot)
    assert not page.panel.isVisible()
    name, question, outcome, grounds, evidence = bench.deciding.calls[-1]
    assert (name, question, outcome) == ("decide", 14, Outcome.REFUSED)
    assert grounds == (Provision.parse("FOIA s30(1)(a)"),)
    assert [each.text for each in evidence] == ["whether anything further is held"]
    assert evidence[0].span.of(bench.deciding.view.texts[0].text) == "whether anything further is held"
    assert page.cards.current.hasFocus()
    assert page.letter.selected() is None
    assert "whether anything further is held" in page.letter.marked_words()


def quoted(page: CheckingPage) -> list[str]:
    blocks = page.cards.current.findChildren(EvidenceBlock)
    return [block.quotation.text().strip("“”") for block in blocks if block.isVisible()]


def test_words_that_the_person_marked_come_first_and_all_can_be_reached(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_J)
    press(page, qtbot, Qt.Key.Key_J)
    for own in ("Thank you", "You asked", "section 12(1) applies", "1,144 records"):
        select(page, own)
        qtbot.keyClick(page.letter, Qt.Key.Key_G)
        qtbot.keyClicks(page.panel.ground, "s12(1)")
        qtbot.keyClick(page.panel.ground, Qt.Key.Key_Return)
        settle(bench, qtbot)
        qtbot.waitUntil(lambda: bool(quoted(page)))
    qtbot.waitUntil(lambda: len(quoted(page)) == 3)
    assert quoted(page) == ["1,144 records", "You asked", "Thank you"]
    more = next(each for each in page.cards.current.findChildren(QPushButton) if each.text() == "2 more")
    more.click()
    qtbot.waitUntil(lambda: len(quoted(page)) == 5)
    assert quoted(page)[3:] == ["1,144 records at three minutes each", "section 12(1) applies"]


@pytest.mark.parametrize(
    ("start", "key", "left"),
    [
        (Qt.Key.Key_2, Qt.Key.Key_6, ()),
        (Qt.Key.Key_2, Qt.Key.Key_4, ()),
        (Qt.Key.Key_2, Qt.Key.Key_5, ()),
        (Qt.Key.Key_2, Qt.Key.Key_3, ("FOIA s40(2)",)),
        (Qt.Key.Key_6, Qt.Key.Key_2, ("FOIA s40(2)",)),
    ],
)
def test_a_ground_goes_where_the_outcome_cannot_rest_on_it(page, bench, qtbot, start, key, left) -> None:
    press(page, qtbot, Qt.Key.Key_J)
    for each in (start, key):
        press(page, qtbot, each)
        settle(bench, qtbot)
    decided = page.cards.views[1].card.decided
    assert tuple(map(str, decided.provisions)) == left


def test_searched_words_are_marked_and_scrolled_to_until_another_card_is_looked_at(
    page, bench, qtbot
) -> None:
    page.resize(700, 420)
    page.letter.verticalScrollBar().setValue(0)
    page.show_letter(7, find="minutes EACH")
    settle(bench, qtbot)
    assert "minutes each" in page.letter.marked_words()
    assert page.letter.verticalScrollBar().value() > 0
    page.cards.go_to(1)
    assert "minutes each" not in page.letter.marked_words()


def test_searched_words_that_are_folded_away_are_unfolded(page, bench, qtbot) -> None:
    page.show_letter(7, find="cookies")
    settle(bench, qtbot)
    assert "cookies" in page.letter.marked_words()


def test_a_later_letter_that_decided_is_told_on_the_card(page, bench, qtbot) -> None:
    view = bench.deciding.view
    later = LaterWord(9, date(2026, 11, 3), Outcome.ANSWERED, decided=True, stands=True)
    first, *rest = view.cards
    bench.deciding.view = replace(view, cards=(replace(first, later=later), *rest))
    page.refresh()
    settle(bench, qtbot)
    note = page.cards.views[0].accessibleDescription()
    assert "A later letter, of " in note
    assert "its answer stands: answered" in note
    assert "later letter" not in page.cards.views[1].accessibleDescription()
    qtbot.mouseClick(page.cards.views[0]._later, Qt.MouseButton.LeftButton)
    assert bench.ways.went[-1] == ("show_letter", 9, first.question.id)


def test_a_ground_is_added_beside_those_that_stand(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_J)
    press(page, qtbot, Qt.Key.Key_G)
    qtbot.keyClicks(page.panel.ground, "s23(5)")
    qtbot.keyClick(page.panel.ground, Qt.Key.Key_Return)
    settle(bench, qtbot)
    card = page.cards.views[1].card
    assert [str(each) for each in card.decided.provisions] == ["FOIA s23(5)"], "s40(2) denies nothing"
    assert card.decided.outcome is FineOutcome.NCND
    page.cards.go_to(1)
    press(page, qtbot, Qt.Key.Key_G)
    qtbot.keyClicks(page.panel.ground, "s24(2)")
    qtbot.keyClick(page.panel.ground, Qt.Key.Key_Return)
    settle(bench, qtbot)
    card = page.cards.views[1].card
    assert [str(each) for each in card.decided.provisions] == ["FOIA s23(5)", "FOIA s24(2)"]
    page.remove_ground(Provision.parse("FOIA s23(5)"))
    settle(bench, qtbot)
    assert [str(each) for each in page.cards.views[1].card.decided.provisions] == ["FOIA s24(2)"]


def test_a_ground_that_is_none_is_said_and_nothing_is_written(page, bench, qtbot) -> None:
    press(page, qtbot, Qt.Key.Key_G)
    qtbot.keyClicks(page.panel.ground, "because")
    qtbot.keyClick(page.panel.ground, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert "not a section" in page.panel._trouble.text()
    qtbot.keyClick(page.panel.ground, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    settle(bench, qtbot)
    assert bench.deciding.calls == []


def test_menus_are_folded_until_asked_for_and_marks_stay_true(page, qtbot) -> None:
    assert "Accept cookies" not in page.letter.toPlainText()
    assert "hidden (3 lines)" in page.pane.fold_words.text()
    page.pane.fold.click()
    assert "Accept cookies" in page.letter.toPlainText()
    assert {"Total", "61", "72"} <= set(page.letter.marked_words())


def test_the_place_and_the_card_stay_when_something_is_decided(page, bench, qtbot) -> None:
    page.resize(700, 420)
    press(page, qtbot, Qt.Key.Key_J)
    bar = page.letter.verticalScrollBar()
    bar.setValue(40)
    press(page, qtbot, Qt.Key.Key_3)
    settle(bench, qtbot)
    assert bar.value() == 40
    assert page.cards.current_index == 1
    assert page.cards.current.hasFocus()


def test_what_belongs_to_no_question_is_shown_apart(page) -> None:
    titles = [section.title for section in page.cards.findings._shown]
    assert titles[0] == "Anything further"
    assert "What the cost rests on" in titles


def test_a_letter_that_answers_nothing_says_so(page, bench, qtbot) -> None:
    from foi_tracker.model.kinds import LetterKind

    view = bench.deciding.view
    bench.deciding.view = replace(
        view, cards=(), letter=replace(view.letter, kind=LetterKind.ACKNOWLEDGEMENT), next_letter=None
    )
    page.refresh()
    settle(bench, qtbot)
    assert "nothing to check" in page.cards.progress.text()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert bench.deciding.calls == []
