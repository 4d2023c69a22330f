"""The refusal summary: its facts gathered here, its form made in ``exporting``."""

from collections.abc import Sequence
from pathlib import Path

from foi_tracker.core.dates import plain
from foi_tracker.core.errors import InputError
from foi_tracker.exporting.summary import Format, preview_summary, summary_formats, write_summary
from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.clocks import days_late
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import AnswerState, Mover
from foi_tracker.model.views import (
    RefusalSummary,
    RequestPage,
    RequestSummary,
    StandingAnswer,
    SummaryGround,
    SummaryItem,
)
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.services.finding import Finding

_REFUSALS = {Outcome.REFUSED, Outcome.PARTLY, Outcome.NCND, Outcome.WITHHELD_ELSEWHERE}
_OPEN = {Outcome.NOT_ANSWERED, Outcome.UNCLEAR}


class Summaries:
    """The use cases around a refusal."""

    def __init__(self, finding: Finding, clockwork: Clockwork, catalogue: Catalogue) -> None:
        self._finding = finding
        self._clockwork = clockwork
        self._catalogue = catalogue

    def of_request(self, request: int, *, confirmed_only: bool = False) -> RefusalSummary:
        """The refusal summary of one request."""
        page = self._finding.request_page(request)
        one = self._summary(page, confirmed_only=confirmed_only)
        title = f"{page.request.authority.name}: {page.request.title}"
        return RefusalSummary(title, self._clockwork.today(), confirmed_only, (one,))

    def of_campaign(self, campaign: int, *, confirmed_only: bool = False) -> RefusalSummary:
        """The refusal summaries of all requests of a campaign in which something was not given."""
        rows = self._finding.requests(campaign)
        pages = [self._finding.request_page(row.id) for row in rows]
        made = [self._summary(page, confirmed_only=confirmed_only) for page in pages]
        title = rows[0].campaign if rows else ""
        kept = tuple(summary for summary in made if summary.items)
        return RefusalSummary(title, self._clockwork.today(), confirmed_only, kept)

    def write(self, summary: RefusalSummary, target: Path) -> None:
        """Write the summary in the form that the file's ending names.

        Raises:
            InputError: when there is nothing to write.
            ExportError: for an unknown ending, or when the file cannot be written.
        """
        if not any(one.items for one in summary.requests):
            what = "confirmed as refused" if summary.confirmed_only else "refused"
            raise InputError(f"Nothing was {what} here.", "Check the reply first, or choose another request.")
        write_summary(summary, target)

    @staticmethod
    def formats() -> tuple[Format, ...]:
        """The forms that a summary can be written in, the usual one first."""
        return summary_formats()

    @staticmethod
    def preview(summary: RefusalSummary) -> str:
        """The summary as plain marked-up text for a window: no style, no script, nothing from elsewhere."""
        return preview_summary(summary)

    def _summary(self, page: RequestPage, *, confirmed_only: bool) -> RequestSummary:
        standing = {answer.question.id: answer for answer in page.standing}
        items, answered, unchecked = [], [], 0
        for question in page.request.questions:
            answer = standing.get(question.id)
            if answer is not None and answer.state is not AnswerState.DECIDED:
                unchecked += 1
                if confirmed_only:
                    continue
            if answer is not None and answer.shown in _REFUSALS | _OPEN:
                items.append(self._item(page, answer))
            elif answer is None and page.row.replied is not None and not confirmed_only:
                items.append(
                    SummaryItem(
                        question.label,
                        question.text,
                        None,
                        (),
                        (),
                        ("The letters that were read do not speak of this question.",),
                    )
                )
            elif answer is not None:
                answered.append(answer)
        replied = page.row.replied
        days = self._clockwork.days
        return RequestSummary(
            request=page.request,
            row=page.row,
            due=page.due,
            review_by=page.review_by,
            days_taken=(
                None if replied is None else days.between(page.due.start, replied, page.request.regime)
            ),
            days_late=days_late(days, page.request.regime, page.due.due, replied or self._clockwork.today()),
            timeline=page.timeline,
            items=tuple(items),
            answered=tuple(answered),
            unchecked=unchecked,
        )

    def _item(self, page: RequestPage, answer: StandingAnswer) -> SummaryItem:
        letter = next(letter for letter in page.letters if letter.id == answer.letter)
        names = [document.name for document in letter.documents]
        when = f"letter of {plain(letter.day)}" if letter.day else ""
        said = tuple(
            (piece.text, ", ".join(filter(None, (when, _name(names, piece.document), piece.place))))
            for piece in answer.evidence
        )
        return SummaryItem(
            label=answer.question.label,
            asked=answer.question.text,
            stands=answer,
            said=said,
            grounds=tuple(self._ground(provision) for provision in answer.provisions),
            open=tuple(_still_open(page, answer)),
        )

    def _ground(self, provision: Provision) -> SummaryGround:
        words, entry = self._catalogue.describe(provision), self._catalogue.nearest(provision)
        if entry is None:
            return SummaryGround(provision, words)
        return SummaryGround(provision, words, entry.plain, entry.source, entry.checked)


def _name(names: Sequence[str], number: int) -> str:
    return names[number] if number < len(names) else ""


def _still_open(page: RequestPage, answer: StandingAnswer) -> list[str]:
    left = []
    if answer.state is not AnswerState.DECIDED:
        left.append("This is what the program found; nobody has checked it yet.")
    if answer.shown is Outcome.PARTLY:
        left.append("What was kept back from the answer.")
    if answer.shown in {Outcome.REFUSED, Outcome.NCND} and not answer.provisions:
        left.append("No section of the law was found in what was read.")
    if answer.shown is Outcome.NOT_ANSWERED:
        left.append("The reply passes over this question.")
    if answer.shown is Outcome.UNCLEAR:
        left.append("They asked what was meant; the question waits for your answer.")
    if page.row.mover is Mover.YOURS and page.review_by is not None and page.row.next_day is not None:
        left.append(f"A review can be asked for until {plain(page.review_by.due)}.")
    return left
