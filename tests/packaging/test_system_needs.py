"""What Qt needs of a Linux system: the tables against Qt's own files, the look-ups, and the line to type."""

import os
import stat
import struct
import sys
from pathlib import Path
from types import ModuleType

import pytest

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux libraries")

# What every Python wheel may count on (its own C library and compiler run time), and what ships with the wheel.
GIVEN = ("libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libstdc++", "libgcc_s", "ld-linux")
SHIPPED = ("libQt6", "libicu", "libpyside6", "libshiboken6")


def wanted_by(path: Path) -> set[str]:
    """Read the NEEDED entries of a 64-bit little-endian ELF file."""
    data = path.read_bytes()
    sections_at, size, count = (
        struct.unpack_from("<Q", data, 40)[0],
        struct.unpack_from("<H", data, 58)[0],
        struct.unpack_from("<H", data, 60)[0],
    )
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, sections_at + size * i) for i in range(count)]
    found: set[str] = set()
    for _, kind, _, _, offset, length, link, *_ in sections:
        if kind != 6:  # SHT_DYNAMIC
            continue
        names_at = sections[link][4]
        for at in range(offset, offset + length, 16):
            tag, value = struct.unpack_from("<qQ", data, at)
            if tag == 1:  # DT_NEEDED
                start = names_at + value
                found.add(data[start : data.index(b"\0", start)].decode())
    return {name for name in found if not name.startswith((*GIVEN, *SHIPPED))}


def qt_files(*patterns: str) -> list[Path]:
    """Find files of the installed Qt."""
    import PySide6

    base = Path(PySide6.__file__).parent / "Qt"
    found = [path for pattern in patterns for path in base.glob(pattern)]
    assert len(found) >= len(patterns)
    return found


PAINTED_WITH = (
    "lib/libQt6Core.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6PrintSupport.so.6",
    "lib/libQt6DBus.so.6",
    "plugins/platforms/libqoffscreen.so",
)


@linux_only
@pytest.mark.parametrize(
    ("table", "files"),
    [
        ("PAINTING", PAINTED_WITH),
        ("X_WINDOW", ("lib/libQt6XcbQpa.so.6", "plugins/platforms/libqxcb.so")),
        ("WAYLAND_WINDOW", ("lib/libQt6WaylandClient.so.6", "plugins/platforms/libqwayland.so")),
    ],
)
def test_the_tables_hold_all_that_the_installed_qt_asks_for(
    needs: ModuleType, table: str, files: tuple[str, ...]
) -> None:
    listed = {library.soname for library in (*needs.PAINTING, *getattr(needs, table))}
    wanted = set().union(*(wanted_by(path) for path in qt_files(*files)))
    assert wanted - listed == set()
    assert wanted


def font(*, latin: bool) -> bytes:
    """Make the smallest file that says of itself whether it holds Latin letters."""
    table = bytes(42) + struct.pack(">I", int(latin)) + bytes(50)
    other = b"cmap" + struct.pack(">III", 0, 44, 0)
    return (
        b"\0\1\0\0"
        + struct.pack(">HHHH", 2, 0, 0, 0)
        + other
        + b"OS/2"
        + struct.pack(">III", 0, 44, 96)
        + table
    )


def collection(member: bytes) -> bytes:
    """Wrap a font as a collection, its table offsets counted from the start of the file as the format wants."""
    moved = bytearray(member)
    struct.pack_into(">I", moved, 12 + 16 + 8, 44 + 16)
    return b"ttcf" + struct.pack(">III", 0x10000, 1, 16) + bytes(moved)


@pytest.mark.parametrize(
    ("data", "speaks"),
    [
        (font(latin=True), True),
        (font(latin=False), False),
        (collection(font(latin=True)), True),
        (collection(font(latin=False)), False),
        (font(latin=True)[:60], False),
        (b"", False),
        (b"not a font at all, just some words", False),
    ],
)
def test_a_font_is_asked_whether_it_holds_latin(
    needs: ModuleType, tmp_path: Path, data: bytes, speaks: bool
) -> None:
    path = tmp_path / "some.ttf"
    path.write_bytes(data)
    assert needs.holds_latin(path) is speaks


