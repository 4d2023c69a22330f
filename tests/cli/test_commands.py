"""The terminal face, run as it is run: argument lists in, lines and exit codes out."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from foi_tracker.cli.main import run
from foi_tracker.core.settings import Places
from tests.services.letters import ACKNOWLEDGEMENT, ANSWER, REFUSAL, REQUEST

TODAY = date(2026, 11, 25)


class Terminal:
    """Runs commands on a library in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.library = folder / "library.foi"
        self._capsys = capsys
        self.painted: list[Path] = []

    def __call__(self, *arguments: str | Path) -> tuple[int, str, str]:
        told = ["--library", str(self.library), *(str(one) for one in arguments)]
        code = run(told, Places(self.folder, self.folder, self.folder), self._paint, TODAY)
        out, err = self._capsys.readouterr()
        return code, out, err

    def _paint(self, tracker: object, campaign: int, target: Path) -> None:
        self.painted.append(target)
        target.write_bytes(b"picture")

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


@pytest.fixture
def logged(terminal: Terminal) -> Terminal:
    request = terminal.file("request.txt", REQUEST)
    listed = terminal.file(
        "list.csv",
        "authority,nation,kind,email,regime,sent,received,reference\n"
        "Coldbeck Constabulary,England,police,foi@coldbeck.example,FOIA,2026-10-01,,CB/26/0042\n"
        "Marlow Vale Police,England,police,,,2026-10-01,2026-10-02,\n",
    )
    code, out, _ = terminal("log", "--from", listed, "--title", "Bicycles", "--text", request)
    assert code == 0
    assert out.splitlines() == ["1\tColdbeck Constabulary", "2\tMarlow Vale Police"]
    return terminal


def test_read_prints_one_object_a_file_and_stores_nothing(terminal: Terminal) -> None:
    letters = [terminal.file("a.txt", REFUSAL), terminal.file("b.txt", ANSWER)]
    code, out, err = terminal("read", *letters, "--json")
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    assert [one["file"] for one in found] == ["a.txt", "b.txt"]
    assert [question["outcome"] for question in found[0]["questions"]] == ["refused"] * 3
    assert {"what", "document", "start", "end", "text"} <= set(found[0]["evidence"][0])
    assert not terminal.library.exists()
    code, out, _ = terminal("read", letters[0])
    assert "FOIA s12(1)" in out


def test_a_bad_file_is_named_and_the_rest_goes_on(terminal: Terminal) -> None:
    code, out, err = terminal("read", terminal.folder / "gone.txt", terminal.file("a.txt", ANSWER), "--json")
    assert code == 2
    assert len(out.splitlines()) == 1
    assert "gone.txt" in err
    assert len(err.splitlines()) == 1


def test_log_file_matrix_compare_summary(logged: Terminal) -> None:
    letters = [
        logged.file("a.txt", ANSWER),
        logged.file("b.txt", REFUSAL),
        logged.file("c.txt", ACKNOWLEDGEMENT),
    ]
    code, out, err = logged("file", *letters)
    assert code == 0, err
    assert [line.split("\t")[:3] for line in out.splitlines()] == [
        ["1", "a.txt", "response"],
        ["2", "b.txt", "response"],
        ["1", "c.txt", "acknowledgement"],
    ]
    code, out, _ = logged("matrix", "--json")
    told = json.loads(out)
    first, second = told["rows"]
    assert (first["due"], first["replied"], first["verdict"]) == ("2026-10-29", "2026-10-30", "late")
    assert second["answers"]["1"] == {
        "outcome": "refused",
        "provisions": ["FOIA s12(1)"],
        "state": "suggested",
    }
    assert [question["label"] for question in told["questions"]] == ["1", "2", "3"]
    code, out, _ = logged("matrix", "--csv")
    assert len(list(csv.reader(io.StringIO(out)))) == 3
    sheet = logged.folder / "out.csv"
    assert logged("compare", "--question", "1", "--csv", sheet)[0] == 0
    assert sheet.read_text(encoding="utf-8").startswith("authority")
    for name in ("out.docx", "out.html"):
        code, _, err = logged("summary", "--request", "2", "-o", logged.folder / name)
        assert code == 0
        assert "3 of the answers" in err
    assert logged("check")[0] == 0


