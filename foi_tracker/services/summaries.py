"""The refusal summary: its facts gathered here, its form made in ``exporting``."""

from pathlib import Path

from foi_tracker.core.dates import plain
from foi_tracker.core.errors import InputError
from foi_tracker.exporting.summary import Format, preview_summary, summary_formats, write_summary
from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.clocks import Verdict, days_late
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.documents import Document
from foi_tracker.model.kinds import AnswerState, Mover, Stage
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.readings import Evidence
from foi_tracker.model.summaries import RefusalSummary, RequestSummary, SummaryGround, SummaryItem
from foi_tracker.model.views import RequestPage, StandingAnswer
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.services.finding import Finding
from foi_tracker.services.quoted_tables import in_print, split_tables
from foi_tracker.services.quoting import quotations
from foi_tracker.storage.library import Library

_REFUSALS = {Outcome.REFUSED, Outcome.PARTLY, Outcome.NCND, Outcome.WITHHELD_ELSEWHERE}
_OPEN = {Outcome.NOT_ANSWERED, Outcome.UNCLEAR}
_NO_REPLY = {Stage.AWAITING, Stage.CLARIFYING, Stage.FEE_DUE}


class Summaries:
    """The use cases around a refusal."""

    def __init__(
        self, library: Library, finding: Finding, clockwork: Clockwork, catalogue: Catalogue
    ) -> None:
        self._library = library
        self._finding = finding
        self._clockwork = clockwork
        self._catalogue = catalogue

    def of_request(self, request: int, *, confirmed_only: bool = False) -> RefusalSummary:
        """The refusal summary of one request."""
        page = self._finding.request_page(request)
        one = self._summary(page, confirmed_only=confirmed_only)
        title = f"{page.request.authority.name}: {page.request.title}"
        left_out = one.unchecked if confirmed_only else 0
        return RefusalSummary(title, self._clockwork.today(), confirmed_only, (one,), (), left_out)

    def of_campaign(self, campaign: int, *, confirmed_only: bool = False) -> RefusalSummary:
        """The refusal summaries of all requests of a campaign in which something was not given.

        Those that nobody has answered yet are told of in brief.
        """
        rows = self._finding.requests(campaign)
        pages = [self._finding.request_page(row.id) for row in rows]
        made = [self._summary(page, confirmed_only=confirmed_only) for page in pages]
        return RefusalSummary(
            title=rows[0].campaign if rows else "",
            made=self._clockwork.today(),
            confirmed_only=confirmed_only,
            requests=tuple(summary for summary in made if summary.items),
            waiting=tuple(
                summary
                for summary, page in zip(made, pages, strict=True)
                if not summary.items and _unanswered(page)
            ),
            left_out=sum(summary.unchecked for summary in made) if confirmed_only else 0,
        )

    def write(self, summary: RefusalSummary, target: Path) -> None:
        """Write the summary in the form that the file's ending names.

        Raises:
            InputError: when nothing was refused and no reply is overdue.
            ExportError: for an unknown ending, or when the file cannot be written.
        """
        if summary.empty:
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
            overdue=_unanswered(page)
            and page.row.verdict is Verdict.OVERDUE
            and page.row.mover is Mover.THEIRS,
        )

    def _item(self, page: RequestPage, answer: StandingAnswer) -> SummaryItem:
        letter = next(letter for letter in page.letters if letter.id == answer.letter)
        documents = self._documents(letter)
        found = letter.reading.tables if letter.reading else ()
        answering = [(found[n].document, found[n].table) for n in answer.tables if n < len(found)]
        tables, words = split_tables(answer.evidence, documents, answering)
        pieces = quotations(words, documents, _marked(letter, answer), beside_tables=bool(tables))
        return SummaryItem(
            label=answer.question.label,
            asked=answer.question.text,
            stands=answer,
            said=tuple((piece.text, _source(letter, piece.document, piece.place)) for piece in pieces),
            grounds=tuple(self._ground(provision) for provision in answer.provisions),
            open=tuple(_still_open(page, answer)),
            tables=tuple(in_print(held, _source(letter, held.document, held.place)) for held in tables),
        )

    def _documents(self, letter: StoredLetter) -> list[Document]:
        with self._library.read() as reader:
            return [reader.document(document.id) for document in letter.documents]

    def _ground(self, provision: Provision) -> SummaryGround:
        words, entry = self._catalogue.describe(provision), self._catalogue.nearest(provision)
        if entry is None:
            return SummaryGround(provision, words)
        return SummaryGround(provision, words, entry.plain, entry.source, entry.checked)


def _unanswered(page: RequestPage) -> bool:
    """Whether a reply is still to come and no letter in the library answers any question."""
    return page.row.replied is None and not page.standing and page.row.stage in _NO_REPLY


def _marked(letter: StoredLetter, answer: StandingAnswer) -> frozenset[Evidence]:
    """The words of proof that a person chose: those of a decision which the reading does not suggest."""
    if answer.state is not AnswerState.DECIDED or letter.reading is None:
        return frozenset()
    return frozenset(answer.evidence).difference(*(found.evidence for found in letter.reading.answers))


def _source(letter: StoredLetter, document: int, place: str) -> str:
    """Where words stand: the letter's day, the document, the place in it."""
    when = f"letter of {plain(letter.day)}" if letter.day else ""
    name = letter.documents[document].name if document < len(letter.documents) else ""
    return ", ".join(filter(None, (when, name, place)))


def _still_open(page: RequestPage, answer: StandingAnswer) -> list[str]:
    left = []
    if answer.shown is Outcome.PARTLY:
        left.append("What was kept back from the answer.")
    if answer.shown in {Outcome.REFUSED, Outcome.NCND} and not answer.provisions:
        left.append("No section of the law was found in what was read.")
    if answer.shown is Outcome.NOT_ANSWERED:
        left.append("The reply passes over this question.")
    if answer.shown is Outcome.UNCLEAR:
        left.append("The authority asked what was meant; the question waits for the requester’s answer.")
    if page.row.mover is Mover.YOURS and page.review_by is not None and page.row.next_day is not None:
        left.append(f"A review can be asked for until {plain(page.review_by.due)}.")
    return left
