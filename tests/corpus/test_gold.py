"""The gold labels hold together: right in shape, and every word they claim stands in the letter they describe."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from foi_tracker.model.kinds import LetterKind

HERE = Path(__file__).parent
SAMPLE_LETTERS = HERE.parents[1] / "resources" / "sample" / "letters"

OUTCOMES = {
    "answered",
    "partly_answered",
    "refused",
    "not_held",
    "ncnd",
    "withheld_elsewhere",
    "unclear",
    "not_answered",
}
KEYS = {
    "id",
    "format",
    "kind",
    "authority",
    "regime",
    "questions",
    "exemptions",
    "tables",
    "s12",
    "dates",
    "reference",
    "s16_offer",
    "has_review_rights",
}
S12 = ["records", "minutes_per_record", "hours_estimated", "limit_hours"]
PROVISION = re.compile(
    r"(FOIA s|FOISA s|EIR reg |EISR reg )(\d{1,2}[A-Z]?)((?:\(\d{0,2}[A-Z]?[a-z]{0,4}\))*)"
)
PROCEDURE = {
    "FOIA": {"1", "8", "10", "16", "17", "45", "50"},
    "FOISA": {"1", "8", "10", "15", "16", "20", "47"},
    "EIR": {"5", "7", "9", "11", "14"},
    "EISR": {"5", "7", "9", "13", "16"},
}
NOT_HELD_EXCEPTIONS = {"EIR reg 12(4)(a)", "EISR reg 10(4)(a)"}
LABEL = re.compile(r"\d{1,2}(\.\d{1,2})?[a-z]?(?:[ivx]+)?|[a-z]|[ivx]+")


class _Words(HTMLParser):
    """The words of a saved page, without its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._quiet = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._quiet += tag in {"script", "style"}
        self.parts.append("" if tag in {"b", "i", "em", "strong", "a", "span", "sup"} else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._quiet -= tag in {"script", "style"}
        self.parts.append("" if tag in {"b", "i", "em", "strong", "a", "span", "sup"} else "\n")

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self.parts.append(data)


def words_of(path: Path) -> str:
    """What a person reads in the letter, white space folded, marks of quoting taken off."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        page = _Words()
        page.feed(text)
        text = "".join(page.parts)
    text = re.sub(r"^(?:> ?)+", "", text, flags=re.MULTILINE)
    return " ".join(text.split())


def ways_to_write(day: date) -> list[str]:
    """The spellings of a date that the letters use."""
    n, month = day.day, day.strftime("%B")
    ends = {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(n, "th")
    return [
        f"{n} {month} {day.year}",
        f"{n}{ends} {month} {day.year}",
        f"{month} {n}, {day.year}",
        f"{n:02} {day:%b %Y}",
        f"{n} {day:%b %Y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d/%m/%y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        day.isoformat(),
        # A letter of the same year leaves the year out.
        f"{n} {month}",
    ]


def cases() -> Iterator[tuple[str, Path, Path]]:
    for folder, letters in (("sample", SAMPLE_LETTERS), ("own", HERE / "own")):
        for gold in sorted((HERE / folder).glob("*.json")):
            found = [p for p in (letters / f"{gold.stem}.txt", letters / f"{gold.stem}.html") if p.exists()]
            yield f"{folder}/{gold.stem}", gold, found[0] if found else letters / f"{gold.stem}.missing"


CASES = list(cases())
every_case = pytest.mark.parametrize(("gold", "letter"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])


def load(gold: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    return data


def test_every_letter_has_a_label_and_every_label_a_letter() -> None:
    for folder, letters in (("sample", SAMPLE_LETTERS), ("own", HERE / "own")):
        labelled = {p.stem for p in (HERE / folder).glob("*.json")}
        written = sorted(p.stem for p in letters.iterdir() if p.suffix in {".txt", ".html"})
        assert sorted(labelled) == written
    assert len([c for c in CASES if c[0].startswith("sample/")]) >= 10


@every_case
def test_shape(gold: Path, letter: Path) -> None:
    case = load(gold)
    assert set(case) - {"optional_tables"} == KEYS
    assert case["id"] == gold.stem
    assert "." + case["format"] == letter.suffix
    assert case["kind"] in set(LetterKind)
    assert case["regime"] in PROCEDURE
    assert list(case["s12"]) == S12
    assert list(case["dates"]) == ["received", "responded"]
    assert all(isinstance(case[k], bool) for k in ("s16_offer", "has_review_rights"))
    for table in case["tables"] + case.get("optional_tables", []):
        assert len(table) > 1 or len(table[0]) > 1
        assert len({len(row) for row in table}) == 1, f"ragged: {table}"
        assert all(isinstance(cell, str) and cell == " ".join(cell.split()) for row in table for cell in row)


@every_case
def test_questions(gold: Path, letter: Path) -> None:
    case, text = load(gold), words_of(letter)
    labels = [q["label"] for q in case["questions"]]
    assert len(labels) == len(set(labels))
    if not LetterKind(case["kind"]).sets_outcomes:
        # A letter that answers nothing may repeat what was asked.
        assert {q["outcome"] for q in case["questions"]} <= {"not_answered", "unclear", "not_held"}
    else:
        assert labels
    relied_on = {e["provision"] for e in case["exemptions"] if e["role"] == "relied_on"}
    for question in case["questions"]:
        assert set(question) - {"also"} == {"label", "text_starts", "outcome", "exemptions"}
        assert LABEL.fullmatch(question["label"])
        assert {question["outcome"], *question.get("also", [])} <= OUTCOMES
        assert set(question["exemptions"]) <= relied_on
        if question["outcome"] in {"answered", "not_answered", "unclear"}:
            assert not question["exemptions"]
        if question["outcome"] == "not_held":
            assert set(question["exemptions"]) <= NOT_HELD_EXCEPTIONS
        starts = question["text_starts"]
        assert len(starts.split()) <= 6
        assert starts in text
        if starts and len(starts.split()) < 6:
            # a shorter question must be whole: what follows is its end, not its next word
            assert starts[-1] in "?.;:" or re.search(
                re.escape(starts) + r"(?:[?.;:]|\W*$|\s+\W|\s+[A-Z0-9])", text
            )


@every_case
def test_provisions(gold: Path, letter: Path) -> None:
    case, text = load(gold), words_of(letter).replace(" ", "")
    seen = [e["provision"] for e in case["exemptions"]]
    assert len(seen) == len(set(seen)), "a provision is either relied on or mentioned"
    for entry in case["exemptions"]:
        assert set(entry) == {"provision", "role"}
        assert entry["role"] in {"relied_on", "mentioned"}
        found = PROVISION.fullmatch(entry["provision"])
        assert found, entry
        regime, number, rest = found[1].split()[0], found[2], found[3]
        assert number not in PROCEDURE[regime], f"{entry['provision']} is not an exemption"
        if entry["provision"].startswith("FOISA s17"):
            assert entry["role"] == "mentioned"
        last = re.findall(r"\([^)]*\)", rest)[-1:] or [""]
        assert number + rest in text or (number in text and last[0] in text), (
            f"{entry['provision']} is not in the letter"
        )


@every_case
def test_tables_and_figures_stand_in_the_letter(gold: Path, letter: Path) -> None:
    case, text = load(gold), words_of(letter)
    for table in case["tables"] + case.get("optional_tables", []):
        for cell in (cell for row in table for cell in row if cell):
            assert re.search(rf"(?<!\w){re.escape(cell)}(?!\w)", text), f"{cell!r} is not in the letter"
    plain = text.replace(",", "")
    for key in ("records", "hours_estimated"):
        if case["s12"][key] is not None:
            assert re.search(rf"(?<!\d){case['s12'][key]}(?!\d)", plain), key


@every_case
def test_who_and_when(gold: Path, letter: Path) -> None:
    case, text = load(gold), words_of(letter)
    assert case["authority"].casefold() in text.casefold()
    assert case["reference"] is None or case["reference"] in text
    days = {k: date.fromisoformat(v) for k, v in case["dates"].items() if v}
    for name, day in days.items():
        assert any(way in text for way in ways_to_write(day)), f"{name} {day} is not in the letter"
    if len(days) == 2:
        assert days["received"] <= days["responded"]


@every_case
def test_cost_refusal_has_figures_only_with_a_cost_provision(gold: Path, letter: Path) -> None:
    case = load(gold)
    cost = {"FOIA s12", "FOIA s12(1)", "FOIA s12(2)", "FOISA s12(1)"}
    relied_on = {e["provision"] for e in case["exemptions"] if e["role"] == "relied_on"}
    if any(v is not None for v in case["s12"].values()):
        assert relied_on & cost
        assert case["s12"]["limit_hours"] in {18, 24, 40, None}


def test_labels_are_plain_enough_for_the_words_not_to_be_lost() -> None:
    found = words_of(SAMPLE_LETTERS / "aldermarsh-2-reply.html")
    assert "Q3(a). How many stalking protection orders" in found
    assert "dataLayer" not in found
    assert "off-screen{" not in found
