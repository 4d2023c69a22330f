"""What Qt needs beside its wheel on Linux: a few system libraries and one text font.

Apart from dev.py so that finding out (pure look-ups) and installing (apt-get as root) stay easy to test.
Standard library only, and no syntax that an old Python could not read far enough to print its sentence.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class TroubleError(Exception):
    """Known trouble: a sentence that says what is wrong and a hint that says what to do next."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class Library(NamedTuple):
    """A shared library that Qt's wheel expects, and the Debian package that holds it."""

    soname: str
    package: str


# What `readelf -d` lists for QtCore, QtGui, QtWidgets, QtDBus and the offscreen plugin of the 6.11 wheel.
PAINTING = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libz.so.1", "zlib1g"),
    Library("libzstd.so.1", "libzstd1"),
)

# The same for the xcb plugin: a window on an X display.
X_WINDOW = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb.so.1", "libxcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)

# And for the wayland plugin, where a desktop has no X beside it.
WAYLAND_WINDOW = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)

FONT_PACKAGE = "fonts-dejavu-core"
VENV_PACKAGE = "python3-venv"
FONT_ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})


class Needs(NamedTuple):
    """What is missing: Debian packages in a fixed order, and the same in words for other systems."""

    packages: tuple[str, ...]
    words: tuple[str, ...]


def loads(soname: str) -> bool:
    """Tell whether the dynamic linker finds this library, by asking it."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_text_font(environ: Mapping[str, str], home: Path) -> bool:
    """Tell whether any font with Latin letters is installed.

    fontconfig's own tool knows best; where it is missing too, the folders that fontconfig reads by default
    are searched.
    """
    lister = shutil.which("fc-list", path=environ.get("PATH"))
    if lister:
        found = subprocess.run([lister, ":lang=en", "file"], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return bool(found.stdout.strip())
    return any(
        holds_latin(path)
        for folder in font_folders(environ, home)
        for path in folder.rglob("*")
        if path.suffix.lower() in FONT_ENDINGS
    )


def font_folders(environ: Mapping[str, str], home: Path) -> list[Path]:
    """List the folders where fontconfig looks by default, those that exist."""
    shared = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    folders = [Path(part) / "fonts" for part in [own, *shared.split(":")] if part]
    return [folder for folder in [home / ".fonts", *folders] if folder.is_dir()]


def holds_latin(path: Path) -> bool:
    """Tell whether a font file says of itself that it covers Basic Latin (bit 0 of OS/2 ulUnicodeRange1).

    So a lone emoji or symbol font does not count. A file that is no font is simply not one.
    """
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if head[:4] == b"ttcf":
                file.seek(12)
                file.seek(struct.unpack(">I", file.read(4))[0])
                head = file.read(12)
            for _ in range(struct.unpack(">H", head[4:6])[0]):
                tag, _, offset, _ = struct.unpack(">4sIII", file.read(16))
                if tag == b"OS/2":
                    file.seek(offset + 42)
                    return bool(struct.unpack(">I", file.read(4))[0] & 1)
    except (OSError, struct.error):
        return False
    return False


def missing(libraries: Iterable[Library], *, font: bool, venv: bool) -> Needs:
    """Gather what is not there.

    Args:
        libraries: those that must load.
        font: whether a text font is there already.
        venv: whether Python can make virtual environments already.
    """
    packages: dict[str, None] = {}
    words: list[str] = []
    if not venv:
        packages[VENV_PACKAGE] = None
        words.append("Python's venv and ensurepip modules")
    for library in libraries:
        if not loads(library.soname):
            packages[library.package] = None
            words.append(library.soname)
    if not font:
        packages[FONT_PACKAGE] = None
        words.append("a text font such as DejaVu Sans")
    return Needs(tuple(packages), tuple(words))


def is_root() -> bool:
    """Tell whether this process may install system packages without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def line_to_type(needs: Needs) -> str:
    """Give the one line that brings what is missing, for this system's package manager, or in words."""
    if shutil.which("apt-get"):
        line = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(needs.packages)
        if is_root():
            return line
        return f"sudo sh -c '{line}'" if shutil.which("sudo") else f"su -c '{line}'"
    if shutil.which("dnf"):
        # rpm packages name the libraries they hold, so no table of package names is needed.
        bits = "()(64bit)" if sys.maxsize > 2**32 else ""
        names = [f"'{word}{bits}'" for word in needs.words if word.startswith("lib")]
        names += ["dejavu-sans-fonts"] if FONT_PACKAGE in needs.packages else []
        return "sudo dnf install -y " + " ".join(names)
    return "Install with this system's package manager: " + ", ".join(needs.words)


def install(needs: Needs) -> bool:
    """Install what is missing with apt-get, as root, and tell whether it said that it worked."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # One stale source list among many makes the update fail although the rest is fine: the install decides.
    _call(["apt-get", "update", "-q"], quiet)
    return _call(["apt-get", "install", "-q", "-y", "--no-install-recommends", *needs.packages], quiet) == 0


def _call(command: Sequence[str], environ: Mapping[str, str]) -> int:
    print("$ " + " ".join(command), flush=True)
    return subprocess.run(command, env=dict(environ), stdin=subprocess.DEVNULL, check=False).returncode


def display_answers(environ: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown here.

    A DISPLAY that nobody serves (left over in an ssh session, say) would make Qt abort, so the X server is
    asked; where the library for asking is missing too, the variable is believed.
    """
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    if environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(environ.get("DISPLAY")) and _x_server_answers()


def _x_server_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
