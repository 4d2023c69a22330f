"""The commands that record: requests, events, decisions."""

import csv
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from foi_tracker.cli.session import Session
from foi_tracker.core.dates import from_iso
from foi_tracker.core.errors import InputError
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.library import NewCampaign, NewRequest

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

Kind = TypeVar("Kind", Nation, Regime)


def log(session: Session, told: Namespace) -> int:
    """Record one request an authority; prints a line a request, its id first, in the order given."""
    text = _text_of(told.text)
    if bool(told.authority) == bool(told.listed):
        raise InputError("Name the authorities with --authority, or a list with --from.", "One of the two.")
    with session.tracker(create=True) as tracker:
        if told.listed:
            requests = tuple(_listed(tracker, told.listed, text, told))
        else:
            requests = tuple(_named(tracker, told, text))
        recorded = tracker.recording.record(
            NewCampaign(
                title=told.title,
                text=text,
                questions=tracker.recording.questions_in(text),
                requests=requests,
                campaign=told.campaign or "",
            )
        )
    for number, request in zip(recorded.requests, requests, strict=True):
        session.say(f"{number}\t{request.authority}")
    return 0


def event(session: Session, told: Namespace) -> int:
    """Enter something that happened."""
    with session.tracker() as tracker:
        tracker.recording.event(told.request, told.kind, told.date, told.until)
    return 0


def decide(session: Session, told: Namespace) -> int:
    """Decide about a question at the latest letter that may set outcomes."""
    with session.tracker() as tracker:
        page = tracker.finding.request_page(told.request)
        wanted = told.question.strip().casefold()
        question = next((one for one in page.request.questions if one.label.casefold() == wanted), None)
        if question is None:
            known = ", ".join(one.label for one in page.request.questions)
            raise InputError(f"The request has no question {told.question}.", f"Its questions are {known}.")
        spoken = {answer.question.id: answer.letter for answer in page.standing}
        letters = [letter.id for letter in page.letters if letter.kind.sets_outcomes]
        letter = spoken.get(question.id) or (letters[-1] if letters else None)
        if letter is None:
            raise InputError("No reply has been filed for this request.", "File one first.")
        tracker.deciding.decide(letter, question.id, told.outcome, told.provision)
    return 0


def _text_of(named: str) -> str:
    if named == "-":
        return sys.stdin.read()
    path = Path(named)
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return path.read_text(encoding="cp1252", errors="replace")
    except OSError as trouble:
        raise InputError(f"“{path.name}” could not be read.", "Check the name.", str(trouble)) from trouble


def _named(tracker: "Tracker", told: Namespace, text: str) -> Iterable[NewRequest]:
    if told.sent is None:
        raise InputError("The day on which the request was sent is missing.", "Give it with --sent DATE.")
    for name in told.authority:
        known = tracker.recording.authorities_from(name)
        nation = known[0].nation if known else None
        kind = known[0].kind if known else BodyKind.OTHER
        regime = told.regime or tracker.recording.guess_regime(name, nation, text)[0]
        yield NewRequest(
            authority=name,
            regime=regime,
            sent=told.sent,
            received=told.received or told.sent,
            nation=nation,
            kind=kind,
            reference=told.reference,
        )


def _listed(tracker: "Tracker", path: Path, text: str, told: Namespace) -> Iterable[NewRequest]:
    try:
        rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError) as trouble:
        raise InputError(
            f"The list “{path.name}” could not be read.", "Save it as CSV in UTF-8.", str(trouble)
        ) from trouble
    for number, row in enumerate(rows, start=2):
        told_of = {(key or "").strip().casefold(): (value or "").strip() for key, value in row.items()}
        yield _row(tracker, told_of, text, told, f"line {number} of “{path.name}”")


def _row(tracker: "Tracker", row: dict[str, str], text: str, told: Namespace, where: str) -> NewRequest:
    name = row.get("authority") or row.get("name") or ""
    if not name:
        raise InputError(f"There is no authority in {where}.", "The first line must name the columns.")
    nation = _one_of(Nation, row.get("nation", ""), where)
    sent = _day(row.get("sent", ""), told.sent)
    if sent is None:
        raise InputError(f"There is no day of sending in {where}.", "Add a column “sent”, or give --sent.")
    regime = _one_of(Regime, row.get("regime", "").upper(), where) or told.regime
    return NewRequest(
        authority=name,
        regime=regime or tracker.recording.guess_regime(name, nation, text)[0],
        sent=sent,
        received=_day(row.get("received", ""), told.received) or sent,
        nation=nation,
        kind=_kind(row.get("kind", "")),
        reference=row.get("reference", "") or told.reference,
        reply_address=row.get("email", ""),
    )


def _day(text: str, default: date | None) -> date | None:
    return from_iso(text) if text else default


def _one_of(kind: type[Kind], text: str, where: str) -> Kind | None:
    if not text:
        return None
    for value in kind:
        if value.value.casefold() == text.casefold():
            return value
    known = ", ".join(value.value for value in kind)
    raise InputError(f"“{text}” in {where} is not known.", f"Known are {known}.")


def _kind(text: str) -> BodyKind:
    try:
        return BodyKind(text.casefold())
    except ValueError:
        return BodyKind.OTHER
