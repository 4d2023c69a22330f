"""Every finding that a page shows lights its own words, and brings them into sight, whatever stands before them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foi_tracker.core.settings import Settings
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.pages.checking import CheckingPage
from foi_tracker.gui.pages.request import RequestPage
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.letter_view import LetterView
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.library import NewCampaign, NewRequest
from foi_tracker.model.readings import (
    Aspect,
    Claim,
    ClaimKind,
    ClaimRole,
    Counted,
    DocumentRef,
    Evidence,
    Gap,
    GapKind,
    PublicInterest,
    Reading,
)
from foi_tracker.model.views import CheckingPage as CheckingView
from foi_tracker.model.views import LetterText
from foi_tracker.services.tracker import Tracker, open_tracker
from tests.gui.checking import lively_letters
from tests.gui.checking.conftest import Ways
from tests.gui.checking.conftest import words as quoted

LONG = 20_000
"""Milliseconds: the process that reads files takes its time to start on a busy machine."""
SENT = date(2026, 9, 22)
LETTERS = {"typed": 1, "tabbed": 2, "page": 3, "extension": 4}
"""Each letter's id, for they are filed in this order, one a request."""
_RULES = re.compile(r"(?m)^[|\s-]*-{2,}[|\s-]*$")
"""The lines that draw a table's rules, which a table shown in its shape does without."""


