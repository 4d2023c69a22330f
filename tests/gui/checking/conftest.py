"""A letter, a matrix and a comparison as values, and a library that keeps decisions in memory, for the pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from foi_tracker.core.settings import Settings
from foi_tracker.core.spans import Span
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Theme
from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.clocks import Verdict, response_due, review_due
from foi_tracker.law.outcomes import FineOutcome, Outcome, fine_from_shown
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.law.working_days import WorkingDays
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.kinds import AnswerState, Channel, LetterKind, Mover, Stage
from foi_tracker.model.library import (
    Authority,
    Campaign,
    Change,
    Decision,
    Question,
    Request,
    StoredDocument,
    StoredLetter,
)
from foi_tracker.model.readings import (
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    CostEstimate,
    DocumentRef,
    Evidence,
    FoundAnswer,
    FoundQuestion,
    FoundTable,
    Reading,
)
from foi_tracker.model.views import (
    Card,
    CheckingPage,
    ComparedCell,
    ComparedRow,
    Comparison,
    LetterText,
    Matrix,
    MatrixCell,
    MatrixRow,
    RequestPage,
    RequestRow,
    StandingAnswer,
)

TEXT = """Skip to the letter
Accept cookies 🍪 or not

Saltmarsh Police
Reference FOI 3312-25

Thank you 😀 for your request. You asked:

1. How many tents 🏕 were found in each year?
2. Split the figures at 1 by colour.
3. What became of each tent?
4. Which informants told you?

OUR ANSWER

Tents found
|
Year |
2023 |
2024 |
|---|---|---|
Found |
61 |
72 |
Total |
61 |
72 |

Colours are shown where five or more tents share one. The exact small numbers are exempt under section 40(2).

To learn what became of a tent 😀 we would open 1,144 records at three minutes each, which is over 57 hours. That is above the limit of 18 hours, so section 12(1) applies.

The force can neither confirm nor deny whether anything further is held, by section 23(5).

