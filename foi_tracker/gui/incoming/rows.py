"""A letter that came and is not filed yet, as a value: what was read, what is proposed, what is in doubt."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from foi_tracker.core.dates import brief, plain, short, typed_day
from foi_tracker.core.errors import FoiError, InputError
from foi_tracker.law.outcomes import OUTCOME_WORDS
from foi_tracker.model.kinds import LETTER_EVENTS, EventKind, LetterKind
from foi_tracker.model.readings import ClaimRole, Confidence, Letter, Reading
from foi_tracker.model.views import FilingProposal


class State(Enum):
    """How far a letter is."""

    READING = "reading"
    READY = "ready"
    FAILED = "failed"
    FILING = "filing"


@dataclass(frozen=True, slots=True)
class Arrived:
    """What the reading of one file brought."""

    letter: Letter | None
    trouble: FoiError | None
    proposal: FilingProposal | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One letter of the list.

    Attributes:
        number: Tells it apart while the list changes.
        request: The request it will be filed at; None while nobody has said.
        ticked: Whether "File" takes it.
        enter_event: Whether the event that it means is entered with it.
        trouble, hint: What went wrong, and what to do.
        words: How it begins, banners left out.
        request_chosen, kind_chosen: Whether the person said so, be it what was proposed.
        day_typed, day_trouble: A day that cannot stand, as it was typed, and why.
        repeats: The name of the letter of this list that holds the same; empty if none does.
    """

    number: int
    name: str
    state: State = State.READING
    letter: Letter | None = None
    proposal: FilingProposal | None = None
    request: int | None = None
    kind: LetterKind = LetterKind.OTHER
    day: date | None = None
    ticked: bool = False
    enter_event: bool = True
    trouble: str = ""
    hint: str = ""
    words: str = ""
    request_chosen: bool = False
    kind_chosen: bool = False
    day_typed: str = ""
    day_trouble: str = ""
    repeats: str = ""

    @property
    def ready(self) -> bool:
        """Whether it can be filed as it stands."""
        has_place = self.letter is not None and self.request is not None
        return self.state is State.READY and has_place and not self.day_trouble

    @property
    def day_wanted(self) -> bool:
        """Whether its day must be known for the event that it means."""
        return self.day is None and not self.day_trouble and self.event is not None

    @property
    def event(self) -> EventKind | None:
        """The event that a letter of its kind means."""
        return LETTER_EVENTS.get(self.kind)

    @property
    def until(self) -> date | None:
        """The new date that an extension names."""
        if self.kind is not LetterKind.EXTENSION or self.letter is None:
            return None
        return self.letter.reading.deadline


def with_arrival(
    row: Incoming, arrived: Arrived, today: date, wanted: int | None = None, others: Iterable[Incoming] = ()
) -> Incoming:
    """The row once its file was read: proposals taken, the sure ones ticked.

    Args:
        row: As it waited.
        arrived: What the reading brought.
        today: No letter is of a later day.
        wanted: The request for which the letter was added, if the person said so.
        others: The list so far, in which the same letter may stand already.
    """
    if arrived.letter is None or arrived.proposal is None:
        trouble = arrived.trouble or FoiError("The file could not be read.")
        return with_trouble(row, trouble, State.FAILED)
    proposal = arrived.proposal
    best = proposal.choices[0].request if proposal.choices else None
    read = replace(
        row,
        state=State.READY,
        letter=arrived.letter,
        proposal=proposal,
        request=wanted if wanted is not None else best,
        request_chosen=wanted is not None,
        kind=proposal.kind,
        words=arrived.words,
        repeats=_same(row, arrived.letter, others),
    )
    if proposal.day is not None:
        read = with_day(read, proposal.day, today)
    return ticked_if_sure(read)


def _same(row: Incoming, letter: Letter, others: Iterable[Incoming]) -> str:
    held = (one for one in others if one.number != row.number and one.letter is not None)
    return next((one.name for one in held if one.letter and one.letter.contents == letter.contents), "")


def with_day(row: Incoming, value: date | str | None, today: date) -> Incoming:
    """The row on a day, or without one; what cannot be its day is kept as typed, with the reason."""
    if isinstance(value, str):
        try:
            value = typed_day(value, today) if value.strip() else None
        except InputError as trouble:
            said = f"{trouble.sentence} {trouble.hint}"
            return replace(row, day=None, day_typed=str(value).strip(), day_trouble=said)
    if value is not None and value > today:
        said = f"{plain(value)} is in the future: type the day of the letter."
        return replace(row, day=None, day_typed=brief(value), day_trouble=said)
    return replace(row, day=value, day_typed="", day_trouble="")


def ticked_if_sure(row: Incoming) -> Incoming:
    """The row, ticked if it can be filed and nothing in it is in doubt; a tick that stands is left."""
    return replace(row, ticked=row.ready and (row.ticked or not doubts(row)))


