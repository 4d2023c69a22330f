"""What was typed into the recording page, kept across a crash: one value in the settings, as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from foi_tracker.core.errors import FoiError
from foi_tracker.core.settings import Settings
from foi_tracker.gui.recording.rows import Column, GridRow
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import DraftQuestion

_KEY = "record_draft"


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that a person typed.

    Attributes:
        corrected: Whether the questions were corrected by hand; a text that changes then leaves them alone.
    """

    title: str = ""
    text: str = ""
    campaign: str = ""
    follows: int | None = None
    questions: tuple[DraftQuestion, ...] = ()
    corrected: bool = False
    rows: tuple[GridRow, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing would be lost."""
        return not (self.title.strip() or self.text.strip() or self.rows or self.questions)


def keep_draft(settings: Settings, draft: Draft) -> None:
    """Put the draft into the settings, on disk at once; an empty one takes the kept one away."""
    kept = "" if draft.empty else json.dumps(_plain(draft))
    if settings.text(_KEY) == kept:
        return
    settings.set(_KEY, kept)
    try:
        settings.save()
    except FoiError:
        # The draft is a help, not a promise: typing must not be stopped by a full disk.
        return


def kept_draft(settings: Settings) -> Draft:
    """The draft in the settings; an empty one where there is none, or none that can be read."""
    try:
        held = json.loads(settings.text(_KEY) or "{}")
        return _draft(held) if held else Draft()
    except (ValueError, KeyError, TypeError):
        return Draft()


def _plain(draft: Draft) -> dict[str, Any]:
    return {
        "title": draft.title,
        "text": draft.text,
        "campaign": draft.campaign,
        "follows": draft.follows,
        "questions": [[one.label, one.text, one.start, one.end] for one in draft.questions],
        "corrected": draft.corrected,
        "rows": [_plain_row(row) for row in draft.rows],
    }


def _plain_row(row: GridRow) -> dict[str, Any]:
    return {
        "authority": row.authority,
        "sent": row.sent.isoformat() if row.sent else None,
        "nation": row.nation,
        "kind": row.kind,
        "regime": row.regime,
        "regime_chosen": row.regime_chosen,
        "why_regime": row.why_regime,
        "received": row.received.isoformat() if row.received else None,
        "channel": row.channel,
        "typed": row.typed,
        "unread": row.unread,
    }


def _draft(held: Mapping[str, Any]) -> Draft:
    return Draft(
        title=str(held["title"]),
        text=str(held["text"]),
        campaign=str(held["campaign"]),
        follows=None if held["follows"] is None else int(held["follows"]),
        questions=tuple(_question(one) for one in held["questions"]),
        corrected=bool(held["corrected"]),
        rows=tuple(_row(one) for one in held["rows"]),
    )


def _question(held: Sequence[Any]) -> DraftQuestion:
    label, text, start, end = held
    return DraftQuestion(str(label), str(text), int(start), int(end))


def _row(held: Mapping[str, Any]) -> GridRow:
    reference, link, reply_address = (str(one) for one in held["typed"])
    return GridRow(
        authority=str(held["authority"]),
        sent=date.fromisoformat(held["sent"]) if held["sent"] else None,
        nation=Nation(held["nation"]) if held["nation"] else None,
        kind=BodyKind(held["kind"]),
        regime=Regime(held["regime"]),
        regime_chosen=bool(held["regime_chosen"]),
        why_regime=str(held["why_regime"]),
        received=date.fromisoformat(held["received"]) if held["received"] else None,
        channel=Channel(held["channel"]),
        reference=reference,
        link=link,
        reply_address=reply_address,
        unread=tuple((Column(at), str(typed), str(why)) for at, typed, why in held.get("unread", ())),
    )