About this site 🍪 Contact us
"""

ASKED = (
    "How many tents were found in each year?",
    "Split the figures at 1 by colour.",
    "What became of each tent?",
    "Which informants told you?",
)


def words(text: str, of: str = TEXT, document: int = 0) -> Evidence:
    """Evidence for words where they first stand."""
    at = of.index(text)
    return Evidence(document, Span(at, at + len(text)), text)


def tents() -> Table:
    """The table of the letter, each cell with its place."""
    start = TEXT.index("Year |")
    rows, position = [], start
    for line in (("Year", "2023", "2024"), ("Found", "61", "72"), ("Total", "61", "72")):
        cells = []
        for text in line:
            position = TEXT.index(text, position)
            cells.append(Cell(text, Span(position, position + len(text))))
            position += len(text)
        rows.append(tuple(cells))
    return Table(tuple(rows), Span(TEXT.index("|\nYear"), position + 2), "Tents found")


def provision(text: str) -> Provision:
    return Provision.parse(text)


def reading() -> Reading:
    """What is found in the letter."""
    s40, s12, s23 = (provision(f"FOIA {each}") for each in ("s40(2)", "s12(1)", "s23(5)"))
    cost = words("section 12(1) applies")
    answers = (
        FoundAnswer("1", FineOutcome.ANSWERED, Regime.FOIA, (words("Total |\n61 |\n72"),), tables=(0,)),
        FoundAnswer(
            "2",
            FineOutcome.PARTLY,
            Regime.FOIA,
            (words("The exact small numbers are exempt under section 40(2)."),),
            provisions=(s40,),
        ),
        FoundAnswer(
            "3",
            FineOutcome.REFUSED_COST,
            Regime.FOIA,
            (words("1,144 records at three minutes each"), cost),
            provisions=(s12,),
        ),
        FoundAnswer(
            "5",
            FineOutcome.UNANSWERED,
            Regime.FOIA,
            (),
            confidence=Confidence.TO_CHECK,
            why="Nothing in the letter speaks of informants.",
        ),
    )
    claims = (
        Claim(s40, ClaimRole.RELIED_ON, ClaimKind.WITHHELD, (words("section 40(2)"),), questions=("2",)),
        Claim(s12, ClaimRole.RELIED_ON, ClaimKind.COST, (cost,), questions=("3",)),
        Claim(s23, ClaimRole.RELIED_ON, ClaimKind.NCND, (words("can neither confirm nor deny"),)),
    )
    return Reading(
        documents=(DocumentRef("reply.txt", "0" * 64),),
        kind=LetterKind.RESPONSE,
        regime=Regime.FOIA,
        authority="Saltmarsh Police",
        reference="FOI 3312-25",
        questions=tuple(
            FoundQuestion(str(number), asked, (words(f"{number}. "),))
            for number, asked in enumerate(ASKED, start=1)
        ),
        answers=answers,
        claims=claims,
        tables=(FoundTable(0, tents()),),
        cost=CostEstimate(1144, 3, 57, 18, {"records": words("1,144 records")}),
        kind_evidence=(words("Thank you 😀 for your request."),),
        facts={"reference": words("FOI 3312-25")},
    )


def request() -> Request:
    questions = tuple(Question(10 + n, str(n), text, (str(n),)) for n, text in enumerate(ASKED, start=1))
    return Request(
        id=1,
        campaign=Campaign(1, "Lost tents", "Please tell us about tents."),
        authority=Authority(1, "Saltmarsh Police", Nation.ENGLAND, BodyKind.POLICE),
        regime=Regime.FOIA,
        title="Lost tents",
        text="Please tell us about tents.",
        sent=date(2026, 9, 21),
        received=date(2026, 9, 21),
        channel=Channel.EMAIL,
        reference="FOI 3312-25",
        link="",
        reply_address="",
        follows=None,
        questions=questions,
        events=(),
    )


def checking_view() -> CheckingPage:
    """The letter as the checking page gets it: three clear cards and one to check."""
    found = reading()
    asked = request()
    document = StoredDocument(1, "reply.txt", "text", "0" * 64, len(TEXT))
    letter = StoredLetter(7, 1, LetterKind.RESPONSE, date(2026, 10, 13), True, (document,), found)
    hidden = ((0, TEXT.index("Saltmarsh")), (TEXT.index("About this site"), len(TEXT)))
    made = tuple(
        Card(question, answer.question, answer, None, answer.confidence is Confidence.SURE)
        for question, answer in zip(asked.questions, found.answers, strict=True)
    )
    return CheckingPage(asked, letter, (LetterText("reply.txt", TEXT, hidden, (tents(),)),), made, 2, 8)


@dataclass
class FakeDeciding:
    """Keeps decisions about one letter in memory, as the library would, and notes every call."""

    view: CheckingPage
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def page(self, letter: int) -> CheckingPage:
        assert letter == self.view.letter.id
        return self.view

    def decide(
        self,
        letter: int,
        question: int,
        outcome: Outcome,
        provisions: Sequence[Provision] = (),
        evidence: Sequence[Evidence] = (),
    ) -> Change:
        self.calls.append(("decide", question, outcome, tuple(provisions), tuple(evidence)))
        found = self._card(question).suggested
        kept = tuple(evidence) or (found.evidence if found else ())
        fine = fine_from_shown(outcome, provisions)
        return self._keep(
            Decision(question, letter, fine, Regime.FOIA, tuple(provisions), evidence=kept), question
        )

    def confirm(self, letter: int, question: int) -> Change:
        self.calls.append(("confirm", question))
        found = self._card(question).suggested
        assert found is not None
        made = Decision(
            question, letter, found.outcome, found.regime, found.provisions, evidence=found.evidence
        )
        return self._keep(made, question)

    def confirm_clear(self, letter: int) -> Change:
        self.calls.append(("confirm_clear",))
        change = self._change()
        for card in self.view.cards:
            found = card.suggested
            if card.sure and card.decided is None and found is not None:
                made = Decision(
                    card.question.id,
                    letter,
                    found.outcome,
                    found.regime,
                    found.provisions,
                    evidence=found.evidence,
                )
                change = self._keep(made, card.question.id)
        return change

    def undecide(self, letter: int, question: int) -> Change:
        self.calls.append(("undecide", question))
        return self._keep(None, question)

    def _card(self, question: int) -> Card:
        return next(card for card in self.view.cards if card.question.id == question)

    def _keep(self, decision: Decision | None, question: int) -> Change:
        made = tuple(
            replace(card, decided=decision) if card.question.id == question else card
            for card in self.view.cards
        )
        self.view = replace(self.view, cards=made)
        return self._change()

    @staticmethod
    def _change() -> Change:
        return Change(1, "Decided", (1,), (1,), (7,))


class Ways:
    """Stands for the window: notes where a page wants to go."""

    def __init__(self) -> None:
        self.went: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        def go(*args: Any, **more: Any) -> None:
            self.went.append((name, *args, *([more["find"]] if "find" in more else [])))

        return go


@dataclass
class Bench:
    """A context on made-up use cases, and what came of them."""

    context: Context
    deciding: FakeDeciding
    ways: Ways
    troubles: list[BaseException]


@pytest.fixture
def ways() -> Ways:
    return Ways()


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path, ways: Ways) -> Iterator[Bench]:
    theme = Theme()
    theme.apply(qapp)
    troubles: list[BaseException] = []
    runner = Runner(troubles.append)
    deciding = FakeDeciding(checking_view())
    tracker = SimpleNamespace(
        deciding=deciding,
        catalogue=Catalogue.load(),
        clockwork=SimpleNamespace(days=WorkingDays.load(), today=lambda: date(2026, 11, 25)),
        filing=SimpleNamespace(),
        finding=SimpleNamespace(),
        comparing=SimpleNamespace(),
    )
    context = Context(runner, theme, Settings(tmp_path / "settings.json"), Changes(), ways, tracker)  # type: ignore[arg-type]
    yield Bench(context, deciding, ways, troubles)
    runner.close()
    assert not troubles


OUTCOMES = {
    "a": Outcome.ANSWERED,
    "p": Outcome.PARTLY,
    "r": Outcome.REFUSED,
    "n": Outcome.NCND,
    "h": Outcome.NOT_HELD,
    "e": Outcome.WITHHELD_ELSEWHERE,
    "x": Outcome.NOT_ANSWERED,
    "u": Outcome.UNCLEAR,
}


def cell(label: str, code: str, number: int = 0) -> MatrixCell:
    """A cell from a short code: outcome, then ? for suggested or ! for to check, then its grounds."""
    head, *grounds = code.split()
    if head.startswith((".", "~")):
        return MatrixCell(label, None, AnswerState.DECIDED, delayed=head.startswith("~"))
    state = {"?": AnswerState.SUGGESTED, "!": AnswerState.TO_CHECK}.get(head[1:2], AnswerState.DECIDED)
    provisions = tuple(provision(f"FOIA {each}") for each in grounds)
    outcome = OUTCOMES[head[0]]
    return MatrixCell(
        label,
        outcome,
        state,
        provisions,
        fine_from_shown(outcome, provisions),
        letter=7,
        question=number,
        quotation="To learn what became of a tent we would open 1,144 records." if grounds else "",
        why="The words name a section." if grounds else "",
        source="reply.txt, page 2" if grounds else "",
    )


ROWS = (
    ("Saltmarsh Police", "England", Verdict.ON_TIME, 0, "a", "p s40(2)", "a", "a", "n s23(5)"),
    ("Severnshire Police", "England", Verdict.LATE, 24, "a", "a", "a", "r s30(1)(a) s40(2)", "n s23(5)"),
    ("Eastmoor Constabulary", "England", Verdict.ON_TIME, 0, *["r s12(1)"] * 5),
    ("Northdale Police", "England", Verdict.EXTENDED, 0, "a", "a", "x", "a", "n s31(3)"),
    ("Wealden Police", "England", Verdict.ON_TIME, 0, "a", "e s21", "a", "p s40(2)", "h"),
    (
        "Tyneborough Police",
        "England",
        Verdict.ON_TIME,
        0,
        "a?",
        "p? s40(2)",
        "r! s12(2)",
        "r? s12(2)",
        "n? s23(5) s24(2)",
    ),
    ("Heddlu Gorllewin Cymru", "Wales", Verdict.ON_TIME, 0, "a", "a", "u", "a", "n s24(2)"),
    ("Highfirth", "Scotland", Verdict.ON_TIME, 0, "a", "a", "h", "a", "r s38"),
    ("Lowmarsh Police", "England", Verdict.OVERDUE, -4, ".", ".", ".", ".", "."),
    ("Fenland Police", "England", Verdict.WAITING, 7, "~", "~", "~", "~", "~"),
)
QUESTIONS = (
    ("1", "How many spiking offences were recorded in each year?"),
    ("2", "Please split the figures at 1 by sex of the victim."),
    ("3", "Please give the crime outcome of those offences."),
    ("4", "How many victims were under 18?"),
    ("5", "Use of informants"),
)


def matrix(rows: Sequence[tuple[Any, ...]] = ROWS) -> Matrix:
    """A campaign of ten authorities."""
    made = []
    for number, (name, nation, verdict, days, *codes) in enumerate(rows, start=1):
        waiting = verdict in {Verdict.OVERDUE, Verdict.WAITING}
        made.append(
            MatrixRow(
                request=number,
                authority=name,
                nation=nation,
                regime=Regime.FOISA if nation == "Scotland" else Regime.FOIA,
                reference=f"R-{number}",
                due=date(2025, 12, 4),
                replied=None if waiting else date(2025, 11, 24),
                verdict=verdict,
                days=days,
                mover=Mover.THEIRS if waiting else Mover.YOURS,
                cells=tuple(
                    cell(label, code, 10 + at)
                    for at, ((label, _), code) in enumerate(zip(QUESTIONS, codes, strict=True))
                ),
            )
        )
    return Matrix(Campaign(1, "Spiking 2021–24", ""), QUESTIONS, tuple(made))


def long_table() -> Table:
    """Fourteen outcomes, a head and a total."""
    names = [f"{number}: What became of it" for number in range(1, 14)]
    rows = [("Outcome", "2021", "2022", "2023", "2024")]
    rows += [(name, str(at), str(at * 2), "", "<5") for at, name in enumerate(names, start=1)]
    rows.append(("Total", "91", "182", "0", ""))
    return Table(
        tuple(tuple(Cell(text) for text in row) for row in rows), Span(0, 0), "Offences and outcomes"
    )


def answer(label: str, code: str, number: int = 0) -> StandingAnswer | None:
    """A standing answer from a short code, as for a cell."""
    made = cell(label, code)
    if made.outcome is None or made.fine is None:
        return None
    return StandingAnswer(
        question=Question(10 + number, label, "", (label,)),
        letter=7,
        outcome=made.fine,
        shown=made.outcome,
        state=made.state,
        regime=Regime.FOIA,
        provisions=made.provisions,
        flags=(),
        evidence=(words("1,144 records at three minutes each"),) if made.provisions else (),
    )


def comparison(rows: Sequence[tuple[Any, ...]] = ROWS[:3]) -> Comparison:
    """Three replies side by side, tables at question 3 of those who answered it."""
    heads = tuple(request_row(number, *row) for number, row in enumerate(rows, start=1))
    made = []
    for at, (label, text) in enumerate(QUESTIONS):
        cells = []
        for number, (_, _, _, _, *codes) in enumerate(rows, start=1):
            stands = answer(label, codes[at], at)
            tables = {"1": (tents(),), "3": (long_table(),)}.get(label, ())
            given = stands is not None and stands.shown is Outcome.ANSWERED
            cells.append(ComparedCell(number, stands, tables if given else (), "reply.txt, page 2"))
        made.append(ComparedRow(label, text, tuple(cells)))
    return Comparison("Spiking 2021–24", heads, tuple(made))


def request_row(number: int, name: str, nation: str, verdict: Verdict, days: int, *codes: str) -> RequestRow:
    """A request of the matrix as a line of a list."""
    cells = [cell(label, code) for (label, _), code in zip(QUESTIONS, codes, strict=True)]
    waiting = verdict in {Verdict.OVERDUE, Verdict.WAITING}
    return RequestRow(
        id=number,
        authority=name,
        campaign="Spiking 2021–24",
        campaign_id=1,
        title="Spiking",
        reference=f"R-{number}",
        regime=Regime.FOIA,
        sent=date(2025, 10, 28),
        stage=Stage.AWAITING if waiting else Stage.ANSWERED,
        mover=Mover.THEIRS if waiting else Mover.YOURS,
        due=date(2025, 12, 4),
        replied=None if waiting else date(2025, 11, 24),
        verdict=verdict,
        next_day=None,
        days_left=days,
        outcomes=tuple((each.outcome, each.state) for each in cells),
        to_check=0,
    )


@pytest.fixture(name="matrix")
def matrix_fixture() -> Matrix:
    return matrix()


@pytest.fixture
def request_rows() -> list[RequestRow]:
    return [request_row(number, *row) for number, row in enumerate(ROWS, start=1)]


@pytest.fixture
def comparisons() -> Callable[[Sequence[int]], Comparison]:
    """Gives the comparison of authorities by their numbers."""

    def side_by_side(numbers: Sequence[int]) -> Comparison:
        made = comparison([ROWS[number - 1] for number in numbers])
        heads = tuple(head._replace(id=number) for head, number in zip(made.heads, numbers, strict=True))
        return replace(made, heads=heads)

    return side_by_side


@pytest.fixture
def request_page(request_rows: list[RequestRow]) -> Callable[[int], RequestPage]:
    """Gives the page of a request of the matrix."""
    days = WorkingDays.load()

    def page(number: int) -> RequestPage:
        row = request_rows[number - 1]
        due = response_due(days, Regime.FOIA, date(2025, 10, 28), (), 20)
        review = review_due(days, Regime.FOIA, row.replied, due.due) if row.replied else None
        whole = replace(request(), id=number)
        return RequestPage(whole, row, due, review, (), (), ())

    return page
