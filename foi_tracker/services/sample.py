"""The sample campaign: a fictional request to fictional forces, loaded as any other would be."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from foi_tracker.core.resources import resource
from foi_tracker.core.work import Work
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel, EventKind, LetterKind
from foi_tracker.model.library import BinKind, DraftQuestion, NewCampaign, NewRequest
from foi_tracker.model.readings import Letter
from foi_tracker.services.deciding import Deciding
from foi_tracker.services.filing import Filing
from foi_tracker.services.letters import LetterReader
from foi_tracker.services.recording import Recorded, Recording
from foi_tracker.services.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class Sample:
    """Loads the sample campaign."""

    recording: Recording
    letters: LetterReader
    filing: Filing
    deciding: Deciding
    upkeep: Upkeep

    def load(self, work: Work | None = None) -> Recorded:
        """Record the sample request, file its letters, enter its events; some letters are left to check.

        Raises:
            FoiError: when a letter cannot be read or the library not written; nothing of it stays then.
        """
        work = work or Work()
        folder = resource("sample")
        told = tomllib.loads((folder / "campaign.toml").read_text(encoding="utf-8"))
        read = []
        for number, letter in enumerate(told["letters"]):
            work.report(number, len(told["letters"]), f"Reading {letter['file']}")
            read.append(self.letters.read_together([folder / "letters" / letter["file"]]))
        recorded = self.recording.record(_campaign(told))
        try:
            self._fill(told, read, recorded)
        except BaseException:
            self.upkeep.delete(BinKind.CAMPAIGN, recorded.campaign)
            self.upkeep.purge(BinKind.CAMPAIGN, recorded.campaign)
            raise
        return recorded

    def _fill(self, told: Mapping[str, Any], read: Sequence[Letter], recorded: Recorded) -> None:
        names = (one["name"] for one in told["authorities"])
        request_of = dict(zip(names, recorded.requests, strict=True))
        for letter, about in zip(read, told["letters"], strict=True):
            request, until = request_of[about["authority"]], _until(told, about)
            filed = self.filing.file(letter, request, LetterKind(about["kind"]), about["date"], until=until)
            if about.get("checked", False):
                self.deciding.confirm_clear(filed.letter)
        for event in told["events"]:
            if "letter" not in event:
                self.recording.event(
                    request_of[event["authority"]],
                    EventKind(event["kind"]),
                    event["date"],
                    event.get("until"),
                    event.get("note", ""),
                )


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
