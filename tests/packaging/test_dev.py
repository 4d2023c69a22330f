"""The script behind the README's two commands: what it makes, keeps, runs and says when it cannot."""

import ast
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="shell programs stand in for Python")


class Calls(list[str]):
    """What was done to .venv, in order."""


@pytest.fixture
def calls(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Record the two slow acts instead of doing them."""
    done = Calls()

    def make() -> None:
        done.append("make")
        dev.VENV.mkdir(exist_ok=True)

    monkeypatch.setattr(dev, "make_venv", make)
    monkeypatch.setattr(dev, "pip_install", done.append)
    monkeypatch.setattr(dev, "works", lambda _: dev.VENV.is_dir())
    return done


def program(path: Path, body: str) -> Path:
    """Write a small shell program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", ["dev.py", "system_needs.py"])
def test_the_scripts_need_nothing_and_an_old_python_reads_them_to_the_end(name: str) -> None:
    source = (SCRIPTS / name).read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    modules = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert {module.partition(".")[0] for module in modules} <= sys.stdlib_module_names | {"system_needs"}


def test_a_first_run_makes_and_installs_and_a_second_does_nothing(dev: ModuleType, calls: Calls) -> None:
    dev.prepare_venv(extras=())
    dev.prepare_venv(extras=())
    assert calls == ["make", "."]


def test_the_tools_are_added_to_what_is_there(dev: ModuleType, calls: Calls) -> None:
    dev.prepare_venv(extras=())
    dev.prepare_venv(extras=("dev",))
    dev.prepare_venv(extras=())
    assert calls == ["make", ".", ".[dev]"]


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/constraints.txt"])
def test_other_versions_make_it_anew(dev: ModuleType, calls: Calls, name: str) -> None:
    dev.prepare_venv(extras=("dev",))
    with (dev.ROOT / name).open("a") as file:
        file.write("# changed\n")
    dev.prepare_venv(extras=())
    assert calls == ["make", ".[dev]", "make", "."]


def test_a_moved_checkout_makes_it_anew(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dev.prepare_venv(extras=())
    moved = tmp_path / "moved"
    dev.ROOT.rename(moved)
    monkeypatch.setattr(dev, "ROOT", moved)
    monkeypatch.setattr(dev, "VENV", moved / ".venv")
    monkeypatch.setattr(dev, "STAMP", moved / ".venv" / dev.STAMP.name)
    dev.prepare_venv(extras=())
    assert calls == ["make", ".", "make", "."]


def test_what_a_killed_run_left_is_made_anew(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(what: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "pip_install", killed)
        with pytest.raises(KeyboardInterrupt):
            dev.prepare_venv(extras=())
    dev.prepare_venv(extras=())
    assert calls == ["make", "make", "."]


@pytest.mark.parametrize("left", ["", "{", "[]", '{"made_from": 3}', "null"])
def test_a_broken_stamp_counts_as_unfinished(dev: ModuleType, calls: Calls, left: str) -> None:
    dev.VENV.mkdir()
    dev.STAMP.write_text(left, "utf-8")
    dev.prepare_venv(extras=())
    assert calls == ["make", "."]


def test_a_persons_own_venv_is_kept_and_installed_into(dev: ModuleType, calls: Calls) -> None:
    dev.VENV.mkdir()
    dev.prepare_venv(extras=("dev",))
    assert calls == [".[dev]"]


def test_a_checkout_that_is_not_whole_says_so(dev: ModuleType, calls: Calls) -> None:
    (dev.ROOT / "packaging" / "constraints.txt").unlink()
    with pytest.raises(dev.TroubleError, match=r"constraints\.txt is missing"):
        dev.prepare_venv(extras=())
    assert calls == []


@posix_only
def test_a_half_made_folder_becomes_a_working_one(dev: ModuleType) -> None:
    program(dev.venv_python(), "exit 1")
    assert not dev.works(dev.venv_python())
    dev.make_venv()
    assert dev.works(dev.venv_python())
    assert dev.read_stamp() == dev.UNFINISHED


def test_a_python_without_its_venv_part_is_told_what_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_modules", lambda: False)
    with pytest.raises(dev.TroubleError, match="cannot make virtual environments") as caught:
        dev.make_venv()
    assert "python3-venv" in caught.value.hint
    assert not dev.VENV.exists()


@posix_only
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("WARNING: Retrying after connection broken by 'NewConnectionError'", "cannot be reached"),
        ("ERROR: No space left on device", "its own words are above"),
    ],
)
def test_pips_failures_are_told_apart(
    dev: ModuleType, capfd: pytest.CaptureFixture[str], words: str, sentence: str
) -> None:
    program(dev.venv_python(), f'echo "{words}" >&2; exit 1')
    with pytest.raises(dev.TroubleError, match=sentence):
        dev.pip_install(".")
    assert words in capfd.readouterr().err


@posix_only
def test_pip_is_held_to_the_constraints_for_the_program_and_for_its_build(
    dev: ModuleType, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_CONSTRAINT", "/their/own.txt")
    program(dev.venv_python(), 'echo "$@"; echo "$PIP_CONSTRAINT|$PIP_BUILD_CONSTRAINT"; pwd')
    dev.pip_install(".[dev]")
    command, constraints, folder = capfd.readouterr().out.splitlines()
    assert command.endswith("-c packaging/constraints.txt -e .[dev]")
    assert constraints == "/their/own.txt packaging/constraints.txt|packaging/constraints.txt"
    assert Path(folder) == dev.ROOT


@posix_only
@pytest.mark.parametrize(
    ("failing", "code", "last"),
    [
        ("", 0, "pytest"),
        ("ruff format", 1, "ruff format --check"),
        ("mypy", 2, "mypy"),
        ("pytest", 5, "pytest"),
    ],
)
def test_the_checks_are_named_and_the_first_failure_stops_them(
    dev: ModuleType, capfd: pytest.CaptureFixture[str], failing: str, code: int, last: str
) -> None:
    body = f'case "$*" in "-m {failing or "nothing"}"*) exit {code};; esac; echo "ran $*"'
    program(dev.venv_python(), body)
    program(dev.scripts_folder() / "lint-imports", "echo ran lint-imports")
    assert dev.main(["--no-install", "test", "-k", "clocks"]) == code
    printed = capfd.readouterr()
    named = [line.split(" ", 2)[2] for line in printed.out.splitlines() if line.startswith("== ")]
    order = ["ruff check", "ruff format --check", "mypy", "lint-imports", "pytest"]
    assert named == [f"{name}" for name in order[: order.index(last) + 1]]
    if failing:
        assert f"{last} failed (exit code {code})" in printed.err
    else:
        assert "ran -m pytest --cov --cov-report=term --cov-fail-under=0 -k clocks" in printed.out


@posix_only
def test_without_a_display_the_demo_is_painted_and_its_files_are_named(
    dev: ModuleType, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(
        dev.scripts_folder() / "foi-tracker",
        'mkdir -p "$2"; echo "$1 $QT_QPA_PLATFORM"; echo hello > "$2/matrix.png"',
    )
    monkeypatch.setattr(dev.system_needs, "display_answers", lambda _: False)
    monkeypatch.chdir(tmp_path)
    assert dev.main(["--no-install", "run"]) == 0
    printed = capfd.readouterr().out
    assert "demo offscreen" in printed
    assert f"{tmp_path / 'foi-tracker-demo' / 'matrix.png'}  (6 bytes)" in printed


def test_an_earlier_demo_is_left_alone(dev: ModuleType, tmp_path: Path) -> None:
    wanted = tmp_path / "demo"
    assert dev.free_folder(wanted) == wanted
    wanted.mkdir()
    assert dev.free_folder(wanted) == wanted
    (wanted / "library.foi").touch()
    (tmp_path / "demo-2").write_text("a file in the way", "utf-8")
    assert dev.free_folder(wanted) == tmp_path / "demo-3"


@posix_only
@pytest.mark.parametrize(
    ("window", "arguments", "seen"),
    [(True, [], "[] "), (False, ["demo", "--help"], "[demo --help] offscreen"), (True, ["read"], "[read] ")],
)
def test_with_a_display_or_a_command_the_program_gets_it_all(
    dev: ModuleType,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    window: bool,
    arguments: list[str],
    seen: str,
) -> None:
    program(dev.scripts_folder() / "foi-tracker", 'echo "[$*] $QT_QPA_PLATFORM"; exit 7')
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(dev.system_needs, "display_answers", lambda _: window)
    assert dev.main(["--no-install", "run", *arguments]) == 7
    assert capfd.readouterr().out == f"{seen}\n"


def test_trouble_is_one_sentence_a_hint_and_2(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--no-install", "run"]) == 2
    assert "There is no " in capsys.readouterr().err


def test_what_the_system_misses_is_said_in_one_line_to_type(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    needs = dev.system_needs
    monkeypatch.setattr(needs, "PAINTING", (needs.Library("libnowhere.so.1", "nowhere1"),))
    monkeypatch.setattr(needs, "has_text_font", lambda *_: True)
    monkeypatch.setattr(needs, "is_root", lambda: False)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    assert dev.main(["run"]) == 2
    printed = capsys.readouterr()
    assert "libnowhere.so.1" in printed.out
    assert "Type this one line" in printed.err
    assert not dev.VENV.exists()


@pytest.mark.parametrize(("worked", "sentence"), [(True, "yet still missing"), (False, "could not install")])
def test_an_install_that_did_not_help_is_not_hidden(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, worked: bool, sentence: str
) -> None:
    needs = dev.system_needs
    monkeypatch.setattr(needs, "PAINTING", (needs.Library("libnowhere.so.1", "nowhere1"),))
    monkeypatch.setattr(needs, "is_root", lambda: True)
    monkeypatch.setattr(needs, "install", lambda _: worked)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/bin/" + name)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(needs, "has_text_font", lambda *_: True)
    with pytest.raises(dev.TroubleError, match=sentence):
        dev.prepare_system(window=False)
