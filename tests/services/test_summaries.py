"""Refusal summaries from a library: who has not replied is told, and what was left out is counted."""

from datetime import date
from pathlib import Path

import docx
import pytest

from foi_tracker.core.errors import InputError
from foi_tracker.law.regimes import Nation, Regime
from foi_tracker.model.library import NewCampaign, NewRequest
from foi_tracker.services.tracker import Tracker
from tests.services.letters import REQUEST


def asked(tracker: Tracker, *sent: date) -> tuple[int, tuple[int, ...]]:
    """Ask a force on each of the days; the campaign's id and the requests'."""
    recorded = tracker.recording.record(
        NewCampaign(
            title="Bicycles",
            text=REQUEST,
            questions=tracker.recording.questions_in(REQUEST),
            requests=tuple(
                NewRequest(f"Force {number}", Regime.FOIA, day, day, Nation.ENGLAND)
                for number, day in enumerate(sent)
            ),
        )
    )
    return recorded.campaign, recorded.requests


def test_a_single_overdue_request_can_be_written(tracker: Tracker, tmp_path: Path) -> None:
    _, (late,) = asked(tracker, date(2026, 9, 21))
    target = tmp_path / "summary.docx"
    tracker.summaries.write(tracker.summaries.of_request(late), target)
    said = "\n".join(paragraph.text for paragraph in docx.Document(str(target)).paragraphs)
    assert "27 working days after the day on which it was due" in said
    assert "Reminders sent: none recorded." in said


def test_a_request_in_time_is_not_written(tracker: Tracker, tmp_path: Path) -> None:
    _, (early,) = asked(tracker, date(2026, 11, 20))
    summary = tracker.summaries.of_request(early)
    assert summary.empty
    with pytest.raises(InputError, match="Nothing was refused here"):
        tracker.summaries.write(summary, tmp_path / "summary.docx")
    assert list(tmp_path.glob("*.docx")) == []


def test_a_campaign_tells_of_all_who_have_not_replied(tracker: Tracker) -> None:
    campaign, _ = asked(tracker, date(2026, 9, 21), date(2026, 11, 20))
    summary = tracker.summaries.of_campaign(campaign)
    assert summary.requests == ()
    assert [(one.request.authority.name, one.overdue) for one in summary.waiting] == [
        ("Force 0", True),
        ("Force 1", False),
    ]
    assert not summary.empty


def test_the_sample_is_quoted_in_sentences_and_tables(tracker: Tracker) -> None:
    campaign = tracker.sample.load().campaign
    requests = {one.request.authority.name: one for one in tracker.summaries.of_campaign(campaign).requests}
    items = {item.label: item for item in requests["Lough Corran Police Service"].items}
    (table,) = items["2"].tables
    assert table.header == ("Outcome", "2022", "2023", "2024")
    assert table.rows[1] == ("Out of court disposal", "<5", "<5", "7")
    said = [text for one in requests.values() for item in one.items for text, _ in item.said]
    assert not [text for text in said if "|" in text or text[0] in ",;" or text[0].islower()]
    assert "Considerations that favour withholding" not in said


def test_only_confirmed_ones_count_what_is_left_out_of_every_request(tracker: Tracker) -> None:
    campaign = tracker.sample.load().campaign
    whole = tracker.summaries.of_campaign(campaign)
    sure = tracker.summaries.of_campaign(campaign, confirmed_only=True)
    assert len(sure.requests) < len(whole.requests)
    each = [
        tracker.summaries.of_request(row.id, confirmed_only=True)
        for row in tracker.finding.requests(campaign)
    ]
    assert sure.left_out == sum(one.left_out for one in each) > 0
    assert whole.left_out == 0
