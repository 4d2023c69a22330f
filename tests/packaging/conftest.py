"""Loads the scripts of packaging/ the way Python runs them: their folder first on the path."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """Give fresh copies of the two scripts by name, so that what a test replaces in one is gone in the next."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    names = ("system_needs", "dev")
    yield {name: importlib.import_module(name) for name in names}
    for name in names:
        sys.modules.pop(name, None)


@pytest.fixture
def needs(scripts: dict[str, ModuleType]) -> ModuleType:
    """packaging/system_needs.py."""
    return scripts["system_needs"]


@pytest.fixture
def dev(scripts: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/dev.py, at work in a checkout of its own that holds the two files it reads."""
    module = scripts["dev"]
    root = tmp_path / "a checkout"
    (root / "packaging").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\n", "utf-8")
    (root / "packaging" / "constraints.txt").write_text("lxml==6.1.3\n", "utf-8")
    monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setattr(module, "VENV", root / ".venv")
    monkeypatch.setattr(module, "STAMP", root / ".venv" / "foi-tracker-stamp.json")
    return module