def library(path: Path, *, create: bool) -> Tracker:
    return open_tracker(path, create=create, today=lambda: date(2026, 11, 25), now=lambda: datetime.now(UTC))


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with each of the lively letters, made once."""
    folder = tmp_path_factory.mktemp("lively")
    tracker = library(folder / "library.foi", create=True)
    saved = folder / "page.html"
    saved.write_text(lively_letters.web_page(), encoding="utf-8")
    letters = [
        tracker.letters.read_text(lively_letters.TYPED),
        tracker.letters.read_text(lively_letters.TABBED),
        tracker.letters.read_together([saved]),
        tracker.letters.read_text(lively_letters.EXTENSION),
    ]
    asked = tracker.recording.questions_in(lively_letters.ASKED)
    requests = tuple(
        NewRequest(f"Gannet Bay Police {name}", Regime.FOIA, SENT, SENT, Nation.ENGLAND, BodyKind.POLICE)
        for name in LETTERS
    )
    made = tracker.recording.record(NewCampaign("Kites", lively_letters.ASKED, tuple(asked), requests))
    for letter, request in zip(letters, made.requests, strict=True):
        tracker.filing.file(letter, request, letter.reading.kind, date(2026, 10, 20))
    tracker.close()
    return folder / "library.foi"


@pytest.fixture
def context(filed: Path, tmp_path: Path, qapp, ways: Ways) -> Iterator[Context]:
    copy = tmp_path / "copy.foi"
    copy.write_bytes(filed.read_bytes())
    tracker = library(copy, create=False)
    theme = Theme()
    theme.apply(qapp)
    troubles: list[BaseException] = []
    made = Context(Runner(troubles.append), theme, Settings(tmp_path / "s.json"), Changes(), ways, tracker)
    yield made
    made.runner.close()
    tracker.close()
    assert troubles == []


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.runner.idle, timeout=LONG)
    qtbot.wait(20)


def opened(page: Any, qtbot: QtBot, context: Context) -> None:
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, context)


@pytest.fixture
def page(context: Context, qtbot: QtBot, request: pytest.FixtureRequest) -> CheckingPage:
    made = CheckingPage(context)
    made.show_letter(LETTERS[request.param])
    opened(made, qtbot, context)
    return made


def squeezed(words: str) -> str:
    """Words without what a page leaves out or lays out otherwise: spaces, and the rules of tables."""
    return re.sub(r"[\s|]+", "", _RULES.sub("", words))


def assert_lit(letter: LetterView, view: CheckingView, words: Evidence) -> None:
    """Exactly these words are marked, at their own place, and can be seen."""
    text = view.texts[words.document].text
    assert words.span.of(text) == words.text
    marked = letter.marked_words()
    assert squeezed("".join(marked)) == squeezed(words.span.of(text))
    held = letter.extraSelections()
    start, end = held[0].cursor.selectionStart(), held[-1].cursor.selectionEnd()
    # The same words may stand elsewhere too: as many of them come before on the page as in the text.
    whole, first = letter.document().toPlainText(), marked[0]
    before = whole.encode("utf-16-le")[: 2 * start].decode("utf-16-le")
    at = text.index(first, words.span.start)
    hidden = sum(text[start:end].count(first) for start, end in view.texts[words.document].hidden)
    kept_out = 0 if letter.hidden_shown else hidden
    assert before.count(first) == text[:at].count(first) - kept_out, words.text
    seen, top, bottom = letter.viewport().rect(), rect_of(letter, start), rect_of(letter, end)
    assert seen.top() <= top.top()
    assert top.bottom() <= seen.bottom()
    assert 0 <= top.left() <= seen.right()
    assert bottom.bottom() <= seen.bottom() or top.top() <= seen.height() // 2


def rect_of(letter: LetterView, position: int) -> Any:
    cursor = QTextCursor(letter.document())
    cursor.setPosition(position)
    return letter.cursorRect(cursor)


def presses(widget: QWidget) -> list[QPushButton]:
    return [
        each for each in widget.findChildren(QPushButton) if each.isVisibleTo(widget) and each.isEnabled()
    ]


def ways_of(page: CheckingPage) -> list[QPushButton]:
    """What can be pressed beside the letter, but for what decides."""
    deciding: set[QPushButton] = set()
    for card in page.cards.views:
        deciding |= {card._confirm, card._add, card._undo, *card._choices.values()}
    return [
        each
        for each in presses(page.cards)
        if each not in deciding and not each.accessibleName().startswith(("Remove", "Show fewer"))
    ]


def pressed_all(page: CheckingPage, view: CheckingView, qtbot: QtBot) -> set[Evidence]:
    """Open every card and press all that leads to words; what was lit."""
    lit: set[Evidence] = set()
    for place in range(max(1, len(view.cards))):
        page.cards.go_to(place)
        qtbot.wait(20)
        for more in [each for each in ways_of(page) if each.text().endswith(" more")]:
            more.click()
        qtbot.wait(20)
        lit |= pressed(page, view, qtbot)
    return lit


def pressed(page: CheckingPage, view: CheckingView, qtbot: QtBot) -> set[Evidence]:
    """Press every way to words that is shown just now, as often as it has words; each lights its own."""
    asked: list[Evidence] = []
    laws: list[str] = []
    page.cards.words_wanted.connect(asked.append)
    page.cards.ground_opened.connect(laws.append)
    lit: set[Evidence] = set()
    for way in ways_of(page):
        assert way.accessibleName().strip() or way.text().strip()
        again = re.search(r"next of (\d+)", way.accessibleName())
        for _ in range(int(again[1]) if again else 1):
            asked.clear()
            laws.clear()
            page.cards.ensureWidgetVisible(way)
            qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
            qtbot.wait(1)
            assert len(asked) + len(laws) == 1, f"“{way.text()}” leads nowhere"
            for words in asked:
                assert_lit(page.letter, view, words)
                lit.add(words)
    page.cards.words_wanted.disconnect(asked.append)
    page.cards.ground_opened.disconnect(laws.append)
    return lit


def found_in(reading: Reading, view: CheckingView) -> Iterator[tuple[str, Evidence]]:
    """All words that the page's findings rest on, with what they prove."""
    for card in view.cards:
        found = card.suggested
        for question in reading.questions:
            if question.label == card.matched:
                yield from (("question", words) for words in question.evidence)
        if found is None:
            continue
        tables = [reading.tables[number] for number in found.tables]
        for words in found.evidence:
            if not any(
                each.document == words.document and each.table.span.holds(words.span) for each in tables
            ):
                yield "answer", words
        yield from (("gap", words) for gap in found.gaps for words in gap.evidence)
        if not tables:
            yield from (("counted", words) for each in found.counted for words in each.evidence)
    for claim in reading.claims:
        if claim.role is not ClaimRole.RELIED_ON or (claim.whole and not view.cards):
            continue
        yield from (("ground", words) for words in claim.evidence)
        if claim.test is not None:
            test = claim.test
            for words in (*test.harm, *test.favouring, *test.against, *test.balance):
                yield "argument", words
    for table in reading.tables:
        yield from (("table", words) for words in table.evidence)
        yield from (("counted", words) for each in table.counted for words in each.evidence)
    yield from (("cost", words) for words in reading.cost.evidence.values())
    yield from reading.facts.items()
    yield from (("kind", words) for words in reading.kind_evidence[:1])


def reached(words: Evidence, lit: set[Evidence]) -> bool:
    """Whether some words were lit, alone or within a quotation that holds them."""
    return any(each.document == words.document and each.span.holds(words.span) for each in lit)


@pytest.mark.parametrize("page", LETTERS, indirect=True)
def test_every_finding_lights_its_words(page: CheckingPage, context: Context, qtbot: QtBot) -> None:
    view = context.tracker.deciding.page(page._letter)
    reading = view.letter.reading
    assert reading is not None
    lit = pressed_all(page, view, qtbot)
    dark = [(what, words) for what, words in found_in(reading, view) if not reached(words, lit)]
    assert dark == []


def test_every_kind_of_finding_lights_its_words(bench, qtbot: QtBot) -> None:
    """As above, with a reading that has one of each kind, in a letter of two documents."""
    view = bench.deciding.view = everything(bench.deciding.view)
    page = CheckingPage(bench.context)
    page.show_letter(7)
    opened(page, qtbot, bench.context)
    lit = pressed_all(page, view, qtbot)
    found = list(found_in(view.letter.reading, view))
    assert [(what, words) for what, words in found if not reached(words, lit)] == []
    assert {what for what, _ in found} >= KINDS
    assert {words for _, words in found if words.document == 1}


