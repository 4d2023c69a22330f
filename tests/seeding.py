"""Fills a library with many made-up requests, through the storage room's own doors, for trying and measuring.

python -m tests.seeding OUT.foi [--requests 10000] [--seed 1]
"""

import argparse
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from foi_tracker.core.files import sha256
from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.documents import Block, BlockKind, Cell, Document, Table
from foi_tracker.model.kinds import LETTER_EVENTS, Channel, EventKind, LetterKind
from foi_tracker.model.library import Decision, DraftQuestion, NewRequest
from foi_tracker.model.readings import (
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    DocumentRef,
    Evidence,
    FoundAnswer,
    FoundQuestion,
    FoundTable,
    Letter,
    Match,
    Reading,
)
from foi_tracker.storage.library import Library
from foi_tracker.storage.writer import Writer

SIZES = (40, 43, 120, 400, 60, 250, 43, 333, 90)
SUBJECTS = (
    "drones",
    "stop and search",
    "overtime",
    "tasers",
    "fleet costs",
    "vetting",
    "custody",
    "body cameras",
    "999 calls",
)
TOWNS = ("Salt", "Alder", "Harrow", "Marl", "Fen", "Wyre", "Thorn", "Ash", "Brack", "Crow", "Dun", "Elm")
ENDS = ("marsh", "ford", "wick", "combe", "mouth", "shire", "bridge", "stead", "field", "ness")
BODIES = (("Police", BodyKind.POLICE), ("Council", BodyKind.COUNCIL), ("Hospitals", BodyKind.NHS))
NATIONS = (Nation.ENGLAND,) * 6 + (Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
OUTCOMES = (
    (FineOutcome.ANSWERED, ""),
    (FineOutcome.ANSWERED, ""),
    (FineOutcome.PARTLY, "FOIA s40(2)"),
    (FineOutcome.REFUSED_EXEMPT, "FOIA s31(1)(a)"),
    (FineOutcome.REFUSED_EXEMPT, "FOIA s30(1)(a)"),
    (FineOutcome.REFUSED_COST, "FOIA s12(1)"),
    (FineOutcome.NCND, "FOIA s23(5)"),
    (FineOutcome.NOT_HELD, ""),
    (FineOutcome.PUBLISHED, "FOIA s21(1)"),
)
SAID = {
    FineOutcome.ANSWERED: "The figures are in the table below.",
    FineOutcome.PARTLY: "Part of this is given; names are withheld.",
    FineOutcome.REFUSED_EXEMPT: "This information is withheld.",
    FineOutcome.REFUSED_COST: "Finding it would take longer than the limit allows.",
    FineOutcome.NCND: "We neither confirm nor deny that we hold it.",
    FineOutcome.NOT_HELD: "We do not hold this.",
    FineOutcome.PUBLISHED: "You will find this on our website.",
}
QUESTIONS = ("How many {} were there in each year since 2021?", "What was spent on {}?", "Who decides about {}?",
             "How many complaints about {} were upheld?", "Please send the policy on {}.")  # fmt: skip


def seed(library: Library, requests: int, random: Random, first_day: date) -> None:
    """Record campaigns of varied sizes until there are so many requests; about a third get a letter or two.

    Args:
        library: To fill.
        requests: How many.
        random: Makes every choice.
        first_day: Of the first campaign.
    """
    for number, size in enumerate(_sizes(requests)):
        subject = SUBJECTS[number % len(SUBJECTS)]
        questions = tuple(
            DraftQuestion(str(place), words.format(subject)) for place, words in enumerate(QUESTIONS, start=1)
        )
        sent = first_day + timedelta(days=11 * number)
        with library.write(f"Recorded {size} requests about {subject}") as writer:
            title = f"{subject.capitalize()} {number + 1}"
            text = "Dear all,\n" + "\n".join(f"{q.label}. {q.text}" for q in questions)
            campaign = writer.add_campaign(title, text, questions)
            for _ in range(size):
                _record(writer, campaign, title, text, questions, sent, random)


def _sizes(requests: int) -> Iterator[int]:
    left, place = requests, 0
    while left > 0:
        yield min(left, SIZES[place % len(SIZES)])
        left -= SIZES[place % len(SIZES)]
        place += 1


def _record(
    writer: Writer,
    campaign: int,
    title: str,
    text: str,
    questions: tuple[DraftQuestion, ...],
    sent: date,
    random: Random,
) -> None:
    body, kind = random.choice(BODIES)
    name = f"{random.choice(TOWNS)}{random.choice(ENDS)} {random.choice(ENDS).capitalize()} {body}"
    nation = random.choice(NATIONS)
    regime = Regime.FOISA if nation is Nation.SCOTLAND else Regime.FOIA
    authority = writer.add_authority(name, nation, kind, f"foi@{name.replace(' ', '-').lower()}.example")
    reference = f"FOI/{sent.year}/{random.randrange(10_000)}"
    new = NewRequest(name, regime, sent, sent, nation, kind, random.choice(list(Channel)), reference)
    request = writer.add_request(campaign, authority, new, title, text, questions, None)
    writer.add_event(request, EventKind.SENT, sent)
    chance = random.random()
    if chance < 0.6:
        writer.add_event(request, EventKind.ACKNOWLEDGED, sent + timedelta(days=random.randrange(1, 6)))
    if chance < 0.1:
        writer.add_event(request, EventKind.EXTENDED, sent + timedelta(days=19), sent + timedelta(days=57))
    if chance < 0.33:
        _file(writer, request, LetterKind.RESPONSE, sent + timedelta(days=random.randrange(10, 40)), random)
    if chance < 0.03:
        _file(
            writer,
            request,
            LetterKind.REVIEW_OUTCOME,
            sent + timedelta(days=random.randrange(60, 90)),
            random,
        )


def _file(writer: Writer, request: int, kind: LetterKind, day: date, random: Random) -> None:
    letter = _letter(request, kind, day, random)
    matches = [
        Match(q.label, q.label, sure=random.random() < 0.8, why="same number")
        for q in letter.reading.questions
    ]
    number = writer.add_letter(request, kind, day, letter, matches)
    writer.add_event(request, LETTER_EVENTS[kind], day, letter=number)
    if random.random() < 0.5:
        answers = {answer.question: answer for answer in letter.reading.answers}
        for question in writer.questions(request)[: random.randrange(1, 6)]:
            found = answers[question.label]
            writer.decide(
                Decision(
                    question.id,
                    number,
                    found.outcome,
                    found.regime,
                    found.provisions,
                    evidence=found.evidence,
                )
            )


def _letter(request: int, kind: LetterKind, day: date, random: Random) -> Letter:
    lines = [f"Our reply of {day:%d %B %Y} to your request {request}."]
    answers: list[FoundAnswer] = []
    claims: list[Claim] = []
    at = len(lines[0]) + 1
    for label in "12345":
        outcome, ground = random.choice(OUTCOMES)
        words = f"{SAID[outcome]}" + (f" We rely on {ground}." if ground else "")
        proof = (Evidence(0, Span(at + 3, at + 3 + len(words)), words),)
        lines.append(f"{label}. {words}")
        at += len(lines[-1]) + 1
        provisions = (Provision.parse(ground),) if ground else ()
        sure = Confidence.SURE if random.random() < 0.9 else Confidence.TO_CHECK
        answers.append(
            FoundAnswer(
                label,
                outcome,
                Regime.FOIA,
                proof,
                provisions=provisions,
                confidence=sure,
                why=f"“{words[:40]}”",
            )
        )
        claims += [
            Claim(each, ClaimRole.RELIED_ON, ClaimKind.WITHHELD, proof, questions=(label,))
            for each in provisions
        ]
    years = ["2021", "2022", "2023"]
    cells, rows = at, []
    for row in (years, [str(random.randrange(900)) for _ in years]):
        rows.append([])
        for cell in row:
            rows[-1].append(Cell(cell, Span(at, at + len(cell))))
            at += len(cell) + 1
        lines.append(" ".join(row))
    text = "\n".join(lines)
    table = Table(tuple(map(tuple, rows)), Span(cells, len(text)))
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, cells)),
        Block(BlockKind.TABLE, Span(cells, len(text)), table=0),
    )
    document = Document(f"reply-{request}.txt", "text", text, blocks, (table,), sha256(text.encode()))
    questions = tuple(FoundQuestion(answer.question, "", answer.evidence) for answer in answers)
    reading = Reading(
        (DocumentRef(document.name, document.sha256),), kind, Regime.FOIA, responded=day, questions=questions,
        answers=tuple(answers), claims=tuple(claims), tables=(FoundTable(0, table),), has_review_rights=True,
    )  # fmt: skip
    return Letter((document,), (text.encode(),), reading)


def main() -> int:
    """Make the library that the command line names."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    if wanted.out.exists():
        parser.error(f"{wanted.out} is there already")
    begun = time.perf_counter()
    library = Library.open(wanted.out, create=True, now=lambda: datetime.now(UTC))
    seed(library, wanted.requests, Random(wanted.seed), date(2025, 11, 3))  # noqa: S311
    with library.read() as reader:
        requests, letters, tables, authorities, _ = reader.totals()
    library.close()
    took = time.perf_counter() - begun
    print(
        f"{requests} requests, {letters} letters, {tables} tables, {authorities} authorities in {took:.1f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