def with_trouble(row: Incoming, trouble: FoiError, state: State) -> Incoming:
    """The row with what went wrong."""
    return replace(row, state=state, trouble=trouble.sentence, hint=trouble.hint, ticked=False)


def doubts(row: Incoming) -> list[str]:
    """Why a person should look before it is filed, one sentence each."""
    proposal, letter, chosen = row.proposal, row.letter, row.request_chosen
    if proposal is None or letter is None:
        return []
    said = []
    if proposal.warning:
        said.append(proposal.warning)
    if row.repeats:
        said.append(f"The same letter stands in this list already, as {row.repeats}.")
    if not chosen and not proposal.choices:
        said.append("No request of the library fits it: choose one.")
    elif not chosen and not proposal.clear:
        said.append(_either(proposal))
    elif chosen and proposal.clear and proposal.choices[0].request != row.request:
        best = proposal.choices[0]
        said.append(f"It seems to answer another request, to {best.authority}: {best.why}.")
    if letter.reading.kind_confidence is Confidence.TO_CHECK and not row.kind_chosen:
        said.append("It is not certain what kind of letter it is.")
    if row.day_trouble:
        said.append(row.day_trouble)
    elif row.day_wanted:
        said.append("No date of the letter was found: type its day.")
    if row.kind is LetterKind.EXTENSION and row.until is None:
        said.append("No new date was found in it.")
    return said


def _either(proposal: FilingProposal) -> str:
    best = proposal.choices[0]
    said = f"It is not certain which request it answers. {best.authority}: {best.why}."
    if len(proposal.choices) > 1:
        said += f" {proposal.choices[1].authority}: {proposal.choices[1].why}."
    return said


def found(reading: Reading) -> str:
    """What was found in a letter, in one line."""
    parts = []
    outcomes = Counter(answer.shown for answer in reading.answers)
    if outcomes:
        each = ", ".join(f"{many} {OUTCOME_WORDS[outcome]}" for outcome, many in outcomes.items())
        parts.append(f"{_many(len(reading.answers), 'question')}: {each}")
    elif reading.questions:
        parts.append(_many(len(reading.questions), "question"))
    relied = (claim for claim in reading.claims if claim.role is ClaimRole.RELIED_ON and claim.provision)
    grounds = list(dict.fromkeys(str(claim.provision) for claim in relied))
    if grounds:
        parts.append(", ".join(grounds[:4]) + (f" +{len(grounds) - 4}" if len(grounds) > 4 else ""))
    if reading.tables:
        parts.append(_many(len(reading.tables), "table"))
    if reading.deadline is not None:
        parts.append(f"names {plain(reading.deadline)}")
    return " · ".join(parts) or "nothing that answers or refuses"


def note_of(row: Incoming) -> str:
    """What the list says of a letter: how far it is, what is in doubt, or what was found."""
    if row.state is State.READING:
        return "Reading…"
    if row.state is State.FILING:
        return "Filing…"
    if row.trouble:
        return row.trouble
    doubtful = doubts(row)
    if doubtful:
        return " ".join(doubtful)
    return found(row.letter.reading) if row.letter else ""


def needs_look(row: Incoming) -> bool:
    """Whether ``note_of`` is a doubt or a trouble."""
    return bool(row.trouble) or bool(doubts(row))


def missing(row: Incoming) -> str:
    """What a person has to do before it is filed, in few words."""
    if row.state in {State.READING, State.FILING}:
        return "wait until it is read" if row.state is State.READING else "it is being filed"
    if row.state is State.FAILED:
        return "it could not be read"
    todo = []
    if row.request is None:
        todo.append("choose its request")
    if row.day_trouble:
        todo.append("put its day right")
    elif row.day_wanted:
        todo.append("type its day")
    return " and ".join(todo) or "tick it if it is right"


def unfiled(rows: Sequence[Incoming], shown: int = 3) -> str:
    """Why none of these letters was filed, in one line."""
    each = [f"{row.name}: {missing(row)}." for row in rows[:shown]]
    more = f" {len(rows) - shown} more likewise." if len(rows) > shown else ""
    return f"Not filed yet. {' '.join(each)}{more}"


def event_of(row: Incoming) -> str:
    """The event that is entered with the letter, in words; empty where there is none."""
    if row.event is None or row.state not in {State.READY, State.FILING}:
        return ""
    if row.day is None:
        return f"{row.event.words}: no day yet"
    until = f", until {short(row.until)}" if row.until else ""
    return f"{row.event.words} on {short(row.day)}{until}"


def beginning(row: Incoming, length: int = 700) -> str:
    """How the letter begins, so that a person can tell what it is."""
    text = " ".join(row.words.split())
    return text if len(text) <= length else f"{text[:length].rsplit(' ', 1)[0]} …"


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