KINDS = {"question", "answer", "gap", "counted", "ground", "argument", "table", "cost", "kind"} | {
    *("authority", "reference", "received", "responded", "deadline", "s16_offer", "has_review_rights")
}
SECOND = "Annex 😀😀 of the reply 🏕\n\nThe tents were counted at noon 🕛 by the wardens. A count of 2025 was asked.\n"


def everything(view: CheckingView) -> CheckingView:
    """The made-up letter with a second document, and with every kind of finding somewhere in it."""
    asked = quoted("2. Split the figures at 1 by colour.")
    noon, wardens = (quoted(each, SECOND, 1) for each in ("counted at noon 🕛", "by the wardens"))
    counted = (
        Counted(Aspect.UNIT, "tents", (quoted("Tents found"), noon)),
        Counted(
            Aspect.SEARCH, "every tent that a warden saw on a round of the whole of the fell", (wardens,)
        ),
        Counted(Aspect.CAVEAT, "at noon", (noon,)),
    )
    test = PublicInterest(
        harm=(quoted("what became of a tent 😀"), wardens),
        favouring=(quoted("Colours are shown"),),
        against=(quoted("five or more tents share one"), noon),
        balance=(quoted("above the limit of 18 hours"),),
    )
    reading = view.letter.reading
    assert reading is not None
    first, second, third, last = reading.answers
    s40, s12, further = reading.claims
    named = {
        "authority": "Saltmarsh Police",
        "reference": "FOI 3312-25",
        "received": "Thank you 😀",
        "responded": "OUR ANSWER",
        "deadline": "anything further",
        "s16_offer": "Split the figures",
        "has_review_rights": "About this site 🍪",
    }
    whole = replace(
        reading,
        regime=Regime.EIR,
        documents=(*reading.documents, DocumentRef("annex.txt", "1" * 64)),
        received=date(2026, 9, 21),
        responded=date(2026, 10, 13),
        deadline=date(2026, 11, 3),
        s16_offer=True,
        has_review_rights=True,
        facts={name: quoted(each) for name, each in named.items()},
        answers=(
            replace(first, gaps=(Gap(GapKind.PERIOD, "2025", (quoted("2025", SECOND, 1), asked)),)),
            replace(
                second, counted=counted, evidence=(*second.evidence, noon, wardens, quoted("Found |\n61"))
            ),
            third,
            last,
        ),
        claims=(
            replace(s40, test=test, evidence=(quoted("small numbers are exempt"), noon)),
            s12,
            replace(further, test=replace(test, harm=()), evidence=(*further.evidence, wardens)),
            Claim(None, ClaimRole.RELIED_ON, ClaimKind.REASON, (wardens, noon), "not written down", ("3",)),
            Claim(None, ClaimRole.RELIED_ON, ClaimKind.REASON, (noon,), "ask the wardens"),
        ),
        tables=(
            replace(
                reading.tables[0], counted=counted, notes=("One.", "Two."), evidence=(quoted("Year |\n2023"),)
            ),
        ),
        cost=replace(
            reading.cost,
            evidence={
                "records": quoted("1,144 records"),
                "minutes_per_record": quoted("three minutes"),
                "hours_estimated": quoted("over 57 hours"),
                "limit_hours": quoted("18 hours"),
                "unquantified": wardens,
            },
            notes=("They say that the time cannot be told.",),
        ),
    )
    cards = tuple(replace(card, suggested=whole.answer(card.matched)) for card in view.cards)
    letter = replace(view.letter, reading=whole, documents=(*view.letter.documents, view.letter.documents[0]))
    return replace(view, letter=letter, cards=cards, texts=(*view.texts, LetterText("annex.txt", SECOND)))


@pytest.mark.parametrize("number", range(1, 4))
def test_a_request_s_pages_lead_to_the_very_words(
    number: int, context: Context, qtbot: QtBot, ways: Ways
) -> None:
    page, checking = RequestPage(context), CheckingPage(context)
    page.show_request(number)
    opened(page, qtbot, context)
    opened(checking, qtbot, context)
    led = 0
    for tab in (page.overview, page.questions, page.tables):
        page.stack.setCurrentWidget(tab)
        qtbot.wait(20)
        for way in presses(tab):
            ways.went.clear()
            again = re.search(r"next of (\d+)", way.accessibleName())
            for _ in range(int(again[1]) if again else 1):
                way.click()
            for _, letter, *where in [went for went in ways.went if went[0] == "show_letter"]:
                if where and isinstance(where[-1], Evidence):
                    checking.show_letter(letter, *(where if len(where) == 2 else [None, *where]))
                    settle(qtbot, context)
                    assert_lit(checking.letter, context.tracker.deciding.page(letter), where[-1])
                    led += 1
    assert led > 20
