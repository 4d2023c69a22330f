"""The constraints file pins everything that is pulled in, on every system, with the versions installed here."""

import importlib.metadata
import re
import tomllib
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LINES = [
    line
    for line in (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SYSTEMS = (("linux", "posix", "Linux"), ("win32", "nt", "Windows"), ("darwin", "posix", "Darwin"))
# The dependencies of an editable build that no metadata names.
BUILD_ONLY = ("editables",)


def environments() -> list[dict[str, str]]:
    """List the systems and Pythons that the program runs on, as requirement markers see them."""
    return [
        {
            "sys_platform": system,
            "os_name": family,
            "platform_system": name,
            "python_version": version,
            "python_full_version": f"{version}.0",
        }
        for (system, family, name), version in product(SYSTEMS, ("3.11", "3.12", "3.13", "3.14"))
    ]


def asked_for() -> list[Requirement]:
    """List what pyproject.toml itself names."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    names = [*PROJECT["project"]["dependencies"], *(name for extra in extras for name in extra)]
    return [Requirement(name) for name in (*names, *PROJECT["build-system"]["requires"], *BUILD_ONLY)]


def pulled_in() -> dict[str, str | None]:
    """Walk the installed metadata from what is asked for: name → version installed here, None if not here."""
    waiting = asked_for()
    seen: set[tuple[str, frozenset[str]]] = set()
    versions: dict[str, str | None] = {}
    while waiting:
        requirement = waiting.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if key in seen:
            continue
        seen.add(key)
        try:
            distribution = importlib.metadata.distribution(requirement.name)
        except importlib.metadata.PackageNotFoundError:
            versions[key[0]] = None
            continue
        versions[key[0]] = distribution.version
        waiting += [
            inner
            for inner in map(Requirement, distribution.requires or ())
            if applies_somewhere(inner, requirement.extras)
        ]
    return versions


def applies_somewhere(requirement: Requirement, extras: set[str]) -> bool:
    """Tell whether any supported system pulls this in."""
    marker = requirement.marker
    return marker is None or any(
        marker.evaluate({**environment, "extra": extra})
        for environment in environments()
        for extra in ("", *extras)
    )


def pins() -> dict[str, str]:
    """Read the constraints file: name → version."""
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in LINES)}


@pytest.mark.parametrize("line", LINES)
def test_each_line_is_a_name_and_one_version(line: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*==[A-Za-z0-9][A-Za-z0-9.!+]*", line)


def test_no_name_is_pinned_twice_and_the_lines_are_in_order() -> None:
    names = [canonicalize_name(line.partition("==")[0]) for line in LINES]
    assert len(set(names)) == len(names)
    assert names == sorted(names)


def test_everything_that_is_pulled_in_is_pinned_and_nothing_else() -> None:
    versions = pulled_in()
    missing = [f"{name}=={version or '?'}" for name, version in versions.items() if name not in pins()]
    assert not missing, f"add to packaging/constraints.txt: {missing}"
    assert not pins().keys() - versions.keys(), "remove from packaging/constraints.txt"


def test_pins_agree_with_what_is_installed() -> None:
    wrong = {
        name: f"{version} here, {pins().get(name)} pinned"
        for name, version in pulled_in().items()
        if version is not None and version != pins().get(name)
    }
    assert not wrong


@pytest.mark.parametrize("requirement", asked_for(), ids=str)
def test_what_the_project_asks_for_is_pinned_to_the_same_version(requirement: Requirement) -> None:
    version = pins()[canonicalize_name(requirement.name)]
    if requirement.name not in BUILD_ONLY:
        assert str(requirement.specifier) == f"=={version}"
