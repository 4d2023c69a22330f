"""Values shaped for screens and files: rows of lists, the matrix, cards. All worked out, none stored."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from foi_tracker.law.clocks import DueDate, Verdict
from foi_tracker.law.outcomes import FineOutcome, Flag, Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.documents import Table
from foi_tracker.model.kinds import AnswerState, LetterKind, Mover, Stage
from foi_tracker.model.library import Campaign, Decision, Question, Request, StoredLetter
from foi_tracker.model.readings import Evidence, FoundAnswer


class CampaignRow(NamedTuple):
    """A campaign in the side bar."""

    id: int
    title: str
    requests: int


class AuthorityRow(NamedTuple):
    """A public body in the list of authorities.

    Attributes:
        requests: How many requests to it are shown.
        answered: Questions that it answered: decided by a person, and only suggested.
        refused: Questions that it refused, wholly or in part, or would neither confirm nor deny: as above.
    """

    name: str
    nation: Nation | None
    kind: BodyKind
    requests: int
    answered: tuple[int, int]
    refused: tuple[int, int]


class Counts(NamedTuple):
    """The figures of the side bar and the foot of the window.

    Attributes:
        to_check: Requests with something to check, as the list “To check” shows them.
    """

    to_check: int
    due_this_week: int
    overdue: int
    your_move: int
    requests: int
    letters: int
    tables: int
    authorities: int
    in_bin: int


class RequestRow(NamedTuple):
    """A request in a list.

    Attributes:
        outcomes: One per question, in order: the outcome (None where no reply has come) and its state.
        next_day: The day that matters next: theirs or yours; None when nothing is waited for.
        days_left: Working days until ``next_day``, negative when it has passed.
    """

    id: int
    authority: str
    campaign: str
    campaign_id: int
    title: str
    reference: str
    regime: Regime
    sent: date
    stage: Stage
    mover: Mover
    due: date
    replied: date | None
    verdict: Verdict
    next_day: date | None
    days_left: int
    outcomes: tuple[tuple[Outcome | None, AnswerState], ...]
    to_check: int


@dataclass(frozen=True, slots=True)
class StandingAnswer:
    """The answer that stands for one question: the latest decided one; if none, the latest suggested one.

    Attributes:
        question: Of the request.
        letter: The message it comes from.
        state: Suggested, decided, or to be checked.
        provisions: Grounds, the main one first.
        why: One sentence.
    """

    question: Question
    letter: int
    outcome: FineOutcome
    shown: Outcome
    state: AnswerState
    regime: Regime
    provisions: tuple[Provision, ...]
    flags: tuple[Flag, ...]
    evidence: tuple[Evidence, ...]
    tables: tuple[int, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One authority's answer to one canonical question; ``outcome`` is None where no reply has come.

    Attributes:
        label: Of the campaign's question.
        delayed: Whether the decision is delayed for the public interest test.
        letter, question: Where the answer stands; None where there is none.
        quotation: The first words of proof.
        source: Document and place of the quotation.
    """

    label: str
    outcome: Outcome | None
    state: AnswerState
    provisions: tuple[Provision, ...] = ()
    fine: FineOutcome | None = None
    delayed: bool = False
    letter: int | None = None
    question: int | None = None
    quotation: str = ""
    why: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One request of a campaign."""

    request: int
    authority: str
    nation: str
    regime: Regime
    reference: str
    due: date
    replied: date | None
    verdict: Verdict
    days: int
    mover: Mover
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who answered, who refused, on what ground.

    Attributes:
        questions: The campaign's questions: label and text, in order.
        rows: One a request, by authority.
    """

    campaign: Campaign
    questions: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One line of a request's timeline; ``coming`` marks what has not happened yet, with its reason."""

    day: date | None
    words: str
    detail: str = ""
    coming: bool = False
    why: DueDate | None = None
    letter: int | None = None


@dataclass(frozen=True, slots=True)
class RequestPage:
    """Everything that one request's page shows."""

    request: Request
    row: RequestRow
    due: DueDate
    review_by: DueDate | None
    timeline: tuple[TimelineStep, ...]
    standing: tuple[StandingAnswer, ...]
    letters: tuple[StoredLetter, ...]


@dataclass(frozen=True, slots=True)
class LetterText:
    """One document of a letter, as its page shows it.

    Attributes:
        text: As read.
        hidden: Spans of menus, banners and footers, which the page folds away.
        tables: Of this document.
        headings: Spans of its headings.
        markers: List numbers that the file keeps apart from its text, each with where its item starts.
    """

    name: str
    text: str
    hidden: tuple[tuple[int, int], ...] = ()
    tables: tuple[Table, ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    markers: tuple[tuple[int, str], ...] = ()


class LaterWord(NamedTuple):
    """A later letter of the same request that speaks of a question too.

    Attributes:
        outcome: What it does with the question.
        decided: Whether a person decided that.
        stands: Whether its answer is the one that stands.
    """

    letter: int
    day: date | None
    outcome: Outcome
    decided: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One question on the checking page: what the machine suggests and what the person decided, apart.

    Attributes:
        matched: The label that the letter itself uses for this question; empty if it does not speak of it.
        sure: Whether the match and the suggestion need no second look: a clear card.
        later: The letter after this one that speaks of the question too, if any.
    """

    question: Question
    matched: str
    suggested: FoundAnswer | None
    decided: Decision | None
    sure: bool
    later: LaterWord | None = None


@dataclass(frozen=True, slots=True)
class CheckingPage:
    """A letter being checked: its words on one side, a card per question on the other."""

    request: Request
    letter: StoredLetter
    texts: tuple[LetterText, ...]
    cards: tuple[Card, ...]
    waiting: int
    next_letter: int | None


@dataclass(frozen=True, slots=True)
class FilingChoice:
    """A request that a letter may answer, how well it fits (0 to 1) and why."""

    request: int
    authority: str
    campaign: str
    reference: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class FilingProposal:
    """What the program proposes for a letter: which request, what kind, which day. The person corrects it.

    Attributes:
        choices: The best fit first; empty when nothing fits.
        clear: Whether the first choice needs no question.
        twice: The letter in the library that already holds the same bytes, if any.
        warning: A sentence that must be read before filing; empty if none.
    """

    choices: tuple[FilingChoice, ...]
    clear: bool
    kind: LetterKind
    day: date | None
    twice: int | None = None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """One authority's answer to one question, with the tables that answer it."""

    request: int
    answer: StandingAnswer | None
    tables: tuple[Table, ...]
    source: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One question across the compared replies."""

    label: str
    text: str
    cells: tuple[ComparedCell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more replies, lined up by question."""

    campaign: str
    heads: tuple[RequestRow, ...]
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True)
class JoinedTable:
    """The tables that answer one question, as one: a row an authority, a column a heading.

    Attributes:
        header: "authority", then a year or other heading a column.
        rows: Cells as printed; empty where nothing was given.
        notes: What could not be joined, and why.
    """

    question: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place where searched words were found."""

    request: int
    letter: int | None
    authority: str
    campaign: str
    snippet: str
