"""Set up and run FOI Tracker, or its tests, on a machine that has only Python: `dev.py run`, `dev.py test`.

Everything goes into .venv beside this folder; nothing is installed elsewhere but the system libraries
that Qt misses, and these only as root on Debian and its kin. Standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import system_needs
from system_needs import TroubleError

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "foi-tracker-stamp.json"
CONSTRAINTS = (
    Path("packaging") / "constraints.txt"
)  # relative: pip splits what it reads from the environment at spaces
OLDEST = (3, 11)
DEMO_FOLDER = "foi-tracker-demo"
WINDOWS = sys.platform == "win32"
OFFLINE_SIGNS = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "connection broken by",
    "Temporary failure in name resolution",
    "Network is unreachable",
)


class Stamp(NamedTuple):
    """What .venv was made from: a fingerprint of the versions asked for, and the extras in it."""

    made_from: str
    extras: tuple[str, ...]


UNFINISHED = Stamp("unfinished", ())


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks and give the exit code; known trouble is one sentence, a hint, and 2."""
    commands = {"run": run, "test": test}
    # Cut by hand: what follows the command word belongs to another program, options and all.
    cut = next((i + 1 for i, word in enumerate(arguments) if word in commands), len(arguments))
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    parser.add_argument("--no-install", action="store_true", help="take .venv and the system as they are")
    parser.add_argument(
        "command",
        choices=sorted(commands),
        help="run: open the window, or paint the demo without a display; test: every check. "
        "What follows goes to foi-tracker or to pytest.",
    )
    options = parser.parse_args(arguments[:cut])
    try:
        return commands[options.command](arguments[cut:], install=not options.no_install)
    except TroubleError as trouble:
        print(f"\n{trouble.sentence}", *filter(None, [trouble.hint]), sep="\n", file=sys.stderr, flush=True)
        return 2
    except KeyboardInterrupt:
        return 130


def run(arguments: Sequence[str], *, install: bool) -> int:
    """Open the window; without a display, paint the demo off screen and say where its files are."""
    window = system_needs.display_answers(os.environ)
    if install:
        prepare_system(window=window)
        prepare_venv(extras=())
        window = system_needs.display_answers(
            os.environ
        )  # with its library here, the display itself is asked
    program = scripts_folder() / ("foi-tracker.exe" if WINDOWS else "foi-tracker")
    if not program.is_file():
        raise TroubleError(f"There is no {program}.", "Run this command once without --no-install.")
    environ = dict(os.environ)
    if not window:
        environ["QT_QPA_PLATFORM"] = "offscreen"
    if window or arguments:
        return subprocess.run([program, *arguments], env=environ, check=False).returncode
    folder = free_folder(Path.cwd() / DEMO_FOLDER)
    say(f"No display was found here, so the sample campaign is painted off screen into {folder}")
    code = subprocess.run([program, "demo", folder], env=environ, check=False).returncode
    if code == 0:
        say("Done. Its files:")
        for path in sorted(folder.iterdir()):
            print(f"  {path}  ({path.stat().st_size:,} bytes)", flush=True)
    return code


def free_folder(wanted: Path) -> Path:
    """Give the first folder of that name, or with -2, -3 … behind it, that is absent or empty.

    What an earlier run left, and perhaps was worked on since, is not touched.
    """
    number = 1
    folder = wanted
    while folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    return folder


