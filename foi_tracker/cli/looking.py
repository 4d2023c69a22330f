"""The commands that show: the matrix, one question's tables as one, a refusal summary, a due date."""

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from foi_tracker.cli.session import Session, campaign_id
from foi_tracker.core.errors import InputError
from foi_tracker.law.outcomes import OUTCOME_WORDS
from foi_tracker.law.regimes import Regime
from foi_tracker.model.summaries import RefusalSummary
from foi_tracker.model.views import Matrix, MatrixCell

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker


def matrix(session: Session, told: Namespace) -> int:
    """Print the matrix of a campaign."""
    with session.tracker() as tracker:
        shown = tracker.finding.matrix(campaign_id(tracker, told.campaign))
    if told.json:
        session.say(json.dumps(matrix_facts(shown), ensure_ascii=False))
    elif told.csv:
        from foi_tracker.services.sheets import csv_text

        session.out.write(csv_text([_head(shown), *_rows(shown)]))
    else:
        _aligned(session, [_head(shown), *_rows(shown)])
    return 0


def compare(session: Session, told: Namespace) -> int:
    """Print or write the tables that answer one question, as one."""
    from foi_tracker.services.sheets import write_table

    with session.tracker() as tracker:
        joined = tracker.comparing.join(campaign_id(tracker, told.campaign), told.question)
    for target in (told.csv, told.xlsx):
        if target is not None:
            write_table(joined, target)
    if told.json:
        facts = {
            "question": joined.question,
            "header": joined.header,
            "rows": joined.rows,
            "notes": joined.notes,
        }
        session.say(json.dumps(facts, ensure_ascii=False))
    elif told.csv is None and told.xlsx is None:
        _aligned(session, [list(joined.header), *(list(row) for row in joined.rows)])
    for note in joined.notes:
        session.warn(note)
    return 0


def summary(session: Session, told: Namespace) -> int:
    """Write the refusal summary of a request or a campaign."""
    with session.tracker() as tracker:
        made = _summary(tracker, told)
        tracker.summaries.write(made, told.output)
    unchecked = sum(one.unchecked for one in made.requests)
    if unchecked and not told.confirmed_only:
        session.warn(f"{unchecked} of the answers in it have not been checked by anybody; they are marked.")
    return 0


def due(session: Session, told: Namespace) -> int:
    """Print when a reply is due; with a list, one line a row."""
    from foi_tracker.services.dates import due_date, due_dates
    from foi_tracker.services.sheets import csv_text

    if told.from_csv is not None:
        try:
            text = told.from_csv.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as trouble:
            raise InputError(f"“{told.from_csv.name}” could not be read.", "Check the name.") from trouble
        session.out.write(csv_text([["id", "due"], *due_dates(text)]))
        return 0
    if told.regime is None or told.received is None:
        raise InputError("The law and the day of receipt are needed.", "Give --regime and --received.")
    found = due_date(Regime(told.regime), told.received, told.days)
    if told.json:
        session.say(json.dumps(found.as_dict(), ensure_ascii=False))
    else:
        session.say(found.why())
    return 0


def _summary(tracker: "Tracker", told: Namespace) -> RefusalSummary:
    if told.request is not None:
        return tracker.summaries.of_request(told.request, confirmed_only=told.confirmed_only)
    campaign = campaign_id(tracker, told.campaign)
    return tracker.summaries.of_campaign(campaign, confirmed_only=told.confirmed_only)


def matrix_facts(shown: Matrix) -> dict[str, object]:
    """The matrix as ``matrix --json`` prints it."""
    return {
        "campaign": shown.campaign.title,
        "questions": [{"label": label, "text": text} for label, text in shown.questions],
        "rows": [
            {
                "authority": row.authority,
                "regime": row.regime.value,
                "reference": row.reference or None,
                "due": row.due.isoformat(),
                "replied": row.replied.isoformat() if row.replied else None,
                "verdict": row.verdict.value,
                "waiting_on": row.mover.value,
                "answers": {cell.label: _cell_facts(cell) for cell in row.cells},
            }
            for row in shown.rows
        ],
    }


def _cell_facts(cell: MatrixCell) -> dict[str, object]:
    return {
        "outcome": cell.outcome.value if cell.outcome else None,
        "provisions": [str(provision) for provision in cell.provisions],
        "state": cell.state.value,
    }


def _head(shown: Matrix) -> list[str]:
    return ["authority", "law", "due", "replied", "on time", *(label for label, _ in shown.questions)]


def _rows(shown: Matrix) -> list[list[str]]:
    return [
        [
            row.authority,
            row.regime.value,
            row.due.isoformat(),
            row.replied.isoformat() if row.replied else "",
            row.verdict.value,
            *(_cell_words(cell) for cell in row.cells),
        ]
        for row in shown.rows
    ]


def _cell_words(cell: MatrixCell) -> str:
    if cell.outcome is None:
        return "decision delayed" if cell.delayed else "awaiting"
    grounds = ", ".join(provision.short for provision in cell.provisions)
    words = OUTCOME_WORDS[cell.outcome] + (f" {grounds}" if grounds else "")
    return words if cell.state == "decided" else f"{words}?"


def _aligned(session: Session, rows: list[list[str]]) -> None:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        session.say("  ".join(padded).rstrip())
