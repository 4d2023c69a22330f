"""The first page of a summary of several requests: where something was not given, and who has not replied."""

from collections.abc import Sequence
from itertools import chain

from foi_tracker.core.dates import long_date
from foi_tracker.core.dates import plain as plain_day
from foi_tracker.exporting import wording
from foi_tracker.exporting.tree import Block, Heading, Paragraph, Run, Runs, Table, Tone, plain
from foi_tracker.model.kinds import EventKind
from foi_tracker.model.summaries import RefusalSummary, RequestSummary


def overview(summary: RefusalSummary) -> list[Block]:
    """All requests in a table; nothing for a summary of one request."""
    blocks: list[Block] = []
    if len(summary.requests) > 1 or (summary.requests and summary.waiting):
        blocks += [Heading(1, plain("Requests at a glance")), _not_given(summary.requests)]
    if summary.waiting:
        blocks += [Heading(1, plain("No reply yet")), _waiting(summary.waiting)]
    return blocks


def no_reply(summary: RefusalSummary, one: RequestSummary) -> list[Block]:
    """What is to be said of a single request whose reply is overdue."""
    days = wording.many(one.days_late, "working day")
    words = (
        f"No reply had come by {long_date(summary.made)}, {days} after the day on which it was due "
        f"({long_date(one.due.due)}). Reminders sent: {_reminders(one)}."
    )
    return [Heading(2, plain("No reply")), Paragraph(plain(words))]


def _not_given(requests: Sequence[RequestSummary]) -> Table:
    rows = tuple(
        (
            (Run(one.request.authority.name, Tone.STRONG),),
            plain(plain_day(one.row.replied) if one.row.replied else "none yet"),
            plain(wording.in_time(one)),
            _labels(one),
            _grounds(one),
        )
        for one in requests
    )
    caption = "Requests in which something was not given"
    if any(not wording.checked(item.stands) for one in requests for item in one.items):
        caption += "; a question mark stands at what is not yet checked"
    header = ("Authority", "First reply", "In time?", "Not given: questions", "Grounds")
    return Table(header, rows, caption, (5, 5, 5, 4, 5))


def _labels(one: RequestSummary) -> Runs:
    return _marked([(item.label, wording.checked(item.stands)) for item in one.items])


def _grounds(one: RequestSummary) -> Runs:
    """Each ground once; checked where a person has decided an answer that rests on it."""
    found: dict[str, bool] = {}
    for item in one.items:
        for ground in item.grounds:
            name = str(ground.provision)
            found[name] = found.get(name, False) or wording.checked(item.stands)
    return _marked(list(found.items()))


def _marked(parts: Sequence[tuple[str, bool]]) -> Runs:
    """Short words in a row, each unchecked one with a question mark of its own that no line break parts."""
    runs = [Run(words) if sure else Run(f"{words}\u00a0?", Tone.UNCHECKED) for words, sure in parts]
    return tuple(chain.from_iterable((run, Run(", ")) for run in runs))[:-1]


def _waiting(waiting: Sequence[RequestSummary]) -> Table:
    rows = tuple(
        (
            (Run(one.request.authority.name, Tone.STRONG),),
            plain(plain_day(one.request.sent)),
            plain(plain_day(one.due.due)),
            (Run(wording.waiting(one), Tone.STRONG if one.overdue else Tone.PLAIN),),
            plain(_reminders(one)),
        )
        for one in waiting
    )
    header = ("Authority", "Sent", "Reply due", "How it stands", "Reminders sent")
    return Table(header, rows, "", (5, 5, 5, 5, 5))


def _reminders(one: RequestSummary) -> str:
    days = [plain_day(event.day) for event in one.request.events if event.kind is EventKind.CHASED]
    return wording.listed(days) if days else "none recorded"
