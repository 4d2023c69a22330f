"""The refusal summary as facts, gathered from a library; ``exporting`` gives it a form."""

from dataclasses import dataclass
from datetime import date

from foi_tracker.law.clocks import DueDate
from foi_tracker.law.provisions import Provision
from foi_tracker.model.library import Request
from foi_tracker.model.views import RequestRow, StandingAnswer, TimelineStep


@dataclass(frozen=True, slots=True)
class SummaryGround:
    """A ground with what it is, in words from the catalogue.

    Attributes:
        words: One line: the provision, its short name, its nature.
        plain: What it means for a newcomer; empty where the catalogue does not say.
        source: The address of the law; empty for a provision that the catalogue does not know.
        checked: The day the words were checked against the law, YYYY-MM-DD, or empty.
    """

    provision: Provision
    words: str
    plain: str = ""
    source: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """A table of a letter, as a summary quotes it.

    Attributes:
        title: The words over it, as printed; empty where there are none.
        rows: Those that are quoted, beneath the heading; each as wide as ``header``.
        of: How many rows there are in the letter beneath the heading.
        chosen: Whether ``rows`` are those that the answer rests on; otherwise they are the first.
        source: Document and place.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    of: int
    chosen: bool
    source: str


@dataclass(frozen=True, slots=True)
class SummaryItem:
    """One question of a refusal summary.

    Attributes:
        stands: The answer; its state says whether a person decided it.
        said: Their words with document and place, in the letter's order.
        grounds: Each ground with what it is.
        open: What remains open, one sentence each.
        tables: Their tables that the answer rests on, in the letter's order.
    """

    label: str
    asked: str
    stands: StandingAnswer | None
    said: tuple[tuple[str, str], ...]
    grounds: tuple[SummaryGround, ...]
    open: tuple[str, ...]
    tables: tuple[SummaryTable, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestSummary:
    """The refusal summary of one request, as facts; ``exporting`` gives it a form.

    Attributes:
        days_taken: Working days to the first response; None where none has come.
        days_late: Working days past the due day, of the response or, without one, of today; 0 in time.
        answered: The answers that are no items: given, not held.
        unchecked: How many answers of this request nobody has checked, also where they were left out.
        overdue: Whether the reply is overdue and nothing in the library answers any question.
    """

    request: Request
    row: RequestRow
    due: DueDate
    review_by: DueDate | None
    days_taken: int | None
    days_late: int
    timeline: tuple[TimelineStep, ...]
    items: tuple[SummaryItem, ...]
    answered: tuple[StandingAnswer, ...]
    unchecked: int
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class RefusalSummary:
    """Refusal summaries of one request or of a campaign's requests.

    Attributes:
        made: The day it was made.
        confirmed_only: Whether suggested answers were left out.
        requests: Those in which something was not given; the one request, where the summary is of one.
        waiting: Further ones that nobody has answered yet, overdue or in time.
        left_out: How many answers were left out because nobody has checked them, of any request.
    """

    title: str
    made: date
    confirmed_only: bool
    requests: tuple[RequestSummary, ...]
    waiting: tuple[RequestSummary, ...] = ()
    left_out: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell of: nothing was kept back and no reply is overdue."""
        return not any(one.items or one.overdue for one in (*self.requests, *self.waiting))
