"""The sample campaign tells the story it is meant to tell, and its letters agree with it."""

import json
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from foi_tracker.model.kinds import Channel, EventKind, LetterKind

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "resources" / "sample"
SAINT_ANDREW = date(2026, 11, 30)


@pytest.fixture(scope="module")
def campaign() -> dict[str, Any]:
    return tomllib.loads((SAMPLE / "campaign.toml").read_text(encoding="utf-8"))


def twentieth_working_day(received: date) -> date:
    """From September to mid December 2026 only St Andrew's Day is a holiday, under FOIA and FOISA alike."""
    day, left = received, 20
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day != SAINT_ANDREW
    return day


def test_files_and_names_agree(campaign: dict[str, Any]) -> None:
    names = {a["name"] for a in campaign["authorities"]}
    assert len(names) == 8
    assert {a["nation"] for a in campaign["authorities"]} == {
        "England",
        "Wales",
        "Scotland",
        "Northern Ireland",
    }
    files = [entry["file"] for entry in campaign["letters"]]
    assert sorted(files) == sorted(p.name for p in (SAMPLE / "letters").iterdir())
    for authority in campaign["authorities"]:
        assert authority["channel"] in set(Channel)
        assert authority["sent"] <= authority["received"] <= campaign["today"]
        assert (authority["regime"] == "FOISA") == (authority["nation"] == "Scotland")
    for event in campaign["events"]:
        assert event["authority"] in names
        assert event["kind"] in set(EventKind)
        assert event["date"] <= campaign["today"]
        assert event.get("letter", files[0]) in files
    assert [entry["date"] for entry in campaign["letters"]] == sorted(
        entry["date"] for entry in campaign["letters"]
    )


def test_letters_agree_with_their_labels(campaign: dict[str, Any]) -> None:
    by_name = {a["name"]: a for a in campaign["authorities"]}
    for entry in campaign["letters"]:
        gold = json.loads((HERE / "sample" / f"{Path(entry['file']).stem}.json").read_text(encoding="utf-8"))
        authority = by_name[entry["authority"]]
        assert (gold["authority"], gold["kind"], gold["regime"]) == (
            entry["authority"],
            entry["kind"],
            authority["regime"],
        )
        assert gold["dates"]["responded"] == entry["date"].isoformat()
        assert gold["dates"]["received"] == authority["received"].isoformat()
        assert gold["reference"] == authority["reference"]


def test_request_holds_its_questions(campaign: dict[str, Any]) -> None:
    assert [q["label"] for q in campaign["questions"]] == ["1", "2", "3a", "3b", "4"]
    for question in campaign["questions"]:
        assert question["text"] in campaign["request"]


def test_the_story(campaign: dict[str, Any]) -> None:
    """Some in time, one late, one extended, one waiting after it asked what was meant, one silent."""
    replies: dict[str, date] = {}
    for entry in campaign["letters"]:
        if entry["kind"] == LetterKind.RESPONSE:
            replies.setdefault(entry["authority"], entry["date"])
    start = {a["name"]: a["received"] for a in campaign["authorities"]}
    until = {e["authority"]: e["until"] for e in campaign["events"] if "until" in e}
    start |= {
        e["authority"]: e["date"] for e in campaign["events"] if e["kind"] == EventKind.CLARIFICATION_ANSWERED
    }
    verdicts = {}
    for name, first in start.items():
        due, replied = twentieth_working_day(first), replies.get(name)
        if replied is None:
            verdicts[name] = "waiting" if campaign["today"] <= due else "overdue"
        elif replied <= due:
            verdicts[name] = "on time"
        else:
            verdicts[name] = "extended" if replied <= until.get(name, due) else "late"
    assert verdicts == {
        "Aldermarsh Constabulary": "on time",
        "Bro Elwydd Police": "extended",
        "Harrowfen Police": "on time",
        "Lough Corran Police Service": "late",
        "Ravensea Police": "overdue",
        "Strathorrin Police": "on time",
        "Tarnshire Police": "waiting",
        "Wealdmoor Police": "on time",
    }
    assert twentieth_working_day(start["Tarnshire Police"]) == date(2026, 12, 1)


def test_every_kind_of_outcome_is_shown(campaign: dict[str, Any]) -> None:
    seen = set()
    for entry in campaign["letters"]:
        gold = json.loads((HERE / "sample" / f"{Path(entry['file']).stem}.json").read_text(encoding="utf-8"))
        seen |= {q["outcome"] for q in gold["questions"]}
        seen |= {gold["kind"]}
    assert seen >= {
        "answered",
        "partly_answered",
        "refused",
        "not_held",
        "ncnd",
        "withheld_elsewhere",
        "not_answered",
        "acknowledgement",
        "clarification_asked",
        "extension",
    }
