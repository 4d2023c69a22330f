"""Finding: the lists, one request's page, the matrix, the search. Nothing here writes."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from foi_tracker.core.dates import plain
from foi_tracker.core.errors import NotFoundError
from foi_tracker.law.clocks import DueDate, Verdict
from foi_tracker.law.outcomes import OUTCOME_WORDS, Outcome
from foi_tracker.model.kinds import AnswerState, EventKind, LetterKind, Mover, Stage
from foi_tracker.model.library import Event, Request, StoredLetter
from foi_tracker.model.stages import DatedEvent, was_extended
from foi_tracker.model.views import (
    AuthorityRow,
    CampaignRow,
    Counts,
    Matrix,
    MatrixCell,
    MatrixRow,
    RequestPage,
    RequestRow,
    SearchHit,
    StandingAnswer,
    TimelineStep,
)
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.storage.library import Library


class Finding:
    """The use cases that only look."""

    def __init__(self, library: Library, clockwork: Clockwork) -> None:
        self._library = library
        self._clockwork = clockwork

    def campaigns(self) -> list[CampaignRow]:
        """The campaigns, by title."""
        with self._library.read() as reader:
            return reader.campaigns()

    def requests(self, campaign: int | None = None) -> list[RequestRow]:
        """The requests of a campaign, or all of them."""
        with self._library.read() as reader:
            records = reader.request_records(campaign)
        row = self._clockwork.row
        return [row(record) for record in records]

    def authorities(self) -> list[AuthorityRow]:
        """All authorities by name, with what became of what they were asked."""
        with self._library.read() as reader:
            bodies = reader.authorities()
        asked: Counter[str] = Counter()
        answers: dict[str, Counter[tuple[Outcome | None, AnswerState]]] = {}
        for row in self.requests():
            asked[row.authority] += 1
            answers.setdefault(row.authority, Counter()).update(row.outcomes)
        return [
            AuthorityRow(
                name=body.name,
                nation=body.nation,
                kind=body.kind,
                requests=asked[body.name],
                answered=_tally(answers.get(body.name, Counter()), Outcome.ANSWERED),
                refused=_tally(answers.get(body.name, Counter()), *_REFUSALS),
            )
            for body in bodies
        ]

    def letter_to_check(self, request: int) -> int | None:
        """The oldest letter of a request with something to check, or None."""
        with self._library.read() as reader:
            return next((letter for letter, its in reader.letters_to_check() if its == request), None)

    def has_letter(self, letter: int) -> bool:
        """Whether a letter is there, and not in the bin."""
        with self._library.read() as reader:
            try:
                reader.letter(letter)
            except NotFoundError:
                return False
        return True

    def counts(self, rows: Sequence[RequestRow] | None = None) -> Counts:
        """The figures of the side bar; ``rows`` saves a second look where all requests are at hand."""
        rows = self.requests() if rows is None else rows
        today = self._clockwork.today()
        week = today + timedelta(days=7)
        with self._library.read() as reader:
            requests, letters, tables, authorities, in_bin = reader.totals()
        return Counts(
            to_check=sum(1 for row in rows if row.to_check),
            due_this_week=sum(1 for row in rows if row.next_day and today <= row.next_day <= week),
            overdue=sum(1 for row in rows if row.verdict is Verdict.OVERDUE and row.mover is Mover.THEIRS),
            your_move=sum(1 for row in rows if row.mover is Mover.YOURS),
            requests=requests,
            letters=letters,
            tables=tables,
            authorities=authorities,
            in_bin=in_bin,
        )

    def request_page(self, request: int) -> RequestPage:
        """Everything that one request's page shows.

        Raises:
            NotFoundError: when it is gone.
        """
        with self._library.read() as reader:
            whole = reader.request(request)
            record = reader.request_records(ids=[request])[0]
            letters = reader.letters(request)
            standing = reader.standing(requests=[request]).get(request, ())
        events = _dated(whole.events)
        due = self._clockwork.due(whole.regime, whole.received, events)
        row = self._clockwork.row(record)
        review = self._clockwork.review_by(whole.regime, whole.received, events)
        return RequestPage(
            request=whole,
            row=row,
            due=due,
            review_by=review,
            timeline=timeline(whole, letters, standing, row, due, review),
            standing=standing,
            letters=letters,
        )

    def matrix(self, campaign: int) -> Matrix:
        """Who answered, who refused, on what ground."""
        with self._library.read() as reader:
            head = reader.campaign(campaign)
            questions = tuple((one.label, one.text) for one in reader.campaign_questions(campaign))
            records = reader.request_records(campaign)
            standing = reader.standing(campaign=campaign)
        labels = [label for label, _ in questions]
        rows = []
        for record in records:
            row = self._clockwork.row(record)
            answers = standing.get(record.id, ())
            delayed = row.replied is None and was_extended(record.events)
            cells = tuple(_cell(label, answers, row, delayed=delayed) for label in labels)
            rows.append(
                MatrixRow(
                    request=record.id,
                    authority=record.authority,
                    nation=record.nation.value if record.nation else "",
                    regime=record.regime,
                    reference=record.reference,
                    due=row.due,
                    replied=row.replied,
                    verdict=row.verdict,
                    days=self._days(row),
                    mover=row.mover,
                    cells=cells,
                )
            )
        return Matrix(head, questions, tuple(rows))

    def search(self, words: str) -> list[SearchHit]:
        """Where the words stand: in requests, letters and tables."""
        if not words.strip():
            return []
        with self._library.read() as reader:
            return reader.search(words)

    def _days(self, row: RequestRow) -> int:
        """Working days late (replied), or left until the due date (waiting); negative when overdue."""
        days = self._clockwork.days
        if row.replied is not None:
            return max(0, days.between(row.due, row.replied, row.regime)) if row.replied > row.due else 0
        return days.between(self._clockwork.today(), row.due, row.regime)


def _cell(label: str, answers: Sequence[StandingAnswer], row: RequestRow, *, delayed: bool) -> MatrixCell:
    mine = [answer for answer in answers if label in answer.question.canonical]
    if not mine:
        if row.replied is None:
            return MatrixCell(label, None, AnswerState.DECIDED, delayed=delayed)
        return MatrixCell(
            label,
            Outcome.NOT_ANSWERED,
            AnswerState.TO_CHECK,
            why="The letters that were read do not speak of this question.",
        )
    answer = worst(mine)
    evidence = answer.evidence[0] if answer.evidence else None
    provisions = tuple(dict.fromkeys(p for one in mine for p in one.provisions))
    return MatrixCell(
        label=label,
        outcome=answer.shown,
        state=_state(mine),
        provisions=provisions,
        fine=answer.outcome,
        letter=answer.letter,
        question=answer.question.id,
        quotation=evidence.text if evidence else "",
        why=answer.why,
        source=evidence.place if evidence else "",
    )


_ORDER = (
    Outcome.PARTLY,
    Outcome.REFUSED,
    Outcome.NCND,
    Outcome.NOT_ANSWERED,
    Outcome.UNCLEAR,
    Outcome.NOT_HELD,
    Outcome.WITHHELD_ELSEWHERE,
    Outcome.ANSWERED,
)


def worst(answers: Sequence[StandingAnswer]) -> StandingAnswer:
    """Of several answers to one canonical question, the one that leaves most open."""
    return min(answers, key=lambda answer: _ORDER.index(answer.shown))


_REFUSALS = (Outcome.REFUSED, Outcome.PARTLY, Outcome.NCND)


def _tally(answers: Counter[tuple[Outcome | None, AnswerState]], *outcomes: Outcome) -> tuple[int, int]:
    """How many answers have one of these outcomes: decided, and suggested."""
    decided = sum(answers[outcome, AnswerState.DECIDED] for outcome in outcomes)
    return decided, sum(answers[outcome, AnswerState.SUGGESTED] for outcome in outcomes)


def _state(answers: Sequence[StandingAnswer]) -> AnswerState:
    states = {answer.state for answer in answers}
    for state in (AnswerState.TO_CHECK, AnswerState.SUGGESTED):
        if state in states:
            return state
    return AnswerState.DECIDED


def _dated(events: Sequence[Event]) -> tuple[DatedEvent, ...]:
    return tuple((event.kind, event.day, event.until) for event in events)


def timeline(
    request: Request,
    letters: Sequence[StoredLetter],
    standing: Sequence[StandingAnswer],
    row: RequestRow,
    due: DueDate,
    review: DueDate | None,
) -> tuple[TimelineStep, ...]:
    """What happened, and what comes next with its reason."""
    names = {letter.id: ", ".join(doc.name for doc in letter.documents) for letter in letters}
    steps = [
        TimelineStep(
            event.day,
            _event_words(event, letters, standing),
            _event_detail(event, request, names),
            letter=event.letter,
        )
        for event in request.events
    ]
    told = {event.letter for event in request.events}
    steps += [
        TimelineStep(letter.day, letter.kind.words, names[letter.id], letter=letter.id)
        for letter in letters
        if letter.id not in told
    ]
    steps.sort(key=lambda step: step.day or due.due)
    if row.stage is Stage.AWAITING:
        steps.append(TimelineStep(due.due, "Reply due", due.rule, coming=True, why=due))
    elif row.stage is Stage.ANSWERED and row.mover is Mover.YOURS and review is not None and row.next_day:
        steps.append(TimelineStep(review.due, "Ask for a review by", review.rule, coming=True, why=review))
    elif row.stage is Stage.CLARIFYING:
        steps.append(
            TimelineStep(None, "Answer their question", "The clock starts afresh then.", coming=True)
        )
    return tuple(steps)


def _event_words(event: Event, letters: Sequence[StoredLetter], standing: Sequence[StandingAnswer]) -> str:
    if event.kind is not EventKind.RESPONDED:
        return event.kind.words
    kinds = [answer.shown for answer in standing if answer.letter == event.letter]
    if not kinds:
        interim = any(letter.id == event.letter and letter.kind is LetterKind.INTERIM for letter in letters)
        return LetterKind.INTERIM.words if interim else event.kind.words
    counts = [f"{kinds.count(kind)} {OUTCOME_WORDS[kind]}" for kind in dict.fromkeys(kinds)]
    return f"{event.kind.words}: {', '.join(counts)}"


def _event_detail(event: Event, request: Request, names: dict[int, str]) -> str:
    parts = []
    if event.kind is EventKind.SENT:
        many = len(request.questions)
        parts.append(f"by {request.channel.words}; {many} question{'s' if many != 1 else ''}")
    if event.until is not None:
        parts.append(f"until {plain(event.until)}")
    if event.letter is not None and event.letter in names:
        parts.append(names[event.letter])
    if event.note:
        parts.append(event.note)
    return " · ".join(parts)
