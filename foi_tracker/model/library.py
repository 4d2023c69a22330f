"""What a library keeps, as values: campaigns, authorities, requests, letters, decisions, changes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypedDict

from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel, EventKind, LetterKind
from foi_tracker.model.readings import Evidence, Reading


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """A question found in (or typed into) the text of a request, with its place in that text.

    Attributes:
        label: Its number ("1", "2a").
        text: Its words without the number.
        start, end: Where it stands in the pasted text; both 0 for one that was typed.
    """

    label: str
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class NewRequest:
    """One row of the recording grid: one asking of one authority."""

    authority: str
    regime: Regime
    sent: date
    received: date
    nation: Nation | None = None
    kind: BodyKind = BodyKind.OTHER
    channel: Channel = Channel.EMAIL
    reference: str = ""
    link: str = ""
    reply_address: str = ""


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """What the recording page hands over: the text, its questions, and one request per authority.

    Attributes:
        title: The campaign's title; also that of a single request.
        text: The request as sent.
        questions: In order.
        requests: One or more.
        campaign: Title of an existing campaign to add to; empty for a new one.
        follows: The request that these follow (narrowed, asked again), if any.
    """

    title: str
    text: str
    questions: tuple[DraftQuestion, ...]
    requests: tuple[NewRequest, ...]
    campaign: str = ""
    follows: int | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """A public body."""

    id: int
    name: str
    nation: Nation | None
    kind: BodyKind
    email: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """Requests that belong together."""

    id: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One numbered thing asked of one authority, and the campaign's question that it stands for.

    Attributes:
        id: Of this request's question.
        canonical: Labels of the campaign's questions that it stands for (usually one).
    """

    id: int
    label: str
    text: str
    canonical: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A dated thing that happened to a request; ``letter`` is the message it came with, if any."""

    id: int
    kind: EventKind
    day: date
    until: date | None = None
    note: str = ""
    letter: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One asking of one authority, whole."""

    id: int
    campaign: Campaign
    authority: Authority
    regime: Regime
    title: str
    text: str
    sent: date
    received: date
    channel: Channel
    reference: str
    link: str
    reply_address: str
    follows: int | None
    questions: tuple[Question, ...]
    events: tuple[Event, ...]
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class RequestFields(TypedDict, total=False):
    """What can be changed of a request once it is recorded."""

    reference: str
    link: str
    reply_address: str
    sent: date
    received: date
    regime: Regime
    channel: Channel
    title: str


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document in the library, without its text and bytes."""

    id: int
    name: str
    kind: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one question at one letter.

    Attributes:
        outcome: The finer code.
        regime: The law of this answer.
        provisions: The grounds, the first the main one.
        evidence: The words the person pointed at, or those they accepted.
        letter: The message decided about.
    """

    question: int
    letter: int
    outcome: FineOutcome
    regime: Regime
    provisions: tuple[Provision, ...] = ()
    flags: tuple[Flag, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter in the library with its current reading and the decisions made about it."""

    id: int
    request: int
    kind: LetterKind
    day: date | None
    incoming: bool
    documents: tuple[StoredDocument, ...]
    reading: Reading | None
    decisions: tuple[Decision, ...] = ()


class BinKind(StrEnum):
    """What can lie in the bin."""

    CAMPAIGN = "campaign"
    REQUEST = "request"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class BinItem:
    """A deleted thing that can be put back."""

    kind: BinKind
    id: int
    title: str
    deleted: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """What one write did, so that views refresh only what it touched.

    Attributes:
        id: Of the entry in the change log.
        words: What was done, to show beside Undo ("Filed a reply from Saltmarsh Police").
        campaigns, requests, letters: Ids touched.
    """

    id: int
    words: str
    campaigns: tuple[int, ...] = ()
    requests: tuple[int, ...] = ()
    letters: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that the check of a library found wrong."""

    where: str
    words: str
