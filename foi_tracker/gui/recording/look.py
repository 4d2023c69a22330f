"""What the recording page looks up while somebody types: questions, the law that applies, due dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from foi_tracker.gui.recording.rows import GridRow
from foi_tracker.law.clocks import DueDate
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.library import Campaign, DraftQuestion

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found for the text and the rows as they stood."""

    text: str
    questions: tuple[DraftQuestion, ...]
    guesses: Mapping[str, tuple[Regime, str]]
    dues: Mapping[tuple[Regime, date], DueDate]


@dataclass(frozen=True, slots=True)
class Known:
    """What the page offers while names are typed: names with what is known of them, groups, campaigns."""

    names: tuple[str, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    campaigns: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """A campaign, or a request that is followed, whose text and questions the page begins with."""

    campaign: Campaign
    text: str
    questions: tuple[DraftQuestion, ...]
    authority: str = ""
    nation: Nation | None = None
    kind: BodyKind = BodyKind.OTHER
    regime: Regime | None = None
    sent: date | None = None


def look(tracker: "Tracker", text: str, rows: Sequence[GridRow]) -> Looked:
    """Find the questions in ``text``, and the law and the due date of each row."""
    recording = tracker.recording
    guesses, dues = {}, {}
    for row in rows:
        regime = row.regime
        if not row.regime_chosen:
            guesses[row.authority] = recording.guess_regime(row.authority, row.nation, text)
            regime = guesses[row.authority][0]
        if row.came is not None and (regime, row.came) not in dues:
            dues[regime, row.came] = recording.due(regime, row.came)
    questions = recording.questions_in(text) if text.strip() else ()
    return Looked(text, questions, guesses, dues)


def new_rows(tracker: "Tracker", names: Sequence[str], text: str, sent: date | None) -> tuple[GridRow, ...]:
    """A row for each name, completed from what is known of it."""
    rows = []
    for known in tracker.recording.authorities_from("\n".join(names)):
        regime, why = tracker.recording.guess_regime(known.name, known.nation, text)
        due = tracker.recording.due(regime, sent) if sent is not None else None
        rows.append(
            GridRow(
                known.name,
                sent,
                known.nation,
                known.kind,
                regime,
                why,
                reply_address=known.email,
                due=due,
            )
        )
    return tuple(rows)


def known(tracker: "Tracker") -> Known:
    """Names, groups and campaigns to offer."""
    names = tuple(authority.name for authority in tracker.recording.known_authorities())
    campaigns = tuple((row.id, row.title) for row in tracker.finding.campaigns())
    return Known(names, tracker.recording.groups(), campaigns)


def earlier_campaign(tracker: "Tracker", campaign: int) -> Earlier:
    """The text and questions of a campaign to which requests are added."""
    matrix = tracker.finding.matrix(campaign)
    questions = tuple(DraftQuestion(label, text) for label, text in matrix.questions)
    return Earlier(matrix.campaign, matrix.campaign.text, questions)


def earlier_request(tracker: "Tracker", request: int) -> Earlier:
    """The request that a new one follows."""
    whole = tracker.finding.request_page(request).request
    questions = tuple(DraftQuestion(one.label, one.text) for one in whole.questions)
    body = whole.authority
    return Earlier(
        whole.campaign, whole.text, questions, body.name, body.nation, body.kind, whole.regime, whole.sent
    )
