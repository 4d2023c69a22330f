"""Writes campaigns, authorities, requests, questions, events, notes and tags."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from foi_tracker.core.errors import ConflictError, InputError
from foi_tracker.core.files import sha256
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel, EventKind
from foi_tracker.model.library import DraftQuestion, NewRequest, Request
from foi_tracker.storage import tables as t
from foi_tracker.storage.reader_requests import folded
from foi_tracker.storage.unit import gone
from foi_tracker.storage.values import dumps, storable
from foi_tracker.storage.writer_base import WriterBase


class RequestWriter(WriterBase):
    """Campaigns, authorities, requests."""

    def __init__(self, session: Session, now: Callable[[], datetime], words: str) -> None:
        super().__init__(session, now, words)
        # Asked for once each, not once for each of a campaign's hundreds of requests.
        self._canonical_ids: dict[int, dict[str, int]] = {}
        self._wordings: dict[str, int] = {}

    def add_campaign(self, title: str, text: str, questions: Sequence[DraftQuestion]) -> int:
        """Begin a campaign with its canonical questions.

        Raises:
            InputError: if two questions have one label.
        """
        _check_labels(questions)
        campaign = t.Campaign(title=storable(title), text=storable(text), made=self._now(), binned=None)
        self._add(campaign)
        self._add(
            *(
                t.CampaignQuestion(
                    campaign_id=campaign.id,
                    position=position,
                    label=storable(question.label),
                    text=storable(question.text),
                    start=question.start,
                    end=question.end,
                )
                for position, question in enumerate(questions)
            )
        )
        self.touched.campaigns.add(campaign.id)
        return campaign.id

    def add_authority(self, name: str, nation: Nation | None, kind: BodyKind, email: str = "") -> int:
        """Add an authority, or find it by its name; what was not known of it before is filled in."""
        key = folded(storable(name))
        known = self.session.scalar(select(t.Authority).where(t.Authority.name_key == key))
        if known is None:
            known = t.Authority(
                name=" ".join(storable(name).split()),
                name_key=key,
                nation=nation and nation.value,
                kind=kind.value,
                email=storable(email),
            )
            self._add(known)
            return known.id
        if known.nation is None and nation is not None:
            known.nation = nation.value
        if known.kind == BodyKind.OTHER.value:
            known.kind = kind.value
        if not known.email:
            known.email = storable(email)
        return known.id

    def save_group(self, name: str, authority_names: Sequence[str]) -> None:
        """Save the names of some authorities under a name, in place of a group that had it."""
        members = dumps(list(dict.fromkeys(" ".join(each.split()) for each in authority_names)))
        key = folded(storable(name))
        known = self.session.scalar(select(t.AuthorityGroup).where(t.AuthorityGroup.name_key == key))
        if known is None:
            self._add(t.AuthorityGroup(name=storable(name).strip(), name_key=key, members=members))
        else:
            known.members = members

    def add_request(
        self,
        campaign: int,
        authority: int,
        new: NewRequest,
        title: str,
        text: str,
        questions: Sequence[DraftQuestion],
        follows: int | None,
    ) -> int:
        """Record one asking of one authority; its questions point at the campaign's of the same label.

        Raises:
            InputError: if two questions have one label.
            NotFoundError: if the campaign or the followed request is not there.
        """
        _check_labels(questions)
        if self._row(t.Campaign, campaign, "campaign").binned is not None:
            raise gone("campaign")
        if follows is not None:
            self._row(t.Request, follows, "request")
        request = t.Request(
            campaign_id=campaign,
            authority_id=authority,
            wording_id=self._wording(storable(text)),
            follows_id=follows,
            regime=new.regime.value,
            title=storable(title),
            sent=new.sent,
            received=new.received,
            channel=new.channel.value,
            reference=storable(new.reference),
            link=storable(new.link),
            reply_address=storable(new.reply_address),
            binned=None,
        )
        self._add(request)
        self._add_questions(request, questions)
        self._touch_request(request)
        return request.id

    def edit_request(
        self,
        number: int,
        *,
        reference: str | None = None,
        link: str | None = None,
        reply_address: str | None = None,
        sent: date | None = None,
        received: date | None = None,
        regime: Regime | None = None,
        channel: Channel | None = None,
        title: str | None = None,
        seen: Request | None = None,
    ) -> None:
        """Change what is given of a request.

        Args:
            number: Of the request.
            reference: Their number for it.
            link: Its public address.
            reply_address: Where they write to.
            sent: The day it was sent.
            received: The day they received it.
            regime: The law it was made under.
            channel: How it was sent.
            title: Its title.
            seen: The request as it was shown to the person; a field that someone changed since is a conflict.

        Raises:
            NotFoundError: if it is not there.
            ConflictError: if a field was changed since ``seen``.
        """
        row = self._request(number)
        given = {
            "reference": reference,
            "link": link,
            "reply_address": reply_address,
            "sent": sent,
            "received": received,
            "regime": regime,
            "channel": channel,
            "title": title,
        }
        for name, value in given.items():
            if value is None:
                continue
            if seen is not None and getattr(seen, name) != getattr(row, name):
                raise _changed_meanwhile()
            plain = getattr(value, "value", value)
            setattr(row, name, storable(plain) if isinstance(plain, str) else plain)
        self._touch_request(row)

    def edit_question(
        self, number: int, *, label: str | None = None, text: str | None = None, seen: str | None = None
    ) -> None:
        """Change the label or the words of a request's question.

        Args:
            number: Of the question.
            label: Its number.
            text: Its words.
            seen: Its words as they were shown to the person; if someone changed them since it is a conflict.

        Raises:
            NotFoundError: if it is not there.
            InputError: if another question of the request has the label.
            ConflictError: if the words were changed since ``seen``.
        """
        row = self._row(t.Question, number, "question")
        request = self._request(row.request_id)
        if label is not None and label != row.label:
            _check_labels([q for q in self.questions(request.id) if q.id != number], label)
            row.label = storable(label)
        if text is not None:
            if seen is not None and seen != row.text:
                raise _changed_meanwhile()
            row.text = storable(text)
        self._touch_request(request)

    def add_event(
        self,
        request: int,
        kind: EventKind,
        day: date,
        until: date | None = None,
        note: str = "",
        letter: int | None = None,
    ) -> int:
        """Note that something happened to a request on a day."""
        row = self._request(request)
        if letter is not None:
            self._row(t.Message, letter, "letter")
        event = t.Event(
            request_id=request, message_id=letter, kind=kind.value, day=day, until=until, note=storable(note)
        )
        self._add(event)
        self._touch_request(row)
        return event.id

    def remove_event(self, number: int) -> None:
        """Take an event out of a request's history."""
        event = self._row(t.Event, number, "event")
        self._touch_request(self._request(event.request_id))
        self.session.delete(event)
        self.session.flush()

    def add_note(self, request: int, text: str) -> int:
        """Add a note to a request."""
        row = self._request(request)
        note = t.Note(request_id=request, text=storable(text), made=self._now())
        self._add(note)
        self._touch_request(row)
        return note.id

    def set_tags(self, request: int, tags: Iterable[str]) -> None:
        """Give a request these tags and no others."""
        row = self._request(request)
        wanted = {" ".join(storable(tag).split()) for tag in tags} - {""}
        known = {
            each.tag: each
            for each in self.session.scalars(select(t.RequestTag).filter_by(request_id=request))
        }
        for tag in known.keys() - wanted:
            self.session.delete(known[tag])
        self._add(*(t.RequestTag(request_id=request, tag=tag) for tag in sorted(wanted - known.keys())))
        self._touch_request(row)

    def _request(self, number: int) -> t.Request:
        row = self._row(t.Request, number, "request")
        if row.binned is not None:
            raise gone("request")
        return row

    def _wording(self, text: str) -> int:
        digest = sha256(text.encode())
        if digest in self._wordings:
            return self._wordings[digest]
        known = self.session.scalar(select(t.Wording.id).where(t.Wording.digest == digest))
        if known is None:
            wording = t.Wording(digest=digest, text=text)
            self._add(wording)
            known = wording.id
        self._wordings[digest] = known
        return known

    def _add_questions(self, request: t.Request, questions: Sequence[DraftQuestion]) -> None:
        rows = [
            t.Question(
                request_id=request.id,
                position=position,
                label=storable(question.label),
                text=storable(question.text),
            )
            for position, question in enumerate(questions)
        ]
        self._add(*rows)
        if request.campaign_id not in self._canonical_ids:
            self._canonical_ids[request.campaign_id] = self._find_canonical_ids(request.campaign_id)
        canonical = self._canonical_ids[request.campaign_id]
        self.session.add_all(
            t.QuestionLink(question_id=row.id, campaign_question_id=canonical[row.label.casefold()])
            for row in rows
            if row.label.casefold() in canonical
        )

    def _find_canonical_ids(self, campaign: int) -> dict[str, int]:
        question = t.CampaignQuestion
        rows = self.session.execute(
            select(question.label, question.id)
            .where(question.campaign_id == campaign)
            .order_by(question.id.desc())
        )
        return {label.casefold(): number for label, number in rows.all()}


def _check_labels(questions: Sequence[object], *more: str) -> None:
    labels = [*(str(getattr(question, "label", "")) for question in questions), *more]
    twice = next(
        (
            label
            for place, label in enumerate(labels)
            if label.casefold() in map(str.casefold, labels[:place])
        ),
        None,
    )
    if twice is not None:
        raise InputError(f"Two questions have the number {twice}.", "Give each question a number of its own.")


def _changed_meanwhile() -> ConflictError:
    return ConflictError(
        "Someone else changed this since you saw it.", "Look at it afresh, then change it again."
    )