def test_fonts_are_searched_where_fontconfig_would_look(needs: ModuleType, tmp_path: Path) -> None:
    shared = tmp_path / "share"
    environ = {"PATH": "", "XDG_DATA_DIRS": f"/nowhere:{shared}", "XDG_DATA_HOME": str(tmp_path / "own")}
    assert not needs.has_text_font(environ, tmp_path)
    folder = shared / "fonts" / "truetype" / "some"
    folder.mkdir(parents=True)
    (folder / "emoji.ttf").write_bytes(font(latin=False))
    (folder / "readme.txt").write_bytes(font(latin=True))
    assert not needs.has_text_font(environ, tmp_path)
    (folder / "letters.TTF").write_bytes(font(latin=True))
    assert needs.has_text_font(environ, tmp_path)


@linux_only
@pytest.mark.parametrize(("says", "has"), [("/usr/share/fonts/a.ttf:", True), ("", False)])
def test_fontconfig_is_believed_where_it_is(needs: ModuleType, tmp_path: Path, says: str, has: bool) -> None:
    program(tmp_path / "fc-list", f"echo '{says}'" if says else "true")
    environ = {"PATH": str(tmp_path), "XDG_DATA_DIRS": "/nowhere"}
    assert needs.has_text_font(environ, tmp_path) is has


@linux_only
def test_what_is_missing_is_named_once_and_in_order(needs: ModuleType) -> None:
    libraries = [
        needs.Library("libnowhere-b.so.1", "nowhere1"),
        needs.Library("libc.so.6", "libc6"),
        needs.Library("libnowhere-a.so.1", "nowhere1"),
    ]
    found = needs.missing(libraries, font=False, venv=False)
    assert found.packages == ("python3-venv", "nowhere1", "fonts-dejavu-core")
    assert found.words[1:3] == ("libnowhere-b.so.1", "libnowhere-a.so.1")
    assert needs.missing(libraries[1:2], font=True, venv=True).packages == ()


@pytest.mark.parametrize(
    ("there", "root", "line"),
    [
        ({"apt-get", "sudo"}, True, "apt-get update && apt-get install -y --no-install-recommends a b"),
        (
            {"apt-get", "sudo"},
            False,
            "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends a b'",
        ),
        ({"apt-get"}, False, "su -c 'apt-get update && apt-get install -y --no-install-recommends a b'"),
        ({"dnf"}, False, "sudo dnf install -y 'liba.so.1()(64bit)'"),
        (set(), False, "Install with this system's package manager: liba.so.1, letters"),
    ],
)
def test_the_line_to_type_suits_the_system(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch, there: set[str], root: bool, line: str
) -> None:
    monkeypatch.setattr(needs.shutil, "which", lambda name: name if name in there else None)
    monkeypatch.setattr(needs, "is_root", lambda: root)
    assert needs.line_to_type(needs.Needs(("a", "b"), ("liba.so.1", "letters"))) == line


@linux_only
@pytest.mark.parametrize(("code", "worked"), [(0, True), (100, False)])
def test_only_the_installs_own_word_counts(
    needs: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, worked: bool
) -> None:
    log = tmp_path / "log"
    program(tmp_path / "apt-get", f'echo "$@" >> "{log}"; [ "$1" = update ] && exit 100; exit {code}')
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert needs.install(needs.Needs(("libegl1", "libgl1"), ())) is worked
    calls = log.read_text("utf-8").splitlines()
    assert calls[0].startswith("update")
    assert calls[1].endswith("--no-install-recommends libegl1 libgl1")


@linux_only
@pytest.mark.parametrize(
    ("environ", "answers"),
    [
        ({}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal:enable_fonts"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0"}, True),
    ],
)
def test_a_window_needs_a_display(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], answers: bool
) -> None:
    monkeypatch.setattr(needs, "_x_server_answers", lambda: True)
    assert needs.display_answers(environ) is answers


@linux_only
def test_a_display_that_nobody_serves_is_none(needs: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert needs.loads("libxcb.so.1"), "Qt's libX11 brings libxcb wherever these tests can run"
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not needs.display_answers({"DISPLAY": ":4711"})


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_there_is_always_a_desktop(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(needs.sys, "platform", system)
    assert needs.display_answers({})


def program(path: Path, body: str) -> Path:
    """Write a small shell program."""
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
