"""A refusal summary as a format-free tree: who was asked what and when, what was not given, on what ground.

Answers that nobody has checked are told apart from decided ones wherever they stand: in words, and by tone.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from foi_tracker.core.dates import long_date
from foi_tracker.core.dates import plain as plain_day
from foi_tracker.exporting import wording
from foi_tracker.exporting.summary_overview import no_reply, overview
from foi_tracker.exporting.summary_words import quoted
from foi_tracker.exporting.tree import (
    Block,
    Bullets,
    Heading,
    KeyValues,
    Paragraph,
    Run,
    Runs,
    Table,
    Tone,
    Tree,
    plain,
)
from foi_tracker.law.clocks import Basis, DueDate
from foi_tracker.model.summaries import RefusalSummary, RequestSummary, SummaryGround, SummaryItem
from foi_tracker.model.views import StandingAnswer, TimelineStep

TITLE = "Summary of refusals"
TITLE_WITHOUT_REPLY = "Summary: no reply"


def summary_tree(summary: RefusalSummary) -> Tree:
    """Everything that a refusal summary says, in order."""
    first_page = overview(summary)
    blocks: list[Block] = [*_statement(summary), *first_page]
    for one in summary.requests:
        blocks += _request(summary, one, new_page=bool(first_page))
    blocks += _sources((*summary.requests, *summary.waiting))
    told = any(one.items or one.answered for one in summary.requests)
    silent = any(one.overdue for one in (*summary.requests, *summary.waiting))
    title = TITLE_WITHOUT_REPLY if silent and not told else TITLE
    return Tree(title, summary.title, summary.made, tuple(blocks))


def _statement(summary: RefusalSummary) -> list[Block]:
    """How far the summary can be relied on: how many answers nobody has checked."""
    given = sum(len(one.items) + len(one.answered) for one in summary.requests)
    stated = [
        answer
        for one in summary.requests
        for answer in (*(item.stands for item in one.items), *one.answered)
        if not wording.checked(answer)
    ]
    said: list[Block] = [Paragraph((Run(f"Made on {long_date(summary.made)}.", Tone.SOFT),))]
    if stated:
        words = (
            f"{len(stated)} of the {wording.many(given, 'answer')} below {_have(len(stated))} not been "
            f"checked by a person. A program found them in the letters; each is marked “{wording.UNCHECKED}”."
        )
        said.append(Paragraph((Run(words, Tone.UNCHECKED),)))
    elif given:
        said.append(Paragraph(plain("A person has checked every answer below against the letters.")))
    if summary.left_out:
        words = f"{wording.many(summary.left_out, 'answer')} {_have(summary.left_out)} been left out"
        what = "it" if summary.left_out == 1 else "them"
        said.append(Paragraph(plain(f"{words}, because nobody has checked {what} yet.")))
    return said


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def _request(summary: RefusalSummary, one: RequestSummary, *, new_page: bool) -> list[Block]:
    blocks: list[Block] = [Heading(1, plain(one.request.authority.name), new_page=new_page)]
    blocks.append(KeyValues(_facts(summary, one)))
    if one.items or one.answered:
        blocks += [Heading(2, plain("Every question and what was done with it")), _schedule(one)]
    if one.overdue:
        blocks += no_reply(summary, one)
        asked = (
            (Run(question.label, Tone.STRONG), Run(f"  {question.text}"))
            for question in one.request.questions
        )
        blocks += [Heading(2, plain("What was asked")), Bullets(tuple(asked))]
    if one.items:
        blocks.append(Heading(2, plain("What was not given")))
        for group in _alike(one.items):
            blocks += _refusal(group)
    steps = _chronology(one)
    if steps:
        blocks += [Heading(2, plain("What happened, day by day")), _day_table(steps)]
    return blocks


def _facts(summary: RefusalSummary, one: RequestSummary) -> tuple[tuple[str, Runs], ...]:
    request = one.request
    sent = f"{long_date(request.sent)}, {wording.CHANNELS[request.channel]}"
    facts: list[tuple[str, Runs]] = [("Request", plain(request.title)), ("Sent", plain(sent))]
    if request.received != request.sent:
        facts.append(("Received", plain(long_date(request.received))))
    if request.reference:
        facts.append(("Reference", plain(request.reference)))
    if request.link:
        facts.append(("Public page", plain(request.link)))
    facts.append(("Law", plain(request.regime.act_name)))
    facts.append(("Reply due", _dated(one.due)))
    facts.append(("First reply", _reply(summary, one)))
    if one.review_by is not None:
        facts.append(("Review to be asked for by", _dated(one.review_by)))
    return tuple(facts)


def _reply(summary: RefusalSummary, one: RequestSummary) -> Runs:
    first = Run(wording.replied(one, summary.made), Tone.STRONG)
    if one.row.replied is None or one.days_taken is None or one.due.basis is Basis.LETTER:
        return first, Run(f": {wording.in_time(one)}")
    if one.days_late:
        return first, Run(f": {wording.in_time(one)}")
    of = f"working day {one.days_taken} of {one.due.working_days}"
    return first, Run(f": {of}, {wording.in_time(one)}")


def _dated(due: DueDate) -> Runs:
    """A date with why: the rule, what it rests on, the days that did not count."""
    said = [due.rule, *due.moved_by]
    if due.skipped:
        days = "; ".join(str(day) for day in due.skipped)
        said.append(f"Days that do not count besides weekends: {days}.")
    if due.basis is not Basis.LETTER:
        said.append(f"Counted from {long_date(due.start)} as day 0.")
    said += [*due.notes, wording.BASIS[due.basis]]
    return Run(long_date(due.due), Tone.STRONG), Run("\n" + " ".join(said), Tone.SOFT)


def _schedule(one: RequestSummary) -> Table:
    answers: dict[str, StandingAnswer | None] = {item.label: item.stands for item in one.items}
    answers |= {answer.question.label: answer for answer in one.answered}
    rows = []
    for question in one.request.questions:
        if question.label not in answers:
            continue
        answer = answers[question.label]
        tone = Tone.PLAIN if wording.checked(answer) else Tone.UNCHECKED
        grounds = ", ".join(str(provision) for provision in answer.provisions) if answer else ""
        rows.append(
            (
                (Run(question.label, Tone.STRONG), Run(f"  {question.text}")),
                (Run(_outcome(answer), tone),),
                (Run(grounds, tone),),
                (Run("yes" if wording.checked(answer) else wording.UNCHECKED, tone),),
            )
        )
    return Table(("Question", "Outcome", "Ground", "Checked by a person"), tuple(rows), "", (8, 4, 4, 4))


def _outcome(answer: StandingAnswer | None) -> str:
    return "no answer found" if answer is None else wording.outcome(answer)


def _alike(items: Sequence[SummaryItem]) -> list[tuple[SummaryItem, ...]]:
    """Neighbouring questions that met the same words, grounds and fate: one refusal of a whole request."""

    def fate(item: SummaryItem) -> object:
        stands = item.stands
        if stands is None:
            return item.open
        met = (stands.outcome, stands.shown, stands.state, stands.flags, stands.letter)
        return met, item.said, item.tables, item.grounds, item.open

    return [tuple(group) for _, group in groupby(items, key=fate)]


def _refusal(group: tuple[SummaryItem, ...]) -> list[Block]:
    first = group[0]
    stands, sure = first.stands, wording.checked(first.stands)
    tone = Tone.PLAIN if sure else Tone.UNCHECKED
    head = f"{wording.questions([item.label for item in group])}: {_outcome(stands)}"
    mark = () if sure else (Run(f"  ({wording.UNCHECKED})", Tone.UNCHECKED),)
    blocks: list[Block] = [Heading(3, (Run(head, tone), *mark))]
    blocks.append(Heading(4, plain("What was asked")))
    if len(group) == 1:
        blocks.append(Paragraph(plain(first.asked)))
    else:
        asked = ((Run(item.label, Tone.STRONG), Run(f"  {item.asked}")) for item in group)
        blocks.append(Bullets(tuple(asked)))
    if first.said or first.tables:
        blocks.append(Heading(4, plain("What was said")))
        blocks += quoted(first)
    if stands is not None and wording.flags(stands):
        blocks.append(Paragraph((Run(f"Noted: {wording.flags(stands)}.", tone),)))
    if first.grounds:
        relied_on = "The law relied on" if sure else f"The law relied on, {wording.UNCHECKED}"
        blocks.append(Heading(4, plain(relied_on)))
        blocks.append(Bullets(tuple(_ground(ground, tone) for ground in first.grounds)))
    if first.open:
        blocks.append(Heading(4, plain("What remains open")))
        blocks.append(Bullets(tuple((Run(sentence, tone),) for sentence in first.open)))
    return blocks


def _ground(ground: SummaryGround, tone: Tone) -> Runs:
    name = str(ground.provision)
    what = ground.words.removeprefix(name)
    explained = (Run(f". {ground.plain}", Tone.SOFT),) if ground.plain else ()
    return Run(name, Tone.STRONG if tone is Tone.PLAIN else tone), Run(what, tone), *explained


def _chronology(one: RequestSummary) -> list[tuple[str, Runs]]:
    """What happened, by the dated events; the letters that brought none; and what comes next."""
    told = {event.letter for event in one.request.events}
    past = [
        (event.day, wording.EVENTS[event.kind], f"until {plain_day(event.until)}" if event.until else "")
        for event in one.request.events
    ]
    past += [
        (step.day, step.words, "")
        for step in one.timeline
        if step.day is not None and not step.coming and step.letter is not None and step.letter not in told
    ]
    steps: list[tuple[date, Runs]] = [(day, (Run(words), *_more(more))) for day, words, more in past]
    steps += [
        (step.day or date.max, (Run(_coming(step, one), Tone.SOFT),)) for step in one.timeline if step.coming
    ]
    steps.sort(key=lambda step: step[0])
    return [("Next" if day == date.max else plain_day(day), runs) for day, runs in steps]


def _coming(step: TimelineStep, one: RequestSummary) -> str:
    if step.why is None:
        return "The requester’s answer is awaited"
    return "Last day to ask for a review" if step.why == one.review_by else "Reply due"


def _more(words: str) -> Runs:
    return (Run(f" ({words})", Tone.SOFT),) if words else ()


def _day_table(steps: Sequence[tuple[str, Runs]]) -> Table:
    return Table(("Day", "What happened"), tuple((plain(day), runs) for day, runs in steps), "", (2, 5))


def _sources(requests: Iterable[RequestSummary]) -> list[Block]:
    """Where every rule and provision that the document names can be read."""
    rows: dict[str, tuple[Runs, ...]] = {}
    for one in requests:
        for due, what in ((one.due, "time for a reply"), (one.review_by, "time to ask for a review")):
            if due is not None:
                name = f"{due.regime}, {what}"
                rows.setdefault(f"{name} {due.source}", (plain(name), _link(due.source), ()))
        for ground in (ground for item in one.items for ground in item.grounds):
            if ground.source:
                name = str(ground.provision)
                rows.setdefault(name, (plain(name), _link(ground.source), plain(_checked_on(ground))))
    if not rows:
        return []
    header = ("Rule", "Where it can be read", "Our words checked against it")
    wide = 3 if any(row[2] for row in rows.values()) else 2
    cut = tuple(row[:wide] for row in rows.values())
    return [Heading(1, plain("Sources")), Table(header[:wide], cut, "", (3, 7, 3)[:wide])]


def _link(address: str) -> Runs:
    return (Run(address, Tone.SOFT, address),)


def _checked_on(ground: SummaryGround) -> str:
    return plain_day(date.fromisoformat(ground.checked)) if ground.checked else "not yet"
