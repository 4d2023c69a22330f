"""A letter that came and is not filed yet, as a value: what was read, what is proposed, what is in doubt."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from foi_tracker.core.dates import plain, short
from foi_tracker.core.errors import FoiError
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


@dataclass(frozen=True, slots=True)
class Incoming:
    """One letter of the list.

    Attributes:
        number: Tells it apart while the list changes.
        request: The request it will be filed at; None while nobody has said.
        ticked: Whether "File" takes it.
        enter_event: Whether the event that it means is entered with it.
        trouble, hint: What went wrong, and what to do.
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

    @property
    def ready(self) -> bool:
        """Whether it can be filed as it stands."""
        return self.state is State.READY and self.letter is not None and self.request is not None

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


def with_arrival(row: Incoming, arrived: Arrived, wanted: int | None = None) -> Incoming:
    """The row once its file was read: proposals taken, the sure ones ticked.

    Args:
        row: As it waited.
        arrived: What the reading brought.
        wanted: The request for which the letter was added, if the person said so.
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
        kind=proposal.kind,
        day=proposal.day,
    )
    return replace(read, ticked=read.ready and not doubts(read, chosen=wanted is not None))


def with_trouble(row: Incoming, trouble: FoiError, state: State) -> Incoming:
    """The row with what went wrong."""
    return replace(row, state=state, trouble=trouble.sentence, hint=trouble.hint, ticked=False)


def doubts(row: Incoming, *, chosen: bool = False) -> list[str]:
    """Why a person should look before it is filed, one sentence each.

    Args:
        row: A letter that was read.
        chosen: Whether the person said themselves which request it answers.
    """
    proposal, letter = row.proposal, row.letter
    if proposal is None or letter is None:
        return []
    said = []
    if proposal.warning:
        said.append(proposal.warning)
    if not chosen and not proposal.choices:
        said.append("No request of the library fits it: choose one.")
    elif not chosen and not proposal.clear:
        said.append(_either(proposal))
    elif chosen and proposal.clear and proposal.choices[0].request != row.request:
        best = proposal.choices[0]
        said.append(f"It seems to answer another request, to {best.authority}: {best.why}.")
    if letter.reading.kind_confidence is Confidence.TO_CHECK and row.kind is letter.reading.kind:
        said.append("It is not certain what kind of letter it is.")
    if row.day is None and row.event is not None:
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
    doubtful = doubts(row, chosen=_chosen(row))
    if doubtful:
        return " ".join(doubtful)
    return found(row.letter.reading) if row.letter else ""


def needs_look(row: Incoming) -> bool:
    """Whether ``note_of`` is a doubt or a trouble."""
    return bool(row.trouble) or bool(doubts(row, chosen=_chosen(row)))


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
    if row.letter is None:
        return ""
    text = " ".join("\n".join(document.text for document in row.letter.documents).split())
    return text if len(text) <= length else f"{text[:length].rsplit(' ', 1)[0]} …"


def _chosen(row: Incoming) -> bool:
    """Whether the request is another than the one proposed first, so that a person must have said it."""
    best = row.proposal.choices[0].request if row.proposal and row.proposal.choices else None
    return row.request is not None and row.request != best


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
