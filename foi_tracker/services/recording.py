"""Recording requests that were sent: who was asked what, when, how. Nothing is sent from here."""

import csv
from dataclasses import dataclass
from datetime import date
from typing import Unpack

from foi_tracker.core.dates import plain
from foi_tracker.core.errors import InputError
from foi_tracker.core.resources import resource
from foi_tracker.law.clocks import DueDate
from foi_tracker.law.regimes import BodyKind, Nation, Regime, guess_regime
from foi_tracker.model.kinds import EventKind
from foi_tracker.model.library import (
    Change,
    DraftQuestion,
    NewCampaign,
    NewRequest,
    Request,
    RequestFields,
)
from foi_tracker.services.analysing import questions_in
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.storage.library import Library, Writer

FORCES_GROUP = "UK police forces"


@dataclass(frozen=True, slots=True)
class KnownAuthority:
    """An authority that the program can offer while a name is typed."""

    name: str
    nation: Nation | None = None
    kind: BodyKind = BodyKind.OTHER
    email: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording did: the ids of the new requests, in the order given."""

    campaign: int
    requests: tuple[int, ...]
    change: Change


class Recording:
    """The use cases around a request that was sent."""

    def __init__(self, library: Library, clockwork: Clockwork) -> None:
        self._library = library
        self._clockwork = clockwork

    def questions_in(self, text: str) -> tuple[DraftQuestion, ...]:
        """The questions found in the text of a request, for the person to correct."""
        return questions_in(text)

    def known_authorities(self) -> tuple[KnownAuthority, ...]:
        """The authorities of the library, then those of the shipped list that it lacks."""
        with self._library.read() as reader:
            own = [KnownAuthority(a.name, a.nation, a.kind, a.email) for a in reader.authorities()]
        names = {known.name.casefold() for known in own}
        return (*own, *(force for force in shipped_forces() if force.name.casefold() not in names))

    def groups(self) -> dict[str, tuple[str, ...]]:
        """Groups of authorities by name: the shipped list and those the person saved."""
        with self._library.read() as reader:
            return {FORCES_GROUP: tuple(force.name for force in shipped_forces()), **reader.groups()}

    def save_group(self, name: str, authorities: tuple[str, ...]) -> Change:
        """Keep a group of authorities under a name.

        Raises:
            InputError: without a name or authorities.
        """
        if not name.strip() or not authorities:
            raise InputError("A group needs a name and at least one authority.", "Type both and save again.")
        with self._library.write(f"Saved the group “{name.strip()}”") as writer:
            writer.save_group(name.strip(), authorities)
        return writer.change

    def authorities_from(self, pasted: str) -> tuple[KnownAuthority, ...]:
        """The authorities pasted or typed one a line, each completed from what is known of it."""
        known = {authority.name.casefold(): authority for authority in self.known_authorities()}
        names = dict.fromkeys(line.strip(" \t•*-–;,") for line in pasted.splitlines())
        return tuple(known.get(name.casefold(), KnownAuthority(name)) for name in names if name)

    def guess_regime(self, authority: str, nation: Nation | None, text: str) -> tuple[Regime, str]:
        """The law that the request falls under, and why we think so; the person may change it."""
        return guess_regime(authority, nation, text)

    def due(self, regime: Regime, received: date) -> DueDate:
        """When the response is due, and why."""
        return self._clockwork.due(regime, received)

    def record(self, new: NewCampaign) -> Recorded:
        """Keep one request per authority under a campaign.

        Raises:
            InputError: when something needed is missing or a date cannot be.
        """
        _check(new, self._clockwork.today())
        many = len(new.requests)
        words = (
            f"Recorded a request to {new.requests[0].authority}" if many == 1 else f"Recorded {many} requests"
        )
        with self._library.write(words) as writer:
            campaign, questions = _campaign(writer, new)
            ids = tuple(self._one(writer, campaign, new, request, questions) for request in new.requests)
        return Recorded(campaign, ids, writer.change)

    def edit_request(
        self, request: int, *, seen: Request | None = None, **fields: Unpack[RequestFields]
    ) -> Change:
        """Change what was typed about a request (reference, link, dates, channel, regime).

        Args:
            request: Its id.
            seen: The request as the person saw it; what someone else changed since is not written over.
            **fields: What to change.

        Raises:
            InputError: for dates that cannot be.
            ConflictError: when someone else has changed a field since ``seen``.
        """
        with self._library.write("Changed a request’s details") as writer:
            before = writer.request(request)
            sent = fields.get("sent", before.sent)
            dates_fit(
                before.authority.name, sent, fields.get("received", before.received), self._clockwork.today()
            )
            writer.edit_request(request, seen=seen, **fields)
        return writer.change

    def edit_question(self, question: int, text: str) -> Change:
        """Correct the words of a question.

        Raises:
            InputError: when nothing is left of it.
        """
        if not text.strip():
            raise InputError("A question needs its words.", "Type them, or leave the question as it was.")
        with self._library.write("Changed a question") as writer:
            writer.edit_question(question, text=text.strip())
        return writer.change

    def event(
        self, request: int, kind: EventKind, day: date, until: date | None = None, note: str = ""
    ) -> Change:
        """Enter something that happened to a request.

        Raises:
            InputError: for a day before the request was sent, or an extension that ends before it begins.
        """
        with self._library.write(kind.words) as writer:
            sent = writer.request(request).sent
            if day < sent:
                raise InputError(
                    f"{plain(day)} is before the request was sent ({plain(sent)}).", "Check the date."
                )
            if until is not None and until < day:
                raise InputError("The new date is before the day it was set.", "Check both dates.")
            writer.add_event(request, kind, day, until, note)
        return writer.change

    def remove_event(self, event: int) -> Change:
        """Take an event out again."""
        with self._library.write("Removed an event") as writer:
            writer.remove_event(event)
        return writer.change

    def note(self, request: int, text: str) -> Change:
        """Keep a note with a request."""
        if not text.strip():
            raise InputError("The note is empty.", "Type something first.")
        with self._library.write("Added a note") as writer:
            writer.add_note(request, text.strip())
        return writer.change

    def tags(self, request: int, tags: tuple[str, ...]) -> Change:
        """Set the tags of a request."""
        with self._library.write("Changed tags") as writer:
            writer.set_tags(request, tags)
        return writer.change

    def _one(
        self,
        writer: Writer,
        campaign: int,
        new: NewCampaign,
        request: NewRequest,
        questions: tuple[DraftQuestion, ...],
    ) -> int:
        authority = writer.add_authority(request.authority.strip(), request.nation, request.kind)
        request_id = writer.add_request(
            campaign, authority, request, new.title.strip(), new.text, questions, new.follows
        )
        writer.add_event(request_id, EventKind.SENT, request.sent)
        return request_id


def _campaign(writer: Writer, new: NewCampaign) -> tuple[int, tuple[DraftQuestion, ...]]:
    title = (new.campaign or new.title).strip()
    existing = writer.campaign_by_title(title)
    if existing is not None:
        return existing.id, new.questions
    return writer.add_campaign(title, new.text, new.questions), new.questions


def _check(new: NewCampaign, today: date) -> None:
    if not new.title.strip():
        raise InputError("The request has no title.", "Give it a few words that you will know it by.")
    if not new.text.strip():
        raise InputError("The text of the request is missing.", "Paste what you sent.")
    if not new.questions:
        raise InputError(
            "No question was found in the text.", "Add at least one question, in your own numbering."
        )
    if not new.requests:
        raise InputError("No authority is named.", "Type or paste at least one, one a line.")
    labels = [question.label for question in new.questions]
    twice = next((label for label in labels if labels.count(label) > 1), None)
    if twice is not None:
        raise InputError(f"Two questions have the number {twice}.", "Give each its own number.")
    for request in new.requests:
        if not request.authority.strip():
            raise InputError("One of the authorities has no name.", "Type its name or take the row out.")
        dates_fit(request.authority, request.sent, request.received, today)


def dates_fit(authority: str, sent: date, received: date, today: date) -> None:
    """Whether a request can have been sent and received on these days.

    Raises:
        InputError: when it cannot, saying which date is wrong.
    """
    if sent > today:
        raise InputError(
            f"The request to {authority} has a date in the future ({plain(sent)}).",
            "Enter the day on which you sent it.",
        )
    if received < sent:
        raise InputError(
            f"{authority} cannot have received the request before it was sent.",
            "Check the two dates; for an e-mail they are the same day.",
        )


def shipped_forces() -> tuple[KnownAuthority, ...]:
    """The shipped list of UK police forces: names and nations, no addresses."""
    with resource("authorities/uk_police_forces.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(
            KnownAuthority(row["name"], Nation(row["nation"]), BodyKind(row["kind"]))
            for row in csv.DictReader(rows)
        )
