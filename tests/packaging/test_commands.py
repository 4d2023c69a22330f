"""The README's two commands are the ones that exist and that the server runs, and name nothing of one machine."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUN, TEST = "python3 packaging/dev.py run", "python3 packaging/dev.py test"


def test_the_readme_gives_both_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    given = set(re.findall(r"`([^`\n]+)`", readme)) | {line.strip() for line in readme.splitlines()}
    assert {RUN, TEST} <= given


def test_the_server_runs_the_readmes_test_command_last() -> None:
    lines = [line for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines() if line.strip()]
    assert lines[-1].removesuffix(" </dev/null") == TEST


@pytest.mark.parametrize(
    "name", [".ci/run", "packaging/dev.py", "packaging/system_needs.py", "packaging/constraints.txt"]
)
def test_nothing_names_an_address_or_a_place_of_one_machine(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.findall(r"https?://|--index-url|--find-links|/home/|/root\b|/opt/", text)
