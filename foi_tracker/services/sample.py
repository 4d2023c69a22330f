"""The sample campaign: a fictional request to fictional forces, loaded as any other would be."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from foi_tracker.core.resources import resource
from foi_tracker.core.work import Work
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel, EventKind, LetterKind
from foi_tracker.model.library import DraftQuestion, NewCampaign, NewRequest
from foi_tracker.services.deciding import Deciding
from foi_tracker.services.filing import Filing
from foi_tracker.services.letters import LetterReader
from foi_tracker.services.recording import Recorded, Recording


@dataclass(frozen=True, slots=True)
class Sample:
    """Loads the sample campaign."""

    recording: Recording
    letters: LetterReader
    filing: Filing
    deciding: Deciding

    def load(self, work: Work | None = None) -> Recorded:
        """Record the sample request, file its letters, enter its events; some letters are left to check."""
        work = work or Work()
        folder = resource("sample")
        told = tomllib.loads((folder / "campaign.toml").read_text(encoding="utf-8"))
        recorded = self.recording.record(_campaign(told))
        request_of = dict(zip((one["name"] for one in told["authorities"]), recorded.requests, strict=True))
        for number, letter in enumerate(told["letters"]):
            work.report(number, len(told["letters"]), f"Filing {letter['file']}")
            self._file(folder / "letters", letter, request_of[letter["authority"]], _until(told, letter))
        for event in told["events"]:
            if "letter" not in event:
                self.recording.event(
                    request_of[event["authority"]],
                    EventKind(event["kind"]),
                    event["date"],
                    event.get("until"),
                    event.get("note", ""),
                )
        return recorded

    def _file(self, folder: Path, told: Mapping[str, Any], request: int, until: date | None) -> None:
        letter = self.letters.read_together([folder / told["file"]])
        filed = self.filing.file(letter, request, LetterKind(told["kind"]), told["date"], until=until)
        if told.get("checked", False):
            self.deciding.confirm_clear(filed.letter)


def _campaign(told: Mapping[str, Any]) -> NewCampaign:
    return NewCampaign(
        title=told["title"],
        text=told["request"].strip(),
        questions=tuple(DraftQuestion(one["label"], one["text"]) for one in told["questions"]),
        requests=tuple(
            NewRequest(
                authority=one["name"],
                regime=Regime(one["regime"]),
                sent=one["sent"],
                received=one["received"],
                nation=Nation(one["nation"]),
                kind=BodyKind(one["kind"]),
                channel=Channel(one["channel"]),
                reference=one.get("reference", ""),
            )
            for one in told["authorities"]
        ),
    )


def _until(told: Mapping[str, Any], letter: Mapping[str, Any]) -> date | None:
    """The new date that the letter's own event carries, if any."""
    events = (event for event in told["events"] if event.get("letter") == letter["file"])
    return next((event.get("until") for event in events), None)