def test_a_decision_and_an_event_show_in_the_matrix(logged: Terminal) -> None:
    logged("file", logged.file("b.txt", REFUSAL))
    assert logged("decide", "--request", "2", "--question", "2", "not_held")[0] == 0
    assert logged("event", "--request", "1", "clarification_asked", "2026-10-05")[0] == 0
    assert logged("event", "--request", "1", "clarification_answered", "2026-10-12")[0] == 0
    told = json.loads(logged("matrix", "--json")[1])
    assert told["rows"][1]["answers"]["2"] == {"outcome": "not_held", "provisions": [], "state": "decided"}
    assert told["rows"][0]["due"] == "2026-11-09"


def test_the_same_letter_is_not_stored_twice(logged: Terminal) -> None:
    letter = logged.file("b.txt", REFUSAL)
    assert logged("file", letter)[0] == 0
    code, _, err = logged("file", letter)
    assert code == 2
    assert "already" in err


def test_a_letter_from_nobody_known_is_not_placed(logged: Terminal) -> None:
    code, out, err = logged("file", logged.file("x.txt", "Yours sincerely,\nA stranger of no known body\n"))
    assert (code, out) == (2, "")
    assert "--request" in err


@pytest.mark.parametrize(
    "command", [["matrix"], ["check"], ["backup", "copy.foi"], ["compare", "--question", "1"]]
)
def test_a_missing_library_is_refused_and_not_made(terminal: Terminal, command: list[str]) -> None:
    code, _, err = terminal(*command)
    assert code == 2
    assert len(err.splitlines()) == 1
    assert not terminal.library.exists()


@pytest.mark.parametrize("command", ["letter", "pack", "publish", "calendar", "tables"])
def test_what_comes_later_says_so(terminal: Terminal, command: str) -> None:
    code, _, err = terminal(command, "--request", "1")
    assert code == 2
    assert "later version" in err


def test_due_says_why(terminal: Terminal) -> None:
    code, out, _ = terminal("due", "--regime", "FOIA", "--received", "2026-11-27", "--json")
    told = json.loads(out)
    assert (code, told["due"]) == (0, "2026-12-30")
    code, out, _ = terminal("due", "--regime", "FOIA", "--received", "2026-11-27")
    assert "St Andrew" in out
    listed = terminal.file("l.csv", "id,regime,received,working_days\nV01,FOIA,2024-09-02,20\n")
    assert terminal("due", "--from-csv", listed)[1].splitlines() == ["id,due", "V01,2024-09-30"]
    broken = terminal.file("b.csv", "id,regime,received,working_days\nV01,FOIX,2024-09-02,20\n")
    assert terminal("due", "--from-csv", broken)[0] == 2


def test_demo_leaves_its_three_files(terminal: Terminal) -> None:
    folder = terminal.folder / "demo"
    code, out, err = terminal("demo", folder)
    assert code == 0, err
    assert sorted(path.name for path in folder.iterdir() if path.suffix in {".foi", ".png", ".docx"}) == [
        "library.foi",
        "matrix.png",
        "refusal-summary.docx",
    ]
    assert terminal.painted == [folder / "matrix.png"]
    assert "matrix.png" in out
    assert terminal("demo", folder)[0] == 2


def test_backup_gives_a_sound_copy(logged: Terminal) -> None:
    copy = logged.folder / "copy.foi"
    assert logged("backup", copy)[0] == 0
    logged.library = copy
    assert logged("check")[0] == 0


def test_a_bug_exits_70_with_a_reference(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setitem(__import__("foi_tracker.cli.main", fromlist=["COMMANDS"]).COMMANDS, "check", broken)
    code, _, err = terminal("check")
    assert code == 70
    assert "reference" in err
    assert "Traceback" not in err
