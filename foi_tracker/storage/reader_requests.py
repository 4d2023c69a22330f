"""Reads campaigns, authorities and requests; a list takes a fixed number of queries, whatever its length."""

from collections.abc import Sequence

from sqlalchemy import func, select

from foi_tracker.law.regimes import BodyKind, Regime
from foi_tracker.model.kinds import Channel, EventKind
from foi_tracker.model.library import Authority, Campaign, DraftQuestion, Event, Question, Request
from foi_tracker.model.views import CampaignRow
from foi_tracker.storage import tables as t
from foi_tracker.storage.derived import DataTable, RequestDigest
from foi_tracker.storage.rows import RequestRecord, nation_of, record_of
from foi_tracker.storage.unit import LETTER_SHOWN, LETTERS, MOST_NAMED, REQUEST_SHOWN, REQUESTS, Unit, gone
from foi_tracker.storage.values import loads


class RequestReader(Unit):
    """Campaigns, authorities, requests."""

    def campaigns(self) -> list[CampaignRow]:
        """All campaigns by title, with the number of their requests."""
        counted = (
            select(t.Campaign.id, t.Campaign.title, func.count(t.Request.id))
            .outerjoin(t.Request, (t.Request.campaign_id == t.Campaign.id) & t.Request.binned.is_(None))
            .where(t.Campaign.binned.is_(None))
            .group_by(t.Campaign.id, t.Campaign.title)
        )
        rows = [CampaignRow(*row) for row in self.session.execute(counted).all()]
        return sorted(rows, key=lambda row: (row.title.casefold(), row.id))

    def campaign(self, number: int) -> Campaign:
        """One campaign.

        Raises:
            NotFoundError: if it is not there, or in the bin.
        """
        row = self.session.execute(
            select(t.Campaign.id, t.Campaign.title, t.Campaign.text).where(
                t.Campaign.id == number, t.Campaign.binned.is_(None)
            )
        ).one_or_none()
        if row is None:
            raise gone("campaign")
        return Campaign(*row)

    def campaign_by_title(self, title: str) -> Campaign | None:
        """The campaign of that title, however its letters are cased and spaced."""
        wanted = folded(title)
        number = next((row.id for row in self.campaigns() if folded(row.title) == wanted), None)
        return None if number is None else self.campaign(number)

    def campaign_questions(self, number: int) -> tuple[DraftQuestion, ...]:
        """The canonical questions of a campaign, in order."""
        question = t.CampaignQuestion
        rows = self.session.execute(
            select(question.label, question.text, question.start, question.end)
            .where(question.campaign_id == number)
            .order_by(question.position, question.id)
        )
        return tuple(DraftQuestion(*row) for row in rows.all())

    def authorities(self) -> list[Authority]:
        """All authorities, by name."""
        body = t.Authority
        rows = self.session.execute(
            select(body.id, body.name, body.nation, body.kind, body.email).order_by(body.name_key)
        )
        return [_authority(*row) for row in rows.all()]

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The saved groups: name, and the names of their authorities."""
        group = t.AuthorityGroup
        rows = self.session.execute(select(group.name, group.members).order_by(group.name_key))
        return {name: tuple(loads(members)) for name, members in rows.all()}

    def request_records(
        self, campaign: int | None = None, ids: Sequence[int] | None = None
    ) -> list[RequestRecord]:
        """Requests for a list, by authority and then by number; one query.

        Args:
            campaign: Only those of this campaign.
            ids: Only these, in this order; those that are not there are left out.
        """
        self.settle()
        request, body, digest = t.Request, t.Authority, RequestDigest
        query = (
            select(
                request.id,
                body.name,
                body.nation,
                t.Campaign.id,
                t.Campaign.title,
                request.title,
                request.reference,
                request.regime,
                request.sent,
                request.received,
                digest.events,
                digest.answers,
                digest.to_check,
                body.email,
                request.link,
                request.reply_address,
            )
            .select_from(REQUESTS.join(body, body.id == request.authority_id).join(digest))
            .where(REQUEST_SHOWN)
        )
        if campaign is not None:
            query = query.where(request.campaign_id == campaign)
        if ids is not None:
            if len(ids) <= MOST_NAMED:
                query = query.where(request.id.in_(ids))
            records = {row[0]: record_of(row) for row in self.session.connection().execute(query).all()}
            return [records[number] for number in dict.fromkeys(ids) if number in records]
        query = query.order_by(body.name_key, request.id)
        # Straight from the connection: the session's own layer would double the time of ten thousand rows.
        return [record_of(row) for row in self.session.connection().execute(query).all()]

    def request(self, number: int) -> Request:
        """One request, whole.

        Raises:
            NotFoundError: if it is not there, or in the bin.
        """
        row = self.session.execute(
            select(t.Request, t.Campaign, t.Authority, t.Wording.text)
            .select_from(
                REQUESTS.join(t.Authority, t.Authority.id == t.Request.authority_id).join(
                    t.Wording, t.Wording.id == t.Request.wording_id
                )
            )
            .where(t.Request.id == number, REQUEST_SHOWN)
        ).one_or_none()
        if row is None:
            raise gone("request")
        asked, campaign, body, text = row
        tags = select(t.RequestTag.tag).where(t.RequestTag.request_id == number).order_by(t.RequestTag.tag)
        notes = select(t.Note.text).where(t.Note.request_id == number).order_by(t.Note.id)
        return Request(
            id=asked.id,
            campaign=Campaign(campaign.id, campaign.title, campaign.text),
            authority=_authority(body.id, body.name, body.nation, body.kind, body.email),
            regime=Regime(asked.regime),
            title=asked.title,
            text=text,
            sent=asked.sent,
            received=asked.received,
            channel=Channel(asked.channel),
            reference=asked.reference,
            link=asked.link,
            reply_address=asked.reply_address,
            follows=asked.follows_id,
            questions=self.questions(number),
            events=self._events(number),
            tags=tuple(self.session.scalars(tags)),
            notes=tuple(self.session.scalars(notes)),
        )

    def questions(self, request: int) -> tuple[Question, ...]:
        """The questions of a request, in order."""
        rows = self.session.execute(
            select(t.Question.id, t.Question.label, t.Question.text, t.CampaignQuestion.label)
            .outerjoin(t.QuestionLink, t.QuestionLink.question_id == t.Question.id)
            .outerjoin(t.CampaignQuestion, t.CampaignQuestion.id == t.QuestionLink.campaign_question_id)
            .where(t.Question.request_id == request)
            .order_by(t.Question.position, t.Question.id, t.CampaignQuestion.position)
        )
        found: dict[int, Question] = {}
        for number, label, text, canonical in rows.all():
            labels = found[number].canonical if number in found else ()
            found[number] = Question(number, label, text, (*labels, *([canonical] if canonical else ())))
        return tuple(found.values())

    def totals(self) -> tuple[int, int, int, int, int]:
        """Counts of requests, letters, data tables, authorities, and things in the bin; one query."""
        self.settle()
        counts = (
            select(func.count(t.Request.id)).select_from(REQUESTS).where(REQUEST_SHOWN),
            select(func.count(t.Message.id)).select_from(LETTERS).where(LETTER_SHOWN),
            select(func.count(DataTable.position))
            .select_from(LETTERS.join(DataTable, DataTable.message_id == t.Message.id))
            .where(LETTER_SHOWN),
            select(func.count(t.Authority.id)),
            *(
                select(func.count(kind.id)).where(kind.binned.is_not(None))
                for kind in (t.Campaign, t.Request, t.Message)
            ),
        )
        row = self.session.execute(select(*(count.scalar_subquery() for count in counts))).one()
        requests, letters, tables, authorities, *binned = (int(count) for count in row)
        return requests, letters, tables, authorities, sum(binned)

    def _events(self, request: int) -> tuple[Event, ...]:
        event = t.Event
        rows = self.session.execute(
            select(event.id, event.kind, event.day, event.until, event.note, event.message_id)
            .outerjoin(t.Message, t.Message.id == event.message_id)
            .where(event.request_id == request, t.Message.binned.is_(None))
            .order_by(event.day, event.id)
        )
        return tuple(Event(row[0], EventKind(row[1]), *row[2:]) for row in rows.all())


def folded(name: str) -> str:
    """A name as it is compared: no matter the case and the spaces."""
    return " ".join(name.split()).casefold()


def _authority(number: int, name: str, nation: str | None, kind: str, email: str) -> Authority:
    return Authority(number, name, nation_of(nation), BodyKind(kind), email)