def test(arguments: Sequence[str], *, install: bool) -> int:
    """Run every check in turn, cheapest first; stop at the first that fails, with its exit code."""
    if install:
        prepare_system(window=False)
        prepare_venv(extras=("dev",))
    python = str(venv_python())
    pytest = [python, "-m", "pytest", "--cov", "--cov-report=term"]
    if arguments:
        pytest += ["--cov-fail-under=0", *arguments]  # a part of the tests covers a part of the program
    steps = [
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format --check", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("lint-imports", [str(scripts_folder() / ("lint-imports.exe" if WINDOWS else "lint-imports"))]),
        ("pytest", pytest),
    ]
    environ = {**os.environ, "PYTHONUTF8": "1"}
    environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for number, (name, command) in enumerate(steps, start=1):
        say(f"{number}/{len(steps)} {name}")
        started = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environ, check=False).returncode
        if code:
            print(f"\n{name} failed (exit code {code}).", file=sys.stderr, flush=True)
            return code if code > 0 else 128 - code
        print(f"{name}: clean, {time.monotonic() - started:.0f} s", flush=True)
    return 0


def prepare_system(*, window: bool) -> None:
    """See that Qt finds its system libraries and a font; install them or say the line that does.

    Args:
        window: whether a window will be opened, which needs more libraries than painting off screen.

    Raises:
        TroubleError: something is missing that this process may not or could not install.
    """
    if not sys.platform.startswith("linux"):
        return
    can_make_venv = venv_python().is_file() or has_modules()
    needed = (*system_needs.PAINTING, *(window_libraries() if window else ()))
    font = system_needs.has_text_font(os.environ, Path.home())
    needs = system_needs.missing(needed, font=font, venv=can_make_venv)
    if not needs.packages:
        return
    say("Missing on this system: " + ", ".join(needs.words))
    if not (system_needs.is_root() and shutil.which("apt-get")):
        raise TroubleError(
            "FOI Tracker needs a few system packages first. Type this one line, then the same command again:",
            "\n  " + system_needs.line_to_type(needs) + "\n",
        )
    worked = system_needs.install(needs)
    importlib.invalidate_caches()
    font = system_needs.has_text_font(os.environ, Path.home())
    needs = system_needs.missing(needed, font=font, venv=can_make_venv or has_modules())
    if not needs.packages:
        return
    if worked:
        raise TroubleError("apt-get said that it worked, yet still missing: " + ", ".join(needs.words))
    raise TroubleError(
        "apt-get could not install what is missing (its own words are above).",
        "If this machine is offline, go online and run the same command again. By hand it is this line:\n\n  "
        + system_needs.line_to_type(needs)
        + "\n",
    )


def window_libraries() -> tuple[system_needs.Library, ...]:
    """Give the libraries of the platform plugin that Qt will take on this desktop."""
    return system_needs.X_WINDOW if os.environ.get("DISPLAY") else system_needs.WAYLAND_WINDOW


