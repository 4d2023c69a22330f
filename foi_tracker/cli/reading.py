"""The commands that read letters: ``read`` prints what is found, ``file`` stores it."""

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from foi_tracker.cli.session import Session, campaign_id
from foi_tracker.core.dates import plain
from foi_tracker.core.errors import FoiError, InputError
from foi_tracker.law.outcomes import words_of
from foi_tracker.model.kinds import LETTER_EVENTS, LetterKind
from foi_tracker.model.reading_codec import encode
from foi_tracker.model.readings import (
    Aspect,
    ClaimRole,
    Confidence,
    FoundAnswer,
    FoundTable,
    Letter,
    Reading,
)
from foi_tracker.model.views import FilingProposal

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker


def read(session: Session, told: Namespace) -> int:
    """Read each file and print what is found; a bad file is named and the rest goes on."""
    from foi_tracker.services.letters import LetterReader

    failed = 0
    with closing(LetterReader()) as reader:
        for path in told.files:
            try:
                letter = reader.read_together([path])
            except FoiError as trouble:
                session.trouble(trouble)
                failed += 1
                continue
            if told.json:
                session.say(json.dumps(encode(letter.reading, file=path.name), ensure_ascii=False))
            else:
                session.say(_in_words(path.name, letter.reading))
    return 2 if failed else 0


def file(session: Session, told: Namespace) -> int:
    """Store letters at the requests they answer; what cannot be placed is named and the rest goes on."""
    groups: list[list[Path]] = [list(told.files)] if told.together else [[path] for path in told.files]
    failed = 0
    with session.tracker(create=True) as tracker:
        only = campaign_id(tracker, told.campaign) if told.campaign is not None else None
        for paths in groups:
            name = ", ".join(path.name for path in paths)
            try:
                letter = tracker.letters.read_together(paths)
                _file_one(session, tracker, name, letter, told.request, only)
            except FoiError as trouble:
                session.trouble(trouble, name if trouble.sentence.find(paths[0].name) < 0 else "")
                failed += 1
    return 2 if failed else 0


def _file_one(
    session: Session, tracker: "Tracker", name: str, letter: Letter, request: int | None, campaign: int | None
) -> None:
    proposal = tracker.filing.propose(letter, campaign=campaign)
    if proposal.twice is not None:
        raise InputError("This letter is in the library already.", "Nothing was stored a second time.")
    target = request if request is not None else _placed(proposal)
    day, note = proposal.day, ""
    if day is None and proposal.kind in LETTER_EVENTS:
        day, note = session.today, "the letter gives no date; this is the day it was filed"
        session.warn(f"{name}: the letter gives no date; {plain(day)}, the day of filing, is kept.")
    enters = proposal.kind.sets_outcomes
    filed = tracker.filing.file(letter, target, proposal.kind, day, enter_event=enters, note=note)
    session.say(f"{target}\t{name}\t{filed.kind.value}\tletter {filed.letter}")
    event = LETTER_EVENTS.get(filed.kind)
    if event is not None and not enters and day is not None:
        session.warn(
            f"{name}: to enter what it says, type: event --request {target} {event.value} {day.isoformat()}"
        )


def _placed(proposal: FilingProposal) -> int:
    if not proposal.choices:
        raise InputError("No request was found that this letter answers.", "Name it with --request.")
    if not proposal.clear:
        fits = "; ".join(f"{one.request} {one.authority} ({one.why})" for one in proposal.choices[:4])
        raise InputError(
            "It is not clear which request this letter answers.", f"Name it with --request. Likely: {fits}."
        )
    return proposal.choices[0].request


def _in_words(name: str, found: Reading) -> str:
    lines = [f"{name}: {found.kind.words}" + (f" from {found.authority}" if found.authority else "")]
    if found.kind is LetterKind.OTHER:
        lines.append("  What kind of letter this is could not be told; please check.")
    lines += [_answer_words(answer) for answer in found.answers]
    named = [str(c.provision) for c in found.claims if c.role is ClaimRole.RELIED_ON and c.provision]
    if named:
        lines.append("  Relied on: " + ", ".join(dict.fromkeys(named)))
    reasons = [c.reason for c in found.claims if c.role is ClaimRole.RELIED_ON and c.reason]
    if reasons:
        lines.append("  Reasons that name no section: " + ", ".join(dict.fromkeys(reasons)))
    lines += [f"  Cost: {note}" for note in found.cost.notes]
    lines += [f"  Table {number}: {_table_words(table)}" for number, table in enumerate(found.tables, 1)]
    return "\n".join(lines)


def _table_words(found: FoundTable) -> str:
    """How large a table is, what it counts as far as the letter says, and what was noticed."""
    counted = [each.value for each in found.counted if each.aspect is not Aspect.CAVEAT]
    size = f"{len(found.table.rows)} rows, {found.table.width} columns"
    return "; ".join([size, ", ".join(counted) or "what it counts is not stated", *found.notes])


def _answer_words(answer: FoundAnswer) -> str:
    words = words_of(answer.outcome, answer.provisions, answer.flags)
    grounds = ", ".join(str(provision) for provision in answer.provisions)
    doubt = "" if answer.confidence is Confidence.SURE else f"  (to check: {answer.why})"
    return f"  {answer.question}: {words}{f' ({grounds})' if grounds else ''}{doubt}"