def has_modules() -> bool:
    """Tell whether this Python can make virtual environments (Debian ships that part apart)."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def prepare_venv(extras: Sequence[str]) -> None:
    """Make .venv, or bring it up to date, so that it holds the program and these extras.

    A stamp says what .venv was made from. It is written as "unfinished" first, so what a killed run left is
    made anew; so is a .venv made from other versions. One without a stamp is the person's own: it is kept
    and installed into.

    Raises:
        TroubleError: this Python cannot make one, or pip could not install.
    """
    stamp = read_stamp()
    have = set(stamp.extras)
    fresh = stamp.made_from == fingerprint()
    if fresh and have.issuperset(extras) and works(venv_python()):
        return
    own = VENV.is_dir() and not STAMP.exists() and works(venv_python())
    if not own and not (fresh and works(venv_python())):
        make_venv()
    wanted = sorted(have.union(extras)) if fresh else sorted(extras)
    say("Installing FOI Tracker and what it needs into .venv (the first time some 100 MB are fetched)")
    write_stamp(UNFINISHED)
    pip_install(".[" + ",".join(wanted) + "]" if wanted else ".")
    write_stamp(Stamp(fingerprint(), tuple(wanted)))


def make_venv() -> None:
    """Make an empty .venv in place of whatever is there.

    Raises:
        TroubleError: the old one cannot be removed, or Python says no.
    """
    base = Path(getattr(sys, "_base_executable", None) or sys.executable)
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise TroubleError(
            "The .venv that runs this script must be made anew.",
            f"Start the script with another Python, for example: {base} packaging/dev.py",
        )
    if not has_modules():
        raise TroubleError(
            "This Python cannot make virtual environments: its venv or ensurepip module is missing.",
            "On Debian and Ubuntu: apt-get install python3-venv",
        )
    say(f"Making .venv with {base}")
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
        VENV.mkdir()
    except OSError as error:
        raise TroubleError(
            f"{VENV} cannot be made anew: {error}.", "Close what uses it, or delete it yourself."
        ) from error
    write_stamp(UNFINISHED)
    if subprocess.run([base, "-m", "venv", VENV], check=False).returncode or not works(venv_python()):
        raise TroubleError(
            "Python could not make .venv (its own words are above).",
            "On Debian and Ubuntu python3-venv is often what is missing; else look at the free disk space.",
        )


def pip_install(what: str) -> None:
    """Install the checkout, editable, with every version held by the constraints file.

    Raises:
        TroubleError: pip failed; the sentence tells an unreachable package index from other causes.
    """
    environ = dict(os.environ)
    # Old and new pip read different names for what builds the program; both must take the same versions.
    for name in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT"):
        environ[name] = " ".join(filter(None, [environ.get(name), CONSTRAINTS.as_posix()]))
    command = [str(venv_python()), "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["-c", CONSTRAINTS.as_posix(), "-e", what]
    offline = False
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace"
    ) as pip:
        for line in pip.stderr or ():
            offline = offline or any(sign in line for sign in OFFLINE_SIGNS)
            sys.stderr.write(line)
            sys.stderr.flush()
    if pip.returncode == 0:
        return
    if offline:
        raise TroubleError(
            "The packages could not be fetched: the package index cannot be reached from this machine.",
            "Go online (or see to pip's proxy settings), then run the same command again.",
        )
    raise TroubleError(
        "pip could not install the packages (its own words are above).",
        "Run the same command again once that is mended; what was fetched already is kept by pip.",
    )


def fingerprint() -> str:
    """Name what a .venv is made from: versions asked for, Python, and place (its scripts hold full paths)."""
    files = [ROOT / "pyproject.toml", ROOT / CONSTRAINTS]
    missing = [path for path in files if not path.is_file()]
    if missing:
        raise TroubleError(f"{missing[0]} is missing.", "The checkout is not whole: fetch it again.")
    made_from = [*(path.read_bytes() for path in files), sys.version.encode(), os.fsencode(ROOT)]
    return hashlib.sha256(b"\0".join(made_from)).hexdigest()


def read_stamp() -> Stamp:
    """Read what .venv was made from; nothing, if it says nothing readable."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
        return Stamp(str(stamp["made_from"]), tuple(map(str, stamp["extras"])))
    except (OSError, ValueError, KeyError, TypeError):
        return UNFINISHED


def write_stamp(stamp: Stamp) -> None:
    """Write the stamp whole or not at all."""
    part = STAMP.with_suffix(".part")
    part.write_text(json.dumps(stamp._asdict()), "utf-8")
    part.replace(STAMP)


def works(python: Path) -> bool:
    """Tell whether this interpreter starts and has pip."""
    if not python.is_file():
        return False
    try:
        return not subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode
    except OSError:
        return False


def scripts_folder() -> Path:
    """Give the folder of .venv's programs."""
    return VENV / ("Scripts" if WINDOWS else "bin")


def venv_python() -> Path:
    """Give .venv's interpreter, there or not."""
    return scripts_folder() / ("python.exe" if WINDOWS else "python")


def say(text: str) -> None:
    """Print a heading at once, before what it announces prints."""
    print(f"\n== {text}", flush=True)


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(
            "FOI Tracker needs Python {}.{} or newer; this is {}.".format(*OLDEST, sys.version.split()[0])
        )
    sys.exit(main(sys.argv[1:]))
